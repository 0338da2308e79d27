"""What a name names, and how sure that is: what is said of it, the words round it, and its verb."""

from typing import NamedTuple

from structmem.domain.entry import EntityType
from structmem.extraction.english.kinds import (
    CALLED,
    FRAMES_OF_PLACES,
    JOB_WORDS,
    LEGAL_FORMS,
    MAKERS_OF_KINDS,
    OF_HOUSES,
    ONLY_PEOPLE_DO,
    ORGANISATION_NOUNS,
    PEOPLE_MOSTLY_DO,
    PERSON_NOUNS,
    PLACE_WORDS,
    SCHOOL_ENDINGS,
    THING_NOUNS,
    WORK_FRAMES,
)
from structmem.extraction.english.nouns import (
    COUNTRIES,
    JOBS,
    KIN,
    ORGANISATION_SUFFIXES,
    PETS,
    PLACE_NOUNS,
    PLACE_SUFFIXES,
    TITLES,
)
from structmem.extraction.entities.names import clause_at, kin_of, type_of_name
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag

STATED = 0.9
"""Said in so many words, or by a frame that takes nothing else."""
LIKELY = 0.6
GUESSED = 0.3
_NO_HINT = 0.1
_WITHIN = 4


class Kind(NamedTuple):
    """The type of a name, and how sure it is."""

    type: EntityType
    certainty: float


def kind_of(parsed: ParsedSentence, phrase: Phrase, name: str) -> Kind:
    """Return what a name in its sentence seems to name."""
    guess = type_of_name(parsed, phrase, name)
    words = [word.casefold().strip(".,") for word in name.split()]
    kin = kin_of(parsed, phrase)
    if words[0] in TITLES or (kin is not None and kin.name):
        return Kind(EntityType.PERSON, STATED)
    if words[-1] in LEGAL_FORMS:
        return Kind(EntityType.ORGANISATION, STATED)
    if words[-1] in SCHOOL_ENDINGS and len(words) > 1:
        return Kind(EntityType.ORGANISATION, LIKELY)
    told = _said_of(parsed, phrase) or _by_relative(parsed, phrase) or _by_frame(parsed, phrase)
    told = told or _owner(parsed, phrase) or _at_home(parsed, phrase)
    if told is not None:
        return told
    vague = phrase.preposition == "at" and words[-1] not in PLACE_SUFFIXES | ORGANISATION_SUFFIXES
    known = guess in {EntityType.PLACE, EntityType.ORGANISATION} and not vague
    if known or name.casefold() in COUNTRIES:
        return Kind(guess, LIKELY)
    return Kind(guess, _NO_HINT if guess is EntityType.THING else GUESSED)


def _by_relative(parsed: ParsedSentence, phrase: Phrase) -> Kind | None:
    """Return that "X, who …" and "it was X who …" name somebody."""
    behind = phrase.last + 1
    if behind < len(parsed.tags) and parsed.norm(behind) == ",":
        behind += 1
    who = behind < len(parsed.tags) and parsed.norm(behind) in {"who", "whom"}
    return Kind(EntityType.PERSON, LIKELY) if who and phrase.kind is PhraseKind.NAME else None


def _at_home(parsed: ParsedSentence, phrase: Phrase) -> Kind | None:
    """Return that "at X's" names who lives or cooks there."""
    behind = phrase.last + 1
    ends = behind + 1 >= len(parsed.tags) or parsed.tags[behind + 1] not in {
        Tag.NOUN,
        Tag.NAME,
        Tag.ADJECTIVE,
    }
    owns = behind < len(parsed.tags) and parsed.tags[behind] is Tag.POSSESSIVE and parsed.norm(behind) == "'s"
    known = owns and ends and phrase.preposition in {"at", "to", "from"} and phrase.kind is PhraseKind.NAME
    return Kind(EntityType.PERSON, GUESSED) if known else None


def _owner(parsed: ParsedSentence, phrase: Phrase) -> Kind | None:
    """Return that the owner in "X's dog" is somebody, unless it is what towns and firms have."""
    if phrase.name is None or phrase.kind is not PhraseKind.COMMON:
        return None
    behind = phrase.name[1] + 1
    owns = behind < phrase.last and parsed.tags[behind] is Tag.POSSESSIVE
    return Kind(EntityType.PERSON, GUESSED) if owns and parsed.norm(phrase.last) not in OF_HOUSES else None


def _said_of(parsed: ParsedSentence, phrase: Phrase) -> Kind | None:
    """Return what the sentence calls it: "X is a firm", "the firm X", "a firm called X", "X, a firm"."""
    if phrase.name is None:
        return None
    first, last = phrase.name
    nouns = [_noun_before(parsed, first), _noun_behind(parsed, last), _noun_of_copula(parsed, phrase)]
    found = next((kind for noun in nouns if (kind := _kind_of_noun(noun)) is not None), None)
    return Kind(found, STATED) if found is not None else None


