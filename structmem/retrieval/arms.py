"""Arms: ways of scoring every message of a scope against a question; a recipe picks and weighs them."""

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np

from structmem.domain.graph import Vector
from structmem.domain.hit import Intent, QueryPlan
from structmem.domain.ids import NodeId
from structmem.domain.words import words
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.index import ScopeIndex
from structmem.retrieval.language import asks_for_several, form_wanted, types_wanted
from structmem.retrieval.rows import EVER, beside, moment
from structmem.retrieval.scores import best_mask, share
from structmem.retrieval.vectors import VectorTable
from structmem.retrieval.view import ScopeView
from structmem.retrieval.walk import Ways, along_links, link_types, to_siblings

_DAY = 86_400_000_000
_DESCENTS = 3

# In scopes with more entries than this, only those that words or messages point at are compared by meaning.
_ALL_ENTRIES = 40_000
_PROMISING = 2_000
_SEEDS = 8


class Arms:
    """The question's scores in one scope, computed as asked for; raw values, one a message row."""

    def __init__(self, view: ScopeView, index: ScopeIndex, plan: QueryPlan, vector: Vector | None) -> None:
        self.view, self.index, self.plan, self.vector = view, index, plan, vector
        self._scores: dict[str, Floats] = {}
        self.ways: Ways = {}

    def __getitem__(self, name: str) -> Floats:
        if name not in self._scores:
            self._scores[name] = ARMS[name](self)
        return self._scores[name]

    @property
    def size(self) -> int:
        """Message rows."""
        return len(self.index.messages.ids)

    @cached_property
    def believed(self) -> Floats:
        """1 for entries that may lend score: the believed ones, all of them where the past is asked for."""
        entries = self.index.entries
        past = Intent.CHANGE in self.plan.intents
        return (entries.alive & (entries.believed | past)).astype(np.float32)

    @cached_property
    def entry_words(self) -> Floats:
        """BM25 of each entry row."""
        return self.index.entries.postings.scores(self.plan.terms)

    @cached_property
    def entry_meaning(self) -> Floats:
        """Cosine of each entry row, negative ones as 0; in a large scope of the promising ones only."""
        entries = self.index.entries
        if len(entries.ids) <= _ALL_ENTRIES:
            found = entries.similarities(self.cosines(self.index.vectors.entries))
        else:
            found = self._promising_meaning()
        meaning: Floats = np.maximum(found, 0)
        return meaning

    def _promising_meaning(self) -> Floats:
        """Return the cosines of entries whose words, or whose message, are among the best; 0 for others."""
        entries = self.index.entries
        said = best_mask(share(self["vector.message"]) + share(self["bm25.window"]), _PROMISING)
        held = beside(said.astype(np.float32), entries.message) > 0
        rows = np.flatnonzero((held | best_mask(self.entry_words, _PROMISING)) & (entries.vector >= 0))
        found = np.zeros(len(entries.ids), np.float32)
        if self.vector is not None and len(rows):
            found[rows] = self.index.vectors.entries.matrix[entries.vector[rows]] @ self.vector
        return found

    @cached_property
    def entry_fit(self) -> Floats:
        """How well each entry row that may lend score fits by words and meaning, 1 for the best by both."""
        fit: Floats = (share(self.entry_words) + share(self.entry_meaning)) * self.believed
        fit /= 2
        return fit

    @cached_property
    def seeds(self) -> dict[NodeId, float]:
        """The few entries that fit best, best first."""
        entries, fit = self.index.entries, self.entry_fit
        rows = np.flatnonzero(best_mask(fit, _SEEDS)).tolist()
        best = sorted(rows, key=lambda row: (-fit[row], entries.ids[row]))[:_SEEDS]
        return {entries.ids[row]: float(fit[row]) for row in best}

    def cosines(self, table: VectorTable) -> Floats:
        """Return the cosine of every row of a table."""
        if self.vector is None or not len(table):
            return np.zeros(len(table.matrix), np.float32)
        found: Floats = table.matrix @ self.vector
        return found

    @cached_property
    def summary_shares(self) -> Floats:
        """Words and meaning of each summary row, each as a share of the best one's."""
        summaries = self.index.summaries
        meaning = summaries.similarities(self.cosines(self.index.vectors.summaries))
        both: Floats = share(summaries.postings.scores(self.plan.terms)) + share(meaning)
        return both

    @cached_property
    def best_summaries(self) -> dict[int, NodeId]:
        """The few sessions whose summaries fit best, with the summary's id."""
        summaries = self.index.summaries
        rows = [row for row, session in enumerate(summaries.session) if session >= 0 and summaries.alive[row]]
        rows.sort(key=lambda row: float(self.summary_shares[row]), reverse=True)
        return {summaries.session[row]: summaries.ids[row] for row in rows[:_DESCENTS]}

    def lend(self, entry_scores: Floats) -> Floats:
        """Return for each message the best of its entries that may lend."""
        return self.index.entries.lend(entry_scores * self.believed, self.size)


