"""Text to BERT's tokens; the expected splits are those that BERT's rules give by hand."""

from pathlib import Path

import pytest

from structmem.errors import ModelUnavailable
from structmem.models.wordpiece import WordPiece, split_words
from tests.unit.models.tiny_bert import VOCABULARY

TOKENS = WordPiece(VOCABULARY)


def pieces(text: str, limit: int = 64) -> list[str]:
    return [VOCABULARY[number] for number in TOKENS.encode(text, limit=limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RIVER", ["the", "river"]),
        ("we met, was it?", ["we", "met", ",", "was", "it", "?"]),
        ("it's", ["it", "'", "s"]),
        ("rowing rowers unlikely", ["row", "##ing", "row", "##er", "##s", "un", "##like", "##ly"]),
        ("Café CAFE\u0301", ["cafe", "cafe"]),
        ("東京", ["東", "京"]),
        ("the東boat", ["the", "東", "boat"]),
        ("a\x00 boat\u200b\ufffd", ["a", "boat"]),
        ("a\u00a0boat\u3000it", ["a", "boat", "it"]),
        ("“it”", ["[UNK]", "it", "[UNK]"]),
        ("zebra", ["[UNK]"]),
        ("boat \u0378", ["boat", "[UNK]"]),
        ("rowzz", ["[UNK]"]),
        ("[SEP]", ["[UNK]", "[UNK]", "[UNK]"]),
        ("row" * 34, ["[UNK]"]),
    ],
)
def test_text_is_split_as_bert_does(text: str, expected: list[str]) -> None:
    assert pieces(text) == ["[CLS]", *expected, "[SEP]"]


def test_word_with_a_symbol_that_nobody_knows_keeps_its_known_parts() -> None:
    assert pieces("boat☺☺") == ["[CLS]", "boat", "[UNK]", "[UNK]", "[SEP]"]


@pytest.mark.parametrize("text", ["", "  \n\t ", "\x00\x01", "\u200b"])
def test_text_without_words_has_no_tokens(text: str) -> None:
    assert pieces(text) == []


def test_long_text_is_cut_and_still_closed() -> None:
    assert pieces("we met " * 100, limit=6) == ["[CLS]", "we", "met", "we", "met", "[SEP]"]
    assert pieces("rowing rowing", limit=5) == ["[CLS]", "row", "##ing", "row", "[SEP]"]


def test_numbers_and_punctuation_are_words_of_their_own() -> None:
    assert split_words("At 7:30p.m. (or-so)") == [
        "at",
        "7",
        ":",
        "30p",
        ".",
        "m",
        ".",
        "(",
        "or",
        "-",
        "so",
        ")",
    ]


def test_a_letter_has_one_lower_form_wherever_it_stands() -> None:
    assert split_words("ΟΔΟΣ, ΣΑΣ") == ["οδοσ", ",", "σασ"]


def test_vocabulary_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocab.txt"
    path.write_text("<s>\n</s>\nthe\n", encoding="utf-8")

    with pytest.raises(ModelUnavailable, match=r"no token '\[UNK\]'"):
        WordPiece.read(path)
