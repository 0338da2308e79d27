"""Verb groups: chains, and the verbs that only say how ("want to", "started"), up to what was done."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.extraction.english.closed import PARTICLES
from structmem.extraction.english.verbs import BARE_AFTER, PARTICLE_VERBS
from structmem.extraction.grammar.catenation import followed
from structmem.extraction.grammar.causatives import with_caused
from structmem.extraction.grammar.compounds import opens_phrase
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.verb_chains import (
    LONGEST_INVERTED,
    NOUN_PHRASE,
    VerbGroup,
    plain_group,
)
from structmem.extraction.grammar.word_classes import (
    AUXILIARY,
    LOOSE,
    MAIN_VERB,
    PRONOUNS,
    Tag,
)

_FINITE = AUXILIARY | frozenset([Tag.PAST, Tag.THIRD, Tag.BASE])
_HELPING = frozenset(["help", "helps", "helped", "helping"])
_BASES = frozenset([Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO])


def verb_groups(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[VerbGroup]:
    """Return the finite verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    i = 0
    while i < len(tokens):
        joined = tags[i] in _BASES and _joined_to_infinitive(tokens, tags, i, groups)
        caused = bool(groups) and groups[-1].head == i
        if tags[i] in _FINITE and not joined and not caused and not is_infinitive(tokens, tags, i):
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
    while j >= 0 and (tags[j] in NOUN_PHRASE or tags[j] in PRONOUNS) and i - j <= LONGEST_INVERTED:
        j -= 1
    if j < 0 or j == i - 1 or tags[j] not in MAIN_VERB:
        return False
    lemmas = {verb.lemma for verb in VERB_FORMS.get(tokens[j].norm, ())} & BARE_AFTER
    clear = clear or tags[j] is Tag.GERUND
    return bool(lemmas) and (clear or bool(lemmas & {"make", "let", "help"}))


def read_group(tokens: Sequence[Token], tags: Sequence[Tag], first: int) -> VerbGroup:
    """Return the group that starts at `first`: a finite verb, an infinitive or an -ing form."""
    group = plain_group(tokens, tags, first)
    for _ in range(3):
        longer = followed(tokens, tags, group)
        if longer is None:
            break
        group = longer
    caused = with_caused(tokens, tags, group)
    return caused if caused is not group else _with_particle(tokens, tags, _with_get(tokens, tags, group))


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
