"""What the header of a statement file promises is checked."""

import pytest

from structmem.cypher import BadStatement, Mode, parse_statement


def _file(text: str, *, params: str = "", returns: str = "", mode: str = "read", name: str = "x/one") -> str:
    return f"// name: {name}\n// params: {params}\n// returns: {returns}\n// mode: {mode}\n{text}\n"


def test_statement_is_read_without_its_header() -> None:
    found = parse_statement(
        _file("MATCH (n {scope: $scope}) RETURN n.id AS id", params="scope", returns="id"), name="x/one"
    )
    assert found.text == "MATCH (n {scope: $scope}) RETURN n.id AS id"
    assert (found.params, found.returns, found.mode) == (("scope",), ("id",), Mode.READ)


@pytest.mark.parametrize("line", ["name", "params", "returns", "mode"])
def test_every_header_line_is_needed(line: str) -> None:
    lines = _file("RETURN 1 AS one", returns="one").splitlines()
    without = "\n".join(one for one in lines if not one.startswith(f"// {line}:"))
    with pytest.raises(BadStatement, match=rf"no header line {line}"):
        parse_statement(without, name="x/one")


def test_name_of_another_file_is_refused() -> None:
    with pytest.raises(BadStatement, match="calls itself 'x/two'"):
        parse_statement(_file("RETURN 1 AS one", returns="one", name="x/two"), name="x/one")


def test_unknown_mode_is_refused() -> None:
    with pytest.raises(BadStatement, match="mode 'maybe'"):
        parse_statement(_file("RETURN 1 AS one", returns="one", mode="maybe"), name="x/one")


def test_undeclared_parameter_is_refused() -> None:
    with pytest.raises(BadStatement, match=r"uses \$scope"):
        parse_statement(_file("RETURN $scope AS it", returns="it"), name="x/one")


def test_unused_parameter_is_refused() -> None:
    with pytest.raises(BadStatement, match="declares 'scope'"):
        parse_statement(_file("RETURN 1 AS it", params="scope", returns="it"), name="x/one")


@pytest.mark.parametrize(
    "hidden",
    [
        "'costs $five'",
        '"costs $five"',
        "'it\\'s $five'",
        "1 /* $five\n */",
        "1 // $five\n",
        "{`$five`: 1}",
    ],
)
def test_dollar_in_strings_names_and_comments_is_no_parameter(hidden: str) -> None:
    found = parse_statement(_file(f"WITH {hidden} AS it RETURN it", returns="it"), name="x/one")
    assert found.params == ()


@pytest.mark.parametrize(
    "writing",
    [
        "CREATE (n:Entry)",
        "merge (n:Entry {id: 1})",
        "MATCH (n) SET n.id = 1",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) REMOVE n.id",
        "MATCH (n) FOREACH (x IN [1] | SET n.id = x)",
        "LOAD CSV FROM 'x' AS row",
        "DROP INDEX one",
        "CALL db.create.setNodeVectorProperty(n, 'x', [1.0])",
        "CALL (n) { SET n.id = 1 }",
    ],
)
def test_read_statement_that_writes_is_refused(writing: str) -> None:
    with pytest.raises(BadStatement, match="use mode write"):
        parse_statement(_file(writing), name="x/one")
    assert parse_statement(_file(writing, mode="write"), name="x/one").mode is Mode.WRITE


@pytest.mark.parametrize(
    "harmless",
    [
        "MATCH (n:Set {create: 1}) RETURN n.delete AS it",
        "MATCH ()-[r:BEFORE|MERGE]->() RETURN 'SET' AS it",
        "CALL db.index.fulltext.queryNodes('one', 'two') YIELD node RETURN node.id AS it",
        "MATCH (n) CALL (n) { RETURN n.id AS x } RETURN x AS it // SET",
    ],
)
def test_words_that_only_look_like_writes_are_allowed(harmless: str) -> None:
    assert parse_statement(_file(harmless, returns="it"), name="x/one").mode is Mode.READ


@pytest.mark.parametrize(
    "text",
    [
        "RETURN 1 AS two",
        "RETURN 1 AS one, 2 AS two",
        "MATCH (n) RETURN n",
        "RETURN 1 AS one UNION ALL RETURN 2 AS two",
    ],
)
def test_other_columns_than_declared_are_refused(text: str) -> None:
    with pytest.raises(BadStatement, match="declares one"):
        parse_statement(_file(text, returns="one"), name="x/one")


def test_columns_of_subqueries_and_calls_do_not_count() -> None:
    text = (
        "CALL () { RETURN 1 AS x, 2 AS y }\nWITH x, y\n"
        "RETURN DISTINCT [x, y] AS both, coalesce(x, y) AS first, y ORDER BY y, x LIMIT 3"
    )
    found = parse_statement(_file(text, returns="both, first, y"), name="x/one")
    assert found.returns == ("both", "first", "y")


def test_second_statement_is_refused() -> None:
    with pytest.raises(BadStatement, match="semicolon"):
        parse_statement(_file("RETURN 1 AS one; MATCH (n) RETURN n AS one", returns="one"), name="x/one")


def test_semicolon_in_a_string_is_harmless() -> None:
    assert parse_statement(_file("RETURN ';' AS one", returns="one"), name="x/one").returns == ("one",)


def test_empty_statement_is_refused() -> None:
    with pytest.raises(BadStatement, match="no statement"):
        parse_statement(_file("// nothing yet"), name="x/one")
