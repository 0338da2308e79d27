"""Names, kin and types: what a noun phrase says by its own words and its place in the sentence."""

from typing import NamedTuple

from structmem.domain.entry import EntityType
from structmem.extraction.english.nouns import (
    ADJECTIVES,
    COMMON_NOUNS,
    COUNTRIES,
    GENERIC_NOUNS,
    KIN,
    NAMED_THINGS,
    ORGANISATION_SUFFIXES,
    PETS,
    PLACE_NOUNS,
    PLACE_SUFFIXES,
    TITLES,
)
from structmem.extraction.english.verbs import DITRANSITIVE, HUMAN_OBJECT, LIFELESS_SUBJECT, MOTION
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.lemmas import VERB_FORMS
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import NOUNS, Tag
from structmem.extraction.wordlist import word_set

_ORGANISATION_FIRST = word_set("university bank institute ministry church")
_PLACE_FIRST = word_set("lake mount port saint st san los las")
_WHERE = word_set("in near around across through towards into outside inside throughout")
_DONE_TO_PEOPLE = word_set(
    "marry engage divorce bear hire fire promote employ invite raise diagnose hospitalise hospitalize injure"
)
_SPOKEN_TO = word_set(
    """
    hear borrow inherit talk speak listen write give say show send lend propose apologise apologize chat text
    reach sell hand
    post mail email complain introduce pass
    """
)
_MET = word_set("meet marry hug kiss befriend")
_TRIPS = word_set("trip flight visit journey move drive return way holiday vacation ticket tickets train bus")
_PLAIN_ARTICLES = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER])
_OF_THINGS = word_set(
    "favourite favorite food drink sport hobby language website software product delicious tasty cheap"
)
_LONGEST_THING = 3


class Kin(NamedTuple):
    """The kin word of a phrase, and the name that follows it."""

    word: str
    name: str


def kin_of(parsed: ParsedSentence, phrase: Phrase) -> Kin | None:
    """Return the kin word of "my sister Ana" or "my sister", or None."""
    if parsed.tags[phrase.first] is not Tag.POSSESSIVE:
        return None
    for i in range(phrase.first + 1, phrase.last + 1):
        word = parsed.norm(i)
        if word in KIN or word in PETS:
            if i == phrase.last and word in KIN:
                return Kin(word, "")
            if phrase.name is not None and phrase.name[0] == i + 1:
                return Kin(word, name_text(parsed, phrase.name))
            return None
    return None


def name_text(parsed: ParsedSentence, span: tuple[int, int]) -> str:
    """Return the words of a name, one space apart."""
    words = " ".join(token.text for token in parsed.tokens[span[0] : span[1] + 1])
    return words.replace(" 's ", "'s ").replace(" ’s ", "’s ")


def lower_name(parsed: ParsedSentence, phrase: Phrase) -> tuple[str, EntityType] | None:
    """Return "Priya" of "i met priya": an unknown word after a verb that takes people."""
    word = parsed.norm(phrase.head)
    if phrase.first != phrase.last or parsed.tags[phrase.head] is not Tag.NOUN or not word.isalpha():
        return None
    clause = clause_at(parsed, phrase.first)
    met = clause is not None and clause.group.lemma in _MET and phrase in clause.objects[:1]
    known = word in NOUNS or word in ADJECTIVES or word in VERB_FORMS or singular(word) != word
    return (word.title(), EntityType.PERSON) if met and not known else None


def clause_at(parsed: ParsedSentence, i: int) -> Clause | None:
    """Return the innermost clause that holds token `i`."""
    holding = [clause for clause in parsed.clauses if clause.first <= i <= clause.last]
    return min(holding, key=lambda clause: clause.last - clause.first, default=None)


def type_of_name(parsed: ParsedSentence, phrase: Phrase, name: str) -> EntityType:
    """Return the likely type of a name from its words and its place in the sentence."""
    words = [word.casefold().strip(".,") for word in name.split()]
    if words[0] in TITLES:
        return EntityType.PERSON
    if words[-1] in ORGANISATION_SUFFIXES or words[0] in _ORGANISATION_FIRST:
        return EntityType.ORGANISATION
    if words[-1] in PLACE_SUFFIXES or name.casefold() in COUNTRIES or words[0] in _PLACE_FIRST:
        return EntityType.PLACE
    kin = kin_of(parsed, phrase)
    if kin is not None and kin.name:
        return EntityType.PERSON
    if phrase.kind is not PhraseKind.NAME:
        return EntityType.THING
    return _type_by_role(parsed, phrase, clause_at(parsed, phrase.first))


