"""Finds a Java of the right age."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDERS = (
    "/usr/lib/jvm/*",
    "/usr/java/*",
    "/opt/java/*",
    "/opt/*jdk*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
)
_VERSION = re.compile(r'^JAVA_VERSION="(?:1\.)?(\d+)', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Java:
    """An installed Java, by major version."""

    major: int
    home: Path

    @property
    def program(self) -> Path:
        return self.home / "bin" / "java"


def find_java(at_least: int, below: int) -> Java | None:
    """Return the oldest Java with `at_least <= major < below` from JAVA_HOME, PATH and the usual folders."""
    fitting = [java for java in _installed() if at_least <= java.major < below]
    return min(fitting, default=None)


def _installed() -> Iterator[Java]:
    for home in _homes():
        release = home / "release"
        if (home / "bin" / "javac").exists() and release.exists():
            found = _VERSION.search(release.read_text(encoding="utf-8"))
            if found:
                yield Java(major=int(found.group(1)), home=home)


def _homes() -> Iterator[Path]:
    if named := os.environ.get("JAVA_HOME"):
        yield Path(named).resolve()
    if on_path := shutil.which("java"):
        yield Path(on_path).resolve().parent.parent
    for pattern in _FOLDERS:
        anchored = Path(pattern).expanduser()
        yield from (home.resolve() for home in Path(anchored.anchor).glob(str(anchored)[1:]))
