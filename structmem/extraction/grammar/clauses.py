"""Sentences to clauses: one verb each, with its connector, subject, objects and phrases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from structmem.domain.entry import Modality
from structmem.extraction.english.cues import CONNECTORS, NOMINAL_CAUSES
from structmem.extraction.english.verbs import BARE_AFTER
from structmem.extraction.grammar.openings import Opening, Scene, open_clause
from structmem.extraction.grammar.phrases import Phrase, PhraseKind, phrases, vocatives
from structmem.extraction.grammar.tagging import Tagger, tag
from structmem.extraction.grammar.tokens import Sentence, Token
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.grammar.verbs import bare_after, read_group, verb_groups
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.wordlist import word_set


class Relation(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "MAIN"
    COORDINATE = "COORDINATE"
    SUBORDINATE = "SUBORDINATE"
    COMPLEMENT = "COMPLEMENT"
    RELATIVE = "RELATIVE"
    INFINITIVE = "INFINITIVE"
    GERUND = "GERUND"


INNER = frozenset([Relation.INFINITIVE, Relation.GERUND])
"""Clauses without a finite verb, inside a finite one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Tokens `first` to `last` of a sentence, both inclusive, without the connector.

    Attributes:
        connector: Canonical word that opens it (`because`, `and`, `that`), or empty. Of an infinitive: `to`,
            `in_order_to` or `bare`; of an -ing clause: its preposition, `subject` or `participle`.
        opener: Index of the connector, or -1.
        joined: "and" or "but" stands before the connector ("but when …").
        governor: Index in the sentence of the clause that it hangs on or continues; -1 for none.
        fronted: Its object where that stands before it ("the bowl | I made"), or None.
        subjects: Its own subject phrases; empty if it has none.
        objects: Phrases after the verb without preposition, those of inner clauses aside.
        adjuncts: Phrases with a preposition, likewise.
    """

    first: int
    last: int
    connector: str = ""
    opener: int = -1
    joined: bool = False
    relation: Relation = Relation.MAIN
    governor: int = -1
    group: VerbGroup
    subjects: tuple[Phrase, ...] = ()
    objects: tuple[Phrase, ...] = ()
    adjuncts: tuple[Phrase, ...] = ()
    fronted: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSentence:
    """A sentence with its tags and clauses.

    Attributes:
        timed: Marks the tokens of time phrases.
        called: Tokens of names that only address somebody.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    timed: tuple[bool, ...]
    called: frozenset[int] = frozenset()
    phrases: tuple[Phrase, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def text(self, source: str, first: int, last: int) -> str:
        """Return the source text of tokens `first` to `last`."""
        return source[self.tokens[first].start : self.tokens[last].end]

    def norm(self, i: int) -> str:
        """Return the canonical word of token `i`."""
        return self.tokens[i].norm


_MOST_INNER = 30
_OF_PLACES = frozenset(["in", "near", "from", "to", "outside"])
_BREAKS = frozenset([",", "-", "–", "—", ":"])
_BASES = frozenset([Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO])
_GERUND_PREPOSITIONS = word_set(
    """
    after before since while when by from for without into until despite out_of about upon
    """
) | frozenset(NOMINAL_CAUSES)
_TRIMMED = frozenset([Tag.PUNCTUATION, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.INTERJECTION])
_BEFORE_OPENING = LOOSE | frozenset([Tag.INTERJECTION, Tag.PUNCTUATION])


def parse_sentence(
    sentence: Sentence,
    times: Sequence[tuple[int, int]],
    common: frozenset[str] = frozenset(),
    *,
    tagger: Tagger = tag,
) -> ParsedSentence:
    """Return the clauses of a sentence.

    Args:
        sentence: Its tokens.
        times: Character spans of time phrases.
        common: Words that the message also writes in lower case: no names.
        tagger: Gives the word classes.
    """
    tokens = sentence.tokens
    tags = tagger(tokens, common)
    timed = tuple(any(_lies_in(token, span) for span in times) for token in tokens)
    groups = [group for group in verb_groups(tokens, tags) if not timed[group.head]]
    if not groups or tokens[groups[0].first - 1].norm == ",":
        groups = [*_opening_gerund(tokens, tags), *groups]
    called = vocatives(tokens, tags)
    taken = [
        timed[i] or i in called or any(g.holds(i) and tags[i] is not Tag.PRONOUN for g in groups)
        for i in range(len(tokens))
    ]
    found = tuple(phrases(tokens, tags, taken))
    parsed = ParsedSentence(
        sentence=sentence, tokens=tokens, tags=tags, timed=timed, called=called, phrases=found
    )
    return replace(parsed, clauses=_clauses(parsed, groups, called))


def _lies_in(token: Token, span: tuple[int, int]) -> bool:
    """Tell whether a token is part of a time phrase; "after" or "now that" that reaches out of it is not."""
    return span[0] <= token.start < span[1] and not (token.norm in CONNECTORS and token.end > span[1])


def _opening_gerund(tokens: Sequence[Token], tags: Sequence[Tag]) -> list[VerbGroup]:
    """Return the group of "Going to Rome!", where "I am" is left out."""
    for i, one in enumerate(tags):
        if one is Tag.GERUND:
            return [replace(read_group(tokens, tags, i), progressive=True)]
        if one not in _BEFORE_OPENING:
            break
    return []


def _clauses(
    parsed: ParsedSentence, groups: Sequence[VerbGroup], called: frozenset[int]
) -> tuple[Clause, ...]:
    scene = Scene(parsed.tokens, parsed.tags, parsed.timed, parsed.phrases, called)
    openings: list[Opening] = []
    for k, group in enumerate(groups):
        openings.append(open_clause(scene, group, groups[k - 1] if k else None))
    clauses: list[Clause] = []
    for k, (opening, group) in enumerate(zip(openings, groups, strict=True)):
        last = openings[k + 1].start - 1 if k + 1 < len(groups) else len(parsed.tokens) - 1
        last = max(last, group.last)
        while last > group.last and (parsed.tags[last] in _TRIMMED or last in called):
            last -= 1
        clauses.append(_clause(parsed, opening, group, last, k))
    clauses = _with_shared_modality(parsed, clauses)
    inner = [clause for k in range(len(clauses)) for clause in _inner_clauses(parsed, clauses[k], k)]
    inner = inner[:_MOST_INNER]
    return (*(_without_inner(clause, k, inner) for k, clause in enumerate(clauses)), *inner)


def _with_shared_modality(parsed: ParsedSentence, clauses: list[Clause]) -> list[Clause]:
    """Let "sell the car" in "I want to move and sell the car" be wanted too."""
    shared: list[Clause] = []
    for clause in clauses:
        before = shared[clause.governor] if 0 <= clause.governor < len(shared) else None
        bare = clause.relation is Relation.COORDINATE and not clause.subjects
        alike = before is not None and parsed.tags[before.group.head] in _BASES
        first = clause.group.first
        base = parsed.tags[first] is Tag.BASE or parsed.tokens[first].text in {"be", "have", "do"}
        if before is not None and alike and bare and base:
            group = before.group
            if group.via or group.modality is not Modality.ACTUAL or group.tense is not Tense.PRESENT:
                taken = replace(
                    clause.group,
                    tense=group.tense,
                    modality=group.modality,
                    negated=group.negated,
                    shared=True,
                )
                clause = replace(clause, group=taken)
        shared.append(clause)
    return shared


def _clause(parsed: ParsedSentence, opening: Opening, group: VerbGroup, last: int, k: int) -> Clause:
    subject_end = opening.subjects[-1].last if opening.subjects else -1
    inside: list[Phrase] = []
    for p in parsed.phrases:
        own = opening.subjects and _within(p, opening.subjects)
        if opening.first <= p.first and p.last <= last and not own:
            inside.append(_with_shared_preposition(parsed, p, inside[-1] if inside else None, group))
    return Clause(
        first=opening.first,
        last=last,
        connector=opening.connector,
        opener=opening.opener,
        joined=opening.joined,
        relation=Relation(opening.relation),
        governor=k - 1,
        group=group,
        subjects=opening.subjects,
        objects=_objects(parsed, inside, max(group.last, subject_end)),
        adjuncts=tuple(p for p in inside if p.preposition),
    )


def _objects(parsed: ParsedSentence, inside: Sequence[Phrase], after: int) -> tuple[Phrase, ...]:
    """Return the phrases after the verb; what follows a comma is none unless it goes on with a list."""
    found = tuple(p for p in inside if not p.preposition and p.first > after)
    between = range(after + 1, found[0].first) if found else range(0)
    apart = any(
        parsed.norm(i) in _BREAKS and i - 1 not in parsed.called and i + 1 not in parsed.called
        for i in between
    )
    return () if apart else found


def _with_shared_preposition(
    parsed: ParsedSentence, phrase: Phrase, before: Phrase | None, group: VerbGroup
) -> Phrase:
    """Give "mentors" in "from friends and mentors" the preposition of the phrase that it is joined to."""
    if before is None or not before.preposition or phrase.preposition or before.first < group.last:
        return phrase
    between = before.last + 1
    in_country = parsed.norm(between) == "," and before.kind is phrase.kind is PhraseKind.NAME
    in_country = in_country and before.preposition in _OF_PLACES
    joined = phrase.first - before.last == 2 and (in_country or parsed.tags[between] is Tag.COORDINATOR)
    return phrase._replace(preposition=before.preposition) if joined else phrase


def _within(phrase: Phrase, subjects: Sequence[Phrase]) -> bool:
    return subjects[0].first <= phrase.first <= subjects[-1].last


def _without_inner(clause: Clause, k: int, inner: Sequence[Clause]) -> Clause:
    """Leave the phrases of inner clauses to them."""
    spans = [(one.first, one.last) for one in inner if one.governor == k and one.connector != "subject"]
    if not spans:
        return clause

    def own(phrase: Phrase) -> bool:
        return not any(first <= phrase.first <= last for first, last in spans)

    return replace(
        clause,
        objects=tuple(p for p in clause.objects if own(p)),
        adjuncts=tuple(p for p in clause.adjuncts if own(p)),
    )


def _inner_clauses(parsed: ParsedSentence, clause: Clause, k: int) -> list[Clause]:
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
    return (target, "participle") if tokens[i].norm == "," and i > clause.group.last else None


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
    while last > target and tags[last] in _TRIMMED:
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
