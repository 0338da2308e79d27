"""Sentences to clauses: connectors, verbs, tense, modality and polarity."""

import pytest

from structmem.extraction.grammar.clauses import Clause, ParsedSentence, parse_sentence
from structmem.extraction.grammar.tokens import split_sentences


def _parsed(text: str) -> ParsedSentence:
    (sentence,) = split_sentences(text)
    return parse_sentence(sentence, [])


def _clauses(text: str) -> tuple[Clause, ...]:
    return _parsed(text).clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I sold the boat because it leaked.", [("", "sell"), ("because", "leak")]),
        ("Because it leaked, I sold the boat.", [("because", "leak"), ("", "sell")]),
        ("I sold the boat and bought a kayak.", [("", "sell"), ("and", "buy")]),
        ("Vera said that she was ill.", [("", "say"), ("that", "be")]),
        ("I think Vera left.", [("", "think"), ("", "leave")]),
        ("My friend Vera, who lives in Turku, called.", [("who", "live"), ("", "call")]),
        ("It rained, so we stayed in.", [("", "rain"), ("so", "stay")]),
        ("Vera saw the man in the red coat.", [("", "see")]),
        ("After losing my keys, I called Vera.", [("", "call"), ("after", "lose")]),
        ("Vera made me laugh.", [("", "make"), ("bare", "laugh")]),
        ("I went to Turku to see Vera.", [("", "go"), ("to", "see")]),
        ("I lost my job and therefore I moved.", [("", "lose"), ("therefore", "move")]),
        ("But when it rained, we left.", [("when", "rain"), ("", "leave")]),
    ],
)
def test_sentence_splits_at_its_verbs(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(clause.connector, clause.group.lemma) for clause in _clauses(text)] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "modality", "negated"),
    [
        ("I painted it.", "paint", "PAST", "ACTUAL", False),
        ("I have painted it.", "paint", "PRESENT", "ACTUAL", False),
        ("I'm going to paint it.", "paint", "FUTURE", "PLANNED", False),
        ("I will paint it.", "paint", "FUTURE", "PLANNED", False),
        ("I want to paint it.", "paint", "FUTURE", "PLANNED", False),
        ("I'd love to paint it.", "paint", "FUTURE", "PLANNED", False),
        ("I can't wait to paint it.", "paint", "FUTURE", "PLANNED", False),
        ("I'm looking forward to painting it.", "paint", "FUTURE", "PLANNED", False),
        ("I might paint it.", "paint", "FUTURE", "HYPOTHETICAL", False),
        ("I used to paint it.", "paint", "PAST", "HABITUAL", False),
        ("I didn't paint it.", "paint", "PAST", "ACTUAL", True),
        ("I never painted it.", "paint", "PAST", "ACTUAL", True),
        ("I forgot to paint it.", "paint", "PAST", "ACTUAL", True),
        ("I managed to paint it.", "paint", "PAST", "ACTUAL", False),
        ("It was painted.", "paint", "PAST", "ACTUAL", False),
        ("We broke it up.", "break up", "PAST", "ACTUAL", False),
        ("He quit.", "quit", "PAST", "ACTUAL", False),
        ("I found it.", "find", "PAST", "ACTUAL", False),
        ("I tried doing it.", "do", "PAST", "ACTUAL", False),
        ("I rebuilt it.", "rebuild", "PAST", "ACTUAL", False),
    ],
)
def test_verb_group_says_how_it_is_held(
    text: str, lemma: str, tense: str, modality: str, negated: bool
) -> None:
    group = _clauses(text)[0].group
    assert (group.lemma, group.tense, group.modality, group.negated) == (lemma, tense, modality, negated)


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The man in the red coat called me.", ["The man in the red coat"]),
        ("Vera and her brother Ivo moved.", ["Vera", "her brother Ivo"]),
        ("Painting landscapes calms me.", ["Painting landscapes"]),
        ("Why did Vera leave?", ["Vera"]),
        ("In May, after the trip, Vera moved.", ["Vera"]),
        ("Vera, I sold it.", ["I"]),
    ],
)
def test_subject_is_found_whole(text: str, subjects: list[str]) -> None:
    parsed = _parsed(text)
    assert [parsed.text(text, p.first, p.last) for p in parsed.clauses[0].subjects] == subjects


def test_joined_infinitive_shares_the_modality_of_the_first() -> None:
    wanted, joined = _clauses("I want to move and sell the car.")[:2]
    assert (joined.group.lemma, joined.group.modality) == ("sell", wanted.group.modality)


def test_typographic_apostrophes_read_like_plain_ones() -> None:
    curly, plain = _clauses("I didn’t go.")[0], _clauses("I didn't go.")[0]
    assert (
        (curly.group.lemma, curly.group.negated) == (plain.group.lemma, plain.group.negated) == ("go", True)
    )


def test_tokens_know_their_place_in_the_text() -> None:
    text = "Dr. Moss isn't in “Blue Harbor”, she's at 5:30 p.m. in Åbo…"
    for sentence in split_sentences(text):
        for token in sentence.tokens:
            assert text[token.start : token.end].split() == token.text.split()
