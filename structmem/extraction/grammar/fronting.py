"""Objects that stand before their clause: "the bowl I made", "the class that I signed up for"."""

from dataclasses import replace

from structmem.extraction.english.nouns import KIN
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_NO_OBJECT = word_set(
    """
    time times day days year years week weeks month months moment moments way ways reason night morning
    weekend place hour minute fact chance second
    """
)
"""Before a clause these say when, where or why, not what."""
_INTRANSITIVE = word_set(
    "go come arrive live sleep laugh cry die happen work talk speak think agree stay sit stand fall be wait"
)
_NOTED = word_set(
    """
    book pack submit clear pay sign clean wash buy order send file complete fix mend paint do sort post wrap
    install deliver collect return feed charge print renew cancel confirm hang assemble unpack iron fold
    defrost water mow hoover vacuum dust mop proofread edit upload download delete hand bake cook make write
    service
    """
)
"""What somebody does to a thing: with no more than the thing before it, the speaker did it."""
_RELATIVES = word_set("that which")
_WHOLE = word_set("something everything anything")


def with_fronted(parsed: ParsedSentence) -> ParsedSentence:
    """Give every clause whose object stands before it that object, and the clause around it its subject."""
    clauses = list(parsed.clauses)
    for k, clause in enumerate(parsed.clauses):
        done = _done_to(parsed, clause)
        if done is not None:
            clauses[k] = _with_object(parsed, replace(clause, first=clause.group.first, subjects=()), done)
            continue
        phrase = _before(parsed, clause)
        if phrase is None:
            continue
        around = k + 1 < len(clauses) and _lacks_subject(clauses[k + 1])
        if around and clause.last + 1 == clauses[k + 1].first and clauses[k + 1].group.head > clause.last:
            clauses[k] = _with_object(parsed, replace(clause, relation=Relation.RELATIVE), phrase)
            subject = phrase._replace(preposition="")
            clauses[k + 1] = replace(clauses[k + 1], subjects=(subject,), relation=Relation.MAIN)
        elif clause.relation is Relation.RELATIVE or _shows(parsed, clause):
            clauses[k] = _with_object(parsed, clause, phrase)
    return replace(parsed, clauses=tuple(clauses)) if clauses != list(parsed.clauses) else parsed


def _before(parsed: ParsedSentence, clause: Clause) -> Phrase | None:
    """Return the phrase just before a clause with a subject and no object of its own."""
    group = clause.group
    if clause.relation in INNER or not clause.subjects or clause.objects or group.inverted is not None:
        return None
    if group.copula or group.passive or clause.connector not in _RELATIVES | {""}:
        return None
    edge = clause.opener if clause.connector else clause.subjects[0].first
    phrase = next((p for p in parsed.phrases if p.last == edge - 1), None)
    if phrase is None or parsed.timed[phrase.head] or parsed.norm(phrase.head) in _NO_OBJECT:
        return None
    pronoun = phrase.kind is PhraseKind.PRONOUN and parsed.norm(phrase.head) not in _WHOLE
    if pronoun or phrase.kind is PhraseKind.GERUND or phrase in clause.subjects:
        return None
    return phrase if group.lemma not in _INTRANSITIVE or _stranded(parsed, clause) else None


def _done_to(parsed: ParsedSentence, clause: Clause) -> Phrase | None:
    """Return what was done in a note without a doer: "flight booked, bags packed", "tax return: sent"."""
    group = clause.group
    alone = group.first == group.last and parsed.tags[group.head] is Tag.PAST
    if (
        not alone
        or clause.objects
        or clause.connector
        or clause.relation in INNER
        or group.lemma not in _NOTED
    ):
        return None
    edge = group.first - 1
    marked = edge > 0 and parsed.norm(edge) == ":"
    phrase = next((p for p in parsed.phrases if p.last == edge - marked), None)
    if phrase is None or phrase.preposition or phrase.kind is not PhraseKind.COMMON:
        return None
    opens = phrase.first == 0 or parsed.tags[phrase.first - 1] is Tag.PUNCTUATION
    bare = parsed.tags[phrase.first] not in {Tag.DETERMINER, Tag.POSSESSIVE}
    return phrase if opens and bare and parsed.norm(phrase.head) not in KIN else None


def _lacks_subject(clause: Clause) -> bool:
    return not clause.subjects and not clause.connector and clause.relation is Relation.COORDINATE


def _shows(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether the clause tells more of what "is" shows: "here's a bowl I made"."""
    if clause.relation is not Relation.COMPLEMENT or clause.governor < 0:
        return False
    return parsed.clauses[clause.governor].group.copula


def _stranded(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a preposition without a phrase follows the verb: "the city I live in"."""
    at = clause.group.last + 1
    if at > clause.last or parsed.tags[at] is not Tag.PREPOSITION:
        return False
    return not any(p.first == at + 1 for p in parsed.phrases if p.first <= clause.last)


def _with_object(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> Clause:
    if _stranded(parsed, clause):
        preposition = parsed.norm(clause.group.last + 1)
        fronted = phrase._replace(preposition=preposition)
        return replace(clause, fronted=fronted, adjuncts=(*clause.adjuncts, fronted))
    fronted = phrase._replace(preposition="")
    return replace(clause, fronted=fronted, objects=(fronted,))


def fronted_after(parsed: ParsedSentence, clause: Clause) -> int:
    """Return the token behind which the fronted object belongs in a sentence of its own."""
    return clause.group.last + _stranded(parsed, clause)
