"""Results as tables and lines for people; every text of a message goes through `clean`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from structmem.cli.output import clean
from structmem.domain.answer import Answer, CausalPath, Change, Evidence, TimelineItem, Why
from structmem.domain.codec import plain
from structmem.domain.entry import Entry, Source
from structmem.domain.graph import Node, Problem, Statistics, StoreInfo
from structmem.domain.hit import Hit, SearchResult
from structmem.domain.interval import Certainty, interval_label
from structmem.domain.report import ConsolidationReport, IngestReport

Page = list[RenderableType]

_FAINT = "dim"
_STRONG = "bold"
_COUNTED = (
    "stored",
    "duplicates",
    "facts",
    "events",
    "interactions",
    "links",
    "segments",
    "pending_segments",
)


def hits(result: SearchResult, *, explain: bool) -> Page:
    """Lay out what a search found."""
    if not result.hits:
        return [Text(f"Nothing found for: {clean(result.plan.question)}")]
    table = _table("#", "Score", "Said", "Who", "Text")
    for rank, hit in enumerate(result.hits, start=1):
        table.add_row(
            str(rank), f"{hit.score:.2f}", _when(hit.said_at), clean(hit.speaker), _hit(hit, explain=explain)
        )
    return [table]


def _hit(hit: Hit, *, explain: bool) -> Text:
    text = Text(clean(hit.text))
    details = [hit.kind.value.lower()]
    if hit.occurred is not None and hit.occurred.start:
        details.append(f"happened {interval_label(hit.occurred)}")
    details += [clean(source.message_id) for source in hit.sources[:3]] or [clean(hit.id)]
    text.append(f"\n{' · '.join(details)}", style=_FAINT)
    if explain:
        for part in hit.explanation.contributions:
            text.append(f"\n{part.score:+.3f} {part.name} ({part.weight:.2f} × {part.raw:.3f})", style=_FAINT)
    return text


def answer_page(answer: Answer) -> Page:
    """Lay out an answer with its evidence, or say that there is none."""
    if answer.abstained:
        head = Text(f"Not known: {clean(answer.text)}")
    else:
        head = Text(clean(answer.text), style=_STRONG)
        sure = (
            f"{answer.certainty.value.lower()}, confidence {answer.confidence:.2f}, by {clean(answer.method)}"
        )
        head.append(f"\n{answer.kind.value.lower()}, {sure}", style=_FAINT)
    return [head, *(_evidence(one) for one in answer.evidence)]


def _evidence(evidence: Evidence) -> Text:
    line = Text("  ")
    line.append(_quoted(evidence.source))
    said = f" {clean(evidence.speaker)}, {_when(evidence.said_at)} ({clean(evidence.source.message_id)})"
    line.append(said, style=_FAINT)
    return line


def timeline_page(items: Iterable[TimelineItem], *, undated: int = 0) -> Page:
    """Lay out entries in time; ~ marks a place in time that is only possible."""
    table = _table("When", "", "What", "Words")
    for item in items:
        sure = "" if item.certainty in (Certainty.CERTAIN, Certainty.ASSERTED) else "~"
        table.add_row(clean(item.label), sure, _entry(item.entry), _words(item.entry))
    page: Page = [table if table.row_count else Text("Nothing found.")]
    if undated:
        page.append(Text(f"{undated} more of unknown time", style=_FAINT))
    return page


def causes_page(why: Why, word: str) -> Page:
    """Lay out causal chains, cause first."""
    page: Page = [Text(clean(why.target.text), style=_STRONG)]
    for path in why.explicit:
        page.append(_chain(path, f"stated, score {path.score:.2f}"))
    for path in why.inferred:
        page.append(_chain(path, f"a guess, score {path.score:.2f}"))
    if len(page) == 1:
        page.append(Text(f"No {word} are known."))
    return page


def _chain(path: CausalPath, label: str) -> Text:
    text = Text(f"\n{label}", style=_FAINT)
    for position, entry in enumerate(path.entries):
        text.append("\n")
        text.append("  " * position + ("" if position == 0 else "→ "), style="none")
        text.append(clean(entry.text), style="none")
        link = path.links[position - 1] if 0 < position <= len(path.links) else None
        if link is not None and link.evidence is not None:
            text.append(f"  {_quoted(link.evidence)} ({clean(link.evidence.message_id)})")
    return text


def facts_page(facts: Sequence[Entry]) -> Page:
    """Lay out facts with their validity."""
    if not facts:
        return [Text("No facts are known for that.")]
    table = _table("Who or what", "Fact", "From", "Until", "Words")
    for fact in facts:
        value = Text(f"{clean(fact.predicate)}: {clean(fact.object)}" if fact.object else clean(fact.text))
        if fact.suspect:
            value.append(" (suspect: something it depends on has changed)", style=_FAINT)
        until = _day(fact.valid_to) or "now"
        table.add_row(clean(fact.subject), value, _day(fact.valid_from) or "?", until, _words(fact))
    return [table]


def changes_page(changes: Sequence[Change]) -> Page:
    """Lay out changes in order of time."""
    if not changes:
        return [Text("Nothing changed in that time.")]
    table = _table("When", "Change", "Before", "After")
    for change in changes:
        table.add_row(_day(change.at), change.kind.value.lower(), *map(_side, (change.before, change.after)))
    return [table]


def _side(entry: Entry | None) -> Text:
    if entry is None:
        return Text("")
    return _entry(entry).append_text(Text("\n")).append_text(_words(entry))


def node_page(node: Node) -> Page:
    """Lay out a node: every property that is set."""
    data = plain(node)
    page: Page = []
    if text := data.pop("text", ""):
        page.append(Text(clean(text), style=_STRONG))
    table = _table(type(node).__name__, "")
    for name, value in data.items():
        if value not in (None, "", [], {}, ()):
            table.add_row(name, _value(node, name, value))
    return [*page, table]


def _value(node: Node, name: str, value: Any) -> Text:
    if name == "sources" and isinstance(node, Entry):
        lines = (f"{_quoted(source)} ({clean(source.message_id)})" for source in node.sources)
        return Text("\n".join(lines))
    if name == "occurred" and isinstance(node, Entry):
        phrase = f" ({clean(node.occurred.phrase)})" if node.occurred.phrase else ""
        return Text(f"{interval_label(node.occurred)}{phrase}")
    if isinstance(value, list):
        return Text("\n".join(clean(_named(one)) for one in value))
    return Text(clean(str(value)))


def _named(value: Any) -> str:
    return (
        f"{value['role'].lower()}: {value['name']}"
        if isinstance(value, dict) and "role" in value
        else str(value)
    )


def statistics_page(location: str, counts: Mapping[str, Statistics]) -> Page:
    """Lay out the counts of scopes."""
    where = Text(f"store {clean(location)}", style=_FAINT)
    if not counts:
        return [where, Text("No scopes yet; put something in: structmem ingest FILE --scope NAME")]
    table = _table(
        "Scope", "Messages", "Sessions", "Facts", "Events", "Interactions", "Entities", "Links", "Summaries"
    )
    for scope, count in counts.items():
        entries = [count.entries.get(kind, 0) for kind in ("FACT", "EVENT", "INTERACTION")]
        numbers = [
            count.messages,
            count.sessions,
            *entries,
            count.entities,
            sum(count.links.values()),
            count.summaries,
        ]
        table.add_row(clean(scope), *(f"{number:,}" for number in numbers))
    return [where, table]


def ingest_table(reports: Sequence[IngestReport]) -> Table:
    """Lay out what became of messages."""
    table = _table("Scope", "New", "Known", "Facts", "Events", "Interactions", "Links", "Segments", "Waiting")
    for report in reports:
        table.add_row(clean(report.scope), *(f"{getattr(report, name):,}" for name in _COUNTED))
    return table


def consolidation_table(reports: Sequence[ConsolidationReport]) -> Table:
    """Lay out what sleep-time work did."""
    table = _table("Scope", "Summaries", "Conflicts", "Resolved", "Suspects")
    for report in reports:
        numbers = (report.summaries, report.conflicts, report.resolved, report.suspects)
        table.add_row(clean(report.scope), *(f"{number:,}" for number in numbers))
    return table


def doctor_page(info: StoreInfo, found: Mapping[str, Sequence[Problem]]) -> Page:
    """Lay out a store's state and what is wrong with it."""
    model = (
        f"{info.embedding_model} ({info.embedding_dimensions})" if info.embedding_model else "no vectors yet"
    )
    head = Text(
        f"{info.kind} store {clean(info.location)}, schema {info.schema_version}, {clean(model)}",
        style=_FAINT,
    )
    table = _table("Scope", "Problem", "Count", "What to do")
    for scope, problems in found.items():
        for one in problems:
            table.add_row(clean(scope), f"{one.code}: {clean(one.detail)}", str(one.count), clean(one.remedy))
    return [head, table if table.row_count else Text(f"Healthy: {len(found)} scopes checked.")]


def _table(*titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style=_FAINT, padding=(0, 2, 0, 0))
    for title in titles:
        table.add_column(title, overflow="fold")
    return table


def _entry(entry: Entry) -> Text:
    text = Text(clean(entry.text))
    if entry.modality.value != "ACTUAL":
        text.append(f" ({entry.modality.value.lower()})", style=_FAINT)
    return text


def _words(entry: Entry) -> Text:
    if not entry.sources:
        return Text("")
    first = entry.sources[0]
    said = f"{_quoted(first)} {clean(entry.speaker)}, {_when(entry.said_at)} ({clean(first.message_id)})"
    return Text(said, style=_FAINT)


def _quoted(source: Source) -> str:
    return f"“{clean(source.quote)}”"


def _when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else ""
