"""A headless Chromium that a test looks through, driven over the W3C WebDriver protocol."""

import base64
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from tests.integration.server import end_with_parent, free_port

DEADLINE_S = 240
ENTER = "\ue007"
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"),
    "--remote-debugging-pipe",  # at the end of which it ends, even if its driver was killed
    *("--no-first-run", "--disable-sync", "--disable-background-networking", "--disable-component-update"),
)


def found_chromium() -> tuple[str, str] | None:
    """Return the programs of Chromium and of its driver, if both are installed."""
    browser = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Page:
    """The one page of a running Chromium."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def open(self, url: str) -> None:
        """Go to an address and wait until it is loaded."""
        self._ask("POST", "/url", url=url)

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what a function body in JavaScript returns."""
        return self._ask("POST", "/execute/sync", script=script, args=list(arguments))

    def write(self, selector: str, text: str) -> None:
        """Type into what the selector names, once it is there."""
        self._ask("POST", f"/element/{self._find(selector)}/value", text=text)

    def click(self, selector: str) -> None:
        """Click what the selector names, once it is there."""
        self._ask("POST", f"/element/{self._find(selector)}/click")

    def wait_for(self, what: str, told: Callable[[], Any]) -> Any:
        """Return what `told` tells as soon as it is true; fail with the page's words at the deadline."""
        deadline = time.monotonic() + DEADLINE_S
        while time.monotonic() < deadline:
            if found := told():
                return found
            time.sleep(0.1)
        raise AssertionError(f"{what} did not come; the page says: {self.text()[-2000:]}")

    def text(self) -> str:
        """Return the words on the page."""
        return str(self.run("return document.body ? document.body.innerText : ''"))

    def picture(self) -> bytes:
        """Return what the page looks like, as PNG."""
        return base64.b64decode(self._ask("GET", "/screenshot"))

    def _find(self, selector: str) -> str:
        return str(self.wait_for(selector, lambda: self._all(selector))[0][_ELEMENT])

    def _all(self, selector: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = self._ask("POST", "/elements", using="css selector", value=selector)
        return found

    def _ask(self, method: str, path: str, **body: Any) -> Any:
        return _value(self._client.request(method, path, json=body if method == "POST" else None))


@contextmanager
def chromium(width: int = 1400, height: int = 1000) -> Iterator[Page]:
    """Run a Chromium with an empty profile; it ends with the block."""
    programs = found_chromium()
    assert programs, "no Chromium with its chromedriver is installed"
    browser, driver = programs
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [driver, f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )
        options = {
            "binary": browser,
            "args": [*_OPTIONS, f"--window-size={width},{height}", f"--user-data-dir={profile}"],
        }
        try:
            with _session(f"http://127.0.0.1:{port}", options) as client:
                yield Page(client)
        finally:
            process.terminate()
            process.wait(timeout=DEADLINE_S)


@contextmanager
def _session(url: str, options: Mapping[str, Any]) -> Iterator[httpx.Client]:
    wanted = {"alwaysMatch": {"goog:chromeOptions": dict(options)}}
    with httpx.Client(timeout=DEADLINE_S, transport=httpx.HTTPTransport(retries=8)) as client:
        name = _value(client.post(f"{url}/session", json={"capabilities": wanted}))["sessionId"]
        client.base_url = httpx.URL(f"{url}/session/{name}")
        try:
            yield client
        finally:
            client.delete("")


def _value(reply: httpx.Response) -> Any:
    value = reply.json()["value"]
    assert reply.is_success, value["message"]
    return value
