"""What holds for every talk: bounds, determinism, batching, renaming, shifting."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from structmem.domain.draft import AliasDraft, EntryDraft, Extraction, ExtractionMode, LinkDraft
from structmem.domain.entry import EntryKind
from structmem.domain.message import Message
from structmem.extraction.reader import MAX_ENTRIES
from structmem.extraction.rules import MAX_LINKS
from structmem.extraction.wordlist import word_set
from tests.unit.extraction.talk import RULES, WEDNESDAY, message, talk

EVENT = ExtractionMode.EVENT

TALK = (
    "Mira: Hi Theo! My sister Vera moved to Turku last week because she got a new job.",
    "Theo: Why did she leave Oslo?",
    "Mira: She lost her job there, and the rent was too high.",
    "Theo: I'm sorry to hear that. I sold my canoe yesterday.",
    "Mira: That's why I visited her. We went hiking, then we had dinner.",
    "Theo: Because of the storm, I stayed home.",
    "Mira: Actually, it's Oulu. My boss Ivo made me work on Sunday.",
    "Theo: I'm going to visit you next Friday so that we can cook.",
    "Mira: Great! I no longer eat meat. My favourite food is ramen.",
    "Theo: He encouraged me to apply, didn't he?",
    "Mira: After that, I quit. I used to work at Brightwell.",
    "Theo: Thanks for telling me! My dog Pebble died two weeks ago.",
)


def _extract(messages: Sequence[Message], sizes: Sequence[int]) -> Extraction:
    """Extract in calls of these sizes, each with its context, and join the results."""
    entries: list[EntryDraft] = []
    links: list[LinkDraft] = []
    aliases: list[AliasDraft] = []
    start = 0
    for size in sizes:
        context = messages[max(0, start - RULES.reach) : start]
        found = RULES.extract(messages[start : start + size], context=context, mode=EVENT)
        entries += found.entries
        links += found.links
        aliases += found.aliases
        start += size
    return Extraction(entries=entries, links=links, aliases=aliases)


def _whole(messages: Sequence[Message]) -> Extraction:
    found = RULES.extract(messages, context=(), mode=EVENT)
    return Extraction(entries=list(found.entries), links=list(found.links), aliases=list(found.aliases))


@pytest.mark.parametrize("seed", range(12))
def test_batching_changes_nothing(seed: int) -> None:
    rng = random.Random(seed)
    order = list(TALK)
    rng.shuffle(order)
    messages = talk(*order)
    sizes: list[int] = []
    while sum(sizes) < len(messages):
        sizes.append(min(rng.randint(1, 5), len(messages) - sum(sizes)))
    assert _extract(messages, sizes) == _whole(messages)


def test_longer_context_than_reach_changes_nothing() -> None:
    messages = talk(*TALK)
    near = RULES.extract(messages[-1:], context=messages[-1 - RULES.reach : -1], mode=EVENT)
    assert RULES.extract(messages[-1:], context=messages[:-1], mode=EVENT) == near


def test_messages_beyond_reach_change_nothing() -> None:
    messages = talk(*TALK)
    noise = [message(f"My brother Odo bought boat {n}.", speaker="Theo", n=100 + n) for n in range(5)]
    with_noise = RULES.extract([*noise, *messages], context=(), mode=EVENT)
    late = {one.id for one in messages[RULES.reach :]}
    kept = [entry for entry in with_noise.entries if entry.message in late]
    assert kept == [entry for entry in _whole(messages).entries if entry.message in late]


def test_same_talk_gives_the_same_drafts() -> None:
    assert _whole(talk(*TALK)) == _whole(talk(*TALK))


def _shifted(moment: datetime | None, by: timedelta) -> datetime | None:
    return moment + by if moment is not None else None


@pytest.mark.parametrize("weeks", [-3, 1, 52])
def test_shifting_the_talk_by_weeks_shifts_every_time(weeks: int) -> None:
    by = timedelta(weeks=weeks)
    expected = [
        replace(
            entry,
            occurred=replace(
                entry.occurred,
                start=_shifted(entry.occurred.start, by),
                end=_shifted(entry.occurred.end, by),
            ),
            valid_from=_shifted(entry.valid_from, by),
            valid_to=_shifted(entry.valid_to, by),
        )
        for entry in _whole(talk(*TALK)).entries
    ]
    assert list(_whole(talk(*TALK, start=WEDNESDAY + by)).entries) == expected


def test_renaming_people_renames_the_drafts_and_nothing_else() -> None:
    names = {"Mira": "Osda", "Theo": "Brun", "Vera": "Quil", "Ivo": "Yar", "Pebble": "Zottel"}

    def renamed(text: str) -> str:
        for old, new in names.items():
            text = text.replace(old, new)
        return text

    before, after = _whole(talk(*TALK)), _whole(talk(*map(renamed, TALK)))
    assert [renamed(entry.text) for entry in before.entries] == [entry.text for entry in after.entries]
    assert [(e.predicate, renamed(e.subject), renamed(e.object)) for e in before.entries] == [
        (e.predicate, e.subject, e.object) for e in after.entries
    ]
    assert [[(m.role, m.type, renamed(m.name)) for m in entry.mentions] for entry in before.entries] == [
        [(m.role, m.type, m.name) for m in entry.mentions] for entry in after.entries
    ]
    assert [(link.type, link.cue) for link in before.links] == [(link.type, link.cue) for link in after.links]


_NAMES = ("Zoë", "Đorđe", "Anaïs", "Søren", "Łucja", "Жанна", "Ömer", "Katja", "Brun", "Yar")
_PLAIN = (
    "Ana: My sister Eva moved to Turku last week because the rent was too high.",
    "Ben: Dan hired me as a welder on 3 May 2024.",
    "Ana: Eva adopted a greyhound and Dan sold the old van.",
    "Ben: I cooked dinner for Dan yesterday, so Eva stayed.",
)


@settings(max_examples=15, deadline=None)
@given(st.permutations(_NAMES))
def test_names_of_any_script_rename_the_drafts_and_nothing_else(names: Sequence[str]) -> None:
    new = dict(zip(("Ana", "Ben", "Eva", "Dan"), names, strict=False))

    def renamed(text: str) -> str:
        return " ".join(_with_name(word, new) for word in text.split(" "))

    before, after = _whole(talk(*_PLAIN)), _whole(talk(*map(renamed, _PLAIN)))
    assert [renamed(entry.text) for entry in before.entries] == [entry.text for entry in after.entries]
    assert [renamed(entry.subject) for entry in before.entries] == [entry.subject for entry in after.entries]


def _with_name(word: str, new: dict[str, str]) -> str:
    stem = word.rstrip(":,.!").removesuffix("'s")
    return word.replace(stem, new[stem], 1) if stem in new else word


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(["Ha, classic!", "Really?", "Same here.", "Oh wow!"]), min_size=4, max_size=4)
)
def test_small_talk_in_between_changes_no_draft(chatter: Sequence[str]) -> None:
    turns = [turn for pair in zip(_PLAIN, chatter, strict=True) for turn in (pair[0], f"Ben: {pair[1]}")]
    alone, among = _whole(talk(*_PLAIN)), _whole(talk(*turns))
    assert _news(alone) == _news(among)


def _news(found: Extraction) -> list[tuple[str, str, str]]:
    kept = [entry for entry in found.entries if entry.kind is not EntryKind.INTERACTION]
    return [(entry.text, entry.subject, entry.object) for entry in kept]


def _check(found: Extraction, messages: Sequence[Message]) -> None:
    texts = {one.id: one.text for one in messages}
    refs = [entry.ref for entry in found.entries]
    assert len(refs) == len(set(refs))
    for entry in found.entries:
        assert entry.quote == texts[entry.message][entry.start : entry.end] != ""
        assert entry.text
        assert 0 <= entry.confidence <= 1
        assert 0 <= entry.salience <= 1
    for link in found.links:
        assert {link.source, link.target} <= set(refs)
        assert link.source != link.target
        assert link.quote == texts[link.message][link.start : link.end]
    for one in messages:
        assert sum(entry.message == one.id for entry in found.entries) <= MAX_ENTRIES
        assert sum(link.message == one.id for link in found.links) <= MAX_LINKS


def test_drafts_quote_their_message_and_links_name_drafts() -> None:
    messages = talk(*TALK)
    _check(_whole(messages), messages)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_any_text_is_understood_without_an_error(texts: list[str]) -> None:
    messages = [message(text, speaker="AB"[n % 2], n=n) for n, text in enumerate(texts)]
    _check(RULES.extract(messages, context=(), mode=EVENT), messages)


_WORDS = st.sampled_from(
    sorted(
        word_set(
            """
            I you he she we they it Vera Ivo my her 's n't 'd 'm was is did have been to of
            because so that since after when who which , . ? ! - … " “ ” made let lost moved going
            got told me Turku home job sad not never why and but if in at with last week é 你好 😀 3
            1,000 $5
            """
        )
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_WORDS, max_size=40), st.lists(_WORDS, max_size=40))
def test_any_order_of_words_is_understood_without_an_error(first: list[str], second: list[str]) -> None:
    messages = [message(" ".join(first)), message(" ".join(second), speaker="Theo", n=1)]
    _check(RULES.extract(messages, context=(), mode=EVENT), messages)


def test_long_message_is_bounded() -> None:
    messages = [message("I sold the canoe because it leaked, and then Vera moved to Turku. " * 160)]
    found = RULES.extract(messages, context=(), mode=EVENT)
    assert len(messages[0].text) > 10_000
    assert len(found.entries) == MAX_ENTRIES
    _check(found, messages)


def test_entries_and_links_a_message_do_not_grow_with_the_talk() -> None:
    once, often = talk(*TALK), talk(*(TALK * 20))
    a, b = _whole(once), _whole(often)
    assert len(b.entries) <= 20 * len(a.entries) * 1.1
    assert len(b.links) <= 20 * (len(a.links) + MAX_LINKS)


def test_links_of_a_long_talk_stay_few_and_near() -> None:
    """Bounds the edges that a message adds, and how far back they reach, over 600 made-up messages."""
    rng = random.Random(7)
    turns = [f"{'Mira' if n % 2 else 'Theo'}: {_made_up(rng)}" for n in range(600)]
    messages = talk(*turns)
    found = _whole(messages)
    place = {one.id: n for n, one in enumerate(messages)}
    told = {entry.ref: place[entry.message] for entry in found.entries}
    halves = [sum(place[link.message] // 300 == half for link in found.links) for half in (0, 1)]
    assert all(0 < half <= 300 * 1.5 for half in halves)
    assert abs(halves[0] - halves[1]) < 0.15 * max(halves)
    assert all(place[link.message] - told[end] <= RULES.reach for link in found.links for end in _ends(link))


def _ends(link: LinkDraft) -> tuple[str, str]:
    return link.source, link.target


def _made_up(rng: random.Random) -> str:
    did = ["sold the canoe", "moved to Turku", "lost my job", "met Vera", "painted the fence", "won a cup"]
    a, b = rng.sample(did, 2)
    frames = [
        f"I {a} because I {b}.",
        f"I {a}, so I {b}. Then I went home.",
        f"After I {a}, I {b}.",
        f"I {a} yesterday. That's why I {b}.",
        f"It made me sad that Vera left. I {a}.",
        "Why did you do that?",
        "Congratulations! I'm so happy for you.",
        f"I {a}. It rained all day and we stayed inside.",
    ]
    return rng.choice(frames)
