"""What a store holds and what was done to it, in numbers."""

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from structmem.cli.output import clean
from structmem.cli.render import FAINT, Page, layout
from structmem.domain.graph import Erased, Problem, Statistics, StoreInfo
from structmem.domain.report import ConsolidationReport, CopyReport, IngestReport

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


def statistics_page(location: str, counts: Mapping[str, Statistics]) -> Page:
    """Lay out the counts of scopes."""
    where = Text(f"store {clean(location)}", style=FAINT)
    if not counts:
        return [where, Text("No scopes yet; put something in: structmem ingest FILE --scope NAME")]
    table = layout(
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
    table = layout("Scope", "New", "Known", "Facts", "Events", "Interactions", "Links", "Segments", "Waiting")
    for report in reports:
        table.add_row(clean(report.scope), *(f"{getattr(report, name):,}" for name in _COUNTED))
    return table


def consolidation_table(reports: Sequence[ConsolidationReport]) -> Table:
    """Lay out what sleep-time work did."""
    table = layout("Scope", "Summaries", "Conflicts", "Resolved", "Suspects")
    for report in reports:
        numbers = (report.summaries, report.conflicts, report.resolved, report.suspects)
        table.add_row(clean(report.scope), *(f"{number:,}" for number in numbers))
    return table


def copy_page(source: str, target: str, reports: Sequence[CopyReport]) -> Page:
    """Lay out what copies did; a scope under the key that it has in the target."""
    head = Text(f"{clean(source)} → {clean(target)}", style=FAINT)
    table = layout("Scope", "Rows", "Written", "There before", "Only there")
    for one in reports:
        numbers = (one.rows, one.written, one.rows - one.written, one.left)
        table.add_row(clean(one.into), *(f"{number:,}" for number in numbers))
    return [head, table]


def erased_table(scope: str, gone: Erased) -> Table:
    """Lay out how much an erasure removes."""
    table = layout("Scope", "Messages", "Entries", "Links", "Summaries")
    numbers = (gone.messages, gone.entries, gone.links, gone.summaries)
    table.add_row(clean(scope), *(f"{number:,}" for number in numbers))
    return table


def doctor_page(info: StoreInfo, found: Mapping[str, Sequence[Problem]]) -> Page:
    """Lay out a store's state and what is wrong with it."""
    model = (
        f"{info.embedding_model} ({info.embedding_dimensions})" if info.embedding_model else "no vectors yet"
    )
    head = Text(
        f"{info.kind} store {clean(info.location)}, schema {info.schema_version}, {clean(model)}",
        style=FAINT,
    )
    table = layout("Scope", "Problem", "Count", "What to do")
    for scope, problems in found.items():
        for one in problems:
            table.add_row(clean(scope), f"{one.code}: {clean(one.detail)}", str(one.count), clean(one.remedy))
    return [head, table if table.row_count else Text(f"Healthy; scopes checked: {len(found)}.")]
