"""Plans that are off, told by what was to be done: "Visiting Ana is off" says "I won't visit Ana"."""

import re

from structmem.extraction.answers.short import Answered
from structmem.extraction.english.planning import OFF
from structmem.extraction.grammar.lemmas import Form, lemma_of
from structmem.extraction.reading.reading import Reading

_DOING_IS_OFF = re.compile(
    rf"(?:(?:so|and|but|well|sadly|oh|no|sorry|unfortunately),? )*(?P<verb>[a-z]{{2,}}ing)\b"
    rf"(?P<what>(?: [^,.;:!?]{{2,50}}?)?) (?:{OFF})(?=\W|$)",
    re.IGNORECASE,
)
_FORGET = re.compile(
    r"(?:(?:ok|okay|so|oh|no),? )*(?:forget|never mind|scrap|scratch)(?: about)? (?P<verb>[a-z]{2,}ing)\b"
    r"(?P<what>(?: [^,.;:!?–—]{2,50}?)?)(?=[,.;:!–—]|$)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:(?:so|and|but|well|sadly|oh|no|sorry|unfortunately),? )*there (?:won't|will not|isn't going to|"
    r"is not going to|'s not going to) be (?P<article>an?|any|the|our|my) (?P<noun>[a-z]+(?: [a-z]+)?)"
    r"(?: after all| this time| now| anymore)?[.!]*$",
    re.IGNORECASE,
)


def dropped(reading: Reading) -> Answered | None:
    """Return what a sentence on a doing that is off says plainly, or None."""
    text = reading.message.text
    for one in reading.sentences:
        start, end = one.sentence.start, one.sentence.end
        said = text[start:end].replace("’", "'").strip()
        if none := _NONE.match(said):
            own = none["article"].casefold() in {"our", "my"}
            return Answered(f"{none['article'] if own else 'The'} {none['noun']} is off.", start, end)
        found = _DOING_IS_OFF.match(said) or _FORGET.match(said)
        base = lemma_of(found["verb"].casefold(), Form.GERUND) if found else ""
        if found and base != found["verb"].casefold():
            doing = base + found["what"] if found["what"] else f"go {found['verb'].casefold()}"
            return Answered(f"I won't {doing}.", start, end)
    return None
