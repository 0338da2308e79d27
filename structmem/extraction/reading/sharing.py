"""Times that clauses share: what is told in one breath, or goes on in a story."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.when import is_known
from structmem.extraction.wordlist import word_set

_STORY_REACH = timedelta(days=4)
_LEADING = word_set("in on at by during over around about since after before the")
_COUNTED = frozenset(["later", "earlier", "after", "before", "next", "following", "previous", "prior"])
_ALL = frozenset(["all", "both", "everything", "each"])
_NEW_TOPIC = frozenset(["also", "anyway", "anyways", "besides", "meanwhile", "oh", "by_the_way", "plus"])


def share_times(parsed: Sequence[ParsedSentence], items: Sequence[Item]) -> list[Item]:
    """Date clauses that share a time: joined ones, inner ones, and the next sentence of a short story."""
    known: dict[tuple[int, int], Interval] = {}
    story: tuple[int, Item] | None = None
    items = list(items)
    for place, item in enumerate(items):
        if item.clause is None or not item.is_anchor:
            continue
        key = (item.sentence, item.clause_index)
        interval = _joined(parsed[item.sentence], item, items)
        if interval is None and story is not None and _continues(parsed[item.sentence], item, story):
            interval = _weaker(story[1].occurred, 0.6)
        if interval is not None:
            known[key] = interval
        told = item if interval is None else replace(item, occurred=interval)
        items[place] = told
        if _tells(told):
            story = (item.sentence, told)
    return [_redated(item, parsed, known) for item in items]


def _redated(item: Item, parsed: Sequence[ParsedSentence], known: Mapping[tuple[int, int], Interval]) -> Item:
    if item.clause is None or is_known(item.occurred):
        return item
    interval = known.get((item.sentence, parsed[item.sentence].clauses.index(item.clause)))
    return item if interval is None else replace(item, occurred=interval)


def _joined(parsed: ParsedSentence, item: Item, items: Sequence[Item]) -> Interval | None:
    """Return the time of the clause that an undated event is joined to."""
    clause = item.clause
    if clause is None or item.kind is not EntryKind.EVENT or is_known(item.occurred):
        return None
    here = [i for i in items if i.sentence == item.sentence and i.is_anchor and i.kind is EntryKind.EVENT]
    for other in here:
        if other.clause is None or not is_known(other.occurred) or other is item:
            continue
        if _share(clause, other.clause, item, other) or _all_then(parsed, other):
            return _weaker(other.occurred, 0.9)
    return _spliced(parsed, item, items)


def _all_then(parsed: ParsedSentence, dated: Item) -> bool:
    """Tell whether the sentence ends with "all of it last week": what it tells happened then."""
    tokens = parsed.tokens
    end = len(tokens)
    while end and (parsed.timed[end - 1] or tokens[end - 1].norm in _LEADING):
        end -= 1
    norms = [token.norm for token in tokens[max(0, end - 3) : end]]
    total = bool(norms) and (norms[-1] in _ALL or norms[-2:-1] == ["of"] or norms[-1] == "on")
    return end < len(tokens) and total and not _ALL.isdisjoint(norms) and dated.clause is not None


def _spliced(parsed: ParsedSentence, item: Item, items: Sequence[Item]) -> Interval | None:
    """Return the time of the past that only a comma parts from an undated past event."""
    clause = item.clause
    if clause is None or clause.group.tense is not Tense.PAST or clause.group.perfect:
        return None
    for other in items:
        before = other.clause
        if other.sentence != item.sentence or before is None or not is_known(other.occurred):
            continue
        between = [token.norm for token in parsed.tokens[before.last + 1 : clause.first]]
        if between == [","] and before.group.tense is Tense.PAST and before.relation is Relation.MAIN:
            return _weaker(other.occurred, 0.8)
    return None


def _share(clause: Clause, other: Clause, item: Item, dated: Item) -> bool:
    inner = clause.relation is Relation.INFINITIVE or clause.connector in {"by", "participle", "from", "for"}
    if inner:
        return clause.governor == dated.clause_index
    same = clause.group.tense is other.group.tense and item.modality is dated.modality
    forward = clause.relation is Relation.COORDINATE and clause.governor == dated.clause_index
    back = (
        other.relation is Relation.COORDINATE and other.governor == item.clause_index and not other.subjects
    ) and _COUNTED.isdisjoint(dated.occurred.phrase.casefold().split())
    return same and (forward or back) and clause.connector not in {"but", "or"}


def _tells(item: Item) -> bool:
    """Tell whether an event opens a story: past, dated by a phrase to a few days."""
    interval = item.occurred
    if item.clause is None or item.kind is not EntryKind.EVENT or not is_known(interval):
        return False
    if item.clause.group.tense is not Tense.PAST or interval.start is None or interval.end is None:
        return False
    return interval.end - interval.start <= _STORY_REACH and item.modality is Modality.ACTUAL


def _continues(parsed: ParsedSentence, item: Item, story: tuple[int, Item]) -> bool:
    """Tell whether an undated past event goes on with the story of the sentence before."""
    clause = item.clause
    if clause is None or item.kind is not EntryKind.EVENT or is_known(item.occurred):
        return False
    simple = (
        clause.group.tense is Tense.PAST and not clause.group.perfect and item.modality is Modality.ACTUAL
    )
    opens = {token.norm for token in parsed.tokens[:2]}
    return (
        simple
        and item.sentence - story[0] in {0, 1}
        and not opens & _NEW_TOPIC
        and (clause.relation not in {Relation.SUBORDINATE, Relation.RELATIVE, Relation.GERUND})
    )


def _weaker(interval: Interval, factor: float) -> Interval:
    return replace(interval, confidence=round(interval.confidence * factor, 3))
