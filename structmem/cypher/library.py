"""The statements of the package, by name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from structmem.cypher.statement import BadStatement, Statement, parse_statement

_FRAGMENTS = "fragments/"
_INCLUDE = re.compile(r"/\* include: (\w+) \*/")


@cache
def statements() -> Mapping[str, Statement]:
    """Return every statement by name (`read/nodes`); read and checked once.

    What several statements share stands in `fragments/`, and where a statement says `/* include: … */`.

    Raises:
        BadStatement: A file breaks the rules of `parse_statement`.
    """
    return MappingProxyType(assemble(dict(_texts(files(__package__), ""))))


def statement(name: str) -> Statement:
    """Return one statement; an unknown name is a KeyError."""
    return statements()[name]


def assemble(texts: Mapping[str, str]) -> dict[str, Statement]:
    """Return the statements in files by name, with their fragments in place.

    Raises:
        BadStatement: A file breaks a rule, or includes a fragment that is not there.
    """

    def include(found: re.Match[str]) -> str:
        fragment = texts.get(_FRAGMENTS + found.group(1))
        if fragment is None:
            raise BadStatement(f"{_FRAGMENTS}{found.group(1)}.cypher is included and not there; add it")
        return fragment.strip()

    return {
        name: parse_statement(_INCLUDE.sub(include, text), name=name)
        for name, text in sorted(texts.items())
        if not name.startswith(_FRAGMENTS)
    }


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _texts(item, f"{prefix}{item.name}/")
        elif item.name.endswith(".cypher"):
            yield prefix + item.name.removesuffix(".cypher"), item.read_text(encoding="utf-8")
