"""Drafts of things with a date: whose they are, what "it" is, and which Thursday is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from structmem.domain.draft import EntryDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, Modality, ParticipantRole
from structmem.domain.interval import Interval, Precision, TimeSource, interval_label
from structmem.extraction.english.ahead import DROPPING
from structmem.extraction.english.nouns import GENERIC_NOUNS
from structmem.extraction.entities.discourse import Discourse
from structmem.extraction.entities.names import singular
from structmem.extraction.entities.naming import name_phrase, possessive
from structmem.extraction.events.nominals import is_event_noun
from structmem.extraction.events.scheduled import TAKE_PLACE
from structmem.extraction.grammar.clauses import ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, Reading, content_of
from structmem.extraction.reading.scoring import confidence
from structmem.extraction.wordlist import word_set

_OWN = word_set("my our")
_FACING = word_set("need have get face plan postpone move cancel book prepare open hold throw organise")
_BOOKING = {
    **{"book": " booked", "reserve": " reserved", "order": " ordered", "hire": " hired", "rent": " rented"},
    **{"buy": "", "get": ""},
}
"""What is said of a room or a ticket that is there for a date."""
_SALIENCE = 0.7
_WEEK = 7
_NO_ONE_THING = word_set("a an any some no every each another")
_IN = frozenset([Precision.MONTH, Precision.SEASON, Precision.YEAR])


class Thing(NamedTuple):
    """What has a date: its words without an owner, and whose it is, as far as that is told."""

    words: str
    owner: str = ""
    planned: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return f"{possessive(self.owner)} {self.words}" if self.owner else self.words


def thing_draft(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return the draft of a thing that takes place, or None if it is not clear what is meant."""
    readings = [*window, discourse.reading]
    thing = _thing(readings, discourse, parsed, item)
    if thing is None or (item.negated and item.clause_index < 0 and not _is_known(readings, parsed, item)):
        return None
    item = replace(item, occurred=_weekday_meant(readings, item, thing))
    message = discourse.reading.message
    mentions = (
        [Mention(name=thing.owner, type=EntityType.PERSON, role=ParticipantRole.TOPIC)] if thing.owner else []
    )
    return EntryDraft(
        ref=item.ref,
        kind=EntryKind.EVENT,
        message=message.id,
        quote=message.text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=_sentence(thing, item),
        aliases=(f"{thing.words} {TAKE_PLACE}",),
        predicate=TAKE_PLACE,
        subject=thing.name,
        mentions=tuple(mentions),
        modality=item.modality,
        negated=item.negated,
        occurred=item.occurred,
        correction=item.correction,
        confidence=confidence(item, 1.0),
        salience=_SALIENCE,
    )


def _sentence(thing: Thing, item: Item) -> str:
    bare = thing.words.partition(" with ")[0]
    name = thing.name if thing.owner or bare.istitle() else f"the {thing.words}"
    name = name[:1].upper() + name[1:]
    plural = singular(bare) != bare
    if item.negated and item.clause_index < 0:
        return f"{name} {'are' if plural else 'is'} cancelled"
    being = {(False, False): "is", (False, True): "are", (True, False): "was", (True, True): "were"}
    verb = being[item.modality is Modality.ACTUAL, plural] + (" not" if item.negated else "")
    lemma = item.clause.group.lemma if item.clause is not None else ""
    if item.clause_index < 0 and lemma in _BOOKING and not is_event_noun(thing.words.rsplit(" ", 1)[-1]):
        return f"{name} {verb}{_BOOKING[lemma]} for {interval_label(item.occurred)}"
    preposition = "in" if item.occurred.precision in _IN else "on"
    return f"{name} {verb} {preposition} {interval_label(item.occurred)}"


