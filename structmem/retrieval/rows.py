"""Messages, entries and summaries as columns: postings, speakers, sessions, times, what rests on what."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from structmem.domain.entry import Entry, EntryKind, Summary
from structmem.domain.ids import NodeId
from structmem.domain.interval import IntervalKind, TimeSource
from structmem.domain.message import Message, Role
from structmem.domain.words import STOP_WORDS, stem, terms, words
from structmem.retrieval.bm25 import Floats, Ints, Postings
from structmem.retrieval.language import form_of
from structmem.retrieval.vectors import Column

Number = TypeVar("Number", bound=np.generic)
Moments = NDArray[np.int64]
Flags = NDArray[np.bool_]

EVER = np.iinfo(np.int64)
KINDS = tuple(EntryKind)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATED = (TimeSource.EXPLICIT, TimeSource.RELATIVE)

# The act of an interaction that is a question.
_ASK = "ASK"

# How much a neighbour's vector weighs in a window's, whose middle message weighs 1.
NEIGHBOUR_SHARE = 0.5
_BLOCK = 4096


def moment(at: datetime) -> int:
    """Return microseconds since 1970."""
    return (at - _EPOCH) // timedelta(microseconds=1)


class _Rows:
    """Nodes of one kind by row, with their postings and the rows of their vectors."""

    def __init__(self) -> None:
        self.ids: list[NodeId] = []
        self.row: dict[NodeId, int] = {}
        self.postings = Postings()
        self._vector = Column(np.int32)

    def add(self, node: NodeId, tokens: Iterable[str], vector: int) -> int:
        self.row[node] = self.postings.add(tokens)
        self.ids.append(node)
        self._vector.append(vector)
        return self.row[node]

    def remove(self, node: NodeId) -> None:
        if (row := self.row.pop(node, None)) is not None:
            self.postings.remove(row)

    def place_vector(self, node: NodeId, vector: int) -> None:
        if (row := self.row.get(node)) is not None:
            self.vector[row] = vector

    @property
    def vector(self) -> Ints:
        """Row in the vector table of each, -1 where there is none (yet)."""
        return self._vector.array

    @property
    def alive(self) -> Flags:
        return self.postings.alive

    def similarities(self, scores: Floats) -> Floats:
        """Return each row's cosine, given those of the whole vector table; 0 without a vector."""
        if not len(scores):
            return np.zeros(len(self.ids), np.float32)
        return np.where((self.vector >= 0) & self.alive, scores[self.vector], np.float32(0))


