"""Causes that one turn gives for what another asked or told: "Why did you leave?" – "The pay was bad."."""

from collections.abc import Iterator, Sequence

from structmem.extraction.english.asking import ASKS_STORY, GONE_WRONG
from structmem.extraction.english.cues import CAUSE_OPENS
from structmem.extraction.english.verbs import SPEECH
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    last_main,
    main_item,
    same_event,
    taken_up,
)
from structmem.extraction.events.asking import Asked, asks_cause
from structmem.extraction.events.link_ends import is_hollow, is_plain_reference
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Item, Reading

_ANSWER_CONFIDENCE = 0.6
_MOST_ANSWERS = 2


def answer_cues(window: Sequence[Reading], reading: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield the statement after "Why did you …?" or a bare "Why?" as the cause of what was asked about."""
    yield from _own_answers(window, reading)
    window = _up_to_question(window, reading)
    if not window:
        return
    found = _asked_about(window, reading, window[-1])
    told = (n for n, parsed in enumerate(reading.sentences) if not is_question(parsed))
    answers = next((one for n in told if (one := _answers(reading, n))), [])
    if found is None or not answers:
        return
    target, words = found
    for answer in _reasons(answers, target)[:_MOST_ANSWERS]:
        place = Place(reading=reading, window=window, index=answer.sentence)
        if not is_hollow(place, target):
            yield place, Cue(answer, target, "CAUSES", _ANSWER_CONFIDENCE, words)


def _up_to_question(window: Sequence[Reading], reading: Reading) -> Sequence[Reading]:
    """Return the messages up to the one that is answered; "Well …" before the answer says nothing yet."""
    speaker, n = reading.message.speaker, len(window)
    while n and window[n - 1].message.speaker == speaker:
        n -= 1
        if any(parsed.clauses or is_question(parsed) for parsed in window[n].sentences):
            return ()
    return window[:n]


def _own_answers(window: Sequence[Reading], reading: Reading) -> Iterator[tuple[Place, Cue]]:
    """Yield what a speaker asks and answers: "Why did I quit? The pay was bad", "I quit. The reason? …"."""
    for index, parsed in enumerate(reading.sentences[:-1]):
        question = asks_cause(parsed)
        if question is None or is_question(reading.sentences[index + 1]):
            continue
        asked = Place(reading=reading, window=window, index=index)
        target = main_item(reading, index - 1) if question.is_bare and index else _target(asked, question)
        answers = _answers(reading, index + 1)
        if target is None or not answers or target.predicate in SPEECH or _of_hearer(reading, target):
            continue
        place = Place(reading=reading, window=window, index=index + 1)
        for answer in _reasons(answers, target)[:_MOST_ANSWERS]:
            yield place, Cue(answer, target, "CAUSES", _ANSWER_CONFIDENCE, question.words)


def _answers(reading: Reading, index: int) -> list[Item]:
    """Return what a sentence answers: its statements, or but a noun phrase ("The commute.")."""
    here = [item for item in reading.items if item.sentence == index]
    return [item for item in here if item.is_anchor] or [item for item in here if item.nominal is not None][
        :1
    ]


def _of_hearer(reading: Reading, item: Item) -> bool:
    """Tell whether something is asked of the hearer."""
    parsed = reading.sentences[item.sentence]
    return any(parsed.norm(p.head) in {"you", "your"} for p in item.subjects)


def _reasons(answers: Sequence[Item], target: Item) -> list[Item]:
    """Return what gives the reason: the clause with "because", else the first that does not tell the same."""
    because = [item for item in answers if item.clause is not None and item.clause.connector in CAUSE_OPENS]
    other = [item for item in answers if _verb(item) != _verb(target) and _stands_alone(item)]
    return because or other[:1]


def _verb(item: Item) -> str:
    return item.clause.group.lemma if item.clause is not None else item.predicate


def _asked_about(window: Sequence[Reading], reading: Reading, asked: Reading) -> tuple[Item, str] | None:
    """Return what the last turn asks a cause of, and the words that ask."""
    for index in range(len(asked.sentences) - 1, -1, -1):
        question = asks_cause(asked.sentences[index])
        if question is None:
            continue
        place = Place(reading=asked, window=window[:-1], index=index)
        target = _target(place, question)
        if target is not None and _answers_itself(asked, index, target):
            return None
        if target is None and question.is_bare and index:
            before = main_item(asked, index - 1)
            target = before if before is not None and _of_hearer(asked, before) else None
        if target is not None:
            return _told_so(window, reading, target) or same_event(place, target), question.words
        return _told_last(window, reading, question.words) if question.is_bare else None
    return None


def _answers_itself(asked: Reading, index: int, target: Item) -> bool:
    """Tell whether a speaker gives the cause of an own deed: "Why did I quit? The pay was bad."."""
    told = any(item.is_anchor and item.sentence > index for item in asked.items)
    own = any(asked.sentences[index].norm(p.head) in {"i", "we"} for p in target.subjects)
    return told and own


def _told_so(window: Sequence[Reading], reading: Reading, target: Item) -> Item | None:
    """Return what the answerer told, where the question only repeats its verb: "What made you sell it?"."""
    if target.clause is None or any(p.kind is not PhraseKind.PRONOUN for p in target.clause.objects):
        return None
    own = (one for one in reversed(window) if one.message.speaker == reading.message.speaker)
    told = (item for one in own for item in reversed(one.items) if item.is_anchor and not item.weak)
    same = (item for item in told if item.predicate == target.predicate and item.negated == target.negated)
    return next(same, None)


def _target(place: Place, question: Asked) -> Item | None:
    """Return the item that a question asks about, of its own sentence."""
    if question.phrase is not None:
        return taken_up(place, question.phrase)
    here = (item for item in place.reading.items if item.sentence == place.index and item.is_anchor)
    return next((item for item in here if item.clause_index == question.clause), None)


def _told_last(window: Sequence[Reading], reading: Reading, words: str) -> tuple[Item, str] | None:
    """Return what the answerer told just before a bare "Why?" or "What happened?"."""
    told = window[-2] if len(window) > 1 else None
    if told is None or told.message.speaker != reading.message.speaker:
        return None
    item = last_main(told)
    if item is None or is_plain_reference(Place(reading=told, window=(), index=item.sentence), item):
        return None
    went_wrong = item.negated or item.predicate in GONE_WRONG
    return (item, words) if words not in ASKS_STORY or went_wrong else None


def _stands_alone(item: Item) -> bool:
    clause = item.clause
    return item.nominal is not None or (clause is not None and clause.connector in {"", "and", "that"})
