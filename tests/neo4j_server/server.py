"""Starts and stops one Neo4j server."""

import base64
import json
import queue
import re
import socket
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from neo4j import GraphDatabase

from tests.neo4j_server.java import Java

_LAUNCHER = Path(__file__).parent / "Launcher.java"
_START_DEADLINE_S = 240.0
_STOP_DEADLINE_S = 90.0
_TOLD_CHARACTERS = 3000
_TOLD_LINES, _TOLD_WIDTH = 12, 400
_TROUBLE = re.compile(r" (WARN|ERROR) +\[|^Caused by: ")
QUICK_TO_START = (
    *("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
    # With one level it is small, and Java 17 compiles the same again and again.
    "-XX:ReservedCodeCacheSize=240m",
)
AS_USERS_RUN_IT = ("-Xms512m", "-Xmx1g")
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_CONFIGURATION = """
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.enabled=true
server.http.listen_address=127.0.0.1:{http}
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.checkpoint.interval.time=30s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.cypher.min_replan_interval=1h
"""


class ServerDidNotStart(Exception):
    """Java and the jars are there, but the server is not; the text has the end of its log."""


class Neo4jServer:
    """One server on free loopback ports, with a password; it cannot outlive this process."""

    user = "neo4j"
    password = "remember-this"

    def __init__(
        self, version: str, *, home: Path, jars: Path, java: Java, options: Sequence[str] = QUICK_TO_START
    ) -> None:
        self.version = version
        self._options = options
        self.home = home
        self._jars = jars
        self._java = java
        self._process: subprocess.Popen[bytes] | None = None
        self.bolt_port, self.http_port = _free_ports(2)
        (home / "conf").mkdir(parents=True)

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def http_url(self) -> str:
        return f"http://127.0.0.1:{self.http_port}"

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def auth(self) -> tuple[str, str]:
        return (self.user, self.password)

    def start(self, *settings: str) -> None:
        """Start with these further settings, and wait until it takes connections.

        Raises:
            ServerDidNotStart: It ended, or was not ready in time.
        """
        settings = (_CONFIGURATION.format(bolt=self.bolt_port, http=self.http_port), *settings)
        (self.home / "conf" / "neo4j.conf").write_text("\n".join(settings), encoding="utf-8")
        log = self.home / "server.log"
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                self._command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
            )
        news: queue.Queue[bool] = queue.Queue()
        threading.Thread(target=_watch, args=(self._process, news, log), daemon=True).start()
        try:
            trouble = "" if news.get(timeout=_START_DEADLINE_S) else "ended while it started"
        except queue.Empty:
            trouble = f"was not ready within {_START_DEADLINE_S:g} s"
        if trouble:
            self.kill()
            raise ServerDidNotStart(
                f"Neo4j {self.version} with {self._java.program} {trouble}:\n{_end_of(log)}"
                f"{_troubles(self.home / 'logs' / 'debug.log')}"
            )

    def set_password(self) -> None:
        """Replace the first password; a server refuses all other work before."""
        with GraphDatabase.driver(self.url, auth=(self.user, "neo4j")) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                password=self.password,
                database_="system",
            )

    def stop(self) -> None:
        """Shut it down in good order: nothing is left to recover.

        A database that may only be read cannot recover, nor build an index that a kill left unfinished.
        """
        if self._process and self._process.stdin:
            self._process.stdin.write(b"\n")
            self._process.stdin.flush()
            self._process.wait(_STOP_DEADLINE_S)
        self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    stream.close()
            self._process = None

    def query_over_http(self, statement: str, **parameters: Any) -> list[list[Any]]:
        """Run a statement through the HTTP query API, the way Neo4j Browser's users could."""
        body = json.dumps({"statement": statement, "parameters": parameters}).encode()
        request = Request(f"{self.http_url}/db/neo4j/query/v2", data=body, method="POST")
        request.add_header("Content-Type", "application/json")
        request.add_header("Authorization", f"Basic {_basic(*self.auth)}")
        with urlopen(request, timeout=120) as reply:
            values: list[list[Any]] = json.load(reply)["data"]["values"]
        return values

    def _command(self) -> list[str]:
        options = list(self._options)
        options += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        if self._java.major >= 21:
            options += ["--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"]
        return [str(self._java.program), *options, "-cp", f"{self._jars}/*", str(_LAUNCHER), str(self.home)]


def _watch(process: subprocess.Popen[bytes], news: "queue.Queue[bool]", log: Path) -> None:
    """Copy the server's output to its log; tell whether it became ready (True) or ended (False)."""
    assert process.stdout
    try:
        with log.open("ab") as copy:
            for line in process.stdout:
                copy.write(line)
                if line.strip() == b"READY":
                    news.put(True)
    except ValueError:  # closed by kill()
        pass
    news.put(False)


def _end_of(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-_TOLD_CHARACTERS:]


def _troubles(log: Path) -> str:
    """Return the last warnings and errors, and their causes, of the server's own log."""
    if not log.exists():
        return ""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    told = [line[:_TOLD_WIDTH] for line in lines if _TROUBLE.search(line)]
    return "\n".join(["", f"the last of {log.name}:", *told[-_TOLD_LINES:]])


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def _basic(user: str, password: str) -> str:
    return base64.b64encode(f"{user}:{password}".encode()).decode()
