"""Second names that the words give to people: kin, nicknames, first names of full ones."""

from collections.abc import Iterator
from typing import NamedTuple

from structmem.domain.draft import AliasDraft
from structmem.domain.entry import EntityType
from structmem.extraction.english.nicknames import NICKNAMES
from structmem.extraction.english.nouns import KIN, PETS
from structmem.extraction.entities.discourse import Discourse, resolve_pronoun
from structmem.extraction.entities.names import kin_of, name_text
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.plain.plainly import second_names

_SHORTEST = 3


class _Pair(NamedTuple):
    name: str
    alias: str
    confidence: float


def aliases_at(discourse: Discourse) -> list[AliasDraft]:
    """Return the second names that a message gives, each pair once."""
    found: dict[tuple[str, str], float] = {}
    for pair in _pairs(discourse):
        if pair.name and pair.alias and pair.name != pair.alias:
            found.setdefault((pair.name, pair.alias), pair.confidence)
    return [
        AliasDraft(
            name=name,
            alias=alias,
            type=EntityType.PERSON,
            message=discourse.reading.message.id,
            confidence=confidence,
        )
        for (name, alias), confidence in found.items()
    ]


def _pairs(discourse: Discourse) -> Iterator[_Pair]:
    speaker = discourse.speaker
    for name, alias in second_names(discourse.reading.message.text):
        yield _Pair(name, alias, 0.9)
    for index, parsed in enumerate(discourse.reading.sentences):
        for phrase in parsed.phrases:
            kin = kin_of(parsed, phrase)
            if kin is not None and kin.name and parsed.norm(phrase.first) == "my":
                yield _Pair(kin.name, f"{speaker}'s {kin.word}", 0.9)
        for clause in parsed.clauses:
            yield from _kin_copula(parsed, clause, speaker)
            yield from _nickname(discourse, parsed, clause, index)
            yield from _goes_by(discourse, parsed, clause, index)
        yield from _called(discourse, parsed)
    yield from _first_names(discourse)


def _kin_copula(parsed: ParsedSentence, clause: Clause, speaker: str) -> Iterator[_Pair]:
    """Yield "Ana is my sister" and "my sister's name is Ana"."""
    called = clause.group.passive and clause.group.lemma in {"call", "name"}
    if not (clause.group.copula or called) or clause.group.negated:
        return
    if len(clause.subjects) != 1 or not clause.objects:
        return
    ends = (clause.subjects[0], clause.objects[0])
    for one, other in (ends, ends[::-1]):
        word = _own_kin(parsed, one)
        if word and other.kind is PhraseKind.NAME and other.name is not None and other.first == other.name[0]:
            yield _Pair(name_text(parsed, other.name), f"{speaker}'s {word}", 0.9)


def _own_kin(parsed: ParsedSentence, phrase: Phrase) -> str:
    """Return the kin word of "my sister", "my sister's name" or "my dog"."""
    norms = [parsed.norm(i) for i in range(phrase.first, phrase.last + 1)]
    if len(norms) < 2 or norms[0] != "my":
        return ""
    rest = norms[1:-2] if norms[-1] == "name" and norms[-2] == "'s" else norms[1:]
    word = rest[-1] if rest else ""
    return word if (word in KIN and KIN[word] != "p") or word in PETS else ""


def _nickname(discourse: Discourse, parsed: ParsedSentence, clause: Clause, index: int) -> Iterator[_Pair]:
    """Yield "everyone calls me Mel" and "we call him Mel"."""
    if clause.group.lemma != "call" or clause.group.passive or clause.group.negated or not clause.objects:
        return
    first = clause.objects[0]
    if parsed.norm(first.first) == "her" and first.name == (first.first + 1, first.last):
        her = Phrase(first.first, first.first, first.first, PhraseKind.PRONOUN)
        name = Phrase(first.first + 1, first.last, first.last, PhraseKind.NAME, "", first.name)
        yield from _second_name(discourse, parsed, (her, name), index)
    if len(clause.objects) < 2:
        return
    whom, name = clause.objects[:2]
    if parsed.norm(whom.head) in {"me", "him", "her"} and name.kind is PhraseKind.NAME:
        yield from _second_name(discourse, parsed, (whom, name), index)


def _goes_by(discourse: Discourse, parsed: ParsedSentence, clause: Clause, index: int) -> Iterator[_Pair]:
    """Yield "William goes by Bill"."""
    by = [phrase for phrase in clause.adjuncts if phrase.preposition == "by"]
    if clause.group.lemma == "go" and not clause.group.negated and len(clause.subjects) == 1 and by:
        yield from _second_name(discourse, parsed, (clause.subjects[0], by[0]), index)


def _second_name(
    discourse: Discourse, parsed: ParsedSentence, pair: tuple[Phrase, Phrase], index: int
) -> Iterator[_Pair]:
    whom, name = pair
    if name.name is None or name.kind is not PhraseKind.NAME:
        return
    if whom.kind is PhraseKind.PRONOUN:
        meant = resolve_pronoun(discourse, parsed.norm(whom.head), (discourse.at, index, whom.first))
        if meant is not None and len(meant.entities) == 1:
            yield _Pair(meant.entities[0][0], name_text(parsed, name.name), 0.9 * meant.confidence)
    elif whom.name is not None:
        yield _Pair(name_text(parsed, whom.name), name_text(parsed, name.name), 0.9)


def _called(discourse: Discourse, parsed: ParsedSentence) -> Iterator[_Pair]:
    """Yield the short form by which the only other speaker is addressed."""
    full = discourse.addressee
    for i in sorted(parsed.called):
        if full and is_short_for(parsed.norm(i), full):
            yield _Pair(full, parsed.tokens[i].text, 0.85)


def is_short_for(short: str, full: str) -> bool:
    """Tell whether a name is a short form of the first name of another: its beginning, or a known one."""
    first = full.split()[0].casefold() if full.split() else ""
    short = short.casefold()
    if short == first:
        return " " in full
    begins = len(short) >= _SHORTEST and first.startswith(short)
    return begins or first in NICKNAMES.get(short, frozenset())


def _first_names(discourse: Discourse) -> Iterator[_Pair]:
    """Yield "Runa" for the one "Runa Moss" within reach."""
    names = dict.fromkeys(person.name for person in discourse.people if person.gender != "p")
    full = [name for name in names if " " in name and "'s " not in name]
    here = {person.name for person in discourse.people if person.place[0] == discourse.at}
    for name in names:
        fits = [one for one in full if one.split()[0] == name]
        if name in here and len(fits) == 1 and len(name) >= _SHORTEST:
            yield _Pair(fits[0], name, 0.75)
