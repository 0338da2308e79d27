"""Whom a question is about, and whose memory an entry is."""

from collections.abc import Iterable
from dataclasses import dataclass

from structmem.domain.entry import EntityType, Entry, ParticipantRole
from structmem.domain.hit import QueryPlan
from structmem.domain.message import Message
from structmem.domain.words import is_named
from structmem.reasoning.locate import fold
from structmem.retrieval.view import ScopeView

_SHORT_NAME = 3
_ACTORS = frozenset(
    [
        ParticipantRole.AGENT,
        ParticipantRole.PATIENT,
        ParticipantRole.SUBJECT,
        ParticipantRole.RECIPIENT,
        ParticipantRole.COMPANION,
    ]
)


@dataclass(frozen=True, slots=True)
class People:
    """Who matters to a question.

    Attributes:
        named: People whom it names.
        spoken_of: Those of them who never speak in the scope.
        others: Everybody else who is known, folded.
    """

    named: tuple[str, ...] = ()
    spoken_of: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()

    def own(self, entry: Entry) -> bool:
        """Tell whether an entry is about one of the named people, or about theirs; so it is if none is named.

        What these people say of things is theirs too; what they say of other people is not.
        """
        actors = [entry.subject, *(part.name for part in entry.participants if part.role in _ACTORS)]
        if not self.named or any(self.stand_in(actor) for actor in actors):
            return True
        # Who never speaks here is only spoken of, so that being named is as much as there can be.
        if any(is_named(name, entry.text) for name in self.spoken_of):
            return True
        return fold(entry.speaker) in map(fold, self.named) and fold(entry.subject) not in self.others

    def spoke(self, message: Message) -> bool:
        """Tell whether one of the named people said it; so it is if none is named."""
        return not self.named or fold(message.speaker) in map(fold, self.named)

    def spoken_of_in(self, messages: Iterable[Message]) -> bool:
        """Tell whether messages name one of them who never speaks here."""
        return any(is_named(name, one.full_text) for one in messages for name in self.spoken_of)

    def stand_in(self, text: str) -> bool:
        """Tell whether a text names one of them."""
        return any(is_named(name, text) for name in self.named)


def people_of(plan: QueryPlan, views: Iterable[ScopeView]) -> People:
    """Return the people whom a question names: speakers, and entities that are persons and nothing else."""
    known: set[str] = set()
    doubtful: set[str] = set()
    speakers: dict[str, None] = {}
    for view in views:
        for one in view.entities.values():
            (known if one.type is EntityType.PERSON else doubtful).add(fold(one.name))
        speakers |= dict.fromkeys(view.speakers)
    known = (known - doubtful) | set(map(fold, speakers))
    named = dict.fromkeys([*plan.speakers, *(name for name in plan.entities if fold(name) in known)])
    for name in list(named):
        named |= dict.fromkeys(_called(name, speakers))
    return People(
        named=tuple(named),
        spoken_of=tuple(name for name in named if name not in speakers),
        others=frozenset(known - {fold(name) for name in named}),
    )


def _called(name: str, speakers: Iterable[str]) -> list[str]:
    """Return the one speaker whose name begins with a short form, if there is exactly one."""
    long = [one for one in speakers if fold(one).startswith(fold(name)) and fold(one) != fold(name)]
    return long if len(long) == 1 and len(name) >= _SHORT_NAME else []
