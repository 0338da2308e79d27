"""A small chart parser: patterns of words, categories and nonterminals, compiled into tries.

A pattern is a line of items: a `word` or mark as it stands, a `CATEGORY` of the lexicon, a `<nonterminal>`.
An item may have a name (`day:NUM`), an alternative (`(of|in)`) and a question mark. Of two readings of the
same tokens the one that was written first wins. Every nonterminal is read once at every place, and no
nonterminal contains itself, so that reading is linear in the length of the text.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from structmem.extraction.time.language import Phrase
from structmem.extraction.time.token import Token

Builder = Callable[[Mapping[str, Any]], Any]
_ITEM = re.compile(r"(?:(?P<name>[a-z0-9_]+):)?(?P<body><[a-z_]+>|\([^)]+\)|\S+?)(?P<optional>\?)?$")


@dataclass(slots=True, eq=False)
class _Node:
    edges: dict[str, list[tuple[str | None, "_Node"]]] = field(default_factory=dict)
    calls: list[tuple[str, str, "_Node"]] = field(default_factory=list)
    actions: list[tuple[int, Builder, Mapping[str, Any]]] = field(default_factory=list)


class Grammar:
    """Compiled patterns."""

    def __init__(self, phrases: Mapping[str, Sequence[Phrase]], builders: Mapping[str, Builder]) -> None:
        self._roots = {name: _Node() for name in phrases}
        order = 0
        for name, lines in phrases.items():
            for line in lines:
                pattern, builder, constants = line if len(line) == 3 else (*line, {})
                order += 1
                for items in expand(pattern):
                    node = self._insert(self._roots[name], items)
                    node.actions.append((order, builders[builder], constants))
        self._first: dict[str, frozenset[str]] = {}
        for name in phrases:
            self._first[name] = self._first_of(name)

    def chart(self, tokens: Sequence[Token]) -> "Chart":
        """Return a chart to read these tokens with."""
        return Chart(tokens, self._roots, self._first)

    def starts(self, name: str, token: Token) -> bool:
        """Tell whether a nonterminal can begin with a token."""
        return not self._first[name].isdisjoint(token.readings)

    def _insert(self, node: _Node, items: Sequence[tuple[str | None, str]]) -> _Node:
        for name, body in items:
            if body.startswith("<"):
                key, label = body[1:-1], name or body[1:-1]
                found = [n for rule, lab, n in node.calls if (rule, lab) == (key, label)]
                if not found:
                    found = [_Node()]
                    node.calls.append((key, label, found[0]))
            else:
                label_or_none = name or (body.lower() if body.isupper() else None)
                branches = node.edges.setdefault(body, [])
                found = [n for lab, n in branches if lab == label_or_none]
                if not found:
                    found = [_Node()]
                    branches.append((label_or_none, found[0]))
            node = found[0]
        return node

    def _first_of(self, name: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        if name not in self._roots:
            raise ValueError(f"nonterminal {name!r} has no patterns; write some or mend its name")
        if name in seen:
            raise ValueError(f"nonterminal {name!r} begins with itself; rewrite its patterns")
        root = self._roots[name]
        first = set(root.edges)
        for rule, _, _ in root.calls:
            first |= self._first.get(rule) or self._first_of(rule, seen | {name})
        return frozenset(first)


def expand(pattern: str) -> Iterator[list[tuple[str | None, str]]]:
    """Yield every way to read a pattern without optional items and alternatives."""
    choices: list[list[tuple[str | None, str] | None]] = []
    for text in pattern.split():
        match = _ITEM.match(text)
        if match is None or (match["body"][0] == "<") != (
            match["body"][-1] == ">" and len(match["body"]) > 1
        ):
            raise ValueError(
                f"item {text!r} of pattern {pattern!r} is not readable; see the module docstring"
            )
        body, name = match["body"], match["name"]
        bodies = body[1:-1].split("|") if body.startswith("(") and len(body) > 1 else [body]
        options: list[tuple[str | None, str] | None] = [(name, one) for one in bodies]
        choices.append([*options, None] if match["optional"] else options)
    for chosen in product(*choices):
        yield [item for item in chosen if item is not None]


class Chart:
    """The readings of one token sequence."""

    def __init__(
        self, tokens: Sequence[Token], roots: Mapping[str, _Node], first: Mapping[str, frozenset[str]]
    ) -> None:
        self._tokens = tokens
        self._roots = roots
        self._first = first
        self._memo: dict[tuple[str, int], dict[int, Any]] = {}

    def read(self, name: str, at: int) -> dict[int, Any]:
        """Return the meanings of a nonterminal that begins at a token, by the token that they end before."""
        key = (name, at)
        known = self._memo.get(key)
        if known is not None:
            return known
        found: dict[int, tuple[int, Any]] = {}
        self._walk(self._roots[name], at, (), found)
        result = {end: value for end, (_, value) in found.items()}
        self._memo[key] = result
        return result

    def _walk(
        self, node: _Node, at: int, captured: tuple[tuple[str, Any], ...], found: dict[int, tuple[int, Any]]
    ) -> None:
        if node.actions:
            _build(node, at, dict(captured), found)
        readings = self._tokens[at].readings if at < len(self._tokens) else None
        if not readings:
            return
        for category, value in readings.items():
            for label, target in node.edges.get(category, ()):
                self._walk(target, at + 1, (*captured, (label, value)) if label else captured, found)
        for rule, label, target in node.calls:
            if not self._first[rule].isdisjoint(readings):
                for end, value in self.read(rule, at).items():
                    self._walk(target, end, (*captured, (label, value)), found)


def _build(node: _Node, at: int, captured: Mapping[str, Any], found: dict[int, tuple[int, Any]]) -> None:
    for order, builder, constants in node.actions:
        if at in found and found[at][0] <= order:
            continue
        value = builder({**constants, **captured})
        if value is not None:
            found[at] = (order, value)
