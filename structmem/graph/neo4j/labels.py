"""The labels and relationship types of the graph; statements that need one by name take it from here."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from structmem.domain.entry import EntryKind
from structmem.domain.graph import NodeKind


class Label(StrEnum):
    """Labels of nodes."""

    SCOPE = "Scope"
    SESSION = "Session"
    MESSAGE = "Message"
    SEGMENT = "Segment"
    ENTITY = "Entity"
    ENTRY = "Entry"
    FACT = "Fact"
    EVENT = "Event"
    INTERACTION = "Interaction"
    SUMMARY = "Summary"
    DAY = "Day"
    ERASED = "Erased"


LABEL_OF: Mapping[NodeKind, Label] = {
    NodeKind.SESSION: Label.SESSION,
    NodeKind.MESSAGE: Label.MESSAGE,
    NodeKind.SEGMENT: Label.SEGMENT,
    NodeKind.ENTITY: Label.ENTITY,
    NodeKind.ENTRY: Label.ENTRY,
    NodeKind.SUMMARY: Label.SUMMARY,
}
KIND_OF_LABEL: Mapping[str, NodeKind] = {label: kind for kind, label in LABEL_OF.items()}

ENTRY_LABELS: Mapping[EntryKind, Label] = {
    EntryKind.FACT: Label.FACT,
    EntryKind.EVENT: Label.EVENT,
    EntryKind.INTERACTION: Label.INTERACTION,
}


def kind_of_labels(labels: Sequence[str]) -> NodeKind:
    """Return the kind of node that has these labels; links, which have none, are LINK."""
    return next((KIND_OF_LABEL[label] for label in labels if label in KIND_OF_LABEL), NodeKind.LINK)
