"""Counting what a call does, for its report."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from structmem.domain.draft import Extraction
from structmem.domain.entry import Entry, EntryKind
from structmem.domain.graph import Appended
from structmem.domain.ids import ScopeKey
from structmem.domain.report import IngestReport


@dataclass(slots=True, kw_only=True)
class Tally:
    """Running numbers of one call of `add` or `flush`."""

    scope: ScopeKey
    stored: list[str] = field(default_factory=list)
    duplicates: int = 0
    segments: int = 0
    failed: int = 0
    kinds: dict[EntryKind, int] = field(default_factory=lambda: dict.fromkeys(EntryKind, 0))
    links: int = 0
    warnings: list[str] = field(default_factory=list)
    calls: int = 0
    tokens: int = 0

    def appended(self, appended: Appended) -> None:
        """Count messages."""
        self.stored += [message.message_id for message in appended.messages]
        self.duplicates += len(appended.duplicates)

    def committed(self, extraction: Extraction, new: Iterable[Entry], links: int) -> None:
        """Count one segment."""
        self.segments += 1
        for entry in new:
            self.kinds[entry.kind] += 1
        self.links += links
        self.warnings += extraction.warnings
        self.calls += extraction.calls
        self.tokens += extraction.tokens

    def report(self, pending: int) -> IngestReport:
        """Return the numbers as they stand."""
        return IngestReport(
            scope=self.scope,
            stored=len(self.stored),
            duplicates=self.duplicates,
            segments=self.segments,
            failed_segments=self.failed,
            pending_segments=pending,
            facts=self.kinds[EntryKind.FACT],
            events=self.kinds[EntryKind.EVENT],
            interactions=self.kinds[EntryKind.INTERACTION],
            links=self.links,
            message_ids=tuple(self.stored),
            warnings=tuple(self.warnings),
            calls=self.calls,
            tokens=self.tokens,
        )
