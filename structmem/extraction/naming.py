"""Who and what phrases name, within reach: pronouns, kin, names and their types."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from structmem.domain.draft import AliasDraft
from structmem.domain.entry import EntityType
from structmem.extraction.clauses import Clause, ParsedSentence
from structmem.extraction.english.nouns import (
    COUNTRIES,
    GENERIC_NOUNS,
    KIN,
    ORGANISATION_SUFFIXES,
    PLACE_NOUNS,
    PLACE_SUFFIXES,
    TITLES,
)
from structmem.extraction.english.verbs import HUMAN_AGENT, HUMAN_OBJECT, MOTION
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Reading, content_of
from structmem.extraction.tagging import Tag

_FIRST = frozenset(["i", "me", "my", "mine", "myself"])
_SECOND = frozenset(["you", "your", "yours", "yourself"])
_WE = frozenset(["we", "us", "our", "ours", "ourselves"])
_HE = frozenset(["he", "him", "his", "himself"])
_SHE = frozenset(["she", "her", "hers", "herself"])
_THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
_CONFIDENT = 0.6


class Named(NamedTuple):
    """What a phrase stands for: the name in texts, and entities with types."""

    text: str
    entities: tuple[tuple[str, EntityType], ...] = ()
    confidence: float = 1.0


class Person(NamedTuple):
    """A person in the discourse; `gender` m, f, p or empty; `place` orders mentions."""

    name: str
    gender: str
    place: tuple[int, int, int]
    subject: bool = False


@dataclass
class Discourse:
    """What is known at a message from it and the messages within reach."""

    reading: Reading
    others: tuple[str, ...]
    at: int = 0
    kin: dict[tuple[str, str], str] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    types: dict[str, EntityType] = field(default_factory=dict)

    @property
    def speaker(self) -> str:
        """The speaker of the message."""
        return self.reading.message.speaker

    @property
    def addressee(self) -> str:
        """The other one, if there is exactly one; else empty."""
        return self.others[0] if len(self.others) == 1 else ""


def discourse_at(window: Sequence[Reading], reading: Reading) -> Discourse:
    """Return what is known at a message from the messages within reach."""
    speaker = reading.message.speaker
    others = dict.fromkeys(
        one.message.speaker for one in reversed(window) if one.message.speaker != speaker and one.sentences
    )
    discourse = Discourse(reading=reading, others=tuple(others), at=len(window))
    for distance, one in enumerate([*window, reading]):
        _gather(discourse, one, distance)
    return discourse


def _gather(discourse: Discourse, reading: Reading, distance: int) -> None:
    source = reading.message.text
    owner = reading.message.speaker
    for index, parsed in enumerate(reading.sentences):
        for phrase in parsed.phrases:
            kin = kin_of(parsed, phrase)
            if kin is not None and parsed.tokens[phrase.first].norm in {"my", "our"}:
                name = kin.name or f"{owner}'s {kin.word}"
                if kin.name:
                    discourse.kin[owner, kin.word] = kin.name
                else:
                    name = discourse.kin.get((owner, kin.word), name)
                discourse.people.append(Person(name, KIN[kin.word], (distance, index, phrase.first)))
                discourse.types[name] = EntityType.PERSON
            elif phrase.name is not None and phrase.kind is not PhraseKind.TITLE:
                name = parsed.text(source, *phrase.name)
                kind = type_of_name(parsed, phrase, name)
                if kind is EntityType.PERSON or discourse.types.get(name) is EntityType.PERSON:
                    subject = any(phrase in clause.subjects for clause in parsed.clauses)
                    discourse.people.append(Person(name, "", (distance, index, phrase.first), subject))
                    discourse.types[name] = EntityType.PERSON
                elif kind is not EntityType.THING:
                    discourse.types.setdefault(name, kind)


class Kin(NamedTuple):
    """The kin word of a phrase, and the name that follows it."""

    word: str
    name: str


def kin_of(parsed: ParsedSentence, phrase: Phrase) -> Kin | None:
    """Return the kin word of "my sister Ana" or "my sister", or None."""
    if parsed.tags[phrase.first] is not Tag.POSSESSIVE:
        return None
    for i in range(phrase.first + 1, phrase.last + 1):
        if parsed.tokens[i].norm in KIN:
            if i == phrase.last:
                return Kin(parsed.tokens[i].norm, "")
            if phrase.name is not None and phrase.name[0] == i + 1:
                names = parsed.tokens[i + 1 : phrase.name[1] + 1]
                return Kin(parsed.tokens[i].norm, " ".join(token.text for token in names))
            return None
    return None


def aliases_of(reading: Reading) -> list[AliasDraft]:
    """Return the names that a message gives to its speaker's kin."""
    found: list[AliasDraft] = []
    for parsed in reading.sentences:
        for phrase in parsed.phrases:
            kin = kin_of(parsed, phrase)
            if kin is not None and kin.name and parsed.tokens[phrase.first].norm == "my":
                found.append(
                    AliasDraft(
                        name=kin.name,
                        alias=f"{reading.message.speaker}'s {kin.word}",
                        type=EntityType.PERSON,
                        message=reading.message.id,
                        confidence=0.9,
                    )
                )
    return found


