"""The statements of the package, by name."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from structmem.cypher.statement import Statement, parse_statement


@cache
def statements() -> Mapping[str, Statement]:
    """Return every statement by name (`read/nodes`); read and checked once.

    Raises:
        BadStatement: A file breaks the rules of `parse_statement`.
    """
    found = {name: parse_statement(text, name=name) for name, text in _texts(files(__package__), "")}
    return MappingProxyType(dict(sorted(found.items())))


def statement(name: str) -> Statement:
    """Return one statement; an unknown name is a KeyError."""
    return statements()[name]


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _texts(item, f"{prefix}{item.name}/")
        elif item.name.endswith(".cypher"):
            yield prefix + item.name.removesuffix(".cypher"), item.read_text(encoding="utf-8")
