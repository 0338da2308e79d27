"""Turns what happens into messages, and keeps what is used up."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from benchmarks.world.template import SETS, Deed, Template, deeds, lines, templates, words
from benchmarks.world.times import past_day, past_phrase
from benchmarks.world.truth import Happening, Status, When, World

_PRONOUNS = {
    "f": {"he": "she", "him": "her", "his": "her"},
    "m": {"he": "he", "him": "him", "his": "his"},
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a speaker talks about: `relation` is what they are to the speaker."""

    name: str
    gender: str
    relation: str
    speaker: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names that this person goes by."""
        return self.name, f"{self.speaker}'s {self.relation}"

    def values(self) -> dict[str, str]:
        """Return what the placeholders for this person stand for."""
        return {"name": self.name, "rel": self.relation, **_PRONOUNS[self.gender]}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A deed with one of its things."""

    deed: Deed
    thing: str
    word: str

    def forms(self, number: str = "", *, of: Person | None = None) -> dict[str, str]:
        """Return the placeholders of an event, in the words of the speaker or about somebody else."""
        thing = re.sub(r"\bmy\b", _PRONOUNS[of.gender]["his"], self.thing) if of else self.thing
        return self.deed.forms(thing, number)


@dataclass(frozen=True, slots=True)
class Told:
    """Ids of the messages of a telling: by event, and all of the speaker's."""

    by_event: Mapping[int, frozenset[str]]
    spoken: tuple[str, ...]

    def of(self, event: int = 1) -> frozenset[str]:
        """Return the messages that mention an event; all of the speaker's if none does."""
        return self.by_event.get(event, frozenset(self.spoken))


class Teller:
    """Tells a world's story at one level with one set of words and templates."""

    def __init__(self, world: World, chance: Random, *, words_of: str, level: int) -> None:
        if words_of not in SETS:
            raise ValueError(f"set {words_of!r} is not known; choose one of {', '.join(SETS)}")
        self.world, self.chance, self.set, self.level = world, chance, words_of, level
        self.session, self.now = "", datetime(2000, 1, 1)  # noqa: DTZ001 - callers give naive times too
        self.related: dict[str, list[Person]] = {}
        self.past: list[tuple[str, Chosen]] = []
        self.later: list[tuple[date, Callable[[], None]]] = []
        self._things = [Chosen(deed, *pair) for deed in deeds(words_of) for pair in deed.things]
        chance.shuffle(self._things)
        self._pools: dict[str, list[str]] = {}

    @property
    def today(self) -> date:
        """The day on which people talk."""
        return self.now.date()

    def draw(self, section: str) -> str | None:
        """Return a word of a section that is not used yet."""
        if section not in self._pools:
            pool = list(words(self.set)[section])
            self.chance.shuffle(pool)
            self._pools[section] = pool
        return self._pools[section].pop() if self._pools[section] else None

    def take(self, number: int = 1) -> list[Chosen]:
        """Return deeds that are not used yet; none if too few are left."""
        if len(self._things) < number:
            return []
        return [self._things.pop() for _ in range(number)]

    def take_twin(self, one: Chosen) -> Chosen | None:
        """Return the same deed done to another thing."""
        twins = [other for other in self._things if other.deed == one.deed]
        if not twins:
            return None
        self._things.remove(twins[0])
        return twins[0]

    def template(self, kind: str) -> Template:
        """Return a template of a kind at the world's level."""
        found = templates(self.set, kind, self.level)
        if not found:
            raise LookupError(f"set {self.set!r} has no template [{kind} {self.level}]; add one to its file")
        return self.chance.choice(found)

    def when(self, *, single: bool = False, day: date | None = None) -> tuple[date, When]:
        """Return a day that is over and a phrase for it."""
        day = day or past_day(self.chance, self.today)
        phrase = past_phrase(self.chance, day, self.today, words=self.set, level=self.level, single=single)
        return day, phrase

    def other_when(self, not_this: When) -> tuple[date, When]:
        """Return a day not far from another, and a phrase that leaves that one out."""
        while True:
            day, phrase = self.when(single=True)
            if day != not_this.first and abs((day - not_this.first).days) < 90:
                return day, phrase

    def say(self, speaker: str, text: str) -> str:
        """Add a message and return its id."""
        self.now += timedelta(minutes=1)
        own_id = f"{self.session}-{len(self.world.messages)}"
        self.world.messages.append(
            {
                "id": own_id,
                "session": self.session,
                "speaker_name": speaker,
                "time_stamp": self.now.isoformat(),
                "content": text,
            }
        )
        return own_id

    def perform(self, template: Template, pair: tuple[str, str], values: Mapping[str, str]) -> Told:
        """Say the turns of a template and return which messages mention what."""
        speaker, hearer = pair
        known = {"hearer": hearer, "chatter": self.chance.choice(lines(self.set, "chatter")), **values}
        by_event: dict[int, set[str]] = {}
        spoken: list[str] = []
        for turn in template.turns:
            own_id = self.say(hearer if turn.by_hearer else speaker, turn.fill(known))
            for event in turn.events:
                by_event.setdefault(event, set()).add(own_id)
            if not turn.by_hearer:
                spoken.append(own_id)
        return Told({event: frozenset(ids) for event, ids in by_event.items()}, tuple(spoken))

    def happen(
        self, who: tuple[str, ...], done: Chosen, when: When | None, messages: frozenset[str], day: date
    ) -> Happening:
        """Note an event that took place."""
        happening = Happening(
            who=who, verb=done.deed.base, word=done.word, day=day, when=when, messages=messages
        )
        self.world.happenings[done.word] = happening
        if len(who) == 1:
            self.past.append((who[0], done))
        return happening

    def aside(self, word: str, messages: frozenset[str]) -> None:
        """Note what is true but need not be kept: a reason in passing."""
        self.world.happenings[word] = Happening(
            who=(), verb="", word=word, day=self.today, when=None, messages=messages, status=Status.OPTIONAL
        )

    def amend(self, key: str, **changes: object) -> None:
        """Change what is noted of an event."""
        self.world.happenings[key] = replace(self.world.happenings[key], **changes)  # type: ignore[arg-type]

    def other(self, speaker: str) -> Person:
        """Return somebody whom a speaker has introduced."""
        return self.chance.choice(self.related[speaker])

    def recently(self, least: int = 0) -> date:
        """Return a day of the last ones, for what is told without a time."""
        return self.today - timedelta(days=self.chance.randrange(least, 6))
