"""Sentences to acts between speakers."""

import re

from structmem.extraction.english.acts import ACT_FRAGMENTS, ASKING_ACTS, BACKCHANNELS, CORRECTION_FRAGMENTS
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.wordlist import word_set

_PATTERNS = tuple(
    (act, re.compile("|".join(fragments), re.IGNORECASE)) for act, fragments in ACT_FRAGMENTS.items()
)
_CORRECTION = re.compile("|".join(CORRECTION_FRAGMENTS), re.IGNORECASE)
_ADDING = re.compile(r"\b(?:too|also|as well|again)\W*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_INVERTED = frozenset([Tag.BE, Tag.DO, Tag.HAVE, Tag.MODAL])
_FAVOURS = word_set("can could will would")
_LASTING = word_set("live work own study reside belong like love hate prefer know believe")
_NOW = word_set("now nowadays still currently no_longer")
_BEFORE_COMMAND = frozenset([Tag.ADVERB, Tag.INTERJECTION, Tag.PUNCTUATION])
_PATTERN_REACH = 600


def act_of(parsed: ParsedSentence, text: str) -> str:
    """Return the act of a sentence, or an empty string."""
    plain = text[:_PATTERN_REACH].replace("’", "'")
    for act, pattern in _PATTERNS:
        if pattern.search(plain):
            if parsed.sentence.is_question and act not in ASKING_ACTS:
                continue
            return act
    if is_question(parsed):
        return "ASK"
    return "ADVISE" if is_imperative(parsed) else ""


def is_question(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence asks."""
    if parsed.sentence.is_question:
        return True
    tags = [t for t in parsed.tags if t not in {Tag.INTERJECTION, Tag.PUNCTUATION, Tag.COORDINATOR}]
    return len(tags) > 2 and tags[0] is Tag.QUESTION and tags[1] in _INVERTED and tags[2] is Tag.PRONOUN


def asks_favour(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a question asks the listener to do something: "Can you move it to Friday?"."""
    asks = clause.group.inverted is not None and parsed.norm(clause.group.first) in _FAVOURS
    return asks and len(clause.subjects) == 1 and parsed.norm(clause.subjects[0].head) == "you"


def is_imperative(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence opens with a base form that has no subject."""
    return bool(parsed.clauses) and is_command(parsed, 0)


def is_command(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause is an imperative ("let me know") or a "let's"."""
    clause = parsed.clauses[k]
    first = clause.group.first
    if parsed.norm(first) == "let_us":
        return True
    if clause.subjects or not _commands(parsed, first):
        return False
    if clause.connector:
        return _joins_command(parsed, clause)
    opens = clause.relation in {Relation.MAIN, Relation.COORDINATE}
    return opens and all(tag in _BEFORE_COMMAND for tag in parsed.tags[clause.first : first])


def _joins_command(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "and look at this" follows a clause whose verb it cannot share: a command."""
    if clause.relation is not Relation.COORDINATE or clause.governor < 0 or clause.group.shared:
        return False
    if clause.group.lemma in _LASTING or any(
        parsed.norm(i) in _NOW for i in range(clause.first, clause.last + 1)
    ):
        return False  # "I sold the house and now live in Porto."
    finite = parsed.tags[parsed.clauses[clause.governor].group.finite]
    return finite in {Tag.BE, Tag.HAVE, Tag.PAST, Tag.THIRD} and parsed.tags[clause.group.first] is Tag.BASE


def _commands(parsed: ParsedSentence, first: int) -> bool:
    """Tell whether a verb without subject has the form of an imperative."""
    if parsed.tags[first] in {Tag.HAVE, Tag.BE}:
        denied = first + 1 < len(parsed.tags) and parsed.tags[first + 1] is Tag.NEGATION
        return parsed.tokens[first].text.casefold() in {"have", "be"} and not denied
    return parsed.tags[first] is Tag.BASE or (parsed.tags[first] is Tag.DO and parsed.norm(first) == "do")


def is_backchannel(text: str) -> bool:
    """Tell whether a sentence holds nothing to keep."""
    found = _WORD.findall(text.casefold().replace("’", "'"))
    return all(word in BACKCHANNELS for word in found)


def corrects(text: str) -> bool:
    """Tell whether a sentence takes back an earlier one; "actually, I did too" does not."""
    if _ADDING.search(text):
        return False
    return _CORRECTION.search(text[:_PATTERN_REACH].replace("’", "'")) is not None
