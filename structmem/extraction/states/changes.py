"""Events to the states that they start or end: "moved to", "quit", "got a new job as"."""

from collections.abc import Iterator

from structmem.domain.entry import Modality
from structmem.extraction.english.changes import (
    ADOPTED_CHILDREN,
    ADOPTED_IDEAS,
    CHANGES,
    ENTERED,
    JOB_ENDS,
    JOB_NOUNS,
    JOB_PLACES,
    JOB_TAKERS,
    PASSIVE_ONLY,
)
from structmem.extraction.english.nouns import COUNTRIES, JOBS, ORGANISATION_SUFFIXES, PETS
from structmem.extraction.english.states import (
    DIETS,
    DWELLINGS,
    OWNABLE,
    PREPOSITION_STATES,
)
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.states.bonds import bonds_of
from structmem.extraction.states.habits import habits_of
from structmem.extraction.states.homes import homes_of
from structmem.extraction.states.phrases import holds_any, name_beside, named_part, with_pursuit
from structmem.extraction.states.resets import cancelled_of, resets_of, swaps_of, uses_of
from structmem.extraction.states.titles import with_titles
from structmem.extraction.wordlist import word_set

_MOST = 3
_STARTS = word_set("start begin")
_BESIDE = word_set("married_to engaged_to partner owns")
_CERTAIN = word_set("the my our")
_WORKPLACES = word_set("job company firm workplace position")


def changes_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return the states that an event starts or ends, at most three."""
    group = clause.group
    if group.negated or group.modality not in {Modality.ACTUAL, Modality.HABITUAL}:
        return []
    found: dict[tuple[str, bool], State] = {}
    told = (
        *homes_of(parsed, clause),
        *_jobs(parsed, clause),
        *_by_table(parsed, clause),
        *habits_of(parsed, clause),
        *bonds_of(parsed, clause),
        *_done_to_others(parsed, clause),
        *resets_of(parsed, clause),
        *swaps_of(parsed, clause),
        *uses_of(parsed, clause),
        *cancelled_of(parsed, clause),
    )
    for state in with_titles(parsed, told):
        found.setdefault((state.predicate, state.closing), state)
    return list(found.values())[:_MOST]


def _by_table(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    group = clause.group
    if group.lemma.replace(" ", "_") in PASSIVE_ONLY and not group.passive:
        return
    for phrase in clause.adjuncts:
        change = CHANGES.get((group.lemma, phrase.preposition))
        if change and phrase.first > group.last and phrase.kind is not PhraseKind.PRONOUN:
            if group.lemma == "get" and not _is_activity(parsed, phrase):
                continue
            if (
                group.lemma == "move"
                and parsed.norm(phrase.head) in DWELLINGS
                and phrase.kind is not PhraseKind.NAME
            ):
                continue
            predicate = _employer_or_job(parsed, phrase, change[0])
            yield State(predicate=predicate, phrase=phrase, closing=change[1], changing=True)
    bare = CHANGES.get((group.lemma, ""))
    if bare and clause.objects and not group.passive:
        state = _bare_change(parsed, clause.objects[0], bare, group.lemma)
        if state is not None:
            yield state


def _is_activity(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a bare noun is something to take up: no article, no place, no scrape."""
    bare = phrase.first == phrase.last and phrase.kind in {PhraseKind.COMMON, PhraseKind.GERUND}
    return bare and parsed.norm(phrase.head) not in ENTERED


def _employer_or_job(parsed: ParsedSentence, phrase: Phrase, predicate: str) -> str:
    """Mend a workplace that is a job ("started as a nurse"), and a firm that one moves to."""
    firm = phrase.kind is PhraseKind.NAME and parsed.norm(phrase.last) in ORGANISATION_SUFFIXES
    if predicate == "lives_in" and firm and phrase.last > phrase.first:
        return "works_at"
    if predicate == "works_at" and parsed.norm(phrase.head) in JOBS and phrase.kind is PhraseKind.COMMON:
        return "job_title"
    return predicate


