"""Noun phrases that stand for events and relations: "because of the flood", "my sister Ana"."""

from collections.abc import Iterator
from dataclasses import replace

from structmem.domain.message import Message
from structmem.extraction.english.causal import ADVISED_BY, QUARRELS
from structmem.extraction.english.causing import (
    CAUSATIVES,
    CAUSE_VERBS,
    CAUSED_BY,
    EFFECT_VERBS,
    FEELING_NOUNS,
    MEANING,
    MOVED_BY,
    PREVENTERS,
    SHOWING_VERBS,
)
from structmem.extraction.english.cues import FEELING_ABOUT, NAMING_EFFECTS, NOMINAL_CAUSES, ORDER_OPENS
from structmem.extraction.english.nouns import AFFECT, EVENT_NOUNS, HELPFUL_NOUNS, KIN, PETS
from structmem.extraction.english.verbs import SAME_PAST
from structmem.extraction.events.copulas import equations, stressed
from structmem.extraction.events.link_ends import is_somebody
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.items import nominal_item
from structmem.extraction.reading.reading import Item, span_of
from structmem.extraction.reading.reason_phrases import end_of_phrase, fronted_state
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ure", "sis")
_MOST_PER_SENTENCE = 4
_REASON_REACH = 8
_LONGEST_ANSWER = 8


_NO_EVENTS = word_set(
    """
    station section portion medication foundation apartment department basement document instrument cement
    element equipment ornament pavement garment compartment supplement ingredient segment fragment
    establishment monument lotion potion cushion pension mansion caption ration location destination
    organisation organization corporation institution population generation constitution collection
    publication application
    decoration illustration combination solution tradition condition position function fiction nation
    """
)
"""They end like names of what happens, and name things, places or bodies."""
_NAMED = word_set("covid covid-19 brexit christmas easter thanksgiving ramadan diwali hanukkah halloween")
"""Names of what happens to everybody."""


def is_event_noun(norm: str) -> bool:
    """Tell whether a noun names something that happens."""
    if norm in KIN or norm in PETS or norm.removesuffix("s") in _NO_EVENTS:
        return False
    return (
        norm in EVENT_NOUNS
        or norm.removesuffix("s") in EVENT_NOUNS
        or (len(norm) > 6 and norm.endswith(_EVENT_ENDINGS))
    )


def nominal_items(message: Message, parsed: ParsedSentence, index: int) -> list[Item]:
    """Return the items of noun phrases that take part in a causal or order cue."""
    kept = list(dict.fromkeys(_in_cues(parsed)))[:_MOST_PER_SENTENCE]
    return [_with_rest(parsed, nominal_item(message, parsed, index, phrase), phrase) for phrase in kept]


def _with_rest(parsed: ParsedSentence, item: Item, phrase: Phrase) -> Item:
    """Return the item with what tells more of its noun: "a film about whales"."""
    last = end_of_phrase(parsed, phrase)
    return replace(item, last=last, end=span_of(parsed, phrase.first, last)[1])


def _in_cues(parsed: ParsedSentence) -> Iterator[Phrase]:
    for phrase in parsed.phrases:
        if phrase.kind is not PhraseKind.COMMON and not _names_event(parsed, phrase):
            continue
        ordered = phrase.preposition in ORDER_OPENS and _is_happening(parsed, phrase)
        hence = phrase.first > 0 and parsed.norm(phrase.first - 1) in NAMING_EFFECTS
        if ordered or hence or phrase.preposition in NOMINAL_CAUSES or is_moved_by(parsed, phrase):
            yield phrase
    if not parsed.clauses and (parsed.norm(0) == "that_is_because" or _may_answer(parsed)):
        yield from _common(parsed.phrases[:1])
    state = fronted_state(parsed)
    if state is not None:
        yield state
    for _, found in equations(parsed):
        yield from _common([found.cause, found.effect])
    for k, clause in enumerate(parsed.clauses):
        if clause.relation not in INNER or clause.connector == "participle":
            yield from _of_verb(parsed, clause)
        smell = stressed(parsed, k)
        if smell is not None and clause.group.lemma in CAUSATIVES.keys() | PREVENTERS.keys():
            yield from _common([smell])


