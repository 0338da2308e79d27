"""Clauses that hold of anybody, or say nothing that can be pictured: "art can heal", "we all need hope"."""

from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.english.worth import ANYBODY, POINTERS, TALK, THIN
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.lemmas import Form, lemma_of
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

_OWN = word_set("i me my mine myself we")
_SOMETHING = POINTERS | word_set("you me us them myself")
_MORAL = word_set("can could should must all both need always")
_PARENTS = word_set("mom mum mama mommy dad daddy papa grandma granny nana grandpa")


def is_thin(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether nothing in a clause can be pictured: "we put our hearts into our dreams"."""
    clause = item.clause
    if clause is None or clause.group.copula:
        return False
    said = (*clause.objects, *clause.adjuncts)
    after = [p for p in said if p.first > clause.group.last or p == clause.fronted]
    heads = [_head_word(parsed, p) for p in after if not parsed.timed[p.head]]
    if not heads or clause.group.lemma == "happen":
        subject = clause.subjects[-1] if clause.subjects else None
        return subject is not None and parsed.norm(subject.head) in THIN
    return all(head in THIN or head in _SOMETHING for head in heads) and any(head in THIN for head in heads)


def _head_word(parsed: ParsedSentence, phrase: Phrase) -> str:
    """Return the noun of a phrase; of an -ing form its verb, as if it said nothing where it does not."""
    if phrase.kind is not PhraseKind.GERUND:
        return parsed.norm(phrase.head)
    if phrase.last > phrase.first:
        return parsed.norm(phrase.last)
    return "thing" if lemma_of(parsed.norm(phrase.head), Form.GERUND) in TALK else parsed.norm(phrase.head)


def is_general(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause holds of anybody: "art can heal", "people need friends"."""
    clause = item.clause
    if clause is None or item.implied or not item.subjects:
        return False
    subject = item.subjects[-1]
    thin = parsed.norm(subject.head) in THIN and subject.first == subject.head
    if _is_somebody(parsed, subject) or (_holds_own(parsed, clause) and not thin):
        return False
    return clause.group.tense is not Tense.PAST and not clause.group.perfect


def _is_somebody(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for somebody or something in particular."""
    head = parsed.norm(phrase.head)
    if phrase.kind is PhraseKind.PRONOUN:
        return head not in ANYBODY
    if phrase.kind in {PhraseKind.NAME, PhraseKind.TITLE} or phrase.name is not None:
        return True
    tags = {parsed.tags[i] for i in range(phrase.first, phrase.last + 1)}
    if head in ANYBODY or phrase.kind is PhraseKind.GERUND:
        return False
    told = Tag.POSSESSIVE in tags or parsed.norm(phrase.first) == "the" or head in _PARENTS
    return told or (Tag.DETERMINER in tags and (head in KIN or head in PETS))


def _holds_own(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause speaks of the speaker; what helps "us" helps anybody."""
    return any(parsed.norm(i) in _OWN for i in range(clause.first, clause.last + 1))


def is_what_all_can(parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a clause says what "we can" or "we all" do: a moral, no news."""
    clause = item.clause
    if clause is None or not clause.subjects or parsed.norm(clause.subjects[-1].head) != "we":
        return False
    words = {parsed.norm(i) for i in range(clause.first, clause.group.head + 1)}
    return clause.group.tense is not Tense.PAST and bool(words & _MORAL)
