"""Taking a decision back: what was believed before it is believed again, and it is not made anew."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from structmem.domain.entry import DECISION_TYPES, Entry, EntryKind, Link, LinkType
from structmem.domain.graph import Batch
from structmem.domain.ids import NodeId, ScopeKey, node_id
from structmem.domain.report import UndoReport
from structmem.errors import AlreadyUndone, NodeNotFound, NotADecision
from structmem.ingest.reconcile import Decisions
from structmem.ingest.settle import is_told_with, reconcile_slots
from structmem.ports import Clock, GraphStore
from structmem.retrieval.anew import anew
from structmem.retrieval.view import ScopeView

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoer:
    """Takes decisions back, by the id of their link (docs/adr/0013-decisions-taken-back.md).

    Attributes:
        views: Returns the scope's warm view, up to date.
    """

    store: GraphStore
    clock: Clock
    views: Callable[[ScopeKey], ScopeView]

    def undo(self, decision: NodeId, *, scope: ScopeKey, reason: str = "") -> UndoReport:
        """Take a decision back, and those that were made with it; what others write meanwhile is kept.

        Raises:
            NodeNotFound: No such id in the scope.
            NotADecision: The id is of something else.
            AlreadyUndone: It was taken back before.
        """
        report = anew(partial(self._undo, decision, scope, reason))
        _log.info("decisions taken back: %s", ", ".join(one.id for one in report.undone))
        return report

    def _undo(self, decision: NodeId, scope: ScopeKey, reason: str) -> UndoReport:
        view, now = self.views(scope), self.clock.now()
        link = self._decision(decision, view)
        made = [link, *_made_with(link, view)]
        out = Decisions(links={one.id: replace(one, undone_at=now, undo_reason=reason) for one in made})
        replaced = [view.entries[one.target_id] for one in made if one.type is LinkType.SUPERSEDES]
        for old in replaced:
            # A fact that was only given an end is believed; one that something else retracted stays so.
            if old.retracted_at is not None and old.retract_reason == link.reason:
                _believe_again(old, now, out)
        slots = {old.id: old.slot for old in replaced if old.slot}
        reconcile_slots(slots.values(), out, view, now, reopened=slots)
        batch = Batch(
            as_of=view.revision, entries=tuple(out.entries.values()), links=tuple(out.links.values())
        )
        self.store.write(scope, batch)
        restored = tuple(out.entries[one.id] for one in replaced if one.id in out.entries)
        return UndoReport(scope=scope, undone=tuple(out.links[one.id] for one in made), restored=restored)

    def _decision(self, decision: NodeId, view: ScopeView) -> Link:
        link = view.links.get(decision)
        if link is None and not self.store.get(view.scope, [decision]):
            raise NodeNotFound(
                f"decision {decision!r} is not in scope {view.scope!r}; `decisions` lists those that are"
            )
        if link is None or link.type not in DECISION_TYPES:
            raise NotADecision(
                f"node {decision!r} of scope {view.scope!r} is {_kind(link)}; only decisions can be taken "
                f"back ({', '.join(DECISION_TYPES)}), and `decisions` lists them"
            )
        if link.undone_at is not None:
            raise AlreadyUndone(
                f"decision {decision!r} of scope {view.scope!r} was taken back at "
                f"{link.undone_at.isoformat()}; nothing is left to do"
            )
        return link


def _kind(link: Link | None) -> str:
    return "no link" if link is None else f"a link {link.type}"


def _made_with(link: Link, view: ScopeView) -> Iterator[Link]:
    """Yield what was decided with a corrected event: the states that came with it went with it."""
    if link.type is not LinkType.SUPERSEDES or link.reason != "CORRECTED":
        return
    new, old = view.entries[link.source_id], view.entries[link.target_id]
    if old.kind is not EntryKind.EVENT:
        return
    for fact in view.entries_of(old.sources[0].node_id):
        if is_told_with(fact, old):
            for other in view.links_in(fact.id, (LinkType.SUPERSEDES,)):
                source = view.entries[other.source_id].sources[0]
                if other.reason == link.reason and source.node_id == new.sources[0].node_id:
                    yield other


def _believe_again(entry: Entry, now: datetime, out: Decisions) -> None:
    """Keep beside the entry that it was retracted for a while, and give it a version that is believed.

    On the clock of what was said it was never out of belief: the words had only been misread.
    """
    kept = replace(entry, id=node_id("entry", entry.logical_id, str(entry.version)))
    back = replace(
        entry,
        version=entry.version + 1,
        believed_from=entry.believed_to or entry.believed_from,
        believed_to=None,
        recorded_at=now,
        retracted_at=None,
        retract_reason="",
    )
    out.entries |= {kept.id: kept, back.id: back}