def _thing(
    readings: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> Thing | None:
    phrase = item.thing
    if phrase is None:
        return None
    if phrase.kind is PhraseKind.PRONOUN:
        before = next(_things_before(readings, item), None)
        # "Remove that" speaks of a line of text as well as of a plan.
        dropped = item.clause is not None and item.clause.group.lemma in DROPPING
        return None if before is not None and dropped and not before.planned else before
    named = name_phrase(discourse, parsed, phrase, item.sentence)
    words = named.value
    if phrase.first == 0 and phrase.kind is PhraseKind.COMMON:
        words = words[:1].lower() + words[1:]
    words += _company(discourse, parsed, item)
    if parsed.norm(phrase.first) in _OWN:
        return Thing(words, discourse.speaker)
    own = parsed.tags[phrase.first] is Tag.POSSESSIVE
    if own and named.text != words:
        return Thing(words, named.text.removesuffix(words).strip().removesuffix("'s").removesuffix("'"))
    if " 's " in words or "'s " in words:
        owner, _, rest = words.partition("'s ")
        return Thing(rest, owner)
    return Thing(words, _owner(readings, parsed.norm(phrase.head)))


def _company(discourse: Discourse, parsed: ParsedSentence, item: Item) -> str:
    """Return whom a thing is with: "lunch with Ana"."""
    after = item.thing.last + 1 if item.thing is not None else 0
    for phrase in parsed.phrases:
        if phrase.preposition == "with" and phrase.first == after + 1:
            return f" with {name_phrase(discourse, parsed, phrase, item.sentence).text}"
    return ""


def _is_known(readings: Sequence[Reading], parsed: ParsedSentence, item: Item) -> bool:
    """Tell whether a thing can have been planned before; else its cancelling says enough."""
    if item.thing is None or item.thing.kind is PhraseKind.PRONOUN:
        return True
    last = parsed.norm(item.thing.head)
    if parsed.norm(item.thing.first) in _NO_ONE_THING:
        return False
    if is_event_noun(last) or last in GENERIC_NOUNS:
        return True
    return any(thing.words.casefold().split()[-1:] == [last] for thing in _things_before(readings, item))


def _owner(readings: Sequence[Reading], head: str) -> str:
    """Return whose "the operation" is: who spoke of theirs, needed or moved it; nearest first."""
    for reading in reversed(readings):
        for parsed in reversed(reading.sentences):
            for phrase in parsed.phrases:
                if parsed.norm(phrase.head) == head and parsed.norm(phrase.first) in _OWN:
                    return reading.message.speaker
            for clause in parsed.clauses:
                subject = parsed.norm(clause.subjects[-1].head) if clause.subjects else ""
                faced = clause.group.lemma in _FACING and subject in {"i", "we"}
                if faced and any(parsed.norm(p.head) == head for p in clause.objects):
                    return reading.message.speaker
    return ""


def _things_before(readings: Sequence[Reading], item: Item) -> Iterator[Thing]:
    """Yield what "it" may be: event nouns and dated things before it, nearest first."""
    here = readings[-1]
    for reading in reversed(readings):
        dated = {(one.sentence, one.thing) for one in reading.items if one.thing is not None}
        for index in range(len(reading.sentences) - 1, -1, -1):
            parsed = reading.sentences[index]
            for phrase in reversed(parsed.phrases):
                later = reading is here and (index, phrase.first) >= (item.sentence, item.first)
                if later or phrase.kind is not PhraseKind.COMMON or parsed.timed[phrase.head]:
                    continue
                head = parsed.norm(phrase.head)
                if (index, phrase) in dated or is_event_noun(head):
                    planned = any(
                        one.sentence == index and one.modality is Modality.PLANNED for one in reading.items
                    )
                    words = content_of(parsed, reading.message.text, phrase)
                    yield Thing(words, _owner(readings, head), planned)


def _weekday_meant(readings: Sequence[Reading], item: Item, thing: Thing) -> Interval:
    """Return the time; a bare weekday is the one nearest to the date that the thing was told to have."""
    told = item.occurred
    bare = told.source is TimeSource.RELATIVE and told.precision is Precision.DAY and told.start is not None
    if not bare or not _names_weekday(told.phrase):
        return told
    for reading in reversed(readings):
        for earlier in reversed(reading.items):
            start = earlier.occurred.start
            known = earlier.thing is not None and earlier.ref != item.ref and start is not None
            if known and earlier.occurred.source is TimeSource.EXPLICIT and _alike(reading, earlier, thing):
                return _nearest(told, earlier.occurred)
    return told


def _names_weekday(phrase: str) -> bool:
    words = phrase.casefold().split()
    return bool(words) and words[-1].endswith("day") and words[-1] not in {"today", "yesterday", "day"}


def _alike(reading: Reading, earlier: Item, thing: Thing) -> bool:
    phrase = earlier.thing
    if phrase is None or phrase.kind is PhraseKind.PRONOUN:
        return phrase is not None
    parsed = reading.sentences[earlier.sentence]
    return parsed.norm(phrase.head) == thing.words.casefold().rsplit(" ", 1)[-1]


def _nearest(told: Interval, anchor: Interval) -> Interval:
    if told.start is None or told.end is None or anchor.start is None:
        return told
    days = (told.start - anchor.start).days % _WEEK
    offset = days - _WEEK if days > _WEEK // 2 else days
    start = anchor.start + timedelta(days=offset)
    return replace(told, start=start, end=start + (told.end - told.start))
