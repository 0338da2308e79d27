"""Clauses to standalone sentences: pronouns become names, and the verb agrees with them."""

from collections.abc import Sequence

from structmem.extraction.clauses import ParsedSentence
from structmem.extraction.lemmas import third_person
from structmem.extraction.naming import Discourse, resolve_pronoun
from structmem.extraction.reading import Item
from structmem.extraction.tagging import Tag
from structmem.extraction.wordlist import word_set

_POSSESSIVES = word_set("my your his her our their")
_PERSONAL = word_set("i me you he him she her we us they them myself yourself himself herself")
_SINGULAR = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does"}
_FULL = {"'m": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
_SPEAKER = frozenset(["i", "you"])


def standalone(discourse: Discourse, parsed: ParsedSentence, item: Item, subject: str) -> str:
    """Return the item's words as a sentence of its own; `subject` is put first where it has none."""
    pieces: list[str] = []
    agreeing = _agreeing(parsed, item)
    previous_end = -1
    for i in range(item.first, item.last + 1):
        token = parsed.tokens[i]
        text = _word(discourse, parsed, item, i, agreeing)
        glued = token.start == previous_end and text == token.text
        if pieces and not glued:
            pieces.append(" ")
        pieces.append(text)
        previous_end = token.end
    words = "".join(pieces).strip()
    if subject and not _has_subject(item):
        words = f"{subject} {_agree_opening(parsed, item, words)}"
    return words[:1].upper() + words[1:] if words else words


def _has_subject(item: Item) -> bool:
    return any(item.first <= phrase.first <= item.last for phrase in item.subjects)


def _agreeing(parsed: ParsedSentence, item: Item) -> dict[int, str]:
    """Return, for finite verbs after I or you, the third person form."""
    changed: dict[int, str] = {}
    for clause in parsed.clauses:
        finite = clause.group.finite
        if not item.first <= finite <= item.last or not clause.subjects:
            continue
        norms = {parsed.tokens[phrase.head].norm for phrase in clause.subjects}
        if len(clause.subjects) == 1 and norms <= _SPEAKER:
            form = _third(parsed, finite)
            if form is not None:
                changed[finite] = form
    return changed


def _third(parsed: ParsedSentence, finite: int) -> str | None:
    norm, one = parsed.tokens[finite].norm, parsed.tags[finite]
    if norm in _SINGULAR:
        return _SINGULAR[norm]
    if one is Tag.BASE:
        return third_person(norm)
    return None


def _agree_opening(parsed: ParsedSentence, item: Item, words: str) -> str:
    if item.clause is None:
        return words
    finite = item.clause.group.finite
    if parsed.tags[finite] is Tag.GERUND:
        return f"is {words[:1].lower()}{words[1:]}"
    text = parsed.tokens[finite].text
    form = _third(parsed, finite) if item.clause.group.first == finite else None
    lowered = words[:1].lower() + words[1:] if parsed.tags[item.first] is not Tag.NAME else words
    if form and lowered.startswith(text.lower()):
        return form + lowered[len(text) :]
    return lowered


def _word(discourse: Discourse, parsed: ParsedSentence, item: Item, i: int, agreeing: dict[int, str]) -> str:
    token, one = parsed.tokens[i], parsed.tags[i]
    if i in agreeing:
        return agreeing[i]
    place = (discourse.at, item.sentence, i)
    if token.norm in _POSSESSIVES and one is Tag.POSSESSIVE:
        named = resolve_pronoun(discourse, token.norm, place)
        return f"{named.text}'s" if named is not None and named.entities else token.text
    if token.norm in _PERSONAL and one in {Tag.PRONOUN, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE}:
        named = resolve_pronoun(discourse, token.norm, place)
        return named.text if named is not None and named.entities else token.text
    written = token.text.casefold().replace("’", "'")
    if written in _FULL and i > item.first and _replaced(discourse, parsed, item, i - 1):
        return token.norm if token.norm != written else _full(parsed, i, written)
    return token.text


def _full(parsed: ParsedSentence, i: int, written: str) -> str:
    if parsed.tags[i] is Tag.HAVE:
        return "had" if written == "'d" else "has"
    return _FULL[written] if parsed.tags[i] is not Tag.POSSESSIVE else written


def _replaced(discourse: Discourse, parsed: ParsedSentence, item: Item, i: int) -> bool:
    norm = parsed.tokens[i].norm
    named = resolve_pronoun(discourse, norm, (discourse.at, item.sentence, i)) if norm in _PERSONAL else None
    return named is not None and bool(named.entities)


def join_names(names: Sequence[str]) -> str:
    """Return "Ana", "Ana and Tom", "Ana, Tom and Zoe"."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
