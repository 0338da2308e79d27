"""Message to reading: which clauses become events, facts and interactions. Looks at one message only."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.interval import Interval
from structmem.domain.message import Message, Role
from structmem.extraction.acts import act_of, corrects, is_backchannel, is_imperative, is_question
from structmem.extraction.clauses import Clause, ParsedSentence, Relation, parse_sentence
from structmem.extraction.english.cues import NOMINAL_CAUSES
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Item, Reading, State, span_of
from structmem.extraction.scoring import salience
from structmem.extraction.states import changes_of, is_stative, state_of
from structmem.extraction.tagging import Tag
from structmem.extraction.tokens import split_sentences
from structmem.extraction.verbs import Tense
from structmem.extraction.when import best_phrase, phrases_of_clause, session_interval
from structmem.ports import TimeParser

MAX_ENTRIES = 12
"""Entries of one message, the most salient ones."""

_MINOR = frozenset([Relation.INFINITIVE, Relation.GERUND])
_HEDGING = frozenset(
    ["think", "guess", "believe", "suppose", "bet", "reckon", "imagine", "assume", "feel", "hope"]
)
_SILENT = frozenset([Role.SYSTEM, Role.TOOL])
_DUMMY = frozenset(["it", "this", "that", "there", "these", "those", "something", "everything", "nothing"])


def read(message: Message, times: TimeParser) -> Reading:
    """Return what a message says, taken alone."""
    text = message.text
    if message.role in _SILENT or not text.strip():
        return Reading(message=message, sentences=(), times=())
    found = tuple(times.parse(text, anchor=message.said_at, zone=message.zone))
    spans = [(time.start, time.end) for time in found]
    parsed = tuple(parse_sentence(sentence, spans) for sentence in split_sentences(text))
    reader = _Reader(message=message, times=found)
    for index, one in enumerate(parsed):
        reader.sentence(index, one)
    items = _kept(parsed, reader.items)
    by_clause = {(i.sentence, i.clause_index): i for i in reversed(items) if i.clause_index >= 0}
    return Reading(message=message, sentences=parsed, times=found, items=tuple(items), by_clause=by_clause)


def _kept(parsed: Sequence[ParsedSentence], items: list[Item]) -> list[Item]:
    if len(items) <= MAX_ENTRIES:
        return items
    scores = [salience(parsed[item.sentence], item, 0) for item in items]
    best = sorted(range(len(items)), key=lambda i: (-scores[i], i))[:MAX_ENTRIES]
    return [items[i] for i in sorted(best)]


@dataclass
class _Reader:
    message: Message
    times: Sequence[TimePhrase]
    items: list[Item] = field(default_factory=list)

    def sentence(self, index: int, parsed: ParsedSentence) -> None:
        """Add the items of one sentence."""
        text = self.message.text[parsed.sentence.start : parsed.sentence.end]
        if is_backchannel(text):
            return
        act = act_of(parsed, text)
        if act:
            self._act(index, parsed, act)
        if is_question(parsed):
            self._asked_event(index, parsed)
            return
        if act == "ADVISE" and is_imperative(parsed):
            return
        correction = corrects(text)
        for k, clause in enumerate(parsed.clauses):
            if act in {"THANK", "CONGRATULATE", "INVITE"} and k == 0 and not _about_self(parsed, clause):
                continue
            self._clause(index, parsed, k, correction)
        self._nominal_causes(index, parsed)

    def _act(self, index: int, parsed: ParsedSentence, act: str) -> None:
        start, end = parsed.sentence.start, parsed.sentence.end
        last = len(parsed.tokens) - 1
        self._add(
            Item(
                ref="",
                kind=EntryKind.INTERACTION,
                sentence=index,
                clause=None,
                first=0,
                last=last,
                start=start,
                end=end,
                predicate=act.lower(),
                act=act,
                occurred=_said(self.message),
                weight=0.75,
            )
        )

    def _asked_event(self, index: int, parsed: ParsedSentence) -> None:
        """Add the event that "Why did you leave?" takes for granted."""
        if not any(token.norm == "why" for token in parsed.tokens):
            return
        for k, clause in enumerate(parsed.clauses[:1]):
            if clause.group.tense is Tense.PAST and not clause.group.negated:
                self._event(index, parsed, k, clause, weight=0.6)

    def _clause(self, index: int, parsed: ParsedSentence, k: int, correction: bool) -> None:
        clause = parsed.clauses[k]
        if clause.relation in _MINOR:
            if _is_caused(parsed, clause):
                self._event(index, parsed, k, clause, weight=0.6)
            return
        if _is_matrix(parsed, k) or _is_empty(parsed, clause):
            return
        if is_stative(parsed, clause):
            self._fact(index, parsed, k, clause, correction)
            return
        self._event(index, parsed, k, clause, correction=correction)
        for change in changes_of(parsed, clause):
            self._change(index, parsed, k, clause, change, correction)

    def _event(
        self,
        index: int,
        parsed: ParsedSentence,
        k: int,
        clause: Clause,
        *,
        weight: float = 0.8,
        correction: bool = False,
    ) -> None:
        item = self._base(index, parsed, k, clause, EntryKind.EVENT, weight)
        self._add(replace(item, predicate=_predicate(clause), correction=correction))

    def _fact(self, index: int, parsed: ParsedSentence, k: int, clause: Clause, correction: bool) -> None:
        state = state_of(parsed, clause)
        if state is None:
            return
        item = self._base(index, parsed, k, clause, EntryKind.FACT, 0.8)
        words = {token.norm for token in parsed.tokens[clause.first : clause.last + 1]}
        ended = bool(words & {"anymore", "no_longer"}) or (
            clause.group.via == "use" and clause.group.modality is Modality.HABITUAL
        )
        if ended:
            state = replace(state, closing=True)
        negated = clause.group.negated and not ended
        self._add(
            replace(item, predicate=state.predicate, state=state, correction=correction, negated=negated)
        )

    def _change(
        self, index: int, parsed: ParsedSentence, k: int, clause: Clause, state: State, correction: bool
    ) -> None:
        item = self._base(index, parsed, k, clause, EntryKind.FACT, 0.75)
        self._add(
            replace(item, clause_index=-1, predicate=state.predicate, state=state, correction=correction)
        )

    def _base(
        self, index: int, parsed: ParsedSentence, k: int, clause: Clause, kind: EntryKind, weight: float
    ) -> Item:
        reporter, modality, hedge = _matrix(parsed, k)
        group = clause.group
        actual = group.modality if modality is None or group.modality is not Modality.ACTUAL else modality
        first, last = clause.first, clause.last
        if reporter is not None and clause.governor >= 0:
            first = parsed.clauses[clause.governor].first
        start, end = span_of(parsed, first, last)
        subjects, implied = _subjects(parsed, k)
        stative = kind is EntryKind.FACT
        occurred, actual = self._when(parsed, clause, actual, stative)
        return Item(
            ref="",
            kind=kind,
            sentence=index,
            clause=clause,
            clause_index=k,
            first=first,
            last=last,
            start=start,
            end=end,
            predicate="",
            subjects=subjects,
            implied_speaker=implied,
            modality=actual,
            negated=group.negated,
            occurred=occurred,
            reporter=reporter,
            weight=weight * hedge * (1.0 if subjects or implied else 0.7),
        )

    def _when(
        self, parsed: ParsedSentence, clause: Clause, modality: Modality, stative: bool
    ) -> tuple[Interval, Modality]:
        said_at = self.message.said_at
        here = phrases_of_clause(parsed, clause, self.times)
        best = best_phrase(here)
        if best is None:
            if any(time.recurring for time in here) and modality is Modality.ACTUAL:
                modality = Modality.HABITUAL
            return session_interval(clause.group, modality, stative, said_at), modality
        future = best.interval.start is not None and best.interval.start > said_at
        if future and modality is Modality.ACTUAL and clause.group.tense is not Tense.PAST:
            modality = Modality.PLANNED
        return best.interval, modality

    def _nominal_causes(self, index: int, parsed: ParsedSentence) -> None:
        for phrase in parsed.phrases:
            if phrase.preposition in NOMINAL_CAUSES and phrase.kind in {PhraseKind.COMMON, PhraseKind.NAME}:
                self._nominal(index, parsed, phrase)
        for clause in parsed.clauses:
            if _is_cause_verb(clause):
                for phrase in (*clause.subjects[-1:], *clause.objects[:1], *clause.adjuncts[:1]):
                    if phrase.kind is PhraseKind.COMMON:
                        self._nominal(index, parsed, phrase)

    def _nominal(self, index: int, parsed: ParsedSentence, phrase: Phrase) -> None:
        start, end = span_of(parsed, phrase.first, phrase.last)
        said_at = self.message.said_at
        self._add(
            Item(
                ref="",
                kind=EntryKind.EVENT,
                sentence=index,
                clause=None,
                first=phrase.first,
                last=phrase.last,
                start=start,
                end=end,
                predicate=parsed.tokens[phrase.head].norm,
                nominal=phrase,
                occurred=Interval(end=said_at, kind=_said(self.message).kind, confidence=0.2),
                weight=0.5,
            )
        )

    def _add(self, item: Item) -> None:
        same = sum(1 for i in self.items if (i.kind, i.start, i.end) == (item.kind, item.start, item.end))
        ref = f"{self.message.id}:{item.kind.value[0]}:{item.start}-{item.end}:{same}"
        self.items.append(replace(item, ref=ref))


def _said(message: Message) -> Interval:
    from datetime import timedelta

    from structmem.domain.interval import IntervalKind, Precision, TimeSource

    return Interval(
        start=message.said_at,
        end=message.said_at + timedelta(seconds=1),
        kind=IntervalKind.POINT,
        precision=Precision.SECOND,
        source=TimeSource.EXPLICIT,
        confidence=1.0,
    )


def _predicate(clause: Clause) -> str:
    group = clause.group
    if group.lemma == "be" or not group.via or group.via in {"get", "start", "begin", "go", "use"}:
        return group.lemma
    return group.lemma


def _is_cause_verb(clause: Clause) -> bool:
    from structmem.extraction.english.cues import CAUSE_VERBS

    prepositions = {p.preposition for p in clause.adjuncts} | {""}
    return any((clause.group.lemma, one) in CAUSE_VERBS for one in prepositions)


def _is_caused(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether an inner clause is an event of its own: a goal, a cause, or what somebody was made to do."""
    from structmem.extraction.english.cues import CAUSATIVES, ORDER_OPENS

    if clause.relation is Relation.GERUND:
        return (
            clause.connector in ORDER_OPENS or clause.connector in NOMINAL_CAUSES or clause.connector == "for"
        )
    if clause.connector == "in_order_to":
        return True
    governor = parsed.clauses[clause.governor]
    return governor.group.lemma in CAUSATIVES and bool(governor.objects)


