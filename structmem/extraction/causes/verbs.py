"""Causal cues in verbs: "led to", "made me cry", "encouraged me to apply", "kept us from leaving"."""

from collections.abc import Iterator

from structmem.extraction.causes.subjects import cause_of
from structmem.extraction.english.causing import (
    CAUSATIVES,
    CAUSE_VERBS,
    CAUSED_BY,
    EFFECT_VERBS,
    FORMULA_AFTER_LET,
    INTO_DOING,
    LOOSE_CAUSE_VERBS,
    MEANING,
    MEANING_CONFIDENCE,
    PREVENTERS,
    SUFFERED_BY,
)
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    nominal_at,
    taken_up,
)
from structmem.extraction.events.inner import role_of
from structmem.extraction.events.link_ends import (
    acted_once,
    subject_of,
)
from structmem.extraction.events.nominals import is_event_noun
from structmem.extraction.grammar.clauses import INNER, Clause, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE
from structmem.extraction.reading.reading import Item

_REFERRING = frozenset(["it", "this", "that", "which", "these", "those", "what"])
_GIVEN = ("ENABLES", 0.65)
_MADE = ("CAUSES", 0.75)
_TALKED_OUT = 0.65


def verb_cues(place: Place) -> Iterator[Cue]:
    """Yield the causal cues that verbs of a sentence carry."""
    for k, clause in enumerate(place.parsed.clauses):
        if (clause.relation in INNER and clause.connector != "participle") or _asks_what(place, k, clause):
            continue
        yield from _cause_verbs(place, k, clause)
        yield from _effect_verbs(place, k, clause)
        yield from _causatives(place, k, clause)
        yield from _made_state(place, k, clause)
        yield from _caused_by(place, k, clause)
        yield from _meaning(place, k, clause)


def _asks_what(place: Place, k: int, clause: Clause) -> bool:
    """Tell whether a clause opens with "what" that no "that" before it answers ("that's what made me")."""
    if clause.connector != "what":
        return False
    frame = place.parsed.clauses[k - 1] if k else None
    points = frame is not None and frame.group.copula and bool(frame.subjects)
    return not (points and frame is not None and place.parsed.norm(frame.subjects[-1].head) in _REFERRING)


