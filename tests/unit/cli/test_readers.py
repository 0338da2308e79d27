"""Each shape of message file is recognised and read in order, with ids that stay the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from structmem.cli.readers import MessageFile, Spoken
from structmem.errors import InvalidArgument, InvalidMessage, StructMemError, UnknownFormat

STAMP = "2024-02-03T10:00:00Z"


def message(content: str, **more: Any) -> dict[str, Any]:
    return {"content": content, "time_stamp": STAMP, **more}


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write(value: Any, name: str = "talk.json") -> Path:
        path = tmp_path / name
        text = value if isinstance(value, str) else json.dumps(value)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def read(path: Path) -> list[Spoken]:
    return list(MessageFile(path).messages())


def ids(path: Path) -> list[Any]:
    return [spoken.data["id"] for spoken in read(path)]


def test_message_list_keeps_ids_and_sessions_that_it_has(write: Any) -> None:
    path = write([message("Hi", id="a", session="s1", speaker_name="Ilse"), message("Ho", id=7)])

    assert ids(path) == ["a", 7]
    assert [spoken.session for spoken in read(path)] == ["s1", None]
    assert read(path)[0].data["speaker_name"] == "Ilse"


def test_messages_without_ids_get_their_position_so_that_repeated_lines_stay_apart(write: Any) -> None:
    lines = [message("Yes."), message("Yes."), message("Yes.", session="x"), message("Yes.", session="x")]
    path = write("\n".join(map(json.dumps, lines)), "day.jsonl")

    assert ids(path) == ["day:1", "day:2", "x:1", "x:2"]
    assert ids(path) == ids(path)


def test_blank_lines_and_a_byte_order_mark_do_not_matter(write: Any) -> None:
    path = write("\ufeff\n" + json.dumps(message("Hi")) + "\n\n\n" + json.dumps(message("Ho")) + "\n")

    assert [spoken.place for spoken in read(path)] == ["line 2", "line 5"]


def test_empty_message_of_a_plain_list_is_kept_for_the_memory_to_refuse(write: Any) -> None:
    assert len(read(write([message("Hi"), message("")]))) == 2


@pytest.mark.parametrize("key", ["turns", "messages"])
def test_session_objects_give_their_key_and_their_time(write: Any, key: str) -> None:
    turns = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho", "time_stamp": "later"}]
    path = write([{"session_id": "s9", "time_stamp": STAMP, key: turns}])

    assert ids(path) == ["s9:1", "s9:2"]
    assert [spoken.data["time_stamp"] for spoken in read(path)] == [STAMP, "later"]
    assert {spoken.session for spoken in read(path)} == {"s9"}


def test_sessions_without_keys_are_numbered_and_their_empty_replies_left_out(write: Any) -> None:
    path = write([[message("Hi"), message("", role="assistant")], [message("Ho")]], "lm.json")

    assert ids(path) == ["lm-1:1", "lm-2:1"]
    assert MessageFile(path).survey().blank == 1


def test_turns_in_pairs_are_read_as_one_session(write: Any) -> None:
    pair = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}]
    path = write({"timestamp": "2024-02-03", "turns": [pair, pair]}, "pairs.json")

    assert ids(path) == ["pairs-1:1", "pairs-1:2", "pairs-1:3", "pairs-1:4"]
    assert {spoken.data["time_stamp"] for spoken in read(path)} == {"2024-02-03"}


def locomo(sample: str) -> dict[str, Any]:
    turn = {"speaker": "Ilse", "dia_id": "D10:1", "text": "Late."}
    image = {
        "speaker": "Omar",
        "dia_id": "D2:1",
        "text": "",
        "blip_caption": "a red kite",
        "query": "kite sale",
    }
    return {
        "sample_id": sample,
        "qa": [],
        "conversation": {
            "speaker_a": "Ilse",
            "session_10_date_time": "3:04 pm on 9 June, 2022",
            "session_10": [turn],
            "session_2_date_time": "1:02 pm on 3 May, 2022",
            "session_2": [image],
            "session_11_date_time": "nothing was said then",
        },
    }


def test_locomo_sessions_come_in_the_order_of_their_numbers(write: Any) -> None:
    path = write([locomo("c1")])

    assert ids(path) == ["D2:1", "D10:1"]
    assert [spoken.data["time_stamp"] for spoken in read(path)] == [
        "1:02 pm on 3 May, 2022",
        "3:04 pm on 9 June, 2022",
    ]
    assert [spoken.session for spoken in read(path)] == ["session_2", "session_10"]
    assert [spoken.data["speaker_name"] for spoken in read(path)] == ["Omar", "Ilse"]


def test_locomo_image_gives_its_caption_and_never_its_search_words(write: Any) -> None:
    image = read(write([locomo("c1")]))[0]

    assert image.data["image_caption"] == "a red kite"
    assert "kite sale" not in json.dumps(dict(image.data))


def test_each_locomo_conversation_has_a_key_of_its_own(write: Any) -> None:
    path = write([locomo("c1"), locomo("c2")])

    assert [spoken.conversation for spoken in read(path)] == ["c1", "c1", "c2", "c2"]
    survey = MessageFile(path).survey()
    assert (survey.conversations, survey.sessions, survey.messages) == (2, 4, 4)


def test_one_locomo_conversation_may_stand_alone_over_many_lines(write: Any) -> None:
    assert ids(write(json.dumps(locomo("c1"), indent=2))) == ["D2:1", "D10:1"]


def longmemeval(question: str) -> dict[str, Any]:
    return {
        "question_id": question,
        "question": "Where is the key?",
        "haystack_session_ids": ["a", "b", "a"],
        "haystack_dates": ["2023/05/20 (Sat) 00:44", "2023/05/21 (Sun) 10:00", "2023/05/22 (Mon) 10:00"],
        "haystack_sessions": [
            [{"role": "user", "content": "Hi", "has_answer": True}, {"role": "assistant", "content": "Ho"}],
            [{"role": "user", "content": "Where?"}],
            [{"role": "user", "content": "There."}],
        ],
    }


def test_longmemeval_turns_carry_session_date_and_nothing_of_the_question(write: Any) -> None:
    path = write([longmemeval("q1"), longmemeval("q2")])
    spoken = read(path)

    assert [one.data["id"] for one in spoken[:4]] == ["a:1", "a:2", "b:1", "a#2:1"]
    assert spoken[2].data["time_stamp"] == "2023/05/21 (Sun) 10:00"
    assert {one.conversation for one in spoken} == {"q1", "q2"}
    assert set(spoken[0].data) == {"id", "session", "role", "time_stamp", "content"}


def test_longmemeval_sessions_without_their_dates_are_refused(write: Any) -> None:
    item = longmemeval("q1")
    item["haystack_dates"].pop()

    with pytest.raises(InvalidMessage, match="3 sessions have 2 dates"):
        read(write([item]))


def test_beam_turns_take_the_date_of_the_last_anchor(write: Any) -> None:
    first = {"role": "user", "id": 0, "time_anchor": "March-15-2024", "content": "Hi"}
    chat = [
        {
            "batch_number": 1,
            "time_anchor": None,
            "turns": [[first, {"role": "assistant", "id": 1, "content": "Ho"}]],
        },
        {
            "batch_number": 2,
            "time_anchor": "April-05-2024",
            "turns": [[{"role": "user", "id": 2, "content": "Hm"}]],
        },
    ]
    spoken = read(write(chat))

    assert [one.data["id"] for one in spoken] == ["0", "1", "2"]
    assert [one.data["time_stamp"] for one in spoken] == ["2024-03-15", "2024-03-15", "2024-04-05"]
    assert [one.session for one in spoken] == ["batch-1", "batch-1", "batch-2"]


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        ("a message list", [message("Hi")]),
        ("a list of sessions", [[message("Hi")]]),
        ("a LoCoMo file", [locomo("c1")]),
        ("a LongMemEval file", [longmemeval("q1")]),
        ("a BEAM chat", [{"batch_number": 1, "turns": []}]),
    ],
)
def test_shape_is_named(write: Any, shape: str, value: Any) -> None:
    assert MessageFile(write(value)).survey().shape == shape


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("", UnknownFormat, "holds no messages"),
        ("[]", UnknownFormat, "holds no messages"),
        ('{"name": "x"}', UnknownFormat, r"starts with an object with the keys 'name'.*Example"),
        ("[1, 2]", UnknownFormat, "starts with int '1'"),
        ('{"type": "header", "format": "structmem"}', UnknownFormat, "structmem import"),
        ("hello", InvalidMessage, "line 1: not JSON"),
        ('[{"content": "a"},\n\n{"content": ]', InvalidMessage, "line 3: not JSON"),
        ('{"content": "a"}\n{"content": "b\n{"content": "c"}', InvalidMessage, "line 2: not JSON"),
        ('[{"content": "a"}\n{"content": "b"}]', InvalidMessage, "line 2: not JSON .a comma is missing"),
        ('[{"content": "a"},\n]', InvalidMessage, "line 2: not JSON .a comma stands before"),
        ('[{"content": "a"}', InvalidMessage, "line 1 has no end"),
        ('[{"content": "a"}]\n[]', InvalidMessage, "line 2: not JSON .there is more"),
        ('[{"content": "a"},\n 5]', InvalidMessage, "line 2: 5 is not an object"),
        ("[" * 100_000, InvalidMessage, "nested too deeply"),
    ],
)
def test_file_that_cannot_be_read_is_named_with_the_place(
    write: Any, text: str, error: type[StructMemError], words: str
) -> None:
    path = write(text, "odd.json")

    with pytest.raises(error, match=words) as caught:
        read(path)
    assert "odd.json" in str(caught.value)


def test_other_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_bytes(json.dumps([message("Hi")]).encode("utf-16"))

    with pytest.raises(UnknownFormat, match=r"looks like UTF-16.; save it as UTF-8"):
        MessageFile(path)


def test_directory_and_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidArgument, match="is a directory; name the files in it"):
        MessageFile(tmp_path)
    with pytest.raises(InvalidArgument, match="does not exist"):
        MessageFile(tmp_path / "nowhere.json")


def test_values_across_read_borders_come_out_whole(write: Any) -> None:
    values = [message(f"{number} " + "é" * 3_000) for number in range(200)]

    assert [spoken.data["content"] for spoken in read(write(values))] == [
        value["content"] for value in values
    ]
    lines = "\n".join(map(json.dumps, values))
    assert [spoken.place for spoken in read(write(lines))] == [f"line {n}" for n in range(1, 201)]
