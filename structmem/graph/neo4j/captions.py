"""What people read on a node in Neo4j Browser."""

from structmem.domain.entry import Entity, Entry, Link, Summary
from structmem.domain.graph import Node
from structmem.domain.message import Message, Segment, Session

_LONGEST = 80


def caption(node: Node) -> str:
    """Return a few readable words for a node."""
    match node:
        case Session():
            text = f"{node.key}, {node.started_at.date().isoformat()}"
        case Message():
            text = f"{node.speaker}: {node.full_text}"
        case Segment():
            text = f"messages {node.first_seq} to {node.last_seq} of {node.session}"
        case Entity():
            text = node.name
        case Entry():
            text = node.text
        case Link():
            text = node.cue or node.reason.lower() or node.type.lower()
        case Summary():
            text = f"{node.level.capitalize()}: {node.text}"
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
