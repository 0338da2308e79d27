"""Causes that one turn gives for what another asked or told: "Why did you leave?" – "The pay was bad."."""

from collections.abc import Iterator, Sequence

from structmem.extraction.english.asking import ASKS_CAUSE, ASKS_CAUSE_ALONE, GONE_WRONG
from structmem.extraction.english.cues import CAUSE_OPENS
from structmem.extraction.events.antecedents import Cue, Place, last_main, main_item, same_event
from structmem.extraction.events.link_ends import is_hollow, is_plain_reference
from structmem.extraction.grammar.clauses import INNER, ParsedSentence
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Item, Reading

_ANSWER_CONFIDENCE = 0.6
_MOST_ANSWERS = 2
_SHORT = 7
_NEAR_START = 2


def answer_cues(window: Sequence[Reading], reading: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield the statement after "Why did you …?" or a bare "Why?" as the cause of what was asked about."""
    yield from _own_answers(window, reading)
    asked = window[-1] if window else None
    if asked is None or asked.message.speaker == reading.message.speaker:
        return
    found = _asked_about(window, reading, asked)
    answers = [item for item in reading.items if item.is_anchor and not is_question(_sentence(reading, item))]
    if found is None or not answers:
        return
    target, words = found
    for answer in _reasons(answers, target)[:_MOST_ANSWERS]:
        place = Place(reading=reading, window=window, index=answer.sentence)
        if not is_hollow(place, target):
            yield place, Cue(answer, target, "CAUSES", _ANSWER_CONFIDENCE, words)


def _own_answers(window: Sequence[Reading], reading: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield what a speaker asks and answers: "Why did I quit? The pay was bad", "I quit. The reason? …"."""
    for index, parsed in enumerate(reading.sentences[:-1]):
        words = asks_cause(parsed) if is_question(parsed) else ""
        if not words and not _names_reason_only(parsed):
            continue
        told = [item for item in reading.items if item.sentence == index + 1 and item.is_anchor]
        asked_for = [item for item in reading.items if item.sentence == index and item.is_anchor]
        short = len(parsed.tokens) <= _SHORT
        target = asked_for[0] if asked_for else main_item(reading, index - 1) if index and short else None
        answering = [] if is_question(reading.sentences[index + 1]) else told
        if target is not None and answering and not _of_hearer(reading, target):
            place = Place(reading=reading, window=window, index=index + 1)
            for answer in _reasons(answering, target)[:_MOST_ANSWERS]:
                yield place, Cue(answer, target, "CAUSES", _ANSWER_CONFIDENCE, words or "the reason")


def _names_reason_only(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence is but "The reason?"."""
    norms = [token.norm for token in parsed.tokens]
    return is_question(parsed) and "reason" in norms and len(norms) <= _SHORT


def _of_hearer(reading: Reading, item: Item) -> bool:
    """Tell whether something is asked of the hearer."""
    parsed = reading.sentences[item.sentence]
    return any(parsed.norm(p.head) in {"you", "your"} for p in item.subjects)


def _reasons(answers: Sequence[Item], target: Item) -> list[Item]:
    """Return what gives the reason: the clause with "because", else the first that does not tell the same."""
    first = [item for item in answers if item.sentence == answers[0].sentence]
    because = [item for item in first if item.clause is not None and item.clause.connector in CAUSE_OPENS]
    other = [item for item in first if item.predicate != target.predicate and _stands_alone(item)]
    return because or other[:1]


def _sentence(reading: Reading, item: Item) -> ParsedSentence:
    return reading.sentences[item.sentence]


def _asked_about(window: Sequence[Reading], reading: Reading, asked: Reading) -> tuple[Item, str] | None:
    """Return what the last turn asks a cause of, and the words that ask."""
    for index in range(len(asked.sentences) - 1, -1, -1):
        parsed = asked.sentences[index]
        if not is_question(parsed):
            continue
        words = asks_cause(parsed)
        if not words:
            continue
        inside = [item for item in asked.items if item.sentence == index and item.clause is not None]
        place = Place(reading=asked, window=window[:-1], index=index)
        if words in ASKS_CAUSE:
            inside = [item for item in inside if item.clause is not None and item.clause.relation in INNER]
        asked_for = [item for item in inside if item.last > _where(parsed, words)]
        if asked_for:
            return same_event(place, asked_for[0]), words
        if (words not in ASKS_CAUSE or _does_that(parsed)) and len(parsed.tokens) <= _SHORT:
            return _told_last(window, reading, place, words)
    return None


def _does_that(parsed: ParsedSentence) -> bool:
    """Tell whether a question ends in "do that"."""
    return [token.norm for token in parsed.tokens[-2:]] in (["do", "that"], ["do", "it"], ["do", "this"])


def _where(parsed: ParsedSentence, words: str) -> int:
    """Return the token that asks; what was told before it in the sentence is not asked about."""
    return next((i for i, token in enumerate(parsed.tokens) if token.norm == words.split()[0]), 0)


def asks_cause(parsed: ParsedSentence) -> str:
    """Return the words by which a question asks for a cause, or an empty string."""
    norms = [token.norm for token in parsed.tokens]
    if any(norm == "why" and _opens(parsed, i) for i, norm in enumerate(norms)):
        return "why"
    for words in (*ASKS_CAUSE, *ASKS_CAUSE_ALONE):
        parts = words.split()
        if any(norms[i : i + len(parts)] == parts for i in range(len(norms))):
            return words
    return ""


def _opens(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether a question word opens its sentence or clause: "so why …?" does, "I see why" not."""
    return i < _NEAR_START or parsed.tags[i - 1] in {Tag.PUNCTUATION, Tag.COORDINATOR}


def _told_last(
    window: Sequence[Reading], reading: Reading, place: Place, words: str
) -> tuple[Item, str] | None:
    """Return what the answerer told just before a bare "Why?" or "What happened?"."""
    told = window[-2] if len(window) > 1 else None
    if told is None or told.message.speaker != reading.message.speaker:
        return None
    item = last_main(told)
    if item is None or is_plain_reference(place, item):
        return None
    went_wrong = item.negated or item.predicate in GONE_WRONG
    return (item, words) if words != "what happened" or went_wrong else None


def _stands_alone(item: Item) -> bool:
    clause = item.clause
    return clause is not None and clause.connector in {"", "and", "that"}
