"""Results as tables and lines for people; every text of a message goes through `clean`."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from structmem.cli.output import clean
from structmem.domain.answer import Answer, CausalPath, Change, Decision, Evidence, TimelineItem, Why
from structmem.domain.codec import plain
from structmem.domain.entry import Entry, LinkType, Source
from structmem.domain.graph import Node
from structmem.domain.hit import Hit, SearchResult
from structmem.domain.interval import Certainty, Interval, Precision, interval_label
from structmem.domain.report import UndoReport

Page = list[RenderableType]

FAINT = "dim"
_STRONG = "bold"


def hits(result: SearchResult, *, explain: bool) -> Page:
    """Lay out what a search found."""
    if not result.hits:
        return [Text(f"Nothing found for: {clean(result.plan.question)}")]
    table = layout("#", "Score", "Said", "Who", "Text")
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
    text.append(f"\n{' · '.join(details)}", style=FAINT)
    if explain:
        for part in hit.explanation.contributions:
            text.append(
                f"\n{part.score:+.3f} {part.name} (raw {part.raw:.3f}, weight {part.weight:.2f})",
                style=FAINT,
            )
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
        head.append(f"\n{answer.kind.value.lower()}, {sure}", style=FAINT)
    return [head, *(_evidence(one) for one in _widest(answer.evidence))]


def _widest(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Leave out quotes that stand inside another quote of the same message."""
    kept: list[Evidence] = []
    for one in sorted(evidence, key=lambda one: len(one.source.quote), reverse=True):
        source = one.source
        if not any(
            source.node_id == wide.source.node_id and source.quote in wide.source.quote for wide in kept
        ):
            kept.append(one)
    return [one for one in evidence if one in kept]


def _evidence(evidence: Evidence) -> Text:
    line = Text("  ")
    line.append(_quoted(evidence.source))
    said = f" {clean(evidence.speaker)}, {_when(evidence.said_at)} ({clean(evidence.source.message_id)})"
    line.append(said, style=FAINT)
    return line


def timeline_page(items: Iterable[TimelineItem], *, undated: int = 0) -> Page:
    """Lay out entries in time; ~ marks a place in time that is only possible."""
    table = layout("When", "", "What", "Words")
    for item in items:
        sure = "" if item.certainty in (Certainty.CERTAIN, Certainty.ASSERTED) else "~"
        table.add_row(clean(item.label), sure, _entry(item.entry), _words(item.entry))
    page: Page = [table if table.row_count else Text("Nothing found.")]
    if undated:
        page.append(Text(f"{undated} more of unknown time", style=FAINT))
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
    text = Text(f"\n{label}", style=FAINT)
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
    table = layout("Who or what", "Fact", "From", "Until", "Words")
    for fact in facts:
        value = Text(f"{clean(fact.predicate)}: {clean(fact.object)}" if fact.object else clean(fact.text))
        if fact.suspect:
            value.append(" (suspect: something it depends on has changed)", style=FAINT)
        start, until = _day(fact.valid_from, fact) or "?", _day(fact.valid_to, fact) or "now"
        table.add_row(clean(fact.subject), value, start, until, _words(fact))
    return [table]


def changes_page(changes: Sequence[Change]) -> Page:
    """Lay out changes in order of time."""
    if not changes:
        return [Text("Nothing changed in that time.")]
    table = layout("When", "Change", "Before", "After")
    for change in changes:
        day = _day(change.at, change.after or change.before)
        table.add_row(day, change.kind.value.lower(), *map(_side, (change.before, change.after)))
    return [table]


def _side(entry: Entry | None) -> Text:
    if entry is None:
        return Text("")
    return _entry(entry).append_text(Text("\n")).append_text(_words(entry))


def decisions_page(decisions: Sequence[Decision]) -> Page:
    """Lay out decisions, each with the id that undo takes."""
    if not decisions:
        return [Text("Nothing was decided yet.")]
    table = layout("Id", "Decision", "Newer", "Older", "Words")
    table.columns[0].no_wrap = True
    for one in decisions:
        said = one.link.reason if one.link.type is LinkType.SUPERSEDES else one.link.type.value
        kind = Text(said.lower().replace("_", " "))
        if one.link.undone_at is not None:
            why = f": {clean(one.link.undo_reason)}" if one.link.undo_reason else ""
            kind.append(f" (taken back{why})", style=FAINT)
        words = f"{_quoted(one.source)} ({clean(one.source.message_id)})" if one.source else ""
        table.add_row(one.link.id, kind, clean(one.newer), clean(one.older), Text(words, style=FAINT))
    return [table]


def undone_page(report: UndoReport) -> Page:
    """Lay out what is believed again."""
    count = len(report.undone)
    head = Text(f"{count} {'decision' if count == 1 else 'decisions'} taken back.", style=_STRONG)
    return [head, *(Text("believed again: ").append_text(_side(one)) for one in report.restored)]


def node_page(node: Node) -> Page:
    """Lay out a node: every property that is set."""
    data = plain(node)
    page: Page = []
    if text := data.pop("text", ""):
        page.append(Text(clean(text), style=_STRONG))
    table = layout(type(node).__name__, "")
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


def layout(*titles: str) -> Table:
    """Return an empty table with these columns."""
    table = Table(box=None, pad_edge=False, header_style=FAINT, padding=(0, 2, 0, 0))
    for title in titles:
        table.add_column(title, overflow="fold")
    return table


def _entry(entry: Entry) -> Text:
    text = Text(clean(entry.text))
    if entry.modality.value != "ACTUAL":
        text.append(f" ({entry.modality.value.lower()})", style=FAINT)
    return text


def _words(entry: Entry) -> Text:
    if not entry.sources:
        return Text("")
    first = entry.sources[0]
    said = f"{_quoted(first)} {clean(entry.speaker)}, {_when(entry.said_at)} ({clean(first.message_id)})"
    return Text(said, style=FAINT)


def _quoted(source: Source) -> str:
    return f"“{clean(source.quote)}”"


def _when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _day(moment: datetime | None, entry: Entry | None) -> str:
    """Name the day that the speaker meant, which in UTC may begin the evening before."""
    if moment is None:
        return ""
    if entry is None or entry.occurred.precision in (Precision.SECOND, Precision.MINUTE, Precision.HOUR):
        return interval_label(Interval(start=moment, precision=Precision.DAY), "+00:00").removeprefix(
            "since "
        )
    return interval_label(Interval(start=moment, precision=Precision.DAY)).removeprefix("since ")