def type_of_name(parsed: ParsedSentence, phrase: Phrase, name: str) -> EntityType:
    """Return the likely type of a name from its words and its place in the sentence."""
    words = [word.casefold().strip(".") for word in name.split()]
    if words[0] in TITLES:
        return EntityType.PERSON
    if words[-1] in ORGANISATION_SUFFIXES or words[0] in {"university", "bank", "institute"}:
        return EntityType.ORGANISATION
    if words[-1] in PLACE_SUFFIXES or name.casefold() in COUNTRIES or words[0] in {"lake", "mount", "port"}:
        return EntityType.PLACE
    kin = kin_of(parsed, phrase)
    if kin is not None and kin.name:
        return EntityType.PERSON
    clause = next((c for c in parsed.clauses if c.first <= phrase.first <= c.last), None)
    return _type_by_role(parsed, phrase, clause)


def _type_by_role(parsed: ParsedSentence, phrase: Phrase, clause: Clause | None) -> EntityType:
    lemma = clause.group.lemma if clause is not None else ""
    preposition = phrase.preposition
    if preposition in {"in", "from", "near", "around", "across", "to", "through", "towards"}:
        if preposition in {"to", "from"} and lemma not in MOTION | {"be", "move", "come"}:
            return (
                EntityType.PERSON
                if lemma in {"talk", "speak", "listen", "write", "give"}
                else EntityType.THING
            )
        return EntityType.PLACE
    if preposition in {"at", "for"} and lemma in {"work", "job", "intern", "start"}:
        return EntityType.ORGANISATION
    if preposition == "at":
        return EntityType.PLACE
    if preposition in {"with", "without"}:
        return EntityType.PERSON
    if (
        clause is not None
        and phrase in clause.subjects
        and lemma in HUMAN_AGENT | {"be", "have", "go", "get"}
    ):
        return EntityType.PERSON
    if clause is not None and phrase in clause.objects and lemma in HUMAN_OBJECT:
        return EntityType.PERSON
    if lemma == "visit":
        return EntityType.PLACE
    if lemma in {"join", "leave"} and clause is not None and phrase in clause.objects:
        return EntityType.ORGANISATION
    following = parsed.tags[phrase.last + 1] if phrase.last + 1 < len(parsed.tags) else None
    return EntityType.PERSON if following is Tag.POSSESSIVE else EntityType.THING


def resolve_pronoun(discourse: Discourse, norm: str, place: tuple[int, int, int]) -> Named | None:
    """Return who a pronoun stands for, or None if that is not clear enough."""
    if norm in _FIRST:
        return _persons([discourse.speaker])
    if norm in _SECOND:
        return _persons([discourse.addressee]) if discourse.addressee else None
    if norm in _WE:
        return _we(discourse, place)
    if norm in _HE:
        return _third(discourse, "m", place)
    if norm in _SHE:
        return _third(discourse, "f", place)
    return _third(discourse, "p", place) if norm in _THEY else None


