"""Stated causes in everyday wording, and wording that only looks like a cause."""

import pytest

from structmem.domain.entry import CAUSAL_TYPES
from tests.unit.extraction.talk import ends, understand_all

_STATED = [
    (("Mira: My boiler packed in. Which is why I'm at my sister's.",), "CAUSES", "boiler", "sister"),
    (("Mira: My niece was born in April. That's the reason why I flew to Lima.",), "CAUSES", "born", "Lima"),
    (("Mira: A burst pipe meant that we had to cancel the party.",), "CAUSES", "pipe", "cancel"),
    (("Mira: I set three alarms so I wouldn't miss the flight.",), "MOTIVATES", "miss", "alarms"),
    (("Mira: The river burst. One consequence of that: I moved.",), "CAUSES", "river", "moved"),
    (("Mira: What made me call the office was that my knee was swollen.",), "CAUSES", "knee", "called"),
    (("Mira: I baked a pie on Sunday cos the shop was shut.",), "CAUSES", "shop", "pie"),
    (("Mira: You know my back was aching? So I went and booked a massage.",), "CAUSES", "back", "massage"),
    (("Mira: Because the heating broke, we spent the night at a hotel.",), "CAUSES", "heating", "night"),
    (("Mira: I took the bus as my car was in the garage.",), "CAUSES", "garage", "bus"),
    (("Mira: The bakery had closed early, so I baked the cake myself.",), "CAUSES", "closed", "baked"),
    (("Mira: I got up at five so that I could catch the first ferry.",), "MOTIVATES", "catch", "got up"),
    (("Mira: I wrote it all down in case I forgot the details.",), "MOTIVATES", "forg", "wrote"),
    (("Mira: It was such a hot day that we swam in the lake twice.",), "CAUSES", "hot", "swam"),
    (("Mira: I adopted the dog, partly because the kids begged me.",), "CAUSES", "begged", "adopted"),
    (
        ("Mira: I left the choir because I had no time and because the new director was rude.",),
        "CAUSES",
        "time",
        "left",
    ),
    (
        ("Mira: I left the choir because I had no time and because the new director was rude.",),
        "CAUSES",
        "rude",
        "left",
    ),
    (("Mira: My visa expired in March. Therefore I had to leave the country.",), "CAUSES", "visa", "leave"),
    (("Mira: I sprained my wrist last week. Hence I skipped the tournament.",), "CAUSES", "wrist", "skipped"),
    (("Mira: We missed the last train. As a result we slept at the station.",), "CAUSES", "missed", "slept"),
    (("Mira: The doctor scared me. For that reason I gave up smoking.",), "CAUSES", "scared", "gave"),
    (("Mira: The picnic was cancelled on account of the thunderstorm.",), "CAUSES", "thunderstorm", "picnic"),
    (("Mira: I passed the driving test thanks to your help.",), "ENABLES", "help", "passed"),
    (("Mira: Due to my back surgery I stopped rowing.",), "CAUSES", "surgery", "row"),
    (("Mira: The ferry was delayed by heavy fog.",), "CAUSES", "fog", "ferry"),
    (
        ("Mira: In light of the storm warning, the club called off the regatta.",),
        "CAUSES",
        "warning",
        "called off",
    ),
    (("Mira: As a result of the merger, Ida lost her position.",), "CAUSES", "merger", "lost"),
    (("Mira: I joined a gym to lose some weight.",), "MOTIVATES", "lose", "joined"),
    (("Mira: I took a second job in order to pay off my debts.",), "MOTIVATES", "pay", "took"),
    (("Mira: She sold her flat to finance the film.",), "MOTIVATES", "financ", "sold"),
    (("Mira: His speech inspired me to run for the council.",), "MOTIVATES", "speech", "ran"),
    (("Mira: My coach pushed me to enter the contest.",), "MOTIVATES", "coach", "enter"),
    (("Mira: The noise kept us from sleeping.",), "PREVENTS", "noise", "sle"),
    (("Mira: A flat tyre made us miss the concert.",), "CAUSES", "tyre", "miss"),
    (("Mira: The review caused a lot of trouble at work.",), "CAUSES", "review", "trouble"),
    (("Mira: An old film about whales sparked my interest in the sea.",), "CAUSES", "film", "interest"),
    (("Mira: The injury forced her to retire.",), "CAUSES", "injury", "retire"),
    (("Mira: Her fear of heights stopped her from climbing the tower.",), "PREVENTS", "fear", "climb"),
    (("Mira: Her teacher talked her into applying for the academy.",), "MOTIVATES", "teacher", "appl"),
    (("Mira: The documentary made me want to become a vegetarian.",), "CAUSES", "documentary", "vegetarian"),
    (("Mira: My dad was a pilot. That's why I love planes.",), "CAUSES", "pilot", "love"),
    (("Mira: The reason I switched jobs is that my boss left.",), "CAUSES", "boss", "switched"),
    (("Mira: The main reason for the delay was the snow.",), "CAUSES", "snow", "delay"),
    (("Mira: One reason why I quit was the long commute.",), "CAUSES", "commute", "quit"),
    (("Mira: I stayed in bed. The reason was a nasty fever.",), "CAUSES", "fever", "stayed"),
    (("Mira: I'm really excited about the trip to Peru.",), "CAUSES", "trip", "excited"),
    (("Mira: I was sad because my best friend moved away.",), "CAUSES", "moved", "sad"),
    (("Mira: I was thrilled to hear about your promotion.",), "CAUSES", "hear", "thrilled"),
    (("Mira: He got angry when I broke the vase.",), "CAUSES", "broke", "angry"),
    (("Mira: We were shocked at the news of his death.",), "CAUSES", "death", "shocked"),
    (("Mira: I'm glad you came to the party!",), "CAUSES", "came", "glad"),
    (("Mira: Winning the prize made my father very proud.",), "CAUSES", "won", "proud"),
    (
        (
            "Theo: How come you didn't eat the soup?",
            "Mira: It had mushrooms in it.",
        ),
        "CAUSES",
        "mushroom",
        "eat",
    ),
    (
        (
            "Theo: Why are you crying?",
            "Mira: My hamster died this morning.",
        ),
        "CAUSES",
        "hamster",
        "cr",
    ),
    (
        (
            "Mira: I couldn't sleep last night.",
            "Theo: How come?",
            "Mira: The neighbours had a party.",
        ),
        "CAUSES",
        "party",
        "sle",
    ),
    (
        (
            "Mira: Our dog ran away in June.",
            "Theo: Poor thing.",
            "Mira: Because of that we built a fence.",
        ),
        "CAUSES",
        "dog",
        "fence",
    ),
    (("Mira: I'm vegetarian, which means I skip the barbecue.",), "CAUSES", "vegetarian", "skip"),
    (("Mira: I found a flat by asking around at work.",), "ENABLES", "ask", "found"),
    (("Mira: I was fined for parking on the pavement.",), "CAUSES", "park", "fined"),
    (("Mira: I didn't leave because of the pay. I left because I was bored.",), "CAUSES", "bored", "left"),
]
_NONE = [
    ("Mira: I'd move there if it weren't because of the rain.",),
    ("Mira: We got the sofa to fit through the door.",),
    ("Mira: He made a fire and let us sit by it.",),
    ("Mira: He asked me why I had left the choir.",),
    ("Mira: Not because I hate parties, but I stayed home.",),
    ("Mira: I haven't smoked since 2012.",),
    ("Mira: He runs as fast as his brother does.",),
    ("Mira: I worked as a waiter when I was a student.",),
    (
        "Theo: Why did you paint it green?",
        "Mira: Why not?",
    ),
    ("Mira: If it rains tomorrow, we will cancel the picnic.",),
    ("Mira: Just because I'm quiet doesn't mean I'm sad.",),
    ("Mira: My mother made dinner and let the dog out.",),
    ("Mira: I want to help people to live better.",),
    ("Mira: I went to the cinema with Jo, then we had ice cream.",),
    ("Mira: I liked the film and so did Karl.",),
    ("Mira: After dinner we watched a film.",),
    ("Mira: I met him while I was working in Turin.",),
    ("Mira: We hope that the grant will let us travel.",),
    ("Mira: I don't know why I bought that hat.",),
    ("Mira: I stopped by the bakery and kept the receipt.",),
    ("Mira: For years I've wanted a boat. So far I've saved half the money.",),
]


def _links(turns: tuple[str, ...]) -> list[tuple[str, str, str]]:
    found = understand_all("Theo: Hello.", *turns)
    stated = (link for link in found.links if link.type in CAUSAL_TYPES and link.explicit)
    return [(str(link.type), *ends(found, link)) for link in stated]


@pytest.mark.parametrize(("turns", "kind", "cause", "effect"), _STATED, ids=lambda value: str(value)[:60])
def test_stated_cause_is_linked(turns: tuple[str, ...], kind: str, cause: str, effect: str) -> None:
    found = _links(turns)
    assert any(a == kind and cause in b and effect in c for a, b, c in found), found


@pytest.mark.parametrize("turns", _NONE, ids=lambda turns: turns[-1][:60])
def test_what_only_looks_like_a_cause_is_not_linked(turns: tuple[str, ...]) -> None:
    assert not _links(turns)
