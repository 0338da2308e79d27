"""Verbs that say again what was meant, as clauses: "I had been meaning to sand it, and today I did"."""

from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.grammar.parsed import Clause, ParsedSentence
from structmem.extraction.grammar.relations import INNER, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.verbs import read_group
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

RESUMED = "resumed"
"""Connector of a clause that is done over again for the verb that takes it up."""
_MEANING = word_set("mean want plan hope intend need promise vow swear dream decide try aim long")
_ACHIEVING = frozenset(["manage", "pull off", "achieve", "accomplish"])
_TAKEN_UP = word_set("it that this both all so")
_TWO = word_set("both all")


def with_resumed(parsed: ParsedSentence) -> ParsedSentence:
    """Add what was done where a bare verb takes it up; "both" takes up two verbs."""
    found: list[Clause] = []
    for k, clause in enumerate(parsed.clauses):
        if not resumes(parsed, clause):
            continue
        meant = sorted(
            (one for one in parsed.clauses if _is_meant(parsed, one, clause)), key=lambda one: one.group.head
        )
        two = any(parsed.norm(p.head) in _TWO for p in clause.objects)
        found += [_done(parsed, one, k) for one in meant[-2 if two else -1 :]]
    return replace(parsed, clauses=(*parsed.clauses, *found)) if found else parsed


def resumes(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says no more than that something was done: "I did", "she managed both"."""
    group = clause.group
    if clause.relation in INNER or group.negated or group.inverted is not None or group.passive:
        return False
    achieves = group.lemma in _ACHIEVING
    if not achieves and (group.lemma != "do" or group.via):
        return False
    told = [parsed.norm(p.head) for p in clause.objects if not parsed.timed[p.head]]
    past = group.tense is Tense.PAST or group.perfect
    return past and all(word in _TAKEN_UP for word in told) and (bool(told) or not achieves)


def _is_meant(parsed: ParsedSentence, clause: Clause, later: Clause) -> bool:
    """Tell whether a clause before is an infinitive that may have been done since."""
    group = clause.group
    if group.head >= later.group.first or group.lemma in {"be", "have"}:
        return False
    if clause.relation is Relation.INFINITIVE:
        return parsed.clauses[clause.governor].group.lemma in _MEANING or later.group.lemma in _ACHIEVING
    meant = group.modality is not Modality.ACTUAL and clause.relation not in INNER
    return meant and (parsed.tags[group.head - 1] is Tag.TO or group.shared)


def _done(parsed: ParsedSentence, clause: Clause, k: int) -> Clause:
    group = read_group(parsed.tokens, parsed.tags, clause.group.head)
    end = next((i for i in range(group.last + 1, clause.last + 1) if _parts(parsed, i)), clause.last + 1)
    return replace(
        clause,
        first=group.first,
        last=max(end - 1, group.last),
        connector=RESUMED,
        relation=Relation.INFINITIVE,
        governor=k,
        group=replace(group, tense=Tense.PAST),
        subjects=(),
    )


def _parts(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether ", and" begins another clause here."""
    following = parsed.tags[i + 1] if i + 1 < len(parsed.tags) else None
    return parsed.norm(i) == "," and following is Tag.COORDINATOR
