"""Words that are one thing or another by their neighbours: "made a silent film", "moved house on Friday"."""

from collections.abc import Sequence

from structmem.extraction.english.closed import WEEKDAYS_AND_MONTHS
from structmem.extraction.english.nouns import JOBS, KIN, PETS
from structmem.extraction.grammar.tokens import Token
from structmem.extraction.grammar.word_classes import ADNOMINAL, FIXED, NOMINAL, NOUNS, Cursor, Tag
from structmem.extraction.wordlist import word_set

_NOUN_PHRASE = NOMINAL | ADNOMINAL | frozenset([Tag.PRONOUN])
_OPEN = word_set("a an some two three four five six seven eight nine ten several many few another")
_BEINGS = (
    frozenset(KIN)
    | JOBS
    | PETS
    | word_set(
        """
        man men woman women girl girls boy boys child children kid kids baby babies person people guy guys
        friend friends crowd audience class team stranger animal animals bird birds couple lot
        """
    )
)


def makes_thing(at: Cursor, verb: int) -> bool:
    """Tell whether "make" has a thing as object that ends in the word here, not somebody who does it.

    "made a short film" names a film, "made a boy cry" does not; after "the" or "my" only a word that is a
    noun first of all and closes its phrase counts ("made my wedding dress").
    """
    before = at.i - 1
    if verb >= before or at.tags[before] not in {Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER, Tag.GERUND}:
        return False
    if at.behind() in _BEINGS:
        return False
    if at.tokens[verb + 1].norm in _OPEN or at.tags[verb + 1] in {Tag.NUMBER, Tag.ADJECTIVE}:
        return True
    following = at.ahead()
    closes = not following[:1].isalpha() or FIXED.get(following) in {Tag.PREPOSITION, Tag.COORDINATOR}
    return closes and at.direct is Tag.NOUN and at.norm in NOUNS


def opens_phrase(tokens: Sequence[Token], tags: Sequence[Tag], at: int, *, apart: bool) -> bool:
    """Tell whether a word that can be a particle is a preposition here: "moved house on Friday"."""
    if at + 1 >= len(tokens):
        return False
    day = at + 1 + (tags[at + 1] is Tag.DETERMINER and at + 2 < len(tokens))
    counted = tokens[at].norm == "on" and (tags[day] is Tag.NUMBER or tokens[day].norm[0].isdigit())
    dated = counted or tokens[day].norm in WEEKDAYS_AND_MONTHS
    return dated or (apart and tokens[at].norm in {"on", "in"} and tags[at + 1] in _NOUN_PHRASE)
