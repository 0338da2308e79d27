"""Bad messages are refused by name and place; good ones get the same id every time."""

from datetime import UTC, datetime
from typing import Any

import pytest

from structmem.domain.message import Message, Role
from structmem.errors import InvalidMessage
from structmem.ingest.normalise import Rules, normalise

NOW = datetime(2024, 1, 1, tzinfo=UTC)
GOOD = {"content": "I moved to Porto.", "time_stamp": "2023-05-08 13:56", "speaker_name": "Ines"}


def run(messages: Any, session: str | None = None) -> list[Message]:
    return normalise(messages, session=session, rules=Rules(zone=UTC, max_characters=1000), now=NOW)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"role": "wizard"}, ["role 'wizard'", "user, assistant"]),
        ({"time_stamp": None}, ["time_stamp"]),
        ({"time_stamp": "some day"}, ["'some day'", "ISO 8601"]),
        ({"content": ""}, ["empty content"]),
        ({"content": "  \n"}, ["empty content"]),
        ({"content": 7}, ["type int"]),
        ({"content": "x" * 1001}, ["1,001", "max_message_characters"]),
        ({"content": "half \ud800 pair"}, ["surrogate"]),
        ({"id": ""}, ["id ''"]),
        ({"id": "x" * 501}, ["id of 501", "at most 500", "shorten it"]),
        ({"session": "spring\0"}, [r"session 'spring\x00' with a NUL character; remove it"]),
        ({"speaker_name": "Zo\ud800e"}, ["surrogate", "speaker_name"]),
        ({"id": ["a"]}, ["id"]),
        ({"speaker_name": 3}, ["speaker_name"]),
        ({"tags": "work"}, ["tags", "list"]),
        ({"mood": object()}, ["mood", "JSON"]),
    ],
)
def test_bad_messages_name_their_place_and_the_remedy(change: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(InvalidMessage) as error:
        run([GOOD, GOOD | change])
    assert str(error.value).startswith("message 1")
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize("messages", ["hello", b"hello", 3, ["hello"], [None], [[GOOD]]])
def test_wrong_shapes_are_refused(messages: Any) -> None:
    with pytest.raises(InvalidMessage, match="mapping"):
        run(messages)


def test_a_near_miss_of_a_key_is_pointed_out() -> None:
    with pytest.raises(InvalidMessage, match="rename 'timestamp'"):
        run([{"content": "hi", "timestamp": "2023-05-08"}])
    with pytest.raises(InvalidMessage, match="did you mean 'contents'"):
        run([{"contents": "hi", "time_stamp": "2023-05-08"}])


def test_an_image_without_words_is_a_message() -> None:
    (message,) = run({**GOOD, "content": "", "image_caption": "a red bicycle"})
    assert "red bicycle" in message.full_text


def test_ids_do_not_depend_on_batch_or_time_of_arrival() -> None:
    other = {**GOOD, "content": "And you?"}
    assert [m.id for m in run([GOOD, other])] == [m.id for one in (GOOD, other) for m in run([one])]


def test_the_callers_id_decides_over_content() -> None:
    first, changed = run([{**GOOD, "id": "a1"}, {**GOOD, "id": "a1", "content": "I moved to Faro."}])
    assert first.id == changed.id
    assert first.content_hash != changed.content_hash
    assert first.message_id == "a1"


def test_a_session_without_a_name_is_the_speakers_local_day() -> None:
    (message,) = run({**GOOD, "time_stamp": "2023-05-09T01:30:00+09:00"})
    assert message.session == "2023-05-09"
    assert message.said_at == datetime(2023, 5, 8, 16, 30, tzinfo=UTC)


def test_further_keys_are_kept_and_roles_read() -> None:
    (message,) = run({**GOOD, "role": "assistant", "channel": {"name": "support"}})
    assert (message.role, message.extra) == (Role.ASSISTANT, {"channel": {"name": "support"}})
