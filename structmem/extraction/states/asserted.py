"""Clauses to the states that they assert: predicate and value."""

from structmem.domain.entry import Modality
from structmem.extraction.english.ages import SPELLED_AGES
from structmem.extraction.english.nouns import EVENT_NOUNS, JOBS, KIN, LANGUAGES, MARITAL, PETS
from structmem.extraction.english.states import (
    ADJECTIVE_STATES,
    ALWAYS_STATE,
    ATTRIBUTE_NOUNS,
    DIETS,
    EMPLOYMENT,
    FUNCTIONAL,
    JOB_PLACES,
    OWNABLE,
    PARTNERS,
    PREPOSITION_STATES,
    VERB_STATES,
)
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, NOMINAL, Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.wordlist import word_set

_LASTING = word_set("live reside work study play speak drive collect teach manage own belong come date base")
_LIVING = word_set("live reside work study teach manage belong base")
_SINGLE = word_set("teach play drive")
_ONE = word_set("a an one two three")
_LONG = word_set("for since always ever all long never")
_UNREAL = word_set("if unless if_only as_if after before until once as_soon_as by_the_time in_case")
_FAVOURITE = word_set("favourite favorite")
_PARTNER_NOUNS = word_set("husband wife boyfriend girlfriend partner spouse boss manager")
_PASTIME = word_set("hobby hobbies pastime pastimes passion")
_MOVES = word_set("move relocate resettle")
_LONGEST_VALUE = 12


def is_functional(predicate: str) -> bool:
    """Tell whether a state holds one value at a time."""
    return predicate in FUNCTIONAL or predicate.startswith("favourite_")


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


def _has_event(parsed: ParsedSentence, clause: Clause) -> bool:
    timed = clause.group.tense is not Tense.PRESENT or clause.group.progressive or clause.group.perfect
    return timed and any(parsed.norm(p.head) in EVENT_NOUNS for p in clause.objects)


