"""What somebody has done by others: "had the boiler serviced", "got my hair cut"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.extraction.english.nouns import KIN
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, lemma_of
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.verb_chains import LONGEST_INVERTED, VerbGroup
from structmem.extraction.grammar.word_classes import ADNOMINAL, LOOSE, NOMINAL, Tag, forms_of
from structmem.extraction.wordlist import word_set

_SUFFERED = word_set(
    """
    steal nick rob snatch take damage break smash confiscate tow cancel reject refuse decline burgle hack leak
    ruin wreck destroy crush lose flood spoil
    """
)
"""What is done to somebody's things against their will."""
_NAMING = word_set("call name title")
_OPENS = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER])
_INSIDE = (NOMINAL | ADNOMINAL) - {Tag.NAME}
_DONE = frozenset([Tag.PAST, Tag.PARTICIPLE])
_PHRASED = word_set("by in from with")
_THINGS = word_set("it them this that everything")


def with_caused(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup:
    """Return "had" of "had the boiler serviced" as a group whose verb is what was done."""
    if group.lemma not in {"have", "get"} or group.passive or not _may_cause(tokens, tags, group):
        return group
    at = group.last + 1
    end = at
    if at < len(tags) and (tokens[at].norm in _THINGS or tags[at] is Tag.REFLEXIVE):
        end = at + 1
    elif at < len(tags) and tags[at] in _OPENS and tokens[at].norm != "no":
        while (
            end < len(tags)
            and end - at < LONGEST_INVERTED
            and tags[end] in _INSIDE
            and not _is_done(tags, end)
        ):
            end += 1
    if end in {at, len(tags)} or tokens[end - 1].norm in KIN or not _names_deed(tokens, tags, end, at):
        return group
    lemma = lemma_of(tokens[end].norm, Form.PARTICIPLE)
    if lemma in _NAMING:
        return group
    suffered = lemma in _SUFFERED or tags[at] is Tag.REFLEXIVE
    return replace(group, head=end, lemma=lemma, via=group.lemma, passive=suffered)


def _is_done(tags: Sequence[Tag], i: int) -> bool:
    return tags[i] in _DONE


def _may_cause(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> bool:
    """Tell whether it is no plain "have" or "have got": that says what there is."""
    norm = tokens[group.head].norm
    if group.lemma == "get":
        return not (group.perfect and norm == "got")
    before = group.head - 1
    while before >= 0 and tags[before] in LOOSE:
        before -= 1
    return norm in {"had", "having"} or (before >= 0 and tags[before] in {Tag.TO, Tag.MODAL})


def _names_deed(tokens: Sequence[Token], tags: Sequence[Tag], end: int, at: int) -> bool:
    """Tell whether a participle stands at `end`, and does not only describe the thing before it."""
    if Form.PARTICIPLE not in forms_of(tokens[end].norm):
        return False
    if tags[end] is Tag.ADJECTIVE:
        return end == at + 1 and tokens[end].norm in VERB_FORMS
    following = tokens[end + 1].norm if end + 1 < len(tokens) else ""
    return tags[end] in _DONE and not (tokens[at].norm in {"a", "an"} and following in _PHRASED)