def _names_event(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a name is one of what happens: "Storm Freya", no "Madrid"."""
    words = [parsed.norm(i) for i in range(phrase.first, phrase.last + 1)]
    return phrase.kind is PhraseKind.NAME and any(is_event_noun(word) or word in _NAMED for word in words)


def _may_answer(parsed: ParsedSentence) -> bool:
    """Tell whether a sentence is but a noun phrase, which may say why: "The commute, mostly."."""
    first = parsed.phrases[0] if parsed.phrases else None
    opens = first is not None and not first.preposition and first.first <= 1
    return opens and len(parsed.tokens) <= _LONGEST_ANSWER and not parsed.sentence.is_question


def is_moved_by(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether somebody acts on a feeling: "out of guilt", "cried from relief"."""
    head = parsed.norm(phrase.head)
    if phrase.preposition in {"on", "at"} and head in ADVISED_BY:
        return parsed.tags[phrase.first] is Tag.POSSESSIVE or phrase.last > phrase.first + 1
    if phrase.preposition == "over":
        return _quarrels(parsed, phrase)
    if phrase.preposition not in MOVED_BY or head not in FEELING_NOUNS:
        return False
    if phrase.preposition == "out_of":
        return True
    inside = [c for c in parsed.clauses if c.first <= phrase.first <= c.last]
    return any(c.group.lemma in SHOWING_VERBS and c.group.last == phrase.first - 2 for c in inside)


def _quarrels(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether "over" names what a quarrel or a sacking was about: "sacked over a tweet"."""
    inside = [c for c in parsed.clauses if c.first <= phrase.first <= c.last]
    timed = parsed.timed[phrase.head]
    lemmas = {word for c in inside for word in (c.group.lemma, c.group.lemma.split(" ")[0])}
    return not timed and phrase.kind is PhraseKind.COMMON and bool(lemmas & QUARRELS)


def _is_happening(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names an event, and is no subject and no date."""
    if phrase.kind is not PhraseKind.COMMON or parsed.timed[phrase.head]:
        return False
    subject = any(phrase in clause.subjects for clause in parsed.clauses)
    return not subject and is_event_noun(parsed.norm(phrase.head))


def _of_verb(parsed: ParsedSentence, clause: Clause) -> Iterator[Phrase]:
    """Yield the nominal ends of "the accident led to a delay", "was caused by the storm"."""
    lemma = clause.group.lemma
    if (
        clause.connector == "what"
        and lemma in CAUSATIVES.keys() | PREVENTERS.keys()
        and len(parsed.clauses) > 1
    ):
        yield from _common(parsed.clauses[1].objects[:1])
        return
    if adjective_of(parsed, clause) in AFFECT and clause.group.copula:
        about = [p for p in clause.adjuncts if p.preposition in FEELING_ABOUT]
        yield from (p for p in _common(about) if is_event_noun(parsed.norm(p.head)))
        return
    if clause.group.passive:
        yield from _of_passive(parsed, clause)
        return
    blame = blamed(parsed, clause)
    if blame is not None:
        yield from (p for p in blame if p is not None)
        return
    k = parsed.clauses.index(clause)
    caused = any(one.governor == k and one.connector in {"to", "bare"} for one in parsed.clauses)
    after = [p for p in (*clause.objects[:1], *clause.adjuncts) if p.first > clause.group.last]
    effects = [] if caused else [p for p in after if (lemma, p.preposition) in CAUSE_VERBS]
    sources = [p for p in after if (lemma, p.preposition) in EFFECT_VERBS]
    if effects:
        yield from _common(clause.subjects[-1:])
        yield from _common(effects)
    elif sources:
        yield from _common([p for p in clause.subjects[-1:] if is_event_noun(parsed.norm(p.head))])
        yield from _common(sources)
    elif lemma in CAUSATIVES or lemma in PREVENTERS or lemma in MEANING or _gives_cause(parsed, clause):
        yield from _common([p for p in clause.subjects[-1:] if _is_source(parsed, clause, p)])
    elif clause.group.copula and names_reason(parsed, clause):
        about = [p for p in parsed.phrases if p.preposition == "for" and p.last < clause.group.first]
        yield from _common([*about, *clause.objects[:1]])
    elif clause.group.copula and _is_why(parsed, clause):
        yield from _common([p for p in clause.subjects[-1:] if is_event_noun(parsed.norm(p.head))])


def _of_passive(parsed: ParsedSentence, clause: Clause) -> Iterator[Phrase]:
    lemma = clause.group.lemma
    sources = _common([p for p in clause.adjuncts if p.preposition == "by"])
    yield from (p for p in sources if lemma in CAUSED_BY or is_event_noun(parsed.norm(p.head)))
    if lemma in {"cause", "trigger", "spark"}:
        yield from _common(clause.subjects[-1:])


def _is_source(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether the subject of "made me …" can be the cause by itself: an event, or what once did it."""
    before = phrase.first - 1
    opened = before == clause.opener and parsed.norm(before) != "or"
    if before >= 0 and not opened and parsed.tags[before] is not Tag.PUNCTUATION:
        return False
    if is_event_noun(parsed.norm(phrase.head)):
        return True
    group = clause.group
    same = group.lemma in SAME_PAST and group.first == group.head and parsed.norm(group.head) == group.lemma
    past = group.tense is Tense.PAST or (same and not parsed.norm(phrase.head).endswith("s"))
    return past and not is_somebody(parsed, phrase)


def _gives_cause(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause gives somebody "the idea to" or "the courage to"."""
    return clause.group.lemma == "give" and any(parsed.norm(p.head) in HELPFUL_NOUNS for p in clause.objects)


def blamed(parsed: ParsedSentence, clause: Clause) -> tuple[Phrase, Phrase | None] | None:
    """Return what a clause blames and what for: "blame the paint for the rash", "blame it on the rain"."""
    if clause.group.lemma != "blame" or not clause.objects:
        return None
    whom = clause.objects[0]
    on = next((p for p in clause.adjuncts if p.preposition == "on"), None)
    about = next((p for p in clause.adjuncts if p.preposition == "for"), None)
    cause, effect = (on, whom) if on is not None else (whom, about)
    if cause.kind is not PhraseKind.COMMON:
        return None
    return cause, effect if effect is not None and effect.kind is PhraseKind.COMMON else None


def names_reason(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says what "the reason" is."""
    low = max(0, clause.group.first - _REASON_REACH)
    return any(parsed.norm(i) in {"reason", "reasons"} for i in range(low, clause.group.first))


def _is_why(parsed: ParsedSentence, clause: Clause) -> bool:
    return clause.group.last + 1 < len(parsed.tokens) and parsed.norm(clause.group.last + 1) == "why"


def _common(phrases: tuple[Phrase, ...] | list[Phrase]) -> list[Phrase]:
    return [p for p in phrases if p.kind is PhraseKind.COMMON]