def _is_matrix(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause only introduces its complement: "I think", "she told me"."""
    clause = parsed.clauses[k]
    following = parsed.clauses[k + 1] if k + 1 < len(parsed.clauses) else None
    if following is None or following.relation is not Relation.COMPLEMENT:
        return False
    return clause.group.lemma in _HEDGING | SPEECH | {"know", "mean", "see", "say"}


def _matrix(parsed: ParsedSentence, k: int) -> tuple[Phrase | None, Modality | None, float]:
    """Return who reports a clause, the modality its matrix gives, and a factor of confidence."""
    clause = parsed.clauses[k]
    if clause.connector in {"if", "unless", "if_only", "as_if"}:
        return None, Modality.HYPOTHETICAL, 0.8
    if clause.relation is not Relation.COMPLEMENT or clause.governor < 0:
        return None, None, 1.0
    matrix = parsed.clauses[clause.governor]
    subject = matrix.subjects[-1] if matrix.subjects else None
    speaks = subject is not None and parsed.tokens[subject.head].norm in {"i", "we"}
    if matrix.group.lemma in SPEECH and not speaks and subject is not None:
        return subject, Modality.REPORTED, 0.85
    if matrix.group.lemma == "hope" or matrix.group.lemma == "wish":
        return None, Modality.HYPOTHETICAL, 0.8
    return None, None, 0.8 if matrix.group.lemma in THINK else 1.0


def _subjects(parsed: ParsedSentence, k: int) -> tuple[tuple[Phrase, ...], bool]:
    """Return the subject phrases of a clause, its own or inherited, and whether the speaker is implied."""
    clause = parsed.clauses[k]
    if clause.subjects:
        return clause.subjects, False
    governor = parsed.clauses[clause.governor] if clause.governor >= 0 else None
    if clause.relation is Relation.RELATIVE:
        before = [p for p in parsed.phrases if p.last < max(clause.opener, 0)]
        return (tuple(before[-1:]), False)
    if clause.relation is Relation.INFINITIVE and governor is not None:
        between = [p for p in governor.objects if p.last < clause.first]
        from structmem.extraction.english.cues import CAUSATIVES

        if between and governor.group.lemma in CAUSATIVES:
            return tuple(between[-1:]), False
    if governor is None:
        return (), parsed.tags[clause.group.first] is not Tag.BASE
    if clause.relation is Relation.COORDINATE and governor.relation is Relation.RELATIVE:
        first = [p for p in parsed.phrases if not p.preposition][:1]
        return tuple(first), False
    return _subjects(parsed, clause.governor)


def _is_empty(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says too little to keep: "it was", "that is", "I did"."""
    content = [
        i
        for i in range(clause.first, clause.last + 1)
        if parsed.tags[i] in {Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.ADJECTIVE, Tag.NUMBER, Tag.GERUND}
        and not parsed.timed[i]
    ]
    verb = clause.group.lemma not in {
        "be",
        "do",
        "have",
        "go",
        "get",
        "know",
        "see",
        "mean",
        "say",
        "happen",
        "look",
    }
    subject = parsed.tokens[clause.subjects[-1].head].norm if clause.subjects else ""
    if subject in _DUMMY and clause.group.copula:
        return len(content) < 2
    return not content and not verb


def _about_self(parsed: ParsedSentence, clause: Clause) -> bool:
    subject = parsed.tokens[clause.subjects[-1].head].norm if clause.subjects else ""
    return subject in {"i", "we"} and clause.group.lemma not in {"thank", "appreciate", "congratulate"}
