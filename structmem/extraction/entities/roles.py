"""People who are told of by what they are: "the landlord", "Ana's grandmother", "my cousin's friend"."""

from typing import NamedTuple

from structmem.extraction.english.kinds import PERSON_NOUNS
from structmem.extraction.english.nouns import JOBS, KIN
from structmem.extraction.english.referents import FAMILY_NAMES
from structmem.extraction.english.verbs import MOTION
from structmem.extraction.entities.names import clause_at
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_GENDERS = {"man": "m", "guy": "m", "boy": "m", "woman": "f", "girl": "f", "lady": "f"}
_NO_PERSON = word_set("family band team person")
_TAKING = word_set("take bring get rush send")
_SINGLE = word_set("the a an this that another one")


class Role(NamedTuple):
    """What somebody is, without article or pronoun.

    Attributes:
        owner: The pronoun or the name at its start.
        own: It is the speaker's, without a word that says so: "Mum rang".
    """

    words: str
    gender: str
    owner: Phrase | None = None
    own: bool = False


def role_of(parsed: ParsedSentence, phrase: Phrase) -> Role | None:
    """Return what a common phrase says that somebody is, or None if it speaks of no one person."""
    head = parsed.norm(phrase.head)
    if is_called_by_kin(parsed, phrase):
        return Role(parsed.tokens[phrase.head].text.casefold(), KIN.get(head, ""), own=True)
    if phrase.kind is not PhraseKind.COMMON or phrase.last != phrase.head or head in _NO_PERSON:
        return None
    if _is_where(parsed, phrase):
        return None
    if head not in KIN and head not in JOBS and head not in PERSON_NOUNS:
        return None
    gender = KIN.get(head) or _GENDERS.get(head, "")
    first, last = phrase.first, phrase.last
    marks = [i for i in range(first + 1, last) if parsed.tags[i] is Tag.POSSESSIVE]
    if phrase.name is not None:
        owned = phrase.name[0] == first and bool(marks) and marks[0] == phrase.name[1] + 1
        if not owned:
            return None
        owner = Phrase(first, phrase.name[1], phrase.name[1], PhraseKind.NAME, "", phrase.name)
        return Role(_words(parsed, first, last), gender, owner)
    if parsed.tags[first] is Tag.POSSESSIVE:
        owner = Phrase(first, first, first, PhraseKind.PRONOUN)
        return Role(_words(parsed, first + 1, last), gender, owner)
    if marks or parsed.norm(first) not in _SINGLE or gender == "p" or last - first > len("two"):
        return None
    return Role(_words(parsed, first + 1, last), gender)


def is_called_by_kin(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether somebody of the speaker's family is named by what they are: "Mum rang"."""
    i = phrase.head
    alone = phrase.first == phrase.last and parsed.tags[i] in {Tag.NOUN, Tag.NAME}
    greeted = not parsed.clauses or (i > 0 and parsed.tags[i - 1] is Tag.INTERJECTION)
    called = i + 1 < len(parsed.tokens) and parsed.norm(i + 1) in {",", "!"} and i <= 1
    return alone and parsed.norm(i) in FAMILY_NAMES and not greeted and not called


def _is_where(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase says where somebody is or goes: "at the vet", "to the doctor's"."""
    following = parsed.tags[phrase.last + 1] if phrase.last + 1 < len(parsed.tags) else None
    if following is Tag.POSSESSIVE or phrase.preposition == "at":
        return True
    clause = clause_at(parsed, phrase.first) if phrase.preposition == "to" else None
    return clause is not None and (clause.group.copula or clause.group.lemma in MOTION | _TAKING)


def _words(parsed: ParsedSentence, first: int, last: int) -> str:
    """Return tokens as written, "'s" close to what it follows."""
    text = ""
    for i in range(first, last + 1):
        token = parsed.tokens[i]
        text += token.text if not text or token.text[0] in "'’" else f" {token.text}"
    return text
