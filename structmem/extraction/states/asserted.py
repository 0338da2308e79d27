"""Clauses to the states that they assert: predicate and value."""

from structmem.domain.entry import Modality
from structmem.extraction.english.changes import JOB_PLACES
from structmem.extraction.english.idioms import ENDED
from structmem.extraction.english.nouns import EVENT_NOUNS, JOBS, KIN, LANGUAGES, MARITAL, PETS
from structmem.extraction.english.states import (
    ADJECTIVE_STATES,
    ALWAYS_STATE,
    DIETS,
    EMPLOYMENT,
    OWNABLE,
    PREPOSITION_STATES,
    VERB_STATES,
)
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, NOMINAL, Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.states.attributes import age_of, attribute_of, rest_of
from structmem.extraction.states.homes import home_told
from structmem.extraction.states.phrases import holds_any, named_part
from structmem.extraction.wordlist import word_set

_LASTING = word_set("live reside work study play speak drive collect teach manage own belong come date base")
_LIVING = word_set("live reside work study teach manage belong base")
_SINGLE = word_set("teach play drive")
_ONE = word_set("a an one two three")
_DWELLING = word_set("live reside")
_POINTED = word_set("here there")
_KEPT = (
    frozenset(KIN)
    | PETS
    | JOBS
    | word_set("day week weekend night morning evening month year time life idea plan")
)
"""What is kept or only spent, whatever the day it is told of: nothing that is gone through."""
_LONG = word_set("for since always ever all long never")
_UNREAL = word_set("if unless if_only as_if after before until once as_soon_as by_the_time in_case")
_PASTIME = word_set("hobby hobbies pastime pastimes passion")
_MOVES = word_set("move relocate resettle")
_LONGEST_VALUE = 12


