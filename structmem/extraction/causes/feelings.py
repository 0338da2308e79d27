"""Feelings and what brought them: "glad that …", "sad about the news", "cried when …", "so tired that …"."""

from collections.abc import Iterator

from structmem.domain.entry import EntryKind
from structmem.extraction.causes.clauses import explained
from structmem.extraction.english.cues import CAUSE_OPENS, FEELING_ABOUT, FEELING_VERBS, JUDGING
from structmem.extraction.english.nouns import AFFECT
from structmem.extraction.events.antecedents import (
    Cue,
    Place,
    before_clause,
    before_sentence,
    nominal_at,
    taken_up,
)
from structmem.extraction.events.link_ends import is_plain_reference
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_AFFECT_VERBS = word_set("cry laugh worry panic smile celebrate scream regret weep")
_EXPRESSIVE = word_set("cry laugh weep scream jump dance shout forget faint hug sleep sing shake")
_GLAD = word_set(
    "happy glad excited proud grateful thankful relieved sad sorry upset pleased delighted thrilled"
)
_WHEN_CONFIDENCE = 0.45
_FEELING_CONFIDENCE = 0.6
_SO_THAT_CONFIDENCE = 0.75


def feeling_cues(place: Place) -> Iterator[Cue]:
    """Yield the cues between a feeling, or a degree, and what it comes from or leads to."""
    for k, clause in enumerate(place.parsed.clauses):
        if clause.relation in INNER:
            continue
        yield from _about(place, k, clause)
        yield from _when(place, k, clause)
        yield from _that(place, k, clause)


def feeling_of(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the adjective of a clause that says how somebody feels, or an empty string."""
    if not clause.group.copula and clause.group.lemma not in FEELING_VERBS:
        return ""
    adjective = adjective_of(parsed, clause)
    return adjective if adjective in AFFECT else ""


def _about(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I'm sad about that" and "nervous about the exam"."""
    adjective = feeling_of(place.parsed, clause)
    if not adjective:
        return
    for phrase in clause.adjuncts:
        if phrase.preposition not in FEELING_ABOUT or phrase.first < clause.group.last:
            continue
        cause: Item | None = None
        if (
            place.parsed.norm(phrase.head) in {"that", "it", "this"}
            and clause.relation is not Relation.RELATIVE
        ):
            cause = before_clause(place, k) or before_sentence(place)
            cause = None if cause is None or is_plain_reference(place, cause) else cause
        cause = cause or taken_up(place, phrase) or nominal_at(place, phrase)
        yield Cue(cause, place.item(k), "CAUSES", _FEELING_CONFIDENCE, f"{adjective} {phrase.preposition}")


def _when(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I cried when Ana left" and "when Ana left, I was sad"."""
    here = place.item(k)
    if clause.connector != "when" or here is None or here.kind is not EntryKind.EVENT:
        return
    effect = explained(place, k) if clause.group.tense is Tense.PAST else None
    if effect is None or effect.clause is None or effect.sentence != place.index:
        return
    if effect.clause.group.lemma in _AFFECT_VERBS or feeling_of(place.parsed, effect.clause):
        yield Cue(here, effect, "CAUSES", _WHEN_CONFIDENCE, "when")


def _that(place: Place, k: int, clause: Clause) -> Iterator[Cue]:
    """Yield "I'm glad that Ana came" and "so tired that I fell asleep"; "so cool that …" only judges."""
    parsed, here, felt = (
        place.parsed,
        place.item(k),
        place.item(clause.governor) if clause.governor >= 0 else None,
    )
    if clause.connector not in {"that", ""} or clause.governor < 0 or here is None or felt is None:
        return
    governor = parsed.clauses[clause.governor]
    if not clause.connector and governor.connector in CAUSE_OPENS:
        return
    if clause.relation not in {Relation.COMPLEMENT, Relation.RELATIVE} or not _directly(
        parsed, governor, clause
    ):
        return
    degree = _degree(parsed, governor)
    feeling = feeling_of(parsed, governor)
    if feeling and (not degree or (feeling in _GLAD and not _follows(parsed, clause, governor))):
        yield Cue(here, felt, "CAUSES", _FEELING_CONFIDENCE, f"{feeling} that")
    elif degree and adjective_of(parsed, governor) not in JUDGING:
        yield Cue(felt, here, "CAUSES", _SO_THAT_CONFIDENCE, f"{degree} … that")


def _directly(parsed: ParsedSentence, governor: Clause, clause: Clause) -> bool:
    """Tell whether a clause completes the adjective, or what was graded, of the one before."""
    before = (clause.opener if clause.opener >= 0 else clause.first) - 1
    while before > governor.group.last and (parsed.tags[before] in LOOSE or parsed.timed[before]):
        before -= 1
    if parsed.tags[before] is Tag.ADJECTIVE:
        return True
    completes = clause.relation is Relation.COMPLEMENT and clause.connector == "that"
    return completes and bool(_degree(parsed, governor))


def _degree(parsed: ParsedSentence, governor: Clause) -> str:
    """Return "so" or "such" before an adjective, an adverb or a noun of a clause."""
    for i in (*range(governor.first, governor.group.first), *range(governor.group.last + 1, governor.last)):
        graded = parsed.tags[i + 1] in {Tag.ADJECTIVE, Tag.ADVERB, Tag.DETERMINER}
        if parsed.norm(i) in {"so", "such"} and graded:
            return parsed.norm(i)
    return ""


def _follows(parsed: ParsedSentence, clause: Clause, governor: Clause) -> bool:
    """Tell whether "so happy that I cried" says what the feeling led to: the same subject shows it."""
    if not clause.subjects or not governor.subjects:
        return False
    same = parsed.norm(clause.subjects[-1].head) == parsed.norm(governor.subjects[-1].head)
    return same and (clause.group.lemma in _EXPRESSIVE or clause.group.negated)
