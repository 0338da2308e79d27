"""Phrases to names: what to call what a phrase stands for, and the aliases that a message gives."""

from structmem.domain.draft import AliasDraft
from structmem.domain.entry import EntityType
from structmem.extraction.clauses import Clause, ParsedSentence
from structmem.extraction.discourse import Discourse, Named, Place, persons, resolve_pronoun
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.names import Kin, kin_of, name_text, thing_of, type_of_name
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Reading, content_of
from structmem.extraction.word_classes import Tag

_ALIAS_CONFIDENCE = 0.9


def possessive(name: str) -> str:
    """Return the possessive of a name or a plural."""
    last = name.rsplit(" ", 1)[-1]
    return f"{name}'" if last.islower() and last.endswith("s") else f"{name}'s"


def name_phrase(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, sentence: int) -> Named:
    """Return what a phrase stands for, with the name to use in texts."""
    place = (discourse.at, sentence, phrase.first)
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
    if phrase.kind is PhraseKind.NAME and phrase.name is not None:
        return _name(discourse, parsed, phrase, phrase.name)
    return _common(discourse, parsed, phrase, place)


def _name(discourse: Discourse, parsed: ParsedSentence, phrase: Phrase, span: tuple[int, int]) -> Named:
    name = name_text(parsed, span)
    kind = discourse.types.get(name) or type_of_name(parsed, phrase, name)
    if name in (discourse.speaker, *discourse.others):
        kind = EntityType.PERSON
    return Named(name, ((name, kind),))


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
        entities.append((name, discourse.types.get(name) or type_of_name(parsed, phrase, name)))
    elif phrase.kind is PhraseKind.COMMON:
        thing = thing_of(parsed, phrase)
        if thing is not None:
            entities.append(thing)
    return Named(f"{possessive(owner)} {text}" if owner else text, tuple(entities), 1.0, text)


def aliases_of(reading: Reading) -> list[AliasDraft]:
    """Return the names that a message gives to its speaker and the speaker's kin."""
    found: list[AliasDraft] = []

    def add(name: str, alias: str) -> None:
        if name and alias and name != alias:
            found.append(
                AliasDraft(
                    name=name,
                    alias=alias,
                    type=EntityType.PERSON,
                    message=reading.message.id,
                    confidence=_ALIAS_CONFIDENCE,
                )
            )

    speaker = reading.message.speaker
    for parsed in reading.sentences:
        for phrase in parsed.phrases:
            kin = kin_of(parsed, phrase)
            if kin is not None and kin.name and parsed.norm(phrase.first) == "my":
                add(kin.name, f"{speaker}'s {kin.word}")
        for clause in parsed.clauses:
            add(*_kin_copula(parsed, clause, speaker))
            add(*_nickname(parsed, clause, speaker))
    return found


def _kin_copula(parsed: ParsedSentence, clause: Clause, speaker: str) -> tuple[str, str]:
    """Return the name and alias of "Ana is my sister" and "my sister's name is Ana"."""
    called = clause.group.passive and clause.group.lemma in {"call", "name"}
    if not (clause.group.copula or called) or clause.group.negated or len(clause.subjects) != 1:
        return "", ""
    if not clause.objects:
        return "", ""
    ends = (clause.subjects[0], clause.objects[0])
    for one, other in (ends, ends[::-1]):
        word = _own_kin(parsed, one)
        if word and other.kind is PhraseKind.NAME and other.name is not None and other.first == other.name[0]:
            return name_text(parsed, other.name), f"{speaker}'s {word}"
    return "", ""


def _own_kin(parsed: ParsedSentence, phrase: Phrase) -> str:
    """Return the kin word of "my sister", "my sister's name" or "my dog"."""
    norms = [parsed.norm(i) for i in range(phrase.first, phrase.last + 1)]
    if len(norms) < 2 or norms[0] != "my":
        return ""
    rest = norms[1:-2] if norms[-1] == "name" and norms[-2] == "'s" else norms[1:]
    word = rest[-1] if rest else ""
    return word if (word in KIN and KIN[word] != "p") or word in PETS else ""


def _nickname(parsed: ParsedSentence, clause: Clause, speaker: str) -> tuple[str, str]:
    """Return the speaker and the alias of "everyone calls me Mel"."""
    if clause.group.lemma != "call" or clause.group.passive or len(clause.objects) < 2:
        return "", ""
    whom, name = clause.objects[:2]
    if parsed.norm(whom.head) != "me" or name.kind is not PhraseKind.NAME or name.name is None:
        return "", ""
    return speaker, name_text(parsed, name.name)
