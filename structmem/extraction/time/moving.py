"""The date that a plan is moved to: "moved from 3 May to 9 May", "postponed until Friday"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.extraction.time.bounds import Bound, Range
from structmem.extraction.time.dates import Fields, NumericDate
from structmem.extraction.time.language import TenseWords
from structmem.extraction.time.spans import Expression
from structmem.extraction.time.token import Token

_REACH = 6


def is_moved_to(tokens: Sequence[Token], first: int, words: TenseWords) -> bool:
    """Tell whether the phrase at `first` says where a plan is moved, whatever the tense of the moving."""
    opens = tokens[first].text in words.moving_from | words.moving_to
    if not opens and not (first and tokens[first - 1].text in words.moving_to):
        return False
    before = [token.text for token in tokens[max(0, first - _REACH) : first]]
    for place in range(len(before) - 1, -1, -1):
        if before[place] in words.breaks:
            return False
        if before[place] in words.moving:
            return True
        if before[place] in words.moving_with:
            return not words.moving_particles.isdisjoint(before[place:])
    return False


def target_of(of: Expression) -> Expression:
    """Return the new date of "from the old to the new one"; it takes from the old what it lacks itself."""
    if isinstance(of, Bound):
        return target_of(of.of)
    if not isinstance(of, Range):
        return of
    first, last = of.first, of.last
    if isinstance(last, Fields) and isinstance(first, Fields):
        return last.merged(first)
    if isinstance(last, NumericDate) and isinstance(first, NumericDate) and last.year is None:
        return replace(last, year=first.year, year_digits=first.year_digits)
    return last
