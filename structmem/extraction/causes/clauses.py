"""Causal cues between clauses: connectors, goals, and what follows from a degree."""

from collections.abc import Iterator

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.causes.so import joined_item, so_cues
from structmem.extraction.english.causal import MISHAPS, RESULT_VERBS
from structmem.extraction.english.causing import BLOWS
from structmem.extraction.english.cues import (
    AFTER_CAUSE,
    AFTER_CAUSE_CONFIDENCE,
    CAUSE_OPENS,
    EFFECT_OPENS,
    MEETING_VERBS,
    NOMINAL_CAUSES,
    PURPOSE,
    PURPOSE_OPENS,
)
from structmem.extraction.english.verbs import STATIVE
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    before_clause,
    before_message,
    before_sentence,
    told_before,
)
from structmem.extraction.events.inner import role_of
from structmem.extraction.events.link_ends import could_not, is_denied_at, is_somebody, is_turn, subject_of
from structmem.extraction.grammar.clauses import INNER, Clause, Relation
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.subjects import is_forced

_AS_CONFIDENCE = 0.45
_CUE_CONFIDENCE = 0.6
_FORCED_CONFIDENCE = 0.75
_SINCE_RANGE = 4
_OTHERS = frozenset(["he", "she", "they", "it"])
_SPEAKING = frozenset(["i", "we", "you"])


