"""Verb chains: auxiliaries and their main verb, with tense, aspect, modality and polarity."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from structmem.domain.entry import Modality
from structmem.extraction.grammar.lemmas import Form, lemma_of
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    AUXILIARY,
    LOOSE,
    MAIN_VERB,
    NOMINAL,
    Tag,
)
from structmem.extraction.wordlist import word_set


class Tense(StrEnum):
    """When, seen from the speaker."""

    PAST = "PAST"
    PRESENT = "PRESENT"
    FUTURE = "FUTURE"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """Auxiliaries and the main verb: tokens `first` to `last`, both inclusive.

    Attributes:
        finite: Index of the token that agrees with the subject.
        head: Index of the verb that carries the meaning.
        lemma: Of the head, with its particle (`take up`).
        perfect: "have done".
        progressive: "be doing".
        shared: A base form that takes tense and modality from the verb it is joined to.
        via: Lemma of the verb before it ("start" in "started to paint").
        copula: The meaning is in what follows ("is a nurse").
        inverted: Tokens of a subject inside the group ("did Ana leave"), first and last.
    """

    first: int
    last: int
    finite: int
    head: int
    lemma: str
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    via: str = ""
    shared: bool = False
    copula: bool = False
    inverted: tuple[int, int] | None = None

    def holds(self, i: int) -> bool:
        """Tell whether token `i` is one of its words; a subject inside it is not."""
        inside = self.inverted is not None and self.inverted[0] <= i <= self.inverted[1]
        return self.first <= i <= self.last and not inside


NOUN_PHRASE = NOMINAL | ADNOMINAL | frozenset([Tag.PRONOUN])
"""What the words of a subject or an object are tagged as."""
LONGEST_INVERTED = 5
"""Words that a subject between an auxiliary and its verb has at most."""
_FORM_OF = {
    Tag.BASE: Form.BASE,
    Tag.PAST: Form.PAST,
    Tag.THIRD: Form.THIRD,
    Tag.PARTICIPLE: Form.PARTICIPLE,
    Tag.GERUND: Form.GERUND,
}
_PAST_AUXILIARIES = frozenset(["was", "were", "had", "did"])
_IRREALIS = frozenset(["would", "'d", "could", "might", "may", "should"])
_AUXILIARY_GERUNDS = {"being": "be", "having": "have", "doing": "do"}
_BASE_OF = {Tag.BE: "be", Tag.HAVE: "have", Tag.DO: "do"}
_SUPPOSING = word_set(
    "if unless without wish would 'd otherwise else ever possibly imagine more less better tomorrow next"
)
"""Beside them "could not" says what would not be, or that there is no more of it."""
_NEARLY = frozenset(["almost", "nearly"])
"""Right before a verb they say that it did not come to that."""


def plain_group(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    """Return the auxiliaries and the main verb that start at `first`, and nothing beyond them."""
    chain, inverted = _chain(tags, first)
    head = chain[-1]
    norms = [tokens[i].norm for i in chain]
    before_head = tags[chain[-2]] if len(chain) > 1 else None
    failed = inverted is None and _failed(tokens, tags, chain)
    return VerbGroup(
        first=first,
        last=max(head, inverted[1] if inverted else head),
        finite=first,
        head=head,
        lemma=_lemma(tokens, tags, head),
        tense=Tense.PAST if failed else _tense(tags, chain, norms),
        perfect=any(tags[i] is Tag.HAVE for i in chain[:-1]),
        progressive=before_head is Tag.BE and tags[head] is Tag.GERUND,
        passive=before_head is Tag.BE and tags[head] in {Tag.PARTICIPLE, Tag.PAST},
        negated=_negated(tags, first, head) or (head > 0 and tokens[head - 1].norm in _NEARLY),
        modality=Modality.ACTUAL if failed else _modality(tags[first], norms),
        copula=_lemma(tokens, tags, head) == "be",
        inverted=inverted,
    )


def _failed(tokens: Sequence[Token], tags: Sequence[Tag], chain: Sequence[int]) -> bool:
    """Tell whether a group says what somebody was not able to do: "we could not agree"."""
    first, head = chain[0], chain[-1]
    if tokens[first].norm != "could" or len(chain) != 2 or tags[head] is not Tag.BASE:
        return False
    return tokens[first + 1].norm == "not" and not any(token.norm in _SUPPOSING for token in tokens)


def _chain(tags: Sequence[Tag], first: int) -> tuple[list[int], tuple[int, int] | None]:
    """Return the auxiliaries and the main verb, and the span of a subject between them."""
    chain = [first]
    inverted: tuple[int, int] | None = None
    while tags[chain[-1]] in AUXILIARY:
        here = chain[-1]
        j = past_loose(tags, here + 1)
        if len(chain) == 1 and _opens_question(tags, first):
            after = _past_subject(tags, j)
            if after > j and after < len(tags) and _goes_on(tags, first, after):
                inverted = (j, after - 1)
                j = after
            elif after > j and tags[here] is Tag.BE and first > 0 and tags[first - 1] is Tag.QUESTION:
                return chain, (j, after - 1)
        if j >= len(tags) or not (_continues(tags[here], tags[j]) or (inverted and here == first)):
            break
        chain.append(j)
    return chain, inverted


def _goes_on(tags: Sequence[Tag], first: int, after: int) -> bool:
    """Tell whether a verb goes on behind an inverted subject: "why was the show cancelled"."""
    asked = first > 0 and tags[first - 1] is Tag.QUESTION
    passive = asked and tags[first] is Tag.BE and tags[after] is Tag.PAST
    return passive or _continues(tags[first], tags[after])


def past_loose(tags: Sequence[Tag], j: int) -> int:
    """Return the first token from `j` that is neither an adverb nor the like."""
    while j < len(tags) and tags[j] in LOOSE:
        j += 1
    return j


def _past_subject(tags: Sequence[Tag], j: int) -> int:
    start = j
    if j < len(tags) and tags[j] is Tag.PRONOUN:
        return past_loose(tags, j + 1)
    while j < len(tags) and tags[j] in NOUN_PHRASE and j - start < LONGEST_INVERTED:
        j += 1
    while j > start and tags[j - 1] is Tag.ADJECTIVE:
        j -= 1
    return past_loose(tags, j)


def _opens_question(tags: Sequence[Tag], first: int) -> bool:
    openers = {Tag.QUESTION, Tag.INTERJECTION, Tag.PUNCTUATION, Tag.COORDINATOR, Tag.ADVERB, Tag.SUBORDINATOR}
    return first == 0 or tags[first - 1] in openers


def _continues(here: Tag, there: Tag) -> bool:
    if here is Tag.BE:
        return there in {Tag.PARTICIPLE, Tag.GERUND, Tag.BE}
    if here is Tag.HAVE:
        return there in {Tag.PARTICIPLE, Tag.PAST, Tag.BE, Tag.HAVE, Tag.DO}
    return there in MAIN_VERB or there in {Tag.BE, Tag.HAVE, Tag.DO}


def _lemma(tokens: Sequence[Token], tags: Sequence[Tag], head: int) -> str:
    known = _BASE_OF.get(tags[head]) or _AUXILIARY_GERUNDS.get(tokens[head].norm)
    if known is not None:
        return known
    form = _FORM_OF.get(tags[head])
    return lemma_of(tokens[head].norm, form) if form else tokens[head].norm


def _tense(tags: Sequence[Tag], chain: list[int], norms: list[str]) -> Tense:
    first = tags[chain[0]]
    if first is Tag.MODAL:
        if norms[0] in {"could", "would", "'d", "should", "might"} and "have" in norms[1:]:
            return Tense.PAST
        return Tense.PRESENT if norms[0] in {"can", "could", "must"} else Tense.FUTURE
    past = first is Tag.PAST or norms[0] in _PAST_AUXILIARIES or norms[0] == "'d"
    return Tense.PAST if past else Tense.PRESENT


def _modality(first: Tag, norms: Sequence[str]) -> Modality:
    norm = norms[0]
    guessed = norm == "must" and norms[1:2] == ["have"]
    if first is Tag.MODAL and (guessed or norm in _IRREALIS):
        return Modality.HYPOTHETICAL
    planned = first is Tag.MODAL and norm in {"will", "shall", "let_us"}
    return Modality.PLANNED if planned else Modality.ACTUAL


def _negated(tags: Sequence[Tag], first: int, head: int) -> bool:
    start, end = first, head
    while start > 0 and tags[start - 1] in LOOSE:
        start -= 1
    while tags[head] in AUXILIARY and end + 1 < len(tags) and tags[end + 1] in LOOSE:
        end += 1
    return any(tags[i] is Tag.NEGATION for i in range(start, end + 1))
