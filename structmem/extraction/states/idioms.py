"""Set phrases to the states that they tell: "my place is in Turku", "I handed in my notice"."""

from collections.abc import Iterator
from dataclasses import replace

from structmem.domain.entry import Modality
from structmem.extraction.english.changes import JOB_NOUNS
from structmem.extraction.english.idiom_words import LATELY, NOWADAYS
from structmem.extraction.english.idioms import ENDED, ME, NO_END, OPEN_TIMES, SPEAKER
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import ADNOMINAL, LOOSE, Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.states.idiom_slots import VALUES, Found, owner_at, phrase_at, value_at
from structmem.extraction.states.idiom_table import TABLE, Idiom
from structmem.extraction.states.titles import with_titles
from structmem.extraction.wordlist import word_set

_BONDS = frozenset(["married_to", "engaged_to", "marital_status"])
_SPANNING = word_set("for from until till since between when then during throughout by")
_THINGS = word_set("day shift week office desk contract life work employer")
_RESUMING = word_set("that this it")
_CAPABLE = frozenset([("get", "enough"), ("stand", "")])


def idioms_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return the states that the first set phrase of a clause tells; what it says of itself first."""
    idioms = TABLE.get(clause.group.lemma.split()[0], ())
    if clause.group.progressive:
        idioms = (*idioms, *TABLE["any"])
    if not idioms:
        return []
    words = {one.norm for one in parsed.tokens} | {_joined(parsed, i) for i in range(len(parsed.tokens))}
    for idiom in idioms:
        if any(one.isdisjoint(words) for one in idiom.needed) or not _fits(parsed, clause, idiom):
            continue
        for found in _left(parsed, clause, idiom):
            at = clause.group.head if idiom.right[:1] == ("SELF",) else clause.group.head + 1
            end = next(_match(parsed, idiom.right, replace(found, at=at)), None)
            if end is not None:
                return with_titles(parsed, _states(parsed, clause, idiom, end))
    return []


def _joined(parsed: ParsedSentence, at: int) -> str:
    """Return a token as the table writes it: in quotes or not, its words joined."""
    return parsed.norm(at).strip("\"'“”‘’").replace(" ", "_")


def _fits(parsed: ParsedSentence, clause: Clause, idiom: Idiom) -> bool:
    group, mark = clause.group, idiom.verb.mark
    if group.modality not in {Modality.ACTUAL, Modality.HABITUAL} and not _is_capable(parsed, clause):
        return False
    if group.via not in {"", "have"} and group.modality is Modality.HABITUAL:
        return False
    words = {parsed.norm(i) for i in range(clause.first, clause.last + 1)}
    ended = bool(words & ENDED)
    unable = _is_capable(parsed, clause)
    if mark == "no":
        return ended
    if group.negated != unable or (ended and not unable):
        return False
    if mark == "prog":
        return group.progressive and group.tense is Tense.PRESENT
    if mark == "ing":
        timed = [parsed.norm(i) for i in range(clause.first, clause.last + 1) if parsed.timed[i]]
        present = group.progressive and group.tense is Tense.PRESENT
        return present and (not timed or timed[0] in OPEN_TIMES)
    if mark == "act":
        begun = group.via in {"start", "begin"} and parsed.norm(group.head).endswith("ing")
        lately = group.perfect and group.progressive and any(parsed.timed[clause.group.last + 1 :])
        return begun or lately
    if mark in {"now", "lately"}:
        told = words & (NOWADAYS if mark == "now" else LATELY)
        return bool(told) and group.tense is Tense.PRESENT and not group.passive
    if mark == "have":
        return group.perfect and any(parsed.timed[clause.group.last + 1 : clause.last + 1])
    return group.passive if mark == "be" else not group.passive


def _is_capable(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says "can't get enough of" or "can't stand", a liking."""
    after = clause.group.head + 1
    word = parsed.norm(after) if after < len(parsed.tokens) else ""
    lemma = clause.group.lemma
    can = parsed.norm(clause.group.first) in {"can", "ca", "could"}
    return can and ((lemma, word) in _CAPABLE or (lemma, "") in _CAPABLE)


def _left(parsed: ParsedSentence, clause: Clause, idiom: Idiom) -> Iterator[Found]:
    """Yield what the subject gives, if it is the idiom's."""
    if idiom.left == ("*",):
        if len(clause.subjects) <= 1:
            # "My job is at Corvex these days" is not where the job works.
            thing = any(parsed.norm(one.head) in JOB_NOUNS | _THINGS for one in clause.subjects)
            yield from () if thing else (Found(0),)
        else:
            yield from (Found(0, holder=one) for one in clause.subjects if parsed.norm(one.head) == "i")
    elif idiom.left == ("BOTH",):
        yield from _pair(parsed, clause)
    elif len(clause.subjects) <= 1 and clause.relation is not Relation.COMPLEMENT:
        edge = _edge(parsed, clause)
        for start in _starts(parsed, clause, idiom.left[0], edge):
            for end in _match(parsed, idiom.left, Found(start)):
                if _skipped(parsed, end.at) >= edge:
                    yield end


def _edge(parsed: ParsedSentence, clause: Clause) -> int:
    """Return where the subject must end: before the verb, or before what takes it up again.

    "It's Corvex that pays my wages", "Turku, that's where I live".
    """
    if clause.relation is Relation.RELATIVE and clause.opener > 0:
        return clause.opener
    subject = clause.subjects[0] if clause.subjects else None
    resumed = subject is not None and parsed.norm(subject.head) in _RESUMING and subject.first > 1
    return subject.first if subject is not None and resumed else clause.group.first


