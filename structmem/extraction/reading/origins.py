"""Years that say how old a thing is, not when something happened: "a Leica from 1968", "a wine of 1985"."""

import re

from structmem.domain.draft import TimePhrase
from structmem.extraction.english.ahead import GETTING, LASTING
from structmem.extraction.english.nouns import EVENT_NOUNS
from structmem.extraction.english.verbs import DITRANSITIVE, STATIVE
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.wordlist import word_set

_YEAR = re.compile(r"(?:from )?\d{4}", re.IGNORECASE)
_INDEFINITE = word_set("a an some another several two three four five")
_RUNNING = LASTING | STATIVE | word_set("keep teach serve manage lead play")
_HANDING = DITRANSITIVE | GETTING


def is_origin(parsed: ParsedSentence, clause: Clause, time: TimePhrase) -> bool:
    """Tell whether a year behind "from" or "of" belongs to the noun before it.

    A flood of 1985 was then; and what one ran, kept or taught "from 1985" began then.
    """
    if not _YEAR.fullmatch(time.interval.phrase):
        return False
    at = next((i for i, token in enumerate(parsed.tokens) if token.end == time.end), 0) - 1
    if at < 1 or parsed.norm(at) not in {"from", "of"}:
        return False
    phrases = (*clause.subjects, *clause.objects, *clause.adjuncts)
    noun = next((p for p in phrases if p.last == at - 1 and p.kind is not PhraseKind.PRONOUN), None)
    if noun is None:
        return False
    if parsed.norm(at) == "of":
        return parsed.norm(noun.head) not in EVENT_NOUNS
    return noun in clause.subjects or _is_dated_thing(parsed, clause, noun)


def _is_dated_thing(parsed: ParsedSentence, clause: Clause, noun: Phrase) -> bool:
    lemma, start = clause.group.lemma, [parsed.norm(i) for i in (noun.first - 2, noun.first - 1, noun.first)]
    new = not _INDEFINITE.isdisjoint(start[1:])
    present = clause.group.tense is Tense.PRESENT and not clause.group.perfect
    return lemma in _HANDING or (new and ("," in start or present or lemma not in _RUNNING))
