"""Verb groups: tense, aspect, modality, polarity and the verb that carries the meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from structmem.domain.entry import Modality
from structmem.extraction.english.closed import PARTICLES
from structmem.extraction.english.verbs import (
    CATENATIVES,
    GERUND_CATENATIVES,
    ONLY_WITH_WOULD,
    PARTICLE_VERBS,
)
from structmem.extraction.lemmas import Form, lemma_of
from structmem.extraction.tagging import Tag
from structmem.extraction.tokens import Token


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
        via: Lemma of the verb before it ("start" in "started to paint").
        copula: The meaning is in what follows ("is a nurse").
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
    copula: bool = False


_AUXILIARY = frozenset([Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO])
_FINITE = _AUXILIARY | frozenset([Tag.PAST, Tag.THIRD, Tag.BASE])
_MAIN = frozenset([Tag.BASE, Tag.PAST, Tag.THIRD, Tag.PARTICIPLE, Tag.GERUND])
_SKIPPED = frozenset([Tag.ADVERB, Tag.NEGATION])
_FORM_OF = {
    Tag.BASE: Form.BASE,
    Tag.PAST: Form.PAST,
    Tag.THIRD: Form.THIRD,
    Tag.PARTICIPLE: Form.PARTICIPLE,
    Tag.GERUND: Form.GERUND,
}
_PAST_AUXILIARIES = frozenset(["was", "were", "had", "did", "used"])
_IRREALIS = frozenset(["would", "'d", "could", "might", "may", "should"])
_BASE_OF = {Tag.BE: "be", Tag.HAVE: "have", Tag.DO: "do"}
_LIGHT_GET = frozenset(["get", "gets", "got", "getting", "gotten"])


def verb_groups(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[VerbGroup]:
    """Return the finite verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    i = 0
    while i < len(tokens):
        if tags[i] in _FINITE and not _is_infinitive(tags, i):
            group = read_group(tokens, tags, i)
            groups.append(group)
            i = group.last + 1
        else:
            i += 1
    return groups


def _is_infinitive(tags: Sequence[Tag], i: int) -> bool:
    j = i - 1
    while j >= 0 and tags[j] in _SKIPPED:
        j -= 1
    return j >= 0 and tags[j] is Tag.TO


