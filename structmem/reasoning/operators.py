"""The operators over the graph, by the names of the façade."""

from collections.abc import Sequence
from datetime import datetime

from structmem.domain.answer import (
    Answer,
    Change,
    Decision,
    Elapsed,
    Order,
    Plan,
    Timeline,
    TimelineItem,
    Why,
)
from structmem.domain.entry import Entry, EntryKind
from structmem.domain.ids import ScopeKey
from structmem.errors import InvalidArgument
from structmem.ports import Clock, TimeParser
from structmem.reasoning.ask import ask
from structmem.reasoning.causes import effects, why
from structmem.reasoning.changes import changes
from structmem.reasoning.decisions import decisions
from structmem.reasoning.elapsed import duration, elapsed
from structmem.reasoning.locate import Found, entries_about, locate
from structmem.reasoning.moments import Period, When, read_period, read_window, try_period
from structmem.reasoning.order import between_dates, between_entries, neighbours_in_time, order
from structmem.reasoning.plans import plans
from structmem.reasoning.search_port import Search
from structmem.reasoning.states import as_of, history
from structmem.reasoning.timeline import timeline
from structmem.retrieval.view import ScopeView

Scopes = tuple[ScopeKey, ...]

_CLOCKS = ("VALID", "RECORDED")
_MAX_DEPTH = 10


