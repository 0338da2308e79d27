"""What one message says, taken alone: sentences, clauses, time phrases and items that may become drafts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval
from structmem.domain.message import Message
from structmem.extraction.clauses import Clause, ParsedSentence
from structmem.extraction.phrases import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state that a clause asserts, starts or ends; `value` stands where no phrase does."""

    predicate: str
    phrase: Phrase | None = None
    value: str = ""
    owner: Phrase | None = None
    closing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A draft to be: everything about it that does not depend on earlier messages.

    Attributes:
        sentence: Index of its sentence in the message.
        clause: Its clause; None for a nominal cause and for interactions.
        first: First token of what becomes its text.
        last: Last token of it.
        subject_of: Clause index whose subject it takes where it has none; -1 for its own.
        source: Phrase of who reports it.
        weight: How sure the parse is.
    """

    ref: str
    kind: EntryKind
    sentence: int
    clause: Clause | None
    clause_index: int = -1
    first: int
    last: int
    start: int
    end: int
    predicate: str
    state: State | None = None
    subjects: tuple[Phrase, ...] = ()
    implied_speaker: bool = False
    nominal: Phrase | None = None
    act: str = ""
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    occurred: Interval = UNKNOWN_INTERVAL
    correction: bool = False
    reporter: Phrase | None = None
    weight: float = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One message, understood alone."""

    message: Message
    sentences: tuple[ParsedSentence, ...]
    times: tuple[TimePhrase, ...]
    items: tuple[Item, ...] = ()
    by_clause: dict[tuple[int, int], Item] = field(default_factory=dict)

    def item_of(self, sentence: int, clause: int) -> Item | None:
        """Return the event or fact of a clause."""
        return self.by_clause.get((sentence, clause))


def words_of(parsed: ParsedSentence, first: int, last: int) -> str:
    """Return the canonical words of tokens `first` to `last`."""
    return " ".join(token.norm for token in parsed.tokens[first : last + 1])


def content_of(parsed: ParsedSentence, source: str, phrase: Phrase) -> str:
    """Return a phrase as written, without article or possessive."""
    first = phrase.first
    while first < phrase.last and parsed.tags[first] in {"DET", "POS"}:
        first += 1
    return parsed.text(source, first, phrase.last)


def span_of(parsed: ParsedSentence, first: int, last: int) -> tuple[int, int]:
    """Return the character span of tokens `first` to `last`."""
    return parsed.tokens[first].start, parsed.tokens[last].end


def clauses_of(readings: Sequence[ParsedSentence]) -> int:
    """Return how many clauses there are."""
    return sum(len(parsed.clauses) for parsed in readings)
