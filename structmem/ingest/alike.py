"""Whether two entries can speak of one occasion, by who and where."""

import unicodedata

from structmem.domain.entry import Entry, ParticipantRole
from structmem.domain.ids import NodeId

_GENERIC = (
    "thing stuff plan trip appointment booking idea visit event business meetup outing session reminder task"
)
GENERIC = frozenset(_GENERIC.split())
"""Heads that add nothing to what stands before them: "the dentist thing"."""
_APART = (ParticipantRole.COMPANION, ParticipantRole.PLACE, ParticipantRole.RECIPIENT)


def are_apart(one: Entry, other: Entry) -> bool:
    """Tell whether two entries name other companions, places or recipients."""
    for role in _APART:
        mine, theirs = _of_role(one, role), _of_role(other, role)
        if mine and theirs and not mine & theirs:
            return True
    return False


def _of_role(entry: Entry, role: ParticipantRole) -> set[NodeId]:
    return {part.entity_id for part in entry.participants if part.role is role}


def name_key(name: str) -> str:
    """Return the name as entities are keyed by: NFKC, casefolded, single spaces; works for any script."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
