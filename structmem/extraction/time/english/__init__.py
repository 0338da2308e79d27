"""English: words, phrases, feasts and signs of tense. Another language is another package like this one."""

from structmem.extraction.time.english import calendar_phrases, counting, feasts, sentence_phrases, words
from structmem.extraction.time.english.verbs import TENSE
from structmem.extraction.time.language import Language
from structmem.extraction.time.lexicon import word_readings

_WEAK = """
    may march mar sun sat mon wed april june jan august spring fall summer autumn winter dawn second
    seconds min mins sec some now any past all am pm night nights day days morning afternoon evening noon
    quarter springtime summertime daytime back first prior dusk midday
"""
_OPENERS = """
    in on by since until till before after from during of early late mid last this next every through
    between between around about last next
"""
_CLOSERS = """
    . , ! ? ; : ) - and or but so because at in on for with from to after before until till we i you he
    she it they when while which that if is was will then as
"""
_QUANTITIES = """
    people men women times percent dollars euros pounds miles km kilometers kids children students
    pieces units pages points floor floors place time
"""


def english() -> Language:
    """Return the English language data."""
    phrases = {**counting.PHRASES, **calendar_phrases.PHRASES, **sentence_phrases.PHRASES}
    readings = word_readings(
        words.TABLES,
        feasts=feasts.ONE_WORD,
        abbreviated=words.ABBREVIATED,
        numbers=words.NUMBERS,
        phrases=phrases,
    )
    triggers = {word for word, kinds in readings.items() if words.TELLING & kinds.keys()}
    triggers |= words.TELLING_WORDS | words.NUMBERS.ordinal_units.keys()
    return Language(
        name="en",
        words=readings,
        triggers=frozenset(triggers | {f"{word}'s" for word in triggers}),
        numbers=words.NUMBERS,
        phrases=phrases,
        tense=TENSE,
        weak=frozenset(_WEAK.split()),
        openers=frozenset(_OPENERS.split()),
        closers=frozenset(_CLOSERS.split()),
        corrections=frozenset(["no", "sorry", "actually", "rather", "wait", "oops"]),
        not_time=frozenset(_QUANTITIES.split()),
        lasting=frozenset(
            ["took", "take", "takes", "last", "lasts", "lasted", "been", "spent", "spend", "for"]
        ),
    )