def _kind_of_noun(noun: str) -> EntityType | None:
    if noun in ORGANISATION_NOUNS:
        return EntityType.ORGANISATION
    if noun in JOBS or noun in KIN or noun in PETS or noun in PERSON_NOUNS:
        return EntityType.PERSON
    if noun in THING_NOUNS:
        return EntityType.THING
    return EntityType.PLACE if noun in PLACE_NOUNS | MAKERS_OF_KINDS | PLACE_WORDS else None


def _noun_before(parsed: ParsedSentence, first: int) -> str:
    """Return "firm" of "the firm X", "a firm called X" and "the city of X"."""
    before = [parsed.norm(i) for i in range(max(0, first - 3), first)]
    if before and before[-1] in CALLED and len(before) > 1:
        return before[-2]
    if len(before) > 1 and before[-1] == "of" and before[-2] in MAKERS_OF_KINDS:
        return before[-2]
    if before and first > 1 and parsed.tags[first - 1] is Tag.NOUN:
        return before[-1]
    return ""


def _noun_behind(parsed: ParsedSentence, last: int) -> str:
    """Return "firm" of "X, a small firm"."""
    if last + 3 > len(parsed.tags) - 1 or parsed.norm(last + 1) != ",":
        return ""
    if parsed.norm(last + 2) not in {"a", "an", "my", "our"}:
        return ""
    return _last_noun(parsed, last + 3)


def _last_noun(parsed: ParsedSentence, start: int) -> str:
    noun = ""
    for i in range(start, min(start + _WITHIN, len(parsed.tags))):
        if parsed.tags[i] is Tag.NOUN:
            noun = parsed.norm(i)
        elif noun or parsed.tags[i] is not Tag.ADJECTIVE:
            break
    return noun


def _noun_of_copula(parsed: ParsedSentence, phrase: Phrase) -> str:
    clause = clause_at(parsed, phrase.first)
    if clause is None or not clause.group.copula or clause.group.negated or phrase not in clause.subjects:
        return ""
    if len(clause.subjects) > 1 or phrase.kind is not PhraseKind.NAME or not clause.objects:
        return ""
    value = clause.objects[0]
    noun = value.kind is PhraseKind.COMMON and parsed.tags[value.head] in {Tag.NOUN, Tag.TITLE}
    return parsed.norm(value.head) if noun and value.first < value.head else ""


def _by_frame(parsed: ParsedSentence, phrase: Phrase) -> Kind | None:
    """Return what can stand there at all: "work at X", "live in X", "X laughed"."""
    if phrase.kind is not PhraseKind.NAME:
        return None
    clause = clause_at(parsed, phrase.first)
    lemma = clause.group.lemma if clause is not None else ""
    if phrase.preposition:
        return _by_preposition(parsed, phrase, lemma)
    if clause is None or parsed.tags[phrase.first] is Tag.DETERMINER:
        return None
    if phrase in clause.subjects:
        return _by_verb(clause, lemma)
    two = len(clause.objects) > 1 and phrase == clause.objects[0]
    if two and lemma in {"give", "show", "tell", "teach", "lend", "buy", "send", "offer"}:
        return Kind(EntityType.PERSON, GUESSED)
    if phrase in clause.objects and lemma in {"meet", "marry", "hug", "kiss", "befriend", "divorce"}:
        return Kind(EntityType.PERSON, LIKELY)
    return None


def _by_verb(clause: Clause, lemma: str) -> Kind | None:
    if clause.group.passive:
        return Kind(EntityType.PERSON, STATED) if lemma == "bear" else None
    if lemma in ONLY_PEOPLE_DO:
        return Kind(EntityType.PERSON, STATED)
    return Kind(EntityType.PERSON, LIKELY) if lemma in PEOPLE_MOSTLY_DO else None


def _by_preposition(parsed: ParsedSentence, phrase: Phrase, lemma: str) -> Kind | None:
    preposition = phrase.preposition
    at = phrase.first - 1
    while at > 0 and parsed.norm(at) != preposition:
        at -= 1
    before = parsed.norm(at - 1) if at > 0 else ""
    if before in JOB_WORDS and preposition in {"at", "from", "with"}:
        return Kind(EntityType.ORGANISATION, LIKELY)
    if preposition == "into" and lemma in {"bump", "run"}:
        return Kind(EntityType.PERSON, LIKELY)
    if lemma in WORK_FRAMES and preposition in WORK_FRAMES[lemma]:
        return Kind(EntityType.ORGANISATION, STATED)
    if lemma in FRAMES_OF_PLACES and preposition in FRAMES_OF_PLACES[lemma]:
        return Kind(EntityType.PLACE, STATED)
    return None