def _starts(parsed: ParsedSentence, clause: Clause, element: str, edge: int) -> list[int]:
    """Return where a subject may begin: the clause's own, what it takes up, or a word that opens one."""
    own = clause.subjects[0].first if clause.subjects else clause.first
    first = own if edge == clause.group.first else _taken_up(parsed, edge)
    before = [
        i
        for i in range(edge)
        if i != first and (parsed.tags[i] is Tag.POSSESSIVE if element == "MY" else parsed.norm(i) == element)
    ]
    return [i for i in (first, *before) if i < edge]


def _taken_up(parsed: ParsedSentence, edge: int) -> int:
    """Return where the phrase before a resuming word begins: "Turku, that's …"."""
    last = edge - 1
    while last > 0 and (parsed.timed[last] or parsed.tags[last] in LOOSE | {Tag.PUNCTUATION}):
        last -= 1
    first = last
    while first > 0 and parsed.tags[first] is Tag.NAME and parsed.tags[first - 1] is Tag.NAME:
        first -= 1
    return next((p.first for p in parsed.phrases if p.last == last), max(first, 0))


def _pair(parsed: ParsedSentence, clause: Clause) -> Iterator[Found]:
    if len(clause.subjects) == 2:
        one, other = clause.subjects
        if parsed.norm(other.head) in SPEAKER:
            one, other = other, one
        if other.kind is PhraseKind.NAME:
            yield Found(0, value=other, holder=one)


def _match(parsed: ParsedSentence, pattern: tuple[str, ...], found: Found) -> Iterator[Found]:
    """Yield the ways in which a pattern fits the tokens from `found.at`."""
    if not pattern:
        yield found
        return
    element, rest = pattern[0], pattern[1:]
    if element in {"END", "STOP"}:
        if _ends(parsed, found.at, element):
            yield found
        return
    if element == "~":
        yield from _match(parsed, rest, found)
        at = found.at
        while at < len(parsed.tokens) and (parsed.tags[at] in ADNOMINAL or parsed.tags[at] is Tag.ADVERB):
            at += 1
            yield from _match(parsed, rest, replace(found, at=at))
        return
    if element.endswith("?"):
        yield from _match(parsed, rest, found)
        element = element[:-1]
    for at in range(found.at, _skipped(parsed, found.at) + 1):
        if at < len(parsed.tokens):
            for step in _step(parsed, element, replace(found, at=at)):
                yield from _match(parsed, rest, step)


def _ends(parsed: ParsedSentence, at: int, element: str) -> bool:
    if at < len(parsed.tokens) and parsed.norm(at) in NO_END:
        return False
    at = _skipped(parsed, at)
    open_ends = {Tag.PUNCTUATION, Tag.COORDINATOR} | ({Tag.PREPOSITION} if element == "STOP" else set())
    if at >= len(parsed.tokens) or parsed.tags[at] in open_ends:
        return True
    timed = at + 1 < len(parsed.tokens) and parsed.timed[at + 1]
    return timed and parsed.tags[at] is Tag.PREPOSITION


def _skipped(parsed: ParsedSentence, at: int) -> int:
    """Return the next token that is neither an adverb nor part of a time, nor a comma or colon."""
    while at < len(parsed.tokens) and (
        parsed.timed[at] or parsed.tags[at] in LOOSE or parsed.norm(at) in {",", ":", "-", "—"} | ENDED
    ):
        at += 1
    return at


def _step(parsed: ParsedSentence, element: str, found: Found) -> Iterator[Found]:
    at = found.at
    if element == "MY":
        yield from owner_at(parsed, found)
    elif element == "ME":
        if parsed.norm(at) in ME:
            yield replace(found, at=at + 1, holder=Phrase(at, at, at, PhraseKind.PRONOUN))
        elif (name := phrase_at(parsed, at)) is not None and name.kind is PhraseKind.NAME:
            yield replace(found, at=name.last + 1, holder=name)
    elif element in VALUES:
        yield from value_at(parsed, element, found)
    elif element.startswith("NAME/"):
        if parsed.norm(at) in element.split("/"):
            yield replace(found, at=at + 1)
        else:
            yield from value_at(parsed, "NAME", found)
    elif {parsed.norm(at), _joined(parsed, at)} & set(element.split("/")):
        yield replace(found, at=at + 1)


def _states(parsed: ParsedSentence, clause: Clause, idiom: Idiom, found: Found) -> list[State]:
    group = clause.group
    begun = (group.tense is Tense.PAST or group.perfect) and not (group.copula or group.progressive)
    begun = begun or (idiom.predicate in _BONDS and group.tense is Tense.PAST and _is_dated(parsed, clause))
    changing = idiom.closing or idiom.beginning or (begun and not idiom.lasting)
    new = State(
        predicate=found.predicate or idiom.predicate,
        phrase=found.value,
        value=found.text,
        holder=found.holder,
        own=found.holder is None and idiom.left != ("*",),
        closing=idiom.closing,
        changing=changing,
    )
    if found.job is not None:
        return [replace(new, predicate="job_title", phrase=found.job), new]
    if found.old is None:
        return [new]
    return [new, replace(new, phrase=found.old, closing=True)]


def _is_dated(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a time says when, not for how long: "we were married in May" tells of a wedding."""
    first = next((i for i in range(clause.group.last + 1, clause.last + 1) if parsed.timed[i]), None)
    if first is None:
        return False
    return not {parsed.norm(first), parsed.norm(first - 1)} & _SPANNING
