"""Set phrases to the states that they tell: "my place is in Turku", "I handed in my notice"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from structmem.domain.entry import Modality
from structmem.extraction.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.english.idioms import (
    DEFINITE,
    DEICTIC,
    ENDED,
    FAVOURITE,
    IDIOMS,
    ME,
    NO_END,
    NO_PASTIME,
    OPEN_TIMES,
    SPEAKER,
)
from structmem.extraction.english.nouns import JOBS, PETS
from structmem.extraction.english.states import DIETS, OWNABLE
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import State
from structmem.extraction.states import holds_any, named_part
from structmem.extraction.verbs import Tense
from structmem.extraction.word_classes import ADNOMINAL, LOOSE, Tag
from structmem.extraction.wordlist import word_set

_VALUES = word_set("NAME FIRM THING ACT PET KEPT OWN DIET OLD WHOSE JOB FAV THERE SELF")
_CAPABLE = frozenset([("get", "enough"), ("stand", "")])


class _Verb(NamedTuple):
    lemma: str
    mark: str


@dataclass(frozen=True, slots=True)
class _Idiom:
    predicate: str
    closing: bool
    lasting: bool
    beginning: bool
    left: tuple[str, ...]
    verb: _Verb
    right: tuple[str, ...]
    needed: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a pattern has got to, and what its slots hold."""

    at: int
    value: Phrase | None = None
    text: str = ""
    old: Phrase | None = None
    job: Phrase | None = None
    predicate: str = ""
    holder: Phrase | None = None


def _read() -> dict[str, tuple[_Idiom, ...]]:
    table: dict[str, list[_Idiom]] = {}
    for line in filter(None, IDIOMS.splitlines()):
        predicate, _, rest = line.partition(": ")
        left, verbs, right = (part.split() for part in rest.split("|"))
        for verb in verbs:
            lemma, _, mark = verb.partition("+")
            idiom = _Idiom(
                predicate.rstrip("-=>"),
                predicate.endswith("-"),
                predicate.endswith("="),
                predicate.endswith(">"),
                tuple(left),
                _Verb(lemma, mark),
                tuple(right),
                _needed((*left, *right)),
            )
            table.setdefault(lemma, []).append(idiom)
    return {lemma: tuple(idioms) for lemma, idioms in table.items()}


