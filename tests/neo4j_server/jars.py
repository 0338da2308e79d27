"""Gets the server's jars once and keeps them."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_HERE = Path(__file__).parent
_DEFAULT_CACHE = _HERE.parent.parent / ".cache" / "neo4j"
_DOWNLOAD_DEADLINE_S = 900


def cached_jars(version: str) -> Path | None:
    """Return the folder with the jars of a version if they are here already."""
    folder = _cache() / version / "lib"
    return folder if folder.is_dir() else None


def fetch_jars(version: str, maven: str) -> Path:
    """Return the folder with the jars of a version, downloading them with Maven if need be.

    The folder appears whole or not at all, so that an interrupted download is never taken for a server.
    """
    if present := cached_jars(version):
        return present
    folder = _cache() / version
    folder.mkdir(parents=True, exist_ok=True)
    incoming = Path(tempfile.mkdtemp(prefix="incoming-", dir=folder))
    command = [maven, "-q", "-B", "-f", str(_HERE / "pom.xml"), "dependency:copy-dependencies"]
    command += ["-DincludeScope=runtime", f"-DoutputDirectory={incoming}", f"-Dneo4j.version={version}"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_DOWNLOAD_DEADLINE_S, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"Maven could not fetch Neo4j {version}:\n{done.stdout}{done.stderr}")
        try:
            incoming.rename(folder / "lib")
        except OSError:
            if not cached_jars(version):  # another run may have been quicker
                raise
    finally:
        shutil.rmtree(incoming, ignore_errors=True)
    return folder / "lib"


def _cache() -> Path:
    named = os.environ.get("STRUCTMEM_NEO4J_CACHE")
    return Path(named).resolve() if named else _DEFAULT_CACHE