def _persons(names: Sequence[str], confidence: float = 1.0) -> Named:
    entities = tuple((name, EntityType.PERSON) for name in names)
    return Named(" and ".join(names), entities, confidence)


def _we(discourse: Discourse, place: tuple[int, int, int]) -> Named:
    same = [p for p in discourse.people if p.place[0] == place[0] and p.place < place and p.gender != "p"]
    if same:
        return _persons([discourse.speaker, same[-1].name], 0.7)
    return Named(f"{discourse.speaker} and others", ((discourse.speaker, EntityType.PERSON),), 0.7)


def _third(discourse: Discourse, gender: str, place: tuple[int, int, int]) -> Named | None:
    absent = {discourse.speaker, *discourse.others}
    scores: dict[str, float] = {}
    for person in discourse.people:
        if person.place >= place or person.name in absent:
            continue
        if person.gender and person.gender != gender:
            continue
        if not person.gender and gender == "p":
            continue
        behind = place[0] - person.place[0]
        score = (1.0 if person.gender else 0.85) - 0.08 * behind - 0.02 * max(0, place[1] - person.place[1])
        scores[person.name] = max(scores.get(person.name, 0.0), score + (0.05 if person.subject else 0.0))
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    best = ranked[0][1] - (0.2 if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.06 else 0.0)
    return _persons([ranked[0][0]], min(best, 0.95)) if best >= _CONFIDENT else None


def name_phrase(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, sentence: int) -> Named:
    """Return what a phrase stands for, with the name to use in texts."""
    source = discourse.reading.message.text
    place = (discourse.at, sentence, phrase.first)
    if phrase.kind is PhraseKind.PRONOUN:
        return resolve_pronoun(discourse, parsed.tokens[phrase.head].norm, place) or Named(
            parsed.tokens[phrase.head].text, (), 0.5
        )
    if phrase.kind is PhraseKind.TITLE:
        title = parsed.tokens[phrase.head].text.strip('"“”')
        return Named(title, ((title, EntityType.THING),))
    kin = kin_of(parsed, phrase)
    if kin is not None:
        named = _kin_name(discourse, parsed, phrase, kin, place)
        if named is not None:
            return named
    if phrase.kind is PhraseKind.NAME and phrase.name is not None:
        name = parsed.text(source, *phrase.name)
        kind = discourse.types.get(name) or type_of_name(parsed, phrase, name)
        if name in (discourse.speaker, *discourse.others):
            kind = EntityType.PERSON
        return Named(name, ((name, kind),))
    return _common(discourse, parsed, phrase, source)


def _kin_name(
    discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, kin: Kin, place: tuple[int, int, int]
) -> Named | None:
    possessive = parsed.tokens[phrase.first].norm
    owner = resolve_pronoun(discourse, possessive, place)
    if kin.name:
        return _persons([kin.name])
    if owner is None or len(owner.entities) != 1:
        return None
    name = discourse.kin.get((owner.entities[0][0], kin.word))
    return _persons([name or f"{owner.entities[0][0]}'s {kin.word}"], owner.confidence)


def _common(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, source: str) -> Named:
    text = content_of(parsed, source, phrase)
    head = parsed.tokens[phrase.head].norm
    entities: list[tuple[str, EntityType]] = []
    if phrase.name is not None:
        name = parsed.text(source, *phrase.name)
        known = discourse.types.get(name) or type_of_name(parsed, phrase, name)
        entities.append((name, known))
    words = text.split()
    if head not in GENERIC_NOUNS and len(words) <= 3 and head.isalpha() and phrase.kind is PhraseKind.COMMON:
        if not entities and parsed.tags[phrase.head] is Tag.NOUN:
            kind = EntityType.PLACE if head in PLACE_NOUNS and phrase.preposition else EntityType.THING
            entities.append((text.casefold(), kind))
    return Named(text, tuple(entities))
