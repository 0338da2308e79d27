"""Jobs as they are held: the whole title, and whose it is: "head of data at Corvex"."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.english.idiom_words import ROLES
from structmem.extraction.english.nouns import JOBS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.reading.reading import State
from structmem.extraction.states.attributes import is_personal
from structmem.extraction.wordlist import word_set

_EMPLOYED = word_set("at for with")
_LINED = word_set("queue line table class list pack bed stairs family")
_DOING = word_set("work serve act")


def titles_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return the job that a clause says somebody has, and with whom."""
    group = clause.group
    if group.negated or group.modality not in {Modality.ACTUAL, Modality.HABITUAL}:
        return []
    title: Phrase | None = None
    if group.copula and clause.objects and is_personal(parsed, clause):
        title = clause.objects[0]
        title = title if parsed.norm(title.head) in ROLES | JOBS and _is_held(parsed, title) else None
    elif group.lemma in _DOING:
        title = next((p for p in clause.adjuncts if p.preposition == "as"), None)
    if title is None or title.kind is not PhraseKind.COMMON:
        return []
    return with_titles(parsed, [State(predicate="job_title", phrase=title)])


def _is_held(parsed: ParsedSentence, title: Phrase) -> bool:
    of_what = title.last + 1 < len(parsed.tokens) and parsed.norm(title.last + 1) == "of"
    if parsed.norm(title.head) == "member":
        return False
    lined = any(parsed.norm(i) in _LINED for i in range(title.last, min(title.last + 4, len(parsed.tokens))))
    return parsed.norm(title.first) in {"a", "an"} or (of_what and not lined)


def with_titles(parsed: ParsedSentence, states: Sequence[State]) -> list[State]:
    """Return states with whole titles, and with the employer that stands behind one."""
    found: list[State] = []
    for state in states:
        phrase = state.phrase
        if state.predicate != "job_title" or phrase is None or phrase.kind is not PhraseKind.COMMON:
            found.append(state)
            continue
        whole = _whole(parsed, phrase)
        found.append(replace(state, phrase=whole))
        employer = _employer(parsed, whole.last + 1)
        if employer is not None and not any(one.predicate == "works_at" for one in states):
            found.append(replace(state, predicate="works_at", phrase=employer))
    return found


def _whole(parsed: ParsedSentence, title: Phrase) -> Phrase:
    """Return a title with a role word behind it and what it is of: "team lead", "head of data"."""
    last = title.last
    if last + 1 < len(parsed.tokens) and parsed.norm(last + 1) in ROLES:
        last += 1
    if last + 1 < len(parsed.tokens) and parsed.norm(last + 1) == "of":
        last = next((p.last for p in parsed.phrases if p.first == last + 2), last)
    return title._replace(last=last)


def _employer(parsed: ParsedSentence, at: int) -> Phrase | None:
    if at + 1 >= len(parsed.tokens) or parsed.norm(at) not in _EMPLOYED:
        return None
    named = next((p for p in parsed.phrases if p.first == at + 1 and p.kind is PhraseKind.NAME), None)
    return None if named is None or parsed.timed[named.head] else named
