"""Messages of a made-up talk, and what the rules understand of them."""

from datetime import UTC, datetime, timedelta

from structmem.domain.draft import EntryDraft, Extraction, ExtractionMode, LinkDraft
from structmem.domain.entry import EntryKind
from structmem.domain.ids import NodeId
from structmem.domain.message import Message, Role
from structmem.extraction import RuleExtractor
from structmem.extraction.time import RuleTimeParser

WEDNESDAY = datetime(2024, 5, 15, 12, tzinfo=UTC)
"""When the talk begins."""

RULES = RuleExtractor(RuleTimeParser())


def message(
    text: str, *, speaker: str = "Mira", n: int = 0, start: datetime = WEDNESDAY, role: Role = Role.USER
) -> Message:
    """Return message `n` of the talk, a minute after the one before."""
    return Message(
        id=NodeId(f"msg_{n}"),
        session="talk",
        seq=n,
        role=role,
        speaker=speaker,
        text=text,
        said_at=start + timedelta(minutes=n),
        message_id=f"m{n}",
        content_hash="",
        recorded_at=start,
    )


def talk(*turns: str, start: datetime = WEDNESDAY) -> list[Message]:
    """Return messages from turns such as `Mira: I moved.`."""
    spoken = [turn.split(": ", 1) for turn in turns]
    return [message(text, speaker=speaker, n=n, start=start) for n, (speaker, text) in enumerate(spoken)]


def understand(*turns: str, mode: ExtractionMode = ExtractionMode.EVENT) -> Extraction:
    """Return what the last turn says, the others as context; the first speaker talks with Theo."""
    messages = talk("Theo: Hello there, how was the weekend?", *turns)
    return RULES.extract(messages[-1:], context=messages[:-1], mode=mode)


def understand_all(*turns: str) -> Extraction:
    """Return what all turns say."""
    return RULES.extract(talk(*turns), context=(), mode=ExtractionMode.EVENT)


def said(text: str) -> Extraction:
    """Return what Mira says to Theo."""
    return understand(f"Mira: {text}")


def facts(extraction: Extraction) -> list[EntryDraft]:
    """Return the facts."""
    return [entry for entry in extraction.entries if entry.kind is EntryKind.FACT]


def events(extraction: Extraction) -> list[EntryDraft]:
    """Return the events."""
    return [entry for entry in extraction.entries if entry.kind is EntryKind.EVENT]


def acts(extraction: Extraction) -> list[str]:
    """Return the acts, in order."""
    return [entry.act for entry in extraction.entries if entry.kind is EntryKind.INTERACTION]


def fact(extraction: Extraction, predicate: str) -> EntryDraft:
    """Return the one fact of a predicate."""
    found = [entry for entry in facts(extraction) if entry.predicate == predicate]
    assert len(found) == 1, [(entry.predicate, entry.text) for entry in extraction.entries]
    return found[0]


def event(extraction: Extraction, predicate: str) -> EntryDraft:
    """Return the one event of a predicate."""
    found = [entry for entry in events(extraction) if entry.predicate == predicate]
    assert len(found) == 1, [(entry.predicate, entry.text) for entry in extraction.entries]
    return found[0]


def ends(extraction: Extraction, link: LinkDraft) -> tuple[str, str]:
    """Return the texts of what a link joins."""
    by_ref = {entry.ref: entry.text for entry in extraction.entries}
    return by_ref[link.source], by_ref[link.target]
