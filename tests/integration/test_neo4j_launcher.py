"""The test run's own Neo4j servers: found, started, or honestly missing."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from neo4j import GraphDatabase

from tests.neo4j_server import fixtures, jars
from tests.neo4j_server.jars import fetch_jars
from tests.neo4j_server.java import find_java
from tests.neo4j_server.server import Neo4jServer, ServerDidNotStart


@pytest.mark.neo4j
def test_server_answers_over_bolt_and_http_and_serves_the_browser(neo4j_server: Neo4jServer) -> None:
    with GraphDatabase.driver(neo4j_server.url, auth=neo4j_server.auth) as driver:
        over_bolt = driver.execute_query(
            "CALL dbms.components() YIELD versions RETURN versions[0] AS version"
        )
    assert over_bolt.records[0]["version"] == neo4j_server.version
    assert neo4j_server.query_over_http("RETURN $one + 1 AS two", one=1) == [[2]]
    with urlopen(f"{neo4j_server.http_url}/browser/", timeout=120) as page:
        assert b"<html" in page.read().lower()


def _fake_java(folder: Path, version: str) -> Path:
    home = folder / f"jdk-{version}"
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "javac").touch()
    (home / "bin" / "java").touch()
    (home / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n', encoding="utf-8")
    return home


@pytest.mark.parametrize("version", ["1000.0.1", "1000"])
def test_java_home_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    home = _fake_java(tmp_path, version)
    monkeypatch.setenv("JAVA_HOME", str(home))
    found = find_java(1000, 1001)
    assert found is not None
    assert found.program == home / "bin" / "java"


def test_no_java_of_that_age_is_said() -> None:
    assert find_java(2000, 2001) is None


def test_missing_java_skips_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STRUCTMEM_REQUIRE_NEO4J", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"5\.26\.30 was NOT run: no Java"):
        fixtures._not_run(fixtures.LTS, "no Java")


def test_missing_java_fails_for_the_lts_where_neo4j_is_demanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_REQUIRE_NEO4J", "1")
    with pytest.raises(pytest.fail.Exception, match="NOT run"):
        fixtures._not_run(fixtures.LTS, "no Java")
    with pytest.raises(pytest.skip.Exception, match="NOT run"):
        fixtures._not_run(fixtures.CURRENT, "no Java")


def test_server_that_dies_at_start_is_an_error_with_its_log(tmp_path: Path) -> None:
    java = find_java(17, 100)
    if java is None:
        pytest.skip("Neo4j was NOT run: no JDK")
    server = Neo4jServer("5.26.30", home=tmp_path / "home", jars=tmp_path / "nothing", java=java)
    with pytest.raises(ServerDidNotStart, match=r"package org\.neo4j\.dbms\.api does not exist"):
        server.start()


# Plugins of the test run inside; the room of the servers is loaded by then.
_NO_JAVA = """
def pytest_collection():
    from tests.neo4j_server import fixtures
    fixtures.find_java = lambda *ages: None
"""
_NO_JARS = """
def pytest_collection():
    from pathlib import Path
    from tests.neo4j_server import fixtures
    fixtures.cached_jars = fixtures.fetch_jars = lambda *names: Path(__file__).parent / "no jars"
"""


def _suite(folder: Path, changed: str, required: str) -> "subprocess.CompletedProcess[str]":
    """Run one live test in a test run of its own, in which something is missing."""
    (folder / "changed.py").write_text(changed, encoding="utf-8")
    root = Path(__file__).parents[2]
    changes = {"STRUCTMEM_REQUIRE_NEO4J": required, "PYTHONPATH": os.pathsep.join((str(folder), str(root)))}
    here = (
        f"{Path(__file__).relative_to(root)}::test_server_answers_over_bolt_and_http_and_serves_the_browser"
    )
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "changed", f"--basetemp={folder / 'run'}", here],
        cwd=root,
        env=os.environ | changes,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.slow
def test_run_without_java_passes_and_says_at_its_end_what_was_not_run(tmp_path: Path) -> None:
    done = _suite(tmp_path, _NO_JAVA, "")
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-4:-1] == [
        f"{' Neo4j ':=^80}",
        "Neo4j 2026.08.1 was NOT run: it needs a Java of 21 to 99; set JAVA_HOME",
        "Neo4j 5.26.30 was NOT run: it needs a Java of 17 to 24; set JAVA_HOME",
    ]


@pytest.mark.slow
def test_run_without_java_fails_where_neo4j_is_demanded(tmp_path: Path) -> None:
    done = _suite(tmp_path, _NO_JAVA, "1")
    assert done.returncode == 1
    assert "Neo4j 5.26.30 was NOT run: it needs a Java of 17 to 24; set JAVA_HOME" in done.stdout


@pytest.mark.slow
def test_run_fails_where_java_is_there_and_the_server_does_not_start(tmp_path: Path) -> None:
    if find_java(17, 25) is None:
        pytest.skip("Neo4j was NOT run: no JDK")
    done = _suite(tmp_path, _NO_JARS, "")
    assert done.returncode == 1
    assert "Neo4j 5.26.30 with" in done.stdout
    assert "ended while it started" in done.stdout


def _maven(folder: Path, script: str) -> str:
    program = folder / "mvn"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_jars_are_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_NEO4J_CACHE", str(tmp_path / "cache"))
    into = 'for word; do case "$word" in -DoutputDirectory=*) touch "${word#*=}/one.jar";; esac; done'
    first = fetch_jars("1.2.3", _maven(tmp_path, into))
    again = fetch_jars("1.2.3", _maven(tmp_path, "exit 1"))
    assert [file.name for file in first.iterdir()] == ["one.jar"]
    assert again == first


def test_failed_download_says_what_maven_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRUCTMEM_NEO4J_CACHE", str(tmp_path / "cache"))
    with pytest.raises(RuntimeError, match=r"Maven could not fetch Neo4j 1\.2\.3:\nno route to"):
        fetch_jars("1.2.3", _maven(tmp_path, "echo no route to the repository; exit 1"))
    assert list((tmp_path / "cache" / "1.2.3").iterdir()) == []


def test_download_that_does_not_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_NEO4J_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(jars, "_DOWNLOAD_DEADLINE_S", 0.1)
    with pytest.raises(
        RuntimeError, match=r"fetch Neo4j 1\.2\.3 within 0\.1 s; is its repository in reach\?"
    ):
        fetch_jars("1.2.3", _maven(tmp_path, "exec sleep 600"))
