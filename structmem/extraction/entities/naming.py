"""Phrases to names: what to call what a phrase stands for, and the aliases that a message gives."""

from structmem.domain.entry import EntityType
from structmem.extraction.english.referents import OWN_ONES
from structmem.extraction.entities.discourse import (
    Discourse,
    Named,
    Place,
    one_of_own,
    persons,
    resolve_pronoun,
)
from structmem.extraction.entities.kinds import kind_of
from structmem.extraction.entities.names import Kin, kin_of, lower_name, name_text, thing_of
from structmem.extraction.entities.roles import Role, role_of
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import content_of


def possessive(name: str) -> str:
    """Return the possessive of a name or a plural."""
    last = name.rsplit(" ", 1)[-1]
    return f"{name}'" if last.islower() and last.endswith("s") else f"{name}'s"


def name_phrase(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, sentence: int) -> Named:
    """Return what a phrase stands for, with the name to use in texts."""
    place = (discourse.at, sentence, phrase.first)
    if phrase.kind is PhraseKind.PRONOUN and parsed.norm(phrase.head) in OWN_ONES:
        own = one_of_own(discourse, parsed.norm(phrase.head), place)
        return own or Named(parsed.tokens[phrase.head].text, (), 0.5)
    if phrase.kind is PhraseKind.PRONOUN:
        named = resolve_pronoun(discourse, parsed.norm(phrase.head), place)
        return named or Named(parsed.tokens[phrase.head].text, (), 0.5)
    if phrase.kind is PhraseKind.TITLE:
        title = parsed.tokens[phrase.head].text.strip('"“”')
        return Named(title, ((title, EntityType.THING),))
    kin = kin_of(parsed, phrase)
    if kin is not None:
        named = _kin_name(discourse, parsed, phrase, kin, place)
        if named is not None:
            return named
    role = role_of(parsed, phrase)
    if role is not None and role.own:
        speaker = discourse.speaker
        return persons([discourse.kin.get((speaker, role.words)) or f"{speaker}'s {role.words}"])
    if role is not None and role.owner is not None:
        named = _role_name(discourse, parsed, role, place)
        if named is not None:
            return named
    if phrase.kind is PhraseKind.NAME and phrase.name is not None:
        return _name(discourse, parsed, phrase, phrase.name)
    return _common(discourse, parsed, phrase, place)


def _name(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, span: tuple[int, int]) -> Named:
    name = name_text(parsed, span)
    return Named(name, ((name, discourse.kind(name, kind_of(parsed, phrase, name)).type),))


def _kin_name(
    discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, kin: Kin, place: Place
) -> Named | None:
    if kin.name:
        return persons([kin.name])
    owner = resolve_pronoun(discourse, parsed.norm(phrase.first), place)
    if owner is None or not owner.entities:
        return None
    first = owner.entities[0][0]
    name = discourse.kin.get((first, kin.word))
    return persons([name or f"{first}'s {kin.word}"], owner.confidence)


def _role_name(discourse: Discourse, parsed: ParsedSentence, role: Role, place: Place) -> Named | None:
    """Return "Ana's grandmother" as a person of her own, "my cousin's friend" with whose cousin it is."""
    if role.owner is None or role.owner.kind is PhraseKind.NAME:
        return persons([role.words])
    owner = resolve_pronoun(discourse, parsed.norm(role.owner.first), place)
    if owner is None or not owner.entities:
        return None
    return persons([f"{possessive(owner.entities[0][0])} {role.words}"], owner.confidence)


def _common(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, place: Place) -> Named:
    source = discourse.reading.message.text
    text = content_of(parsed, source, phrase)
    owner = ""
    if parsed.tags[phrase.first] is Tag.POSSESSIVE:
        named = resolve_pronoun(discourse, parsed.norm(phrase.first), place)
        owner = named.text if named is not None and named.entities else ""
    entities: list[tuple[str, EntityType]] = []
    if phrase.name is not None:
        name = name_text(parsed, phrase.name)
        entities.append((name, discourse.learn(name, kind_of(parsed, phrase, name)).type))
    elif phrase.kind is PhraseKind.COMMON:
        thing = lower_name(parsed, phrase) or thing_of(parsed, phrase)
        if thing is not None:
            entities.append(thing)
    return Named(f"{possessive(owner)} {text}" if owner else text, tuple(entities), 1.0, text)