def _needed(elements: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return the words of which a sentence must have one each."""
    return tuple(frozenset(one.split("/")) for one in elements if one[0].islower() and not one.endswith("?"))


_TABLE = _read()


def idioms_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return the states that the first set phrase of a clause tells; what it says of itself first."""
    idioms = _TABLE.get(clause.group.lemma.split()[0], ())
    if not idioms:
        return []
    words = {one.norm for one in parsed.tokens} | {one.text.replace(" ", "_") for one in parsed.tokens}
    for idiom in idioms:
        if any(one.isdisjoint(words) for one in idiom.needed) or not _fits(parsed, clause, idiom):
            continue
        for found in _left(parsed, clause, idiom):
            at = clause.group.head if idiom.right[:1] == ("SELF",) else clause.group.head + 1
            end = next(_match(parsed, idiom.right, replace(found, at=at)), None)
            if end is not None:
                return _states(clause, idiom, end)
    return []


def _fits(parsed: ParsedSentence, clause: Clause, idiom: _Idiom) -> bool:
    group, mark = clause.group, idiom.verb.mark
    if group.modality not in {Modality.ACTUAL, Modality.HABITUAL} and not _is_capable(parsed, clause):
        return False
    if group.via not in {"", "have"} and group.modality is Modality.HABITUAL:
        return False
    words = {parsed.norm(i) for i in range(clause.first, clause.last + 1)}
    ended = bool(words & ENDED)
    unable = _is_capable(parsed, clause)
    if mark == "no":
        return ended
    if group.negated != unable or (ended and not unable):
        return False
    if mark == "ing":
        timed = [parsed.norm(i) for i in range(clause.first, clause.last + 1) if parsed.timed[i]]
        present = group.progressive and group.tense is Tense.PRESENT
        return present and (not timed or timed[0] in OPEN_TIMES)
    if mark == "act":
        begun = group.via in {"start", "begin"} and parsed.norm(group.head).endswith("ing")
        lately = group.perfect and group.progressive and any(parsed.timed[clause.group.last + 1 :])
        return begun or lately
    if mark == "have":
        return group.perfect and any(parsed.timed[clause.group.last + 1 : clause.last + 1])
    return group.passive if mark == "be" else not group.passive


def _is_capable(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says "can't get enough of" or "can't stand", a liking."""
    after = clause.group.head + 1
    word = parsed.norm(after) if after < len(parsed.tokens) else ""
    lemma = clause.group.lemma
    can = parsed.norm(clause.group.first) in {"can", "ca", "could"}
    return can and ((lemma, word) in _CAPABLE or (lemma, "") in _CAPABLE)


def _left(parsed: ParsedSentence, clause: Clause, idiom: _Idiom) -> Iterator[_Found]:
    """Yield what the subject gives, if it is the idiom's."""
    if idiom.left == ("*",):
        if len(clause.subjects) <= 1:
            yield _Found(0)
    elif idiom.left == ("BOTH",):
        yield from _pair(parsed, clause)
    elif len(clause.subjects) <= 1 and clause.relation is not Relation.COMPLEMENT:
        for start in _starts(parsed, clause, idiom.left[0]):
            for end in _match(parsed, idiom.left, _Found(start)):
                if _skipped(parsed, end.at) >= clause.group.first:
                    yield end


def _starts(parsed: ParsedSentence, clause: Clause, element: str) -> list[int]:
    """Return where a subject may begin: of a possessive or a literal word also before the clause's own."""
    first = clause.subjects[0].first if clause.subjects else clause.first
    before = [
        i
        for i in range(clause.group.first)
        if i != first and (parsed.tags[i] is Tag.POSSESSIVE if element == "MY" else parsed.norm(i) == element)
    ]
    return [i for i in (first, *before) if i < clause.group.first]


def _pair(parsed: ParsedSentence, clause: Clause) -> Iterator[_Found]:
    if len(clause.subjects) == 2:
        one, other = clause.subjects
        if parsed.norm(other.head) in SPEAKER:
            one, other = other, one
        if other.kind is PhraseKind.NAME:
            yield _Found(0, value=other, holder=one)


def _match(parsed: ParsedSentence, pattern: tuple[str, ...], found: _Found) -> Iterator[_Found]:
    """Yield the ways in which a pattern fits the tokens from `found.at`."""
    if not pattern:
        yield found
        return
    element, rest = pattern[0], pattern[1:]
    if element in {"END", "STOP"}:
        if _ends(parsed, found.at, element):
            yield found
        return
    if element == "~":
        yield from _match(parsed, rest, found)
        at = found.at
        while at < len(parsed.tokens) and (parsed.tags[at] in ADNOMINAL or parsed.tags[at] is Tag.ADVERB):
            at += 1
            yield from _match(parsed, rest, replace(found, at=at))
        return
    if element.endswith("?"):
        yield from _match(parsed, rest, found)
        element = element[:-1]
    for at in dict.fromkeys((found.at, _skipped(parsed, found.at))):
        if at < len(parsed.tokens):
            for step in _step(parsed, element, replace(found, at=at)):
                yield from _match(parsed, rest, step)


def _ends(parsed: ParsedSentence, at: int, element: str) -> bool:
    if at < len(parsed.tokens) and parsed.norm(at) in NO_END:
        return False
    at = _skipped(parsed, at)
    open_ends = {Tag.PUNCTUATION, Tag.COORDINATOR} | ({Tag.PREPOSITION} if element == "STOP" else set())
    if at >= len(parsed.tokens) or parsed.tags[at] in open_ends:
        return True
    timed = at + 1 < len(parsed.tokens) and parsed.timed[at + 1]
    return timed and parsed.tags[at] is Tag.PREPOSITION


def _skipped(parsed: ParsedSentence, at: int) -> int:
    """Return the next token that is neither an adverb nor part of a time, nor a comma or colon."""
    while at < len(parsed.tokens) and (
        parsed.timed[at] or parsed.tags[at] in LOOSE or parsed.norm(at) in {",", ":", "-", "—"}
    ):
        at += 1
    return at


def _step(parsed: ParsedSentence, element: str, found: _Found) -> Iterator[_Found]:
    at = found.at
    if element == "MY":
        yield from _owner(parsed, found)
    elif element == "ME":
        if parsed.norm(at) in ME:
            yield replace(found, at=at + 1, holder=Phrase(at, at, at, PhraseKind.PRONOUN))
        elif (name := _phrase_at(parsed, at)) is not None and name.kind is PhraseKind.NAME:
            yield replace(found, at=name.last + 1, holder=name)
    elif element in _VALUES:
        yield from _value(parsed, element, found)
    elif element.startswith("NAME/"):
        if parsed.norm(at) in element.split("/"):
            yield replace(found, at=at + 1)
        else:
            yield from _value(parsed, "NAME", found)
    elif {parsed.norm(at), parsed.tokens[at].text.replace(" ", "_")} & set(element.split("/")):
        yield replace(found, at=at + 1)


def _owner(parsed: ParsedSentence, found: _Found) -> Iterator[_Found]:
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


def _phrase_at(parsed: ParsedSentence, at: int) -> Phrase | None:
    """Return the phrase at a token, or what is left of it behind its adjectives."""
    for one in parsed.phrases:
        if one.first <= at <= one.last and all(parsed.tags[i] in ADNOMINAL for i in range(one.first, at)):
            return one._replace(first=at)
    end = at
    while end < len(parsed.tokens) and parsed.tags[end] is Tag.NAME and not parsed.timed[end]:
        end += 1
    return Phrase(at, end - 1, end - 1, PhraseKind.NAME, "", (at, end - 1)) if end > at else None


def _value(parsed: ParsedSentence, element: str, found: _Found) -> Iterator[_Found]:
    at = found.at
    if element in {"WHOSE", "FAV"}:
        yield from (_spouse if element == "WHOSE" else _favourite)(parsed, found)
        return
    words = {"DIET": DIETS, "THERE": DEICTIC, "SELF": frozenset([parsed.norm(at)])}.get(element)
    if words is not None:
        if parsed.norm(at) in words:
            yield replace(found, at=at + 1, text=parsed.tokens[at].text)
        return
    phrase = _phrase_at(parsed, at)
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
        yield replace(found, at=phrase.last + 1, value=value)


def _spouse(parsed: ParsedSentence, found: _Found) -> Iterator[_Found]:
    for owner in _owner(parsed, found):
        if owner.holder is not None and owner.holder.name is not None:
            first, last = owner.holder.name
            whom = Phrase(first, last, last, PhraseKind.NAME, "", (first, last))
            yield replace(found, at=owner.at, value=whom)


def _favourite(parsed: ParsedSentence, found: _Found) -> Iterator[_Found]:
    end = found.at + 1
    while end < len(parsed.tokens) and parsed.tags[end] is Tag.NOUN:
        end += 1
    if parsed.norm(found.at) in FAVOURITE and end > found.at + 1:
        words = "_".join(parsed.norm(i) for i in range(found.at + 1, end))
        yield replace(found, at=end, predicate=f"favourite_{words}")


def _is_activity(parsed: ParsedSentence, at: int) -> bool:
    norm = parsed.norm(at)
    return norm.endswith("ing") and len(norm) > 5 and norm not in NO_PASTIME | {"nothing", "something"}


def _suits(parsed: ParsedSentence, element: str, phrase: Phrase) -> bool:
    norm = parsed.norm(phrase.head)
    if element in {"NAME", "OLD"}:
        return phrase.kind is PhraseKind.NAME
    if element == "FIRM":
        return phrase.kind is PhraseKind.NAME and phrase.name is not None and phrase.name[1] > phrase.name[0]
    if element == "JOB":
        return phrase.kind is PhraseKind.COMMON and norm in JOBS
    if element == "ACT":
        bare = phrase.kind is PhraseKind.GERUND or (
            phrase.first == phrase.last and phrase.kind is PhraseKind.COMMON
        )
        return bare and norm not in NO_PASTIME
    if element in {"PET", "KEPT"}:
        known = element == "PET" and _is_known(parsed, phrase)
        animal = norm.removesuffix("s") in PETS | {"pig"} or norm in PETS or phrase.name is not None
        return animal and not known and holds_any(parsed, phrase, PETS)
    if element == "OWN":
        return holds_any(parsed, phrase, OWNABLE)
    return norm not in NO_PASTIME


def _is_known(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether an animal is one already known or somebody's: "the dog", "Ana's cat"."""
    words = range(phrase.first, phrase.last + 1)
    return parsed.norm(phrase.first) in DEFINITE or any(parsed.tags[i] is Tag.POSSESSIVE for i in words)


def _states(clause: Clause, idiom: _Idiom, found: _Found) -> list[State]:
    group = clause.group
    begun = (group.tense is Tense.PAST or group.perfect) and not (group.copula or group.progressive)
    changing = idiom.closing or idiom.beginning or (begun and not idiom.lasting)
    new = State(
        predicate=found.predicate or idiom.predicate,
        phrase=found.value,
        value=found.text,
        holder=found.holder,
        own=found.holder is None and idiom.left != ("*",),
        closing=idiom.closing,
        changing=changing,
    )
    if found.job is not None:
        return [replace(new, predicate="job_title", phrase=found.job), new]
    if found.old is None:
        return [new]
    return [new, replace(new, phrase=found.old, closing=True)]
