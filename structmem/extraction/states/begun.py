"""Dates states by what is said beside them: "I've taken up rowing, I started in May"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.begun import BEGINNERS, ENDERS, THAT, WORK
from structmem.extraction.english.idiom_words import NOWADAYS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import is_known
from structmem.extraction.wordlist import word_set

_NEXT = 1
_DAYS = word_set("day shift week lesson class session match rehearsal")
_FILLERS = LOOSE | frozenset([Tag.PUNCTUATION, Tag.PREPOSITION, Tag.TO, Tag.INTERJECTION])


def with_beginnings(parsed: Sequence[ParsedSentence], items: Sequence[Item]) -> list[Item]:
    """Return the items with undated states dated by the bare start or end that follows them."""
    dated = list(items)
    for event in items:
        if not _is_bare(parsed[event.sentence], event):
            continue
        for place in reversed(range(len(dated))):
            if _is_begun(dated[place], event, parsed):
                told = dated[place]
                dated[place] = replace(told, occurred=event.occurred)
                dated = _with_same_clause(dated, told, event)
                break
    return dated


def _with_same_clause(items: list[Item], told: Item, event: Item) -> list[Item]:
    """Date what else the clause of a dated state changes: a job and its title."""
    if told.clause is None or told.state is None:
        return items
    return [
        replace(one, occurred=event.occurred)
        if one.clause is told.clause
        and one.state is not None
        and not _is_dated(one)
        and one.state.closing == told.state.closing
        else one
        for one in items
    ]


def _is_dated(item: Item) -> bool:
    """Tell whether an item is known to be of a time; "now" does not say since when."""
    current = item.occurred.phrase.casefold().replace(" ", "_") in NOWADAYS
    return is_known(item.occurred) and not current


def _day_of_work(parsed: ParsedSentence, item: Item) -> str:
    """Return "first" or "last" of "my last shift was on Monday", else an empty string."""
    thing = item.thing
    if thing is None or parsed.norm(thing.head) not in _DAYS:
        return ""
    words = {parsed.norm(i) for i in range(thing.first, thing.last + 1)}
    return "first" if "first" in words else "last" if words & {"last", "final"} else ""


def _is_bare(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether an event says only that something began or ended, and when."""
    if _day_of_work(parsed, item):
        return is_known(item.occurred)
    clause = item.clause
    if clause is None or item.kind is not EntryKind.EVENT or not item.is_anchor or item.negated:
        return False
    verb = clause.group.lemma
    known = verb in BEGINNERS or verb.replace(" ", "_") in ENDERS
    if not known or item.modality is not Modality.ACTUAL or not is_known(item.occurred):
        return False
    return clause.group.tense is Tense.PAST and _says_no_more(parsed, clause)


def _says_no_more(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether only a pronoun, an adverb and the time follow the verb."""
    return all(
        parsed.timed[i] or parsed.tags[i] in _FILLERS or parsed.norm(i) in THAT
        for i in range(clause.group.last + 1, clause.last + 1)
    )


def _is_begun(item: Item, event: Item, parsed: Sequence[ParsedSentence]) -> bool:
    """Tell whether an undated state is what an event began or ended."""
    state, clause = item.state, event.clause
    if state is None or clause is None or item.kind is not EntryKind.FACT or _is_dated(item):
        return False
    if not 0 <= event.sentence - item.sentence <= _NEXT or item.negated or item.clause is clause:
        return False
    if item.modality not in {Modality.ACTUAL, Modality.HABITUAL} or not _same_doer(item, event, parsed):
        return False
    day = _day_of_work(parsed[event.sentence], event)
    if day:
        return state.predicate in WORK and state.closing == (day == "last")
    verb = clause.group.lemma
    if state.closing:
        return verb.replace(" ", "_") in ENDERS
    past = item.clause is not None and item.clause.group.tense is Tense.PAST and not state.changing
    return not past and state.predicate in BEGINNERS.get(verb, ())


def _same_doer(item: Item, event: Item, parsed: Sequence[ParsedSentence]) -> bool:
    """Tell whether the one whose state it is may have begun it: the speaker, or the one just named."""
    if event.sentence == item.sentence and event.subjects and event.subjects == item.subjects:
        return True
    mine = _is_speakers(item, parsed[item.sentence])
    if event.thing is not None:
        owner = parsed[event.sentence].norm(event.thing.first)
        return mine if owner in {"my", "our"} else (not mine and owner in {"his", "her", "their"})
    if event.implied or not event.subjects:
        return event.implied and mine
    head = parsed[event.sentence].norm(event.subjects[-1].head)
    return mine if head in {"i", "we"} else (not mine and head in {"he", "she", "they"})


def _is_speakers(item: Item, parsed: ParsedSentence) -> bool:
    state = item.state
    if item.implied or (state is not None and state.own):
        return True
    whose = state.holder if state is not None and state.holder is not None else None
    phrases = [whose] if whose is not None else list(item.subjects)
    return any(parsed.norm(phrase.first) in {"i", "we", "my", "our"} for phrase in phrases)
