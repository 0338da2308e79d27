"""Word classes, the words that have only one, and a cursor over a sentence that is being tagged."""

from collections.abc import Sequence
from enum import StrEnum

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import (
    ADJECTIVES,
    COMMON_NOUNS,
    EVENT_NOUNS,
    GENERIC_NOUNS,
    JOBS,
    KIN,
    PETS,
    PLACE_NOUNS,
)
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, guess_form, prefixed
from structmem.extraction.grammar.tokens import Token


class Tag(StrEnum):
    """Word classes, as fine as the clause rules need."""

    PRONOUN = "PRO"
    OBJECT_PRONOUN = "OBJ"
    POSSESSIVE = "POS"
    REFLEXIVE = "REFL"
    DETERMINER = "DET"
    NUMBER = "NUM"
    ADJECTIVE = "ADJ"
    ADVERB = "ADV"
    NEGATION = "NEG"
    PREPOSITION = "PREP"
    TO = "TO"
    COORDINATOR = "CC"
    SUBORDINATOR = "SUB"
    RELATIVE = "REL"
    QUESTION = "WH"
    MODAL = "MOD"
    BE = "BE"
    HAVE = "HAVE"
    DO = "DO"
    BASE = "VB"
    PAST = "VBD"
    PARTICIPLE = "VBN"
    GERUND = "VBG"
    THIRD = "VBZ"
    NOUN = "NOUN"
    NAME = "NAME"
    TITLE = "TITLE"
    INTERJECTION = "INTJ"
    PUNCTUATION = "."


NOMINAL = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER])
ADNOMINAL = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.NUMBER])
PRONOUNS = frozenset([Tag.PRONOUN, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE])
AUXILIARY = frozenset([Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO])
MAIN_VERB = frozenset([Tag.BASE, Tag.PAST, Tag.THIRD, Tag.PARTICIPLE, Tag.GERUND])
LOOSE = frozenset([Tag.ADVERB, Tag.NEGATION])
NOUNS = COMMON_NOUNS | GENERIC_NOUNS | frozenset(KIN) | PETS | JOBS | EVENT_NOUNS | PLACE_NOUNS

_CLASSES = (
    (closed.INTERJECTIONS, Tag.INTERJECTION),
    (closed.ADVERBS, Tag.ADVERB),
    (closed.PREPOSITIONS, Tag.PREPOSITION),
    (closed.NUMBER_WORDS, Tag.NUMBER),
    (closed.SUBORDINATORS, Tag.SUBORDINATOR),
    (closed.DETERMINERS, Tag.DETERMINER),
    (closed.SUBJECT_PRONOUNS, Tag.PRONOUN),
    (closed.OBJECT_PRONOUNS, Tag.OBJECT_PRONOUN),
    (closed.REFLEXIVES, Tag.REFLEXIVE),
    (closed.POSSESSIVES, Tag.POSSESSIVE),
    (closed.COORDINATORS, Tag.COORDINATOR),
    (closed.QUESTION_WORDS, Tag.QUESTION),
    (closed.MODALS, Tag.MODAL),
    (closed.BE, Tag.BE),
    (closed.HAVE, Tag.HAVE),
    (closed.DO, Tag.DO),
    (closed.NEGATIONS, Tag.NEGATION),
)
FIXED: dict[str, Tag] = {word: tag for words, tag in _CLASSES for word in sorted(words)}
"""Words of the closed classes; a later class wins."""


def forms_of(norm: str) -> frozenset[Form]:
    """Return the verb forms that a word can be, by table or ending."""
    found = VERB_FORMS.get(norm) or (prefixed(norm) if norm not in NOUNS and norm not in ADJECTIVES else ())
    if found:
        return frozenset(verb.form for verb in found)
    guess = guess_form(norm) if norm not in NOUNS else None
    if guess is None:
        return frozenset()
    return frozenset([guess.form, Form.PARTICIPLE]) if guess.form is Form.PAST else frozenset([guess.form])


def can_be_finite(norm: str) -> bool:
    """Tell whether a word can be the finite verb of a third person."""
    fixed = FIXED.get(norm)
    if fixed in AUXILIARY or norm in {"'s", "'d"}:
        return True
    return fixed is None and bool(forms_of(norm) & {Form.PAST, Form.THIRD})


class Cursor:
    """A place in a sentence whose words before it have tags."""

    __slots__ = ("i", "tags", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.tags: list[Tag] = []
        self.i = 0

    @property
    def norm(self) -> str:
        """The word."""
        return self.tokens[self.i].norm

    def ahead(self, steps: int = 1) -> str:
        """Return the word some steps ahead, or an empty string."""
        at = self.i + steps
        return self.tokens[at].norm if at < len(self.tokens) else ""

    def behind(self, steps: int = 1) -> str:
        """Return the word some steps behind, or an empty string."""
        at = self.i - steps
        return self.tokens[at].norm if at >= 0 else ""

    @property
    def direct(self) -> Tag | None:
        """The tag just before."""
        return self.tags[-1] if self.tags else None

    @property
    def previous(self) -> Tag | None:
        """The tag before, adverbs and negations aside."""
        for tag in reversed(self.tags):
            if tag not in LOOSE:
                return tag
        return None

    def tag_ahead(self) -> str:
        """Return the fixed tag of the next word, or an empty string."""
        return self.tokens[self.i + 1].tag if self.i + 1 < len(self.tokens) else ""

    def capital_ahead(self, steps: int = 1) -> bool:
        """Tell whether the word ahead starts with a capital and is no closed word."""
        at = self.i + steps
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        return token.text[0].isupper() and token.norm not in FIXED and token.norm != "i"
