"""Who is who at a message: speakers, people named within reach, kin, and what pronouns stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from structmem.domain.entry import EntityType
from structmem.extraction.clauses import ParsedSentence
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.kinds import LIKELY, STATED, Kind, kind_of
from structmem.extraction.names import clause_at, kin_of, name_text, thing_of
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Reading, content_of
from structmem.extraction.referents import IT, Referent, referent
from structmem.extraction.roles import role_of
from structmem.extraction.word_classes import Tag
from structmem.extraction.wordlist import word_set

FIRST_PERSON = word_set("i me my mine myself")
SECOND_PERSON = word_set("you your yours yourself")
_WE = word_set("we us our ours ourselves")
_GENDERS = {
    **dict.fromkeys(["he", "him", "his", "himself"], "m"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "f"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "p"),
}
_TITLES = {"mr": "m", "sir": "m", "mister": "m", **dict.fromkeys(["mrs", "ms", "miss", "madam"], "f")}
_CONFIDENT = 0.6
_PLAIN = 0.64
_KNOWN_GENDER = 1.0
_UNKNOWN_GENDER = 0.82
_PERHAPS = 0.05
_AT_HAND = 0.18
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


def discourse_at(window: Sequence[Reading], reading: Reading) -> Discourse:
    """Return what is known at a message from the messages within reach."""
    speaker = reading.message.speaker
    others = dict.fromkeys(one.message.speaker for one in reversed(window) if one.message.speaker != speaker)
    discourse = Discourse(reading=reading, others=tuple(others), at=len(window), window=tuple(window))
    for distance, one in enumerate([*window, reading]):
        for index, parsed in enumerate(one.sentences):
            subjects = [phrase for clause in parsed.clauses for phrase in clause.subjects]
            for phrase in parsed.phrases:
                _note(
                    discourse,
                    one.message.speaker,
                    parsed,
                    phrase,
                    ((distance, index, phrase.first), subjects),
                )
            _note_pairs(discourse, one.message.speaker, parsed, (distance, index))
            _note_given_name(discourse, parsed, (distance, index))
    return discourse


def _note(
    discourse: Discourse,
    owner: str,
    parsed: ParsedSentence,
    phrase: Phrase,
    where: tuple[Place, Sequence[Phrase]],
) -> None:
    """Take up a person or a typed name."""
    place, subjects = where
    kin = kin_of(parsed, phrase)
    if kin is not None and parsed.norm(phrase.first) in {"my", "our"}:
        name = kin.name or discourse.kin.get((owner, kin.word)) or f"{owner}'s {kin.word}"
        if kin.name:
            discourse.kin[owner, kin.word] = kin.name
        gender = KIN.get(kin.word, "") if kin.word not in PETS else "n"
        discourse.people.append(Person(name, gender, place, phrase in subjects, owner, True))
        discourse.learn(name, Kind(EntityType.PERSON, STATED))
    elif phrase.kind is PhraseKind.COMMON:
        _owner_named(discourse, parsed, phrase, place)
        _note_role(discourse, owner, parsed, phrase, (place, phrase in subjects))
    elif phrase.kind is PhraseKind.PRONOUN:
        _note_pronoun(discourse, parsed, phrase, (place, phrase in subjects))
    elif phrase.name is not None and phrase.kind is PhraseKind.NAME:
        name = name_text(parsed, phrase.name)
        kind = discourse.learn(name, kind_of(parsed, phrase, name))
        maybe = kind.type is EntityType.THING and kind.certainty < STATED and not phrase.preposition
        maybe = maybe and parsed.tags[phrase.first] is Tag.NAME and bool(parsed.clauses)
        if kind.type is EntityType.PERSON or maybe:
            gender = next((p.gender for p in reversed(discourse.people) if p.name == name and p.gender), "")
            gender = gender or _TITLES.get(parsed.norm(phrase.name[0]), "")
            along = not maybe and (phrase.preposition == "with" or _joined_to_speaker(parsed, phrase))
            discourse.people.append(
                Person(name, gender, place, phrase in subjects, along=along, guessed=maybe)
            )


def _note_role(
    discourse: Discourse, owner: str, parsed: ParsedSentence, phrase: Phrase, where: tuple[Place, bool]
) -> None:
    """Take up "the landlord", "her mum" and "Ana's grandmother"."""
    role = role_of(parsed, phrase)
    if role is None:
        return
    name = f"the {role.words}"
    if role.owner is not None and role.owner.kind is PhraseKind.NAME:
        name = role.words
    elif role.owner is not None:
        whose = _whose(discourse, owner, parsed.norm(role.owner.first), where[0])
        if not whose:
            return
        name = f"{whose}'s {role.words}"
    discourse.people.append(Person(name, role.gender, where[0], where[1], guessed=not role.gender))


def _whose(discourse: Discourse, teller: str, norm: str, place: Place) -> str:
    """Return whom "my", "your" or "her" stands for in a message of `teller`, or an empty string."""
    if norm in {"my", "our"}:
        return teller
    if norm == "your":
        later = (*discourse.window, discourse.reading)[place[0] + 1 :]
        answering = next((one.message.speaker for one in later if one.message.speaker != teller), "")
        return answering or (discourse.addressee if teller == discourse.speaker else "")
    gender = _GENDERS.get(norm)
    named = _third(discourse, gender, place) if gender in {"m", "f"} else None
    return named.text if named is not None else ""


def _note_pronoun(
    discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, where: tuple[Place, bool]
) -> None:
    """Keep in mind whom "she" stood for, and that it is a she, where that was plain."""
    gender = _GENDERS.get(parsed.norm(phrase.head), "")
    if gender not in {"m", "f"}:
        return
    named = _third(discourse, gender, where[0])
    if named is None or named.confidence < _PLAIN:
        return
    name = named.text
    discourse.genders[name] = gender
    discourse.people.append(Person(name, gender, *where))
    if not name.startswith("the "):
        discourse.learn(name, Kind(EntityType.PERSON, LIKELY))


def _owner_named(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, place: Place) -> None:
    """Take up Ana from "Ana's husband"."""
    if phrase.name is None or phrase.name[1] >= phrase.last:
        return
    if parsed.tags[phrase.name[1] + 1] is Tag.POSSESSIVE:
        name = name_text(parsed, phrase.name)
        sure = parsed.norm(phrase.head) in KIN
        discourse.people.append(Person(name, "", place, False, guessed=not sure))
        if sure:
            discourse.learn(name, Kind(EntityType.PERSON, STATED))


def _joined_to_speaker(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase is a subject together with "I"."""
    for clause in parsed.clauses:
        if phrase in clause.subjects and len(clause.subjects) > 1:
            return any(parsed.norm(one.head) in {"i", "me"} for one in clause.subjects)
    return False


