"""Homes that are found, bought and moved into: "I got the keys to our flat in Oulu"."""

from collections.abc import Iterator

from structmem.extraction.english.states import DWELLINGS, SECOND_HOMES
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.wordlist import word_set

_GETTING = word_set(
    """
    find buy purchase rent lease take get secure land acquire inherit sign close complete settle build collect
    receive pick move trade swap exchange downsize upgrade snap
    """
)
_LIVING = word_set("live reside dwell lodge")
_LEASING = word_set("rent take get find book")
_HELD = word_set("key lease tenancy contract mortgage deposit sale purchase deal deed paperwork")
_INTO = {
    "move": ("into", "to"),
    **dict.fromkeys(("close", "complete"), ("on",)),
    **dict.fromkeys(("trade", "swap", "exchange"), ("for",)),
    **dict.fromkeys(("downsize", "upgrade"), ("to",)),
}
"""Verbs that get what stands behind a preposition."""
_STAYS = word_set("week weeks weekend night nights fortnight days holiday holidays summer easter christmas")


def homes_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield where the dwelling is that somebody gets."""
    group = clause.group
    if group.lemma.split()[0] not in _GETTING or group.passive:
        return
    got = (*clause.objects, *(p for p in clause.adjuncts if p.preposition in {"into", "for", "on", "to"}))
    dwellings = [p for p in got if p.first > group.last and _is_dwelling(parsed, p)]
    for dwelling in (p for p in dwellings if _is_got(parsed, clause, p)):
        place = _place_of(parsed, clause, dwelling)
        if place is not None and not _is_stay(parsed, clause, dwelling):
            yield State(predicate="lives_in", phrase=place, changing=True)


def home_told(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State | None:
    """Return where somebody lives in "a flat in Oulu" or "at 5 Quay Lane", else None."""
    if phrase.preposition not in {"in", "at"} or clause.group.lemma not in _LIVING:
        return None
    if _is_dwelling(parsed, phrase):
        place = _place_of(parsed, clause, phrase)
        return State(predicate="lives_in" if place else "dwelling", phrase=place or phrase)
    words = range(phrase.first, phrase.last + 1)
    if phrase.kind is PhraseKind.NAME and any(parsed.tags[i] is Tag.NUMBER for i in words):
        return State(predicate="lives_in", value=" ".join(parsed.tokens[i].text for i in words))
    return None


def _is_dwelling(parsed: ParsedSentence, phrase: Phrase) -> bool:
    return phrase.kind is PhraseKind.COMMON and parsed.norm(phrase.head) in DWELLINGS


def _is_got(parsed: ParsedSentence, clause: Clause, dwelling: Phrase) -> bool:
    """Tell whether the dwelling is what one gets, or what the keys and the lease are for."""
    verb = clause.group.lemma.split()[0]
    if verb in _INTO:
        return dwelling.preposition in _INTO[verb]
    held = any(parsed.norm(p.head).removesuffix("s") in _HELD for p in clause.objects)
    return held or dwelling in clause.objects


def _place_of(parsed: ParsedSentence, clause: Clause, dwelling: Phrase) -> Phrase | None:
    """Return the place named behind a dwelling: "a flat in Oulu", "a place to rent in Oulu"."""
    here = parsed.clauses.index(clause)
    inner = [
        p
        for one in parsed.clauses
        if one.governor == here and one.relation is Relation.INFINITIVE
        for p in one.adjuncts
    ]
    return next(
        (
            p
            for p in (*clause.adjuncts, *inner)
            if p.preposition == "in" and p.kind is PhraseKind.NAME and p.first > dwelling.last
        ),
        None,
    )


def _is_stay(parsed: ParsedSentence, clause: Clause, dwelling: Phrase) -> bool:
    """Tell whether it is taken for a while only: "we rented a cottage in Wales for a week"."""
    leased = clause.group.lemma in _LEASING
    words = {parsed.norm(i) for i in range(clause.first, clause.last + 1)}
    return leased and (parsed.norm(dwelling.head) in SECOND_HOMES or bool(words & _STAYS))
