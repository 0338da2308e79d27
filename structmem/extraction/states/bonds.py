"""Events of a life to states: births and birthdays, bonds of two, animals taken in, what one became."""

from collections.abc import Iterator

from structmem.extraction.english.nouns import MARITAL, PETS
from structmem.extraction.english.states import ADJECTIVE_STATES, DIETS, EMPLOYMENT
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.states.phrases import holds_any, named_part


def bonds_of(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield what an event makes of a person: older, married, parted, born, at home, with an animal."""
    group = clause.group
    first = clause.objects[0] if clause.objects else None
    if group.lemma == "turn" and first is not None and parsed.tags[first.head] is Tag.NUMBER:
        yield State(predicate="age", value=parsed.norm(first.head), changing=True)
    if group.lemma in {"get", "bring", "rescue"} and first is not None and holds_any(parsed, first, PETS):
        yield State(predicate="has_pet", phrase=named_part(first), changing=True)
    if group.lemma == "bear" and group.passive:
        yield from _born(parsed, clause)
    yield from _apart(parsed, clause)
    if group.lemma == "move" and not any(p.preposition == "to" for p in clause.adjuncts):
        after = [parsed.norm(i) for i in range(group.last + 1, min(clause.last, group.last + 2) + 1)]
        if after[:1] in (["here"], ["there"]):
            yield State(predicate="lives_in", value=after[0], changing=True)
    yield from _united(parsed, clause)
    if group.passive and group.via == "get" and group.lemma in {"marry", "divorce", "engage"}:
        yield State(predicate="marital_status", value=parsed.norm(group.head), changing=True)
    adjective = adjective_of(parsed, clause)
    if adjective and group.lemma in {"get", "go", "become"}:
        yield from _became(parsed, clause, adjective)


def _united(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield the bond of two: "Ana and I got married", "tied the knot"; it is the speaker's where one is."""
    lemma, first = clause.group.lemma, clause.objects[0] if clause.objects else None
    knot = lemma == "tie" and first is not None and parsed.norm(first.head) == "knot"
    bond = lemma in {"marry", "engage"} and first is None
    if len(clause.subjects) == 2 and (knot or bond):
        holder, other = clause.subjects
        if parsed.norm(other.head) == "i":
            holder, other = other, holder
        predicate = "engaged_to" if lemma == "engage" else "married_to"
        yield State(predicate=predicate, phrase=other, holder=holder, changing=True)


def _born(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield when and where somebody was born: "I was born in Oslo in 1990"."""
    after = range(clause.group.last + 1, clause.last + 1)
    when = [parsed.tokens[i].text for i in after if parsed.timed[i]]
    if when and any(word[-1].isdigit() for word in when):
        yield State(predicate="born", value=" ".join(when), changing=True)
    for phrase in clause.adjuncts:
        if phrase.preposition == "in" and phrase.kind is PhraseKind.NAME and not parsed.timed[phrase.head]:
            yield State(predicate="born_in", phrase=phrase, changing=True)


def _apart(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield the end of a partnership: "Ana and I broke up"."""
    parting = clause.group.lemma in {"break up", "split up"}
    if not parting or len(clause.subjects) != 2:
        return
    one, other = clause.subjects
    holder, left = (other, one) if parsed.norm(other.head) in {"i", "me"} else (one, other)
    named = left.kind is PhraseKind.NAME
    yield State(
        predicate="partner", phrase=left if named else None, holder=holder, closing=True, changing=True
    )


def _became(parsed: ParsedSentence, clause: Clause, adjective: str) -> Iterator[State]:
    for phrase in clause.adjuncts:
        predicate = ADJECTIVE_STATES.get((adjective, phrase.preposition))
        if predicate:
            yield State(predicate=predicate, phrase=phrase, changing=True)
    for predicate, words in (("marital_status", MARITAL), ("diet", DIETS), ("employment", EMPLOYMENT)):
        if adjective in words:
            yield State(predicate=predicate, value=adjective, changing=True)
