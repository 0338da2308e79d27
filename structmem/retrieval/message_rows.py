"""Messages as columns: who said what when, in which session, beside what."""

import numpy as np
from numpy.typing import NDArray

from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Role
from structmem.domain.words import STOP_WORDS, stem, words
from structmem.retrieval.bm25 import Floats, Ints
from structmem.retrieval.language import form_of
from structmem.retrieval.rows import Flags, Moments, Rows, beside, moment
from structmem.retrieval.vectors import Column

# How much a neighbour's vector weighs in a window's, whose middle message weighs 1.
NEIGHBOUR_SHARE = 0.5
_BLOCK = 4096


class MessageRows(Rows):
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


def _vectors(matrix: Floats, rows: Ints) -> Floats:
    found = matrix[rows] if len(matrix) else np.zeros((len(rows), 0), np.float32)
    found[rows < 0] = 0
    return found
