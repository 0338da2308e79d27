"""Decisions taken back: the belief is as it was before them, they stay taken back, and the past is kept."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem import StructMemory
from structmem.bootstrap import compose
from structmem.domain.answer import Decision
from structmem.domain.draft import EntryDraft, Extraction, ExtractionMode
from structmem.domain.entry import Entry, EntryKind, LinkType
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.message import Message
from structmem.errors import InvalidArgument, NodeNotFound
from structmem.graph.embedded import open_sqlite_store
from structmem.models.hashing import HashingEmbedder
from structmem.ports import Extractor
from structmem.settings import Settings
from structmem.testing.fakes import FixedClock

FIRST = datetime(2024, 5, 15, 10, tzinfo=UTC)
LATER = datetime(2024, 8, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
SCOPE = "talk"


class Diary:
    """A memory that is told one sentence an hour, and knows each before the next."""

    def __init__(self, extractor: Extractor | None = None) -> None:
        self.clock = FixedClock(LATER)
        self._said = 0
        self.memory: StructMemory = compose(
            Settings(),
            store=open_sqlite_store(":memory:", clock=self.clock),
            embedder=HashingEmbedder(),
            clock=self.clock,
            extractor=extractor,
        )

    def tell(self, *sentences: str) -> None:
        for sentence in sentences:
            said = (FIRST + self._said * HOUR).isoformat()
            message = {"content": sentence, "speaker_name": "Mira", "time_stamp": said}
            self.memory.add(message, scope=SCOPE, session="s")
            assert self.memory.flush(scope=SCOPE).failed_segments == 0
            self.clock.advance(HOUR)
            self._said += 1

    def decisions(self, *, standing: bool = True) -> list[Decision]:
        return [one for one in self.memory.decisions(scope=SCOPE) if standing == (one.link.undone_at is None)]

    def main(self) -> Decision:
        """Return the decision that the others came with."""
        return next(one for one in self.decisions() if "owns" not in one.older)

    def undo(self, decision: Decision, reason: str = "") -> None:
        self.memory.undo(decision.link.id, scope=SCOPE, reason=reason)
        self.clock.advance(HOUR)

    def believed(self) -> dict[str, object]:
        """Return what is believed, without versions and when it was learned."""
        found = self.memory.find(NodeKind.ENTRY, scope=SCOPE, limit=1000)
        return {
            one.id: (one.text, one.valid_from, one.valid_to, one.occurred, one.suspect)
            for one in found
            if isinstance(one, Entry)
        }

    def values(self, predicate: str, known: datetime | None = None) -> list[str]:
        held = self.memory.as_of(LATER, known, scope=SCOPE, predicate=predicate)
        return sorted(fact.object for fact in held)


@pytest.fixture
def diary() -> Iterator[Diary]:
    made = Diary()
    with made.memory:
        yield made


TALKS = {
    "changed": ("I live in Turku.", "I live in Oulu now."),
    "corrected": ("I live in Turku.", "Sorry, I meant Oulu."),
    "ended": ("I work at Norvik.", "I no longer work at Norvik."),
    "ended elsewhere": ("I work at Norvik.", "I left Norvik last week."),
    "redated": ("My driving test is on 6 June.", "My driving test was moved to 9 June."),
    "called off": ("I will visit Ben on 6 June.", "I'm not visiting Ben on 6 June after all."),
    "another thing": ("I bought a kayak on Monday.", "Sorry, a canoe."),
}


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
def test_what_was_believed_is_believed_again_beside_what_replaced_it(
    diary: Diary, talk: tuple[str, str]
) -> None:
    diary.tell(talk[0])
    before = diary.believed()
    diary.tell(talk[1])
    after = diary.believed()
    assert {node: after.get(node) for node in before} != before
    diary.undo(diary.main())
    assert diary.decisions() == []
    assert diary.believed() == after | before


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS)
def test_later_work_does_not_decide_it_again(diary: Diary, talk: tuple[str, str]) -> None:
    diary.tell(*talk)
    diary.undo(diary.main())
    before = diary.believed()
    diary.tell("I speak Welsh.", "My hobby is rowing.", "I drive a van.", "I live with Ben.")
    diary.memory.consolidate(scope=SCOPE)
    after = diary.believed()
    assert {node: after[node] for node in before} == before
    assert diary.decisions() == []
    assert diary.memory.problems(scope=SCOPE) == []


def test_a_third_statement_still_replaces_both(diary: Diary) -> None:
    diary.tell("I live in Turku.", "I live in Oulu now.")
    diary.undo(diary.decisions()[0])
    assert diary.values("lives_in") == ["Oulu", "Turku"]
    diary.tell("I live in Vaasa now.")
    assert diary.values("lives_in") == ["Vaasa"]


def test_what_was_known_while_the_decision_stood_is_still_told(diary: Diary) -> None:
    diary.tell("I live in Turku.")
    first = diary.clock.now() - HOUR / 2
    diary.tell("I live in Oulu now.")
    meanwhile = diary.clock.now() - HOUR / 2
    diary.undo(diary.decisions()[0])
    assert diary.values("lives_in", first) == ["Turku"]
    assert diary.values("lives_in", meanwhile) == ["Oulu"]
    assert diary.values("lives_in", diary.clock.now()) == ["Oulu", "Turku"]


def test_of_what_was_said_before_there_was_a_store_the_better_reading_counts(diary: Diary) -> None:
    diary.tell("I live in Turku.", "Sorry, I meant Oulu.")
    diary.undo(diary.decisions()[0])
    assert diary.values("lives_in", FIRST + HOUR / 2) == ["Turku"]
    assert diary.values("lives_in", FIRST + 2 * HOUR) == ["Oulu", "Turku"]


def test_plan_is_pending_again(diary: Diary) -> None:
    diary.tell(*TALKS["called off"])

    def status() -> list[str]:
        return [plan.status for plan in diary.memory.plans("2024-05-20", scope=SCOPE)]

    assert status() == ["cancelled"]
    diary.undo(diary.decisions()[0])
    assert status() == ["pending"]


def test_states_come_back_with_the_event_that_brought_them(diary: Diary) -> None:
    diary.tell(*TALKS["another thing"])
    report = diary.memory.undo(diary.main().link.id, scope=SCOPE)
    assert len(report.undone) == 2
    assert sorted(one.predicate for one in report.restored) == ["buy", "owns"]
    assert diary.values("owns") == ["canoe", "kayak"]


def test_summary_tells_again_what_is_believed_again(diary: Diary) -> None:
    diary.tell("I live in Turku.", "Sorry, I meant Oulu.")
    (decision,) = diary.decisions()
    turku = decision.link.target_id

    def covered() -> bool:
        (summary,) = diary.memory.find(NodeKind.SUMMARY, scope=SCOPE)
        return turku in getattr(summary, "covers", ())

    assert not covered()
    diary.undo(decision)
    assert covered()


def test_merged_names_are_parted_and_stay_so_whichever_is_named_first(diary: Diary) -> None:
    diary.tell("My sister Leonie lives in Turku.")
    (decision,) = diary.decisions()
    assert (decision.link.type, decision.newer, decision.older) == (
        LinkType.SAME_AS,
        "Mira's sister",
        "Leonie",
    )
    assert decision.source is not None
    assert decision.source.quote == "My sister Leonie lives in Turku."

    def told_of_the_sister() -> list[str]:
        return [fact.predicate for fact in diary.memory.history("Mira's sister", scope=SCOPE)]

    assert "lives_in" in told_of_the_sister()
    diary.undo(decision, "another sister")
    assert "lives_in" not in told_of_the_sister()
    diary.tell("My sister Leonie bought a canoe.", "Leonie is my sister.")
    assert diary.decisions() == []
    (undone,) = diary.decisions(standing=False)
    assert undone.link.undo_reason == "another sister"


def test_decisions_are_listed_newest_first_of_all_or_of_one_name(diary: Diary) -> None:
    diary.tell(
        "I live in Turku.", "I live in Oulu now.", "Ben works at Norvik.", "Ben no longer works at Norvik."
    )
    ends, moves = diary.decisions()
    assert (ends.link.reason, ends.newer, ends.older) == (
        "CLOSED",
        "Ben no longer works at Norvik",
        "Ben works at Norvik",
    )
    assert (moves.link.reason, moves.source and moves.source.quote) == ("CHANGED", "I live in Oulu now")
    listed = partial(diary.memory.decisions, scope=SCOPE)
    assert listed(entity="Mira") == [moves]
    assert listed(entity="ben") == [ends]
    assert listed(limit=1) == [ends]
    with pytest.raises(NodeNotFound, match="Nobody"):
        listed(entity="Nobody")
    with pytest.raises(InvalidArgument, match="limit 0"):
        listed(limit=0)


class Dictated:
    """Reads `town day`: Mira lives there since that day, or since now if it is `-`; `!town` ends it."""

    name = "dictated@1"
    reach = 0

    def extract(
        self, messages: Sequence[Message], *, context: Sequence[Message], mode: ExtractionMode
    ) -> Extraction:
        return Extraction(entries=[self._draft(message) for message in messages])

    def _draft(self, message: Message) -> EntryDraft:
        town, _, since = message.text.rpartition(" ")
        over = town.startswith("!")
        return EntryDraft(
            ref=message.id,
            kind=EntryKind.FACT,
            message=message.id,
            quote=message.text,
            start=0,
            end=len(message.text),
            text=f"Mira {'left' if over else 'lives in'} {town.strip('!')}",
            predicate="lives_in",
            subject="Mira",
            object=town.strip("!"),
            functional=True,
            closing=over,
            valid_from=None if over or since == "-" else FIRST + int(since) * HOUR,
        )


def test_contradiction_that_was_none_is_not_found_again() -> None:
    diary = Diary(Dictated())
    with diary.memory:
        diary.tell("Turku 1", "Oulu 1")
        (decision,) = diary.decisions()
        assert decision.link.type is LinkType.CONTRADICTS
        diary.undo(decision)
        diary.tell("!Vaasa -")
        diary.memory.consolidate(scope=SCOPE)
        assert diary.decisions() == []
        assert diary.values("lives_in") == ["Oulu", "Turku"]


TOLD = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["Turku", "Oulu", "Vaasa", "Turku centre"]),
    st.sampled_from(["-", "-9", "1", "3"]),
)


def _undo_what_was_decided(diary: Diary, last: Callable[[], None]) -> None:
    known = {one.link.id for one in diary.decisions()}
    last()
    for one in diary.decisions():
        if one.link.id not in known:
            diary.undo(one)


@settings(max_examples=30)
@given(st.lists(TOLD, min_size=1, max_size=5), TOLD)
def test_all_that_a_statement_decided_can_be_taken_back(told: list[str], last: str) -> None:
    diary = Diary(Dictated())
    with diary.memory:
        diary.tell(*told)
        before = diary.believed()
        _undo_what_was_decided(diary, lambda: diary.tell(last))
        after = diary.believed()
        assert {node: after[node] for node in before} == before
        diary.memory.consolidate(scope=SCOPE)
        again = diary.believed()
        assert {node: again[node] for node in before} == before
        assert diary.memory.problems(scope=SCOPE) == []
        where = Filter(include_retracted=True)
        versions = diary.memory.find(NodeKind.ENTRY, scope=SCOPE, where=where, limit=1000)
        kept = [(one.logical_id, one.version) for one in versions if isinstance(one, Entry)]
        assert len(set(kept)) == len(kept)
