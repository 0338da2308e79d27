"""A question to a plan, by general rules."""

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

from structmem.domain.hit import Intent, QueryPlan
from structmem.domain.interval import Interval, IntervalKind, TimeSource
from structmem.domain.message import Role
from structmem.domain.stamps import read_stamp
from structmem.domain.words import COMMON_WORD_NAMES, name_parts, terms, words
from structmem.errors import EmptyQuestion
from structmem.ports import TimeParser
from structmem.retrieval.language import FIRST_PERSON, INTENT_PATTERNS, OVERVIEW
from structmem.retrieval.view import ScopeView

MAX_QUESTION_CHARACTERS = 10_000
_CERTAIN_ENOUGH = 0.5


def check_question(question: object) -> str:
    """Return the question, trimmed.

    Raises:
        EmptyQuestion: Not a text, or no letter or digit in it.
    """
    if not isinstance(question, str):
        raise EmptyQuestion(f"question {question!r} is a {type(question).__name__}; ask in words")
    if not any(character.isalnum() for character in question):
        raise EmptyQuestion(f"question {question!r} has no words; ask something such as 'When did Ana move?'")
    return question.strip()[:MAX_QUESTION_CHARACTERS]


def understand(
    question: str,
    views: Sequence[ScopeView],
    times: TimeParser,
    *,
    reference: datetime | date | str | None = None,
    recipe: str = "hybrid",
) -> QueryPlan:
    """Return what a question asks for, of whom and of when, in the light of one or several scopes.

    Raises:
        InvalidTime: The reference cannot be read.
    """
    anchor, zone = _reference(views, reference)
    names = _casefolded(question)
    speakers = speakers_named(question, views)
    entities = [entity.name for view in views for entity in view.named(names)]
    own = {word for speaker in speakers for part in name_parts(speaker) for word in terms(part)}
    return QueryPlan(
        question=question,
        intents=intents_of(question),
        terms=tuple(term for term in dict.fromkeys(terms(question)) if term not in own),
        speakers=speakers,
        entities=tuple(dict.fromkeys([*speakers, *entities])),
        time=_time(question, times, anchor, zone) if anchor else None,
        reference=anchor,
        recipe=recipe,
    )


def intents_of(question: str) -> tuple[Intent, ...]:
    """Return what is asked for, the main thing first; WHAT where nothing else fits."""
    text = " ".join(words(question))
    found = [intent for intent, pattern in INTENT_PATTERNS if pattern.search(text)]
    return tuple(dict.fromkeys(found)) or (Intent.WHAT,)


def wants_overview(question: str) -> bool:
    """Tell whether a question asks for the whole rather than for one thing."""
    return OVERVIEW.search(question.casefold()) is not None


def speakers_named(question: str, views: Sequence[ScopeView]) -> tuple[str, ...]:
    """Return the speakers that a question names, in the order of the scope.

    A speaker is named by the full name or a part of it, in any case, with or without accents and `'s`. Where
    speakers are mere roles, "I" and "my" name the user.
    """
    speakers = list(dict.fromkeys(speaker for view in views for speaker in view.speakers))
    tokens = {_plain(token) for token in _casefolded(question)}
    capitals = {
        _plain(token) for token in _possessive_off(_words_as_written(question)) if token[:1].isupper()
    }
    found = [speaker for speaker in speakers if _is_called(speaker, tokens, capitals)]
    if not found and Role.USER in speakers and not FIRST_PERSON.isdisjoint(words(question)):
        return (Role.USER.value,)
    return tuple(found)


def _is_called(speaker: str, tokens: set[str], capitals: set[str]) -> bool:
    for part in name_parts(speaker):
        said = [_plain(word) for word in words(part)]
        pool = capitals if part.casefold() in COMMON_WORD_NAMES else tokens
        if said and pool.issuperset(said):
            return True
    return False


def _casefolded(text: str) -> list[str]:
    return _possessive_off(words(text))


def _words_as_written(text: str) -> list[str]:
    return "".join(
        character if character.isalnum() or character in "'’" else " " for character in text
    ).split()


def _possessive_off(tokens: Sequence[str]) -> list[str]:
    return [token[:-2] if token.endswith(("'s", "’s")) else token.rstrip("'’") for token in tokens]


def _plain(token: str) -> str:
    decomposed = unicodedata.normalize("NFKD", token.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _reference(
    views: Sequence[ScopeView], given: datetime | date | str | None
) -> tuple[datetime | None, str]:
    if given is not None:
        stamp = read_stamp(given)
        return stamp.at, stamp.zone
    newest = max(
        (view.newest for view in views if view.newest is not None), key=lambda one: one.said_at, default=None
    )
    return (newest.said_at, newest.zone) if newest else (None, "+00:00")


def _time(question: str, times: TimeParser, anchor: datetime, zone: str) -> Interval | None:
    phrases = [
        phrase
        for phrase in times.parse(question, anchor=anchor, zone=zone)
        if not phrase.recurring
        and phrase.interval.kind is not IntervalKind.UNKNOWN
        and phrase.interval.confidence >= _CERTAIN_ENOUGH
    ]
    # Beside a calendar date, "last week" is relative to that, not to the reference.
    best = max(
        phrases,
        key=lambda phrase: (phrase.interval.source is TimeSource.EXPLICIT, phrase.interval.confidence),
        default=None,
    )
    return best.interval if best else None
