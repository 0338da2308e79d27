"""What the slots of a set phrase hold: names, firms, animals, pastimes, professions, whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from structmem.extraction.english.idiom_words import (
    CLUBS,
    GAMES,
    ILLNESSES,
    KINSHIP,
    NO_DOING,
    ROLES,
    SCHOOLS,
)
from structmem.extraction.english.idioms import DEFINITE, DEICTIC, FAVOURITE, NO_PASTIME
from structmem.extraction.english.nouns import JOBS, LANGUAGES, PETS
from structmem.extraction.english.states import DIETS, OWNABLE
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import ADNOMINAL, Tag
from structmem.extraction.states.phrases import holds_any, name_beside, named_part, with_pursuit
from structmem.extraction.wordlist import word_set


@dataclass(frozen=True, slots=True)
class Found:
    """Where a pattern has got to, and what its slots hold."""

    at: int
    value: Phrase | None = None
    text: str = ""
    old: Phrase | None = None
    job: Phrase | None = None
    predicate: str = ""
    holder: Phrase | None = None


VALUES = word_set(
    """
    NAME FIRM THING ACT PET KEPT OWN DIET OLD WHOSE JOB FAV THERE SELF ROLE SCHOOL ILL LANG CLUB KINSHIP
    """
)
_SINGLE = {"DIET": DIETS, "THERE": DEICTIC, "LANG": LANGUAGES, "KINSHIP": KINSHIP}


def owner_at(parsed: ParsedSentence, found: Found) -> Iterator[Found]:
    """Yield a possessive that opens a slot, as the holder of the state: "my", "Ana's"."""
    at = found.at
    if parsed.tags[at] is Tag.POSSESSIVE and parsed.norm(at) not in {"'s", "your", "its"}:
        yield replace(found, at=at + 1, holder=Phrase(at, at, at, PhraseKind.PRONOUN))
        return
    end = at
    while end < len(parsed.tokens) and parsed.tags[end] is Tag.NAME:
        end += 1
    if at < end < len(parsed.tokens) and parsed.tokens[end].text in {"'s", "’s"}:
        last = end + 1 if end + 1 < len(parsed.tokens) else end
        yield replace(found, at=end + 1, holder=Phrase(at, last, last, PhraseKind.COMMON, "", (at, end - 1)))


def phrase_at(parsed: ParsedSentence, at: int) -> Phrase | None:
    """Return the phrase at a token, or what is left of it behind its adjectives."""
    for one in parsed.phrases:
        if one.first <= at <= one.last and all(parsed.tags[i] in ADNOMINAL for i in range(one.first, at)):
            return one._replace(first=at)
    end = at
    while end < len(parsed.tokens) and parsed.tags[end] is Tag.NAME and not parsed.timed[end]:
        end += 1
    return Phrase(at, end - 1, end - 1, PhraseKind.NAME, "", (at, end - 1)) if end > at else None


def value_at(parsed: ParsedSentence, element: str, found: Found) -> Iterator[Found]:
    """Yield what fills a slot of the value, where the words there suit it."""
    at = found.at
    if element in {"WHOSE", "FAV"}:
        yield from (_spouse if element == "WHOSE" else _favourite)(parsed, found)
        return
    if element == "SCHOOL":
        yield from _school(parsed, found)
        return
    words = _SINGLE.get(element) if element != "SELF" else frozenset([parsed.norm(at)])
    if words is not None:
        if parsed.norm(at) in words:
            yield replace(found, at=at + 1, text=parsed.tokens[at].text)
        return
    phrase = _phrase_for(parsed, element, at)
    if phrase is None:
        if element in {"ACT", "THING"} and _is_activity(parsed, at):
            yield replace(found, at=at + 1, text=parsed.tokens[at].text)
    elif (
        phrase.kind is PhraseKind.PRONOUN or parsed.timed[phrase.head] or not _suits(parsed, element, phrase)
    ):
        return
    elif element in {"OLD", "JOB"}:
        old, job = (phrase, found.job) if element == "OLD" else (found.old, phrase)
        yield replace(found, at=phrase.last + 1, old=old, job=job)
    else:
        value = phrase if element in {"THING", "ACT"} else named_part(phrase)
        value = name_beside(parsed, value) if element == "OWN" else value
        yield replace(found, at=phrase.last + 1, value=value)


def _phrase_for(parsed: ParsedSentence, element: str, at: int) -> Phrase | None:
    """Return the phrase at a token; of "made head" and "my cat's …" the noun alone."""
    phrase = phrase_at(parsed, at)
    after = parsed.norm(min(at + 1, len(parsed.tokens) - 1))
    role = phrase is None and element == "ROLE" and parsed.norm(at) in ROLES
    if role or (element == "PET" and parsed.norm(at) in PETS and after == "'s"):
        return Phrase(at, at, at, PhraseKind.COMMON)
    return with_pursuit(parsed, phrase) if phrase is not None and element in {"ACT", "THING"} else phrase


def _school(parsed: ParsedSentence, found: Found) -> Iterator[Found]:
    """Yield a name in several parts that ends in a word for a school: "St Anne's Primary School"."""
    end = found.at
    while end < len(parsed.tokens) and (
        parsed.tags[end] is Tag.NAME or (end > found.at and parsed.norm(end) in {"'s", "of"})
    ):
        end += 1
    if end > found.at + 1 and parsed.norm(end - 1) in SCHOOLS:
        text = " ".join(parsed.tokens[i].text for i in range(found.at, end)).replace(" 's", "'s")
        yield replace(found, at=end, text=text)


def _spouse(parsed: ParsedSentence, found: Found) -> Iterator[Found]:
    for owner in owner_at(parsed, found):
        if owner.holder is not None and owner.holder.name is not None:
            first, last = owner.holder.name
            whom = Phrase(first, last, last, PhraseKind.NAME, "", (first, last))
            yield replace(found, at=owner.at, value=whom)


def _favourite(parsed: ParsedSentence, found: Found) -> Iterator[Found]:
    end = found.at + 1
    while end < len(parsed.tokens) and parsed.tags[end] is Tag.NOUN:
        end += 1
    if parsed.norm(found.at) in FAVOURITE and end > found.at + 1:
        words = "_".join(parsed.norm(i) for i in range(found.at + 1, end))
        yield replace(found, at=end, predicate=f"favourite_{words}")


def _is_activity(parsed: ParsedSentence, at: int) -> bool:
    norm = parsed.norm(at)
    return norm.endswith("ing") and len(norm) > 5 and norm not in NO_PASTIME | NO_DOING


def _suits(parsed: ParsedSentence, element: str, phrase: Phrase) -> bool:
    norm = parsed.norm(phrase.head)
    if element in {"NAME", "OLD"}:
        return phrase.kind is PhraseKind.NAME and (element == "NAME" or parsed.tags[phrase.first] is Tag.NAME)
    if element == "FIRM":
        return phrase.kind is PhraseKind.NAME and phrase.name is not None and phrase.name[1] > phrase.name[0]
    if element == "JOB":
        return phrase.kind is PhraseKind.COMMON and norm in JOBS
    if element == "ROLE":
        return phrase.kind is PhraseKind.COMMON and norm in JOBS | ROLES
    if element in {"CLUB", "ILL"}:
        return holds_any(
            parsed, phrase._replace(first=phrase.head), CLUBS if element == "CLUB" else ILLNESSES
        )
    if element == "ACT":
        compound = phrase.last == phrase.first + 1 and (norm.endswith("ing") or norm in GAMES)
        compound = compound and parsed.tags[phrase.first] in {Tag.NAME, Tag.NOUN, Tag.ADJECTIVE}
        single = phrase.first == phrase.last and phrase.kind is PhraseKind.COMMON
        bare = phrase.kind is PhraseKind.GERUND or single or compound
        return bare and norm not in NO_PASTIME and parsed.norm(phrase.first) not in NO_DOING
    if element in {"PET", "KEPT"}:
        known = element == "PET" and _is_known(parsed, phrase)
        animal = norm.removesuffix("s") in PETS | {"pig"} or norm in PETS or phrase.name is not None
        return animal and not known and holds_any(parsed, phrase, PETS)
    if element == "OWN":
        return holds_any(parsed, phrase._replace(first=phrase.head), OWNABLE)
    return norm not in NO_PASTIME


def _is_known(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether an animal is one already known or somebody's: "the dog", "Ana's cat"."""
    words = range(phrase.first, phrase.last + 1)
    return parsed.norm(phrase.first) in DEFINITE or any(parsed.tags[i] is Tag.POSSESSIVE for i in words)
