"""What was decided about what to believe, and in whose words; `undo` takes it back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from structmem.domain.answer import Decision
from structmem.domain.entry import DECISION_TYPES, Link, LinkType, Source
from structmem.domain.ids import NodeId
from structmem.reasoning.locate import entities_named, entries_about
from structmem.retrieval.view import ScopeView


def decisions(views: Sequence[ScopeView], *, entity: str | None, limit: int) -> list[Decision]:
    """Return decisions, those that were taken back too, the newest first.

    Raises:
        NodeNotFound: No scope knows the entity.
    """
    about = None if entity is None else _about(views, entity)
    found = [
        one
        for view in views
        for one in _of_view(view)
        if about is None or not about.isdisjoint((one.link.source_id, one.link.target_id))
    ]
    found.sort(key=lambda one: (one.link.recorded_at, one.link.id), reverse=True)
    return found[:limit]


def _about(views: Sequence[ScopeView], name: str) -> set[NodeId]:
    """Return the ids of whoever has the name and of what is told of them."""
    told = {found.entry.id for found in entries_about(views, name)}
    return told | {
        one for view in views for own in entities_named(view, name) for one in view.same_as(own.id)
    }


def _of_view(view: ScopeView) -> Iterator[Decision]:
    for link in view.links.values():
        if link.type in DECISION_TYPES:
            newer, older = _text(link.source_id, view), _text(link.target_id, view)
            yield Decision(scope=view.scope, link=link, newer=newer, older=older, source=_source(link, view))


def _text(node: NodeId, view: ScopeView) -> str:
    if node in view.entities:
        return view.entities[node].name
    return view.entries[node].text if node in view.entries else ""


def _source(link: Link, view: ScopeView) -> Source | None:
    if link.type is not LinkType.SAME_AS:
        newer = view.entries.get(link.source_id)
        return newer.sources[0] if newer is not None and newer.sources else None
    message = view.messages.get(link.evidence.node_id) if link.evidence is not None else None
    if link.evidence is None or message is None or link.evidence.quote:
        return link.evidence
    # Of a merge it is only kept which message it rests on.
    return replace(link.evidence, quote=message.text, start=0, end=len(message.text))
