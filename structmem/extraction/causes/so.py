"""What "so" says: a result, an aim, or only that the talk goes on."""

from collections.abc import Iterator

from structmem.domain.entry import EntryKind
from structmem.extraction.english.cues import GETTING_VERBS
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    before_message,
    before_sentence,
)
from structmem.extraction.events.link_ends import is_somebody, subject_of
from structmem.extraction.grammar.clauses import Clause, Relation
from structmem.extraction.grammar.word_classes import AUXILIARY, Tag
from structmem.extraction.reading.reading import Item

_OPENING_SO_CONFIDENCE = 0.45
_CUE_CONFIDENCE = 0.6


def so_cues(place: Place, k: int, clause: Clause, before: Item | None) -> Iterator[Cue]:
    """Yield "I was ill, so I stayed", "I saved so I could go"; "so" also only carries a talk on."""
    here = place.item(k) or joined_item(place, k)
    tags = place.parsed.tags
    opener = clause.opener
    left_out = before is not None and tags[clause.group.first] is Tag.PAST and opener + 1 == clause.first
    named = bool(clause.subjects) or left_out
    if here is None or here.weak or not named or tags[opener] is not Tag.SUBORDINATOR:
        return
    if place.parsed.norm(opener - 1) == "or" or (opener + 1 < len(tags) and tags[opener + 1] in AUXILIARY):
        return
    if before is not None:
        subject = subject_of(place.parsed, k)
        acts = before.clause is not None and not before.clause.group.copula
        aims = acts and subject is not None
        if aims and _would(place, clause):
            yield Cue(here, before, "MOTIVATES", _CUE_CONFIDENCE, "so")
        else:
            yield Cue(before, here, "CAUSES", _CUE_CONFIDENCE, "so")
        return
    told = before_sentence(place)
    if told is None and place.parsed.tokens[opener].text.casefold().startswith("and") and not here.weak:
        yield Cue(before_message(place, own_first=True), here, "CAUSES", _CUE_CONFIDENCE, "and so")
        return
    said = [one for one in place.window[-2:] if any(item.is_anchor for item in one.items)]
    own_turn = bool(said) and said[-1].message.speaker == place.reading.message.speaker
    if told is None and own_turn:
        told = before_message(place, own_first=True)
    near = told is not None and (told.sentence >= place.index - 1 or not _in_message(place, told))
    by_somebody = bool(here.subjects) and is_somebody(place.parsed, here.subjects[-1])
    news = told is not None and _is_dated(told) and _is_dated(here) and not _in_message(place, told)
    if told is not None and near and here.kind is EntryKind.EVENT and by_somebody and not (told.weak or news):
        yield Cue(told, here, "CAUSES", _OPENING_SO_CONFIDENCE, "so")


def joined_item(place: Place, k: int) -> Item | None:
    """Return "booked a room" of "so I went and booked a room", where going says nothing."""
    clauses = place.parsed.clauses
    if k + 1 >= len(clauses) or clauses[k + 1].relation is not Relation.COORDINATE or clauses[k + 1].subjects:
        return None
    return place.item(k + 1)


def _is_dated(item: Item) -> bool:
    """Tell whether words say when: two messages' news with a date each only follow each other."""
    return item.occurred.is_stated


def _in_message(place: Place, item: Item) -> bool:
    return any(item is one for one in place.reading.items)


def _would(place: Place, clause: Clause) -> bool:
    """Tell whether a clause says what is aimed at: "so the baby would …", "so I can …"."""
    if clause.group.negated and clause.group.via in {"have", "need"}:
        return True
    avoids = {"would", "'d", "will"}
    if place.parsed.norm(clause.group.first) not in (
        avoids if clause.group.negated else avoids | {"could", "can"}
    ):
        return False
    paused = place.parsed.norm(clause.opener - 1) == ","
    return not paused or (clause.governor >= 0 and _tries(place, clause))


def _tries(place: Place, clause: Clause) -> bool:
    """Tell whether the clause before says what the same person does to that end, not what fell to them."""
    before = place.parsed.clauses[clause.governor]
    own, other = clause.subjects[-1:], before.subjects[-1:]
    same = bool(own) and bool(other) and place.parsed.norm(own[0].head) == place.parsed.norm(other[0].head)
    return same and before.group.lemma not in GETTING_VERBS and not before.group.negated
