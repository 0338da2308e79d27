"""Who and what takes part in an item, and how."""

from collections.abc import Iterator

from structmem.domain.draft import Mention
from structmem.domain.entry import EntityType, EntryKind, ParticipantRole
from structmem.extraction.english.kinds import OF_STATES
from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.english.verbs import DITRANSITIVE
from structmem.extraction.entities.discourse import Discourse, Named
from structmem.extraction.entities.kinds import LIKELY, STATED
from structmem.extraction.entities.naming import name_phrase
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

MAX_MENTIONS = 8
"""Participants of one entry."""

_UNSAID = 0.5
_PLACES = word_set("in at on near from into around through across inside outside to by towards within behind")
_VALUES = frozenset([ParticipantRole.OBJECT, ParticipantRole.PLACE])
_COMPANIONS = word_set("with without alongside")


def mentions_of(
    discourse: Discourse, parsed: ParsedSentence, item: Item, subjects: list[Named]
) -> tuple[Mention, ...]:
    """Return the participants of an item, each name once a role."""
    stated = _kind_of_value(item)
    found: dict[tuple[str, ParticipantRole], Mention] = {}
    for named, role, words in _parts(discourse, parsed, item, subjects):
        for name, kind in named.entities:
            if name and (name, role) not in found:
                certainty = discourse.certainty.get((name, kind), _UNSAID)
                if (
                    role in _VALUES
                    and kind is not stated
                    and stated is not None
                    and _is_name(name, certainty)
                ):
                    kind, certainty = stated, LIKELY
                found[name, role] = Mention(
                    name=name, type=kind, role=role, mention=words, type_certainty=certainty
                )
    return tuple(found.values())[:MAX_MENTIONS]


def _kind_of_value(item: Item) -> EntityType | None:
    """Return what the object of a state is; who hires somebody can be a person."""
    if item.state is None or (item.clause is not None and item.state.phrase in item.clause.subjects):
        return None
    return OF_STATES.get(item.state.predicate)


def _is_name(name: str, certainty: float) -> bool:
    """Tell whether a state may say what a name names: nothing surer does."""
    return name[:1].isupper() and certainty < STATED


def _parts(
    discourse: Discourse, parsed: ParsedSentence, item: Item, subjects: list[Named]
) -> Iterator[tuple[Named, ParticipantRole, str]]:
    fact = item.kind is EntryKind.FACT
    clause = item.clause
    role = ParticipantRole.SUBJECT if fact else ParticipantRole.AGENT
    if clause is not None and clause.group.passive and not fact:
        role = ParticipantRole.PATIENT
    for named in subjects:
        yield named, role, named.text
    source = discourse.reading.message.text
    if item.state is not None and item.state.phrase is not None:
        phrase = item.state.phrase
        named = name_phrase(discourse, parsed, phrase, item.sentence)
        place = item.state.predicate in {"lives_in", "comes_from", "studies_at", "lives_near"}
        object_role = ParticipantRole.PLACE if place else ParticipantRole.OBJECT
        yield named, object_role, parsed.text(source, phrase.first, phrase.last)
    if clause is not None:
        yield from _arguments(discourse, parsed, item, clause)
    if item.reporter is not None:
        yield name_phrase(discourse, parsed, item.reporter, item.sentence), ParticipantRole.TOPIC, ""


def _arguments(
    discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause
) -> Iterator[tuple[Named, ParticipantRole, str]]:
    source = discourse.reading.message.text
    stated = item.state.phrase if item.state is not None else None
    holder = item.state.holder if item.state is not None else None
    theme = ParticipantRole.OBJECT if item.kind is EntryKind.FACT else ParticipantRole.THEME
    for i, phrase in enumerate(clause.objects[:4]):
        if phrase == holder or (stated is not None and phrase.first <= stated.first <= phrase.last):
            continue
        named = name_phrase(discourse, parsed, phrase, item.sentence)
        given = i == 0 and len(clause.objects) > 1 and clause.group.lemma in DITRANSITIVE
        role = ParticipantRole.RECIPIENT if given and _is_person(named) else theme
        yield named, role, parsed.text(source, phrase.first, phrase.last)
    for phrase in clause.adjuncts[:6]:
        if phrase == stated:
            continue
        named = name_phrase(discourse, parsed, phrase, item.sentence)
        words = parsed.text(source, phrase.first, phrase.last)
        yield named, _role(parsed, clause, phrase, named), words


def _is_person(named: Named) -> bool:
    return any(kind is EntityType.PERSON for _, kind in named.entities)


def _role(parsed: ParsedSentence, clause: Clause, phrase: Phrase, named: Named) -> ParticipantRole:
    person = _is_person(named)
    if phrase.preposition in _COMPANIONS:
        return ParticipantRole.COMPANION if person else ParticipantRole.INSTRUMENT
    if phrase.preposition == "by" and clause.group.passive:
        return ParticipantRole.AGENT
    if phrase.preposition in {"to", "for"} and person:
        return ParticipantRole.RECIPIENT
    place = any(kind in {EntityType.PLACE, EntityType.ORGANISATION} for _, kind in named.entities)
    happening = parsed.norm(phrase.head) in EVENT_NOUNS
    if (
        phrase.preposition in _PLACES
        and not person
        and (place or (not happening and phrase.preposition != "on"))
    ):
        return ParticipantRole.PLACE if place or phrase.preposition in {"at", "in"} else ParticipantRole.TOPIC
    return ParticipantRole.TOPIC
