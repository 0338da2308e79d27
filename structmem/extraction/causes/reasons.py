"""Sentences that name a reason as such: "the reason I left is …", "X is why …", "what made me quit was …"."""

from collections.abc import Iterator

from structmem.extraction.english.causing import CAUSATIVES
from structmem.extraction.events.antecedents import Cue, Place, before_message, before_sentence, nominal_at
from structmem.extraction.events.inner import role_of
from structmem.extraction.events.nominals import names_reason
from structmem.extraction.grammar.clauses import INNER, Clause, Relation
from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

_REASON_CONFIDENCE = 0.85
_LONGEST_OPENING = 7
_FOLLOWING = word_set("consequence result upshot outcome")


def reason_cues(place: Place) -> Iterator[Cue]:
    """Yield the reasons that a sentence names as such."""
    yield from _is_why(place)
    yield from _the_reason(place)
    yield from _because_of_that(place)
    yield from _consequence(place)
    yield from _cleft(place)


def _is_why(place: Place) -> Iterator[Cue]:
    """Yield "the reason I left is that the pay was bad", "the flood is why we moved"."""
    clauses = [(k, c) for k, c in enumerate(place.parsed.clauses) if c.relation not in INNER]
    for n in range(1, len(clauses)):
        k, clause = clauses[n]
        before, copula = clauses[n - 2] if n > 1 else (None, None), clauses[n - 1][1]
        if not copula.group.copula:
            continue
        opened = before[1] is not None and _after_reason(place, before[1], copula)
        if opened and before[0] is not None:
            yield Cue(place.item(k), place.item(before[0]), "CAUSES", _REASON_CONFIDENCE, "the reason")
        elif clause.connector == "why" and clause.opener == copula.group.last + 1:
            yield Cue(_subject_item(place, copula), place.item(k), "CAUSES", _REASON_CONFIDENCE, "is why")


def _after_reason(place: Place, left: Clause, copula: Clause) -> bool:
    """Tell whether a clause stands between "the reason" and "is"."""
    start = left.opener if left.opener >= 0 else left.first
    near = {place.parsed.norm(i) for i in range(max(0, start - 3), left.group.first)}
    return "reason" in near and not copula.subjects


def _the_reason(place: Place) -> Iterator[Cue]:
    """Yield "the reason (for the delay) was the snow", "one reason why I quit was the commute"."""
    parsed = place.parsed
    for k, clause in enumerate(parsed.clauses):
        if not clause.group.copula or not clause.objects or clause.relation in INNER:
            continue
        if not names_reason(parsed, clause):
            continue
        effect = place.item(k - 1) if k and not clause.subjects else _for_what(place, clause)
        yield Cue(nominal_at(place, clause.objects[0]), effect, "CAUSES", _REASON_CONFIDENCE, "the reason")


def _because_of_that(place: Place) -> Iterator[Cue]:
    """Yield a sentence of its own that names a reason: "The reason was a fever", "It's because of …"."""
    parsed = place.parsed
    if parsed.clauses or not parsed.phrases or parsed.norm(0) != "that_is_because":
        return
    effect = before_sentence(place) or before_message(place, own_first=True)
    yield Cue(nominal_at(place, parsed.phrases[0]), effect, "CAUSES", _REASON_CONFIDENCE, "the reason")


def _consequence(place: Place) -> Iterator[Cue]:
    """Yield "one consequence of that: I quit", "the result was that we moved"."""
    parsed = place.parsed
    k = next((k for k, clause in enumerate(parsed.clauses) if place.item(k) and not clause.group.copula), -1)
    if k < 0:
        return
    start = parsed.clauses[k].opener if parsed.clauses[k].opener >= 0 else parsed.clauses[k].first
    opening = [parsed.norm(i) for i in range(min(start, _LONGEST_OPENING))]
    if start <= _LONGEST_OPENING and _FOLLOWING & set(opening) and {":", "was", "is"} & set(opening):
        cause = before_sentence(place) or before_message(place, own_first=True)
        yield Cue(cause, place.item(k), "CAUSES", _REASON_CONFIDENCE, "consequence")


def _for_what(place: Place, clause: Clause) -> Item | None:
    """Return "the delay" of "the reason for the delay"; a bare "the reason" goes back to what was told."""
    about = next(
        (p for p in place.parsed.phrases if p.preposition == "for" and p.last < clause.group.first), None
    )
    if about is not None:
        return nominal_at(place, about)
    return before_sentence(place) or before_message(place, own_first=True)


def _cleft(place: Place) -> Iterator[Cue]:
    """Yield "what made me quit was the commute"."""
    clauses = place.parsed.clauses
    if len(clauses) < 2 or clauses[0].connector != "what":
        return
    own = bool(clauses[1].subjects) and clauses[1].relation is not Relation.RELATIVE
    if not clauses[1].group.copula or own:
        return
    for j, inner in enumerate(clauses):
        caused = inner.governor == 0 and role_of(place.parsed, inner) == "caused"
        if caused and not inner.group.copula:
            kind, confidence = CAUSATIVES.get(clauses[0].group.lemma, ("CAUSES", 0.7))
            told = len(clauses) > 2 and clauses[2].connector == "that" and clauses[2].governor == 1
            reason = place.item(2) if told else None
            for phrase in clauses[1].objects[:1]:
                reason = reason or nominal_at(place, phrase)
            yield Cue(reason, place.item(j), kind, confidence, clauses[0].group.lemma)


def _subject_item(place: Place, copula: Clause) -> Item | None:
    for phrase in copula.subjects[-1:]:
        for j, clause in enumerate(place.parsed.clauses):
            if clause.connector == "subject" and clause.first == phrase.first:
                return place.item(j)
        return _item_of(place, phrase)
    return None


def _item_of(place: Place, phrase: Phrase) -> Item | None:
    here = (item for item in place.reading.items if item.sentence == place.index)
    return next((item for item in here if item.nominal == phrase), None)
