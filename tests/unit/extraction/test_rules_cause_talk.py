"""Causes as talk gives them: across messages, as answers, behind what they explain, before it."""

import pytest

from structmem.domain.entry import CAUSAL_TYPES
from tests.unit.extraction.talk import ends, understand_all

_STATED = [
    (
        ("Mira: Our oven exploded.", "Mira: Hence the takeaway, we ate at nine as a result."),
        "exploded",
        "ate",
    ),
    (("Mira: The dog barked. We moved the crib to the attic as a result.",), "barked", "crib"),
    (("Mira: I gave up rowing", "Mira: my wrist was swelling every night, that's why"), "wrist", "rowing"),
    (("Mira: I glued two chairs and because of that I missed the bus.",), "chairs", "bus"),
    (
        ("Mira: I sold the kayak.", "Theo: Lovely weather!", "Mira: And that, dear Theo, is why I rang you."),
        "kayak",
        "rang",
    ),
    (("Mira: The tent ripped. The upshot? We slept in the van.",), "ripped", "slept"),
    (("Mira: What kept us from renting the barn was the damp.",), "damp", "rent"),
    (("Mira: I got a rash. I blame the cheap soap.",), "soap", "rash"),
    (("Mira: The bus was late, blame it on the snow.",), "snow", "late"),
    (("Mira: They doubled my rent.", "Mira: That's what drove us out."), "doubled", "drove"),
    (("Mira: I ate a bad mussel, which put me off seafood.",), "mussel", "off"),
    (("Mira: We ran out of yeast and couldn't bake the loaf.",), "yeast", "bake"),
    (("Mira: I lost my badge and had to wait at the desk.",), "badge", "wait"),
    (("Mira: After I tore a ligament I couldn't dance any more.",), "ligament", "dance"),
    (("Mira: After the crash I couldn't drive for weeks.",), "crash", "drive"),
    (("Mira: Tired of the smoke, I moved out.",), "smoke", "moved"),
    (("Mira: Not knowing the code, we waited outside.",), "code", "waited"),
    (("Mira: My old job bored me.", "Theo: I see.", "Mira: So I signed with a bakery."), "bored", "signed"),
    (
        ("Theo: How's Ana?", "Mira: She lost her keys.", "Theo: No!", "Mira: So she missed the bus."),
        "keys",
        "bus",
    ),
    (("Mira: I sold the kayak.", "Theo: Oh? Why?", "Mira: We hardly used it."), "used", "sold"),
    (("Mira: I sold the kayak.", "Theo: How come?", "Mira: The storage fees, mostly."), "fees", "sold"),
    (
        ("Mira: Hi!", "Theo: You sold the kayak, how come?", "Mira: Hm.", "Mira: It leaked."),
        "leaked",
        "Mira sold",
    ),
    (("Mira: Hi!", "Theo: You sold the kayak? Why?", "Mira: It leaked."), "leaked", "Mira sold"),
    (("Mira: Hi!", "Theo: You sold the kayak. What for?", "Mira: It leaked."), "leaked", "Mira sold"),
    (("Mira: Hi!", "Theo: So why'd you sell the kayak?", "Mira: The damp, mainly."), "damp", "Mira sold"),
    (("Mira: Hi!", "Theo: What's the reason you sold the kayak?", "Mira: It leaked."), "leaked", "Mira sold"),
    (("Mira: Hi!", "Theo: What was the main reason you quit?", "Mira: My boss left."), "boss", "Mira quit"),
    (("Mira: The kayak leaked, that's the only reason I sold the tent.",), "leaked", "tent"),
    (("Mira: The kayak leaked. It's no wonder we swam ashore.",), "leaked", "swam"),
    (("Mira: A flood was enough to make me sell the kayak.",), "flood", "sold"),
    (("Mira: I wanted to sing on Monday but couldn't because of a flood.",), "flood", "sing"),
    (("Mira: I wanted to sing but couldn't because the boat sank.",), "sank", "sing"),
    (("Mira: The roof leaked.", "Mira: So on the 7th of May I rang Karl."), "leaked", "Karl"),
    (("Theo: Why did you leave the choir?", "Mira: The rehearsals."), "rehearsals", "left"),
    (("Theo: Any idea why Omar left the band?", "Mira: He rowed with the drummer."), "rowed", "left"),
    (("Mira: The shed collapsed.", "Theo: What caused the collapse?", "Mira: A tree fell."), "tree", "shed"),
    (("Mira: Reason I sold the kayak? The hull cracked.",), "cracked", "sold"),
    (("Mira: With my nephew visiting, I took Friday off.",), "visiting", "Friday"),
    (("Mira: Fed up with the mould, we rented a barn.",), "mould", "barn"),
    (("Mira: The goat ate the cable, hence the blackout.",), "goat", "blackout"),
    (("Mira: Won the raffle!", "Theo: Wow!", "Mira: It's all thanks to my aunt."), "aunt", "raffle"),
    (("Mira: I skipped the gala. Reason being I had a fever.",), "fever", "gala"),
    (("Mira: The tram broke down.", "Mira: Ended up walking nine miles."), "tram", "walking"),
    (("Mira: I was stuck in a lift and missed the toast.",), "lift", "toast"),
    (("Mira: After the divorce I moved to Bath.",), "divorce", "moved"),
    (("Mira: I moved home after my dad had a stroke.",), "stroke", "moved"),
    (("Mira: The roof leaked, right? So on Friday I rang Karl.",), "leaked", "Karl"),
    (("Mira: I quit because in May my boss left.",), "boss", "quit"),
    (("Mira: I left the choir.", "Theo: Why's that?", "Mira: The tenors shouted."), "shouted", "choir"),
    (
        ("Mira: I left the choir.", "Theo: What made you leave?", "Mira: The tenors shouted."),
        "shouted",
        "choir",
    ),
    (("Mira: The pump died, leaving us no choice but to bail.",), "pump", "bail"),
    (("Mira: I sold the sledge, for the runners cracked.",), "runners", "sledge"),
    (("Mira: But for the grant, I'd never have gone and laid the patio.",), "grant", "patio"),
    (("Mira: I got lost as my phone had died.",), "phone", "lost"),
    (
        ("Mira: I adopted a goat.", "Theo: What made you decide that?", "Mira: My lawn grew wild."),
        "lawn",
        "goat",
    ),
]
_NONE = [
    ("Mira: I sold the sledge, for the first time ever.",),
    ("Mira: My shift was cancelled. Can't complain!",),
    ("Mira: We have a pond, which keeps me sane.",),
    ("Mira: I painted it green exactly as I had intended.",),
    ("Mira: If you soak the beans, they cook faster, meaning you save gas.",),
    ("Mira: Since you mentioned a budget, I'd suggest a hostel.",),
    ("Mira: My cousin sold the barn in May, or so he told me.",),
    ("Mira: Omar sold the barn on 3 May.", "Theo: I see.", "Mira: So I painted the gate on 9 May."),
    ("Mira: Hi!", "Theo: Are you ready? Why?", "Mira: The bus is here."),
    ("Mira: You should rest because you are ill.",),
    ("Mira: Perhaps she resigned because she was tired.",),
    ("Mira: It wasn't because of the rain that we cancelled the picnic.",),
    ("Mira: It's not down to luck that she won.",),
    ("Mira: Happy to help, I said yes.",),
    ("Mira: I went to bed and couldn't sleep.",),
    ("Mira: After lunch I couldn't find my coat.",),
    ("Theo: Why don't we swim?", "Mira: I mended the oar."),
    ("Mira: I don't blame the soap.",),
]


