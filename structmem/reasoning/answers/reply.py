"""How answers are put together: evidence, confidence, sentences."""

from collections.abc import Iterable, Sequence

from structmem.domain.answer import Answer, AnswerKind, Elapsed, Evidence
from structmem.domain.entry import Entry, Source
from structmem.domain.ids import NodeId
from structmem.domain.interval import Certainty, Interval
from structmem.domain.message import Message
from structmem.reasoning.answers.case import Candidate, Case
from structmem.retrieval.view import ScopeView

Value = Interval | Elapsed | int | str | tuple[str, ...] | bool | None

_MAX_EVIDENCE = 8


def reply(  # noqa: PLR0913 - the parts of an answer
    case: Case,
    kind: AnswerKind,
    value: Value,
    text: str,
    *,
    method: str,
    evidence: Sequence[Evidence],
    confidence: float,
    certainty: Certainty = Certainty.CERTAIN,
) -> Answer:
    """Return an answer; confidence is clipped to [0, 1]."""
    return Answer(
        question=case.question,
        text=text,
        kind=kind,
        value=value,
        confidence=round(min(1.0, max(0.0, confidence)), 3),
        certainty=certainty,
        method=method,
        evidence=tuple(evidence[:_MAX_EVIDENCE]),
        plan=case.plan,
    )


def abstain(case: Case, missing: str) -> Answer:
    """Return an answer that says what is missing."""
    return Answer(
        question=case.question,
        text=missing,
        kind=AnswerKind.NONE,
        value=None,
        confidence=0.0,
        certainty=Certainty.POSSIBLE,
        method="abstain",
        abstained=True,
        plan=case.plan,
    )


def evidence_of(view: ScopeView, entries: Iterable[Entry]) -> list[Evidence]:
    """Return the quotes that entries rest on, in order, each once."""
    found: dict[tuple[NodeId, int, int], Evidence] = {}
    for entry in entries:
        for source in entry.sources:
            message = view.messages.get(source.node_id)
            evidence = Evidence(
                entry_id=entry.id,
                source=source,
                speaker=message.speaker if message else entry.speaker,
                said_at=message.said_at if message else entry.said_at,
            )
            found.setdefault((source.node_id, source.start, source.end), evidence)
    return list(found.values())


def quote_of(message: Message, start: int = 0, end: int | None = None) -> Evidence:
    """Return a message, or `text[start:end]` of it, as evidence."""
    last = len(message.text) if end is None else end
    source = Source(
        node_id=message.id,
        message_id=message.message_id,
        quote=message.text[start:last],
        start=start,
        end=last,
    )
    return Evidence(entry_id=None, source=source, speaker=message.speaker, said_at=message.said_at)


def evidence_for(candidate: Candidate) -> list[Evidence]:
    """Return what a candidate rests on."""
    if candidate.entry is None:
        return [quote_of(candidate.message)]
    return evidence_of(candidate.view, [candidate.entry])


def confidence_of(candidate: Candidate) -> float:
    """Return how sure it is that a candidate is what the question speaks of."""
    sure = candidate.entry.confidence if candidate.entry is not None else 0.8
    return (0.25 + 0.5 * candidate.coverage + 0.25 * candidate.similarity) * (0.6 + 0.4 * sure)


def listed(parts: Sequence[str]) -> str:
    """Join words as prose: `a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
