"""Sentences that name a reason as such: "the reason I left is …", "X is why …", "what made me quit was …"."""

from collections.abc import Iterator

from structmem.extraction.english.causing import CAUSATIVES, PREVENTERS
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    nominal_at,
    taken_up,
    told_before,
)
from structmem.extraction.events.inner import role_of
from structmem.extraction.events.nominals import blamed, names_reason
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
    yield from _blamed(place)


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
            cause = _subject_item(place, copula)
            if cause is None and _points_back(place, copula):
                cause = told_before(place, clauses[n - 1][0])
            yield Cue(cause, place.item(k), "CAUSES", _REASON_CONFIDENCE, "is why")


def _points_back(place: Place, copula: Clause) -> bool:
    """Tell whether "that" is what "is why", whatever stands between: "that, my friend, is why …"."""
    low = max(0, copula.group.first - _LONGEST_OPENING)
    return any(place.parsed.norm(i) in {"that", "this", "which"} for i in range(low, copula.group.first))


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
    effect = told_before(place)
    yield Cue(nominal_at(place, parsed.phrases[0]), effect, "CAUSES", _REASON_CONFIDENCE, "the reason")


def _consequence(place: Place) -> Iterator[Cue]:
    """Yield "one consequence of that: I quit", "the result was that we moved"."""
    parsed = place.parsed
    k = next((k for k, clause in enumerate(parsed.clauses) if place.item(k) and not clause.group.copula), -1)
    if k < 0:
        return
    start = parsed.clauses[k].opener if parsed.clauses[k].opener >= 0 else parsed.clauses[k].first
    opening = [parsed.norm(i) for i in range(min(start, _LONGEST_OPENING))]
    fragment = place.reading.sentences[place.index - 1] if place.index and not k else None
    if fragment is not None and not fragment.clauses and len(fragment.tokens) <= _LONGEST_OPENING:
        opening = [token.norm for token in fragment.tokens] + [":"]
    if start <= _LONGEST_OPENING and _FOLLOWING & set(opening) and {":", "was", "is"} & set(opening):
        cause = told_before(place)
        yield Cue(cause, place.item(k), "CAUSES", _REASON_CONFIDENCE, "consequence")


def _for_what(place: Place, clause: Clause) -> Item | None:
    """Return "the delay" of "the reason for the delay"; a bare "the reason" goes back to what was told."""
    about = next(
        (p for p in place.parsed.phrases if p.preposition == "for" and p.last < clause.group.first), None
    )
    if about is not None:
        return nominal_at(place, about)
    return told_before(place)


def _cleft(place: Place) -> Iterator[Cue]:
    """Yield "what made me quit was the commute"."""
    clauses = place.parsed.clauses
    if len(clauses) < 2 or clauses[0].connector != "what":
        return
    own = bool(clauses[1].subjects) and clauses[1].relation is not Relation.RELATIVE
    if not clauses[1].group.copula or own:
        return
    for j, inner in enumerate(clauses):
        role = role_of(place.parsed, inner) if inner.governor == 0 else ""
        if role in {"caused", "prevented"} and not inner.group.copula:
            lemma = clauses[0].group.lemma
            caused = CAUSATIVES.get(lemma, ("CAUSES", 0.7))
            kind, confidence = caused if role == "caused" else ("PREVENTS", PREVENTERS.get(lemma, 0.6))
            told = len(clauses) > 2 and clauses[2].connector == "that" and clauses[2].governor == 1
            reason = place.item(2) if told else None
            for phrase in clauses[1].objects[:1]:
                reason = reason or nominal_at(place, phrase)
            yield Cue(reason, place.item(j), kind, confidence, lemma)


def _blamed(place: Place) -> Iterator[Cue]:
    """Yield "I blame the paint for the rash", "put it down to nerves", "…, blame the traffic!"."""
    for k, clause in enumerate(place.parsed.clauses):
        found = blamed(place.parsed, clause)
        if found is None or clause.group.negated:
            continue
        effect = None if found[1] is None else taken_up(place, found[1]) or nominal_at(place, found[1])
        if effect is None:
            effect = told_before(place, k)
        yield Cue(nominal_at(place, found[0]), effect, "CAUSES", _REASON_CONFIDENCE, "blame")


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
