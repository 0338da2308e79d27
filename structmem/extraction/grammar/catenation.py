"""Verbs that only say how ("want to", "started", "had a go at"): the group shifted to what was done."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.english.catenatives import (
    ADJECTIVE_CATENATIVES,
    ARRANGED,
    AWAY_DOING,
    CATENATIVES,
    GERUND_CATENATIVES,
    LOOKING_BACK,
    ONLY_WITH_WOULD,
    PREPOSITION_CATENATIVES,
    SUPPOSED,
)
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.verb_chains import NOUN_PHRASE, Tense, VerbGroup, past_loose, plain_group
from structmem.extraction.grammar.word_classes import AUXILIARY, LOOSE, MAIN_VERB, Tag

_LONGEST_SPENT = 6
_ATTEMPTS = frozenset(["go", "try", "stab", "crack", "bash", "attempt", "shot"])


_ON_TO = frozenset(["forward", "round", "around", "away"])
"""Particles before the preposition of an -ing form: "look forward to", "get round to", "shy away from"."""


def followed(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup) -> VerbGroup | None:
    """Shift the head over a verb that only says how: "want to", "started", "going to", "used to"."""
    following = group.last + 1
    if following >= len(tags):
        return None
    if group.copula:
        return _after_adjective(tokens, tags, group, past_loose(tags, following))
    if group.lemma == "let" and group.passive and tokens[following].norm == "go":
        return replace(group, last=following, lemma="let go")
    if group.lemma == "help" and group.negated:
        return _not_helped(tokens, tags, group, following)
    through = _through_preposition(tokens, tags, group, following)
    if through is not None:
        return through
    following = past_loose(tags, following)
    if following >= len(tags):
        return None
    if tags[following] is Tag.TO and tokens[following].norm == "to":
        return _to_infinitive(tokens, tags, group, following)
    if tags[following] is Tag.GERUND and group.lemma in GERUND_CATENATIVES and not group.passive:
        return _shift(tokens, tags, group, following, GERUND_CATENATIVES[group.lemma])
    return _spent(tokens, tags, group, following)


def _not_helped(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int) -> VerbGroup | None:
    """Follow "couldn't help laughing", "can't help but laugh": it was done."""
    target = at + 1 if tokens[at].norm == "but" else at
    if target >= len(tags) or tags[target] not in {Tag.BASE, Tag.GERUND}:
        return None
    past = tokens[group.first].norm == "could" or group.tense is Tense.PAST
    done = replace(group, negated=False, modality=Modality.ACTUAL)
    done = replace(done, tense=Tense.PAST if past else Tense.PRESENT)
    return _shift(tokens, tags, done, target, "")


def _after_adjective(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int
) -> VerbGroup | None:
    """Follow "is due to leave", "was able to go"; what somebody was ready to do need not have been done."""
    if tokens[at - 1].norm == "about" and at < len(tags) and tags[at] is Tag.TO:
        at -= 1
    if at + 1 < len(tags) and tokens[at].norm in AWAY_DOING and tags[at + 1] is Tag.GERUND:
        return _shift(tokens, tags, group, at + 1, "")
    meaning = ADJECTIVE_CATENATIVES.get(tokens[at].norm) if at + 2 < len(tags) else None
    target = past_loose(tags, at + 2)
    if meaning is None or tags[at + 1] is not Tag.TO or tags[target] not in MAIN_VERB | AUXILIARY:
        return None
    if meaning == "PLANNED" and group.tense is Tense.PAST:
        meaning = "HYPOTHETICAL"
    return _shift(tokens, tags, group, target, meaning)


def _spent(tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, at: int) -> VerbGroup | None:
    """Follow "spent the whole of Sunday sorting", "had a go at sorting"."""
    end = at
    while (
        end < len(tags)
        and end - at < _LONGEST_SPENT
        and (tags[end] in NOUN_PHRASE or tags[end] in LOOSE or tokens[end].norm == "of")
    ):
        end += 1
    if group.lemma in {"have", "take"} and end + 1 < len(tags) and tokens[end].norm == "at":
        end += tokens[end - 1].norm in _ATTEMPTS
    elif group.lemma != "spend":
        return None
    if end in {at, len(tags)} or tags[end] is not Tag.GERUND:
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
    target = past_loose(tags, at + 1)
    if target >= len(tags) or tags[target] not in MAIN_VERB | AUXILIARY:
        return None
    lemma = group.lemma
    if group.passive:
        return _shift(tokens, tags, group, target, meant) if (meant := _arranged(group)) else None
    if lemma not in CATENATIVES or (lemma in ONLY_WITH_WOULD and tags[group.first] is not Tag.MODAL):
        return None
    opening = tags[group.first] is Tag.GERUND
    if lemma in {"go", "look", "fix"} and not group.progressive and not opening:
        return None
    if lemma == "use" and tokens[group.head].norm != "used":
        return None
    meaning = "PLANNED" if tokens[at].text.casefold() == "ta" else CATENATIVES[lemma]
    if lemma == "have" and (group.tense is Tense.PAST or group.perfect):
        meaning = ""
    return _shift(tokens, tags, group, target, meaning)


def _arranged(group: VerbGroup) -> str:
    """Return what a passive says of "to do": "I'm booked to fly", "I was supposed to call"."""
    if group.tense is Tense.PAST or group.perfect:
        return "HYPOTHETICAL" if group.lemma in SUPPOSED and not group.via else ""
    return "PLANNED" if group.lemma in ARRANGED | SUPPOSED and not group.negated else ""


def _shift(
    tokens: Sequence[Token], tags: Sequence[Tag], group: VerbGroup, target: int, meaning: str
) -> VerbGroup:
    inner = plain_group(tokens, tags, target)
    modality, tense, negated = group.modality, group.tense, group.negated
    if meaning == "-":
        negated = not negated
    elif meaning == "PLANNED" or (meaning and modality is not Modality.HYPOTHETICAL):
        modality = Modality(meaning)
    if meaning == "PLANNED" and group.lemma == "wait":
        negated = False
    if group.lemma == "regret":
        negated = False  # "I don't regret selling it": it was sold.
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
