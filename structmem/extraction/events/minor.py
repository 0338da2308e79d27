"""Clauses that say little that lasts: generalities, words about the listener, moods, talk about talking."""

from datetime import datetime, timedelta

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntityType, EntryKind
from structmem.domain.interval import Interval
from structmem.extraction.english.nouns import AFFECT
from structmem.extraction.english.worth import (
    ANYBODY,
    COMMENTING,
    EMPTY_VERBS,
    EVALUATIONS,
    MOODS,
    PASSING_PLACES,
    PASSING_STATES,
    POINTERS,
    TALK,
    TRANSITIVE,
    WHEREABOUTS,
    WISHING,
)
from structmem.extraction.events.general import is_general, is_thin, is_what_all_can
from structmem.extraction.events.slight import is_slight
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.lemmas import Form, lemma_of
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_NAMING = frozenset([Tag.NAME, Tag.TITLE, Tag.NUMBER])
_CONTENT = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER, Tag.GERUND])
_SOMETHING = POINTERS | word_set("you me us them myself")
_SHOWN = word_set("this that these those your all it")
_LOOSE_TIMES = word_set("now currently lately recently nowadays still soon these days always")
_WHEN = word_set("when once until since as after before as_soon_as by_the_time whenever")
_OWNED = word_set("mine yours ours theirs hers")
_AGES = word_set("kid child girl boy teenager teen baby toddler")
_COUNTED = word_set("first second third one half")
_WISHED = word_set("you ya me us")
_YOUR = word_set("your yours")
_ASKING = word_set("how what where why whether who")
_RECENTLY = timedelta(days=7)


