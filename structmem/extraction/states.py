"""Clauses to states: what is true of whom, what begins and what ends."""

from structmem.domain.entry import Modality
from structmem.extraction.clauses import Clause, ParsedSentence
from structmem.extraction.english.nouns import EVENT_NOUNS, JOBS, LANGUAGES, MARITAL, PETS
from structmem.extraction.english.states import (
    ADJECTIVE_STATES,
    ALWAYS_STATE,
    ATTRIBUTE_NOUNS,
    CHANGES,
    FUNCTIONAL,
    OWNABLE,
    PREPOSITION_STATES,
    VERB_STATES,
)
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import State
from structmem.extraction.tagging import Tag
from structmem.extraction.verbs import Tense

_LASTING = frozenset(
    [
        "live",
        "reside",
        "work",
        "study",
        "stay",
        "play",
        "speak",
        "drive",
        "collect",
        "teach",
        "manage",
        "run",
        "own",
        "belong",
        "come",
    ]
)
_FAVOURITE = frozenset(["favourite", "favorite"])
_STOPPERS = frozenset(["stop", "quit", "give up"])


def is_functional(predicate: str) -> bool:
    """Tell whether a state holds one value at a time."""
    return predicate in FUNCTIONAL or predicate.startswith("favourite_")


def is_stative(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says how things are, not what happens."""
    group = clause.group
    if group.modality is Modality.PLANNED or (group.passive and group.via == "get"):
        return False
    if group.copula:
        return True
    if group.lemma == "have":
        return not _has_event(parsed, clause)
    if group.lemma in {"want", "need"} and group.progressive:
        return False
    if group.lemma in ALWAYS_STATE:
        return group.lemma not in {"feel"} or group.tense is Tense.PRESENT
    if group.modality is Modality.HABITUAL or group.via == "use":
        return True
    present = group.tense is Tense.PRESENT and not group.perfect
    if group.lemma in _LASTING and (present or group.perfect or group.lemma in {"live", "work", "reside"}):
        return group.via not in {"start", "begin"}
    return present and not group.progressive and not group.passive


def _has_event(parsed: ParsedSentence, clause: Clause) -> bool:
    return any(parsed.tokens[p.head].norm in EVENT_NOUNS for p in clause.objects) and (
        clause.group.tense is not Tense.PRESENT or clause.group.progressive or clause.group.perfect
    )


def state_of(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return the state that a stative clause asserts, or None if it has no subject or object for one."""
    group = clause.group
    if group.copula:
        return _copula(parsed, clause)
    for phrase in clause.adjuncts:
        predicate = PREPOSITION_STATES.get((group.lemma, phrase.preposition))
        if predicate and phrase.first > group.last:
            return State(predicate=predicate, phrase=phrase)
    if group.lemma in VERB_STATES and clause.objects:
        return _verb_state(parsed, clause, clause.objects[0])
    if clause.objects:
        return State(predicate=group.lemma, phrase=clause.objects[0])
    after = [p for p in clause.adjuncts if p.first > group.last]
    return State(predicate=group.lemma, phrase=after[0]) if after else State(predicate=group.lemma)


def _verb_state(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State:
    lemma = clause.group.lemma
    head = parsed.tokens[phrase.head].norm
    predicate = VERB_STATES[lemma] or lemma
    if lemma == "have" and (head in PETS or _any_norm(parsed, phrase, PETS)):
        predicate = "has_pet"
    if lemma == "have" and head in {"job", "position"}:
        predicate = "job"
    if lemma == "speak" and head not in LANGUAGES:
        predicate = "speak"
    if lemma in {"have", "drive"} and head in OWNABLE and predicate == "has":
        predicate = "owns"
    return State(predicate=predicate, phrase=_named_part(phrase))


def _any_norm(parsed: ParsedSentence, phrase: Phrase, words: frozenset[str]) -> bool:
    return any(parsed.tokens[i].norm in words for i in range(phrase.first, phrase.last + 1))


def _named_part(phrase: Phrase) -> Phrase:
    """Return the name inside "a dog called Rex", else the phrase."""
    if phrase.name is None or (phrase.kind is PhraseKind.COMMON and phrase.name[1] != phrase.last):
        return phrase
    first, last = phrase.name
    return Phrase(first, last, last, PhraseKind.NAME, phrase.preposition, (first, last))


def _copula(parsed: ParsedSentence, clause: Clause) -> State | None:
    group = clause.group
    subject = clause.subjects[-1] if clause.subjects else None
    if subject is not None:
        attribute = _attribute(parsed, clause, subject)
        if attribute is not None:
            return attribute
    adjective = _adjective(parsed, clause)
    if adjective:
        for phrase in clause.adjuncts:
            predicate = ADJECTIVE_STATES.get((adjective, phrase.preposition))
            if predicate and phrase.first > group.last:
                return State(predicate=predicate, phrase=phrase)
        if adjective in MARITAL:
            return State(predicate="marital_status", value=adjective)
    age = _age(parsed, clause)
    if age:
        return State(predicate="age", value=age)
    if clause.objects and not adjective:
        phrase = clause.objects[0]
        head = parsed.tokens[phrase.head].norm
        if (
            head in JOBS
            and phrase.kind is PhraseKind.COMMON
            and parsed.tokens[phrase.first].norm in {"a", "an", "the"}
        ):
            return State(predicate="job_title", phrase=phrase)
        return State(predicate="is", phrase=phrase)
    for phrase in clause.adjuncts:
        if phrase.first > group.last and not adjective:
            predicate = PREPOSITION_STATES.get(("be", phrase.preposition), f"is_{phrase.preposition}")
            return State(predicate=predicate, phrase=phrase)
    rest = _rest(parsed, clause)
    return State(predicate="is", value=rest) if rest else None


def _attribute(parsed: ParsedSentence, clause: Clause, subject: Phrase) -> State | None:
    """Return the state of "my favourite X is Y" and "my name is Y"."""
    norms = [parsed.tokens[i].norm for i in range(subject.first, subject.last + 1)]
    owned = parsed.tags[subject.first] is Tag.POSSESSIVE or "'s" in norms
    if not owned or len(norms) < 2:
        return None
    favourite = next((i for i, norm in enumerate(norms) if norm in _FAVOURITE), None)
    head = parsed.tokens[subject.head].norm
    if favourite is not None and favourite + 1 < len(norms):
        predicate = "favourite_" + "_".join(norms[favourite + 1 :])
    elif head in ATTRIBUTE_NOUNS and subject.kind is PhraseKind.COMMON:
        predicate = ATTRIBUTE_NOUNS[head]
    else:
        return None
    value = clause.objects[0] if clause.objects else None
    if value is None and clause.adjuncts:
        value = clause.adjuncts[0]
    rest = _rest(parsed, clause)
    if head in {"husband", "wife", "boyfriend", "girlfriend", "partner"} and (
        value is None or value.kind is not PhraseKind.NAME
    ):
        return None
    if value is None and not rest:
        return None
    return State(predicate=predicate, phrase=value, value=rest if value is None else "", owner=subject)


def _adjective(parsed: ParsedSentence, clause: Clause) -> str:
    for i in range(clause.group.last + 1, clause.last + 1):
        if parsed.tags[i] is Tag.ADJECTIVE and not parsed.timed[i]:
            following = parsed.tags[i + 1] if i < clause.last else None
            return "" if following in {Tag.NOUN, Tag.NAME, Tag.ADJECTIVE} else parsed.tokens[i].norm
        if parsed.tags[i] not in {Tag.ADVERB, Tag.NEGATION, Tag.PRONOUN}:
            return ""
    return ""


def _age(parsed: ParsedSentence, clause: Clause) -> str:
    after = range(clause.group.last + 1, clause.last + 1)
    numbers = [i for i in after if parsed.tags[i] is Tag.NUMBER]
    if not numbers:
        return ""
    i = numbers[0]
    norms = [parsed.tokens[j].norm for j in range(i, clause.last + 1)]
    if len(norms) == 1 and norms[0].isdigit() and len(norms[0]) <= 3 and i == clause.group.last + 1:
        return norms[0]
    if norms[1:3] == ["years", "old"] or norms[1:3] == ["year", "old"]:
        return norms[0]
    return ""


def _rest(parsed: ParsedSentence, clause: Clause) -> str:
    words = [
        parsed.tokens[i].text
        for i in range(clause.group.last + 1, clause.last + 1)
        if not parsed.timed[i] and parsed.tags[i] is not Tag.NEGATION
    ]
    return " ".join(words[:12])


def changes_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return the states that an event starts or ends."""
    group = clause.group
    if group.negated or group.modality not in {Modality.ACTUAL, Modality.HABITUAL}:
        return []
    states = [*_table_changes(parsed, clause), *_special_changes(parsed, clause)]
    return states[:3]


def _table_changes(parsed: ParsedSentence, clause: Clause) -> list[State]:
    group = clause.group
    lemma = f"be {group.lemma}" if group.passive and group.via != "get" else group.lemma
    if group.via == "get":
        lemma = f"get {group.lemma}"
    found: list[State] = []
    for phrase in clause.adjuncts:
        change = CHANGES.get((lemma, phrase.preposition))
        if change and change[0] and phrase.first > group.last:
            found.append(State(predicate=change[0], phrase=phrase, closing=change[1]))
    bare = CHANGES.get((lemma, ""))
    if bare and clause.objects:
        state = _bare_change(parsed, clause.objects[0], bare, lemma)
        if state is not None:
            found.append(state)
    return found


def _bare_change(
    parsed: ParsedSentence, phrase: Phrase, change: tuple[str, bool], lemma: str
) -> State | None:
    predicate, closing = change
    head = parsed.tokens[phrase.head].norm
    if phrase.kind is PhraseKind.PRONOUN:
        return None
    if lemma in {"buy", "purchase", "sell"} and head not in OWNABLE:
        return None
    if lemma == "adopt" and not _any_norm(parsed, phrase, PETS):
        return None
    if lemma == "become" and head not in JOBS:
        return None
    if lemma in {"join", "leave"} and phrase.kind is not PhraseKind.NAME:
        return _job_change(head, closing)
    if lemma == "quit":
        if head == "job":
            return State(predicate="works_at", closing=True)
        predicate = "hobby"
    if predicate == "hobby" and phrase.kind not in {PhraseKind.GERUND, PhraseKind.COMMON}:
        return None
    return State(predicate=predicate, phrase=_named_part(phrase), closing=closing)


def _job_change(head: str, closing: bool) -> State | None:
    return State(predicate="works_at", closing=True) if closing and head in {"job", "company"} else None


def _special_changes(parsed: ParsedSentence, clause: Clause) -> list[State]:
    group = clause.group
    found: list[State] = []
    starts = group.via in {"start", "begin"} or group.lemma in {
        "start",
        "begin",
        "get",
        "take",
        "land",
        "accept",
    }
    if group.lemma == "work" and group.via in {"start", "begin"}:
        for phrase in clause.adjuncts:
            predicate = PREPOSITION_STATES.get(("work", phrase.preposition))
            if predicate in {"works_at", "job_title"}:
                found.append(State(predicate=predicate, phrase=phrase))
    elif (
        starts
        and clause.objects
        and parsed.tokens[clause.objects[0].head].norm in {"job", "position", "role"}
    ):
        found += _new_job(clause)
    elif group.via in {"start", "begin"} and group.lemma not in {"be", "have"} and clause.objects:
        found.append(State(predicate="hobby", phrase=clause.objects[0]))
    if group.lemma in _STOPPERS and clause.objects and clause.objects[0].kind is PhraseKind.GERUND:
        found.append(_stopped(parsed, clause))
    if group.lemma == "turn" and clause.objects and parsed.tags[clause.objects[0].head] is Tag.NUMBER:
        found.append(State(predicate="age", value=parsed.tokens[clause.objects[0].head].norm))
    if group.lemma == "get" and not clause.objects:
        found += _got_adjective(parsed, clause)
    if group.lemma == "get" and clause.objects and _any_norm(parsed, clause.objects[0], PETS):
        found.append(State(predicate="has_pet", phrase=_named_part(clause.objects[0])))
    return found


def _new_job(clause: Clause) -> list[State]:
    places = {"at": "works_at", "with": "works_at", "for": "works_at", "as": "job_title"}
    return [
        State(predicate=places[p.preposition], phrase=p) for p in clause.adjuncts if p.preposition in places
    ]


def _stopped(parsed: ParsedSentence, clause: Clause) -> State:
    phrase = clause.objects[0]
    word = parsed.tokens[phrase.first].norm
    places = {"at": "works_at", "for": "works_at"}
    if word == "working":
        for adjunct in clause.adjuncts:
            if adjunct.preposition in places:
                return State(predicate="works_at", phrase=adjunct, closing=True)
    return State(predicate="hobby", phrase=phrase, closing=True)


def _got_adjective(parsed: ParsedSentence, clause: Clause) -> list[State]:
    adjective = _adjective(parsed, clause)
    if adjective not in MARITAL:
        return []
    for phrase in clause.adjuncts:
        predicate = ADJECTIVE_STATES.get((adjective, phrase.preposition))
        if predicate:
            return [
                State(predicate=predicate, phrase=phrase),
                State(predicate="marital_status", value=adjective),
            ]
    return [State(predicate="marital_status", value=adjective)]