def _note_pairs(discourse: Discourse, owner: str, parsed: ParsedSentence, where: tuple[int, int]) -> None:
    """Take up "Ana and Tom" as those whom "they" stands for."""
    for clause in parsed.clauses:
        if len(clause.subjects) < 2:
            continue
        names = []
        for phrase in clause.subjects:
            if phrase.kind is PhraseKind.NAME and phrase.name is not None:
                names.append(name_text(parsed, phrase.name))
            kin = kin_of(parsed, phrase) if parsed.norm(phrase.first) == "my" else None
            if kin is not None:
                names.append(kin.name or f"{owner}'s {kin.word}")
        if len(dict.fromkeys(names)) == len(clause.subjects):
            place = (*where, clause.subjects[-1].last)
            discourse.people.append(Person(" and ".join(names), "p", place, True))


def _note_given_name(discourse: Discourse, parsed: ParsedSentence, where: tuple[int, int]) -> None:
    """Take up who was named: "Her name is Ana"."""
    for clause in parsed.clauses:
        if not clause.group.copula or len(clause.subjects) != 1 or not clause.objects:
            continue
        subject, value = clause.subjects[0], clause.objects[0]
        gender = _GENDERS.get(parsed.norm(subject.first), "")
        named = value.kind is PhraseKind.NAME and value.name is not None
        if gender in {"m", "f"} and parsed.norm(subject.head) == "name" and named and value.name is not None:
            name = name_text(parsed, value.name)
            discourse.people.append(Person(name, gender, (*where, value.last), True))
            discourse.learn(name, Kind(EntityType.PERSON, STATED))


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
    gender = _GENDERS.get(norm)
    found = _third(discourse, gender, place) if gender else None
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


def _owner_of(discourse: Discourse, reading: Reading, found: Referent) -> str:
    """Return whose thing it is, said by "my", "your" or "her"."""
    parsed = reading.sentences[found.sentence]
    if parsed.tags[found.phrase.first] is not Tag.POSSESSIVE:
        return ""
    where = (found.message, found.sentence, found.phrase.first)
    return _whose(discourse, reading.message.speaker, parsed.norm(found.phrase.first), where)


def _we(discourse: Discourse, place: Place) -> Named:
    absent = {discourse.speaker, *discourse.others}
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


def _third(discourse: Discourse, gender: str, place: Place) -> Named | None:
    """Return the most recent compatible person, unless two are about as likely."""
    scores: dict[str, float] = {}
    latest: dict[str, Place] = {}
    absent = discourse.absent | _doers(discourse, place)
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
        score += _AT_HAND if person.place[0] == place[0] else 0.0
        score -= _PERHAPS if person.guessed else 0.0
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
        elif _GENDERS.get(norm) in {"m", "f"} and phrase.kind is PhraseKind.PRONOUN:
            named = _third(discourse, _GENDERS[norm], at)
            found |= {named.text} if named is not None else set()
        else:
            found |= {person.name for person in discourse.people if person.place == at}
    return found


def _by_score(pair: tuple[str, float]) -> float:
    return -round(pair[1], 6)
