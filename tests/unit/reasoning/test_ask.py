"""Questions to typed answers."""

from datetime import UTC, datetime

import pytest

from structmem.domain.answer import Answer, AnswerKind, Elapsed
from structmem.domain.entry import LinkType, Modality, ParticipantRole
from structmem.domain.interval import Certainty, Interval, Precision
from structmem.errors import EmptyQuestion
from tests.unit.reasoning.world import SCOPE, World, at, day, operators, span, told


def ask(world: World, question: str, reference: datetime | None = None) -> Answer:
    return operators(world).ask(question, (SCOPE,), reference=reference)


def quotes(answer: Answer) -> list[str]:
    return [evidence.source.quote for evidence in answer.evidence]


def test_when_is_answered_by_the_time_of_the_event_that_fits() -> None:
    world = World()
    both = world.message("Nadia", "I sold my kayak yesterday and bought a tent in May 2023.", "2023-06-09")
    world.event(
        "Nadia",
        "sell",
        "2023-06-09",
        text="Nadia sold her kayak",
        message=both,
        occurred=day("2023-06-08", phrase="yesterday"),
    )
    world.event(
        "Nadia",
        "buy",
        "2023-06-09",
        text="Nadia bought a tent",
        message=both,
        occurred=day("2023-05-01", days=31, precision=Precision.MONTH),
    )
    sold = ask(world, "When did Nadia sell her kayak?")
    assert (sold.kind, sold.text, sold.certainty) == (AnswerKind.DATE, "8 June 2023", Certainty.CERTAIN)
    assert isinstance(sold.value, Interval)
    assert sold.value.start == at("2023-06-08")
    assert ask(world, "When did Nadia buy a tent?").text == "May 2023"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("last week", "the week before 9 June 2023"),
        ("next weekend", "the weekend after 9 June 2023"),
        ("two weeks ago", "two weeks before 9 June 2023"),
    ],
)
def test_loose_phrase_is_tied_to_the_day_on_which_it_was_said(phrase: str, text: str) -> None:
    world = World()
    when = day("2023-05-29", phrase=phrase, precision=Precision.WEEK, days=7)
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak", occurred=when)
    assert ask(world, "When did Nadia sell her kayak?").text == text


def test_stated_time_goes_before_one_that_was_guessed_from_the_session() -> None:
    world = World()
    world.event("Nadia", "sell", "2023-07-20", text="Nadia sold her kayak", occurred=told("2023-07-20"))
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak", occurred=day("2023-06-08"))
    assert ask(world, "When did Nadia sell her kayak?").text == "8 June 2023"


def test_guessed_time_says_that_it_is_one() -> None:
    world = World()
    world.event("Nadia", "sell", "2023-07-20", text="Nadia sold her kayak", occurred=told("2023-07-20"))
    answer = ask(world, "When did Nadia sell her kayak?")
    assert (answer.text, answer.certainty) == ("around 20 July 2023", Certainty.POSSIBLE)


def test_phrase_that_no_entry_took_up_still_tells_when() -> None:
    world = World()
    world.message("Nadia", "We got the kayak licence yesterday!", "2023-06-09")
    answer = ask(world, "When did Nadia get the kayak licence?")
    assert answer.text == "8 June 2023"
    assert quotes(answer) == ["We got the kayak licence yesterday!"]


def test_why_is_answered_by_the_stated_chain_with_its_words() -> None:
    world = World()
    storm = world.event("Nadia", "see", "2023-06-09", text="A storm broke the mast")
    sale = world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak")
    world.link(LinkType.CAUSES, storm, sale, confidence=0.85)
    answer = ask(world, "Why did Nadia sell her kayak?")
    assert (answer.kind, answer.method, answer.certainty) == (AnswerKind.CAUSE, "why", Certainty.ASSERTED)
    assert answer.text == "A storm broke the mast"
    assert answer.value == ("A storm broke the mast", "Nadia sold her kayak")
    assert "A storm broke the mast" in quotes(answer)


