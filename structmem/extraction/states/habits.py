"""What one starts and stops doing: "started playing the cello", "quit drinking tea", "got into sculling"."""

from collections.abc import Iterator

from structmem.extraction.english.changes import JOB_PLACES
from structmem.extraction.english.idiom_words import HOBBY, NO_DOING, PASTIMES
from structmem.extraction.english.states import CONSUMING, VERB_STATES
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.lemmas import Form, lemma_of
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.reading import State
from structmem.extraction.wordlist import word_set

_ENDINGS = word_set("stop quit give_up")
_STARTS = word_set("start begin")


def habits_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield what "started playing the cello" and "stopped smoking" change."""
    group = clause.group
    if group.lemma == "get":
        yield from _gone_into(parsed, clause)
    if group.via in _STARTS and group.lemma not in {"be", "have", "work", "feel"}:
        yield from _started(parsed, clause)
    elif group.lemma.replace(" ", "_") in _ENDINGS and clause.objects:
        phrase = clause.objects[0]
        if phrase.kind is PhraseKind.GERUND and parsed.norm(phrase.first) not in NO_DOING:
            yield _stopped(parsed, clause, phrase)


def _gone_into(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield what somebody "got into": "into sailing" reads as a clause of its own."""
    here = parsed.clauses.index(clause)
    for inner in parsed.clauses:
        if inner.governor == here and inner.connector == "into" and inner.relation is Relation.GERUND:
            words = [
                parsed.tokens[i].text for i in range(inner.group.last, inner.last + 1) if not parsed.timed[i]
            ]
            yield State(predicate="hobby", value=" ".join(words), changing=True)


def _started(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    doing = parsed.norm(clause.group.head)
    as_hobby = any(p.preposition == "as" and parsed.norm(p.head) in HOBBY for p in clause.adjuncts)
    if doing.endswith("ing") and (as_hobby or (doing in PASTIMES and not clause.objects)):
        yield State(predicate="hobby", value=doing, changing=True)
        return
    predicate = VERB_STATES.get(clause.group.lemma, "") or _habit(clause.group.lemma)
    if clause.objects and clause.objects[0].kind is not PhraseKind.PRONOUN:
        yield State(predicate=predicate, phrase=clause.objects[0], changing=True)


def _habit(lemma: str) -> str:
    """Return the predicate of what one consumes by habit, as a plain statement has it; else a hobby."""
    return lemma if lemma in CONSUMING else "hobby"


def _stopped(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> State:
    lemma = lemma_of(parsed.norm(phrase.first), Form.GERUND)
    if lemma == "work":
        for adjunct in clause.adjuncts:
            if adjunct.preposition in JOB_PLACES:
                return State(
                    predicate=JOB_PLACES[adjunct.preposition], phrase=adjunct, closing=True, changing=True
                )
    predicate = "hobby" if lemma in {"do", "doing"} else VERB_STATES.get(lemma, "") or _habit(lemma)
    if predicate and phrase.last > phrase.first:
        rest = Phrase(phrase.first + 1, phrase.last, phrase.last, PhraseKind.COMMON, "", phrase.name)
        return State(predicate=predicate, phrase=rest, closing=True, changing=True)
    return State(predicate="hobby", phrase=phrase, closing=True, changing=True)
