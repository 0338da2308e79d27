"""The test run's own Neo4j servers: found, started, or honestly missing."""

from pathlib import Path
from urllib.request import urlopen

import pytest
from neo4j import GraphDatabase

from tests.neo4j_server import fixtures
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
    with urlopen(f"{neo4j_server.http_url}/browser/", timeout=30) as page:
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
