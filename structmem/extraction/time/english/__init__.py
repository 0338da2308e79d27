"""English: words, phrases, feasts and signs of tense. Another language is another package like this one."""

from structmem.extraction.time.english import (
    calendar_phrases,
    calendar_spans,
    counting,
    feasts,
    loose_phrases,
    sentence_phrases,
    words,
)
from structmem.extraction.time.english.evidence import EVIDENCE
from structmem.extraction.time.english.verbs import TENSE
from structmem.extraction.time.language import Language
from structmem.extraction.time.lexicon import word_readings


def english() -> Language:
    """Return the English language data."""
    phrases = {
        **counting.PHRASES,
        **calendar_phrases.PHRASES,
        **calendar_spans.PHRASES,
        **sentence_phrases.PHRASES,
        "top": [*sentence_phrases.PHRASES["top"], *loose_phrases.TOP],
    }
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
        marks=words.MARKS,
        phrases=phrases,
        tense=TENSE,
        evidence=EVIDENCE,
    )
