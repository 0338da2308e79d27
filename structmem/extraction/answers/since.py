"""Since when a short answer holds: "Where do you work?" – "At Corvex, since May."."""

import re

from structmem.extraction.english.asked_times import BEGUN_THEN, LEADING_TIME
from structmem.extraction.reading.reading import Reading

_BEGUN = re.compile(rf"(?:^|[\s,.!(–—-])(?:{BEGUN_THEN})\s+(?:{LEADING_TIME})?$", re.IGNORECASE)
_SINCE = re.compile(rf"^(?:{BEGUN_THEN})\s+(?:{LEADING_TIME})?", re.IGNORECASE)
_REACH = 60
"""Characters of an answer before the words that say since when."""


def with_start(text: str, reading: Reading) -> str:
    """Return what an answer says in full, with the start that stands behind it in the message."""
    said = reading.message.text
    for time in reading.times:
        phrase = said[time.start : time.end]
        opens = _SINCE.match(phrase)
        if time.start > _REACH or time.recurring or phrase in text:
            break
        if opens or _BEGUN.search(said[: time.start]):
            return f"{text.rstrip(' .!')} since {phrase[opens.end() if opens else 0 :]}."
    return text
