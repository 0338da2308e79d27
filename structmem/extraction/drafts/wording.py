"""Items to standalone sentences: pronouns become names, verbs agree with them, inner clauses become whole."""

from collections.abc import Sequence

from structmem.domain.entry import Modality
from structmem.extraction.drafts.named_words import THIRD, in_order, third_form
from structmem.extraction.english.nouns import KIN
from structmem.extraction.entities.discourse import Discourse
from structmem.extraction.entities.names import singular
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence
from structmem.extraction.grammar.fronting import fronted_after
from structmem.extraction.grammar.lemmas import Form, lemma_of, past_of, third_person
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item


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
        return in_order(discourse, parsed, item, item.first, item.last)
    cut = fronted_after(parsed, item.clause)
    pieces = [in_order(discourse, parsed, item, item.first, cut)]
    words = in_order(discourse, parsed, item, fronted.first, fronted.last)
    named = parsed.tags[fronted.first] in {Tag.NAME, Tag.TITLE}
    pieces.append(words if named else words[:1].lower() + words[1:])
    if cut < item.last:
        pieces.append(in_order(discourse, parsed, item, cut + 1, item.last))
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
    form = None if plural else third_form(parsed, group.finite)
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


def _recast(discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause, plural: bool) -> str:
    """Return an infinitive or -ing clause as a finite one: "lost Ana's job", "wants to buy a car"."""
    group = clause.group
    past = group.tense is Tense.PAST
    head = _first_lemma(parsed, clause)
    rest = (
        in_order(discourse, parsed, item, group.first + 1, clause.last) if group.first < clause.last else ""
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
    rest = in_order(discourse, parsed, item, inverted[1] + 1, clause.last)
    if parsed.tags[group.first] is Tag.DO and not group.negated and rest:
        after = (
            in_order(discourse, parsed, item, group.head + 1, clause.last) if group.head < clause.last else ""
        )
        if group.head == inverted[1] + 1:
            head = parsed.norm(group.head)
            return f"{_inflected(head, group.tense is Tense.PAST, plural)} {after}".strip()
    norm = parsed.norm(group.first)
    auxiliary = norm if plural else THIRD.get(norm, norm)
    negation = " not" if group.negated else ""
    return f"{auxiliary}{negation} {rest}".strip()


def join_names(names: Sequence[str]) -> str:
    """Return "Ana", "Ana and Tom", "Ana, Tom and Zoe"."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
