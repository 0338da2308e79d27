"""What a picture shows, by its caption: that it was shown, never that it happened."""

import re
from datetime import timedelta

from structmem.domain.draft import EntryDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, ParticipantRole
from structmem.domain.interval import Interval, IntervalKind, Precision, TimeSource
from structmem.domain.message import Message
from structmem.extraction.entities.names import thing_of
from structmem.extraction.grammar.clauses import parse_sentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.tokens import split_sentences

SHOW = "show picture"
"""The predicate of an entry that a caption gives."""

_LONGEST = 400
_MOST_THINGS = 4
_CONFIDENCE = 0.6
_SALIENCE = 0.15
_LEADS = re.compile(
    r"^(?:(?:this|it) is |here is |there is )?(?:an? |the )?(?:\w+ )?"
    r"(?:photo|photograph|photography|picture|image|screenshot|close[- ]?up|selfie) (?:of|showing|with) ",
    re.IGNORECASE,
)


def picture_draft(message: Message) -> EntryDraft | None:
    """Return the draft that says what the speaker showed, or None for a message without a caption.

    Its quote is the caption, its place that in the message's `full_text`.
    """
    caption = " ".join((message.image_caption or "").split())[:_LONGEST]
    shown = _LEADS.sub("", caption).strip(" .")
    if not shown:
        return None
    speaker = message.speaker
    mentions = [Mention(name=speaker, type=EntityType.PERSON, role=ParticipantRole.AGENT, mention=speaker)]
    mentions += [
        Mention(name=name, type=kind, role=ParticipantRole.TOPIC, mention=words)
        for name, (kind, words) in _things(shown).items()
    ]
    start = len(message.full_text) - len(message.image_caption or "") - len("]")
    return EntryDraft(
        ref=f"{message.id}:p:0",
        kind=EntryKind.EVENT,
        message=message.id,
        quote=message.image_caption or "",
        start=start,
        end=start + len(message.image_caption or ""),
        text=f"{speaker} showed a picture: {shown}",
        predicate=SHOW,
        subject=speaker,
        object=shown,
        mentions=tuple(mentions),
        occurred=Interval(
            start=message.said_at,
            end=message.said_at + timedelta(seconds=1),
            kind=IntervalKind.POINT,
            precision=Precision.SECOND,
            source=TimeSource.SESSION,
            confidence=0.9,
        ),
        confidence=_CONFIDENCE,
        salience=_SALIENCE,
    )


def _things(shown: str) -> dict[str, tuple[EntityType, str]]:
    """Return the things in a caption by name; people in it stay unnamed."""
    found: dict[str, tuple[EntityType, str]] = {}
    for sentence in split_sentences(shown)[:1]:
        parsed = parse_sentence(sentence, ())
        for phrase in parsed.phrases:
            thing = thing_of(parsed, phrase) if phrase.kind is PhraseKind.COMMON else None
            if thing is not None and len(found) < _MOST_THINGS:
                found.setdefault(thing[0], (thing[1], parsed.text(shown, phrase.first, phrase.last)))
    return found