def is_stative(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says how things are, not what happens."""
    group = clause.group
    if group.modality is Modality.HYPOTHETICAL and group.via:
        return False
    if group.modality is Modality.PLANNED or (group.passive and group.lemma != "base"):
        return False
    if group.copula or _names_pastime(parsed, clause):
        return True
    if group.lemma == "have" or has_got(parsed, clause):
        return not _has_event(parsed, clause)
    if group.lemma in ALWAYS_STATE:
        felt = group.lemma in {"feel", "love", "like", "enjoy", "hate", "miss"} and group.tense is Tense.PAST
        return not felt and not (group.progressive and group.lemma in {"have", "see"})
    if group.modality is Modality.HABITUAL or group.via == "use":
        return True
    present = group.tense is Tense.PRESENT and not group.perfect
    if present and any(parsed.norm(i) in ENDED for i in range(clause.first, clause.last + 1)):
        return True
    if _is_single(parsed, clause):
        return False
    if group.lemma in _LASTING and group.via not in {"start", "begin", "go", "get"}:
        return present or group.lemma in _LIVING or (group.perfect and group.lemma in _LASTING)
    return present and not group.progressive and clause.connector not in _UNREAL


def _is_single(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a lasting verb tells of one time: "taught a class", "have played bingo"."""
    group = clause.group
    if group.lemma not in _SINGLE or group.progressive or not clause.objects:
        return False
    if group.perfect and group.tense is Tense.PRESENT:
        return not any(parsed.norm(i) in _LONG for i in range(clause.first, clause.last + 1))
    return group.tense is Tense.PAST and parsed.norm(clause.objects[0].first) in _ONE


def _names_pastime(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "is rowing" says what a hobby is, not what somebody does."""
    group = clause.group
    present = group.progressive and group.tense is Tense.PRESENT and bool(clause.subjects)
    return present and any(parsed.norm(p.head) in _PASTIME for p in clause.subjects[-1:])


def has_got(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "I've got a cat" says what somebody has, not what they have received."""
    group = clause.group
    got = group.lemma == "get" and group.perfect and group.tense is Tense.PRESENT and not group.via
    plain = got and parsed.norm(group.head) == "got" and bool(clause.objects)
    return plain and not any(p.preposition == "from" for p in clause.adjuncts)


def may_be_scheduled(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a present clause with a future date is a plan: "my flight leaves on Friday"."""
    group = clause.group
    if group.tense is not Tense.PRESENT or group.copula or group.modality is not Modality.ACTUAL:
        return False
    if group.lemma == "have":
        return any(parsed.norm(p.head) in EVENT_NOUNS for p in clause.objects)
    return group.lemma not in ALWAYS_STATE


def _had_once(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a past day says that something was gone through: "had a blood test on Tuesday"."""
    group = clause.group
    plain = group.lemma == "have" and group.tense is Tense.PAST and not group.perfect and bool(clause.objects)
    if not plain or parsed.norm(clause.objects[0].first) not in _ONE:
        return False
    kept = parsed.norm(clause.objects[0].head) in OWNABLE or holds_any(parsed, clause.objects[0], _KEPT)
    return not kept and any(parsed.timed[i] for i in range(group.last + 1, clause.last + 1))


def _has_event(parsed: ParsedSentence, clause: Clause) -> bool:
    if _had_once(parsed, clause):
        return True
    timed = clause.group.tense is not Tense.PRESENT or clause.group.progressive or clause.group.perfect
    return timed and any(parsed.norm(p.head) in EVENT_NOUNS for p in clause.objects)


def _told_where(parsed: ParsedSentence, clause: Clause) -> Phrase | None:
    """Return Porto of "Porto was where I lived in 2015"."""
    if clause.connector != "where" or clause.governor < 0 or clause.group.lemma not in _DWELLING:
        return None
    matrix = parsed.clauses[clause.governor]
    named = [p for p in matrix.subjects if p.kind is PhraseKind.NAME and p.name is not None]
    return named[0] if matrix.group.copula and named else None


def state_of(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return the state that a stative clause asserts, or None if it has nothing to say."""
    group = clause.group
    if group.copula:
        return _copula(parsed, clause)
    if group.lemma == "do" and parsed.norm(group.head) == "done" and not clause.subjects:
        # "I'm done with it" says how things are in the clause before.
        return None
    place = _told_where(parsed, clause)
    if place is not None:
        return State(predicate=PREPOSITION_STATES[(group.lemma, "in")], phrase=place)
    after = [p for p in clause.adjuncts if p.first > group.last]
    for phrase in after:
        predicate = PREPOSITION_STATES.get((group.lemma, phrase.preposition))
        if predicate:
            return home_told(parsed, clause, phrase) or State(predicate=predicate, phrase=phrase)
    if group.lemma in _DWELLING and clause.group.last < clause.last:
        where = parsed.norm(group.last + 1)
        if where in _POINTED:
            return State(predicate="lives_in", value=where)
    if clause.objects:
        if group.lemma in VERB_STATES or has_got(parsed, clause):
            return _verb_state(parsed, clause, clause.objects[0])
        return State(predicate=group.lemma, phrase=clause.objects[0])
    return State(predicate=group.lemma, phrase=after[0]) if after else State(predicate=group.lemma)


def _verb_state(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State:
    lemma, head = clause.group.lemma, parsed.norm(phrase.head)
    lemma = "have" if lemma == "get" else lemma
    predicate = VERB_STATES[lemma] or lemma
    if lemma == "have":
        predicate = _possession(parsed, clause, phrase)
    elif lemma == "speak" and head not in LANGUAGES:
        predicate = "speak"
    for adjunct in clause.adjuncts:
        if predicate == "job" and adjunct.preposition in JOB_PLACES:
            return State(predicate=JOB_PLACES[adjunct.preposition], phrase=adjunct)
    return State(predicate=predicate, phrase=named_part(phrase))


def _possession(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> str:
    head = parsed.norm(phrase.head)
    if holds_any(parsed, phrase, PETS):
        return "has_pet"
    if head in {"job", "position"}:
        return "job"
    return "owns" if head in OWNABLE else "has"


def _copula(parsed: ParsedSentence, clause: Clause) -> State | None:
    group = clause.group
    day = _working_day(parsed, clause)
    if day is not None:
        return day
    attribute = attribute_of(parsed, clause)
    if attribute is not None:
        return attribute
    adjective = adjective_of(parsed, clause)
    if adjective:
        return _adjective_state(parsed, clause, adjective)
    age = age_of(parsed, clause)
    if age:
        return State(predicate="age", value=age)
    if clause.objects:
        return _noun_state(parsed, clause, clause.objects[0])
    for phrase in clause.adjuncts:
        if phrase.first > group.last:
            if _is_settled(parsed, phrase):
                return State(predicate="lives_in", phrase=phrase)
            predicate = PREPOSITION_STATES.get(("be", phrase.preposition), f"is_{phrase.preposition}")
            return State(predicate=predicate, phrase=phrase)
    value = rest_of(parsed, clause)
    return State(predicate="is", value=value) if value else None


def _working_day(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return what "Friday was my last day at Corvex" and "it's my first day at Corvex" start or end."""
    place = next((p for p in clause.adjuncts if p.preposition == "at" and p.kind is PhraseKind.NAME), None)
    for i in range(clause.first, clause.last - 1):
        whose = parsed.tags[i] is Tag.POSSESSIVE and parsed.norm(i) != "'s"
        which = parsed.norm(i + 1)
        if place is not None and whose and which in {"first", "last"} and parsed.norm(i + 2) == "day":
            owner = Phrase(i, i, i, PhraseKind.PRONOUN)
            ends = which == "last"
            return State(predicate="works_at", phrase=place, holder=owner, closing=ends, changing=True)
    return None


def _is_settled(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether being in a place is living there: "we moved house, I'm in Turku now"."""
    named = phrase.preposition == "in" and phrase.kind is PhraseKind.NAME
    return named and any(clause.group.lemma.split()[0] in _MOVES for clause in parsed.clauses)


def _adjective_state(parsed: ParsedSentence, clause: Clause, adjective: str) -> State:
    for phrase in clause.adjuncts:
        predicate = ADJECTIVE_STATES.get((adjective, phrase.preposition))
        if predicate and phrase.first > clause.group.last:
            return State(predicate=predicate, phrase=phrase)
    for predicate, words in (("marital_status", MARITAL), ("diet", DIETS), ("employment", EMPLOYMENT)):
        if adjective in words:
            return State(predicate=predicate, value=adjective)
    age = age_of(parsed, clause)
    return State(predicate="age", value=age) if age else State(predicate="is", value=rest_of(parsed, clause))


def _noun_state(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State:
    head = parsed.norm(phrase.head)
    indefinite = parsed.norm(phrase.first) in {"a", "an"}
    if head in JOBS and phrase.kind is PhraseKind.COMMON and indefinite:
        return State(predicate="job_title", phrase=phrase)
    if head in DIETS:
        return State(predicate="diet", value=head)
    if head in KIN and parsed.tags[phrase.first] is Tag.POSSESSIVE:
        return State(predicate="is", phrase=phrase)
    value = rest_of(parsed, clause)
    whole = phrase.kind is PhraseKind.COMMON and clause.adjuncts and len(value.split()) <= _LONGEST_VALUE
    return State(predicate="is", value=value) if whole else State(predicate="is", phrase=phrase)


def adjective_of(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the predicative adjective of a clause, or an empty string."""
    for i in range(clause.group.last + 1, clause.last + 1):
        one = parsed.tags[i]
        if one is Tag.ADJECTIVE and not parsed.timed[i]:
            following = parsed.tags[i + 1] if i < clause.last else None
            return "" if following in NOMINAL | {Tag.ADJECTIVE} else parsed.norm(i)
        if one not in LOOSE and one is not Tag.PRONOUN:
            return ""
    return ""
