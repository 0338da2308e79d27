"""Entries as columns: what they rest on, when they hold, whether they are believed."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from structmem.domain.entry import Entity, EntityType, Entry, EntryKind
from structmem.domain.ids import NodeId
from structmem.domain.interval import IntervalKind
from structmem.domain.words import terms
from structmem.retrieval.bm25 import Floats, Ints
from structmem.retrieval.message_rows import MessageRows
from structmem.retrieval.rows import EVER, Flags, Moments, Rows, moment
from structmem.retrieval.vectors import Column

KINDS = tuple(EntryKind)
_TYPES = tuple(EntityType)

# The act of an interaction that is a question.
_ASK = "ASK"


class EntryRows(Rows):
    """All versions of entries, with what they rest on and when they hold."""

    def __init__(self) -> None:
        super().__init__()
        self._believed, self._dated = Column(np.bool_), Column(np.bool_)
        self._kind = Column(np.int8)
        self._start, self._end = Column(np.int64), Column(np.int64)
        self._message = Column(np.int32)
        self._source_entry, self._source_message = Column(np.int32), Column(np.int32)
        self._asks, self._tells_own = Column(np.bool_), Column(np.bool_)
        self._part_entry, self._part_entity = Column(np.int32), Column(np.int32)
        self._entity: dict[NodeId, int] = {}
        self._type = Column(np.int8)
        self._known: dict[NodeId, Entry] = {}
        self._families: dict[tuple[str, str], list[int]] = {}

    def learn(self, entry: Entry, messages: MessageRows, vector: int) -> None:
        """Add an entry, or take its new state."""
        known = self._known.get(entry.id)
        if known is None or _wording(known) != _wording(entry):
            self.forget(entry.id)
            row = self.add(entry.id, terms(" ".join((entry.text, *entry.aliases))), vector)
            self._families.setdefault(_family(entry), []).append(row)
            self._asks.append(entry.act == _ASK)
            self._tells_own.append(entry.kind is not EntryKind.INTERACTION and _involves_speaker(entry))
            for column in (self._believed, self._dated, self._kind, self._start, self._end):
                column.append(0)
            found = [
                messages.row[source.node_id] for source in entry.sources if source.node_id in messages.row
            ]
            self._message.append(found[0] if found else -1)
            for message in found:
                self._source_entry.append(row)
                self._source_message.append(message)
            for part in entry.participants:
                self._part_entry.append(row)
                self._part_entity.append(self._entity_row(part.entity_id))
        self._known[entry.id] = entry
        row = self.row[entry.id]
        self.believed[row] = entry.retracted_at is None
        self.dated[row] = entry.occurred.is_stated
        self.kind[row] = KINDS.index(entry.kind)
        self.start[row], self.end[row] = _bounds(entry)

    def learn_type(self, entity: Entity) -> None:
        """Note what an entity is."""
        row = self._entity_row(entity.id)
        self._type.array[row] = _TYPES.index(entity.type)

    def _entity_row(self, node: NodeId) -> int:
        if node not in self._entity:
            self._entity[node] = self._type.append(-1)
        return self._entity[node]

    def forget(self, node: NodeId) -> None:
        """Take an entry out."""
        self._known.pop(node, None)
        self.remove(node)

    @property
    def believed(self) -> Flags:
        """Whether it is believed now."""
        return self._believed.array

    @property
    def dated(self) -> Flags:
        """Whether the text says when."""
        return self._dated.array

    @property
    def message(self) -> Ints:
        """The first message that it rests on, -1 if there is none."""
        return self._message.array

    @property
    def kind(self) -> NDArray[np.int8]:
        """Position in `KINDS`."""
        return self._kind.array

    @property
    def start(self) -> Moments:
        """Of what it says: `occurred`, or validity for facts; after `end` where nothing is known."""
        return self._start.array

    @property
    def end(self) -> Moments:
        """The end of what it says."""
        return self._end.array

    def involving(self, type: EntityType, but: Sequence[NodeId] = ()) -> Floats:
        """Return 1 for each row in which an entity of this type takes part, those of `but` left out."""
        wanted = self._type.array == _TYPES.index(type)
        wanted[[self._entity[node] for node in but if node in self._entity]] = False
        found = np.zeros(len(self.ids), np.float32)
        found[self._part_entry.array[wanted[self._part_entity.array]]] = 1
        return found

    def siblings(self, node: NodeId) -> list[int]:
        """Return the rows, unused ones too, of all that is told of the same subject by the same predicate."""
        entry = self._known[node]
        return (
            [row for row in self._families[_family(entry)] if self.ids[row] != node] if entry.subject else []
        )

    def merely_asking(self, messages: int) -> Flags:
        """Tell which messages ask something and tell nothing of their speaker."""
        asking = self.lend((self._asks.array & self.believed).astype(np.float32), messages)
        telling = self.lend((self._tells_own.array & self.believed).astype(np.float32), messages)
        mere: Flags = (asking > 0) & (telling == 0)
        return mere

    def lend(self, scores: Floats, messages: int) -> Floats:
        """Return for each message the best score of the entries that rest on it, 0 without one."""
        lent = np.zeros(messages, np.float32)
        np.maximum.at(lent, self._source_message.array, scores[self._source_entry.array])
        return lent


def _involves_speaker(entry: Entry) -> bool:
    speaker = entry.speaker.casefold()
    return any(
        name.casefold() == speaker for name in (entry.subject, *(part.name for part in entry.participants))
    )


def _family(entry: Entry) -> tuple[str, str]:
    return entry.subject.casefold(), entry.predicate


def _wording(entry: Entry) -> tuple[object, ...]:
    on = [source.node_id for source in entry.sources], [part.entity_id for part in entry.participants]
    return entry.text, entry.aliases, _family(entry), on


def _bounds(entry: Entry) -> tuple[int, int]:
    if entry.kind is EntryKind.FACT:
        start, end = entry.valid_from, entry.valid_to
        known = start is not None or end is not None
    else:
        start, end = entry.occurred.start, entry.occurred.end
        known = entry.occurred.kind is not IntervalKind.UNKNOWN
    if not known:
        return EVER.max, EVER.min
    return moment(start) if start else EVER.min, moment(end) if end else EVER.max