def test_effect_is_answered_forward() -> None:
    world = World()
    sale = world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak")
    trip = world.event("Nadia", "afford", "2023-06-09", text="Nadia paid for the ferry")
    world.link(LinkType.ENABLES, sale, trip, confidence=0.8)
    answer = ask(world, "What happened as a result of Nadia selling her kayak?")
    assert (answer.method, answer.text) == ("effects", "Nadia paid for the ferry")


def working() -> World:
    world = World()
    port = world.fact("Nadia", "works_at", "the port", "2023-03-09")
    world.close(port, world.fact("Nadia", "works_at", "the mill", "2023-10-02"))
    return world


def test_state_is_the_current_value_and_at_a_date_the_value_then() -> None:
    now = ask(working(), "Where does Nadia work now?", at("2023-12-01"))
    assert (now.kind, now.value) == (AnswerKind.STATE, "the mill")
    then = ask(working(), "Where does Nadia work now?", at("2023-05-01"))
    assert then.value == "the port"


def test_undecided_rivals_are_named_and_the_later_one_is_shown() -> None:
    world = World()
    world.fact("Nadia", "works_at", "the port", "2023-03-09")
    world.fact("Nadia", "works_at", "the mill", "2023-03-10")
    answer = ask(world, "Where does Nadia work now?")
    assert (answer.value, answer.certainty) == ("the mill", Certainty.POSSIBLE)
    assert "the port" in answer.text


def test_change_tells_every_value_with_its_time() -> None:
    answer = ask(working(), "How has the place where Nadia works changed?")
    assert answer.kind is AnswerKind.LIST
    assert [step.split(" (")[0] for step in answer.value or ()] == ["the port", "the mill"]  # type: ignore[union-attr]


def travelling() -> World:
    world = World()
    world.event("Nadia", "visit", "2023-06-09", text="Nadia visited Porto", occurred=day("2023-03-01"))
    world.event("Nadia", "climb", "2023-06-09", text="Nadia climbed a glacier", occurred=day("2023-04-11"))
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak", occurred=day("2023-05-21"))
    return world


def test_order_questions_in_their_three_forms() -> None:
    world = travelling()
    first = ask(world, "Which came first, visiting Porto or the sold kayak?")
    assert first.value == ("Nadia visited Porto", "Nadia sold her kayak")
    assert first.text.startswith("Nadia visited Porto")
    yes = ask(world, "Did Nadia visit Porto before she sold her kayak?")
    assert (yes.kind, yes.value, yes.certainty) == (AnswerKind.YES_NO, True, Certainty.CERTAIN)
    assert ask(world, "Did Nadia visit Porto after she sold her kayak?").value is False
    before = ask(world, "What happened before Nadia climbed the glacier?")
    assert before.value == ("Nadia visited Porto",)


def test_elapsed_time_between_two_events() -> None:
    answer = ask(travelling(), "How long was it between the visit to Porto and the climbed glacier?")
    assert (answer.kind, answer.text) == (AnswerKind.DURATION, "6 weeks")
    assert isinstance(answer.value, Elapsed)


def test_duration_of_what_lasted() -> None:
    world = World()
    world.event(
        "Nadia",
        "repair",
        "2023-06-09",
        text="Nadia repaired the boat",
        occurred=span("2023-04-01", "2023-05-06"),
    )
    assert ask(world, "How long did Nadia repair the boat?").text == "5 weeks"


def test_count_lists_distinct_events_and_counts_a_retelling_once() -> None:
    world = World()
    for said, when in (
        ("2023-03-02", "2023-03-01"),
        ("2023-03-05", "2023-03-01"),
        ("2023-06-02", "2023-06-01"),
    ):
        world.event(
            "Nadia", "climb", said, text="Nadia climbed the glacier", object="the glacier", occurred=day(when)
        )
    answer = ask(world, "How many times did Nadia climb the glacier?")
    assert (answer.kind, answer.value) == (AnswerKind.COUNT, 2)
    assert answer.text.count("climbed") == 2


