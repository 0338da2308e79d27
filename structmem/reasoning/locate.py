"""From an id, or words, to the entry that is meant."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from structmem.domain.entry import Entity, Entry, EntryKind
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.hit import Hit
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message
from structmem.domain.words import terms
from structmem.errors import EmptyQuestion, NodeNotFound
from structmem.reasoning.search_port import Search
from structmem.retrieval.view import ScopeView

_LOCATABLE = (EntryKind.EVENT, EntryKind.FACT)
_ENTRIES = Filter(kinds=(NodeKind.ENTRY,), entry_kinds=_LOCATABLE)
_POOL = 20
_LEAST_COVERAGE = 0.34


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and the view of the scope that it is in."""

    entry: Entry
    view: ScopeView


def locate(search: Search, scopes: tuple[ScopeKey, ...], words: str) -> Found:
    """Return the entry of that id, or the event or fact that the words describe best.

    Raises:
        EmptyQuestion: There are no words.
        NodeNotFound: Nothing in the scopes fits.
    """
    if not isinstance(words, str) or not words.strip():
        raise EmptyQuestion("the entry is empty; give an entry id, or words that describe an event or a fact")
    views = {scope: search.view(scope) for scope in scopes}
    for view in views.values():
        if entry := view.entries.get(NodeId(words.strip())):
            return Found(entry, view)
    best: tuple[float, Found] | None = None
    wanted = terms(words)
    for rank, (hit, entry) in enumerate(_entries_of(search, scopes, words)):
        # Rank settles ties only: a search always has a first hit, the words decide whether it is meant.
        fit = _coverage(wanted, entry) - 0.01 * rank
        if fit >= _LEAST_COVERAGE and (best is None or fit > best[0]):
            best = (fit, Found(entry, views[hit.scope]))
    if best is None:
        raise NodeNotFound(
            f"nothing in {', '.join(map(repr, scopes))} fits {words[:80]!r}; "
            "give an id from search or timeline, or the words of the event"
        )
    return best[1]


def named(view: ScopeView, name: str) -> list[Entry] | None:
    """Return all versions of the entries about somebody or something, None if the scope does not know it."""
    key = fold(name)
    found: dict[NodeId, Entry] = {}
    known = False
    for entity in entities_named(view, name):
        known = True
        found |= {entry.id: entry for entry in view.involving(entity.id)}
    found |= {entry.id: entry for entry in view.entries.values() if key == fold(entry.subject)}
    known = known or bool(found) or any(fold(message.speaker) == key for message in view.messages.values())
    return list(found.values()) if known else None


def entities_named(view: ScopeView, name: str) -> list[Entity]:
    """Return the entities of that name, alias or id."""
    key = fold(name)
    return [
        one
        for one in view.entities.values()
        if one.id == name or key in {fold(known) for known in (one.name, one.key, *one.aliases)}
    ]


def entries_about(views: Sequence[ScopeView], name: str | None) -> list[Found]:
    """Return all versions of the entries of the scopes, or of those about `name`.

    Raises:
        EmptyQuestion: The name is empty.
        NodeNotFound: No scope knows the name.
    """
    if name is None:
        return [Found(entry, view) for view in views for entry in view.entries.values()]
    if not name.strip():
        raise EmptyQuestion("the entity is empty; give a name, or None for all")
    lists = [(view, named(view, name)) for view in views]
    if all(entries is None for _, entries in lists):
        scopes = ", ".join(repr(view.scope) for view in views)
        raise NodeNotFound(
            f"entity {name!r} is not known in {scopes}; `structmem stats` and find('ENTITY') show the names"
        )
    return [Found(entry, view) for view, entries in lists for entry in entries or ()]


def fold(name: str) -> str:
    """Return a name as it is compared: NFKC, casefolded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _entries_of(search: Search, scopes: tuple[ScopeKey, ...], words: str) -> Iterator[tuple[Hit, Entry]]:
    for hit in search.search(words, scopes, limit=_POOL, where=_ENTRIES):
        entries = hit.entries if isinstance(hit.node, Message) else (hit.node,)
        for entry in entries:
            if isinstance(entry, Entry) and entry.kind in _LOCATABLE and entry.retracted_at is None:
                yield hit, entry


def _coverage(wanted: Sequence[str], entry: Entry) -> float:
    if not wanted:
        return 0.0
    names = " ".join(part.name for part in entry.participants)
    quotes = " ".join(source.quote for source in entry.sources)
    have = set(terms(f"{entry.text} {' '.join(entry.aliases)} {entry.subject} {names} {quotes}"))
    return sum(term in have for term in wanted) / len(wanted)
