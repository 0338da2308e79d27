"""Where a clause begins: its subject, and the connector before it."""

from collections.abc import Sequence
from typing import NamedTuple

from structmem.extraction.english.cues import CONNECTORS, EFFECT_OPENS, SEQUENCE
from structmem.extraction.grammar.lemmas import VERB_FORMS
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.relations import Relation, relation_of
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.verb_chains import VerbGroup
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.wordlist import word_set


class Scene(NamedTuple):
    """A tagged sentence with its phrases; `called` are the tokens that only address somebody."""

    tokens: Sequence[Token]
    tags: Sequence[Tag]
    timed: Sequence[bool]
    phrases: Sequence[Phrase]
    called: frozenset[int]


class Opening(NamedTuple):
    """How a clause begins: `start` with its connectors, `first` without."""

    start: int
    first: int
    connector: str
    opener: int
    relation: Relation
    joined: bool
    subjects: tuple[Phrase, ...]


class _Edge(NamedTuple):
    first: int
    connector: str = ""
    opener: int = -1
    relative: bool = False


_CLAUSE_STARTS = frozenset(
    [Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.PUNCTUATION, Tag.INTERJECTION, Tag.ADVERB, Tag.PREPOSITION]
)
_OBJECT_ONLY = word_set("me him us them")
_OPINING = word_set("think believe guess suppose hope feel say know mean imagine")
_MOST_SUBJECTS = 4
_ASIDE = frozenset([Tag.INTERJECTION, Tag.PUNCTUATION, Tag.ADVERB])
_LONGEST_ASIDE = 5


def open_clause(scene: Scene, group: VerbGroup, before: VerbGroup | None) -> Opening:
    """Return how the clause of `group` begins; `before` is the verb group before it in the sentence."""
    low = before.last + 1 if before is not None else 0
    subjects = _inverted_subjects(scene, group) or _subjects(scene, group.first, low)
    if before is not None and group.copula and not before.copula and _after_reason(scene, before):
        subjects = ()
    start = min(subjects[0].first if subjects else group.first, group.first)
    edge = _edge(scene, start, low)
    outer = edge.opener if edge.opener >= 0 else edge.first
    while outer > low and scene.tags[outer - 1] in {Tag.COORDINATOR, Tag.PUNCTUATION}:
        outer -= 1
    apart = edge.first > 0 and scene.tags[edge.first - 1] is Tag.PUNCTUATION
    relation = relation_of(
        edge.connector, before, relative=edge.relative, subject=bool(subjects), apart=apart
    )
    joined = edge.opener > 0 and scene.tags[edge.opener - 1] is Tag.COORDINATOR
    return Opening(outer, edge.first, edge.connector, edge.opener, relation, joined, subjects)


def _after_reason(scene: Scene, before: VerbGroup) -> bool:
    """Tell whether "is" belongs to "the reason" or "what …", not to the clause between."""
    if before.first and scene.tokens[before.first - 1].norm == "what":
        return True
    return any(scene.tokens[i].norm == "reason" for i in range(max(0, before.first - 5), before.first))


def _inverted_subjects(scene: Scene, group: VerbGroup) -> tuple[Phrase, ...]:
    if group.inverted is None:
        return ()
    first, last = group.inverted
    return tuple(p for p in scene.phrases if first <= p.first and p.last <= last)[:_MOST_SUBJECTS]


def _subjects(scene: Scene, verb: int, low: int) -> tuple[Phrase, ...]:
    """Return the phrases just before a verb, joined by commas and "and"."""
    i = verb - 1
    while i >= low and (scene.tags[i] in LOOSE or scene.timed[i] or _leads_time(scene, i, low)):
        i -= 1
    near = _whole(scene, _ending_at(scene, i, low), low) or _apposed(scene, i, low) if i >= low else None
    if near is None or (near.preposition and near.preposition not in CONNECTORS) or _acts_on(scene, near):
        return ()
    subjects = [near]
    joined_by_and = False
    while len(subjects) < _MOST_SUBJECTS:
        i = subjects[0].first - 1
        if i <= low or scene.tokens[i].norm not in {"and", ",", "&"}:
            break
        if scene.tokens[i].norm == "," and not joined_by_and:
            break
        joined = _whole(scene, _ending_at(scene, i - 1, low), low)
        if joined is None or joined.preposition or not _starts_clause(scene, joined.first, low):
            break
        subjects.insert(0, joined)
        joined_by_and = True
    return tuple(subjects)


def _leads_time(scene: Scene, i: int, low: int) -> bool:
    """Tell whether a preposition joins a time to the subject before it: "our wedding in May | was"."""
    plain = scene.tags[i] is Tag.PREPOSITION and scene.tokens[i].norm not in CONNECTORS
    return plain and scene.timed[i + 1] and _ending_at(scene, i - 1, low) is not None


def _apposed(scene: Scene, i: int, low: int) -> Phrase | None:
    """Return Ana of "Ana, my sister," and of "my sister, Ana,": the subject with a name, before a verb."""
    if i < low + 3 or scene.tokens[i].norm != ",":
        return None
    behind = _whole(scene, _ending_at(scene, i - 1, low), low)
    if behind is None or behind.preposition or behind.first < low + 2:
        return None
    head = _whole(scene, _ending_at(scene, behind.first - 2, low), low)
    if scene.tokens[behind.first - 1].norm != "," or head is None or head.preposition:
        return None
    named = [one for one in (head, behind) if one.kind is PhraseKind.NAME]
    owned = [one for one in (head, behind) if _is_described(scene, one)]
    if not named and scene.tags[head.first] is Tag.POSSESSIVE and scene.tags[behind.first] is Tag.DETERMINER:
        return Phrase(head.first, head.last, head.head, head.kind, "", head.name)
    if len(named) != 1 or len(owned) != 1 or named == owned:
        return None
    return Phrase(head.first, behind.last, named[0].head, PhraseKind.NAME, "", named[0].name)