class MessageRows(_Rows):
    """Messages, with their place in the conversation."""

    def __init__(self) -> None:
        super().__init__()
        self._session, self._speaker = Column(np.int32), Column(np.int32)
        self._said = Column(np.int64)
        self._before, self._after = Column(np.int32), Column(np.int32)
        self._form = Column(np.uint8)
        self._assisted: set[int] = set()
        self._norm = Column(np.float32)
        self._stale: set[int] = set()
        self._at: dict[tuple[int, int], int] = {}
        self._place: dict[int, tuple[int, int]] = {}

    def learn(self, message: Message, session: int, speaker: int, vector: int) -> None:
        """Add a message that is not known."""
        tokens = words(message.full_text)
        row = self.add(message.id, (stem(word) for word in tokens if word not in STOP_WORDS), vector)
        self._session.append(session)
        self._speaker.append(speaker)
        self._said.append(moment(message.said_at))
        self._form.append(form_of(tokens, has_image=bool(message.image_caption)))
        self._norm.append(1)
        if message.role is Role.ASSISTANT:
            self._assisted.add(session)
        self._place[row] = session, message.seq
        self._at[session, message.seq] = row
        before = self._at.get((session, message.seq - 1), -1)
        after = self._at.get((session, message.seq + 1), -1)
        self._before.append(before)
        self._after.append(after)
        if before >= 0:
            self.after[before] = row
        if after >= 0:
            self.before[after] = row
        self._stale |= {row, before, after}

    def place_vector(self, node: NodeId, vector: int) -> None:
        """Note where the vector of a message is."""
        super().place_vector(node, vector)
        if (row := self.row.get(node)) is not None:
            self._stale |= {row, int(self.before[row]), int(self.after[row])}

    def forget(self, node: NodeId) -> None:
        """Take a message out; its neighbours are none afterwards."""
        row = self.row.get(node, -1)
        if row >= 0:
            before, after = int(self.before[row]), int(self.after[row])
            if before >= 0:
                self.after[before] = -1
            if after >= 0:
                self.before[after] = -1
            self.vector[row] = -1
            self._at.pop(self._place.pop(row), None)
            self._stale |= {before, after}
        self.remove(node)

    @property
    def session(self) -> Ints:
        """Row of the session."""
        return self._session.array

    @property
    def speaker(self) -> Ints:
        """Row of the speaker."""
        return self._speaker.array

    @property
    def said(self) -> Moments:
        """When it was said."""
        return self._said.array

    @property
    def before(self) -> Ints:
        """Row of the message before in the same session, -1 at its start."""
        return self._before.array

    @property
    def after(self) -> Ints:
        """Row of the message after, -1 at the session's end."""
        return self._after.array

    @property
    def form(self) -> NDArray[np.uint8]:
        """What it has on its face, as `language.Form`."""
        return self._form.array

    @property
    def to_assistant(self) -> Flags:
        """Whether an assistant takes part in the session."""
        return np.isin(self.session, list(self._assisted))

    def window_similarities(self, own: Floats, matrix: Floats) -> Floats:
        """Return the cosines of windows of three: the mean of the neighbours' vectors, never stored."""
        self._refresh_norms(matrix)
        blended: Floats = own + NEIGHBOUR_SHARE * (beside(own, self.before) + beside(own, self.after))
        blended /= self._norm.array
        return blended

    def _refresh_norms(self, matrix: Floats) -> None:
        stale = np.array(sorted(self._stale - {-1}), np.int32)
        self._stale.clear()
        for start in range(0, len(stale), _BLOCK):
            rows = stale[start : start + _BLOCK]
            total = _vectors(matrix, self.vector[rows])
            for side in (self.before[rows], self.after[rows]):
                total += NEIGHBOUR_SHARE * _vectors(matrix, beside(self.vector, side, -1))
            self._norm.array[rows] = np.maximum(np.linalg.norm(total, axis=1), 1e-6)


def beside(values: NDArray[Number], rows: Ints, missing: float = 0) -> NDArray[Number]:
    """Return `values[rows]`, and `missing` where the row is -1."""
    found: NDArray[Number] = values.take(rows, mode="wrap") if len(values) else values[:0]
    found[rows < 0] = missing
    return found


def _vectors(matrix: Floats, rows: Ints) -> Floats:
    found = matrix[rows] if len(matrix) else np.zeros((len(rows), 0), np.float32)
    found[rows < 0] = 0
    return found


class EntryRows(_Rows):
    """All versions of entries, with what they rest on and when they hold."""

    def __init__(self) -> None:
        super().__init__()
        self._believed, self._dated = Column(np.bool_), Column(np.bool_)
        self._kind = Column(np.int8)
        self._start, self._end = Column(np.int64), Column(np.int64)
        self._message = Column(np.int32)
        self._source_entry, self._source_message = Column(np.int32), Column(np.int32)
        self._asks, self._tells_own = Column(np.bool_), Column(np.bool_)
        self._known: dict[NodeId, Entry] = {}

    def learn(self, entry: Entry, messages: MessageRows, vector: int) -> None:
        """Add an entry, or take its new state."""
        known = self._known.get(entry.id)
        if known is None or _wording(known) != _wording(entry):
            self.forget(entry.id)
            row = self.add(entry.id, terms(" ".join((entry.text, *entry.aliases))), vector)
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
        self._known[entry.id] = entry
        row = self.row[entry.id]
        self.believed[row] = entry.retracted_at is None
        self.dated[row] = entry.occurred.source in _DATED
        self.kind[row] = KINDS.index(entry.kind)
        self.start[row], self.end[row] = _bounds(entry)

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


def _wording(entry: Entry) -> tuple[object, ...]:
    return entry.text, entry.aliases, [source.node_id for source in entry.sources]


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


class SummaryRows(_Rows):
    """Summaries, with the session that one speaks of."""

    def __init__(self) -> None:
        super().__init__()
        self.session: list[int] = []

    def learn(self, summary: Summary, session: int, vector: int) -> None:
        """Add or replace a summary."""
        self.remove(summary.id)
        self.add(summary.id, terms(summary.text), vector)
        self.session.append(session)