def state_of(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return the state that a stative clause asserts, or None if it has nothing to say."""
    group = clause.group
    if group.copula:
        return _copula(parsed, clause)
    if group.lemma == "do" and parsed.norm(group.head) == "done" and not clause.subjects:
        # "I'm done with it" says how things are in the clause before.
        return None
    after = [p for p in clause.adjuncts if p.first > group.last]
    for phrase in after:
        predicate = PREPOSITION_STATES.get((group.lemma, phrase.preposition))
        if predicate:
            return State(predicate=predicate, phrase=phrase)
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


def holds_any(parsed: ParsedSentence, phrase: Phrase, words: frozenset[str]) -> bool:
    """Tell whether a phrase has one of these words, in singular or plural."""
    norms = [parsed.norm(i) for i in range(phrase.first, phrase.last + 1)]
    return any(norm in words or norm.removesuffix("s") in words for norm in norms)


def named_part(phrase: Phrase) -> Phrase:
    """Return the name inside "a dog called Rex", else the phrase."""
    if phrase.name is None or phrase.name[1] != phrase.last or phrase.kind is PhraseKind.TITLE:
        return phrase
    first, last = phrase.name
    return Phrase(first, last, last, PhraseKind.NAME, phrase.preposition, (first, last))


def _copula(parsed: ParsedSentence, clause: Clause) -> State | None:
    group = clause.group
    day = _working_day(parsed, clause)
    if day is not None:
        return day
    if clause.subjects:
        attribute = _attribute(parsed, clause, clause.subjects[-1]) or _turned_attribute(parsed, clause)
        if attribute is not None:
            return attribute
    adjective = adjective_of(parsed, clause)
    if adjective:
        return _adjective_state(parsed, clause, adjective)
    age = _age(parsed, clause)
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
    value = _rest(parsed, clause)
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
    age = _age(parsed, clause)
    return State(predicate="age", value=age) if age else State(predicate="is", value=_rest(parsed, clause))


def _noun_state(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State:
    head = parsed.norm(phrase.head)
    indefinite = parsed.norm(phrase.first) in {"a", "an"}
    if head in JOBS and phrase.kind is PhraseKind.COMMON and indefinite:
        return State(predicate="job_title", phrase=phrase)
    if head in DIETS:
        return State(predicate="diet", value=head)
    if head in KIN and parsed.tags[phrase.first] is Tag.POSSESSIVE:
        return State(predicate="is", phrase=phrase)
    value = _rest(parsed, clause)
    whole = phrase.kind is PhraseKind.COMMON and clause.adjuncts and len(value.split()) <= _LONGEST_VALUE
    return State(predicate="is", value=value) if whole else State(predicate="is", phrase=phrase)


def _attribute(parsed: ParsedSentence, clause: Clause, subject: Phrase) -> State | None:
    """Return the state of "my favourite X is Y" and "my name is Y"."""
    norms = [parsed.norm(i) for i in range(subject.first, subject.last + 1)]
    owned = parsed.tags[subject.first] is Tag.POSSESSIVE or "'s" in norms
    if not owned or len(norms) < 2:
        return None
    predicate = _attribute_predicate(parsed, subject, norms)
    if not predicate:
        return None
    after = [p for p in clause.adjuncts if p.first > clause.group.last]
    value = clause.objects[0] if clause.objects else (after[0] if after else None)
    if parsed.norm(subject.head) == "home" and (value is None or value.kind is not PhraseKind.NAME):
        return None
    if predicate.startswith("favourite_") and clause.objects and not after:
        # "pale blue", "early summer": more than its noun phrase.
        return State(predicate=predicate, value=_rest(parsed, clause), holder=subject)
    if predicate == "job_title" and value is not None and value.preposition in JOB_PLACES:
        predicate = JOB_PLACES[value.preposition]
    person = parsed.norm(subject.head) in _PARTNER_NOUNS
    if person and (value is None or value.kind is not PhraseKind.NAME or value.preposition):
        return None
    text = "" if value is not None else _rest(parsed, clause)
    if value is None and not text:
        return None
    return State(predicate=predicate, phrase=value, value=text, holder=subject)


def _turned_attribute(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return the state of "ramen is my favourite food" and "Karin is my boss"."""
    if not clause.objects or len(clause.subjects) != 1:
        return None
    value, owned = clause.subjects[0], clause.objects[0]
    norms = [parsed.norm(i) for i in range(owned.first, owned.last + 1)]
    possessed = parsed.tags[owned.first] is Tag.POSSESSIVE or "'s" in norms
    person = parsed.norm(owned.head) in _PARTNER_NOUNS and parsed.norm(value.head) in {"he", "she"}
    if not possessed or len(norms) < 2 or (value.kind is PhraseKind.PRONOUN and not person):
        return None
    predicate = _attribute_predicate(parsed, owned, norms)
    head = parsed.norm(owned.head)
    if head in KIN and value.kind is PhraseKind.NAME:
        predicate = PARTNERS.get(head, f"has_{head}")
    named = person or value.kind is PhraseKind.NAME or predicate.startswith("favourite_")
    return State(predicate=predicate, phrase=value, holder=owned) if predicate and named else None


def _attribute_predicate(parsed: ParsedSentence, subject: Phrase, norms: list[str]) -> str:
    favourite = next((i for i, norm in enumerate(norms) if norm in _FAVOURITE), None)
    if favourite is not None:
        rest = norms[favourite + 1 :]
        return "favourite_" + "_".join(rest) if rest else ""
    of_kin = "'s" in norms and norms[norms.index("'s") - 1] in KIN
    if of_kin and parsed.norm(subject.head) == "name":
        return ""
    if subject.kind is not PhraseKind.COMMON:
        return ""
    return ATTRIBUTE_NOUNS.get(parsed.norm(subject.head), "")


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


def _age(parsed: ParsedSentence, clause: Clause) -> str:
    numbers = [i for i in range(clause.group.last + 1, clause.last + 1) if parsed.tags[i] is Tag.NUMBER]
    if not numbers:
        return ""
    norms = [parsed.norm(i) for i in range(numbers[0], clause.last + 1)]
    spelled = norms[0].partition("-")[0] in SPELLED_AGES
    alone = len(norms) == 1 and (spelled or norms[0].isdigit()) and (spelled or len(norms[0]) <= 3)
    if alone and numbers[0] == clause.group.last + 1 and _is_personal(parsed, clause):
        return norms[0]
    return norms[0] if norms[1:3] in (["years", "old"], ["year", "old"]) else ""


def _is_personal(parsed: ParsedSentence, clause: Clause) -> bool:
    subject = clause.subjects[-1] if clause.subjects else None
    return subject is not None and (
        parsed.norm(subject.head) in {"i", "he", "she", "you"}
        or subject.kind is PhraseKind.NAME
        or parsed.norm(subject.head) in KIN
    )


def _rest(parsed: ParsedSentence, clause: Clause) -> str:
    words = [
        parsed.tokens[i].text
        for i in range(clause.group.last + 1, clause.last + 1)
        if not parsed.timed[i] and parsed.tags[i] is not Tag.NEGATION
    ]
    return " ".join(words[:_LONGEST_VALUE]).replace(" ,", ",").replace(" n't", "n't").replace(" 's", "'s")
