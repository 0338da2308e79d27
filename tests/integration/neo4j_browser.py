"""The real Neo4j Browser as people use it: log in, drop files into it, run what is saved there."""

import base64
from pathlib import Path
from typing import Any

from tests.integration.chromium import ENTER, Page
from tests.neo4j_server.server import Neo4jServer

DOCS = Path(__file__).parents[2] / "docs" / "neo4j"
STYLE, SAVED = DOCS / "structmem.grass", DOCS / "structmem-queries.zip"
_WRITE = """
document.querySelector("textarea.inputarea").focus();
document.execCommand("insertText", false, arguments[0]);
"""
_DROP = """
const [name, content] = arguments;
const data = new DataTransfer();
data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name));
const drop = new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: data});
document.querySelector("[data-testid=main]").dispatchEvent(drop);
"""
_CLICK_TITLE = """
const found = [...document.querySelectorAll("[data-testid^=savedScripts] *")].find(
  (one) => !one.children.length && one.textContent.trim().startsWith(arguments[0]));
if (found) found.click();
return Boolean(found);
"""
_NODES = """
return [...document.querySelectorAll("article g.node")].map((node) => [
  [...node.querySelectorAll("text")].map((line) => line.textContent.trim()).join(" "),
  node.querySelector("circle.b-outline").getAttribute("fill")]);
"""
_FRAME = "return document.querySelectorAll('article').length"


class Neo4jBrowser:
    """Neo4j Browser in a page."""

    def __init__(self, page: Page, server: Neo4jServer) -> None:
        self.page = page
        self._server = server

    def log_in(self) -> None:
        """Fill in the form for the server's user, and wait until Browser is connected by its web socket."""
        address = self._server.url.replace("://", f"://{self._server.user}@")
        self.page.open(f"{self._server.http_url}/browser/?connectURL={address}")
        self.page.write("[data-testid=password]", self._server.password + ENTER)
        self.wait_for("You are connected as user")

    def drop(self, file: Path) -> None:
        """Drag a file into the window."""
        self.page.run(_DROP, file.name, base64.b64encode(file.read_bytes()).decode())

    def write(self, command: str) -> None:
        """Write into the editor."""
        self.page.run(_WRITE, command)

    def start(self) -> None:
        """Press the button that runs what is in the editor."""
        self.page.click("[data-testid=editor-Run]")

    def run(self, command: str) -> None:
        """Write a command or a query into the editor and start it."""
        self.write(command)
        self.start()

    def clear(self) -> None:
        """Remove all that was shown."""
        self.run(":clear")
        self.page.wait_for("an empty window", lambda: self.page.run(_FRAME) == 0)

    def choose(self, folder: str, title: str) -> None:
        """Take a favourite into the editor."""
        self.page.click("[data-testid=navigationFavorites]")
        self.page.click(f"[data-testid='expandFolder-{folder}']")
        self.page.wait_for(f"the favourite {title!r}", lambda: self.page.run(_CLICK_TITLE, title))

    def wait_for(self, words: str) -> None:
        """Wait until the page says something."""
        self.page.wait_for(repr(words), lambda: words in self.page.text())

    def nodes(self) -> dict[str, str]:
        """Return the colours of the nodes that are shown, once there are some, by what is written on them."""
        found: list[Any] = self.page.wait_for("the graph", lambda: self.page.run(_NODES))
        return dict(found)
