"""The statements of the package keep to the rules that the loader cannot see."""

import re

import pytest

from structmem.cypher import BadStatement, Mode, statement, statements
from structmem.cypher.library import assemble
from structmem.domain.entry import LinkType

_HEADER = "// name: {0}\n// params:\n// returns: it\n// mode: read\n"
# What is about the whole database.
_WITHOUT_SCOPE = frozenset(["read/model", "read/scopes", "schema/"])


@pytest.mark.parametrize("name", statements())
def test_every_statement_names_its_scope(name: str) -> None:
    if not name.startswith(tuple(_WITHOUT_SCOPE)):
        assert "scope" in statement(name).params


def test_each_statement_is_read_once() -> None:
    assert statement("read/get") is statement("read/get")
    with pytest.raises(KeyError):
        statement("read/nothing")


def test_links_are_those_of_the_domain() -> None:
    found = re.search(r"\[r :([A-Z_|]+)\]", statement("read/neighbours").text)
    assert found
    assert set(found.group(1).split("|")) == set(LinkType)


def test_fragments_stand_where_they_are_included() -> None:
    texts = {
        "x/one": _HEADER.format("x/one") + "MATCH (n /* include: two */) RETURN n.id AS it",
        "fragments/two": ":Entry\n",
    }
    assert assemble(texts)["x/one"].text == "MATCH (n :Entry) RETURN n.id AS it"


def test_missing_fragment_is_named() -> None:
    with pytest.raises(BadStatement, match="fragments/three"):
        assemble({"x/one": _HEADER.format("x/one") + "RETURN 1 /* include: three */ AS it"})


def test_statements_that_write_are_where_they_belong() -> None:
    writing = {name for name, found in statements().items() if found.mode is Mode.WRITE}
    assert {name.split("/")[0] for name in writing} == {"schema", "write"}
