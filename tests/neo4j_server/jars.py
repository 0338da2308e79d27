"""Gets the server's jars once and keeps them."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent
_DEFAULT_CACHE = _HERE.parent.parent / ".cache" / "neo4j"
_DOWNLOAD_DEADLINE_S = 300.0


def cached_jars(version: str) -> Path | None:
    """Return the folder with the jars of a version if they are here already."""
    folder = _cache() / version / "lib"
    return folder if folder.is_dir() else None


def fetch_jars(version: str, maven: str) -> Path:
    """Return the folder with the jars of a version, downloading them with Maven if need be.

    The folder appears whole or not at all, so that an interrupted download is never taken for a server.

    Raises:
        RuntimeError: Maven failed, or was not done in time.
    """
    with _one_at_a_time():
        if present := cached_jars(version):
            return present
        folder = _cache() / version
        folder.mkdir(exist_ok=True)
        incoming = Path(tempfile.mkdtemp(prefix="incoming-", dir=folder))
        try:
            _download(version, maven, incoming)
            return incoming.rename(folder / "lib")
        finally:
            shutil.rmtree(incoming, ignore_errors=True)


def _download(version: str, maven: str, into: Path) -> None:
    command = [maven, "-q", "-B", "-f", str(_HERE / "pom.xml"), "dependency:copy-dependencies"]
    command += ["-DincludeScope=runtime", f"-DoutputDirectory={into}", f"-Dneo4j.version={version}"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_DOWNLOAD_DEADLINE_S, check=False
        )
    except subprocess.TimeoutExpired:
        within = f"within {_DOWNLOAD_DEADLINE_S:g} s; is its repository in reach?"
        raise RuntimeError(f"Maven could not fetch Neo4j {version} {within}") from None
    if done.returncode != 0:
        raise RuntimeError(f"Maven could not fetch Neo4j {version}:\n{done.stdout}{done.stderr}")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Keep other processes of the run away: Maven's own store does not bear two at once."""
    _cache().mkdir(parents=True, exist_ok=True)
    with (_cache() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _cache() -> Path:
    named = os.environ.get("STRUCTMEM_NEO4J_CACHE")
    return Path(named).resolve() if named else _DEFAULT_CACHE
