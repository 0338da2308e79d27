"""Let a year pass and have people tell of it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random

from benchmarks.world import cause_scenes, event_scenes, plan_scenes, state_scenes
from benchmarks.world.event_scenes import Pair
from benchmarks.world.teller import Person, Teller
from benchmarks.world.template import lines, words
from benchmarks.world.truth import World

SITTINGS = 16
LEVELS = (1, 2, 3)
_SCENES: tuple[tuple[Callable[[Teller, Pair], None], int], ...] = (
    (event_scenes.event, 6),
    (event_scenes.of_other, 4),
    (event_scenes.several, 2),
    (event_scenes.row, 2),
    (event_scenes.ordered, 4),
    (event_scenes.wrong_date, 2),
    (event_scenes.wrong_thing, 1),
    (event_scenes.trap, 3),
    (event_scenes.habit, 1),
    (event_scenes.retell, 1),
    (cause_scenes.cause, 6),
    (cause_scenes.prevented, 1),
    (plan_scenes.plan, 3),
    (state_scenes.state, 7),
    (state_scenes.of_other, 2),
    (state_scenes.end, 2),
    (state_scenes.span, 1),
    (state_scenes.wrong_home, 1),
)


def simulate(seed: int, *, level: int = 1, of: str = "dev", sittings: int = SITTINGS) -> World:
    """Return the world of a seed: sittings over most of a year, told at a level with the words of a set."""
    chance = Random(f"{of} {level} {seed}")
    world = World(seed, (), passing=words(of)["passing"])
    teller = Teller(world, chance, words_of=of, level=level)
    people = [(teller.draw("people") or "").split() for _ in range(2 + seed % 2 + 6)]
    world.speakers = tuple(name for name, _ in people[: 2 + seed % 2])
    _relate(teller, people[len(world.speakers) :])
    day = date(2021 + seed % 4, 1 + chance.randrange(12), 1 + chance.randrange(28))
    scenes = _story(chance)
    for number in range(sittings):
        day += timedelta(days=chance.randrange(7, 18))
        teller.session = f"s{number:02}"
        teller.now = datetime.combine(day, time(12 + chance.randrange(8), chance.randrange(30)))
        _open(teller, number)
        _come_back(teller)
        for scene in scenes[number::sittings]:
            pair = _pair(teller)
            scene(teller, pair)
            if chance.random() < 0.6:
                teller.say(pair[1], chance.choice(lines(of, "chatter")))
        if chance.random() < 0.5:
            teller.say(_pair(teller)[0], chance.choice(lines(of, "aside")))
    plan_scenes.settle(teller)
    world.repeated = [one for one in world.repeated if _times(world, one.who, one.does) == one.times]
    return world


def _story(chance: Random) -> list[Callable[[Teller, Pair], None]]:
    scenes = [scene for scene, weight in _SCENES for _ in range(weight)]
    chance.shuffle(scenes)
    return scenes


def _relate(teller: Teller, people: list[list[str]]) -> None:
    """Give each speaker two people to talk about."""
    for number, (name, gender) in enumerate(people[: 2 * len(teller.world.speakers)]):
        speaker = teller.world.speakers[number % len(teller.world.speakers)]
        relation = _relation(teller, gender, {one.relation for one in teller.related.get(speaker, [])})
        teller.related.setdefault(speaker, []).append(Person(name, gender, relation, speaker))


def _relation(teller: Teller, gender: str, taken: set[str]) -> str:
    fitting = [line.split()[0] for line in words(teller.set)["relations"] if line.endswith(f" {gender}")]
    return teller.chance.choice([one for one in fitting if one not in taken])


def _open(teller: Teller, number: int) -> None:
    """Greet; in the first sittings say who is who and who lives where, and begin what is repeated."""
    speaker, hearer = _pair(teller)
    greeting = teller.chance.choice(lines(teller.set, "hi"))
    teller.say(speaker, greeting.format(hearer=hearer))
    if number == 0:
        for own in teller.world.speakers:
            other = next(one for one in teller.world.speakers if one != own)
            for person in teller.related[own]:
                state_scenes.introduce(teller, (own, other), person)
    if number == 1:
        for count, own in enumerate(teller.world.speakers[:2]):
            event_scenes.repeat(teller, own, count)
            state_scenes.begin(teller, (own, _not(teller, own)), "home", dated=False)
            state_scenes.begin(teller, (own, _not(teller, own)), "work")


def _come_back(teller: Teller) -> None:
    due = [scene for day, scene in teller.later if day < teller.today]
    teller.later = [one for one in teller.later if one[0] >= teller.today]
    for scene in due:
        scene()


def _pair(teller: Teller) -> Pair:
    speaker, hearer = teller.chance.sample(teller.world.speakers, 2)
    return speaker, hearer


def _not(teller: Teller, speaker: str) -> str:
    return next(one for one in teller.world.speakers if one != speaker)


def _times(world: World, who: str, does: str) -> int:
    told = [one for one in world.happenings.values() if who in one.who]
    return sum(does.startswith(one.verb) and one.word in does for one in told)
