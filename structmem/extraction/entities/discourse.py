"""Who is who at a message: speakers, people named within reach, and what pronouns stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from structmem.domain.entry import EntityType
from structmem.extraction.english.referents import OWN_ONES
from structmem.extraction.entities.kinds import STATED, Kind
from structmem.extraction.entities.names import clause_at, name_text, thing_of
from structmem.extraction.entities.referents import IT, Referent, referent
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Reading, content_of
from structmem.extraction.wordlist import word_set

FIRST_PERSON = word_set("i me my mine myself")
SECOND_PERSON = word_set("you your yours yourself")
_WE = word_set("we us our ours ourselves")
GENDERS = {
    **dict.fromkeys(["he", "him", "his", "himself"], "m"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "f"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "p"),
}
_CONFIDENT = 0.6
_KNOWN_GENDER = 1.0
_UNKNOWN_GENDER = 0.82
_PERHAPS = 0.05
_AT_HAND = 0.18
_OWN_SUBJECT = 0.25
_PER_MESSAGE = 0.08
_PER_SENTENCE = 0.02
_CLOSE = 0.06

Place = tuple[int, int, int]
"""Message within reach, sentence, token: places compare in reading order."""


class Named(NamedTuple):
    """What a phrase stands for: the name in texts, entities with types, and the words without an owner."""

    text: str
    entities: tuple[tuple[str, EntityType], ...] = ()
    confidence: float = 1.0
    bare: str = ""

    @property
    def value(self) -> str:
        """What it is called as an object: without whose it is."""
        return self.bare or self.text


class Person(NamedTuple):
    """A person or group in the discourse; `gender` m, f, p or empty; `guessed` if it may be none."""

    name: str
    gender: str
    place: Place
    subject: bool
    owner: str = ""
    along: bool = False
    guessed: bool = False


@dataclass
class Discourse:
    """What is known at a message from it and the messages within reach."""

    reading: Reading
    others: tuple[str, ...]
    at: int
    window: tuple[Reading, ...] = ()
    kin: dict[tuple[str, str], str] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    types: dict[str, Kind] = field(default_factory=dict)
    certainty: dict[tuple[str, EntityType], float] = field(default_factory=dict)

    @property
    def speaker(self) -> str:
        """The speaker of the message."""
        return self.reading.message.speaker

    @property
    def absent(self) -> set[str]:
        """Those who are not spoken of as he or she: the speaker and the one who is spoken to."""
        return {self.speaker, *(self.others if len(self.others) < 2 else ())}

    @property
    def addressee(self) -> str:
        """The other one, if there is exactly one; else empty."""
        return self.others[0] if len(self.others) == 1 else ""

    def learn(self, name: str, kind: Kind) -> Kind:
        """Take up what a name seems to name; return what it is by the best that is known."""
        self.certainty[name, kind.type] = max(kind.certainty, self.certainty.get((name, kind.type), 0.0))
        known = self.types.get(name)
        if known is None or kind.certainty > known.certainty:
            self.types[name] = kind
        return self.kind(name, kind)

    def kind(self, name: str, here: Kind) -> Kind:
        """Return what a name names: as it is said here, or by the best that is known within reach."""
        if name in (self.reading.message.speaker, *self.others) and here.certainty < STATED:
            return Kind(EntityType.PERSON, STATED)
        known = self.types.get(name, here)
        return here if here.certainty >= min(STATED, known.certainty) else known


def whose(discourse: Discourse, teller: str, norm: str, place: Place) -> str:
    """Return whom "my", "your" or "her" stands for in a message of `teller`, or an empty string."""
    if norm in {"my", "our"}:
        return teller
    if norm == "your":
        later = (*discourse.window, discourse.reading)[place[0] + 1 :]
        answering = next((one.message.speaker for one in later if one.message.speaker != teller), "")
        return answering or (discourse.addressee if teller == discourse.speaker else "")
    gender = GENDERS.get(norm)
    named = third_person_named(discourse, gender, place) if gender in {"m", "f"} else None
    return named.text if named is not None else ""


def persons(names: Sequence[str], confidence: float = 1.0) -> Named:
    """Return people by name."""
    entities = tuple((name, EntityType.PERSON) for name in names)
    return Named(" and ".join(names), entities, confidence)


def resolve_pronoun(discourse: Discourse, norm: str, place: Place) -> Named | None:
    """Return who a pronoun stands for, or None if that is not clear enough."""
    if norm in FIRST_PERSON:
        return persons([discourse.speaker])
    if norm in SECOND_PERSON:
        return persons([discourse.addressee]) if discourse.addressee else None
    if norm in _WE:
        return _we(discourse, place)
    gender = GENDERS.get(norm)
    found = third_person_named(discourse, gender, place) if gender else None
    if found is None and (norm in IT or gender == "p"):
        return _thing(discourse, norm, place)
    return found


def _thing(discourse: Discourse, norm: str, place: Place) -> Named | None:
    """Return the thing or the group that "it" or "they" points back to, with whose it is."""
    readings = (*discourse.window, discourse.reading)
    found = referent(readings, norm, place)
    if found is None:
        return None
    reading = readings[found.message]
    parsed, phrase = reading.sentences[found.sentence], found.phrase
    words = content_of(parsed, reading.message.text, phrase)
    thing = thing_of(parsed, phrase)
    owner = _owner_of(discourse, reading, found)
    bare = parsed.tags[phrase.first] not in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER}
    text = words if bare else f"the {words}"
    text = f"{owner}'s {words}" if owner else text
    return Named(text, (thing or (words, EntityType.THING),), 0.7, words)


def one_of_own(discourse: Discourse, norm: str, place: Place) -> Named | None:
    """Return "Ana's phone" for "mine", where phones were spoken of just before."""
    owner = resolve_pronoun(discourse, OWN_ONES[norm], place)
    found = referent((*discourse.window, discourse.reading), "it", place)
    if owner is None or not owner.entities or found is None:
        return None
    reading = (*discourse.window, discourse.reading)[found.message]
    parsed = reading.sentences[found.sentence]
    words = content_of(parsed, reading.message.text, found.phrase)
    thing = thing_of(parsed, found.phrase) or (words, EntityType.THING)
    return Named(f"{owner.text}'s {words}", (thing,), 0.65, words)


def _owner_of(discourse: Discourse, reading: Reading, found: Referent) -> str:
    """Return whose thing it is, said by "my", "your" or "her"."""
    parsed = reading.sentences[found.sentence]
    if parsed.tags[found.phrase.first] is not Tag.POSSESSIVE:
        return ""
    where = (found.message, found.sentence, found.phrase.first)
    return whose(discourse, reading.message.speaker, parsed.norm(found.phrase.first), where)


def _we(discourse: Discourse, place: Place) -> Named:
    absent = {discourse.speaker, *discourse.others, *_doers(discourse, place)}
    near = [
        person
        for person in discourse.people
        if person.place[0] == place[0] and person.place < place and person.name not in absent
    ]
    companions = [person for person in near if person.along]
    if companions:
        name = companions[-1].name.removeprefix(f"{discourse.speaker} and ")
        return persons([discourse.speaker, name], 0.75)
    return Named(f"{discourse.speaker} and others", ((discourse.speaker, EntityType.PERSON),), 0.75)


def third_person_named(discourse: Discourse, gender: str, place: Place) -> Named | None:
    """Return the most recent compatible person, unless two are about as likely."""
    scores: dict[str, float] = {}
    latest: dict[str, Place] = {}
    absent = discourse.absent | _doers(discourse, place)
    holder = _subject_of_owner(discourse, place)
    for person in discourse.people:
        known = person.gender or discourse.genders.get(person.name, "")
        if person.place >= place or person.name in absent or known not in {"", gender}:
            continue
        if gender == "p" and not known and not person.owner:
            continue
        score = _UNKNOWN_GENDER if not known else _KNOWN_GENDER
        score -= _PER_MESSAGE * (place[0] - person.place[0])
        score -= _PER_SENTENCE * max(0, place[1] - person.place[1]) if place[0] == person.place[0] else 0.0
        score += 0.05 if person.subject else 0.0
        near = _AT_HAND / 2 if person.guessed else _AT_HAND
        score += near if person.place[0] == place[0] else 0.0
        score -= _PERHAPS if person.guessed else 0.0
        score += _OWN_SUBJECT if person.place == holder else 0.0
        latest[person.name] = person.place
        scores[person.name] = max(scores.get(person.name, 0.0), score)
    ranked = sorted(sorted(scores.items(), key=lambda pair: latest[pair[0]], reverse=True), key=_by_score)
    if not ranked:
        return None
    best = ranked[0][1]
    if len(ranked) > 1 and best - ranked[1][1] < _CLOSE:
        best -= 0.2
    if best < _CONFIDENT:
        return None
    name = ranked[0][0]
    if name.startswith("the "):
        return Named(name, ((name.removeprefix("the "), EntityType.THING),), min(best, 0.95))
    return persons(name.split(" and "), min(best, 0.95))


def _subject_of_owner(discourse: Discourse, place: Place) -> Place | None:
    """Return where the subject of the clause stands whose "her" it most likely is: "Ana lost her keys"."""
    parsed = (*discourse.window, discourse.reading)[place[0]].sentences[place[1]]
    clause = clause_at(parsed, place[2]) if parsed.tags[place[2]] is Tag.POSSESSIVE else None
    if clause is None or len(clause.subjects) != 1 or clause.subjects[0].first >= place[2]:
        return None
    return (place[0], place[1], clause.subjects[0].first)


def _doers(discourse: Discourse, place: Place) -> set[str]:
    """Return the subjects of a clause whose object stands at `place`: "he told him" speaks of two."""
    readings = (*discourse.window, discourse.reading)
    parsed = readings[place[0]].sentences[place[1]]
    if parsed.tags[place[2]] is not Tag.OBJECT_PRONOUN:
        return set()
    clause = clause_at(parsed, place[2])
    if clause is None:
        return set()
    found: set[str] = set()
    for phrase in clause.subjects:
        norm, at = parsed.norm(phrase.head), (place[0], place[1], phrase.first)
        if phrase.kind is PhraseKind.NAME and phrase.name is not None:
            found.add(name_text(parsed, phrase.name))
        elif GENDERS.get(norm) in {"m", "f"} and parsed.tags[phrase.head] is Tag.PRONOUN:
            named = third_person_named(discourse, GENDERS[norm], at)
            found |= {named.text} if named is not None else set()
        else:
            found |= {person.name for person in discourse.people if person.place == at}
    return found


def _by_score(pair: tuple[str, float]) -> float:
    return -round(pair[1], 6)
