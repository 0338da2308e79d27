"""What is arranged for a date that lies ahead: the trip of "we signed up for a trip in May"."""

from structmem.domain.draft import TimePhrase
from structmem.extraction.english.ahead import ARRANGING, GETTING, JOINING, PASSES
from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.events.nominals import is_event_noun
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_LEADING = word_set("on in at for over during by until till before after around about from to of the")
_DATED = EVENT_NOUNS - {"job"}
_REQUESTING = word_set("ask request book apply put")
_UNITS = word_set(
    "time day days week weeks fortnight month months morning afternoon evening night hour hours"
)
_LISTING = word_set("and or & ,")


def arranged_thing(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> Phrase | None:
    """Return what is arranged for a date: the trip of "we signed up for a trip in May", or None.

    Behind "for" the date is always that of the thing; behind "on" and "in", of an event right before it.
    """
    group = clause.group
    if group.tense is Tense.FUTURE or parsed.tokens[group.last].end > time.start:
        return None
    if (off := _time_off(parsed, clause, time)) is not None:
        return off
    had = _had_done(parsed, clause)
    nouns = [
        p for p in (*clause.objects, *clause.adjuncts) if _may_be_arranged(parsed, p, group, time)
    ] or had
    passes = any(parsed.norm(p.head) in PASSES for p in (*clause.objects, *had))
    if not nouns or not (group.lemma in ARRANGING or (group.lemma in GETTING and passes)):
        return None
    at = _first_of_list(parsed, next(i for i, token in enumerate(parsed.tokens) if token.start >= time.start))
    before = at - 1
    while before > group.last and parsed.norm(before) in _LEADING - {"for", "to"}:
        before -= 1
    events = [p for p in nouns if is_event_noun(parsed.norm(p.head))]
    if "for" in {parsed.norm(at), parsed.norm(before)}:
        return (events or [p for p in nouns if p in clause.objects] or nouns)[-1]
    thing = next((p for p in events if p.last == before and parsed.norm(p.head) in _DATED), None)
    joining = group.lemma in JOINING or (thing is not None and thing.preposition == "for")
    return thing if joining else None


def _time_off(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> Phrase | None:
    """Return the time off that somebody asks for or has got: "I've got a week off in February"."""
    group = clause.group
    verb = group.lemma.split(" ")[0]
    awaited = group.tense is Tense.PRESENT and verb in {"have", "get"}
    if not awaited and verb not in _REQUESTING:
        return None
    for off in range(group.last + 2, clause.last):
        head = off - 1
        if parsed.norm(off) == "off" and parsed.norm(head) in _UNITS and parsed.tokens[off].end <= time.start:
            first = head
            while first - 1 > group.last and parsed.tags[first - 1] is not Tag.PREPOSITION:
                first -= 1
            return Phrase(first=first, last=off, head=head, kind=PhraseKind.COMMON)
    return None


def _had_done(parsed: ParsedSentence, clause: Clause) -> list[Phrase]:
    """Return what somebody has done for them, before its participle: "I have a table booked"."""
    if clause.relation is not Relation.RELATIVE or clause.governor < 0 or clause.group.passive:
        return []
    bare = clause.group.first == clause.group.last
    having = parsed.clauses[clause.governor].group
    nouns = [p for p in clause.subjects if p.kind is PhraseKind.COMMON and p.last + 1 == clause.group.first]
    return (
        nouns
        if bare and having.lemma in {"have", "get"} and nouns and having.last + 1 == nouns[0].first
        else []
    )


def _first_of_list(parsed: ParsedSentence, at: int) -> int:
    """Return where the times begin that the one at `at` ends: "for | July and August"."""
    while at > 1 and parsed.norm(at - 1) in _LISTING and parsed.timed[at - 2]:
        at -= 2
        while at and parsed.timed[at - 1]:
            at -= 1
    return at


def _may_be_arranged(parsed: ParsedSentence, phrase: Phrase, group: VerbGroup, time: TimePhrase) -> bool:
    inside = group.last < phrase.first and parsed.tokens[phrase.last].end <= time.start
    thing = phrase.kind is PhraseKind.COMMON or parsed.norm(phrase.head) in {"it", "them"}
    return inside and thing and not parsed.timed[phrase.head]
