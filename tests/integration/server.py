"""A real server process for tests, on a free port of the loopback."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

DEADLINE_S = 240


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def end_with_parent() -> None:
    """Have this process end when the one that started it does, be it by kill -9; run before a program."""
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


@contextmanager
def running(store: Path, **environment: str) -> Iterator[httpx.Client]:
    """Run `structmem serve` on a store and yield a client of it."""
    port = free_port()
    command = [sys.executable, "-m", "structmem.cli", "serve", "--store", str(store), "--port", str(port)]
    process = subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=end_with_parent,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=DEADLINE_S) as client:
            wait_until_up(process, client)
            yield client
    finally:
        process.terminate()
        process.communicate(timeout=DEADLINE_S)


def wait_until_up(process: "subprocess.Popen[str]", client: httpx.Client) -> None:
    """Poll /health until it answers; fail with the server's words if it ends before."""
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {process.stdout.read() if process.stdout else ''}")
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError("the server did not come up")


def graphql(client: httpx.Client, query: str, **variables: Any) -> dict[str, Any]:
    """Return the data of a query that must succeed."""
    reply = client.post("/graphql", json={"query": query, "variables": variables}).json()
    assert "errors" not in reply, reply["errors"]
    data: dict[str, Any] = reply["data"]
    return data


def refused(client: httpx.Client, query: str, **variables: Any) -> dict[str, Any]:
    """Return the first error of a query that must fail."""
    reply = client.post("/graphql", json={"query": query, "variables": variables}).json()
    assert reply.get("errors"), reply
    error: dict[str, Any] = reply["errors"][0]
    return error