def _bare_change(
    parsed: ParsedSentence, phrase: Phrase, change: tuple[str, bool], lemma: str
) -> State | None:
    predicate, closing = change
    phrase = with_pursuit(parsed, phrase) if predicate == "hobby" else phrase
    phrase = name_beside(parsed, phrase) if predicate in _BESIDE else phrase
    head = parsed.norm(phrase.head)
    if phrase.kind is PhraseKind.PRONOUN:
        return None
    wanted = {
        "buy": OWNABLE,
        "purchase": OWNABLE,
        "sell": OWNABLE,
        "become": JOBS | DIETS,
    }.get(lemma)
    if lemma == "adopt" and not _may_be_pet(parsed, phrase):
        return None
    if lemma in {"get into", "pick up"} and not _is_activity(parsed, phrase):
        return None
    certain = lemma == "sell" and parsed.norm(phrase.first) in _CERTAIN and phrase.last > phrase.first
    if (
        wanted is not None
        and not holds_any(parsed, phrase._replace(first=phrase.head), wanted)
        and not certain
    ):
        return None
    if lemma == "become" and head in DIETS:
        return State(predicate="diet", value=head, changing=True)
    if lemma in {"join", "leave"}:
        return _workplace(parsed, phrase, closing)
    if predicate == "hobby" and (phrase.kind is PhraseKind.NAME or head in _WORKPLACES):
        if lemma == "quit":
            return State(
                predicate="works_at",
                phrase=None if head in _WORKPLACES else phrase,
                closing=True,
                changing=True,
            )
        return None
    if lemma == "quit" and phrase.kind is PhraseKind.GERUND:
        return None
    return State(predicate=predicate, phrase=named_part(phrase), closing=closing, changing=True)


def _may_be_pet(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether what was adopted is an animal, by what else one adopts."""
    head = parsed.norm(phrase.head)
    return holds_any(parsed, phrase, PETS) or not (
        phrase.kind is not PhraseKind.COMMON
        or parsed.tags[phrase.head] is not Tag.NOUN
        or holds_any(parsed, phrase, ADOPTED_CHILDREN | ADOPTED_IDEAS)
        or head.endswith(("tion", "ism", "ity", "ness", "ment", "ing", "nce"))
    )


def _workplace(parsed: ParsedSentence, phrase: Phrase, closing: bool) -> State | None:
    head = parsed.norm(phrase.head)
    if phrase.kind is not PhraseKind.NAME:
        return (
            State(predicate="works_at", closing=True, changing=True)
            if closing and head in _WORKPLACES
            else None
        )
    if head in COUNTRIES:
        return State(predicate="lives_in", phrase=phrase, closing=True, changing=True) if closing else None
    return State(predicate="works_at", phrase=phrase, closing=closing, changing=True)


def _jobs(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    group = clause.group
    head = parsed.norm(clause.objects[0].head) if clause.objects else ""
    if group.lemma == "work" and group.via in _STARTS:
        for phrase in clause.adjuncts:
            predicate = PREPOSITION_STATES.get(("work", phrase.preposition))
            if predicate in {"works_at", "job_title"}:
                yield State(predicate=predicate, phrase=phrase, changing=True)
    elif head in JOB_NOUNS and (group.lemma in JOB_TAKERS or group.via in _STARTS):
        for phrase in clause.adjuncts:
            if phrase.preposition in JOB_PLACES:
                predicate = JOB_PLACES[phrase.preposition]
                yield State(
                    predicate=_employer_or_job(parsed, phrase, predicate), phrase=phrase, changing=True
                )
    elif head in {"job", "position"} and group.lemma in {"lose", "leave", "quit"}:
        at = [p for p in clause.adjuncts if p.preposition in {"at", "with"} and p.kind is PhraseKind.NAME]
        yield State(predicate="works_at", phrase=at[0] if at else None, closing=True, changing=True)
    ends = group.lemma.replace(" ", "_") in JOB_ENDS and group.passive
    if ends and not any(p.preposition == "from" for p in clause.adjuncts):
        yield State(predicate="works_at", closing=True, changing=True)
    if group.lemma == "retire":
        yield State(predicate="employment", value="retired", changing=True)


def _done_to_others(parsed: ParsedSentence, clause: Clause) -> Iterator[State]:
    """Yield what "Corvex hired me as a clerk" changes for whom it was done to."""
    group = clause.group
    lemma = "hire" if _takes_on(parsed, clause) else group.lemma.replace(" ", "_")
    if group.passive or lemma not in PASSIVE_ONLY or not clause.objects:
        return
    holder = clause.objects[0]
    for phrase in clause.adjuncts:
        change = CHANGES.get((group.lemma, phrase.preposition))
        if change:
            yield State(predicate=change[0], phrase=phrase, holder=holder, closing=change[1], changing=True)
    employer = clause.subjects[-1] if clause.subjects else None
    if lemma in {"hire", "employ"} and employer is not None and employer.kind is PhraseKind.NAME:
        yield State(predicate="works_at", phrase=employer, holder=holder, changing=True)
    if lemma in JOB_ENDS:
        yield State(predicate="works_at", holder=holder, closing=True, changing=True)


def _takes_on(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether an employer "took me on"."""
    lemma, last = clause.group.lemma, clause.objects[0].last + 1 if clause.objects else 0
    apart = lemma == "take" and 0 < last <= clause.last and parsed.norm(last) == "on"
    return lemma == "take on" or apart
