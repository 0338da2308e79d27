"""Takes up who is spoken of in a message and in the messages within reach before it."""

from collections.abc import Sequence

from structmem.domain.entry import EntityType
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.entities.discourse import (
    GENDERS,
    Discourse,
    Person,
    Place,
    third_person_named,
    whose,
)
from structmem.extraction.entities.kinds import LIKELY, STATED, Kind, kind_of
from structmem.extraction.entities.names import kin_of, name_text
from structmem.extraction.entities.roles import is_called_by_kin, role_of
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Reading
from structmem.extraction.wordlist import word_set

_TITLES = {"mr": "m", "sir": "m", "mister": "m", **dict.fromkeys(["mrs", "ms", "miss", "madam"], "f")}
_PLAIN = 0.64
_TOWARDS = word_set("to with for by from")


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
    elif phrase.kind is PhraseKind.COMMON or is_called_by_kin(parsed, phrase):
        _owner_named(discourse, parsed, phrase, place)
        _note_role(discourse, owner, parsed, phrase, (place, phrase in subjects))
    elif phrase.kind is PhraseKind.PRONOUN:
        _note_pronoun(discourse, parsed, phrase, (place, phrase in subjects))
    elif phrase.name is not None and phrase.kind is PhraseKind.NAME:
        name = name_text(parsed, phrase.name)
        kind = discourse.learn(name, kind_of(parsed, phrase, name))
        maybe = kind.type is EntityType.THING and kind.certainty < STATED and _may_be_somebody(parsed, phrase)
        if kind.type is EntityType.PERSON or maybe:
            gender = next((p.gender for p in reversed(discourse.people) if p.name == name and p.gender), "")
            gender = gender or _TITLES.get(parsed.norm(phrase.name[0]), "")
            along = not maybe and (phrase.preposition == "with" or _joined_to_speaker(parsed, phrase))
            discourse.people.append(
                Person(name, gender, place, phrase in subjects, along=along, guessed=maybe)
            )


def _may_be_somebody(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a name of unknown kind may be a person's: "Kit is late", "To Kit?"."""
    if parsed.tags[phrase.first] is not Tag.NAME:
        return False
    return not phrase.preposition if parsed.clauses else phrase.preposition in _TOWARDS


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
    elif role.own:
        name = discourse.kin.get((owner, role.words)) or f"{owner}'s {role.words}"
    elif role.owner is not None:
        holder = whose(discourse, owner, parsed.norm(role.owner.first), where[0])
        if not holder:
            return
        name = f"{holder}'s {role.words}"
    discourse.people.append(Person(name, role.gender, where[0], where[1], guessed=not role.gender))


def _note_pronoun(
    discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, where: tuple[Place, bool]
) -> None:
    """Keep in mind whom "she" stood for, and that it is a she, where that was plain."""
    gender = GENDERS.get(parsed.norm(phrase.head), "")
    if gender not in {"m", "f"}:
        return
    named = third_person_named(discourse, gender, where[0])
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
        before = (place[0], place[1], place[2] - 1)
        discourse.people.append(Person(name, "", before, False, guessed=not sure))
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
        gender = GENDERS.get(parsed.norm(subject.first), "")
        named = value.kind is PhraseKind.NAME and value.name is not None
        if gender in {"m", "f"} and parsed.norm(subject.head) == "name" and named and value.name is not None:
            name = name_text(parsed, value.name)
            discourse.people.append(Person(name, gender, (*where, value.last), True))
            discourse.learn(name, Kind(EntityType.PERSON, STATED))
