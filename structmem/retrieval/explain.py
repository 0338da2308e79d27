"""Candidates to hits that say why they are where they are."""

import numpy as np

from structmem.domain.entry import Entry, Source, Summary
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.hit import Contribution, Explanation, Hit, HitKind
from structmem.domain.message import Message
from structmem.domain.words import terms
from structmem.retrieval.arms import ARMS, Arms
from structmem.retrieval.bm25 import Floats
from structmem.retrieval.filters import entry_mask, speaks_of_entries
from structmem.retrieval.rank import Candidate, Ranking
from structmem.retrieval.recipes import Recipe


def hit_of(candidate: Candidate, recipe: Recipe, where: Filter) -> Hit:
    """Return the candidate as a hit with its explanation."""
    arms, node = candidate.ranking.arms, candidate.node
    shown = _text(node)
    return Hit(
        id=node.id,
        scope=arms.view.scope,
        kind=HitKind(node.kind) if isinstance(node, Entry) else HitKind(candidate.ranking.kind),
        text=shown,
        score=candidate.score,
        speaker="" if isinstance(node, Summary) else node.speaker,
        occurred=node.occurred if isinstance(node, Entry) else None,
        said_at=candidate.said_at,
        sources=_sources(node),
        explanation=Explanation(
            contributions=_contributions(candidate, recipe),
            matched_terms=_matched(arms, node, shown),
            path=_path(arms, node),
        ),
        node=node,
        entries=_folded(arms, node, where) if isinstance(node, Message) else (),
    )


def _text(node: Message | Entry | Summary) -> str:
    return node.full_text if isinstance(node, Message) else node.text


def _sources(node: Message | Entry | Summary) -> tuple[Source, ...]:
    match node:
        case Entry():
            return node.sources
        case Message():
            own = Source(
                node_id=node.id, message_id=node.message_id, quote=node.text, start=0, end=len(node.text)
            )
            return (own,)
        case Summary():
            return ()


def _contributions(candidate: Candidate, recipe: Recipe) -> tuple[Contribution, ...]:
    weights = dict((*recipe.weights, *recipe.lent))
    parts = [
        Contribution(
            name=name,
            rank=_rank(scores, candidate.row),
            raw=_raw(candidate.ranking, name, candidate.row, float(scores[candidate.row])),
            weight=weights.get(name, 1.0),
            score=float(scores[candidate.row]),
        )
        for name, scores in candidate.ranking.parts.items()
        if scores[candidate.row] > 0
    ]
    return tuple(sorted(parts, key=lambda part: (-part.score, part.name)))


def _rank(scores: Floats, row: int) -> int:
    return 1 + int(np.count_nonzero(scores > scores[row]))


def _raw(ranking: Ranking, name: str, row: int, otherwise: float) -> float:
    known = ranking.kind is NodeKind.MESSAGE and name in ARMS
    return float(ranking.arms[name][row]) if known else otherwise


def _matched(arms: Arms, node: Message | Entry | Summary, shown: str) -> tuple[str, ...]:
    extra = " ".join(node.aliases) if isinstance(node, Entry) else ""
    held = set(terms(f"{shown} {extra}"))
    return tuple(term for term in arms.plan.terms if term in held)


def _path(arms: Arms, node: Message | Entry | Summary) -> tuple[str, ...]:
    """Return the way down from a summary, and along the graph, that led to a message."""
    if not isinstance(node, Message):
        return ()
    summary = arms.best_summaries.get(arms.index.sessions[node.session])
    down = (f"summary {summary}", f"session {node.session}") if summary else ()
    along = (arms.ways[entry.id] for entry in arms.view.entries_of(node.id) if entry.id in arms.ways)
    return (*down, *next(along, ()))


def _folded(arms: Arms, message: Message, where: Filter) -> tuple[Entry, ...]:
    entries = [
        entry
        for entry in arms.view.entries_of(message.id)
        if where.include_retracted or entry.retracted_at is None
    ]
    if speaks_of_entries(where):
        mask = entry_mask(arms.view, arms.index, where)
        entries = [entry for entry in entries if mask[arms.index.entries.row[entry.id]]]
    return tuple(entries)