def clause_cues(place: Place) -> Iterator[Cue]:
    """Yield the cues between the clauses of a sentence, and from it to what came before."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation in INNER:
            yield from _inner_cues(place, k, clause)
            continue
        yield from _cause_opens(place, k, clause)
        yield from _effect_opens(place, k, clause)
        yield from _purpose(place, k, clause)
        if clause.connector == "after":
            effect = explained(place, k) or (place.item(k + 1) if not k else None)
            yield from _after_loss(place, clause, place.item(k), effect)


def _cause_opens(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    cue = CAUSE_OPENS.get(clause.connector)
    here = place.item(k)
    if cue is None or here is None or is_denied_at(place.parsed, clause.opener):
        return
    effect = explained(place, k)
    kind, confidence = cue
    loose = clause.connector in {"since", "as", "given_that", "now_that"}
    if loose and (
        effect is None or not _in_sentence(place, effect) or not _gives_reason(place, clause, effect)
    ):
        return
    if clause.connector == "as":
        confidence = _AS_CONFIDENCE
    yield Cue(here, effect, kind, confidence, clause.connector)


def _in_sentence(place: Place, item: Item) -> bool:
    return item.sentence == place.index and any(item is one for one in place.reading.items)


def _gives_reason(place: Place, clause: Clause, effect: Item) -> bool:
    """Tell whether "since", "as" or "seeing that" gives a reason, not a time, a manner or a measure."""
    group, parsed = clause.group, place.parsed
    lasting = group.copula or group.negated or group.passive or group.lemma == "have"
    if clause.connector == "since":
        throughout = any(
            parsed.norm(i) in {"all", "the_whole", "whole"} for i in range(clause.first, clause.last)
        )
        timed = any(parsed.timed[i] for i in range(clause.first, clause.last + 1)) and not throughout
        numbered = any(parsed.tags[i] is Tag.NUMBER for i in range(clause.first, clause.last + 1))
        last = any(parsed.norm(i) == "last" for i in range(clause.first, group.head))
        met = group.lemma in MEETING_VERBS and not group.perfect
        if timed or numbered or last or met:
            return False
        if effect.clause is not None and effect.clause.group.perfect:
            return group.tense is Tense.PRESENT and not group.perfect
        return True
    if clause.connector == "as":
        start = max(0, clause.opener - _SINCE_RANGE)
        compared = any(parsed.norm(i) == "as" for i in range(start, clause.opener))
        addressed = bool(clause.subjects) and parsed.norm(clause.subjects[-1].head) == "you"
        before = group.perfect and group.tense is Tense.PAST and group.lemma in MISHAPS
        states = before or (lasting and group.head + group.copula <= clause.last) or group.lemma in STATIVE
        return states and not compared and not addressed and group.modality is Modality.ACTUAL
    if clause.connector == "given_that" and parsed.tokens[clause.opener].text.casefold().startswith("seeing"):
        subject = clause.subjects[-1] if clause.subjects else None
        return subject is None or subject.first < subject.head or is_somebody(parsed, subject)
    return True


def explained(place: Place, k: int) -> Item | None:
    """Return what a subordinate clause explains: the clause before, else after, else earlier words."""
    if _of_relative(place, k):
        return place.item(k - 1)
    if k > 0 and not place.parsed.clauses[k].joined:
        before = before_clause(place, k, main=True)
        if before is not None:
            return before
    clauses = place.parsed.clauses
    for j in range(k + 1, len(clauses)):
        joined = clauses[j].connector in {"and", "or"} and clauses[j].governor == k
        item = place.item(j)
        if item is not None and clauses[j].relation in {Relation.MAIN, Relation.COORDINATE} and not joined:
            return item
    if k + 1 < len(clauses) and not clauses[k + 1].connector and clauses[k + 1].relation not in INNER:
        following = place.item(k + 1)
        if following is not None:
            return following
    before = before_clause(place, k, main=True) if k > 0 else None
    return before or before_sentence(place) or before_message(place, own_first=False)


def _of_relative(place: Place, k: int) -> bool:
    """Tell whether a clause explains the relative clause before: "a man who sings because he is bored"."""
    before = place.parsed.clauses[k - 1] if k > 1 else None
    if before is None or before.relation is not Relation.RELATIVE or before.subjects:
        return False
    own, main = subject_of(place.parsed, k), subject_of(place.parsed, before.governor)
    if own is None or main is None or own.kind is not PhraseKind.PRONOUN:
        return False
    return place.parsed.norm(own.head) in _OTHERS and place.parsed.norm(main.head) in _SPEAKING


def _effect_opens(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    words = clause.connector if clause.connector in EFFECT_OPENS else _effect_adverb(place, clause)
    cue = EFFECT_OPENS.get(words)
    here = place.item(k) or joined_item(place, k)
    if cue is None or here is None:
        return
    kind, confidence = cue
    cause = before_clause(place, k, main=True)
    if words == "that_is_how" and (here.kind is not EntryKind.EVENT or clause.group.tense is not Tense.PAST):
        return
    if words == "so":
        yield from so_cues(place, k, clause, cause)
        return
    if cause is None:
        cause = told_before(place)
    yield Cue(cause, here, kind, confidence, words)


def _effect_adverb(place: Place, clause: Clause) -> str:
    """Return "therefore" where it stands between subject and verb."""
    start = clause.subjects[-1].last + 1 if clause.subjects else clause.first
    norms = (place.parsed.norm(i) for i in range(start, clause.group.head))
    return next((norm for norm in norms if norm in EFFECT_OPENS and norm != "so"), "")


def _purpose(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    if clause.connector in PURPOSE_OPENS and not _only_reminds(place, clause):
        confidence = PURPOSE[clause.connector]
        words = clause.connector.replace("_", " ")
        yield Cue(place.item(k), before_clause(place, k), "MOTIVATES", confidence, words)


def _only_reminds(place: Place, clause: Clause) -> bool:
    """Tell whether "in case you forgot" only says why something is said."""
    subject = place.parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
    return (
        clause.connector == "in_case"
        and (subject == "you" or not clause.objects)
        and (clause.group.lemma in {"forget", "wonder", "know", "miss", "ask", "care", "need"})
    )


def _inner_cues(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    here, governor = place.item(k), place.item(clause.governor)
    role = role_of(place.parsed, clause)
    outer = place.parsed.clauses[clause.governor]
    if role == "goal":
        confidence = PURPOSE.get(clause.connector, PURPOSE["to"])
        yield Cue(here, governor, "MOTIVATES", confidence, clause.connector)
    elif role == "prevented" and clause.connector == "to":
        yield Cue(governor, here, "PREVENTS", _CUE_CONFIDENCE, "too … to")
    elif role == "cause" and clause.connector in NOMINAL_CAUSES:
        kind, confidence = NOMINAL_CAUSES[clause.connector]
        yield Cue(here, governor, kind, confidence, clause.connector)
    elif role == "cause" and clause.connector not in {"subject", "by"} and not clause.group.copula:
        yield Cue(here, governor, "CAUSES", _CUE_CONFIDENCE, clause.connector)
    elif is_forced(place.parsed, clause):
        yield Cue(governor, here, "CAUSES", _FORCED_CONFIDENCE, "no choice")
    elif role == "result" and any(is_forced(place.parsed, one) for one in place.parsed.clauses[k + 1 :]):
        return
    elif role == "result" and clause.group.lemma in RESULT_VERBS:
        yield Cue(governor, here, "CAUSES", _CUE_CONFIDENCE, "participle")
    elif role == "means" and not outer.group.copula and not _is_weak(governor):
        yield Cue(here, governor, "ENABLES", 0.5, "by")
    elif role == "order":
        yield from _after_loss(place, clause, here, governor)


def _is_weak(item: Item | None) -> bool:
    return item is None or item.weak or item.modality in {Modality.HYPOTHETICAL, Modality.PLANNED}


def _after_loss(place: Place, clause: Clause, here: Item | None, effect: Item | None) -> Iterator[Cue]:
    """Yield "after I lost my job, I started painting"; "right after" only says when."""
    group = effect.clause.group if effect is not None and effect.clause is not None else None
    if clause.connector != "after" or clause.opener < 0 or group is None:
        return
    plain = place.parsed.tokens[clause.opener].text.casefold() == "after"
    struck = any(place.parsed.norm(p.head) in BLOWS for p in clause.objects)
    turns = (struck or clause.group.lemma in AFTER_CAUSE) and is_turn(group)
    if could_not(place.parsed, group) or (plain and turns):
        yield Cue(here, effect, "CAUSES", AFTER_CAUSE_CONFIDENCE, "after")
