"""Items to standalone sentences: pronouns become names, verbs agree with them, inner clauses become whole."""

from collections.abc import Sequence

from structmem.domain.entry import Modality
from structmem.extraction.english.nouns import KIN
from structmem.extraction.english.referents import FAMILY_NAMES, OWN_ONES, PAIRED
from structmem.extraction.entities.discourse import Discourse, one_of_own, resolve_pronoun
from structmem.extraction.entities.names import singular
from structmem.extraction.entities.naming import possessive
from structmem.extraction.entities.roles import is_called_by_kin
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence
from structmem.extraction.grammar.fronting import fronted_after
from structmem.extraction.grammar.lemmas import Form, lemma_of, past_of, third_person
from structmem.extraction.grammar.verb_chains import Tense
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
_THIRD = {"am": "is", "are": "is", "'re": "is", "'ve": "has", "were": "was", "have": "has", "do": "does"}
_CONTRACTED = {"'m": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}


def standalone(discourse: Discourse, parsed: ParsedSentence, item: Item, subject: str) -> str:
    """Return the item's words as a sentence of its own; `subject` is put first where it has none."""
    clause = item.clause
    if item.state is not None and clause is None:
        words = f"{subject} {_being(item, _is_plural(parsed, item, subject))} {item.state.value}"
    elif clause is not None and clause.relation in INNER:
        words = f"{subject} {_recast(discourse, parsed, item, clause, _is_plural(parsed, item, subject))}"
    elif clause is not None and clause.group.inverted is not None:
        words = f"{subject} {_uninverted(discourse, parsed, item, clause, _is_plural(parsed, item, subject))}"
    else:
        words = _whole(discourse, parsed, item)
        if subject and not any(item.first <= phrase.first <= item.last for phrase in item.subjects):
            words = f"{subject} {_agreeing_start(parsed, item, words, _is_plural(parsed, item, subject))}"
    words = words.strip()
    return words[:1].upper() + words[1:]


def _whole(discourse: Discourse, parsed: ParsedSentence, item: Item) -> str:
    """Return the item's words, an object that stands before its clause in its place."""
    fronted = item.clause.fronted if item.clause is not None else None
    if item.clause is None or fronted is None:
        return _in_order(discourse, parsed, item, item.first, item.last)
    cut = fronted_after(parsed, item.clause)
    pieces = [_in_order(discourse, parsed, item, item.first, cut)]
    words = _in_order(discourse, parsed, item, fronted.first, fronted.last)
    named = parsed.tags[fronted.first] in {Tag.NAME, Tag.TITLE}
    pieces.append(words if named else words[:1].lower() + words[1:])
    if cut < item.last:
        pieces.append(_in_order(discourse, parsed, item, cut + 1, item.last))
    return " ".join(pieces)


def _being(item: Item, plural: bool) -> str:
    negation = " not" if item.negated else ""
    if item.modality is Modality.PLANNED:
        return f"will{negation} be"
    if item.modality is Modality.HYPOTHETICAL:
        return f"might{negation} be"
    past = item.occurred.end is not None
    return (("were" if plural else "was") if past else ("are" if plural else "is")) + negation


def _is_plural(parsed: ParsedSentence, item: Item, subject: str) -> bool:
    if " and " in subject or subject.casefold() in {"we", "they", "you", "i"}:
        return True
    head = item.subjects[-1].head if item.subjects else -1
    if head < 0 or parsed.tags[head] is not Tag.NOUN:
        return False
    noun = parsed.norm(head)
    return singular(noun) != noun or KIN.get(noun) == "p"


def _in_order(discourse: Discourse, parsed: ParsedSentence, item: Item, first: int, last: int) -> str:
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
        form = _third_form(parsed, finite) if named else None
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


def _third_form(parsed: ParsedSentence, finite: int) -> str | None:
    norm = parsed.norm(finite)
    if norm in _THIRD:
        return _THIRD[norm]
    return third_person(norm) if parsed.tags[finite] is Tag.BASE else None


