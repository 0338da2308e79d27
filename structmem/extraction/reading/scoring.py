"""How much a draft matters and how sure it is."""

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.acts import HEDGES
from structmem.extraction.english.nouns import AFFECT
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item

_MODALITY = {
    Modality.ACTUAL: 1.0,
    Modality.PLANNED: 0.9,
    Modality.HABITUAL: 0.95,
    Modality.HYPOTHETICAL: 0.6,
    Modality.REPORTED: 0.85,
}
_ACT_SALIENCE = {"ASK": 0.25, "GREET": 0.05, "AGREE": 0.2, "ADVISE": 0.35, "PROMISE": 0.55, "INVITE": 0.5}


def salience(parsed: ParsedSentence, item: Item, mentions: int) -> float:
    """Return how much a draft matters, in [0, 1]."""
    if item.kind is EntryKind.INTERACTION:
        return _ACT_SALIENCE.get(item.act, 0.4)
    window = range(item.first, item.last + 1)
    norms = {parsed.tokens[i].norm for i in window}
    tags = {parsed.tags[i] for i in window}
    score = 0.25 * (Tag.NAME in tags or Tag.TITLE in tags)
    score += 0.2 * item.occurred.is_stated
    score += 0.2 * (item.kind is EntryKind.EVENT or item.state is not None)
    score += 0.15 * bool(norms & {"i", "my", "me", "we", "our"} or item.implied)
    score += 0.1 * (Tag.NUMBER in tags or Tag.TITLE in tags)
    score += 0.1 * bool(norms & AFFECT)
    score += 0.05 * min(2, mentions)
    score -= 0.15 * bool(norms & HEDGES) + 0.1 * (item.modality is Modality.HYPOTHETICAL)
    return round(min(1.0, max(0.0, score)), 3)


def confidence(item: Item, certain: float) -> float:
    """Return how sure a draft is: the parse, its arguments (`certain`) and its modality."""
    clause = item.clause
    complete = 1.0
    if clause is not None and not clause.objects and not clause.adjuncts and not clause.group.copula:
        complete = 0.9
    return round(min(1.0, item.weight * 1.15 * complete * certain * _MODALITY[item.modality]), 3)