def test_number_that_was_said_is_the_count() -> None:
    world = World()
    world.message("Nadia", "I own three kayaks by now.", "2023-03-02")
    answer = ask(world, "How many kayaks does Nadia own?")
    assert (answer.value, quotes(answer)) == (3, ["I own three kayaks by now."])


def test_where_and_who_are_arguments_of_the_event() -> None:
    world = World()
    world.event(
        "Nadia",
        "rent",
        "2023-03-02",
        text="Nadia rented a kayak in Porto with Ines",
        others={"Porto": ParticipantRole.PLACE, "Ines": ParticipantRole.COMPANION},
    )
    assert ask(world, "Where did Nadia rent a kayak?").value == "Porto"
    assert ask(world, "Who did Nadia rent a kayak with?").value == "Ines"


def test_yes_and_no_follow_what_was_said_and_denied() -> None:
    world = World()
    world.event("Nadia", "sell", "2023-03-02", text="Nadia sold her kayak")
    world.event("Nadia", "buy", "2023-03-02", text="Nadia never bought a trailer", negated=True)
    world.event(
        "Nadia", "rent", "2023-03-02", text="Nadia might rent a canoe", modality=Modality.HYPOTHETICAL
    )
    assert ask(world, "Did Nadia sell her kayak?").value is True
    assert ask(world, "Did Nadia buy a trailer?").value is False
    assert ask(world, "Did Nadia rent a canoe?").kind is not AnswerKind.YES_NO


def test_anything_else_is_answered_by_the_sentence_that_fits() -> None:
    world = World()
    world.message("Nadia", "Lovely day. The harbour master keeps bees on his roof! Bye.", "2023-03-02")
    answer = ask(world, "What does the harbour master keep?")
    assert (answer.kind, answer.text) == (AnswerKind.TEXT, "The harbour master keeps bees on his roof!")
    assert answer.evidence[0].source.start == len("Lovely day. ")


@pytest.mark.parametrize(
    "question",
    [
        "When did Omar sell his kayak?",
        "Why did Omar sell his kayak?",
        "Where did Omar sell his kayak?",
        "What did Omar sell?",
    ],
)
def test_what_is_told_of_somebody_else_is_no_answer(question: str) -> None:
    world = World()
    world.message("Omar", "How lovely to hear from you", "2023-06-09")
    world.event("Nadia", "sell", "2023-06-09", text="Nadia sold her kayak", occurred=day("2023-06-08"))
    answer = ask(world, question)
    assert (answer.abstained, answer.kind, answer.value) == (True, AnswerKind.NONE, None)
    assert "Omar" in answer.text


@pytest.mark.parametrize("question", ["When did Nadia learn the cello?", "What is Nadia's favourite opera?"])
def test_what_nobody_told_is_not_made_up(question: str) -> None:
    world = travelling()
    answer = ask(world, question)
    assert (answer.abstained, answer.evidence, answer.confidence) == (True, (), 0.0)


def test_empty_scope_says_that_nothing_is_remembered() -> None:
    answer = ask(World(), "When did Nadia sell her kayak?")
    assert answer.abstained
    assert "nothing is remembered" in answer.text


@pytest.mark.parametrize("question", ["", "   "])
def test_empty_question_is_refused(question: str) -> None:
    with pytest.raises(EmptyQuestion):
        ask(World(), question)


def test_confidence_grows_with_the_fit_and_stays_a_probability() -> None:
    world = travelling()
    good = ask(world, "When did Nadia climb a glacier?")
    loose = ask(world, "When did Nadia climb a glacier in the winter?")
    assert 0 < loose.confidence < good.confidence <= 1


def test_quotes_stand_in_their_messages() -> None:
    world = travelling()
    answer = ask(world, "Which came first, visiting Porto or the sold kayak?")
    messages = world.view.messages
    assert answer.evidence
    for evidence in answer.evidence:
        source = evidence.source
        assert messages[source.node_id].text[source.start : source.end] == source.quote
        assert evidence.said_at == datetime(2023, 6, 9, tzinfo=UTC)
