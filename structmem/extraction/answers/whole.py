"""Answers about anybody and anything: "How old was she?" – "Ninety." says "she was ninety years old"."""

import re
from typing import NamedTuple

from structmem.extraction.english.answers import AFTER_QUESTION, SELF
from structmem.extraction.english.nouns import PETS
from structmem.extraction.english.whole_answers import (
    BARE_PLACES,
    DENIES,
    ENDS_LOWER,
    KIND_ASKED,
    NO_PART,
    NUMBERED,
    SAME_VERB,
    SHORT_DOES,
    SHORT_YES,
    TO_PLACES,
)
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, past_of, third_person
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_AUXILIARIES = frozenset([Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL])
_DEEDS = frozenset([Tag.PAST, Tag.THIRD])
_LEADING = frozenset([Tag.INTERJECTION, Tag.PUNCTUATION, Tag.COORDINATOR])
_WRITTEN_OUT = {"'s": "is", "'re": "are", "'d": "did", "'ve": "have", "'ll": "will"}
_OF_SPEAKER = {"are": "am", "were": "was"}
_ASKING = word_set("who what where when how which")
_PREPOSITIONS = word_set(
    "in at on near by to from with for under behind outside inside opposite since until till"
)
_TAIL = re.compile(rf"[\s,]+(?:{'|'.join(AFTER_QUESTION)})$", re.IGNORECASE)
_YES = re.compile(SHORT_YES, re.IGNORECASE)
_DOES = re.compile(SHORT_DOES, re.IGNORECASE)
_DENIES = re.compile(DENIES, re.IGNORECASE)
_YEARS = re.compile(r"\s+(?:years?(?: old)?|yrs?)$", re.IGNORECASE)
_PART = re.compile(r"(?:[^,.;!?–—]|(?<=\d)[,.](?=\d))+")
_WORD = re.compile(r"[\w'’-]+")
_LONGEST_PART = 7
_MOST_ASKING = 3


class Question(NamedTuple):
    """A question taken apart: "how old", "was", "she", and the rest."""

    asking: str
    auxiliary: str
    subject: str
    rest: str


def whole_answer(parsed: ParsedSentence, source: str, answer: str, *, stands_alone: bool) -> str:
    """Return what a short answer says together with the question, or an empty string."""
    question = taken_apart(parsed, source)
    said = answer.strip().replace("’", "'")
    if question is None:
        return "" if stands_alone else _of_what_kind(parsed, source, said)
    if not question.asking:
        return _agreed(question, said)
    part = _part_of(said)
    if not part or stands_alone:
        return ""
    told = _told(question, part)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def taken_apart(parsed: ParsedSentence, source: str) -> Question | None:
    """Return the parts of a question whose verb stands before its subject, or None."""
    tags, count = parsed.tags, len(parsed.tokens)
    first = _opening(parsed)
    verbs = _AUXILIARIES | (_DEEDS if first < count and parsed.norm(first) == "who" else frozenset())
    at = next((i for i in range(first, min(first + _MOST_ASKING + 1, count)) if tags[i] in verbs), -1)
    if at < 0 or at + 1 >= count:
        return None
    asking = [parsed.norm(i) for i in range(first, at)]
    if asking and asking[0] not in _ASKING:
        return None
    end = _end_of_subject(parsed, at) if tags[at] in _AUXILIARIES else -1
    if end < 0 and asking != ["who"]:
        return None
    auxiliary = parsed.tokens[at].text.casefold().replace("’", "'")
    subject = parsed.text(source, at + 1, end) if end > at else ""
    last = next((i for i in range(count - 1, end, -1) if tags[i] is not Tag.PUNCTUATION), end)
    rest = parsed.text(source, max(end, at) + 1, last) if last > max(end, at) else ""
    while (shorter := _TAIL.sub("", f" {rest}").strip()) != rest:
        rest = shorter
    verb = _WRITTEN_OUT.get(auxiliary, auxiliary)
    return Question(" ".join(asking), verb, _turned(subject), _turned(rest))


def _opening(parsed: ParsedSentence) -> int:
    """Return the first token of the question itself: behind "oh no." and "so"."""
    tags, count = parsed.tags, len(parsed.tokens)
    first = next((i for i in range(count) if tags[i] not in _LEADING), count)
    for i in range(first + 1, count - 1):
        asks = parsed.norm(i) in _ASKING or tags[i] in _AUXILIARIES
        if asks and tags[i - 1] is Tag.PUNCTUATION:
            first = i
    return first


def _end_of_subject(parsed: ParsedSentence, at: int) -> int:
    """Return the last token of the subject that opens after the verb at `at`, or -1."""
    phrase = next((p for p in parsed.phrases if p.first == at + 1), None)
    if phrase is None or phrase.preposition:
        return -1
    last = phrase.last
    takes_verb = parsed.tags[at] in {Tag.DO, Tag.MODAL}
    bare = takes_verb and not any(tag is Tag.BASE for tag in parsed.tags[last + 1 :])
    if (
        bare
        and last > phrase.first
        and any(f.form is Form.BASE for f in VERB_FORMS.get(parsed.norm(last), ()))
    ):
        last -= 1
    return last


