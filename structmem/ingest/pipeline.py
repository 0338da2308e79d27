"""The write path: normalise → persist → embed and cut → understand what is complete."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from threading import RLock
from typing import Any

from structmem.domain.graph import Filter, NodeKind
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message, SegmentState, Session
from structmem.domain.report import IngestReport
from structmem.domain.stamps import read_zone
from structmem.ingest.cutting import Cutter
from structmem.ingest.normalise import Rules, normalise
from structmem.ingest.tally import Tally
from structmem.ingest.understanding import Understander
from structmem.ports import Clock, GraphStore
from structmem.settings import IngestSettings

_PAGE = 500
_WAITING = (SegmentState.OPEN, SegmentState.CLOSED)


class Pipeline:
    """Messages in, graph out; every step can be repeated, and a crash resumes from the segments' states."""

    def __init__(
        self,
        *,
        store: GraphStore,
        cutter: Cutter,
        understander: Understander,
        clock: Clock,
        settings: IngestSettings,
        abandoned: Callable[[str], bool],
    ) -> None:
        self._store = store
        self._cutter = cutter
        self._understander = understander
        self._clock = clock
        self._rules = Rules(zone=read_zone(settings.zone), max_characters=settings.max_message_characters)
        self._session_gap = timedelta(seconds=settings.session_gap_s)
        self._extract_on_add = settings.extract_on_add
        self._abandoned = abandoned
        self._settled: dict[tuple[ScopeKey, str], int] = {}
        # Two threads that cut one session at a time would make segments that overlap.
        self._locks: defaultdict[ScopeKey, RLock] = defaultdict(RLock)

    def add(
        self,
        messages: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        *,
        scope: ScopeKey,
        session: str | None,
    ) -> IngestReport:
        """Store messages durably, then understand the segments that they complete."""
        tally = Tally(scope=scope)
        said = normalise(messages, session=session, rules=self._rules, now=self._clock.now())
        with self._locks[scope]:
            if said:
                tally.appended(self._store.append(scope, said))
                for key in dict.fromkeys(message.session for message in said):
                    self._cutter.cover(scope, key)
                self._close_left_behind(scope, said)
            if self._extract_on_add:
                self._understander.work_off(scope, tally)
            return self._report(scope, tally)

    def flush(self, scope: ScopeKey) -> IngestReport:
        """Close every open segment and understand all that waits, left-overs of a crash included."""
        tally = Tally(scope=scope)
        with self._locks[scope]:
            for session in self._sessions(scope):
                if self._settled.get((scope, session.key)) != session.message_count:
                    self._cutter.cover(scope, session.key)
                    self._cutter.close(scope, session.key, cut="flush")
                    self._settled[scope, session.key] = session.message_count
            self._understander.take_over(scope, self._abandoned)
            self._understander.work_off(scope, tally)
            return self._report(scope, tally)

    def _close_left_behind(self, scope: ScopeKey, said: Sequence[Message]) -> None:
        """Close other sessions' open segments that have been silent for longer than the session gap."""
        own = {message.session for message in said}
        silent_since = max(message.said_at for message in said) - self._session_gap
        for segment in self._store.segments(scope, (SegmentState.OPEN,), limit=_PAGE):
            if segment.session not in own:
                self._cutter.close(scope, segment.session, cut="gap", unless_after=silent_since)

    def _sessions(self, scope: ScopeKey) -> list[Session]:
        found: list[Session] = []
        after: NodeId | None = None
        where = Filter(kinds=(NodeKind.SESSION,))
        while page := self._store.find(scope, where, limit=_PAGE, after=after):
            found += [node for node in page if isinstance(node, Session)]
            after = found[-1].id
        return found

    def _report(self, scope: ScopeKey, tally: Tally) -> IngestReport:
        return tally.report(len(self._store.segments(scope, _WAITING, limit=10_000)))