def is_minor(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause is understood but not worth an entry of its own."""
    clause = item.clause
    if clause is None:
        return False
    empty = (
        (is_idle(parsed, clause) and not _is_dated_deed(parsed, item, clause))
        or _is_asked(clause)
        or _is_evaluation(parsed, clause)
        or _is_bare_mood(parsed, clause)
        or _is_advice(parsed, clause)
        or _is_left_open(parsed, clause)
        or _only_dates(parsed, item)
        or is_slight(parsed, clause)
    )
    if empty or _is_specific(parsed, clause):
        return empty
    return (
        is_thin(parsed, item)
        or _is_told_to_you(parsed, clause)
        or is_of_listener(parsed, item)
        or _points_only(parsed, item)
        or is_general(parsed, item)
        or _is_comment(parsed, item)
        or is_what_all_can(parsed, item)
    )


def _is_dated_deed(parsed: ParsedSentence, item: Item, clause: Clause) -> bool:
    """Tell whether a time outside the clause dates what was done: "it was weeks ago that I sold it"."""
    dated = item.occurred.is_stated and not any(parsed.timed[clause.first : clause.last + 1])
    past = clause.group.tense is Tense.PAST and item.kind is EntryKind.EVENT
    return dated and past and clause.group.lemma not in TALK | EMPTY_VERBS and bool(clause.objects)


def is_idle(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause only keeps the talk going: "as I told you", "I can't wait to hear about it"."""
    timed = any(parsed.timed[clause.first : clause.last + 1])
    if timed or _content_after(parsed, clause) or _goes_somewhere(parsed, clause):
        return _wishes(parsed, clause)
    if clause.fronted is not None:
        return parsed.norm(clause.fronted.head) in _SOMETHING
    if clause.group.via in {"start", "stop", "begin"}:
        return False
    if clause.group.lemma in TALK or _misses_object(parsed, clause):
        return True
    if any(p.kind is not PhraseKind.PRONOUN for p in clause.subjects):
        return False
    others = [p for p in (*clause.objects, *clause.adjuncts) if p.first > clause.group.last]
    return bool(others) and all(parsed.norm(p.head) in _SOMETHING for p in others)


def _misses_object(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a verb that needs an object has lost it: nothing can be made of "I can make"."""
    return clause.group.lemma in TRANSITIVE and not any(
        p.first > clause.group.last for p in (*clause.objects, *clause.adjuncts)
    )


def _goes_somewhere(parsed: ParsedSentence, clause: Clause) -> bool:
    return any(parsed.norm(i) in WHEREABOUTS for i in range(clause.group.last + 1, clause.last + 1))


def _wishes(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause wishes the listener something: "wishing you many happy years"."""
    whom = clause.objects[0] if clause.objects else None
    return clause.group.lemma in WISHING and whom is not None and parsed.norm(whom.head) in _WISHED


def _is_asked(clause: Clause) -> bool:
    """Tell whether a clause is an inner question: "I love how you use it"."""
    inner = clause.relation in {Relation.COMPLEMENT, Relation.SUBORDINATE} and clause.governor >= 0
    granted = clause.group.tense is Tense.PAST and clause.connector in {"why", "where"}
    return inner and clause.connector in _ASKING and not granted


def _is_told_to_you(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is about the talk itself: "I have to tell you about it", "I'll show you"."""
    past = clause.group.tense is Tense.PAST or clause.group.perfect
    if clause.group.via == "wait" and clause.group.lemma in COMMENTING:
        return True
    telling = clause.group.lemma in {"tell", "show", "ask", "let", "bet", "assure", "warn"} and not past
    return telling and any(parsed.norm(p.head) == "you" for p in clause.objects)


def _only_dates(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause only says when another holds: "when I was a kid", "once we see it"."""
    clause = item.clause
    if clause is None or clause.connector not in _WHEN or clause.relation is not Relation.SUBORDINATE:
        return False
    if clause.group.tense is Tense.PRESENT and not clause.group.perfect and not clause.group.progressive:
        return not any(parsed.timed[clause.first : clause.last + 1])
    return clause.group.copula and any(parsed.norm(p.head) in _AGES for p in clause.objects)


def _is_left_open(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a state ends in a preposition whose phrase stands elsewhere: "any I'm allergic to"."""
    return clause.group.copula and clause.fronted is None and parsed.tags[clause.last] is Tag.PREPOSITION


def _is_specific(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause has a name, a number or a time of its own."""
    return any(
        (parsed.tags[i] in _NAMING and parsed.norm(i) not in _COUNTED)
        or (parsed.timed[i] and parsed.norm(i) not in _LOOSE_TIMES)
        for i in range(clause.first, clause.last + 1)
        if i not in parsed.called
    )


def is_of_listener(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause tells the listener about themselves, or speaks of a "you" who is anybody."""
    if not item.subjects:
        return False
    subject, clause = item.subjects[-1], item.clause
    if clause is not None and item.kind is EntryKind.EVENT and clause.group.tense is Tense.PAST:
        others = (*clause.objects, *clause.adjuncts)
        if any(p.kind is not PhraseKind.PRONOUN for p in others):
            return False
    return parsed.norm(subject.head) == "you" or parsed.norm(subject.first) in _YOUR


def is_of_any(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a state that something leaves is the listener's, or ours: "makes us stronger"."""
    subject = item.subjects[-1] if item.subjects else None
    everybody = subject is not None and parsed.norm(subject.head) in ANYBODY | {"us", "them"}
    return everybody or is_of_listener(parsed, item)


def _points_only(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether the subject only points: "it", "that", "which"; or is missing."""
    clause = item.clause
    if clause is None or (not item.subjects and not item.implied):
        return True
    if not item.subjects:
        return False
    head = parsed.norm(item.subjects[-1].head)
    governor = parsed.clauses[clause.governor].group if clause.relation in INNER else None
    ours = head == "us" and governor is not None and governor.tense is Tense.PRESENT and not governor.perfect
    return ours or (head in POINTERS | _OWNED and item.subjects[-1].kind is PhraseKind.PRONOUN)


def _is_evaluation(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause only says how good something is: "my week was great"."""
    timed = any(parsed.timed[clause.first : clause.last + 1])
    if timed or not (
        clause.group.copula or clause.group.lemma in {"go", "look", "sound", "smell", "taste", "feel"}
    ):
        return False
    return adjective_of(parsed, clause) in EVALUATIONS and not _content_after(parsed, clause)


def _is_advice(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says what can help the listener: "a timer can help you"."""
    subject = parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
    able = parsed.norm(clause.group.first) in {"can", "could", "will", "might", "may"}
    return (
        able and subject not in {"i", "we", ""} and any(parsed.norm(p.head) == "you" for p in clause.objects)
    )


def _is_bare_mood(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says how somebody feels, and about nothing: "I'm so glad"."""
    after = min(clause.group.last + 1, clause.last)
    mood = adjective_of(parsed, clause) in MOODS | AFFECT or parsed.norm(after) in PASSING_PLACES
    toward = any(parsed.norm(i) in {"you", "your"} for i in range(after, clause.last + 1))
    if mood and toward and not _is_specific(parsed, clause):
        return clause.group.copula
    feels = clause.group.copula or clause.group.lemma == "feel"
    return feels and mood and not _content_after(parsed, clause)


def _is_comment(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause comments on what the other said or showed: "I love those colours"."""
    clause = item.clause
    if clause is None or clause.group.lemma in EMPTY_VERBS:
        return True
    present = clause.group.tense is not Tense.PAST and not clause.group.perfect
    shown = present and clause.group.lemma in COMMENTING and bool(clause.objects)
    return shown and parsed.norm(clause.objects[0].first) in _SHOWN


def _content_after(parsed: ParsedSentence, clause: Clause) -> bool:
    return any(_is_content(parsed, i) for i in range(clause.group.last + 1, clause.last + 1))


def _is_content(parsed: ParsedSentence, i: int) -> bool:
    empty = parsed.tags[i] is Tag.GERUND and lemma_of(parsed.norm(i), Form.GERUND) in TALK
    return parsed.tags[i] in _CONTENT and not empty


def is_passing(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a state holds for the moment only: moods, and where somebody just is."""
    clause, state = item.clause, item.state
    if state is None or item.kind is not EntryKind.FACT or state.changing:
        return False
    if clause is None:
        return state.predicate == "is" and any(word in MOODS | AFFECT for word in state.value.split())
    timed = any(parsed.timed[clause.first : clause.last + 1])
    if timed and (clause.group.tense is Tense.PAST or clause.group.perfect):
        return False
    if state.predicate in PASSING_STATES:
        return True
    adjective = adjective_of(parsed, clause)
    if clause.group.copula and state.predicate == "is" and adjective in MOODS | AFFECT:
        return True
    return state.predicate == "is" and state.value.casefold().split(" ")[0] in PASSING_PLACES


def passing_validity(
    occurred: Interval, *, past: bool, said_at: datetime
) -> tuple[datetime | None, datetime | None]:
    """Return when a state of the moment was true: at the stated time, that day, or some days before."""
    if occurred.is_stated:
        return occurred.start, occurred.end
    day = said_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return (day - _RECENTLY, said_at) if past else (day, day + timedelta(days=1))


def is_of_nobody(draft: EntryDraft) -> bool:
    """Tell whether a draft speaks of an "it" or a "they" that is not known, and of nothing else that is."""
    subject = (draft.subject or draft.text.split(" ")[0]).casefold().removesuffix("'s")
    if draft.kind is EntryKind.INTERACTION or draft.occurred.is_stated or draft.functional:
        return False
    if subject in POINTERS:
        return not any(mention.type is not EntityType.THING for mention in draft.mentions)
    return subject in {"they", "he", "she"} and not draft.mentions


def is_surely_kept(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether an earlier item became a draft, whatever was told before it: what links may rest on."""
    if item.weak or item.minor or not item.is_anchor:
        return False
    heads = [parsed.norm(phrase.head) for phrase in item.subjects[-1:]]
    return not any(head in POINTERS or head in {"they", "he", "she"} for head in heads)