def _type_by_role(parsed: ParsedSentence, phrase: Phrase, clause: Clause | None) -> EntityType:
    lemma = clause.group.lemma if clause is not None else ""
    determined = parsed.tags[phrase.first] is Tag.DETERMINER
    if phrase.preposition:
        return _type_by_preposition(parsed, phrase, lemma, determined)
    if clause is not None and phrase in clause.subjects:
        lifeless = lemma in LIFELESS_SUBJECT or (clause.group.passive and lemma not in _DONE_TO_PEOPLE)
        if clause.group.copula and not lifeless:
            return EntityType.THING if _describes_thing(parsed, clause) else EntityType.PERSON
        return EntityType.THING if lifeless or determined else EntityType.PERSON
    following = parsed.tags[phrase.last + 1] if phrase.last + 1 < len(parsed.tags) else None
    if following is Tag.POSSESSIVE:
        return EntityType.PERSON
    if clause is not None and phrase in clause.objects and not determined:
        if lemma in HUMAN_OBJECT:
            return EntityType.PERSON
        if lemma in {"visit", "reach", "explore"}:
            return EntityType.PLACE
        if lemma in {"join", "leave", "found"}:
            return EntityType.ORGANISATION
    return EntityType.THING


def _describes_thing(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether what follows "is" is said of a thing or a place: "a city", "my favourite film"."""
    after = {parsed.norm(i) for i in range(clause.group.last + 1, clause.last + 1)}
    return bool(after & (NAMED_THINGS | PLACE_NOUNS | _OF_THINGS)) and not after & frozenset(KIN)


def _type_by_preposition(parsed: ParsedSentence, phrase: Phrase, lemma: str, determined: bool) -> EntityType:
    preposition = phrase.preposition
    if preposition in {"to", "from"}:
        before = parsed.norm(phrase.first - 2) if phrase.first > 1 else ""
        if lemma in MOTION or before in _TRIPS or (preposition == "from" and lemma == "be"):
            return EntityType.PLACE
        return EntityType.PERSON if lemma in _SPOKEN_TO and not determined else EntityType.THING
    if preposition in _WHERE:
        return EntityType.PLACE
    if preposition in {"at", "for", "by"} and lemma in {
        "work",
        "intern",
        "start",
        "hire",
        "employ",
        "accept",
    }:
        return EntityType.ORGANISATION
    if preposition == "at":
        return EntityType.PLACE
    if preposition == "for" and lemma in DITRANSITIVE and not determined:
        return EntityType.PERSON
    if preposition in {"with", "without"} and not determined:
        return EntityType.PERSON
    if preposition == "to" or (preposition == "by" and not determined):
        return EntityType.PERSON
    return EntityType.THING


def thing_of(parsed: ParsedSentence, phrase: Phrase) -> tuple[str, EntityType] | None:
    """Return the canonical name and type of a common phrase that is worth an entity, or None."""
    head = parsed.norm(phrase.head)
    if (
        head in GENERIC_NOUNS
        or not head.isalpha()
        or len(head) < 3
        or parsed.tags[phrase.head] is not Tag.NOUN
    ):
        return None
    words: list[str] = []
    for i in range(phrase.first, min(phrase.head, phrase.last) + 1):
        plain = parsed.tags[i] is Tag.ADJECTIVE and parsed.norm(i) in ADJECTIVES
        if parsed.tags[i] in _PLAIN_ARTICLES or plain or parsed.tags[i] is Tag.ADVERB:
            words = []
            continue
        words.append(parsed.norm(i))
    if not words or len(words) > _LONGEST_THING:
        return None
    words[-1] = singular(words[-1])
    kind = EntityType.PLACE if head in PLACE_NOUNS and phrase.preposition else EntityType.THING
    return " ".join(words), kind


def singular(noun: str) -> str:
    """Return the singular of a regular plural; other words as they are."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is", "ics")):
        return noun
    if noun[:-1] in COMMON_NOUNS:
        return noun[:-1]
    if noun.endswith("ies"):
        return noun if noun in {"series", "species"} else noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("ches", "shes", "xes", "sses")) else noun[:-1]