def _links(turns: tuple[str, ...]) -> list[tuple[str, str]]:
    found = understand_all(*turns)
    return [ends(found, link) for link in found.links if link.type in CAUSAL_TYPES and link.explicit]


@pytest.mark.parametrize(("turns", "cause", "effect"), _STATED, ids=lambda value: str(value)[:60])
def test_talk_gives_the_cause(turns: tuple[str, ...], cause: str, effect: str) -> None:
    found = _links(turns)

    assert any(cause in one and effect in other for one, other in found), found


@pytest.mark.parametrize("turns", _NONE, ids=lambda turns: turns[-1][:60])
def test_talk_without_a_cause_gives_none(turns: tuple[str, ...]) -> None:
    assert _links(turns) == []


def test_reason_belongs_to_the_clause_about_its_subject() -> None:
    [(cause, effect)] = _links(("Mira: I met a man who sings because he is bored.",))

    assert "bored" in cause
    assert "sings" in effect


def test_opening_state_is_no_part_of_what_came_of_it() -> None:
    texts = [entry.text for entry in understand_all("Mira: Allergic to wool, Omar sold the blanket.").entries]

    assert "Omar sold the blanket" in texts


def test_deed_is_no_cause_of_the_reason_given_for_it() -> None:
    found = _links(("Mira: I sold the kayak", "Theo: how come?", "Mira: it was making me seasick"))
    assert [effect for cause, effect in found if "sold" in cause] == []
    assert any("seasick" in cause and "sold" in effect for cause, effect in found)


def test_remark_between_question_and_answer_ends_the_question() -> None:
    turns = ("Theo: Reason I sold the barn? It leaked.", "Mira: Hope you eat well.", "Mira: I bought a goat.")
    assert not any("goat" in cause for cause, _ in _links(turns))


def test_speaker_who_asks_and_answers_asks_nobody_else() -> None:
    turns = ("Mira: Why did I sell the barn? The roof sagged.", "Theo: I bought a goat.")
    assert [cause for cause, _ in _links(turns)] == ["The roof sagged"]
