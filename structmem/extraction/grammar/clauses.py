"""Sentences to clauses: one verb each, with its connector, subject, objects and phrases."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.english.cues import CONNECTORS
from structmem.extraction.grammar.inner_clauses import TRIMMED, inner_clauses
from structmem.extraction.grammar.openings import Opening, Scene, open_clause
from structmem.extraction.grammar.parsed import Clause as Clause
from structmem.extraction.grammar.parsed import ParsedSentence as ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind, phrases, vocatives
from structmem.extraction.grammar.relations import INNER as INNER
from structmem.extraction.grammar.relations import Relation as Relation
from structmem.extraction.grammar.resumed import with_resumed
from structmem.extraction.grammar.tagging import Tagger, tag
from structmem.extraction.grammar.tokens import Sentence, Token
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.grammar.verbs import read_group, verb_groups
from structmem.extraction.grammar.word_classes import LOOSE, Tag

_MOST_INNER = 30
_OF_PLACES = frozenset(["in", "near", "from", "to", "outside"])
_BREAKS = frozenset([",", "-", "–", "—", ":"])
_BASES = frozenset([Tag.BASE, Tag.BE, Tag.HAVE, Tag.DO])
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
    return with_resumed(replace(parsed, clauses=_clauses(parsed, groups, called)))


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
        opening = open_clause(scene, group, groups[k - 1] if k else None)
        if k == 1 and _follows_fronted(parsed, openings[0], groups[0], opening, group):
            opening = opening._replace(relation=Relation.MAIN)
        openings.append(opening)
    clauses: list[Clause] = []
    for k, (opening, group) in enumerate(zip(openings, groups, strict=True)):
        last = openings[k + 1].start - 1 if k + 1 < len(groups) else len(parsed.tokens) - 1
        last = max(last, group.last)
        while last > group.last and (parsed.tags[last] in TRIMMED or last in called):
            last -= 1
        clauses.append(_clause(parsed, opening, group, last, k))
    clauses = _with_shared_modality(parsed, clauses)
    inner = [clause for k in range(len(clauses)) for clause in inner_clauses(parsed, clauses[k], k)]
    inner = inner[:_MOST_INNER]
    return (*(_without_inner(clause, k, inner) for k, clause in enumerate(clauses)), *inner)


def _follows_fronted(
    parsed: ParsedSentence, before: Opening, verb: VerbGroup, opening: Opening, group: VerbGroup
) -> bool:
    """Tell whether a clause goes on after a fronted one without a comma: "if it rains we'll …"."""
    bare = opening.relation is Relation.RELATIVE and opening.opener < 0
    if not bare or before.relation is not Relation.SUBORDINATE:
        return False
    return opening.start == verb.last + 1 or parsed.tags[group.first] is Tag.MODAL


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
        relation=opening.relation,
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
