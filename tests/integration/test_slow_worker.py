"""Slow work: what another has done meanwhile is left alone, and what it has changed is read anew."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from structmem import StructMemory
from structmem.bootstrap import compose
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.graph import Batch, Revision, Selector
from structmem.domain.ids import ScopeKey
from structmem.domain.message import Message, SegmentState
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.models.hashing import HashingEmbedder
from structmem.ports import GraphStore
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


class Overtaken:
    """A store; what happens before the first batch of a kind is written is told to it."""

    def __init__(
        self, store: GraphStore, meanwhile: Callable[[], object], when: Callable[[Batch], bool]
    ) -> None:
        self._store = store
        self._meanwhile: Callable[[], object] | None = meanwhile
        self._when = when

    def write(self, scope: ScopeKey, batch: Batch) -> Revision:
        if self._meanwhile and self._when(batch):
            happens, self._meanwhile = self._meanwhile, None
            happens()
        return self._store.write(scope, batch)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def _open(
    path: Path,
    now: datetime,
    extractor: Slow | None = None,
    meanwhile: Callable[[], object] | None = None,
    when: Callable[[Batch], bool] = lambda batch: bool(batch.entries),
) -> StructMemory:
    settings = Settings(ingest=IngestSettings(extract_on_add=False, lease=LEASE))
    clock = FixedClock(now)
    store: GraphStore = open_sqlite_store(path, clock=clock)
    if meanwhile:
        store = cast(GraphStore, Overtaken(store, meanwhile, when))
    return compose(
        settings, store=store, embedder=HashingEmbedder(), clock=clock, extractor=extractor or Slow()
    )


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


def test_work_that_is_overtaken_just_before_it_is_written_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "memories.db"
    done: list[object] = []
    with _open(path, NOW + LEASE) as other:

        def overtake() -> None:
            other.flush(scope="harbour")
            done.extend(other.export(scope="harbour"))

        with _open(path, NOW, meanwhile=overtake) as slow:
            slow.add(SAID, scope="harbour")
            report = slow.flush(scope="harbour")
            assert done
            assert list(slow.export(scope="harbour")) == done
            assert (report.segments, report.failed_segments) == (0, 0)


def test_what_others_learnt_before_it_is_written_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "memories.db"
    new = {"speaker_name": "Odile", "time_stamp": "2023-05-09 13:50", "content": "Tomasz moved to Lyon."}
    with _open(path, NOW) as other:

        def learn() -> None:
            other.add([new], scope="harbour", session="s9")
            other.flush(scope="harbour")

        with _open(path, NOW, meanwhile=learn) as slow:
            slow.add(SAID[:1], scope="harbour")
            slow.flush(scope="harbour")
            told = {row["name"]: row["mentions"] for row in slow.export(scope="harbour") if "mentions" in row}
            involved = [
                part["name"] for row in slow.export(scope="harbour") for part in row.get("participants", ())
            ]
            assert told["Tomasz"] == involved.count("Tomasz") > 1
            assert slow.problems(scope="harbour") == []


def test_a_consolidation_that_an_erasure_runs_into_is_done_anew(tmp_path: Path) -> None:
    path = tmp_path / "memories.db"
    with _open(path, NOW) as other:

        def erase() -> None:
            other.erase(Selector(session="s1"), scope="harbour")

        with _open(path, NOW, meanwhile=erase, when=lambda batch: bool(batch.summaries)) as slow:
            slow.add(SAID, scope="harbour")
            slow.flush(scope="harbour")
            slow.consolidate(scope="harbour")
            texts = [str(row["text"]) for row in slow.export(scope="harbour") if row.get("level")]
            assert texts
            assert not any("sold" in text for text in texts)
            assert slow.problems(scope="harbour") == []


def test_what_failed_and_another_has_done_meanwhile_is_not_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "memories.db"
    with _open(path, NOW, Slow(fails=True)) as failing:
        failing.add(SAID, scope="harbour")
        assert failing.flush(scope="harbour").failed_segments == len(SAID)
    done: list[object] = []
    with _open(path, NOW) as other:

        def overtake() -> None:
            other.flush(scope="harbour")
            done.extend(other.export(scope="harbour"))

        with _open(path, NOW, meanwhile=overtake, when=lambda batch: bool(batch.segments)) as slow:
            report = slow.flush(scope="harbour")
            assert done
            assert list(slow.export(scope="harbour")) == done
            assert report.segments == 0


@pytest.mark.parametrize("before", ["it is cut", "it is closed"])
def test_session_that_two_write_to_at_once_is_cut_once(tmp_path: Path, before: str) -> None:
    path = tmp_path / "memories.db"
    more = [
        {"speaker_name": "Odile", "time_stamp": f"2023-05-01 13:5{n}", "content": text}
        for n, text in enumerate(("Tomasz moved to Lyon.", "I painted the boat.", "My sister sold the mill."))
    ]
    done: list[object] = []
    with _open(path, NOW) as other:

        def join_in() -> None:
            other.add(more, scope="harbour", session="s1")
            other.flush(scope="harbour")
            done.extend(other.export(scope="harbour"))

        def is_time(batch: Batch) -> bool:
            states = {one.state for one in batch.segments}
            return states == {SegmentState.OPEN if before == "it is cut" else SegmentState.CLOSED}

        with _open(path, NOW, meanwhile=join_in, when=is_time) as slow:
            slow.add(SAID[:1], scope="harbour", session="s1")
            slow.flush(scope="harbour")
            assert done
            assert list(slow.export(scope="harbour")) == done
            assert slow.problems(scope="harbour") == []
            assert set(slow.stats(scope="harbour").segments) == {"EXTRACTED"}
