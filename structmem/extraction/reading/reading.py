"""What one message says, taken alone: sentences, clauses, time phrases and items that may become drafts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval
from structmem.domain.message import Message
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.grammar.word_classes import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state that a clause asserts, starts or ends.

    Attributes:
        phrase: What it says of its holder; `value` stands where no phrase does.
        holder: Whose state it is, where that is not the clause's subject ("my favourite food is …").
        own: It is the speaker's, whatever the clause's subject ("home is Ghent").
        changing: An event starts or ends it; otherwise the clause says how things are.
    """

    predicate: str
    phrase: Phrase | None = None
    value: str = ""
    holder: Phrase | None = None
    own: bool = False
    closing: bool = False
    changing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What is to stand in place of a part of what was told: another time, or `new` in place of `old`.

    Attributes:
        old: Empty where the words leave it to the hearer to know.
        at: The preposition before the new name: "in Ghent".
        about: A word of what is meant ("forget what I said about the exam"), or empty.
        doer: It is somebody else who did it.
        sure: Words take something back; else they only take over what the other one just said.
        agrees: They only say that the other one is right.
        void: Nothing of it is true.
    """

    time: Interval | None = None
    new: str = ""
    old: str = ""
    at: str = ""
    about: str = ""
    doer: bool = False
    sure: bool = True
    agrees: bool = False
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A draft to be: everything about it that does not depend on earlier messages.

    Attributes:
        ref: Unique in its message and the same in any batch.
        clause: None for nominal events and interactions.
        clause_index: Of its clause in the sentence, for the one item that links attach to; else -1.
        first: First token of what becomes its text.
        last: Last token of it.
        subjects: Its own or inherited subject phrases.
        implied: The speaker is its subject without being named ("Went home").
        nominal: A noun phrase that names an event ("because of the flood").
        thing: What takes place, of an item that gives it a date.
        reporter: Who reports it.
        weak: Says too little to be kept for itself; kept if a causal link needs it.
        minor: Understood, but not worth an entry (a feeling of the moment, a generality); likewise.
        passing: A state of the moment: true on the day, not for good.
        amends: What the sentence puts right, where it says nothing else.
        weight: How sure the parse is.
    """

    ref: str = ""
    kind: EntryKind
    sentence: int
    clause: Clause | None = None
    clause_index: int = -1
    first: int
    last: int
    start: int
    end: int
    predicate: str
    state: State | None = None
    subjects: tuple[Phrase, ...] = ()
    implied: bool = False
    nominal: Phrase | None = None
    act: str = ""
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    occurred: Interval = UNKNOWN_INTERVAL
    correction: bool = False
    thing: Phrase | None = None
    reporter: Phrase | None = None
    weak: bool = False
    minor: bool = False
    passing: bool = False
    amends: Amendment | None = None
    weight: float = 0.8

    @property
    def is_anchor(self) -> bool:
        """Whether it is the event or fact of a clause, which links attach to."""
        return self.clause_index >= 0 and self.clause is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One message, understood alone."""

    message: Message
    sentences: tuple[ParsedSentence, ...] = ()
    times: tuple[TimePhrase, ...] = ()
    items: tuple[Item, ...] = ()
    by_clause: Mapping[tuple[int, int], Item] = field(default_factory=dict)

    def with_items(self, items: Sequence[Item]) -> "Reading":
        """Return the reading with other items, each at its clause."""
        by_clause = {(one.sentence, one.clause_index): one for one in reversed(items) if one.is_anchor}
        return replace(self, items=tuple(items), by_clause=by_clause)

    def item_of(self, sentence: int, clause: int) -> Item | None:
        """Return the event or fact of a clause."""
        return self.by_clause.get((sentence, clause))


def content_of(parsed: ParsedSentence, source: str, phrase: Phrase) -> str:
    """Return a phrase as written, without article or possessive."""
    first = phrase.first
    while first < phrase.last and parsed.tags[first] in {Tag.DETERMINER, Tag.POSSESSIVE}:
        first += 1
    return parsed.text(source, first, phrase.last)


def span_of(parsed: ParsedSentence, first: int, last: int) -> tuple[int, int]:
    """Return the character span of tokens `first` to `last`."""
    return parsed.tokens[first].start, parsed.tokens[last].end