def _agreeing_start(parsed: ParsedSentence, item: Item, words: str, plural: bool) -> str:
    """Return the words after a subject that is put before them."""
    lowered = words[:1].lower() + words[1:] if parsed.tags[item.first] is not Tag.NAME else words
    if item.clause is None:
        return f"{'are' if plural else 'is'} {lowered}"
    group = item.clause.group
    if parsed.tags[group.finite] is Tag.GERUND:
        return f"{'are' if plural else 'is'} {lowered}"
    if parsed.norm(group.finite) == "been":
        return f"{'have' if plural else 'has'} {lowered}"
    if group.shared:
        return _shared_start(parsed, item, lowered, plural)
    form = None if plural else _third_form(parsed, group.finite)
    text = parsed.tokens[group.finite].text
    if form and lowered.startswith(text.lower()):
        return form + lowered[len(text) :]
    return lowered


def _shared_start(parsed: ParsedSentence, item: Item, words: str, plural: bool) -> str:
    """Return "wants to sell the car" for the second half of "wants to move and sell the car"."""
    past = item.clause is not None and item.clause.group.tense is Tense.PAST
    if item.modality is Modality.PLANNED:
        return f"{'wanted' if past else ('want' if plural else 'wants')} to {words}"
    if item.negated:
        return f"{'did' if past else ('do' if plural else 'does')} not {words}"
    if item.modality is Modality.HYPOTHETICAL:
        return f"would {words}"
    head, _, rest = words.partition(" ")
    return f"{_inflected(head, past, plural)} {rest}".strip()


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


def _recast(discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause, plural: bool) -> str:
    """Return an infinitive or -ing clause as a finite one: "lost Ana's job", "wants to buy a car"."""
    group = clause.group
    past = group.tense is Tense.PAST
    head = _first_lemma(parsed, clause)
    rest = (
        _in_order(discourse, parsed, item, group.first + 1, clause.last) if group.first < clause.last else ""
    )
    if item.modality is Modality.PLANNED and _is_made_to(parsed, item, clause):
        verb = f"{'would' if past else 'will'} {head}"
    elif item.modality is Modality.PLANNED:
        verb = f"{'wanted' if past else ('want' if plural else 'wants')} to {head}"
    elif item.negated:
        verb = f"{'did' if past else ('do' if plural else 'does')} not {head}"
    else:
        verb = _inflected(head, past, plural)
    return f"{verb} {rest}".strip()


def _is_made_to(parsed: ParsedSentence, item: Item, clause: Clause) -> bool:
    """Tell whether somebody else makes or lets the subject do it: "to make them feel at home"."""
    return bool(item.subjects) and item.subjects[0] in parsed.clauses[clause.governor].objects


def _first_lemma(parsed: ParsedSentence, clause: Clause) -> str:
    first = clause.group.first
    form = Form.GERUND if parsed.tags[first] is Tag.GERUND else Form.BASE
    known = {Tag.BE: "be", Tag.HAVE: "have", Tag.DO: "do"}
    return known.get(parsed.tags[first]) or lemma_of(parsed.norm(first), form)


def _inflected(lemma: str, past: bool, plural: bool) -> str:
    if lemma == "be":
        return ("were" if plural else "was") if past else ("are" if plural else "is")
    if lemma == "have":
        return "had" if past else ("have" if plural else "has")
    if past:
        return "did" if lemma == "do" else past_of(lemma)
    return lemma if plural else third_person(lemma)


def _uninverted(
    discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause, plural: bool
) -> str:
    """Return "did … leave early" as "left early", "are … leaving" as "is leaving"."""
    group = clause.group
    inverted = group.inverted or (group.first, group.first)
    rest = _in_order(discourse, parsed, item, inverted[1] + 1, clause.last)
    if parsed.tags[group.first] is Tag.DO and not group.negated and rest:
        after = (
            _in_order(discourse, parsed, item, group.head + 1, clause.last)
            if group.head < clause.last
            else ""
        )
        if group.head == inverted[1] + 1:
            head = parsed.norm(group.head)
            return f"{_inflected(head, group.tense is Tense.PAST, plural)} {after}".strip()
    norm = parsed.norm(group.first)
    auxiliary = norm if plural else _THIRD.get(norm, norm)
    negation = " not" if group.negated else ""
    return f"{auxiliary}{negation} {rest}".strip()


def join_names(names: Sequence[str]) -> str:
    """Return "Ana", "Ana and Tom", "Ana, Tom and Zoe"."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
