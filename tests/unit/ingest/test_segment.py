"""Segments end at silences, sizes and topics, judged by the past alone."""

from datetime import UTC, datetime, timedelta

from structmem.domain.ids import node_id
from structmem.domain.message import Message
from structmem.ingest.segment import WordSegmenter

START = datetime(2023, 5, 8, tzinfo=UTC)
SEGMENTER = WordSegmenter(gap=timedelta(minutes=30), max_messages=8, max_tokens=200)


def message(n: int, text: str, *, minutes: float | None = None) -> Message:
    return Message(
        id=node_id("msg", str(n)),
        session="s",
        seq=n,
        speaker="Ines",
        text=text,
        said_at=START + timedelta(minutes=n if minutes is None else minutes),
        message_id=str(n),
        content_hash="",
        recorded_at=START,
    )


def test_a_long_silence_cuts() -> None:
    held = [message(0, "I bought a boat.")]
    assert SEGMENTER.cut_before(held, message(1, "The boat is blue.", minutes=29)) is None
    assert SEGMENTER.cut_before(held, message(1, "The boat is blue.", minutes=31)) == "gap"


def test_size_cuts_by_count_and_by_length() -> None:
    held = [message(n, "the boat again") for n in range(8)]
    assert SEGMENTER.cut_before(held, message(8, "the boat again")) == "size"
    assert SEGMENTER.cut_before([message(0, "boat " * 100)], message(1, "boat " * 100)) == "size"


def test_new_words_cut_but_an_answer_does_not() -> None:
    held = [message(n, "The boat needs paint.") for n in range(4)]
    turn = message(5, "Grandma's violin concert sold out within minutes yesterday evening.")
    assert SEGMENTER.cut_before(held, turn) == "topic"
    assert SEGMENTER.cut_before([*held, message(4, "Which boat is that?")], turn) is None


def test_an_oversized_message_is_a_segment_of_its_own() -> None:
    assert SEGMENTER.cut_before([], message(0, "boat " * 1000)) is None
