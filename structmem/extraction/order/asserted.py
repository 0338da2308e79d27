"""Order that the text asserts: before, after, during."""

from collections.abc import Iterator, Sequence

from structmem.domain.draft import LinkDraft
from structmem.domain.entry import EntryKind, LinkType, Modality
from structmem.extraction.causes.clauses import explained
from structmem.extraction.english.cues import (
    BARELY,
    MEALS,
    ORDER_OPENS,
    SEQUENCES,
)
from structmem.extraction.events.antecedents import Place, before_message, same_event, taken_up
from structmem.extraction.grammar.clauses import Clause, Relation
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.order.by_name import told_by_name
from structmem.extraction.order.order_words import asked_word, sequence_word
from structmem.extraction.reading.acts import is_question
from structmem.extraction.reading.reading import Item, Reading

_Asserted = tuple[Item, str, Item | None, str]
_CONFIDENCE = {"AFTER": 0.85, "BEFORE": 0.85, "DURING": 0.7}


def order_links(window: Sequence[Reading], reading: Reading) -> list[LinkDraft]:
    """Return the order that a message asserts, between its events and to the speaker's last one before."""
    links: dict[tuple[str, str, LinkType], LinkDraft] = {}
    for index, parsed in enumerate(reading.sentences):
        if is_question(parsed):
            continue
        place = Place(reading=reading, window=window, index=index)
        for here, relation, other, cue in _asserted(place):
            link = _link(place, relation, here, other, cue)
            if link is not None:
                links.setdefault((link.source, link.target, link.type), link)
    return list(links.values())


def _asserted(place: Place) -> Iterator[_Asserted]:
    yield from _between_clauses(place)
    yield from _after_nouns(place)
    yield from told_by_name(place)
    yield from _no_sooner(place)


def _no_sooner(place: Place) -> Iterator[_Asserted]:
    """Yield "no sooner had I built it than it rained", "hardly had I built it when it rained"."""
    opening = [token.norm for token in place.parsed.tokens[:2]]
    if opening != ["no", "sooner"] and not (opening[0] in BARELY and opening[1:] == ["had"]):
        return
    told = [item for k in range(len(place.parsed.clauses)) if (item := place.item(k)) and not item.minor]
    if len(told) > 1:
        yield told[1], "THEN", told[0], "no sooner" if opening[0] == "no" else opening[0]


def _between_clauses(place: Place) -> Iterator[_Asserted]:
    for k, clause in enumerate(place.parsed.clauses):
        here = place.item(k)
        if here is None:
            continue
        framed = _framed(place, k)
        if framed is not None:
            yield here, *framed
        elif clause.connector in ORDER_OPENS and not _stands_alone(place, clause):
            other = place.item(clause.governor) if clause.relation is Relation.GERUND else explained(place, k)
            for one in (other, *_joined_to(place, k, other)):
                yield here, _relation(place, clause, one), one, clause.connector
        else:
            sequence = sequence_word(place.parsed, clause) or (asked_word(place, clause) if k == 0 else "")
            if sequence:
                relation, told = SEQUENCES.get(sequence, "THEN"), _told_before(place, k)
                if relation != "DURING":
                    yield here, relation, told, sequence
                elif told is not None:
                    yield told, relation, here, sequence


def _framed(place: Place, k: int) -> tuple[str, Item | None, str] | None:
    """Return what "having sold it", "it was after I sold it that …" and "as I was selling it" order."""
    clause = place.parsed.clauses[k]
    if k == 0 and place.parsed.norm(0) == "having" and len(place.parsed.clauses) > 1:
        return "AFTER", place.item(1), "having"
    cleft = _cleft(place, k)
    if cleft:
        return cleft, place.item(k + 1), clause.connector
    return ("DURING", explained(place, k), "as") if _going_on(clause) else None


def _cleft(place: Place, k: int) -> str:
    """Return how "that I bought the van" lies to "it wasn't until / it was after I sold the flat"."""
    clauses = place.parsed.clauses
    if not 0 < k < len(clauses) - 1:
        return ""
    frame = clauses[k - 1].group
    if not frame.copula or clauses[k + 1].connector != "that":
        return ""
    if clauses[k].connector in {"until", "till"} and frame.negated:
        return "AFTER"
    return ORDER_OPENS[clauses[k].connector] if clauses[k].connector in {"after", "before", "once"} else ""


