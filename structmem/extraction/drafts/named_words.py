"""Words as written, with names for pronouns and verbs that agree with them."""

from structmem.extraction.english.nouns import KIN
from structmem.extraction.english.referents import FAMILY_NAMES, OWN_ONES, PAIRED
from structmem.extraction.entities.discourse import Discourse, one_of_own, resolve_pronoun
from structmem.extraction.entities.names import singular
from structmem.extraction.entities.naming import possessive
from structmem.extraction.entities.roles import is_called_by_kin
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence
from structmem.extraction.grammar.lemmas import third_person
from structmem.extraction.grammar.word_classes import PRONOUNS, Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.wordlist import word_set

_POSSESSIVES = word_set("my your his her our their its")
_PERSONAL = word_set(
    """
    i me you he him she her we us they them it myself yourself himself herself itself mine yours ours theirs
    hers
    """
)
THIRD = {"am": "is", "are": "is", "'re": "is", "'ve": "has", "were": "was", "have": "has", "do": "does"}
_CONTRACTED = {"'m": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}


def in_order(discourse: Discourse, parsed: ParsedSentence, item: Item, first: int, last: int) -> str:
    """Return tokens as written, with names for pronouns and agreeing verbs."""
    agreeing = _agreeing(discourse, parsed, item)
    pieces: list[str] = []
    end = -1
    for i in range(first, last + 1):
        token = parsed.tokens[i]
        text = agreeing.get(i) or _word(discourse, parsed, item, i)
        if i - 1 in agreeing and i > first and token.start == end and token.text.isalpha():
            text = token.norm
        if pieces and not (token.start == end and text == token.text):
            pieces.append(" ")
        pieces.append(text)
        end = token.end
    return "".join(pieces)


def _agreeing(discourse: Discourse, parsed: ParsedSentence, item: Item) -> dict[int, str]:
    """Return, for finite verbs after I or a resolved you, the third person form."""
    changed: dict[int, str] = {}
    for clause in parsed.clauses:
        finite = clause.group.finite
        if clause.relation in INNER or len(clause.subjects) != 1:
            continue
        norm = parsed.norm(clause.subjects[0].head)
        named = norm == "i" or (norm == "you" and discourse.addressee)
        named = named or (norm == "they" and _is_one(discourse, item, clause))
        form = third_form(parsed, finite) if named else None
        if form is not None:
            changed[finite] = form
    return changed


def _is_one(discourse: Discourse, item: Item, clause: Clause) -> bool:
    """Tell whether "they" stands for one group: "they are closing" of "the agency"."""
    place = (discourse.at, item.sentence, clause.subjects[0].first)
    named = resolve_pronoun(discourse, "they", place)
    if named is None or len(named.entities) != 1:
        return False
    last = named.text.rsplit(" ", 1)[-1]
    return singular(last) == last and last not in PAIRED and KIN.get(last) != "p"


def third_form(parsed: ParsedSentence, finite: int) -> str | None:
    """Return "has" of "have" and "sells" of "sell", or None for other verbs."""
    norm = parsed.norm(finite)
    if norm in THIRD:
        return THIRD[norm]
    return third_person(norm) if parsed.tags[finite] is Tag.BASE else None


def _word(discourse: Discourse, parsed: ParsedSentence, item: Item, i: int) -> str:
    token, one = parsed.tokens[i], parsed.tags[i]
    place = (discourse.at, item.sentence, i)
    if token.norm in OWN_ONES and _stands_alone(parsed, i):
        own = one_of_own(discourse, token.norm, place)
        if own is not None:
            return own.text
    if token.norm in _POSSESSIVES and one is Tag.POSSESSIVE:
        named = resolve_pronoun(discourse, token.norm, place)
        return possessive(named.text) if named is not None and named.entities else token.text
    if token.norm in _PERSONAL and one in PRONOUNS:
        named = resolve_pronoun(discourse, token.norm, place)
        return named.text if named is not None and named.entities else token.text
    if token.norm in FAMILY_NAMES and any(
        p.first == i and is_called_by_kin(parsed, p) for p in parsed.phrases
    ):
        return f"{possessive(discourse.speaker)} {token.text.casefold()}"
    if token.norm in KIN and one is Tag.NOUN:
        return token.text + _known_name(discourse, parsed, i)
    written = token.text.casefold().replace("’", "'")
    if (
        written in _CONTRACTED
        and one is not Tag.POSSESSIVE
        and i > 0
        and _is_replaced(discourse, parsed, item, i - 1)
    ):
        return _expanded(parsed, i, written)
    return token.text


def _stands_alone(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether "mine" or "his" stands for a thing: no noun follows it."""
    if parsed.tags[i] is not Tag.POSSESSIVE:
        return parsed.norm(i) != "his"
    return i + 1 >= len(parsed.tags) or parsed.tags[i + 1] in {
        Tag.PREPOSITION,
        Tag.PUNCTUATION,
        Tag.COORDINATOR,
    }


def _known_name(discourse: Discourse, parsed: ParsedSentence, i: int) -> str:
    """Return the name to put after "my sister" where it is known from before."""
    for phrase in parsed.phrases:
        if phrase.last == i and phrase.name is None and parsed.norm(phrase.first) == "my":
            name = discourse.kin.get((discourse.speaker, parsed.norm(i)))
            return f" {name}" if name else ""
    return ""


def _expanded(parsed: ParsedSentence, i: int, written: str) -> str:
    if parsed.tags[i] is Tag.HAVE:
        return {"'d": "had", "'ve": "have"}.get(written, "has")
    return _CONTRACTED[written]


def _is_replaced(discourse: Discourse, parsed: ParsedSentence, item: Item, i: int) -> bool:
    norm = parsed.norm(i)
    if norm not in _PERSONAL:
        return False
    named = resolve_pronoun(discourse, norm, (discourse.at, item.sentence, i))
    return named is not None and bool(named.entities)
