"""Says a message plainly: asides go, turned sentences come into plain order, and every offset stays."""

from collections.abc import Iterator

from structmem.extraction.english.appositions import APPOSITIONS, SECOND_NAME
from structmem.extraction.english.asides import ASIDES
from structmem.extraction.english.frames import FRAMES
from structmem.extraction.english.planning import PLANS
from structmem.extraction.english.turned import CLEFTS, ORDER
from structmem.extraction.english.turns import TURNS
from structmem.extraction.plain.engine import ready, said, said_plainly

_RULES = ready((*APPOSITIONS, *ASIDES, *TURNS, *FRAMES, *CLEFTS, *ORDER, *PLANS))
(_SECOND_NAME,) = ready([SECOND_NAME])


def plainly(text: str) -> str:
    """Return a text of the same length that says plainly what a text says in turns of phrase."""
    return said_plainly(text.replace("’", "'"), _RULES)


def second_names(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names with the second names that asides give them: "Alexandra, aka Lexi"."""
    for found in _SECOND_NAME.pattern.finditer(text):
        if said(_SECOND_NAME, found) is not None:
            yield found["name"], found["alias"] or found["short"]
