"""What was understood: entries, entities, links and summaries."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from structmem.domain.ids import NodeId
from structmem.domain.interval import UNKNOWN_INTERVAL, Interval


class EntryKind(StrEnum):
    """The three kinds of entries."""

    FACT = "FACT"
    EVENT = "EVENT"
    INTERACTION = "INTERACTION"


class Modality(StrEnum):
    """How the speaker holds it."""

    ACTUAL = "ACTUAL"
    PLANNED = "PLANNED"
    HABITUAL = "HABITUAL"
    HYPOTHETICAL = "HYPOTHETICAL"
    REPORTED = "REPORTED"


class ParticipantRole(StrEnum):
    """How an entity takes part in an entry."""

    AGENT = "AGENT"
    PATIENT = "PATIENT"
    THEME = "THEME"
    RECIPIENT = "RECIPIENT"
    COMPANION = "COMPANION"
    PLACE = "PLACE"
    INSTRUMENT = "INSTRUMENT"
    SUBJECT = "SUBJECT"
    OBJECT = "OBJECT"
    TOPIC = "TOPIC"


class EntityType(StrEnum):
    """What an entity is."""

    PERSON = "PERSON"
    PLACE = "PLACE"
    ORGANISATION = "ORGANISATION"
    THING = "THING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, place, organisation or thing.

    Attributes:
        key: Normalised name (NFKC, casefolded); two entities of a scope share it only if one is a person and
            the other is not.
        type: By the surest that was said of it; only something surer changes it.
        mentions: How many entries involve it.
        type_certainty: How sure the type is (see `Mention`).
    """

    id: NodeId
    key: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    first_seen: datetime
    last_seen: datetime
    mentions: int = 0
    type_certainty: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """An entity's part in an entry (edge INVOLVES)."""

    entity_id: NodeId
    name: str
    role: ParticipantRole
    mention: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The words that an entry rests on (edge FROM).

    Attributes:
        node_id: Our id of the message.
        message_id: The caller's own id of it.
        start: First character of the quote in the message text.
        end: One past its last character.
        ref: The extractor's name of the draft that it came from; empty for quotes of links.
    """

    node_id: NodeId
    message_id: str
    quote: str
    start: int
    end: int
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The smallest derived memory: a fact, an event or an interaction; one standalone sentence and structure.

    Attributes:
        logical_id: The same for all versions of one entry: the id of the current one, so that links stay
            right. Earlier versions are kept beside it, retracted, under ids of their own.
        version: From 1.
        text: A standalone sentence, names restored.
        aliases: Other wordings, for text search.
        predicate: Lemma of the verb, or the state predicate (`works_at`).
        subject: Name of who it is about.
        object: What the predicate says of the subject; for events the theme.
        slot: `subject key|predicate` of a fact; facts of one slot speak of the same attribute.
        functional: The slot holds one value at a time.
        act: Of an interaction: SUPPORT, THANK, PROMISE …
        occurred: Of an event or interaction: when it happened. Of a fact: what its validity rests on.
        valid_from: Of a fact: true from, inclusive; None is unknown.
        valid_to: Of a fact: true until, exclusive; None is still true.
        said_at: When the message was said.
        believed_from: When, on the clock of what was said, this version became believed.
        believed_to: When it was no longer believed on that clock; None is believed now.
        recorded_at: When the store learned this version.
        retracted_at: When the store stopped believing it; None is believed now.
        retract_reason: CHANGED, CORRECTED, REFINED, CLOSED, UNDONE, ERASED; empty if believed.
        suspect: Something that it depends on has changed.
        extractor: Name and version of what made it.
    """

    id: NodeId
    logical_id: NodeId
    version: int = 1
    kind: EntryKind
    text: str
    aliases: tuple[str, ...] = ()
    speaker: str
    session: str
    predicate: str
    subject: str = ""
    object: str = ""
    slot: str = ""
    functional: bool = False
    act: str = ""
    participants: tuple[Participation, ...] = ()
    sources: tuple[Source, ...]
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    occurred: Interval = UNKNOWN_INTERVAL
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    said_at: datetime
    believed_from: datetime
    believed_to: datetime | None = None
    recorded_at: datetime
    retracted_at: datetime | None = None
    retract_reason: str = ""
    confidence: float = 1.0
    salience: float = 0.5
    suspect: bool = False
    extractor: str

    @property
    def evidence_count(self) -> int:
        """How many places it rests on."""
        return len(self.sources)


class LinkType(StrEnum):
    """Typed relationships that carry their own data; the plain ones follow from the nodes."""

    CAUSES = "CAUSES"
    ENABLES = "ENABLES"
    MOTIVATES = "MOTIVATES"
    PREVENTS = "PREVENTS"
    BEFORE = "BEFORE"
    DURING = "DURING"
    SUPERSEDES = "SUPERSEDES"
    CONTRADICTS = "CONTRADICTS"
    SAME_AS = "SAME_AS"


CAUSAL_TYPES = (LinkType.CAUSES, LinkType.ENABLES, LinkType.MOTIVATES, LinkType.PREVENTS)
DECISION_TYPES = (LinkType.SUPERSEDES, LinkType.CONTRADICTS, LinkType.SAME_AS)
ORDER_TYPES = (LinkType.BEFORE, LinkType.DURING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An asserted or decided relationship between two entries (SAME_AS: two entities).

    Attributes:
        source_id: Cause, earlier one, newer version, or the alias entity.
        target_id: Effect, later one, older version, or the canonical entity.
        explicit: The text says it; otherwise it is inferred.
        cue: The words that say it.
        evidence: Where; None for decisions.
        reason: Of SUPERSEDES and CONTRADICTS: CHANGED, CORRECTED, REFINED, CLOSED, OPEN.
        decided_by: Rule, model or person.
        undone_at: When the decision was taken back; the link then no longer counts.
        undo_reason: Why, in the words of whoever took it back.
    """

    id: NodeId
    type: LinkType
    source_id: NodeId
    target_id: NodeId
    confidence: float = 1.0
    explicit: bool = True
    cue: str = ""
    evidence: Source | None = None
    reason: str = ""
    decided_by: str
    recorded_at: datetime
    undone_at: datetime | None = None
    undo_reason: str = ""


class SummaryLevel(StrEnum):
    """What a summary speaks of."""

    SESSION = "SESSION"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    WINDOW = "WINDOW"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Text over a session or a window; covers entries (COVERS), cites others (CITES).

    Attributes:
        key: The session key (SESSION), or the start of the window as ISO text.
        start: When what it covers was first said, or the window's start.
        end: The same, last.
        covers: Entry ids, most important first.
        cites: Entry ids from outside its window.
        dirty: Something under it has changed since.
        method: Name and version of what wrote it.
    """

    id: NodeId
    level: SummaryLevel
    key: str
    text: str
    start: datetime
    end: datetime
    covers: tuple[NodeId, ...] = ()
    cites: tuple[NodeId, ...] = ()
    version: int = 1
    dirty: bool = False
    method: str
    recorded_at: datetime
