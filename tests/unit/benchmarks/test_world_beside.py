from datetime import date, datetime

from benchmarks.world.beside import plain_readers
from benchmarks.world.truth import Because, Happening, Telling, World


def test_plain_reader_finds_what_its_words_show_and_no_more() -> None:
    world = World(seed=1, speakers=("Ines", "Tomas"))
    said = [
        "I sold the kayak. Lovely day.",
        "I quit because the pay was bad.",
        "I live in Turku.",
        "I live in Oulu.",
    ]
    world.messages = [
        {"id": f"s-{n}", "speaker_name": "Ines", "time_stamp": f"2024-0{n + 1}-10T10:00:00", "content": text}
        for n, text in enumerate(said)
    ]
    world.neutral = {"s-1", "s-2", "s-3"}
    world.happenings = {"kayak": _happening("kayak", "s-0"), "tent": _happening("tent", "s-1")}
    world.befores = [("kayak", "tent"), ("tent", "kayak")]
    world.because = [Because(cause="pay", effect="quit", cue="because")]
    world.tellings = [_lives("Turku", 3), _lives("Oulu", 4)]
    tally = plain_readers(world)
    assert (tally.right["event"], tally.given["event"], tally.wanted["event"]) == (1, 2, 2)
    assert tally.f1("cause") == 1.0
    assert (tally.right["order asserted"], tally.wanted["order asserted"]) == (1, 2)
    assert tally.recall("state at a date") == 1.0


def _happening(word: str, message: str) -> Happening:
    day = date(2024, 1, 10)
    return Happening(who=("Ines",), verb="sell", word=word, day=day, when=None, messages=frozenset([message]))


def _lives(place: str, month: int) -> Telling:
    start = date(2024, month, 10)
    return Telling(
        who="Ines", slot="home", value=place, first=start, until=date(2024, month, 11),
        told_at=datetime.fromisoformat(f"2024-0{month}-10T10:00"),
    )  # fmt: skip
