"""Names listed behind what somebody has: "we have three kids: Ivo, Lene and Nils"."""

from collections.abc import Iterator

from structmem.domain.entry import Modality
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.entities.names import singular
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import State
from structmem.extraction.wordlist import word_set

_HAVING = word_set("have get adopt own foster")
_CHILDREN = word_set("kid child children baby")
_BEFORE_LIST = word_set(", : – — - called named")
_IN_LIST = word_set(", and & plus")


def listed_of(parsed: ParsedSentence, clause: Clause) -> list[State]:
    """Return a state for each name that children, siblings or animals are said to have."""
    group = clause.group
    if (
        group.lemma not in _HAVING
        or group.negated
        or group.modality is not Modality.ACTUAL
        or not clause.objects
    ):
        return []
    held = clause.objects[0]
    word = singular(parsed.norm(held.head))
    if held.kind is not PhraseKind.COMMON or held.name is not None or word not in {*KIN, *PETS, *_CHILDREN}:
        return []
    predicate = "has_pet" if word in PETS else f"has_{'child' if word in _CHILDREN else word}"
    return [State(predicate=predicate, phrase=name) for name in _names(parsed, held.last + 1)]


def _names(parsed: ParsedSentence, at: int) -> Iterator[Phrase]:
    """Yield the names of a list that opens at a token; names that go on with a verb are none."""
    while at < len(parsed.tokens) and parsed.norm(at) in _BEFORE_LIST:
        at += 1
    found: list[Phrase] = []
    while at < len(parsed.tokens) and (parsed.tags[at] is Tag.NAME or parsed.norm(at) in _IN_LIST):
        if parsed.tags[at] is Tag.NAME:
            last = at
            while last + 1 < len(parsed.tokens) and parsed.tags[last + 1] is Tag.NAME:
                last += 1
            found.append(Phrase(at, last, last, PhraseKind.NAME, "", (at, last)))
            at = last
        at += 1
    ended = at >= len(parsed.tokens) or parsed.tags[at] is Tag.PUNCTUATION
    if ended and len(found) > 1:
        yield from found
