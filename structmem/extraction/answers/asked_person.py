"""Answers that leave out of whom they tell: "How old is your cat?" – "Turned 11." is not the speaker."""

from collections.abc import Sequence

from structmem.extraction.answers.whole import taken_apart
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.reading.reading import Item, Reading
from structmem.extraction.wordlist import word_set

_SOMEBODY = PETS | KIN.keys() | word_set("he she they")
_THEM = word_set("him her them")


def without_asked_person(window: Sequence[Reading], reading: Reading) -> Reading:
    """Return a reading without what its first sentence tells of whoever the question before asked about.

    Who left out "I" would not have been asked about; "Rang her on Monday" speaks of her, so "I" did.
    """
    asked = window[-1] if window else None
    if asked is None or asked.message.speaker == reading.message.speaker or not asked.sentences:
        return reading
    if not reading.sentences or not _asks_of_somebody(asked.sentences[-1], asked.message.text):
        return reading
    first = reading.sentences[0]
    if any(first.norm(phrase.head) in _THEM for phrase in first.phrases):
        return reading
    return reading.with_items([item for item in reading.items if not _leaves_out(item)])


def _asks_of_somebody(parsed: ParsedSentence, text: str) -> bool:
    question = taken_apart(parsed, text) if parsed.sentence.is_question else None
    return question is not None and question.subject.casefold().rpartition(" ")[2] in _SOMEBODY


def _leaves_out(item: Item) -> bool:
    return item.sentence == 0 and item.implied
