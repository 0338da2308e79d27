"""What happens to messages that an extractor cannot understand."""

from collections.abc import Sequence

import pytest

from structmem import StructMemory
from structmem.bootstrap import SystemClock, compose
from structmem.domain.draft import Extraction, ExtractionMode
from structmem.domain.graph import NodeKind
from structmem.domain.message import Message
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.models.hashing import HashingEmbedder
from structmem.settings import Settings

SAID = [
    {"id": "1", "speaker_name": "Ines", "time_stamp": "2023-05-08 13:56", "content": "I sold the boat."},
    {"id": "2", "speaker_name": "Ines", "time_stamp": "2023-05-09 13:56", "content": "Here is the poison."},
]


class Fussy:
    """The rules, failing on one word as long as it is told to."""

    name = "rules@1"
    reach = 0
    failing = True

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        if self.failing and any("poison" in message.text for message in messages):
            raise ZeroDivisionError("cannot understand")
        return RuleExtractor(RuleTimeParser()).extract(messages, context=context, mode=mode)


def opened(extractor: Fussy) -> StructMemory:
    clock = SystemClock()
    store = open_sqlite_store(":memory:", clock=clock)
    return compose(Settings(), store=store, embedder=HashingEmbedder(), clock=clock, extractor=extractor)


def test_a_failure_is_shown_stops_nothing_and_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    extractor = Fussy()
    with opened(extractor) as memory:
        memory.add(SAID, scope="s")
        report = memory.flush(scope="s")
        assert report.failed_segments == 1
        assert "cannot understand" in report.warnings[-1]
        assert memory.stats(scope="s").segments == {"EXTRACTED": 1, "FAILED": 1}
        assert [hit.text for hit in memory.search("poison", scope="s", limit=1)] == ["Here is the poison."]
        assert "was not understood" in caplog.text
        extractor.failing = False
        assert memory.flush(scope="s").failed_segments == 0
        assert memory.stats(scope="s").segments == {"EXTRACTED": 2}
        assert len(memory.find(NodeKind.MESSAGE, scope="s")) == 2