def read_group(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    """Return the group that starts at `first`: a finite verb, an infinitive or an -ing form."""
    chain, head = _chain(tags, first)
    group = _base_group(tokens, tags, chain, head)
    for _ in range(3):
        longer = _follow(tokens, tags, group)
        if longer is None:
            break
        group = longer
    return _with_particle(tokens, tags, group)


def _chain(tags: Sequence[Tag], first: int) -> tuple[list[int], int]:
    """Return the auxiliaries and the main verb of a group; a subject may stand between them."""
    chain = [first]
    i = first
    while tags[i] in _AUXILIARY:
        j = i + 1
        while j < len(tags) and tags[j] in _SKIPPED:
            j += 1
        if j < len(tags) and tags[j] is Tag.PRONOUN and len(chain) == 1 and _inverted(tags, first):
            j += 1
            while j < len(tags) and tags[j] in _SKIPPED:
                j += 1
        if j >= len(tags) or not _continues(tags, i, j):
            break
        chain.append(j)
        i = j
    return chain, i


def _inverted(tags: Sequence[Tag], first: int) -> bool:
    before = tags[first - 1] if first else None
    return before not in {Tag.PRONOUN, Tag.NOUN, Tag.NAME}


def _continues(tags: Sequence[Tag], i: int, j: int) -> bool:
    here, there = tags[i], tags[j]
    if here is Tag.BE:
        return there in {Tag.PARTICIPLE, Tag.GERUND} or (there is Tag.BE and j > i)
    if here is Tag.HAVE:
        return there in {Tag.PARTICIPLE, Tag.BE, Tag.HAVE, Tag.DO} or there is Tag.PAST
    return there in _MAIN or there in {Tag.BE, Tag.HAVE, Tag.DO}


def _base_group(tokens: Sequence[Token], tags: Sequence[Tag], chain: list[int], head: int) -> VerbGroup:
    first = chain[0]
    norms = [tokens[i].norm for i in chain]
    lemma = _lemma(tokens, tags, head)
    perfect = any(tags[i] is Tag.HAVE for i in chain[:-1])
    before_head = tags[chain[-2]] if len(chain) > 1 else None
    tense = _tense(tags, chain, norms)
    modality = Modality.ACTUAL
    if tags[first] is Tag.MODAL:
        modality = Modality.HYPOTHETICAL if norms[0] in _IRREALIS else Modality.ACTUAL
        if norms[0] in {"will", "shall"}:
            modality = Modality.PLANNED
    return VerbGroup(
        first=first,
        last=head,
        finite=first,
        head=head,
        lemma=lemma,
        tense=tense,
        perfect=perfect,
        progressive=before_head is Tag.BE and tags[head] is Tag.GERUND,
        passive=before_head is Tag.BE and tags[head] is Tag.PARTICIPLE,
        negated=_negated(tokens, tags, first, head),
        modality=modality,
        copula=tags[head] is Tag.BE,
    )


def _lemma(tokens: Sequence[Token], tags: Sequence[Tag], head: int) -> str:
    if tags[head] in _BASE_OF:
        return _BASE_OF[tags[head]]
    form = _FORM_OF.get(tags[head])
    return lemma_of(tokens[head].norm, form) if form else tokens[head].norm


def _tense(tags: Sequence[Tag], chain: list[int], norms: list[str]) -> Tense:
    first = tags[chain[0]]
    if first is Tag.MODAL:
        if norms[0] in {"could", "would", "'d"} and "have" in norms[1:]:
            return Tense.PAST
        return Tense.PRESENT if norms[0] in {"can", "could", "must"} else Tense.FUTURE
    if first is Tag.PAST or norms[0] in _PAST_AUXILIARIES or norms[0] == "'d":
        return Tense.PAST
    return Tense.PRESENT


def _negated(tokens: Sequence[Token], tags: Sequence[Tag], first: int, head: int) -> bool:
    start = first
    while start > 0 and tags[start - 1] in _SKIPPED:
        start -= 1
    end = head
    while end + 1 < len(tags) and tags[end + 1] in _SKIPPED and tags[head] in _AUXILIARY:
        end += 1
    return any(tags[i] is Tag.NEGATION for i in range(start, end + 1))


def _follow(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup | None:
    """Shift the head over a verb that only says how: "want to", "started", "going to", "used to"."""
    following = group.last + 1
    while following < len(tags) and tags[following] is Tag.ADVERB:
        following += 1
    if following >= len(tags):
        return None
    if tags[following] is Tag.TO:
        return _to_infinitive(tokens, tags, group, following)
    if tags[following] is Tag.GERUND and group.lemma in GERUND_CATENATIVES and not group.passive:
        return _shift(tokens, tags, group, following, GERUND_CATENATIVES[group.lemma])
    return _through_preposition(tokens, tags, group, following)


def _through_preposition(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int
) -> VerbGroup | None:
    """Follow "thinking of moving", "planning on going", "looking forward to seeing"."""
    meaning = _PREPOSITION_CATENATIVES.get((group.lemma, tokens[at].norm))
    if meaning is None:
        return None
    target = at + 1
    if tokens[at].norm == "forward" and target < len(tags) and tokens[target].norm == "to":
        target += 1
    if target < len(tags) and tags[target] is Tag.GERUND:
        return _shift(tokens, tags, group, target, meaning)
    return None


_PREPOSITION_CATENATIVES = {
    ("think", "of"): "HYPOTHETICAL",
    ("think", "about"): "HYPOTHETICAL",
    ("plan", "on"): "PLANNED",
    ("look", "forward"): "PLANNED",
    ("dream", "of"): "HYPOTHETICAL",
    ("talk", "about"): "HYPOTHETICAL",
}


def _to_infinitive(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int
) -> VerbGroup | None:
    target = at + 1
    while target < len(tags) and tags[target] in _SKIPPED:
        target += 1
    if target >= len(tags) or tags[target] not in _MAIN | _AUXILIARY:
        return None
    if group.copula:
        return _planned_adjective(tokens, tags, group, target)
    if group.lemma not in CATENATIVES:
        return None
    if group.lemma in ONLY_WITH_WOULD and tags[group.first] is not Tag.MODAL:
        return None
    if group.lemma == "go" and not group.progressive:
        return None
    if group.lemma == "use" and tokens[group.head].norm != "used":
        return None
    if group.lemma in {"look", "get"} and group.lemma == "look" and not group.progressive:
        return None
    meaning = CATENATIVES[group.lemma]
    if group.lemma == "have" and group.tense is Tense.PAST:
        meaning = ""
    return _shift(tokens, tags, group, target, meaning)


def _planned_adjective(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, target: int
) -> VerbGroup | None:
    return None


def _shift(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, target: int, meaning: str
) -> VerbGroup:
    inner = read_plain(tokens, tags, target)
    modality, tense, negated = group.modality, group.tense, group.negated
    going_to = group.lemma == "go" and tags[target - 1] is Tag.TO
    if meaning == "-":
        negated = not negated
    elif meaning and meaning != "ATTEMPT" and modality is not Modality.HYPOTHETICAL:
        modality = Modality(meaning)
    if meaning == "PLANNED":
        modality = Modality.PLANNED
        if group.lemma == "wait":
            negated = False
    if going_to or (meaning == "PLANNED" and group.tense is Tense.PRESENT):
        tense = Tense.FUTURE
    return replace(
        group,
        last=inner.last,
        head=inner.head,
        lemma=inner.lemma,
        tense=tense,
        modality=modality,
        negated=negated != inner.negated,
        progressive=False,
        passive=inner.passive,
        copula=inner.copula,
        via=group.lemma,
    )


def read_plain(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    """Return the group that starts at `first` without following it further."""
    chain, head = _chain(tags, first)
    return _base_group(tokens, tags, chain, head)


def _with_particle(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup:
    if group.lemma in {"get", "be"} and group.last + 1 < len(tags) and tags[group.last + 1] is Tag.PARTICIPLE:
        head = group.last + 1
        if group.lemma == "get" and tokens[group.head].norm in _LIGHT_GET:
            lemma = lemma_of(tokens[head].norm, Form.PARTICIPLE)
            group = replace(group, last=head, head=head, lemma=lemma, passive=True, via="get")
    for at in range(group.last + 1, min(group.last + 4, len(tokens))):
        if tokens[at].norm in PARTICLES:
            if f"{group.lemma} {tokens[at].norm}" in PARTICLE_VERBS:
                last = at if at == group.last + 1 else group.last
                return replace(group, last=last, lemma=f"{group.lemma} {tokens[at].norm}")
            break
        if tags[at] not in {Tag.OBJECT_PRONOUN, Tag.PRONOUN, Tag.DETERMINER, Tag.NOUN, Tag.POSSESSIVE}:
            break
    return group
