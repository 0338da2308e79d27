"""What "it" and "they" point back to: a thing or a group that was told of just before."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from structmem.domain.entry import EntityType
from structmem.extraction.english.kinds import ORGANISATION_NOUNS, PERSON_NOUNS
from structmem.extraction.english.nouns import GENERIC_NOUNS, JOBS, KIN
from structmem.extraction.english.referents import (
    BODIES,
    COUNTED,
    DEEDS,
    GROUPS,
    MOMENTS,
    PAIRED,
    PARTS,
    SEEMING,
    TRAVELLING,
    WEATHER,
    WEATHER_LIKE,
)
from structmem.extraction.entities.names import clause_at, name_text, singular, type_of_name
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Reading
from structmem.extraction.wordlist import word_set

IT = word_set("it its itself")
_THEY = word_set("they them their theirs themselves")
_OBJECTS = word_set("it them")
_PARTS_OF = _OBJECTS
_SENTENCES_BACK = 3
_SENTENCES_OF_BEFORE = 2
_DEEPEST = 3
_WHEN = word_set("when while as after before since until once")


class Referent(NamedTuple):
    """A phrase of a sentence of a message within reach."""

    message: int
    sentence: int
    phrase: Phrase


def referent(
    readings: Sequence[Reading], norm: str, place: tuple[int, int, int], depth: int = 0
) -> Referent | None:
    """Return what a pronoun for things or groups at `place` stands for, or None if that is not plain."""
    parsed = readings[place[0]].sentences[place[1]]
    clause = clause_at(parsed, place[2])
    if clause is None or depth > _DEEPEST:
        return None
    own = next((p for p in clause.subjects if p.first == place[2]), None)
    if norm in IT and own is not None and is_dummy(parsed, clause):
        return None
    if norm in _PARTS_OF and place[2] > 1 and parsed.norm(place[2] - 2) in PARTS:
        return None
    barred = _doer(readings, place, clause, depth) if own is None and norm in _OBJECTS else None
    asked = _Asked(norm in _THEY, clause, own is not None)
    groups: Referent | None = None
    for found in _candidates(readings, place, asked, depth):
        if barred is not None and _same(readings, barred, found):
            continue
        if asked.plural or not _is_group(readings, found):
            return found
        groups = groups or found
    return groups


class _Asked(NamedTuple):
    """What a pronoun asks for: many or a group, the clause that it stands in, and whether as its subject."""

    plural: bool
    clause: Clause
    subject: bool


def _candidates(
    readings: Sequence[Reading], place: tuple[int, int, int], asked: _Asked, depth: int
) -> Iterator[Referent]:
    """Yield what a pronoun may stand for, the likeliest first; earlier pronouns as what they stand for."""
    for message, sentence in _back_from(readings, place):
        here = readings[message].sentences[sentence]
        edge = place[2] if (message, sentence) == place[:2] else len(here.tokens)
        for phrase in _ranked(here, edge, asked.clause if edge == place[2] else None, asked.subject):
            norm = here.norm(phrase.head)
            if phrase.kind is not PhraseKind.PRONOUN:
                if _fits(here, phrase, asked):
                    yield Referent(message, sentence, phrase)
            elif norm in (_THEY if asked.plural else IT):
                found = referent(readings, norm, (message, sentence, phrase.first), depth + 1)
                if found is not None:
                    yield found


def _doer(
    readings: Sequence[Reading], place: tuple[int, int, int], clause: Clause, depth: int
) -> Referent | None:
    """Return what the subject of the clause is: its object "it" is something else."""
    if len(clause.subjects) != 1:
        return None
    subject = clause.subjects[0]
    norm = readings[place[0]].sentences[place[1]].norm(subject.head)
    if subject.kind is PhraseKind.PRONOUN and norm in IT | _THEY:
        return referent(readings, norm, (place[0], place[1], subject.first), depth + 1)
    return Referent(place[0], place[1], subject)


def _same(readings: Sequence[Reading], one: Referent, other: Referent) -> bool:
    return _head(readings, one) == _head(readings, other)


def _head(readings: Sequence[Reading], found: Referent) -> str:
    return readings[found.message].sentences[found.sentence].norm(found.phrase.head)


def _is_group(readings: Sequence[Reading], found: Referent) -> bool:
    return _head(readings, found) in ORGANISATION_NOUNS | GROUPS


def is_dummy(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "it" stands for nothing: "it rained", "it is late", "it was hard to leave"."""
    group = clause.group
    if group.lemma in WEATHER or group.lemma in SEEMING:
        return True
    rest = range(group.last + 1, clause.last + 1)
    if group.copula:
        k = parsed.clauses.index(clause)
        completed = any(
            one.governor == k and (one.relation in INNER or one.relation is Relation.COMPLEMENT)
            for one in parsed.clauses
        )
        named = any(parsed.tags[i] in {Tag.NOUN, Tag.NAME} and not parsed.timed[i] for i in rest)
        dated = any(parsed.timed[i] for i in rest) and not named
        a_kind = bool(clause.objects) and clause.objects[0].kind is not PhraseKind.COMMON
        a_kind = a_kind or any(_tells_what(parsed, p) for p in clause.objects[:1])
        completed = completed and not any(parsed.norm(i) == "too" for i in rest)
        return completed or dated or a_kind or any(parsed.norm(i) in WEATHER_LIKE for i in rest)
    return False


