"""Candidates of every wanted kind on one scale, and the best of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np

from structmem.domain.entry import Entry, Summary
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message
from structmem.retrieval.arms import Arms
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.filters import entry_mask, message_mask, summary_mask, wanted_kinds
from structmem.retrieval.fusion import Fused, Parts, total_of
from structmem.retrieval.rows import Flags, beside
from structmem.retrieval.scores import share
from structmem.retrieval.understand import wants_overview

# Of the hits of a question for an overview, one in five at most is a summary.
_HITS_A_SUMMARY = 5

HALF, THIRD = np.float32(1 / 2), np.float32(1 / 3)


@dataclass(frozen=True, eq=False)
class Ranking:
    """Nodes of one kind in one scope: parts by arm sum to `total`; only `allowed` rows may become hits."""

    arms: Arms
    kind: NodeKind
    ids: Sequence[NodeId]
    parts: Parts
    allowed: Flags

    @cached_property
    def total(self) -> Floats:
        """The score of every row."""
        return total_of(self.parts, len(self.ids))

    def best(self, limit: int) -> "list[Candidate]":
        """Return the best rows, and all that tie with the last of them."""
        rows = np.flatnonzero(self.allowed & (self.total > 0))
        if len(rows) > limit:
            scores = self.total[rows]
            rows = rows[scores >= np.partition(scores, -limit)[-limit]]
        return [Candidate(self, int(row)) for row in rows]


@dataclass(frozen=True, eq=False)
class Candidate:
    """A row that may become a hit."""

    ranking: Ranking
    row: int

    @cached_property
    def score(self) -> float:
        """The sum of its parts, in [0, 1]."""
        return min(1.0, sum(float(scores[self.row]) for scores in self.ranking.parts.values()))

    @cached_property
    def node(self) -> Message | Entry | Summary:
        """What was found."""
        view, node_id = self.ranking.arms.view, self.ranking.ids[self.row]
        if self.ranking.kind is NodeKind.MESSAGE:
            return view.messages[node_id]
        return view.entries[node_id] if self.ranking.kind is NodeKind.ENTRY else view.summaries[node_id]

    @property
    def said_at(self) -> datetime:
        """When it was said; of a summary, when what it covers began."""
        return self.node.start if isinstance(self.node, Summary) else self.node.said_at


def best_of(rankings: Iterable[Ranking], limit: int) -> list[Candidate]:
    """Return the best candidates of all rankings: higher score, then said later, then smaller id, first."""
    found = [one for ranking in rankings for one in ranking.best(limit)]
    found.sort(key=lambda one: one.node.id)
    found.sort(key=lambda one: one.said_at, reverse=True)
    found.sort(key=lambda one: one.score, reverse=True)
    summaries = [one for one in found if one.ranking.kind is NodeKind.SUMMARY]
    if len(summaries) < len(found):
        surplus = set(summaries[max(1, limit // _HITS_A_SUMMARY) :])
        found = [one for one in found if one not in surplus]
    return found[:limit]


def rankings(scopes: Sequence[Arms], fused: Sequence[Fused], where: Filter) -> Iterator[Ranking]:
    """Yield the rankings of the wanted kinds, scope by scope.

    An entry and its own message are one hit: where both kinds are wanted, messages carry their entries.
    """
    kinds = wanted_kinds(where)
    for arms, one in zip(scopes, fused, strict=True):
        if NodeKind.MESSAGE in kinds:
            allowed = one.passed & message_mask(arms.view, arms.index, where)
            yield Ranking(arms, NodeKind.MESSAGE, arms.index.messages.ids, one.parts, allowed)
        elif NodeKind.ENTRY in kinds:
            yield _entries(arms, one, where)
        if NodeKind.SUMMARY in kinds and (
            NodeKind.MESSAGE not in kinds or wants_overview(arms.plan.question)
        ):
            yield _summaries(arms, where)


def _entries(arms: Arms, fused: Fused, where: Filter) -> Ranking:
    """Rank entries by their message, their own words and their own meaning, a third each."""
    entries = arms.index.entries
    parts = {name: beside(scores, entries.message) * THIRD for name, scores in fused.parts.items()}
    parts["words"] = share(entries.postings.scores(arms.plan.terms)) * THIRD
    parts["meaning"] = share(arms.entry_meaning) * THIRD
    allowed = entry_mask(arms.view, arms.index, where)
    return Ranking(arms, NodeKind.ENTRY, entries.ids, parts, allowed)


def _summaries(arms: Arms, where: Filter) -> Ranking:
    """Rank summaries by their words and their meaning, half each."""
    summaries = arms.index.summaries
    parts = {"summary": arms.summary_shares * HALF}
    allowed = summary_mask(arms.view, arms.index, where)
    return Ranking(arms, NodeKind.SUMMARY, summaries.ids, parts, allowed)