def _message_words(arms: Arms) -> Floats:
    return arms.index.messages.postings.scores(arms.plan.terms)


def _window_words(arms: Arms) -> Floats:
    messages = arms.index.messages
    own = np.arange(arms.size, dtype=np.int32)
    return messages.postings.group_scores(arms.plan.terms, (own, messages.before, messages.after), arms.size)


def _message_meaning(arms: Arms) -> Floats:
    return arms.index.messages.similarities(arms.cosines(arms.index.vectors.messages))


def _window_meaning(arms: Arms) -> Floats:
    return arms.index.messages.window_similarities(arms["vector.message"], arms.index.vectors.messages.matrix)


def _entry_words(arms: Arms) -> Floats:
    return arms.lend(arms.entry_words)


def _entry_meaning(arms: Arms) -> Floats:
    return arms.lend(arms.entry_meaning)


def _speaker(arms: Arms) -> Floats:
    rows = [arms.index.speakers[name] for name in arms.plan.speakers if name in arms.index.speakers]
    if len(rows) == len(arms.index.speakers):
        return np.zeros(arms.size, np.float32)
    return np.isin(arms.index.messages.speaker, rows).astype(np.float32)


def _form(arms: Arms) -> Floats:
    """Has what is asked for: a time, a number, a cause, an image on its face; a place, or somebody else."""
    wanted = form_wanted(arms.plan.question, arms.plan.intents)
    found = (arms.index.messages.form & wanted) > 0
    for type in types_wanted(arms.plan.intents):
        speakers = [entity.id for name in arms.view.speakers for entity in arms.view.named(words(name))]
        found |= arms.lend(arms.index.entries.involving(type, speakers)) > 0
    return found.astype(np.float32)


def _tells(arms: Arms) -> Floats:
    """Does not merely ask another person: such a message is rarely evidence; asking an assistant is."""
    mere = arms.index.entries.merely_asking(arms.size) & ~arms.index.messages.to_assistant
    return (~mere).astype(np.float32)


def _date(arms: Arms) -> Floats:
    """Fit with the question's time: said then or soon after, or telling of something that lies in it.

    What was said later halves with every length of the asked interval (a day at least). What is told counts
    by the share of its interval that lies in the asked one.
    """
    if arms.plan.time is None:
        return np.zeros(arms.size, np.float32)
    start = float(moment(arms.plan.time.start) if arms.plan.time.start else EVER.min)
    end = float(moment(arms.plan.time.end) if arms.plan.time.end else EVER.max)
    said = arms.index.messages.said
    late = np.maximum(said - end, 0) / max(_DAY, end - start)
    fit = np.where(said < start, 0, np.exp2(-late)).astype(np.float32)
    entries = arms.index.entries
    length = np.maximum(entries.end.astype(float) - entries.start, 1)
    shared = np.minimum(entries.end, end) - np.maximum(entries.start, start)
    told = np.where(entries.dated, np.clip(shared / length, 0, 1), 0).astype(np.float32)
    best: Floats = np.maximum(fit, arms.lend(told))
    return best


def _session_words(arms: Arms) -> Floats:
    messages = arms.index.messages
    scores = messages.postings.group_scores(arms.plan.terms, (messages.session,), len(arms.index.sessions))
    return scores[messages.session]


def _summary(arms: Arms) -> Floats:
    """Fit of the summary of the session."""
    summaries = arms.index.summaries
    of_session = np.zeros(len(arms.index.sessions), np.float32)
    for row, session in enumerate(summaries.session):
        if session >= 0 and summaries.alive[row]:
            of_session[session] = arms.summary_shares[row]
    return of_session[arms.index.messages.session]


def _graph(arms: Arms) -> Floats:
    """What the best entries are linked with, a few steps along the links that fit the question."""
    types = link_types(arms.plan.intents)
    if not types:
        return np.zeros(arms.size, np.float32)
    reached, ways = along_links(arms.view, arms.index.entries, arms.seeds, types)
    arms.ways |= ways
    return arms.lend(reached)


def _siblings(arms: Arms) -> Floats:
    """Where several things are asked for: what else is told of the subjects of the best entries."""
    if not asks_for_several(arms.plan.question):
        return np.zeros(arms.size, np.float32)
    reached, ways = to_siblings(arms.index.entries, arms.seeds, arms.entry_fit)
    arms.ways |= ways
    return arms.lend(reached)


ARMS: Mapping[str, Callable[[Arms], Floats]] = {
    "bm25.message": _message_words,
    "bm25.window": _window_words,
    "vector.message": _message_meaning,
    "vector.window": _window_meaning,
    "bm25.entry": _entry_words,
    "vector.entry": _entry_meaning,
    "speaker": _speaker,
    "form": _form,
    "tells": _tells,
    "date": _date,
    "session": _session_words,
    "summary": _summary,
    "graph": _graph,
    "siblings": _siblings,
}

VECTOR_ARMS = frozenset(["vector.message", "vector.window", "vector.entry", "summary", "graph", "siblings"])