def _tells_what(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase after "it is" says what it is: "a girl", "the wind"."""
    amount = any(parsed.tags[i] is Tag.NUMBER for i in range(phrase.first, phrase.last + 1))
    words = range(phrase.first, phrase.last + 1)
    marked = any(parsed.tags[i] in {Tag.DETERMINER, Tag.POSSESSIVE} for i in words)
    return marked and not amount and parsed.tags[phrase.head] is Tag.NOUN


def _back_from(readings: Sequence[Reading], place: tuple[int, int, int]) -> Iterator[tuple[int, int]]:
    """Yield sentences from the one at `place` backwards: of its message, then the end of the one before."""
    message, sentence, _ = place
    for index in range(sentence, max(-1, sentence - 1 - _SENTENCES_BACK), -1):
        yield message, index
    told = any(one.clauses for one in readings[message].sentences[:sentence])
    if told or message == 0:
        return
    count = len(readings[message - 1].sentences)
    for index in range(count - 1, max(-1, count - 1 - _SENTENCES_OF_BEFORE), -1):
        yield message - 1, index


def _ranked(parsed: ParsedSentence, edge: int, here: Clause | None, as_subject: bool) -> list[Phrase]:
    """Return the phrases before token `edge`, the likeliest first: of the latest clause, then the rest."""
    near: list[Phrase] = []
    far: list[Phrase] = []
    other = here is None
    for clause in sorted(parsed.clauses, key=lambda one: (other and _is_aside(one), -one.first)):
        around = here is not None and clause.first <= here.first <= here.last <= clause.last
        if clause.first >= edge or around:
            continue
        subjects = [p for p in clause.subjects if p.last < edge]
        objects = [p for p in clause.objects if p.last < edge]
        near += [*subjects, *objects] if as_subject else [*objects, *subjects]
        far += [p for p in clause.adjuncts if p.last < edge]
    if not parsed.clauses:
        near = [p for p in parsed.phrases if p.last < edge and _is_marked(parsed, p)]
    return list(dict.fromkeys([*near, *far]))


def _is_aside(clause: Clause) -> bool:
    """Tell whether a clause only says which one or when: less likely to be spoken of next."""
    relative = clause.relation is Relation.RELATIVE
    return relative or (clause.relation is Relation.SUBORDINATE and clause.connector in _WHEN)


def _is_marked(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase without a verb speaks of something: "At the hostel.", not "Poor lamb!"."""
    return phrase.name is not None or parsed.tags[phrase.first] in {Tag.DETERMINER, Tag.POSSESSIVE}


def _fits(parsed: ParsedSentence, phrase: Phrase, asked: _Asked) -> bool:
    """Tell whether a pronoun may stand for a phrase: its number, and what the verb asks of it."""
    head = parsed.norm(phrase.head)
    if phrase.kind is PhraseKind.NAME and phrase.name is not None:
        kind = type_of_name(parsed, phrase, name_text(parsed, phrase.name))
        described = asked.subject and asked.clause.group.copula and not asked.plural
        return kind is EntityType.ORGANISATION or (kind is EntityType.PLACE and described)
    if phrase.kind is not PhraseKind.COMMON or parsed.tags[phrase.head] is not Tag.NOUN:
        return False
    if parsed.timed[phrase.head] or {head, singular(head)} & (GENERIC_NOUNS | MOMENTS | COUNTED):
        return False
    lemma = asked.clause.group.lemma
    group = head in ORGANISATION_NOUNS or head in GROUPS
    if not asked.plural:
        person = head not in BODIES and (head in KIN or head in JOBS or head in PERSON_NOUNS)
        lasts = lemma in {"take", "last"} and asked.subject
        return not person and not _is_plural(head) and (not lasts or head in TRAVELLING)
    if asked.subject and lemma in DEEDS:
        several = singular(head) != head and singular(head) in JOBS | PERSON_NOUNS | frozenset(KIN)
        return group or KIN.get(head) == "p" or several
    return group or _is_plural(head)


def _is_plural(head: str) -> bool:
    return singular(head) != head or head in PAIRED or KIN.get(head) == "p"