def _acts_on(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a pronoun can only be an object: "me" alone, "himself"."""
    if scene.tags[phrase.head] is Tag.REFLEXIVE or scene.tokens[phrase.head].norm == "having":
        return True
    joined = phrase.first > 0 and scene.tags[phrase.first - 1] is Tag.COORDINATOR
    return scene.tokens[phrase.head].norm in _OBJECT_ONLY and phrase.first == phrase.last and not joined


def _ending_at(scene: Scene, i: int, low: int) -> Phrase | None:
    return next((p for p in reversed(scene.phrases) if p.last == i and p.first >= low), None)


def _whole(scene: Scene, phrase: Phrase | None, low: int) -> Phrase | None:
    """Climb from "the red hat" to "the man in the red hat"."""
    for _ in range(3):
        if phrase is None or not phrase.preposition or phrase.preposition in CONNECTORS:
            return phrase
        head = _ending_at(scene, phrase.first - 2, low)
        if head is None:
            return phrase
        phrase = Phrase(head.first, phrase.last, head.head, head.kind, head.preposition, head.name)
    return phrase


def _starts_clause(scene: Scene, first: int, low: int) -> bool:
    """Tell whether a phrase that is joined to the subject is no object of the verb before."""
    if first <= low:
        return low == 0 or bool(
            {verb.lemma for verb in VERB_FORMS.get(scene.tokens[low - 1].norm, ())} & _OPINING
        )
    return scene.tags[first - 1] in _CLAUSE_STARTS or scene.timed[first - 1]


def _edge(scene: Scene, start: int, low: int) -> _Edge:
    """Return where the clause begins before its subject, and what opens it."""
    near = _skip_back(scene, start - 1, low, commas=False)
    found = _connector(scene, near, low)
    if found is None:
        far = _skip_back(scene, start - 1, low, commas=True)
        found = _connector(scene, far, low) if far != near else None
        if found is None and low == 0:
            led = _leads_gerund(scene, _without_openers(scene, 0, start), start)
            return _Edge(_without_openers(scene, 0 if led else far + 1, start))
    if found is None:
        bounded = near >= low and scene.tags[near] is Tag.PUNCTUATION
        return _Edge(near + 1 if bounded else start)
    return found._replace(first=_without_openers(scene, found.opener + 1, start))


def _leads_gerund(scene: Scene, first: int, start: int) -> bool:
    """Tell whether a preposition and an -ing form open the sentence: "after dropping them off I left"."""
    leads = first + 1 < start and scene.tags[first] in {Tag.PREPOSITION, Tag.SUBORDINATOR}
    return leads and scene.tags[first + 1] is Tag.GERUND


def _without_openers(scene: Scene, first: int, start: int) -> int:
    opening = {Tag.PUNCTUATION, Tag.COORDINATOR, Tag.INTERJECTION}
    while first < start and (scene.tags[first] in opening or first in scene.called):
        first += 1
    return first


def _skip_back(scene: Scene, i: int, low: int, *, commas: bool) -> int:
    """Step back over adverbs, time phrases and prepositional phrases before a subject."""
    while i >= low:
        if (scene.tokens[i].norm in SEQUENCE and not commas) or scene.tokens[i].norm in EFFECT_OPENS:
            break
        dating = (
            scene.tags[i] is Tag.PREPOSITION and scene.tokens[i].norm not in CONNECTORS and scene.timed[i + 1]
        )
        if scene.tags[i] in LOOSE or scene.timed[i] or i in scene.called or dating:
            i -= 1
            continue
        if commas and scene.tokens[i].norm == "," and i > low and (low == 0 or _ends_aside(scene, i - 1)):
            i -= 1
            continue
        phrase = next((p for p in scene.phrases if p.first <= i <= p.last), None)
        if phrase is None or not phrase.preposition or phrase.first - 2 < low - 1:
            break
        i = phrase.first - 2
    return i


def _ends_aside(scene: Scene, i: int) -> bool:
    """Tell whether a time or a prepositional phrase ends at token `i`."""
    return scene.timed[i] or any(p.last == i and p.preposition for p in scene.phrases)


def _is_described(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase says who somebody is: "my sister", "the baker", "Ana's husband"."""
    whose = any(scene.tags[i] is Tag.POSSESSIVE for i in range(phrase.first, phrase.last))
    return whose or scene.tags[phrase.first] is Tag.DETERMINER


def _before_aside(scene: Scene, i: int, low: int) -> int:
    """Return the connector before a comma or an aside there: "so, you know, | I quit"."""
    if i <= low or scene.tokens[i].norm != ",":
        return i
    j = i - 1
    while j > low and i - j < _LONGEST_ASIDE and scene.tags[j] in _ASIDE:
        j -= 1
    return j if scene.tokens[j].norm in EFFECT_OPENS else i


def _connector(scene: Scene, i: int, low: int) -> _Edge | None:
    """Return the connector at token `i`, or at the token before a comma there."""
    i = _before_aside(scene, i, low)
    if i < low or i < 0:
        return None
    norm, one = scene.tokens[i].norm, scene.tags[i]
    if one is Tag.RELATIVE:
        return _Edge(i + 1, norm, i, relative=True)
    opens = (
        one in {Tag.SUBORDINATOR, Tag.QUESTION, Tag.COORDINATOR} or norm in SEQUENCE or norm in EFFECT_OPENS
    )
    if opens or (one is Tag.PREPOSITION and norm in CONNECTORS):
        return _Edge(i + 1, norm, i)
    return None
