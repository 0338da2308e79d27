"""When somebody was born, from their age: "my daughter is four", "Rui turned 30 last week"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.extraction.english.ages import SPELLED_AGES
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, State
from structmem.extraction.reading.when import is_known
from structmem.extraction.wordlist import word_set

_IS = "is"
"""A guess from an age stands beside a known date of birth, and never takes its place."""
_TURNING = word_set("turn hit reach become")
_PERSONS = word_set("i he she")
_AGED = word_set("year years old yrs")
_OLDEST = 110
_DAY = timedelta(days=1)


def births(message: Message, parsed: ParsedSentence, items: Sequence[Item]) -> list[Item]:
    """Return when those whose age the items of a sentence tell were born."""
    found = (_birth(message, parsed, item) for item in items)
    return [one for one in found if one is not None]


def _birth(message: Message, parsed: ParsedSentence, item: Item) -> Item | None:
    clause = item.clause
    if clause is None or not item.is_anchor or item.negated or clause.relation is Relation.RELATIVE:
        return None
    if len(clause.subjects) != 1 or not _has_age(parsed, clause.subjects[0]):
        return None
    age = _age(parsed, clause)
    born = _born(message.said_at, item, clause, age) if 0 < age <= _OLDEST else None
    if born is None or born.start is None or born.end is None:
        return None
    first, last = born.start.year, (born.end - _DAY).year
    years = str(first) if first == last else f"{first} or {last}"
    state = State(predicate=_IS, value=f"born in {years}")
    told = replace(item, kind=EntryKind.FACT, clause=None, clause_index=-1, predicate=_IS, state=state)
    return replace(told, modality=Modality.ACTUAL, occurred=born, minor=False, weak=False, passing=False)


def _has_age(parsed: ParsedSentence, subject: Phrase) -> bool:
    head = parsed.norm(subject.head)
    if subject.kind is PhraseKind.PRONOUN:
        return head in _PERSONS
    return (
        subject.kind is PhraseKind.NAME
        or subject.name is not None
        or KIN.get(head) in {"m", "f"}
        or head in PETS
    )


def _age(parsed: ParsedSentence, clause: Clause) -> int:
    """Return the number that a clause gives as an age, or 0."""
    behind = [i for i in range(clause.group.last + 1, clause.last + 1)]
    while behind and parsed.tags[behind[0]] is Tag.ADVERB:
        behind.pop(0)
    told = clause.group.copula and not clause.group.perfect
    if not behind or not (told or clause.group.lemma in _TURNING) or parsed.norm(behind[0]) == "one":
        return 0
    number = parsed.norm(behind[0])
    rest = [i for i in behind[1:] if not parsed.timed[i] and parsed.norm(i) not in _AGED]
    plain = all(parsed.tags[i] in {Tag.PUNCTUATION, Tag.ADVERB, Tag.PREPOSITION} for i in rest)
    tens, _, unit = number.partition("-")
    if number.isdigit():
        value = int(number)
    else:
        value = SPELLED_AGES.get(tens, 0) + (SPELLED_AGES.get(unit, 0) if unit else 0)
    return value if plain and (not clause.group.copula or not rest) else 0


def _born(said_at: datetime, item: Item, clause: Clause, age: int) -> Interval | None:
    """Return when somebody was born who is of an age now, or became it when the item happens."""
    if clause.group.copula:
        present = clause.group.tense is Tense.PRESENT and item.modality is Modality.ACTUAL
        return (
            _interval(_back(said_at, age + 1) + _DAY, _back(said_at, age) + _DAY, item) if present else None
        )
    when = item.occurred
    if not is_known(when) or when.start is None or when.end is None:
        return None
    return _interval(_back(when.start, age), _back(when.end, age), item)


def _interval(start: datetime, end: datetime, item: Item) -> Interval:
    whole = item.occurred.precision if end - start <= timedelta(days=31) else Precision.YEAR
    return Interval(
        start=start.replace(hour=0, minute=0, second=0, microsecond=0) if whole is Precision.YEAR else start,
        end=end.replace(hour=0, minute=0, second=0, microsecond=0) if whole is Precision.YEAR else end,
        kind=IntervalKind.POINT,
        precision=whole,
        phrase=item.occurred.phrase,
        source=TimeSource.RELATIVE,
        confidence=0.8,
    )


def _back(moment: datetime, years: int) -> datetime:
    """Return the same day so many years before; of 29 February the 28th."""
    day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
    return moment.replace(year=moment.year - years, day=day)
