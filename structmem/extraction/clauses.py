"""Sentences to clauses: one finite verb each, with its connector, subject, objects and phrases."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from structmem.extraction.english.cues import CAUSE_OPENS, EFFECT_OPENS, ORDER_OPENS, SEQUENCE
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.phrases import Phrase, PhraseKind, phrases
from structmem.extraction.tagging import Tag, tag
from structmem.extraction.tokens import Sentence, Token
from structmem.extraction.verbs import VerbGroup, read_group, verb_groups


class Relation(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "MAIN"
    COORDINATE = "COORDINATE"
    SUBORDINATE = "SUBORDINATE"
    COMPLEMENT = "COMPLEMENT"
    RELATIVE = "RELATIVE"
    INFINITIVE = "INFINITIVE"
    GERUND = "GERUND"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Tokens `first` to `last` of a sentence, both inclusive, without the connector.

    Attributes:
        connector: Canonical word that opens it (`because`, `and`, `that`), or empty.
        subjects: Its subject phrases; empty if it has none of its own.
        governor: Index in the sentence of the clause that it hangs on or continues; -1 for none.
        objects: Phrases after the verb without preposition.
        adjuncts: Phrases with a preposition.
        complement: First token after the verb group.
    """

    first: int
    last: int
    connector: str = ""
    opener: int = -1
    relation: Relation = Relation.MAIN
    governor: int = -1
    group: VerbGroup
    subjects: tuple[Phrase, ...] = ()
    objects: tuple[Phrase, ...] = ()
    adjuncts: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSentence:
    """A sentence with its tags and clauses; `timed` marks the tokens of time phrases."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    timed: tuple[bool, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]

    def text(self, source: str, first: int, last: int) -> str:
        """Return the source text of tokens `first` to `last`."""
        return source[self.tokens[first].start : self.tokens[last].end]


_CONNECTORS = frozenset(CAUSE_OPENS) | frozenset(EFFECT_OPENS) | frozenset(ORDER_OPENS) | SEQUENCE
_CONNECTORS |= frozenset(
    ["that", "if", "unless", "although", "though", "whereas", "whenever", "wherever", "so_that", "whether"]
)
_CONNECTORS |= frozenset(["how", "what", "where", "why", "if_only", "as_if", "except", "once", "than"])
_TRIMMED = frozenset([Tag.PUNCTUATION, Tag.COORDINATOR, Tag.INTERJECTION])
_GERUND_PREPOSITIONS = frozenset(
    ["after", "before", "since", "while", "when", "by", "from", "for", "without", "because_of", "due_to"]
) | frozenset(["thanks_to", "as_a_result_of", "into", "until", "of", "about", "instead_of"])


def parse_sentence(sentence: Sentence, times: Sequence[tuple[int, int]]) -> ParsedSentence:
    """Return the clauses of a sentence; `times` are the character spans of time phrases."""
    tokens = sentence.tokens
    tags = tag(tokens)
    timed = tuple(any(start <= t.start < end for start, end in times) for t in tokens)
    groups = [g for g in verb_groups(tokens, tags) if not timed[g.head]]
    if not groups:
        groups = _opening_gerund(tokens, tags)
    taken = list(timed)
    for group in groups:
        for i in range(group.first, group.last + 1):
            taken[i] = taken[i] or tags[i] is not Tag.PRONOUN
    found = phrases(tokens, tags, taken)
    clauses = _clauses(tokens, tags, timed, groups, found)
    return ParsedSentence(
        sentence=sentence, tokens=tokens, tags=tags, timed=timed, phrases=tuple(found), clauses=tuple(clauses)
    )


def _opening_gerund(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[VerbGroup]:
    """Return the group of "Going to Rome!", where "I am" is left out."""
    for i, one in enumerate(tags):
        if one is Tag.GERUND:
            return [read_group(tokens, tags, i)]
        if one not in {Tag.ADVERB, Tag.INTERJECTION, Tag.PUNCTUATION, Tag.NEGATION}:
            break
    return []


@dataclass(frozen=True, slots=True)
class _Opening:
    start: int
    first: int
    connector: str
    opener: int
    relation: Relation
    subjects: tuple[Phrase, ...]


def _clauses(
    tokens: Sequence[Token],
    tags: Sequence[Tag],
    timed: Sequence[bool],
    groups: Sequence[VerbGroup],
    found: Sequence[Phrase],
) -> list[Clause]:
    openings: list[_Opening] = []
    for k, group in enumerate(groups):
        low = groups[k - 1].last + 1 if k else 0
        openings.append(_open(tokens, tags, timed, found, group, low, groups[k - 1] if k else None))
    clauses: list[Clause] = []
    for k, (opening, group) in enumerate(zip(openings, groups, strict=True)):
        last = openings[k + 1].start - 1 if k + 1 < len(groups) else len(tokens) - 1
        last = _trim(tags, max(last, group.last), group.last)
        clauses.append(_clause(tags, found, opening, group, last, k))
    return _with_minor(tokens, tags, found, clauses)


def _clause(
    tags: Sequence[Tag], found: Sequence[Phrase], opening: _Opening, group: VerbGroup, last: int, k: int
) -> Clause:
    inside = [p for p in found if opening.first <= p.first and p.last <= last and p not in opening.subjects]
    return Clause(
        first=opening.first,
        last=last,
        connector=opening.connector,
        opener=opening.opener,
        relation=opening.relation,
        governor=k - 1,
        group=group,
        subjects=opening.subjects,
        objects=tuple(p for p in inside if not p.preposition and p.first > group.last),
        adjuncts=tuple(p for p in inside if p.preposition),
    )


def _open(
    tokens: Sequence[Token],
    tags: Sequence[Tag],
    timed: Sequence[bool],
    found: Sequence[Phrase],
    group: VerbGroup,
    low: int,
    before: VerbGroup | None,
) -> _Opening:
    subjects = _subjects(tokens, tags, timed, found, group.first, low)
    start = subjects[0].first if subjects else group.first
    if group.finite > group.first:
        start = group.first
    edge = _skip_back(tags, timed, found, start - 1, low)
    connector, opener, relative = _connector(tokens, tags, edge, low)
    if not connector and edge < start - 1 and edge >= low and tags[edge] is not Tag.PUNCTUATION and low:
        edge = start - 1
    begin = (opener if opener >= 0 else edge) + 1
    if opener < 0 and not low:
        begin = 0
    outer = opener
    while outer - 1 >= low and tags[outer - 1] in {Tag.COORDINATOR, Tag.PUNCTUATION} and outer >= 0:
        outer -= 1
    first = _first_word(tags, begin, start)
    relation = _relation(connector, relative, subjects, before, low, edge, tags)
    return _Opening(outer if outer >= 0 else begin, first, connector, opener, relation, subjects)


def _first_word(tags: Sequence[Tag], begin: int, start: int) -> int:
    while begin < start and tags[begin] in _TRIMMED:
        begin += 1
    return begin


def _subjects(
    tokens: Sequence[Token],
    tags: Sequence[Tag],
    timed: Sequence[bool],
    found: Sequence[Phrase],
    verb: int,
    low: int,
) -> tuple[Phrase, ...]:
    i = verb - 1
    while i >= low and (tags[i] in {Tag.ADVERB, Tag.NEGATION} or timed[i]):
        i -= 1
    if i >= low and tags[i] is Tag.RELATIVE:
        return ()
    near = next((p for p in reversed(found) if p.last == i and p.first >= low), None)
    if near is None or (near.preposition and near.preposition not in _CONNECTORS):
        return ()
    subjects = [near]
    while len(subjects) < 4:
        i = subjects[0].first - 1
        if (
            i <= low
            or tags[i] not in {Tag.COORDINATOR, Tag.PUNCTUATION}
            or tokens[i].norm not in {"and", ",", "&"}
        ):
            break
        joined = next((p for p in reversed(found) if p.last == i - 1 and p.first >= low), None)
        if joined is None or joined.preposition or not _opens_clause(tags, joined.first, low):
            if joined is None or joined.preposition or tokens[i].norm != ",":
                break
            break
        subjects.insert(0, joined)
    return tuple(subjects)


def _opens_clause(tags: Sequence[Tag], first: int, low: int) -> bool:
    """Tell whether a phrase that is joined to the subject is no object of the verb before."""
    if first <= low:
        return low == 0
    before = tags[first - 1]
    return before in {Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.PUNCTUATION, Tag.INTERJECTION, Tag.ADVERB}


def _skip_back(tags: Sequence[Tag], timed: Sequence[bool], found: Sequence[Phrase], i: int, low: int) -> int:
    """Step back over adverbs, time phrases and prepositional phrases before a subject."""
    while i >= low:
        if (tags[i] is Tag.ADVERB and i > low) or timed[i] or tags[i] is Tag.NEGATION:
            i -= 1
            continue
        phrase = next((p for p in found if p.first <= i <= p.last), None)
        if phrase is not None and phrase.preposition and phrase.preposition not in _CONNECTORS - {"as"}:
            i = phrase.first - 2
            continue
        break
    return i


def _connector(tokens: Sequence[Token], tags: Sequence[Tag], edge: int, low: int) -> tuple[str, int, bool]:
    """Return the connector at or just before `edge`, its index, and whether it is a relative word."""
    i = edge
    if i >= low and tags[i] is Tag.PUNCTUATION and i - 1 >= low and tokens[i - 1].norm in EFFECT_OPENS:
        i -= 1
    if i < low or i < 0:
        return "", -1, False
    norm = tokens[i].norm
    if tags[i] is Tag.RELATIVE:
        return norm, i, True
    if tags[i] is Tag.QUESTION:
        return norm, i, False
    usable = tags[i] in {Tag.SUBORDINATOR, Tag.PREPOSITION} or norm in SEQUENCE | frozenset(EFFECT_OPENS)
    if usable and (norm in _CONNECTORS or tags[i] is Tag.SUBORDINATOR):
        return norm, i, False
    if tags[i] is Tag.COORDINATOR:
        return norm, i, False
    return "", -1, False


def _relation(
    connector: str,
    relative: bool,
    subjects: Sequence[Phrase],
    before: VerbGroup | None,
    low: int,
    edge: int,
    tags: Sequence[Tag],
) -> Relation:
    if relative:
        return Relation.RELATIVE
    if connector in {"and", "but", "or", "yet", "plus", "&", "nor"} or connector in SEQUENCE:
        return Relation.COORDINATE if before is not None else Relation.MAIN
    if connector in EFFECT_OPENS:
        return Relation.COORDINATE if before is not None else Relation.MAIN
    if connector in {"that", "if", "whether", "how", "what", "where", "why"} and before is not None:
        if before.lemma in THINK | SPEECH or connector == "that":
            return Relation.COMPLEMENT
    if connector:
        return Relation.SUBORDINATE
    if before is None:
        return Relation.MAIN
    direct = edge >= 0 and tags[edge] is Tag.PUNCTUATION
    if not direct and subjects and before.lemma in THINK | SPEECH and edge <= before.last + 2:
        return Relation.COMPLEMENT
    if not direct and subjects:
        return Relation.RELATIVE if before.lemma not in THINK else Relation.COMPLEMENT
    return Relation.COORDINATE if not subjects else Relation.MAIN


def _trim(tags: Sequence[Tag], last: int, least: int) -> int:
    while last > least and tags[last] in {
        Tag.PUNCTUATION,
        Tag.COORDINATOR,
        Tag.SUBORDINATOR,
        Tag.INTERJECTION,
    }:
        last -= 1
    return last


def _with_minor(
    tokens: Sequence[Token], tags: Sequence[Tag], found: Sequence[Phrase], clauses: list[Clause]
) -> list[Clause]:
    """Add the infinitive and -ing clauses that stand inside finite ones, after them in the list."""
    minor: list[Clause] = []
    for k, clause in enumerate(clauses):
        start = clause.first
        while True:
            inner = _minor_in(tokens, tags, found, clause, start, k)
            if inner is None or len(minor) > 30:
                break
            minor.append(inner)
            start = inner.last + 1
    return [*clauses, *minor]


def _minor_in(
    tokens: Sequence[Token], tags: Sequence[Tag], found: Sequence[Phrase], clause: Clause, start: int, k: int
) -> Clause | None:
    group = clause.group
    for i in range(start, clause.last):
        if group.first <= i <= group.last:
            continue
        target = i + 1
        while target < clause.last and tags[target] in {Tag.ADVERB, Tag.NEGATION}:
            target += 1
        infinitive = tags[i] is Tag.TO and tags[target] in {Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO}
        gerund = tags[target] is Tag.GERUND and tokens[i].norm in _GERUND_PREPOSITIONS
        if infinitive or gerund:
            last = _minor_end(tags, group, target, clause.last)
            return _minor_clause(tokens, tags, found, (i, target, last, k), infinitive)
    return None


def _minor_end(tags: Sequence[Tag], group: VerbGroup, target: int, last: int) -> int:
    if target < group.first:
        last = min(last, group.first - 1)
        for i in range(target, last + 1):
            if tags[i] is Tag.PUNCTUATION or (tags[i] is Tag.PRONOUN and i > target):
                return i - 1
    return last


def _minor_clause(
    tokens: Sequence[Token],
    tags: Sequence[Tag],
    found: Sequence[Phrase],
    span: tuple[int, int, int, int],
    infinitive: bool,
) -> Clause:
    opener, target, last, k = span
    group = read_group(tokens, tags, target)
    inside = [p for p in found if p.first > group.last and p.last <= last]
    for phrase in found:
        if phrase.kind is PhraseKind.GERUND and phrase.first == target and phrase.last > target:
            rest = phrase._replace(first=target + 1, head=phrase.last, kind=PhraseKind.COMMON, preposition="")
            inside.insert(0, rest)
    return Clause(
        first=target,
        last=max(last, group.last),
        connector=tokens[opener].norm,
        opener=opener,
        relation=Relation.INFINITIVE if infinitive else Relation.GERUND,
        governor=k,
        group=group,
        objects=tuple(p for p in inside if not p.preposition),
        adjuncts=tuple(p for p in inside if p.preposition),
    )