class Operators:
    """Reads the graph: orders, causes, states and answers; writes nothing.

    An entry is given by its id, or by words that describe it. Dates are datetimes, dates or texts; see
    `moments`. Every operator takes several scopes; links are followed inside one.
    """

    def __init__(self, engine: Search, clock: Clock, times: TimeParser) -> None:
        self._engine = engine
        self._clock = clock
        self._times = times

    def timeline(
        self,
        entity: str | None,
        scopes: Scopes,
        *,
        start: When | None = None,
        end: When | None = None,
        kinds: Sequence[EntryKind] = (EntryKind.EVENT,),
        include_planned: bool = True,
        limit: int = 200,
    ) -> Timeline:
        """Return entries in order of when they happened, `[start, end)`, of one entity or of all."""
        first, last = self._window(start, end)
        return timeline(
            [found.entry for found in self._about(entity, scopes)],
            start=first,
            end=last,
            kinds=tuple(kinds),
            include_planned=include_planned,
            limit=_positive(limit, "limit"),
        )

    def before(self, entry: str, scopes: Scopes, *, limit: int = 10) -> list[TimelineItem]:
        """Return events before an entry, the surest and nearest first."""
        found = self._locate(entry, scopes)
        return neighbours_in_time(found, forward=False, limit=_positive(limit, "limit"))

    def after(self, entry: str, scopes: Scopes, *, limit: int = 10) -> list[TimelineItem]:
        """Return events after an entry, the surest and nearest first."""
        found = self._locate(entry, scopes)
        return neighbours_in_time(found, forward=True, limit=_positive(limit, "limit"))

    def between(self, a: str, b: str, scopes: Scopes, *, limit: int = 50) -> list[TimelineItem]:
        """Return events between two entries, or from the start of one date to the end of another.

        Raises:
            InvalidArgument: One is a date and the other an entry, or the dates are the wrong way round.
        """
        _positive(limit, "limit")
        first, last = self._date(a), self._date(b)
        if first is None and last is None:
            return between_entries(self._locate(a, scopes), self._locate(b, scopes), limit=limit)
        if first is None or last is None:
            raise InvalidArgument(
                f"between takes two entries or two dates, not {a!r} and {b!r}; give both of one sort"
            )
        if first.start >= last.end:
            raise InvalidArgument(f"date {a!r} is not before date {b!r}; give the earlier one first")
        entries = [entry for view in self._views(scopes) for entry in view.entries.values()]
        return between_dates(entries, Period(first.start, last.end), limit=limit)

    def elapsed(self, a: str, b: str | None, scopes: Scopes) -> Elapsed:
        """Return the time between two entries, or how long one took or has lasted."""
        first = self._locate(a, scopes)
        if b is None:
            return duration(first.entry, now=self._clock.now())
        return elapsed(first.entry, self._locate(b, scopes).entry)

    def order(self, entries: Sequence[str], scopes: Scopes) -> Order:
        """Order entries in time; names undecided pairs and contradictions."""
        if isinstance(entries, str) or not entries:
            raise InvalidArgument(f"entries {entries!r} is not a list of entries; give ids or words of two")
        return order([self._locate(entry, scopes) for entry in entries])

    def why(self, entry: str, scopes: Scopes, *, depth: int = 4) -> Why:
        """Return what led to an entry: stated chains, else labelled guesses."""
        return why(self._locate(entry, scopes), depth=_depth(depth), now=self._clock.now())

    def effects(self, entry: str, scopes: Scopes, *, depth: int = 4) -> Why:
        """Return what an entry led to: stated chains, else labelled guesses."""
        return effects(self._locate(entry, scopes), depth=_depth(depth), now=self._clock.now())

    def as_of(
        self,
        valid: When | None,
        known: When | None,
        scopes: Scopes,
        *,
        entity: str | None = None,
        predicate: str | None = None,
    ) -> list[Entry]:
        """Return the facts that were true at `valid`, as far as it was known at `known`.

        A partial date means its last moment: `"2023-05"` is the end of May. None is now.
        """
        at = self._last(valid)
        return as_of(
            self._about(entity, scopes),
            valid=at if at is not None else self._clock.now(),
            known=self._last(known),
            predicate=predicate,
        )

    def history(self, entity: str, predicate: str | None, scopes: Scopes) -> list[Entry]:
        """Return all versions of what was ever believed of an entity, oldest first."""
        return history(self._about(entity, scopes), predicate=predicate)

    def changes(
        self, start: When, end: When, scopes: Scopes, *, clock: str = "VALID", entity: str | None = None
    ) -> list[Change]:
        """Return what changed in `[start, end)` on the VALID or the RECORDED clock, in order of time."""
        now = self._clock.now()
        if clock not in _CLOCKS:
            raise InvalidArgument(f"clock {clock!r} is not known; choose one of {', '.join(_CLOCKS)}")
        read_window(start, end, self._times, now=now)
        first = read_period(start, self._times, now=now).start
        last = read_period(end, self._times, now=now).start
        return changes(self._about(entity, scopes), start=first, end=last, recorded=clock == "RECORDED")

    def plans(self, at: When | None, scopes: Scopes, *, entity: str | None = None) -> list[Plan]:
        """Return planned events as of a date, with what became of them; None is now."""
        last = self._last(at)
        everything = [entry for view in self._views(scopes) for entry in view.entries.values()]
        return plans(
            self._about(entity, scopes),
            at=last if last is not None else self._clock.now(),
            everything=everything,
        )

    def decisions(self, scopes: Scopes, *, entity: str | None = None, limit: int = 100) -> list[Decision]:
        """Return what was decided about what to believe, taken back or not, the newest first."""
        return decisions(self._views(scopes), entity=entity, limit=_positive(limit, "limit"))

    def ask(self, question: str, scopes: Scopes, *, reference: When | None = None) -> Answer:
        """Answer a question from the graph, with evidence, or abstain and say what is missing."""
        at = self._last(reference)
        return ask(self._engine, self._times, question, scopes, reference=at, now=self._clock.now())

    def _locate(self, entry: str, scopes: Scopes) -> Found:
        return locate(self._engine, scopes, entry)

    def _views(self, scopes: Scopes) -> list[ScopeView]:
        return [self._engine.view(scope) for scope in scopes]

    def _about(self, entity: str | None, scopes: Scopes) -> list[Found]:
        return entries_about(self._views(scopes), entity)

    def _window(self, start: When | None, end: When | None) -> tuple[datetime | None, datetime | None]:
        return read_window(start, end, self._times, now=self._clock.now())

    def _last(self, value: When | None) -> datetime | None:
        return None if value is None else read_period(value, self._times, now=self._clock.now()).last

    def _date(self, value: str) -> Period | None:
        return try_period(value, self._times, now=self._clock.now())


def _positive(number: int, name: str) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise InvalidArgument(f"{name} {number!r} is not a positive number; give 1 or more")
    return number


def _depth(depth: int) -> int:
    if _positive(depth, "depth") > _MAX_DEPTH:
        raise InvalidArgument(f"depth {depth} is more than {_MAX_DEPTH}; longer chains score nothing")
    return depth
