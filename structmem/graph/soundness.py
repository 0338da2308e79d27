"""Leaves out of an export what rests on something that is not there; pure."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from structmem.ports import Row

_BASE64_CHARACTERS = 4
_BASE64_BYTES = 3
_FLOAT_BYTES = 4


def sound_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows that a scope without broken invariants is loaded from.

    An entry keeps the sources and participants that are there, and goes with its last source; links and
    vectors go with their ends, summaries with any entry of theirs; segments after a gap go, so that their
    messages are understood again.

    Args:
        rows: Of one export, in its order: nothing speaks of a later row.
    """
    sieve = _Sieve()
    for row in rows:
        kept = sieve.kept(row)
        if kept is not None:
            yield kept


class _Sieve:
    def __init__(self) -> None:
        self._known: set[str] = set()
        self._places: dict[str, list[int]] = defaultdict(list)
        self._covered: dict[str, int] = defaultdict(int)
        self._dimensions: int = 0
        self._kept: Mapping[str, Callable[[Row], Row | None]] = {
            "header": self._header,
            "message": self._message,
            "segment": self._segment,
            "entry": self._entry,
            "link": self._link,
            "summary": self._summary,
            "embedding": self._embedding,
        }

    def kept(self, row: Row) -> Row | None:
        """Return what is left of a row, None if that is nothing."""
        left = self._kept.get(row["type"], _whole)(row)
        if left is not None and "id" in left:
            self._known.add(left["id"])
        return left

    def _header(self, row: Row) -> Row:
        self._dimensions = row["dimensions"] or 0
        return row

    def _message(self, row: Row) -> Row:
        self._places[row["session"]].append(row["seq"])
        return row

    def _segment(self, row: Row) -> Row | None:
        places = self._places[row["session"]]
        first = bisect_left(places, row["first_seq"])
        end = bisect_right(places, row["last_seq"])
        if first == end or first != self._covered[row["session"]]:
            return None
        self._covered[row["session"]] = end
        return row

    def _entry(self, row: Row) -> Row | None:
        sources = self._there(row["sources"], "node_id")
        participants = self._there(row["participants"], "entity_id")
        return {**row, "sources": sources, "participants": participants} if sources else None

    def _link(self, row: Row) -> Row | None:
        if not self._known.issuperset((row["source_id"], row["target_id"])):
            return None
        evidence = row.get("evidence")
        lost = evidence is not None and evidence["node_id"] not in self._known
        return {**row, "evidence": None} if lost else row

    def _summary(self, row: Row) -> Row | None:
        return row if self._known.issuperset([*row["covers"], *row["cites"]]) else None

    def _embedding(self, row: Row) -> Row | None:
        size = -(-_FLOAT_BYTES * self._dimensions // _BASE64_BYTES) * _BASE64_CHARACTERS
        return row if row["node_id"] in self._known and len(row["vector"]) == size else None

    def _there(self, parts: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
        return [part for part in parts if part[key] in self._known]


def _whole(row: Row) -> Row:
    return row
