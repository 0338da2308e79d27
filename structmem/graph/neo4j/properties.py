"""The properties of nodes and relationships that statements and people read."""

from datetime import datetime
from typing import Any

from structmem.domain.entry import Entity, Entry, EntryKind, Link, Source, Summary, SummaryLevel
from structmem.domain.graph import Node
from structmem.domain.ids import ScopeKey
from structmem.domain.interval import Interval
from structmem.domain.message import Message, Segment, Session
from structmem.graph.indexing import index_terms, is_withdrawn, session_of, span_of
from structmem.graph.neo4j.bodies import FIRST, LAST, body_of, scope_term, session_id, text_term, utc
from structmem.graph.neo4j.captions import caption


def properties_of(node: Node, *, scope: ScopeKey, revision: int, place: str) -> dict[str, Any]:
    """Return all properties of a node or link; None removes one that a former version had."""
    common: dict[str, Any] = {
        "scope": scope,
        "id": node.id,
        "revision": revision,
        "place": place,
        "withdrawn": is_withdrawn(node),
        "session": session_of(node),
        "caption": caption(node),
        "body": body_of(node),
    }
    terms = index_terms(node)
    if terms is not None:
        common |= {
            "terms": " ".join(map(text_term, terms)),
            "length": len(terms),
            "scope_term": scope_term(scope),
        }
    return common | _special(node)


def _special(node: Node) -> dict[str, Any]:
    match node:
        case Session():
            return {
                "key": node.key,
                "started_at": utc(node.started_at),
                "ended_at": utc(node.ended_at),
                "message_count": node.message_count,
            }
        case Message():
            return _message(node)
        case Segment():
            return _segment(node)
        case Entity():
            return {
                "key": node.key,
                "name": node.name,
                "type": node.type.value,
                "aliases": list(node.aliases),
                "first_seen": utc(node.first_seen),
                "last_seen": utc(node.last_seen),
                "mentions": node.mentions,
                "type_certainty": node.type_certainty,
            }
        case Entry():
            return _entry(node) | _interval(node.occurred) | _validity(node)
        case Link():
            return _link(node)
        case Summary():
            return _summary(node)


def _message(message: Message) -> dict[str, Any]:
    return {
        "session_id": session_id(message.session),
        "seq": message.seq,
        "role": message.role.value,
        "speaker": message.speaker,
        "speaker_id": message.speaker_id,
        "text": message.text,
        "image_caption": message.image_caption,
        "said_at": utc(message.said_at),
        "zone": message.zone,
        "message_id": message.message_id,
        "content_hash": message.content_hash,
        "tags": list(message.tags),
        "recorded_at": utc(message.recorded_at),
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {
        "session_id": session_id(segment.session),
        "seq": segment.seq,
        "first_seq": segment.first_seq,
        "last_seq": segment.last_seq,
        "state": segment.state.value,
        "cut": segment.cut,
        "attempts": segment.attempts,
        "error": segment.error,
        "lease_owner": segment.lease_owner,
        "lease_until": _maybe(segment.lease_until),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "logical_id": entry.logical_id,
        "version": entry.version,
        "kind": entry.kind.value,
        "text": entry.text,
        "aliases": list(entry.aliases),
        "speaker": entry.speaker,
        "predicate": entry.predicate,
        "subject": entry.subject,
        "object": entry.object,
        "slot": entry.slot,
        "functional": entry.functional,
        "act": entry.act,
        "involves": [part.entity_id for part in entry.participants],
        "modality": entry.modality.value,
        "negated": entry.negated,
        "said_at": utc(entry.said_at),
        "believed_from": utc(entry.believed_from),
        "believed_to": _maybe(entry.believed_to),
        "recorded_at": utc(entry.recorded_at),
        "retracted_at": _maybe(entry.retracted_at),
        "retract_reason": entry.retract_reason,
        "confidence": entry.confidence,
        "salience": entry.salience,
        "suspect": entry.suspect,
        "evidence_count": entry.evidence_count,
        "extractor": entry.extractor,
    }


def _interval(occurred: Interval) -> dict[str, Any]:
    return {
        "occurred_start": _maybe(occurred.start),
        "occurred_end": _maybe(occurred.end),
        "occurred_kind": occurred.kind.value,
        "occurred_precision": occurred.precision.value,
        "occurred_phrase": occurred.phrase,
        "occurred_confidence": occurred.confidence,
    }


def _validity(entry: Entry) -> dict[str, Any]:
    """Return what questions about time compare: unbounded sides are the first and the last moment."""
    span = span_of(entry)
    is_fact = entry.kind is EntryKind.FACT
    return {
        "valid_from": _maybe(entry.valid_from),
        "valid_to": _maybe(entry.valid_to),
        "true_from": (_maybe(entry.valid_from) or FIRST) if is_fact else None,
        "true_until": (_maybe(entry.valid_to) or LAST) if is_fact else None,
        "time_from": (_maybe(span[0]) or FIRST) if span else None,
        "time_until": (_maybe(span[1]) or LAST) if span else None,
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "confidence": link.confidence,
        "explicit": link.explicit,
        "cue": link.cue,
        "reason": link.reason,
        "decided_by": link.decided_by,
        "recorded_at": utc(link.recorded_at),
        "undone_at": _maybe(link.undone_at),
        "undo_reason": link.undo_reason,
        "quote": link.evidence.quote if link.evidence else None,
        "evidence": link.evidence.node_id if link.evidence else None,
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "level": summary.level.value,
        "key": summary.key,
        "text": summary.text,
        "start": utc(summary.start),
        "end": utc(summary.end),
        "said_at": utc(summary.start),
        "version": summary.version,
        "dirty": summary.dirty,
        "method": summary.method,
        "recorded_at": utc(summary.recorded_at),
    }


def source_properties(source: Source) -> dict[str, Any]:
    """Return what FROM carries."""
    return {"quote": source.quote, "start": source.start, "end": source.end, "ref": source.ref}


def summarised(summary: Summary) -> list[str]:
    """Return the ids of the sessions that a summary is of."""
    return [session_id(summary.key)] if summary.level is SummaryLevel.SESSION else []


def _maybe(time: datetime | None) -> datetime | None:
    return None if time is None else utc(time)
