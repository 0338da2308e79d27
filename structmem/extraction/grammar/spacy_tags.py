"""Word classes by spaCy, where lists and neighbours leave a choice between a verb and another word."""

import importlib
import threading
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from structmem.errors import MissingExtra
from structmem.extraction.grammar.homographs import HOMOGRAPHS
from structmem.extraction.grammar.tagging import tag
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.word_classes import FIXED, MAIN_VERB, Tag

PennTags = Callable[[Sequence[str], Sequence[bool]], Sequence[str]]
"""Words of a sentence, and whether a space follows each, to their tags of the Penn treebank."""

_OPEN = MAIN_VERB | {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.ADVERB}
_OF_PENN: Mapping[str, Tag] = {
    **dict.fromkeys(("NN", "NNS"), Tag.NOUN),
    **dict.fromkeys(("NNP", "NNPS"), Tag.NAME),
    **dict.fromkeys(("JJ", "JJR", "JJS"), Tag.ADJECTIVE),
    **dict.fromkeys(("RB", "RBR", "RBS"), Tag.ADVERB),
    **dict.fromkeys(("VB", "VBP"), Tag.BASE),
    "VBD": Tag.PAST,
    "VBN": Tag.PARTICIPLE,
    "VBG": Tag.GERUND,
    "VBZ": Tag.THIRD,
}
_UNUSED = ("parser", "ner", "lemmatizer", "attribute_ruler", "senter")
_OR_RULES = "or set STRUCTMEM_EXTRACTION__EXTRACTOR=rules"


class SpacyTagger:
    """Tags as the rules do, but asks spaCy whether an open word is a verb.

    It decides nothing else: between nouns, names and adjectives, and between the forms of a verb, the rules
    do better on talk (names in lower case, no final marks). A sentence is tagged by itself, so that no
    batching changes a tag.
    """

    def __init__(self, penn_tags: PennTags) -> None:
        self._penn_tags = penn_tags

    def __call__(self, tokens: Sequence[Token], common: frozenset[str] = frozenset()) -> tuple[Tag, ...]:
        """Return one tag a token; `common` are words that the message also writes in lower case."""
        known = tag(tokens, common)
        asked = [one in _OPEN and _is_open(token) for one, token in zip(known, tokens, strict=True)]
        if not any(asked):
            return known
        spaces = [one.end < other.start for one, other in pairwise(tokens)] + [False]
        said = self._penn_tags([token.text for token in tokens], spaces)
        choices = zip(known, asked, map(_OF_PENN.get, said), strict=True)
        return tuple(new if ask and new and _differ(old, new) else old for old, ask, new in choices)


def load_spacy_tagger(model: str) -> SpacyTagger:
    """Return a tagger with a spaCy model.

    Raises:
        MissingExtra: spaCy or the model is not installed.
    """
    try:
        spacy = importlib.import_module("spacy")
        doc = importlib.import_module("spacy.tokens").Doc
    except ImportError as exc:
        raise MissingExtra(
            f"extractor 'spacy' needs spaCy; run: pip install 'structmem[spacy]' ({_OR_RULES})"
        ) from exc
    try:
        pipeline: Any = spacy.load(model, exclude=_UNUSED)
    except OSError as exc:
        raise MissingExtra(
            f"extractor 'spacy' needs the model {model!r}; "
            f"run: python -m spacy download {model} ({_OR_RULES})"
        ) from exc
    lock = threading.Lock()  # the pipeline's vocabulary grows while it reads

    def penn_tags(words: Sequence[str], spaces: Sequence[bool]) -> Sequence[str]:
        with lock:
            return [token.tag_ for token in pipeline(doc(pipeline.vocab, words=words, spaces=spaces))]

    return SpacyTagger(penn_tags)


def _is_open(token: Token) -> bool:
    return not token.tag and token.norm not in FIXED and token.norm not in HOMOGRAPHS


def _differ(old: Tag, new: Tag) -> bool:
    return (old in MAIN_VERB) is not (new in MAIN_VERB)