def _cause_verbs(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the accident led to a delay"."""
    lemma = clause.group.lemma
    caused = (one for one in place.parsed.clauses if one.governor == k and one.relation in INNER)
    if clause.group.passive or any(role_of(place.parsed, one) == "caused" for one in caused):
        return
    for phrase in (*clause.objects[:1], *clause.adjuncts):
        cue = CAUSE_VERBS.get((lemma, phrase.preposition))
        led = bool(phrase.preposition) and bool(clause.objects)
        cut = phrase.last + 1 < len(place.parsed.tokens) and place.parsed.norm(phrase.last + 1) == "to"
        if cue is None or led or cut or phrase.first <= clause.group.last:
            continue
        cause, effect = cause_of(place, k, clause), nominal_at(place, phrase)
        if lemma not in LOOSE_CAUSE_VERBS or _happens(place, cause) or _happens(place, effect):
            yield Cue(cause, effect, cue[0], cue[1], f"{lemma} {phrase.preposition}".strip())


def _happens(place: Place, item: Item | None) -> bool:
    """Tell whether an end is a clause, or a noun that names something that happens."""
    if item is None or item.nominal is None:
        return item is not None
    return is_event_noun(place.parsed_of(item).norm(item.nominal.head))


def _effect_verbs(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the argument stemmed from a misunderstanding", "he died of pneumonia"."""
    for phrase in clause.adjuncts:
        cue = EFFECT_VERBS.get((clause.group.lemma, phrase.preposition))
        if cue is not None and phrase.first > clause.group.last:
            subject = clause.subjects[-1] if clause.subjects else None
            named = nominal_at(place, subject) if subject is not None else None
            words = f"{clause.group.lemma} {phrase.preposition}"
            yield Cue(nominal_at(place, phrase), named or place.item(k), cue[0], cue[1], words)


def _causatives(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "Ana encouraged me to apply": where the subject is somebody, the encouraging is the cause."""
    lemma = clause.group.lemma
    inner = [j for j, one in enumerate(place.parsed.clauses) if one.governor == k and one.relation in INNER]
    for j in inner:
        one = place.parsed.clauses[j]
        role = role_of(place.parsed, one)
        if role not in {"caused", "prevented"} or not _on_somebody(place, clause, one):
            continue
        cause = _source(place, k, clause)
        if role == "caused" and not (lemma == "let" and one.group.lemma in FORMULA_AFTER_LET):
            kind, confidence = INTO_DOING.get((lemma, one.connector)) or CAUSATIVES.get(lemma, _GIVEN)
            yield Cue(cause, place.item(j), kind, confidence, lemma)
        elif role == "prevented" and not clause.group.negated and one.connector in {"from", "out_of"}:
            words = f"{lemma} … {one.connector.replace('_', ' ')}"
            yield Cue(cause, place.item(j), "PREVENTS", PREVENTERS.get(lemma, _TALKED_OUT), words)


def _on_somebody(place: Place, clause: Clause, inner: Clause) -> bool:
    """Tell whether the object of a causal verb does what follows; "lets you move" speaks of anybody."""
    if clause.group.passive:
        return True
    between = [p for p in clause.objects if clause.group.last < p.first and p.last < inner.first]
    if not between:
        return False
    anybody = place.parsed.norm(between[-1].head) == "you" and clause.group.tense is not Tense.PAST
    adjacent = inner.connector != "to" or all(
        place.parsed.tags[i] in LOOSE for i in range(between[-1].last + 1, inner.opener)
    )
    return adjacent and not anybody


def _source(place: Place, k: int, clause: Clause) -> Item | None:
    """Return what a causal verb names as cause: an event, or what somebody did at one time."""
    cause = cause_of(place, k, clause)
    if (
        cause is None
        and clause.group.lemma != "let"
        and acted_once(place.parsed, clause, subject_of(place.parsed, k))
    ):
        return place.item(k)
    return cause


def _made_state(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the news made me happy"; "you made me happy" names no event."""
    states = (
        item
        for item in place.reading.items
        if item.sentence == place.index and item.clause is None and item.state is not None
    )
    for item in states:
        inside = clause.group.last < item.first and item.last <= clause.last
        if inside and item.kind == "FACT" and item.subjects[:1] == clause.objects[:1]:
            yield Cue(cause_of(place, k, clause), item, _MADE[0], _MADE[1], clause.group.lemma)


def _caused_by(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "the delay was caused by the storm", "I was inspired by the concert to …"."""
    if not clause.group.passive:
        return
    cue = CAUSED_BY.get(clause.group.lemma)
    inner = [j for j, one in enumerate(place.parsed.clauses) if one.governor == k and one.connector == "to"]
    effect = next((nominal_at(place, phrase) for phrase in clause.subjects[-1:]), None)
    if effect is None:
        effect = place.item(inner[0]) if inner else place.item(k)
    for phrase in clause.adjuncts:
        if phrase.preposition == "by" and phrase.first > clause.group.last:
            cause = taken_up(place, phrase) or nominal_at(place, phrase)
            if cue is not None:
                yield Cue(cause, effect, cue[0], cue[1], f"{clause.group.lemma} by")
            elif is_event_noun(place.parsed.norm(phrase.head)):
                yield Cue(cause, place.item(k), SUFFERED_BY[0], SUFFERED_BY[1], "by")


def _meaning(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I got the job, which means I'll move"; "it means a lot that …" says nothing of the kind."""
    if clause.group.lemma not in MEANING or clause.group.negated or k + 1 >= len(place.parsed.clauses):
        return
    following = place.parsed.clauses[k + 1]
    opening = following.opener if following.opener >= 0 else following.first
    direct = opening == clause.group.last + 1
    if direct and following.relation is Relation.COMPLEMENT and following.governor == k:
        cause, effect = cause_of(place, k, clause), place.item(k + 1)
        yield Cue(cause, effect, "CAUSES", MEANING_CONFIDENCE, clause.group.lemma)