def _going_on(clause: Clause) -> bool:
    """Tell whether a clause says what went on meanwhile: "as I was painting the fence"."""
    group = clause.group
    return clause.connector == "as" and group.progressive and group.tense is Tense.PAST


def _joined_to(place: Place, k: int, main: Item | None) -> Iterator[Item]:
    """Yield "bought a boat" too of "after I sold the van, I took a course and bought a boat"."""
    if main is None or main.clause is None or main.sentence != place.index or main.clause_index < 0:
        return
    clause = place.parsed.clauses[k]
    if main.clause.first < clause.first:
        return
    for j in range(main.clause_index + 1, len(place.parsed.clauses)):
        following = place.parsed.clauses[j]
        item = place.item(j)
        if (
            following.relation is not Relation.COORDINATE
            or following.connector != "and"
            or following.subjects
        ):
            return
        if item is not None:
            yield item


def _stands_alone(place: Place, clause: Clause) -> bool:
    """Tell whether an order word goes back to what was told: "Not long after, I left"."""
    following = clause.opener + 1
    return clause.opener >= 0 and following < clause.first and place.parsed.norm(following) == ","


def _relation(place: Place, clause: Clause, other: Item | None) -> str:
    """Return how the main clause lies to a clause that opens with an order word."""
    if clause.connector == "before" and place.parsed.norm(max(clause.opener - 1, 0)) == "not":
        return "AFTER"
    if clause.connector != "when":
        return ORDER_OPENS[clause.connector]
    main = other.clause.group if other is not None and other.clause is not None else None
    if main is not None and main.perfect and main.tense is Tense.PAST and not clause.group.perfect:
        return "BEFORE"
    return "AFTER" if clause.group.perfect else "DURING"


def _told_before(place: Place, k: int) -> Item | None:
    """Return the event told just before: in the sentence, the message, or the speaker's last message."""
    for j in range(k - 1, -1, -1):
        item = place.item(j)
        if item is not None and item.kind is EntryKind.EVENT:
            return item
    for index in range(place.index - 1, max(-1, place.index - 3), -1):
        told = [i for i in place.reading.items if i.sentence == index and i.is_anchor and not i.weak]
        events = [i for i in told if i.kind is EntryKind.EVENT]
        if events:
            return events[-1]
    return before_message(place, own_first=True)


def _after_nouns(place: Place) -> Iterator[_Asserted]:
    """Yield "after the concert we went home"."""
    for item in place.reading.items:
        phrase = item.nominal
        if item.sentence != place.index or phrase is None or phrase.preposition not in ORDER_OPENS:
            continue
        if phrase.first == phrase.last and item.predicate in MEALS:
            continue
        holding = [
            (k, c)
            for k, c in enumerate(place.parsed.clauses)
            if c.first <= phrase.first <= c.last and place.item(k)
        ]
        if holding:
            k, clause = min(holding, key=lambda pair: pair[1].last - pair[1].first)
            main, told = place.item(k), taken_up(place, phrase) or item
            fronted = phrase.last < clause.group.first
            for one in (main, *(_joined_to(place, k, main) if fronted else ())):
                yield told, ORDER_OPENS[phrase.preposition], one, phrase.preposition


def _link(place: Place, relation: str, here: Item, other: Item | None, cue: str) -> LinkDraft | None:
    if other is None:
        return None
    here, other = same_event(place, here), same_event(place, other)
    if other.ref == here.ref or EntryKind.EVENT not in {here.kind, other.kind}:
        return None
    if Modality.HYPOTHETICAL in {here.modality, other.modality}:
        return None
    source, target, kind = other, here, LinkType.BEFORE
    if relation in {"AFTER", "EARLIER"}:
        source, target = here, other
    elif relation == "DURING":
        kind = LinkType.DURING
    sentence = place.parsed.sentence
    return LinkDraft(
        type=kind,
        source=source.ref,
        target=target.ref,
        confidence=_CONFIDENCE.get(relation, 0.6),
        cue=cue.replace("_", " "),
        message=place.reading.message.id,
        quote=place.reading.message.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
    )