def _part_of(said: str) -> str:
    """Return the words of a short answer up to its first stop, or an empty string."""
    found = _PART.match(_without_yes(said))
    part = found[0].strip() if found else ""
    words = part.split()
    if not words or len(words) > _LONGEST_PART or words[0].casefold() in NO_PART:
        return ""
    return part


def _without_yes(said: str) -> str:
    return _DOES.sub("", _YES.sub("", said, count=1), count=1)


def _told(question: Question, part: str) -> str:
    """Return the statement of a question for a place, a time, an age, a length, a price or a person."""
    asking, _, subject, rest = question
    opens = part.split()[0].casefold()
    if asking == "who":
        return _who(question, part)
    core = _statement(question)
    if not core:
        return ""
    if asking == "where":
        placed = opens in _PREPOSITIONS or opens in BARE_PLACES
        return f"{core} {_lower(part) if placed else f'{_to_or_in(rest)} {part}'}"
    if asking == "when" and (question.auxiliary not in {"is", "are"} or rest):
        return f"{core} {_lower(part)}"
    if asking == "how old" and not rest:
        return f"{core} {_lower(_YEARS.sub('', part))} years old"
    if asking == "how long":
        counted = opens in NUMBERED or opens[:1].isdigit()
        return f"{core} for {_lower(part)}" if counted else f"{core} {_lower(part)}"
    if asking in {"how much", "how often"}:
        return f"{core} {_lower(part)}"
    if asking.startswith("how many ") and (opens in NUMBERED or opens[:1].isdigit()) and " " not in part:
        return f"{core} {_lower(part)} {asking.removeprefix('how many ')}"
    if asking in {"what", "which"} and rest and not _is_clause(part):
        return f"{core} {_lower(part)}" if rest.split()[0] in SAME_VERB or " " not in rest else ""
    named = subject.casefold().endswith("name")
    return f"{core} {part}" if asking == "what" and named else ""


def _who(question: Question, part: str) -> str:
    """Return "her teacher is Mrs Lund", or "Kit is going to sing" where nobody is named in the question."""
    if question.subject and not question.rest and question.auxiliary in {"is", "was", "are", "were"}:
        return f"{question.subject} {question.auxiliary} {part}" if part[:1].isupper() else ""
    somebody = part[:1].isupper() or part.split()[0] in {"a", "an", "the", "my", "our"}
    if question.subject or not somebody or not question.rest:
        return ""
    return f"{part} {question.auxiliary} {question.rest}"


def _statement(question: Question) -> str:
    """Return subject, verb and rest in the order of a statement."""
    _, auxiliary, subject, rest = question
    if not subject:
        return ""
    own = subject == "I"
    words = rest.split()
    if auxiliary in {"do", "does", "did"}:
        if not words:
            return ""
        plain = own or auxiliary == "do"
        verb = past_of(words[0]) if auxiliary == "did" else (words[0] if plain else third_person(words[0]))
        return " ".join([subject, verb, *words[1:]])
    verb = _OF_SPEAKER.get(auxiliary, auxiliary) if own else auxiliary
    return f"{subject} {verb} {rest}".strip()


def _agreed(question: Question, said: str) -> str:
    """Return "he let me try" for "Did he let you try?" – "He did"."""
    if _without_yes(said) == said or _DENIES.match(said) or not question.rest:
        return ""
    statement = _statement(question)
    if question.subject == "I" or not statement or question.auxiliary in {"can", "could", "would", "should"}:
        return ""
    return f"{statement[:1].upper()}{statement[1:]}."


def _of_what_kind(parsed: ParsedSentence, source: str, said: str) -> str:
    """Return "the dog is a greyhound" for "A dog! What breed?" – "A greyhound"."""
    words = [parsed.norm(i) for i in range(len(parsed.tokens)) if parsed.tags[i] is not Tag.PUNCTUATION]
    before = source[: parsed.sentence.start].casefold()
    animal = next((word for word in re.findall(r"[a-z]+", before)[::-1] if word in PETS), "")
    part = _part_of(said)
    if len(words) != len(["what", "breed"]) or words[0] != "what" or words[1] not in KIND_ASKED:
        return ""
    return f"The {animal} is {_lower(part)}." if animal and part else ""


def _to_or_in(rest: str) -> str:
    return "to" if rest.split()[:1] and rest.split()[0].casefold() in TO_PLACES else "in"


def _is_clause(part: str) -> bool:
    return part.split()[0].casefold() in {"to", "that", "how", "when", "if", "because"}


def _lower(part: str) -> str:
    """Return the words as they stand inside a sentence."""
    first = part.split()[0]
    common = first.casefold() in NUMBERED | _PREPOSITIONS | ENDS_LOWER
    return part[:1].lower() + part[1:] if common or "-" in first else part


def _turned(words: str) -> str:
    return _WORD.sub(lambda word: SELF.get(word[0].casefold(), word[0]), words)
