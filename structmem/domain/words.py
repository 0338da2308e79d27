"""Text to index terms, the same for every store, arm and oracle."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_LOOSE = re.compile(r"\s+([,;:.!?])")
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿豈-﫿가-힯฀-๿]")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a speaker is called who was given no name (`message.Role`).
ROLE_NAMES = _set("user assistant system tool")

# Names that are everyday words too: written small they are the word.
COMMON_WORD_NAMES = _set(
    "amber april art august autumn bill bob chance chase christian daisy dawn drew faith frank gene grace "
    "grant guy holly hope ivy jack jade jasmine jewel joy june lance lily mark mat max may melody mercy "
    "miles misty olive pat patience pearl penny ray rich rob rod rose ruby rusty sandy serenity skip sky "
    "stone storm sue summer sunny violet wade will"
)

STOP_WORDS = _set(
    "a about above after again all am an and any are as at be because been before being below between "
    "both but by can could did do does doing don down during each few for from further had has have "
    "having he her here hers herself him himself his how i if in into is it its itself just let me more "
    "most my myself no nor not now of off on once only or other our ours ourselves out over own same she "
    "should so some such than that the their theirs them themselves then there these they this those "
    "through to too under until up very was we were what when where which while who whom why will with "
    "would you your yours yourself yourselves i'm i've i'd i'll you're you've you'd you'll he's she's "
    "it's we're we've we'd we'll they're they've they'd they'll isn't aren't wasn't weren't hasn't "
    "haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't let's that's what's "
    "who's where's when's why's how's there's here's"
)


def words(text: str) -> list[str]:
    """Return the words of a text, NFKC and casefolded, in order; CJK and Thai runs as character pairs."""
    found: list[str] = []
    for match in _WORD.finditer(unicodedata.normalize("NFKC", text).casefold().replace("’", "'")):
        word = match.group()
        if _UNSPACED.search(word):
            found += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        else:
            found.append(word)
    return found


def unaccented(text: str) -> str:
    """Return a text without the accents on its Latin letters; other scripts come back as they are."""
    if text.isascii():
        return text
    kept: list[str] = []
    for letter in unicodedata.normalize("NFKC", text):
        base = unicodedata.normalize("NFD", letter)
        kept.append(base[0] if len(base) > 1 and base[0].isascii() else letter)
    return "".join(kept)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the Snowball English stem; words of other scripts come back as they are."""
    # A stemmer object is not thread-safe, so each miss takes a fresh one.
    stemmed: str = Stemmer.Stemmer("english", 0).stemWord(_POSSESSIVE.sub("", word))
    return stemmed


def terms(text: str) -> list[str]:
    """Return stemmed content words, in order, repeats included; stop words are left out."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def name_parts(name: str) -> list[str]:
    """Return what a speaker may be called by, the whole name first; a role such as `user` is no name."""
    return (
        [] if name in ROLE_NAMES else [part for part in dict.fromkeys((name, *name.split())) if len(part) > 1]
    )


def is_named(name: str, text: str) -> bool:
    """Tell whether a text has this name: whole words, any case, with or without `'s`."""
    return _name_pattern((name,)).search(unicodedata.normalize("NFKC", text)) is not None


def strip_names(text: str, names: Iterable[str]) -> str:
    """Return the text without these names and their parts, so that a vector speaks of what was said, not of who.

    Whole words in any case, with their `'s`; a name that is an everyday word (`Will`, `May`) goes only where it
    is written with a capital.
    """
    parts = {part for name in names for part in name_parts(name)}
    if not parts:
        return text
    pattern = _name_pattern(tuple(sorted(parts, key=lambda part: (-len(part), part))))
    stripped = pattern.sub(" ", unicodedata.normalize("NFKC", text))
    return _LOOSE.sub(r"\1", " ".join(stripped.split())).lstrip(",;:.!? ")


@lru_cache(maxsize=1_000)
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = (_one_name(unicodedata.normalize("NFKC", name)) for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?:['’]s?)?(?!\w)")


def _one_name(name: str) -> str:
    if name.casefold() in COMMON_WORD_NAMES:
        return f"(?:{re.escape(name.capitalize())}|{re.escape(name.upper())})"
    return f"(?i:{re.escape(name)})"
