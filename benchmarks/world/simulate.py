"""Let a year pass and have two people tell of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from benchmarks.world import lexicon
from benchmarks.world.lexicon import Deed
from benchmarks.world.truth import Because, Happening, Level, State, When, World, moment, phrase, plan_phrase

SESSIONS = 20
_SLOTS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "work": (lexicon.ORGANISATIONS, lexicon.WORK, lexicon.WORK_NOW),
    "home": (lexicon.CITIES, lexicon.HOME, lexicon.HOME_NOW),
    "drink": (lexicon.DRINKS, (), lexicon.DRINK_NOW),
}


def simulate(seed: int) -> World:
    """Return the world of a seed: twenty sittings over most of a year and what was told in them."""
    chance = Random(seed)
    first, second, *others = chance.sample(lexicon.NAMES, 5)
    teller = _Teller(World(seed, (first, second)), chance, others)
    day = date(2022 + seed % 3, 1 + chance.randrange(12), 1 + chance.randrange(28))
    for number in range(SESSIONS):
        day += timedelta(days=chance.randrange(7, 18))
        teller.sit(f"s{number:02}", moment(day, 9 + chance.randrange(10), chance.randrange(60)))
    return teller.world


class _Teller:
    """Keeps what is used up, and turns happenings into messages."""

    def __init__(self, world: World, chance: Random, others: list[str]) -> None:
        self.world = world
        self._chance = chance
        self._others = others
        self._things = [(deed, *pair) for deed in lexicon.DEEDS for pair in deed.objects]
        chance.shuffle(self._things)
        self._values = {slot: chance.sample(values, len(values)) for slot, (values, _, _) in _SLOTS.items()}
        self._state_of: dict[tuple[str, str], State] = {}
        self._session = ""
        self._now = datetime(1, 1, 1)  # noqa: DTZ001 - callers give naive times too

    def sit(self, session: str, start: datetime) -> None:
        """One sitting: a greeting, two tellings, chatter between."""
        self._session, self._now = session, start
        speaker, hearer = self._chance.sample(self.world.speakers, 2)
        self._say(speaker, f"Hi {hearer}!")
        kinds = [
            self._event,
            self._event,
            self._of_other,
            self._cause,
            self._state,
            self._plan,
            self._ordered,
            self._corrected,
        ]
        for tell in self._chance.sample(kinds, 2):
            speaker, hearer = self._chance.sample(self.world.speakers, 2)
            tell(speaker, hearer)
            self._say(hearer, self._chance.choice(lexicon.CHATTER))

    def _say(self, speaker: str, text: str) -> str:
        self._now += timedelta(minutes=1)
        own_id = f"{self._session}-{len(self.world.messages)}"
        self.world.messages.append(
            {
                "id": own_id,
                "session": self._session,
                "speaker_name": speaker,
                "time_stamp": self._now.isoformat(),
                "content": text,
            }
        )
        return own_id

    def _take(self) -> tuple[Deed, str, str] | None:
        return self._things.pop() if self._things else None

    def _when(self) -> When:
        level = self._chance.choice((Level.EXPLICIT, Level.RELATIVE))
        return phrase(self._chance, self._now + timedelta(minutes=1), level)

    def _happened(self, who: str, deed: Deed, word: str, when: When | None, message: str) -> Happening:
        said = self._now.date()
        length = (when.until - when.first).days if when else 1
        day = when.first + timedelta(days=self._chance.randrange(length)) if when else said
        told = Happening(
            who=who,
            base=deed.base,
            word=word,
            day=day,
            first=when.first if when else None,
            until=when.until if when else None,
            level=when.level if when else Level.NONE,
            message=message,
        )
        self.world.happenings.append(told)
        return told

    def _event(self, speaker: str, _: str) -> None:
        if found := self._take():
            deed, thing, word = found
            when = self._when()
            text = _fill(self._chance.choice(lexicon.TELLING), when, past=deed.past, thing=thing)
            self._happened(speaker, deed, word, when, self._say(speaker, text))

    def _of_other(self, speaker: str, _: str) -> None:
        if found := self._take():
            deed, thing, word = found
            when, name = self._when(), self._chance.choice(self._others)
            frame = self._chance.choice(lexicon.OF_OTHERS)
            thing = thing.replace("my ", "the ")
            text = _fill(frame, when, past=deed.past, thing=thing, name=name)
            self._happened(name, deed, word, when, self._say(speaker, text))

    def _cause(self, speaker: str, hearer: str) -> None:
        if len(self._things) < 2:
            return
        (deed, thing, word), (after, other, outcome) = self._things.pop(), self._things.pop()
        cause, effect = f"{deed.past} {thing}", f"{after.past} {other}"
        if self._chance.random() < 0.25:
            told = self._say(speaker, f"I {effect}.")
            self._happened(speaker, after, outcome, None, told)
            self._say(hearer, lexicon.ASK_WHY.format(effect=f"{after.base} {other.replace('my ', 'your ')}"))
            message, cue = self._say(speaker, lexicon.TELL_WHY.format(cause=cause)), "answer"
        else:
            cue, frame = self._chance.choice(lexicon.CAUSES)
            message = self._say(speaker, frame.format(cause=cause, effect=effect))
            self._happened(speaker, after, outcome, None, message)
        self._happened(speaker, deed, word, None, message)
        self.world.because.append(Because(cause=word, effect=outcome, cue=cue, message=message))

    def _state(self, speaker: str, _: str) -> None:
        slot = self._chance.choice(sorted(_SLOTS))
        if not self._values[slot]:
            return
        value = self._values[slot].pop()
        dated, undated = _SLOTS[slot][1:]
        before = self._state_of.get((speaker, slot))
        when = self._when()
        recent = not before or when.first > before.since
        if dated and recent and self._chance.random() < 0.7:
            text, since = _fill(self._chance.choice(dated), when, value=value), when.first
        else:
            text, since = _capital(self._chance.choice(undated).format(value=value)), self._now.date()
        self.world.neutral.add(self._say(speaker, text))
        state = State(who=speaker, slot=slot, value=value, since=since, told_at=self._now)
        self._state_of[speaker, slot] = state
        self.world.states.append(state)

    def _plan(self, speaker: str, _: str) -> None:
        if found := self._take():
            deed, thing, word = found
            when = plan_phrase(self._chance, self._now + timedelta(minutes=1))
            text = _fill(self._chance.choice(lexicon.PLANS), when, base=deed.base, thing=thing)
            told = self._happened(speaker, deed, word, when, self._say(speaker, text))
            self.world.happenings[-1] = replace(told, planned=True)

    def _ordered(self, speaker: str, _: str) -> None:
        """One event with a time, and another that is only placed before or after it."""
        if len(self._things) < 2:
            return
        (deed, thing, word), (other, what, second) = self._things.pop(), self._things.pop()
        when = self._when()
        text = _fill(self._chance.choice(lexicon.TELLING[:2]), when, past=deed.past, thing=thing)
        known = self._happened(speaker, deed, word, when, self._say(speaker, text))
        after = self._chance.random() < 0.5
        joint = "After" if after else "Before"
        message = self._say(speaker, f"{joint} I {deed.past} {thing}, I {other.past} {what}.")
        told = self._happened(speaker, other, second, None, message)
        shift = timedelta(days=1 if after else -1)
        self.world.happenings[-1] = replace(told, day=known.day + shift, level=Level.ORDER)
        self.world.befores.append((word, second) if after else (second, word))

    def _corrected(self, speaker: str, hearer: str) -> None:
        if found := self._take():
            deed, thing, word = found
            wrong, right = self._when(), self._when()
            frame = self._chance.choice(lexicon.TELLING[:2])
            first = self._happened(
                speaker,
                deed,
                word,
                wrong,
                self._say(speaker, _fill(frame, wrong, past=deed.past, thing=thing)),
            )
            self.world.happenings[-1] = replace(first, retracted=True)
            self._say(hearer, self._chance.choice(lexicon.CHATTER))
            frame = self._chance.choice(lexicon.CORRECTION)
            text = _fill(frame, right, past=deed.past, thing=thing)
            self._happened(speaker, deed, word, right, self._say(speaker, text))


def _fill(frame: str, when: When, **parts: str) -> str:
    return _capital(frame.format(when=when.text, When=_capital(when.text), **parts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
