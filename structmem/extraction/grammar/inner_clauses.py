"""Infinitives and -ing forms inside a finite clause, as clauses of their own."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.extraction.english.cues import NOMINAL_CAUSES
from structmem.extraction.english.verbs import BARE_AFTER
from structmem.extraction.grammar.parsed import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.relations import Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.verbs import bare_after, read_group
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.wordlist import word_set

_BASES = frozenset([Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO])
_GERUND_PREPOSITIONS = word_set(
    """
    after before since while when by from for without into until despite out_of about upon besides
    """
) | frozenset(NOMINAL_CAUSES)
_DONE_WITH = word_set("behind done over finished sorted complete out_of")
TRIMMED = frozenset([Tag.PUNCTUATION, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.INTERJECTION])


def inner_clauses(parsed: ParsedSentence, clause: Clause, k: int) -> list[Clause]:
    """Return the infinitive and -ing clauses inside a finite clause."""
    found = _gerund_subjects(parsed, clause, k)
    starts: list[tuple[int, int, str]] = []
    for i in range(clause.first, clause.last + 1):
        start = _inner_start(parsed, clause, i) if not clause.group.holds(i) else None
        if start is None and starts and parsed.tags[i] is Tag.COORDINATOR:
            start = _joined_start(parsed, clause, i, starts[-1][2])
        if start is not None:
            starts.append((i, *start))
    starts = _without_followed(parsed, starts)
    for n, (i, target, connector) in enumerate(starts):
        later = [start for start in starts[n + 1 :] if not _is_nested(parsed, target, start)]
        limit = later[0][0] - 1 if later else clause.last
        if target < clause.group.first:
            edge = clause.subjects[0].first if clause.subjects else clause.group.first
            limit = min(limit, edge - 1)
        if target <= limit:
            found.append(_inner_clause(parsed, clause, (i, target, limit), connector, k))
    return found


def _without_followed(
    parsed: ParsedSentence, starts: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Leave out the infinitive that belongs to the verb before it: "made me want to paint"."""
    kept: list[tuple[int, int, str]] = []
    end = -1
    for start in starts:
        if start[0] > end:
            kept.append(start)
            end = read_group(parsed.tokens, parsed.tags, start[1]).last
    return kept


def _is_nested(parsed: ParsedSentence, target: int, start: tuple[int, int, str]) -> bool:
    """Tell whether an infinitive completes the inner verb at `target`: "to help me relax"."""
    if start[2] != "bare":
        return False
    return read_group(parsed.tokens, parsed.tags, target).lemma in BARE_AFTER


def _gerund_subjects(parsed: ParsedSentence, clause: Clause, k: int) -> list[Clause]:
    return [
        _inner_clause(parsed, clause, (phrase.first, phrase.first, phrase.last), "subject", k)
        for phrase in clause.subjects[:2]
        if phrase.kind is PhraseKind.GERUND
    ]


def _inner_start(parsed: ParsedSentence, clause: Clause, i: int) -> tuple[int, str] | None:
    """Return the verb and the connector of an inner clause that opens at token `i`, or None."""
    tags, tokens = parsed.tags, parsed.tokens
    if tags[i] is Tag.BASE and i > clause.group.last and bare_after(tokens, tags, i):
        return i, "bare"
    target = i + 1
    while target <= clause.last and tags[target] in LOOSE:
        target += 1
    if target > clause.last or clause.group.holds(target):
        return None
    if tags[i] is Tag.TO and tags[target] in _BASES:
        return target, tokens[i].norm
    if tags[target] is not Tag.GERUND:
        return None
    if tokens[i].norm in _GERUND_PREPOSITIONS:
        return target, tokens[i].norm
    fronted = target < clause.group.first
    if fronted and (tokens[i].text.casefold() == "on top of" or _is_done_with(parsed, i, target)):
        return target, "besides"
    return (target, "participle") if tokens[i].norm == "," and i > clause.group.last else None


def _is_done_with(parsed: ParsedSentence, i: int, target: int) -> bool:
    """Tell whether "with" opens what is over: "with sanding the floor behind me"."""
    if parsed.norm(i) != "with":
        return False
    comma = next((j for j in range(target, len(parsed.tokens)) if parsed.norm(j) == ","), target)
    return any(parsed.norm(j) in _DONE_WITH for j in range(target, comma))


def _joined_start(parsed: ParsedSentence, clause: Clause, i: int, connector: str) -> tuple[int, str] | None:
    """Return the verb of "and explore" after "to sing", with the connector of the infinitive before it."""
    target = i + 1
    while target <= clause.last and parsed.tags[target] in LOOSE:
        target += 1
    infinitive = connector in {"to", "in_order_to", "bare"} and target <= clause.last
    joined = infinitive and parsed.tags[target] in _BASES
    return (target, connector) if joined else None


def _inner_clause(
    parsed: ParsedSentence, outer: Clause, span: tuple[int, int, int], connector: str, k: int
) -> Clause:
    opener, target, last = span
    tags = parsed.tags
    while last > target and tags[last] in TRIMMED:
        last -= 1
    group = read_group(parsed.tokens, tags, target)
    infinitive = connector in {"to", "in_order_to", "bare"}
    past = outer.group.tense is Tense.PAST
    group = replace(group, tense=Tense.PAST if past else group.tense, progressive=False)
    inside = [p for p in parsed.phrases if p.first > group.last and p.last <= last]
    for phrase in parsed.phrases:
        if phrase.kind is PhraseKind.GERUND and phrase.first == target and phrase.last > target:
            rest = Phrase(target + 1, phrase.last, phrase.last, PhraseKind.COMMON, "", phrase.name)
            inside.insert(0, rest)
    return Clause(
        first=target,
        last=max(last, group.last),
        connector=connector,
        opener=opener,
        relation=Relation.INFINITIVE if infinitive else Relation.GERUND,
        governor=k,
        group=group,
        objects=tuple(p for p in inside if not p.preposition),
        adjuncts=tuple(p for p in inside if p.preposition),
    )
