"""Chats are read as they are written: spellings, pictures and signs of mood."""

import pytest

from structmem.extraction.grammar.tokens import MAX_WORDS, split_sentences


def norms(text: str) -> list[str]:
    return [" ".join(token.norm for token in sentence.tokens) for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chess is def my fave game now", ["chess is definitely my favourite game now"]),
        ("gonna eat w/ Ines, cuz u said so", ["going to eat with ines , because you said so"]),
        ("Got a cat! 🐈 Started at Blau 🥳 So happy", ["got a cat", "started at blau", "so happy"]),
        ("We had ☕ with Ines", ["we had with ines"]),
        ("Then home :) Bye", ["then home", "bye"]),
        ("It starts at 10:30, see http://blau.example/a:D", ["it starts at 10:30 , see http://blau.example/a:d"]),
    ],
)  # fmt: skip
def test_casual_writing_counts_as_what_it_stands_for(text: str, read: list[str]) -> None:
    assert norms(text) == read


def test_quotes_stay_as_they_were_written() -> None:
    text = "I moved 2 Porto 🏠 Cuz u know why 😂"
    assert [text[one.start : one.end] for one in split_sentences(text)] == [
        "I moved 2 Porto",
        "Cuz u know why",
    ]


def test_sentence_without_an_end_is_read_in_pieces() -> None:
    pieces = split_sentences("if I go " * 200)
    assert [len(one.tokens) for one in pieces] == [MAX_WORDS] * (600 // MAX_WORDS)
