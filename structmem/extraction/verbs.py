"""Verb groups: tense, aspect, modality, polarity and the verb that carries the meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from structmem.domain.entry import Modality
from structmem.extraction.compounds import opens_phrase
from structmem.extraction.english.closed import PARTICLES
from structmem.extraction.english.verbs import (
    BARE_AFTER,
    CATENATIVES,
    GERUND_CATENATIVES,
    LOOKING_BACK,
    ONLY_WITH_WOULD,
    PARTICLE_VERBS,
    PREPOSITION_CATENATIVES,
    SUPPOSED,
)
from structmem.extraction.lemmas import VERB_FORMS, Form, lemma_of
from structmem.extraction.tokens import Token
from structmem.extraction.word_classes import ADNOMINAL, AUXILIARY, LOOSE, MAIN_VERB, NOMINAL, PRONOUNS, Tag


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


_FINITE = AUXILIARY | frozenset([Tag.PAST, Tag.THIRD, Tag.BASE])
_HELPING = frozenset(["help", "helps", "helped", "helping"])
_BASES = frozenset([Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO])
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
_NOUN_PHRASE = NOMINAL | ADNOMINAL | frozenset([Tag.PRONOUN])
_LONGEST_INVERTED = 5
_LONGEST_SPENT = 6


def verb_groups(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[VerbGroup]:
    """Return the finite verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    i = 0
    while i < len(tokens):
        joined = tags[i] in _BASES and _joined_to_infinitive(tokens, tags, i, groups)
        if tags[i] in _FINITE and not joined and not is_infinitive(tokens, tags, i):
            groups.append(read_group(tokens, tags, i))
            i = groups[-1].last + 1
        else:
            i += 1
    return groups


def _joined_to_infinitive(
    tokens: Sequence[Token], tags: Sequence[Tag], i: int, groups: Sequence[VerbGroup]
) -> bool:
    """Tell whether a base form goes on with an infinitive: "explore" in "helps me sing and explore"."""
    j = _before_loose(tags, i - 1)
    if j < 0 or tags[j] is not Tag.COORDINATOR or tokens[i].norm in {"am", "are", "is", "was", "were"}:
        return False
    while j >= 0 and tags[j] not in MAIN_VERB and tags[j] not in AUXILIARY:
        j -= 1
    if j < 0 or tags[j] not in _BASES or any(group.holds(j) for group in groups):
        return False
    return is_infinitive(tokens, tags, j) or _joined_to_infinitive(tokens, tags, j, groups)


def _before_loose(tags: Sequence[Tag], j: int) -> int:
    while j >= 0 and tags[j] in LOOSE:
        j -= 1
    return j


