"""Summaries of sessions and months, written again only where something changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone

from structmem.consolidation.extract import MAX_WORDS, Line, extract
from structmem.domain.entry import CAUSAL_TYPES, Entry, EntryKind, Modality, Summary, SummaryLevel
from structmem.domain.ids import NodeId, node_id
from structmem.domain.interval import Interval, IntervalKind, Precision, interval_label
from structmem.domain.message import Message, Session
from structmem.domain.words import words
from structmem.retrieval.view import ScopeView

METHOD = "extractive@1"
_NEVER = datetime.min.replace(tzinfo=UTC)
_INTERACTION_WEIGHT = 0.5
_LEAST_SALIENCE = 0.05
_MAIN_PERSON_ENTRIES = 2
_MAX_LINE_WORDS = 60


@dataclass(slots=True)
class _Held:
    """What a session holds."""

    messages: list[Message] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    changed_at: datetime = _NEVER


def session_summaries(view: ScopeView, now: datetime) -> list[Summary]:
    """Return the session summaries that are missing, dirty, or no longer say what they would say now."""
    held = _by_session(view)
    found: list[Summary] = []
    for key in sorted(held, key=lambda key: (view.sessions[key].started_at, key)):
        own_id = node_id("sum", SummaryLevel.SESSION, key)
        known = view.summaries.get(own_id)
        if known is None or known.dirty or held[key].changed_at >= known.recorded_at:
            found += _if_new(_session_summary(view, view.sessions[key], held[key], now), known)
    return found


def month_summaries(view: ScopeView, now: datetime) -> list[Summary]:
    """Return the summaries of months with several sessions that are missing, dirty or out of date.

    A month is summed up from what its session summaries cover; `view` must hold these.
    """
    by_month: dict[str, list[Summary]] = defaultdict(list)
    for summary in view.summaries.values():
        if summary.level is SummaryLevel.SESSION:
            by_month[f"{summary.start:%Y-%m}"].append(summary)
    found: list[Summary] = []
    for month in sorted(by_month):
        known = view.summaries.get(node_id("sum", SummaryLevel.MONTH, month))
        if len(by_month[month]) > 1 or known is not None:
            found += _if_new(_month_summary(view, month, by_month[month], now), known)
    return found


def _by_session(view: ScopeView) -> dict[str, _Held]:
    held: dict[str, _Held] = {}
    for message in view.messages.values():
        one = held.setdefault(message.session, _Held())
        one.messages.append(message)
        one.changed_at = max(one.changed_at, message.recorded_at)
    for entry in view.entries.values():
        if (own := held.get(entry.session)) is not None:
            own.changed_at = max(own.changed_at, entry.recorded_at, entry.retracted_at or entry.recorded_at)
            if _is_told(entry):
                own.entries.append(entry)
    return held


def _is_told(entry: Entry) -> bool:
    return entry.retracted_at is None and entry.modality is not Modality.HYPOTHETICAL


def _if_new(new: Summary | None, known: Summary | None) -> list[Summary]:
    if new is None:
        return []
    if known is None:
        return [new]
    same = (new.text, new.covers, new.start, new.end, new.method)
    if not known.dirty and same == (known.text, known.covers, known.start, known.end, known.method):
        return []
    return [replace(new, version=known.version + 1)]


def _session_summary(view: ScopeView, session: Session, held: _Held, now: datetime) -> Summary | None:
    if held.entries:
        lines = [_entry_line(view, entry) for entry in held.entries]
    else:
        lines = [_message_line(message) for message in held.messages if words(message.full_text)]
    first = min(held.messages, key=lambda message: message.seq)
    label = _day_label(session.started_at, first.zone)
    people = _main_people(held.entries, [message.speaker for message in held.messages])
    text, covers = _write(view, label, lines, people)
    return Summary(
        id=node_id("sum", SummaryLevel.SESSION, session.key),
        level=SummaryLevel.SESSION,
        key=session.key,
        text=text,
        start=session.started_at,
        end=session.ended_at,
        covers=covers,
        method=METHOD,
        recorded_at=now,
    )


def _month_summary(view: ScopeView, month: str, of: Sequence[Summary], now: datetime) -> Summary | None:
    ids = dict.fromkeys(entry for summary in of for entry in summary.covers)
    entries = [view.entries[one] for one in ids if one in view.entries and _is_told(view.entries[one])]
    if not entries:
        return None
    start = datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC)
    end = (start + timedelta(days=31)).replace(day=1)
    whole = Interval(start=start, end=end, kind=IntervalKind.SPAN, precision=Precision.MONTH)
    people = _main_people(entries, [entry.speaker for entry in entries])
    lines = [_entry_line(view, entry) for entry in entries]
    text, covers = _write(view, interval_label(whole, "+00:00"), lines, people)
    return Summary(
        id=node_id("sum", SummaryLevel.MONTH, month),
        level=SummaryLevel.MONTH,
        key=start.isoformat(),
        text=text,
        start=start,
        end=end,
        covers=covers,
        method=METHOD,
        recorded_at=now,
    )


def _write(
    view: ScopeView, label: str, lines: Sequence[Line], people: Sequence[str]
) -> tuple[str, tuple[NodeId, ...]]:
    there = {line.entry for line in lines if line.entry is not None}
    links = (link for entry in sorted(there) for link in view.links_out(entry, CAUSAL_TYPES))
    explicit = [link for link in links if link.explicit and link.target_id in there]
    explicit.sort(key=lambda link: (-link.confidence, link.id))
    chosen = extract(
        lines,
        people=people,
        pairs=[(link.source_id, link.target_id) for link in explicit],
        max_words=MAX_WORDS - len(label.split()),
    )
    return f"{label}: {chosen.text}", chosen.covers


def _entry_line(view: ScopeView, entry: Entry) -> Line:
    source = entry.sources[0]
    message = view.messages.get(source.node_id)
    when = entry.occurred
    stated = when.is_stated and when.kind is not IntervalKind.UNKNOWN
    label = interval_label(when) if stated else ""
    text = entry.text.strip().rstrip(".")
    return Line(
        text=f"{text} ({label})" if label and label not in text else text,
        place=(entry.said_at, message.seq if message else 0, source.start, entry.id),
        entry=entry.id,
        people=frozenset(part.name for part in entry.participants) | {entry.subject or entry.speaker},
        salience=max(_LEAST_SALIENCE, entry.salience)
        * (_INTERACTION_WEIGHT if entry.kind is EntryKind.INTERACTION else 1.0),
    )


def _message_line(message: Message) -> Line:
    said = message.full_text.split()
    text = " ".join(said[:_MAX_LINE_WORDS]) + ("…" if len(said) > _MAX_LINE_WORDS else "")
    return Line(
        text=f"{message.speaker}: {text}",
        place=(message.said_at, message.seq, 0, message.id),
        people=frozenset([message.speaker]),
    )


def _main_people(entries: Iterable[Entry], speakers: Iterable[str]) -> list[str]:
    """Return who spoke, and who else comes up more than once, in a fixed order."""
    counts = Counter(entry.subject for entry in entries if entry.subject)
    named = [name for name, count in counts.items() if count >= _MAIN_PERSON_ENTRIES]
    return sorted({*speakers, *named})


def _day_label(at: datetime, zone: str) -> str:
    sign = -1 if zone.startswith("-") else 1
    hours, _, minutes = zone.strip("+-").partition(":")
    local = at.astimezone(timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0))))
    day = local.replace(hour=0, minute=0, second=0, microsecond=0)
    whole = Interval(start=day, end=day + timedelta(days=1), precision=Precision.DAY)
    return interval_label(whole, zone)
