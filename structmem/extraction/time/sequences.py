"""Several phrases in a row: lists of habits, and corrections that take the phrase before them back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from structmem.extraction.time.builders import Reading
from structmem.extraction.time.clocks import ClockRange, OnDay
from structmem.extraction.time.dates import Fields
from structmem.extraction.time.language import Evidence
from structmem.extraction.time.token import Token

_MARKS = frozenset([",", "-", ".", "!", ":", ";", "(", ")", "?"])


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase: `tokens[first:behind]` and what it means.

    Attributes:
        seat: Where the phrase stood that this one corrects; the tense around that one holds.
    """

    first: int
    behind: int
    reading: Reading
    seat: tuple[int, int] | None = None

    @property
    def tense_of(self) -> tuple[int, int]:
        """Where the tense is looked for."""
        return self.seat or (self.first, self.behind)


def follows_closely(tokens: Sequence[Token], behind: int, first: int, evidence: Evidence) -> bool:
    """Tell whether only joiners, marks or words of correction stand between two places."""
    if behind < 0 or not 1 <= first - behind <= 4:
        return False
    allowed = evidence.joiners | _MARKS | evidence.corrections | evidence.fillers
    texts = [token.text for token in tokens[behind:first]]
    return allowed.issuperset(texts) and not {".", "!", "?"}.issuperset(texts)


def in_sequence(found: Sequence[Found], tokens: Sequence[Token], evidence: Evidence) -> Iterator[Found]:
    """Yield the phrases that stand, each as its neighbours make it."""
    previous: Found | None = None
    for one in found:
        if previous is not None and _is_denied(tokens, previous, one, evidence):
            continue
        if previous is not None and _corrects(tokens, previous, one, evidence):
            previous = _inherit(previous, one)
            continue
        if previous is not None:
            yield _with_month(previous, one, tokens, evidence)
            one = _habit_too(previous, one, tokens, evidence)
        previous = one
    if previous is not None:
        yield previous


def _corrects(tokens: Sequence[Token], before: Found, after: Found, evidence: Evidence) -> bool:
    """Tell whether "no", "sorry" or "I mean" stands between two phrases, and nothing else."""
    between = [token.text for token in tokens[before.behind : after.first]]
    if not 1 <= len(between) <= 6 or "." in between:
        return False
    denied = any(token.text == evidence.denial for token in tokens[max(0, before.first - 2) : before.first])
    if denied and [text for text in between if text not in evidence.fillers] in ([evidence.contrast], [","]):
        return True
    words = [text for text in between if text not in _MARKS]
    telling = evidence.corrections | evidence.meaning
    return not telling.isdisjoint(words) and (telling | evidence.fillers).issuperset(words)


def _is_denied(tokens: Sequence[Token], before: Found, after: Found, evidence: Evidence) -> bool:
    """Tell whether a phrase is only what the one before is not: "on Tuesday, not Monday"."""
    between = [
        token.text for token in tokens[before.behind : after.first] if token.text not in evidence.leading
    ]
    return between in ([",", evidence.denial], ["-", evidence.denial], ["(", evidence.denial])


def _inherit(before: Found, after: Found) -> Found:
    """Keep what the correction leaves unsaid: "on 5 May, no, the 6th"."""
    old, new = before.reading.of, after.reading.of
    after = replace(after, seat=before.tense_of)
    if isinstance(old, Fields) and isinstance(new, Fields):
        return replace(after, reading=replace(after.reading, of=new.merged(old)))
    return after


def _with_month(before: Found, after: Found, tokens: Sequence[Token], evidence: Evidence) -> Found:
    """In a list a day takes the month of the one behind it: "the 3rd and the 15th of June"."""
    old, new = before.reading.of, after.reading.of
    between = [token.text for token in tokens[before.behind : after.first]]
    listed = 1 <= len(between) <= 2 and evidence.joiners.issuperset(between)
    if not listed or not isinstance(old, Fields) or not isinstance(new, Fields):
        return before
    if old.month is not None or old.day is None or new.month is None:
        return before
    return replace(before, reading=replace(before.reading, of=old.merged(new)))


def _habit_too(before: Found, after: Found, tokens: Sequence[Token], evidence: Evidence) -> Found:
    """In "every Monday and Friday" both recur."""
    joined = [token.text for token in tokens[before.behind : after.first]]
    if not before.reading.recurring or not 1 <= len(joined) <= 2 or not evidence.joiners.issuperset(joined):
        return after
    of = after.reading.of
    day = of.day if isinstance(of, OnDay | ClockRange) else of
    if not isinstance(day, Fields) or day.weekday is None or day.day is not None:
        return after
    return replace(after, reading=replace(before.reading, length=after.reading.length))