def is_infinitive(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> bool:
    """Tell whether a verb is an infinitive, with "to" or bare ("made me laugh")."""
    j = _before_loose(tags, i - 1)
    if j >= 0 and tags[j] is Tag.TO:
        return True
    return tags[i] is Tag.BASE and bare_after(tokens, tags, i)


def bare_after(tokens: Sequence[Token], tags: Sequence[Tag], i: int) -> bool:
    """Tell whether an object and a verb that takes a bare infinitive stand before `i`."""
    j = i - 1
    if j >= 0 and tags[j] in MAIN_VERB and tokens[j].norm in _HELPING:
        return True
    clear = tags[j] in {Tag.OBJECT_PRONOUN, Tag.REFLEXIVE, Tag.NAME} if j >= 0 else False
    while j >= 0 and (tags[j] in _NOUN_PHRASE or tags[j] in PRONOUNS) and i - j <= _LONGEST_INVERTED:
        j -= 1
    if j < 0 or j == i - 1 or tags[j] not in MAIN_VERB:
        return False
    lemmas = {verb.lemma for verb in VERB_FORMS.get(tokens[j].norm, ())} & BARE_AFTER
    clear = clear or tags[j] is Tag.GERUND
    return bool(lemmas) and (clear or bool(lemmas & {"make", "let", "help"}))


def read_group(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    """Return the group that starts at `first`: a finite verb, an infinitive or an -ing form."""
    group = _plain_group(tokens, tags, first)
    for _ in range(3):
        longer = _follow(tokens, tags, group)
        if longer is None:
            break
        group = longer
    return _with_particle(tokens, tags, _with_get(tokens, tags, group))


def _plain_group(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    chain, inverted = _chain(tags, first)
    head = chain[-1]
    norms = [tokens[i].norm for i in chain]
    before_head = tags[chain[-2]] if len(chain) > 1 else None
    return VerbGroup(
        first=first,
        last=max(head, inverted[1] if inverted else head),
        finite=first,
        head=head,
        lemma=_lemma(tokens, tags, head),
        tense=_tense(tags, chain, norms),
        perfect=any(tags[i] is Tag.HAVE for i in chain[:-1]),
        progressive=before_head is Tag.BE and tags[head] is Tag.GERUND,
        passive=before_head is Tag.BE and tags[head] in {Tag.PARTICIPLE, Tag.PAST},
        negated=_negated(tags, first, head) or (head > 0 and tokens[head - 1].norm in _NEARLY),
        modality=_modality(tags[first], norms[0]),
        copula=_lemma(tokens, tags, head) == "be",
        inverted=inverted,
    )


def _chain(tags: Sequence[Tag], first: int) -> tuple[list[int], tuple[int, int] | None]:
    """Return the auxiliaries and the main verb, and the span of a subject between them."""
    chain = [first]
    inverted: tuple[int, int] | None = None
    while tags[chain[-1]] in AUXILIARY:
        here = chain[-1]
        j = _past_loose(tags, here + 1)
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


def _past_loose(tags: Sequence[Tag], j: int) -> int:
    while j < len(tags) and tags[j] in LOOSE:
        j += 1
    return j


def _past_subject(tags: Sequence[Tag], j: int) -> int:
    start = j
    if j < len(tags) and tags[j] is Tag.PRONOUN:
        return _past_loose(tags, j + 1)
    while j < len(tags) and tags[j] in _NOUN_PHRASE and j - start < _LONGEST_INVERTED:
        j += 1
    while j > start and tags[j - 1] is Tag.ADJECTIVE:
        j -= 1
    return _past_loose(tags, j)


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


def _modality(first: Tag, norm: str) -> Modality:
    if first is Tag.MODAL and norm in _IRREALIS:
        return Modality.HYPOTHETICAL
    planned = first is Tag.MODAL and norm in {"will", "shall", "let_us"}
    return Modality.PLANNED if planned else Modality.ACTUAL


_ON_TO = frozenset(["forward", "round", "around", "away"])
"""Particles before the preposition of an -ing form: "look forward to", "get round to", "shy away from"."""
_NEARLY = frozenset(["almost", "nearly"])
"""Right before a verb they say that it did not come to that."""


def _negated(tags: Sequence[Tag], first: int, head: int) -> bool:
    start, end = first, head
    while start > 0 and tags[start - 1] in LOOSE:
        start -= 1
    while tags[head] in AUXILIARY and end + 1 < len(tags) and tags[end + 1] in LOOSE:
        end += 1
    return any(tags[i] is Tag.NEGATION for i in range(start, end + 1))


def _follow(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup | None:
    """Shift the head over a verb that only says how: "want to", "started", "going to", "used to"."""
    following = group.last + 1
    if following >= len(tags) or group.copula:
        return None
    through = _through_preposition(tokens, tags, group, following)
    if through is not None:
        return through
    following = _past_loose(tags, following)
    if following >= len(tags):
        return None
    if tags[following] is Tag.TO and tokens[following].norm == "to":
        return _to_infinitive(tokens, tags, group, following)
    if tags[following] is Tag.GERUND and group.lemma in GERUND_CATENATIVES and not group.passive:
        return _shift(tokens, tags, group, following, GERUND_CATENATIVES[group.lemma])
    return _spent(tokens, tags, group, following)


def _spent(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int) -> VerbGroup | None:
    """Follow "spent the whole of Sunday sorting"."""
    end = at
    while (
        end < len(tags)
        and end - at < _LONGEST_SPENT
        and (tags[end] in _NOUN_PHRASE or tags[end] in LOOSE or tokens[end].norm == "of")
    ):
        end += 1
    if group.lemma != "spend" or end in {at, len(tags)} or tags[end] is not Tag.GERUND:
        return None
    return _shift(tokens, tags, group, end, "")


def _through_preposition(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int
) -> VerbGroup | None:
    """Follow "thinking of moving", "planning on going", "looking forward to seeing"."""
    meaning = PREPOSITION_CATENATIVES.get((group.lemma, tokens[at].norm))
    target = at + 1
    if tokens[at].norm in _ON_TO and target < len(tags) and tokens[target].norm in {"to", "from"}:
        target += 1
    if meaning is None or target >= len(tags) or tags[target] is not Tag.GERUND:
        return None
    return _shift(tokens, tags, group, target, meaning)


def _to_infinitive(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int
) -> VerbGroup | None:
    target = _past_loose(tags, at + 1)
    if target >= len(tags) or tags[target] not in MAIN_VERB | AUXILIARY:
        return None
    lemma = group.lemma
    if group.passive:
        supposed = lemma in SUPPOSED and group.tense is Tense.PAST and not group.via
        return _shift(tokens, tags, group, target, "HYPOTHETICAL") if supposed else None
    if lemma not in CATENATIVES or (lemma in ONLY_WITH_WOULD and tags[group.first] is not Tag.MODAL):
        return None
    opening = tags[group.first] is Tag.GERUND
    if lemma in {"go", "look"} and not group.progressive and not opening:
        return None
    if lemma == "use" and tokens[group.head].norm != "used":
        return None
    meaning = "PLANNED" if tokens[at].text.casefold() == "ta" else CATENATIVES[lemma]
    if lemma == "have" and (group.tense is Tense.PAST or group.perfect):
        meaning = ""
    return _shift(tokens, tags, group, target, meaning)


def _shift(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, target: int, meaning: str
) -> VerbGroup:
    inner = _plain_group(tokens, tags, target)
    modality, tense, negated = group.modality, group.tense, group.negated
    if meaning == "-":
        negated = not negated
    elif meaning == "PLANNED" or (meaning and modality is not Modality.HYPOTHETICAL):
        modality = Modality(meaning)
    if meaning == "PLANNED" and group.lemma == "wait":
        negated = False
    if group.lemma in LOOKING_BACK:
        tense = Tense.PAST
    going_to = group.lemma == "go" and tags[target - 1] is Tag.TO
    if going_to and group.tense is Tense.PAST:
        modality = Modality.HYPOTHETICAL  # "I was going to sell it": it may never have come to it.
    if going_to or (meaning == "PLANNED" and group.tense is Tense.PRESENT):
        tense = Tense.FUTURE
    return replace(
        group,
        last=inner.last,
        head=inner.head,
        lemma=inner.lemma,
        tense=tense,
        modality=modality,
        negated=negated != inner.negated and not (group.lemma == "wait" and meaning == "PLANNED"),
        progressive=False,
        passive=inner.passive,
        copula=inner.copula,
        via=group.lemma,
    )


def _with_get(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup:
    """Read "got married" as a passive of marry."""
    head = group.last + 1
    if group.lemma != "get" or head >= len(tags) or tags[head] is not Tag.PARTICIPLE:
        return group
    lemma = lemma_of(tokens[head].norm, Form.PARTICIPLE)
    return replace(group, last=head, head=head, lemma=lemma, passive=True, via="get")


def _with_particle(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup:
    """Join "break" and "up"; the particle may follow the object."""
    for at in range(group.last + 1, min(group.last + 4, len(tokens))):
        if tokens[at].norm in PARTICLES:
            phrasal = f"{group.lemma} {tokens[at].norm}"
            if phrasal not in PARTICLE_VERBS or opens_phrase(tokens, tags, at, apart=at > group.last + 1):
                return group
            return replace(group, last=at if at == group.last + 1 else group.last, lemma=phrasal)
        if tags[at] not in {Tag.OBJECT_PRONOUN, Tag.PRONOUN, Tag.DETERMINER, Tag.NOUN, Tag.POSSESSIVE}:
            return group
    return group
