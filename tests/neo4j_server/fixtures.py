"""Live servers as fixtures: `neo4j_server`, one a version for all, and `own_neo4j_server`, to kill."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

import pytest

from tests.neo4j_server.jars import cached_jars, fetch_jars
from tests.neo4j_server.java import Java, find_java
from tests.neo4j_server.server import Neo4jServer, ServerDidNotStart

_MISSING = re.compile(r"Neo4j \S+ was NOT run: [^'\"]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A Neo4j release under test.

    Attributes:
        java_at_least: The oldest Java that runs it.
        java_below: The first Java that it was not made for.
        always: It may not be left out where Neo4j is demanded.
    """

    version: str
    java_at_least: int
    java_below: int
    always: bool


LTS = Release(version="5.26.30", java_at_least=17, java_below=25, always=True)
CURRENT = Release(version="2026.08.1", java_at_least=21, java_below=100, always=False)


def _name(release: Release) -> str:
    return f"neo4j-{release.version}"


# For what is costly and hardly depends on the version; what the store itself does is tried on both.
on_lts = pytest.mark.parametrize("neo4j_release", [LTS], ids=_name, indirect=True)
on_current = pytest.mark.parametrize("neo4j_release", [CURRENT], ids=_name, indirect=True)


@pytest.fixture(scope="session", params=[LTS, CURRENT], ids=_name)
def neo4j_release(request: pytest.FixtureRequest) -> Release:
    """One release after the other."""
    release: Release = request.param
    return release


@pytest.fixture(scope="session")
def neo4j_server(neo4j_release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A live server with a password, that many tests share; each wipes it first.

    Without Java or Maven the test is skipped and says so; with `STRUCTMEM_REQUIRE_NEO4J=1` it fails. A
    server that does not start although both are there is always a failure.
    """
    with _running(neo4j_release, tmp_path_factory) as server:
        yield server


@pytest.fixture(scope="module", params=[LTS], ids=lambda release: f"own-{release.version}")
def own_neo4j_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Neo4jServer]:
    """A server of the module's own, to kill and to start again: what it recovers is little."""
    with _running(request.param, tmp_path_factory) as server:
        yield server


@contextmanager
def _running(release: Release, folders: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    java = find_java(release.java_at_least, release.java_below)
    maven = shutil.which("mvn")
    if java is None:
        _not_run(
            release, f"it needs a Java of {release.java_at_least} to {release.java_below - 1}; set JAVA_HOME"
        )
    if maven is None and cached_jars(release.version) is None:
        _not_run(release, "Maven (mvn) is needed to fetch it once; install it")
    server = _prepare(release, folders, java, maven or "mvn")
    try:
        _start(server)
        yield server
    finally:
        server.kill()
        shutil.rmtree(server.home, ignore_errors=True)


def _prepare(release: Release, folders: pytest.TempPathFactory, java: Java, maven: str) -> Neo4jServer:
    try:
        jars = fetch_jars(release.version, maven)
    except RuntimeError as problem:
        pytest.fail(str(problem), pytrace=False)
    return Neo4jServer(release.version, home=folders.mktemp("neo4j"), jars=jars, java=java)


def _start(server: Neo4jServer) -> None:
    try:
        server.start()
    except ServerDidNotStart as problem:
        pytest.fail(str(problem), pytrace=False)
    server.set_password()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, in words, which server was not run; a letter among a thousand would be overlooked."""
    reasons = (str(report.longrepr) for report in terminalreporter.stats.get("skipped", []))
    missing = sorted({found.group() for reason in reasons if (found := _MISSING.search(reason))})
    if missing:
        terminalreporter.section("Neo4j", yellow=True)
        for line in missing:
            terminalreporter.line(line)


def _not_run(release: Release, why: str) -> NoReturn:
    text = f"Neo4j {release.version} was NOT run: {why}"
    if release.always and os.environ.get("STRUCTMEM_REQUIRE_NEO4J") == "1":
        pytest.fail(f"{text} (STRUCTMEM_REQUIRE_NEO4J=1)", pytrace=False)
    pytest.skip(text)
