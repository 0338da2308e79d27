"""A worker whose lease ends while it reads: another does its work, and it leaves that alone."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from structmem import StructMemory
from structmem.bootstrap import compose
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.message import Message
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.models.hashing import HashingEmbedder
from structmem.settings import IngestSettings, Settings
from structmem.testing.fakes import FixedClock

NOW = datetime(2024, 5, 6, tzinfo=UTC)
LEASE = timedelta(minutes=5)
SAID = [
    {"speaker_name": "Mireille", "time_stamp": f"2023-05-0{day} 13:50", "content": text, "session": f"s{day}"}
    for day, text in ((1, "I sold the boat to Tomasz."), (2, "Tomasz painted the boat."), (3, "Poison!"))
]


class Slow:
    """The rules; what happens while they read the first time is told to them."""

    name = "rules@1"
    reach = 0

    def __init__(self, meanwhile: Callable[[], object] | None = None, *, fails: bool = False) -> None:
        self._meanwhile = meanwhile
        self._fails = fails

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        happens, self._meanwhile = self._meanwhile, None
        if happens:
            happens()
        if self._fails:
            raise ZeroDivisionError("cannot understand")
        return RuleExtractor(RuleTimeParser()).extract(messages, context=context, mode=mode)


def _open(path: Path, now: datetime, extractor: Slow) -> StructMemory:
    settings = Settings(ingest=IngestSettings(extract_on_add=False, lease=LEASE))
    clock = FixedClock(now)
    store = open_sqlite_store(path, clock=clock)
    return compose(settings, store=store, embedder=HashingEmbedder(), clock=clock, extractor=extractor)


def _overtaken(path: Path, *, fails: bool) -> None:
    """Let a worker be overtaken in the first segment that it reads; check that the other's work stands."""
    with _open(path, NOW + LEASE, Slow()) as other:
        done: list[object] = []

        def overtake() -> None:
            other.flush(scope="harbour")
            done.extend(other.export(scope="harbour"))

        with _open(path, NOW, Slow(overtake, fails=fails)) as slow:
            slow.add(SAID, scope="harbour")
            report = slow.flush(scope="harbour")
            assert done
            assert list(slow.export(scope="harbour")) == done
            assert slow.stats(scope="harbour").segments == {"EXTRACTED": 3}
            assert (report.failed_segments, report.warnings) == (0, ())
            assert slow.problems(scope="harbour") == []


def test_what_another_has_understood_meanwhile_is_not_written_again(tmp_path: Path) -> None:
    _overtaken(tmp_path / "memories.db", fails=False)


def test_a_failure_comes_too_late_to_count(tmp_path: Path) -> None:
    _overtaken(tmp_path / "memories.db", fails=True)
