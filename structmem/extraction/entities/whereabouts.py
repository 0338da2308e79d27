"""What "here" and "there" stand for: places that the speakers named within reach."""

from collections.abc import Iterator, Sequence

from structmem.domain.entry import EntityType
from structmem.extraction.entities.names import name_text, type_of_name
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.reading import Reading
from structmem.extraction.wordlist import word_set

_GREETING = word_set("greetings hello hi hey")
_BEING = word_set("be live stay arrive reside")
_KNOWN = word_set("know love like miss visit leave see")
"""Verbs whose named object can be the place that "there" means."""
_PLACING = word_set("in at to")


def place_meant(readings: Sequence[Reading], word: str, sentence: int, before: int = 0) -> str:
    """Return the place that "here" or "there" names at a token of the last reading, or an empty string."""
    here = readings[-1]
    for reading in reversed(readings):
        if word == "here" and reading.message.speaker != here.message.speaker:
            continue
        parts = [(parsed, len(parsed.tokens)) for parsed in reading.sentences]
        if reading is here:
            parts = [*parts[:sentence], (reading.sentences[sentence], before)]
        for parsed, end in reversed(parts):
            found = list(_own_places(parsed, end) if word == "here" else _places(parsed, end))
            if found:
                return found[-1]
    return ""


def _places(parsed: ParsedSentence, end: int) -> Iterator[str]:
    """Yield the places that somebody is in, goes to or knows, in front of a token."""
    phrases = [phrase for phrase in parsed.phrases if phrase.last < end]
    for phrase in phrases:
        if phrase.preposition in _PLACING and _is_place(parsed, phrase):
            yield parsed_name(parsed, phrase)
    for clause in parsed.clauses:
        known = clause.objects[:1] if clause.group.lemma in _KNOWN else ()
        yield from (parsed_name(parsed, p) for p in known if p in phrases and p.kind is PhraseKind.NAME)


def _own_places(parsed: ParsedSentence, end: int) -> Iterator[str]:
    """Yield where the speaker is, in front of a token: "Greetings from Oslo!", "I'm in Oslo now"."""
    for phrase in [one for one in parsed.phrases if one.last < end]:
        greeted = phrase.preposition == "from" and bool(
            _GREETING & {parsed.norm(i) for i in range(phrase.first)}
        )
        if greeted and _is_place(parsed, phrase):
            yield parsed_name(parsed, phrase)
    for clause in parsed.clauses:
        own = bool(clause.subjects) and parsed.norm(clause.subjects[-1].head) in {"i", "we"}
        if own and clause.group.lemma in _BEING and not clause.group.negated:
            for phrase in clause.adjuncts:
                if phrase.preposition == "in" and phrase.last < end and _is_place(parsed, phrase):
                    yield parsed_name(parsed, phrase)


def parsed_name(parsed: ParsedSentence, phrase: Phrase) -> str:
    """Return the name inside a phrase."""
    return name_text(parsed, phrase.name) if phrase.name is not None else ""


def _is_place(parsed: ParsedSentence, phrase: Phrase) -> bool:
    if phrase.kind is not PhraseKind.NAME or phrase.name is None or parsed.timed[phrase.head]:
        return False
    return type_of_name(parsed, phrase, name_text(parsed, phrase.name)) is not EntityType.PERSON
