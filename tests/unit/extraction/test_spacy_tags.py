"""spaCy's word classes in the place of a guess."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from structmem import StructMemory
from structmem.domain.draft import ExtractionMode
from structmem.errors import MissingExtra
from structmem.extraction import RuleExtractor, load_spacy_tagger
from structmem.extraction.grammar.spacy_tags import SpacyTagger
from structmem.extraction.grammar.tagging import tag
from structmem.extraction.grammar.tokens import Token, split_sentences
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.time import RuleTimeParser
from structmem.settings import EmbeddingSettings, ExtractionSettings, Settings
from structmem.testing.samples import message


def _tokens(text: str) -> tuple[Token, ...]:
    (sentence,) = split_sentences(text)
    return sentence.tokens


def _all(penn: str) -> SpacyTagger:
    return SpacyTagger(lambda words, spaces: [penn] * len(words))


def test_a_guess_becomes_the_verb_that_spacy_sees() -> None:
    tokens = _tokens("They glimp the boat")
    assert tag(tokens)[1] is Tag.NOUN
    assert _all("VBP")(tokens)[1] is Tag.BASE


def test_words_of_the_lists_are_not_asked_about() -> None:
    tokens = _tokens("They will not be with us")
    assert _all("VBD")(tokens) == tag(tokens)


def test_what_is_no_verb_for_either_stays_as_the_rules_have_it() -> None:
    tokens = _tokens("The tall boat")
    assert _all("NNP")(tokens) == tag(tokens)


def test_a_form_of_a_verb_stays_as_the_rules_have_it() -> None:
    tokens = _tokens("Ada walked home")
    assert _all("VBN")(tokens)[1] is tag(tokens)[1] is Tag.PAST


def test_spacy_gets_the_words_as_written_and_where_spaces_are() -> None:
    asked: list[tuple[list[str], list[bool]]] = []

    def penn_tags(words: Sequence[str], spaces: Sequence[bool]) -> Sequence[str]:
        asked.append((list(words), list(spaces)))
        return ["NN"] * len(words)

    SpacyTagger(penn_tags)(_tokens("Ada doesn't row, Bo sings"))
    assert asked == [
        (["Ada", "does", "n't", "row", ",", "Bo", "sings"], [True, False, True, False, True, True, False])
    ]


def test_missing_spacy_names_the_command_and_leaves_no_store_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    chosen = Settings(
        extraction=ExtractionSettings(extractor="spacy"), embedding=EmbeddingSettings(backend="hashing")
    )
    with pytest.raises(MissingExtra, match=r"pip install 'structmem\[spacy\]'"):
        StructMemory.open(tmp_path / "memories.db", settings=chosen)
    assert list(tmp_path.iterdir()) == []


def test_missing_model_names_the_command() -> None:
    pytest.importorskip("spacy", reason="spaCy was NOT run: it is not installed")
    with pytest.raises(MissingExtra, match="python -m spacy download xx_no_such_model"):
        load_spacy_tagger("xx_no_such_model")


def test_real_spacy_gives_the_same_in_any_batching() -> None:
    pytest.importorskip("spacy", reason="spaCy was NOT run: it is not installed")
    try:
        tagger = load_spacy_tagger("en_core_web_sm")
    except MissingExtra as missing:
        pytest.skip(f"spaCy was NOT run: {missing}")
    extractor = RuleExtractor(RuleTimeParser(), tagger, name="rules+spacy@1")
    said = [
        message(n, text)
        for n, text in enumerate(("I rented a boat.", "Bo glues kites on Mondays.", "We rowed."))
    ]
    whole = extractor.extract(said, context=[], mode=ExtractionMode.EVENT)
    parts = [
        extractor.extract(said[n : n + 1], context=said[:n], mode=ExtractionMode.EVENT)
        for n in range(len(said))
    ]
    assert list(whole.entries) == [entry for part in parts for entry in part.entries]
    assert whole.entries
