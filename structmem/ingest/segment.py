"""Where one topic ends: gaps, size, and words, looking back only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from structmem.domain.message import Message
from structmem.domain.words import terms

_TOKEN_CHARACTERS = 4
_TURNING_WORDS = (
    "anyway",
    "by the way",
    "btw",
    "on another note",
    "speaking of",
    "changing the subject",
    "oh, and",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSegmenter:
    """Cuts at long silences, at a size, and where a message shares no word with the last few.

    Attributes:
        gap: A longer silence cuts.
        max_messages: A segment never holds more.
        max_tokens: Nor more than this, estimated as characters / 4.
        min_messages: Topic cuts leave at least this many behind.
        look_back: Messages whose words count as the topic so far.
        min_terms: A shorter message says too little to start a topic.
    """

    gap: timedelta
    max_messages: int
    max_tokens: int
    min_messages: int = 4
    look_back: int = 6
    min_terms: int = 6

    def cut_before(self, segment: Sequence[Message], message: Message) -> str | None:
        """Return why `message` starts a new segment after `segment`, or None."""
        if not segment:
            return None
        if message.said_at - segment[-1].said_at > self.gap:
            return "gap"
        length = sum(len(one.full_text) for one in segment) + len(message.full_text)
        if len(segment) >= self.max_messages or length > self.max_tokens * _TOKEN_CHARACTERS:
            return "size"
        return "topic" if self._turns(segment, message) else None

    def _turns(self, segment: Sequence[Message], message: Message) -> bool:
        if len(segment) < self.min_messages or segment[-1].text.rstrip().endswith("?"):
            return False
        if message.text.casefold().startswith(_TURNING_WORDS):
            return True
        own = set(terms(message.full_text))
        past = {term for one in segment[-self.look_back :] for term in terms(one.full_text)}
        return len(own) >= self.min_terms and not own & past
