"""Attributes and what they are: "my shoe size is 41", "ramen is my favourite food", "she is forty"."""

from dataclasses import replace

from structmem.extraction.english.ages import SPELLED_AGES
from structmem.extraction.english.attributes import (
    ATTRIBUTE_COMPOUNDS,
    ATTRIBUTE_NOUNS,
    HEALTH,
    HELPERS,
    MEASURES,
    SECRETS,
)
from structmem.extraction.english.changes import JOB_PLACES
from structmem.extraction.english.nouns import ADJECTIVES, KIN
from structmem.extraction.english.states import FUNCTIONAL, PARTNERS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.wordlist import word_set

_FAVOURITE = word_set("favourite favorite")
_PARTNER_NOUNS = word_set("husband wife boyfriend girlfriend partner spouse boss manager")
_LONGEST_VALUE = 12


def attribute_of(parsed: ParsedSentence, clause: Clause) -> State | None:
    """Return the attribute that a copula gives a value, whichever of them comes first."""
    if not clause.subjects:
        return None
    return _attribute(parsed, clause, clause.subjects[-1]) or _turned_attribute(parsed, clause)


def is_functional(predicate: str) -> bool:
    """Tell whether a state holds one value at a time."""
    measured = predicate.rpartition("_")[2] in MEASURES
    return predicate in FUNCTIONAL | HELPERS or measured or predicate.startswith("favourite_")


def _attribute(parsed: ParsedSentence, clause: Clause, subject: Phrase) -> State | None:
    """Return the state of "my favourite X is Y" and "my name is Y"."""
    norms = [parsed.norm(i) for i in range(subject.first, subject.last + 1)]
    owned = parsed.tags[subject.first] is Tag.POSSESSIVE or "'s" in norms
    secret = not owned and norms[0] == "the" and parsed.norm(subject.head) in SECRETS
    if not (owned or secret) or len(norms) < 2:
        return None
    predicate = _attribute_predicate(parsed, subject, norms)
    if not predicate:
        return None
    after = [p for p in clause.adjuncts if p.first > clause.group.last]
    value = clause.objects[0] if clause.objects else (after[0] if after else None)
    if parsed.norm(subject.head) == "home" and (value is None or value.kind is not PhraseKind.NAME):
        return None
    measured = is_functional(predicate) and predicate not in FUNCTIONAL | HELPERS
    if measured and not (clause.objects or after) and parsed.norm(subject.head) not in HEALTH:
        # "My rent is too high" gives no rent.
        return None
    if measured and clause.objects and not after:
        # "pale blue", "O negative": more than its noun phrase.
        return _told(parsed, State(predicate=predicate, value=rest_of(parsed, clause)), subject)
    if predicate == "job_title" and value is not None and value.preposition in JOB_PLACES:
        predicate = JOB_PLACES[value.preposition]
    person = parsed.norm(subject.head) in _PARTNER_NOUNS or predicate in HELPERS
    if person and (value is None or value.kind is not PhraseKind.NAME or value.preposition):
        return None
    text = "" if value is not None else rest_of(parsed, clause)
    if value is None and not text:
        return None
    return _told(parsed, State(predicate=predicate, phrase=value, value=text), subject)


def _told(parsed: ParsedSentence, state: State, subject: Phrase) -> State:
    """Return a state of whose attribute it is; "the password" is the speaker's."""
    own = parsed.norm(subject.first) == "the"
    if state.predicate in HELPERS:
        # Of "my dentist's name" it is mine, not the dentist's.
        subject = Phrase(subject.first, subject.first, subject.first, PhraseKind.PRONOUN)
    return replace(state, own=own, holder=None if own else subject)


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
    owner = norms[norms.index("'s") - 1] if "'s" in norms else ""
    if parsed.norm(subject.head) == "name" and owner in KIN:
        return ""
    if parsed.norm(subject.head) == "name" and owner in HELPERS:
        return owner
    return attribute_named(parsed, subject)


def attribute_named(parsed: ParsedSentence, owned: Phrase) -> str:
    """Return the predicate of "my shoe size" and "our budget for the kitchen", or an empty string."""
    head = owned.head
    helper = parsed.norm(head) in HELPERS and owned.last == head
    if helper or owned.kind is not PhraseKind.COMMON:
        return parsed.norm(head) if helper else ""
    if head < owned.last and parsed.norm(head + 1) == "of":
        return ""
    for_what = head < owned.last - 1 and parsed.norm(head + 1) == "for"
    before = head
    while before > owned.first and _is_modifier(parsed, before - 1):
        before -= 1
    kept = [parsed.norm(i) for i in range(before, head)] + [parsed.norm(owned.last)] * for_what
    name = "_".join([*kept, parsed.norm(head)])
    if name in ATTRIBUTE_COMPOUNDS:
        return ATTRIBUTE_COMPOUNDS[name]
    plain = ATTRIBUTE_NOUNS.get(parsed.norm(head), "")
    if parsed.norm(head) in MEASURES:
        return name if kept or not plain else plain
    return plain


def _is_modifier(parsed: ParsedSentence, i: int) -> bool:
    return parsed.tags[i] in {Tag.NOUN, Tag.NAME, Tag.GERUND} and parsed.norm(i) not in ADJECTIVES


def rest_of(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the words behind a copula that do not say when."""
    told = [i for i in range(clause.group.last + 1, clause.last + 1) if parsed.tags[i] is not Tag.NEGATION]
    plain = [i for i in told if not parsed.timed[i]]
    # Of "my birthday is on 4 June" the time is what is said.
    kept = told if all(parsed.tags[i] is Tag.PREPOSITION for i in plain) else plain
    words = [parsed.tokens[i].text for i in kept]
    return " ".join(words[:_LONGEST_VALUE]).replace(" ,", ",").replace(" n't", "n't").replace(" 's", "'s")


def age_of(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the age that a copula gives somebody, or an empty string."""
    numbers = [i for i in range(clause.group.last + 1, clause.last + 1) if parsed.tags[i] is Tag.NUMBER]
    if not numbers:
        return ""
    norms = [parsed.norm(i) for i in range(numbers[0], clause.last + 1)]
    spelled = norms[0].partition("-")[0] in SPELLED_AGES
    alone = len(norms) == 1 and (spelled or norms[0].isdigit()) and (spelled or len(norms[0]) <= 3)
    if alone and numbers[0] == clause.group.last + 1 and is_personal(parsed, clause):
        return norms[0]
    return norms[0] if norms[1:3] in (["years", "old"], ["year", "old"]) else ""


def is_personal(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause speaks of a person."""
    subject = clause.subjects[-1] if clause.subjects else None
    return subject is not None and (
        parsed.norm(subject.head) in {"i", "he", "she", "you"}
        or subject.kind is PhraseKind.NAME
        or parsed.norm(subject.head) in KIN
    )
