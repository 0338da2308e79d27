"""Work that is done again where what it read was changed meanwhile."""

from collections.abc import Callable
from typing import TypeVar

from structmem.errors import ChangedMeanwhile

T = TypeVar("T")
# Each repetition means that somebody else got on.
_TRIES = 100


def anew(step: Callable[[], T]) -> T:
    """Do a step, and again, on a fresh reading, while others write what it read.

    Raises:
        ChangedMeanwhile: They never rest.
    """
    left = _TRIES
    while True:
        left -= 1
        try:
            return step()
        except ChangedMeanwhile:
            if not left:
                raise
