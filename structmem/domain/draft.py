"""What an extractor returns: items by name and message, before ids, entities and the graph."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from structmem.domain.entry import EntityType, EntryKind, LinkType, Modality, ParticipantRole
from structmem.domain.ids import NodeId
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval


class ExtractionMode(StrEnum):
    """What extraction produces."""

    FLAT = "flat"
    """Facts only."""
    EVENT = "event"
    """Facts, events, interactions, order and causes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entity as the text names it, with its part in the entry.

    Attributes:
        name: The resolved name (`Ana` for "my sister Ana", the speaker's name for "I").
        mention: The words in the text.
        type_certainty: How sure the type is: .9 is said in so many words, .3 is guessed from the place in the
            sentence.
    """

    name: str
    type: EntityType
    role: ParticipantRole
    mention: str = ""
    type_certainty: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDraft:
    """An entry before it has an id.

    Attributes:
        ref: Unique and the same for the same message in any batch; links name their ends by it.
        message: Id of the message that it rests on.
        quote: The clause as it stands in the message text, `text[start:end]`.
        correction: The speaker corrects an earlier statement ("actually", "I meant").
        corrects: Ref of the draft that it takes the place of, where that is known.
        revises: It may give another date to what was told before ("on 9 June instead").
        closing: The fact says that a state has ended ("no longer", "stopped").
    """

    ref: str
    kind: EntryKind
    message: NodeId
    quote: str
    start: int
    end: int
    text: str
    aliases: tuple[str, ...] = ()
    predicate: str
    subject: str = ""
    object: str = ""
    functional: bool = False
    act: str = ""
    mentions: tuple[Mention, ...] = ()
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    occurred: Interval = UNKNOWN_INTERVAL
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    correction: bool = False
    corrects: str = ""
    revises: bool = False
    closing: bool = False
    confidence: float = 1.0
    salience: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft:
    """A causal or order link between two drafts, by ref, with the words that say it."""

    type: LinkType
    source: str
    target: str
    confidence: float
    explicit: bool = True
    cue: str = ""
    message: NodeId
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasDraft:
    """Two names of one entity, as the text says it ("my sister Ana", "everyone calls me Mel")."""

    name: str
    alias: str
    type: EntityType
    message: NodeId
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that was understood in one segment.

    Attributes:
        entries: Drafts that rest on the segment's own messages.
        links: Between any of them, or to the drafts of context messages.
        warnings: What was dropped or repaired, in words.
        calls: Model calls made, failed ones included.
        tokens: Tokens used by them.
    """

    entries: Sequence[EntryDraft] = ()
    links: Sequence[LinkDraft] = ()
    aliases: Sequence[AliasDraft] = ()
    warnings: Sequence[str] = ()
    calls: int = 0
    tokens: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePhrase:
    """A time expression in a text: `text[start:end]` and what it means.

    Attributes:
        interval: What it means, anchored on when it was said.
        recurring: "every Monday": a rule, not one interval.
        role: How it stands to the event: at, before, after, since, until, for, every, between, by, from.
        length: How long it lasts, where the words say so ("for two weeks").
        gone: What it means of what has been, and
        ahead: of what is to come, where these differ ("in May"); else None.
    """

    start: int
    end: int
    interval: Interval
    recurring: bool = False
    role: str = "at"
    length: timedelta | None = None
    gone: Interval | None = None
    ahead: Interval | None = None
