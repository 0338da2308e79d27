"""How far a phrase that names a cause reaches: "because of | a film about whales |, I …"."""

from structmem.extraction.english.cues import FRONTED_STATES, NOMINAL_CAUSES
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.word_classes import LOOSE, Tag
from structmem.extraction.wordlist import word_set

_FURTHER = word_set("about of on in at with for from between near against by")
_MOST_PHRASES = 3
_LONGEST_STATE = 12
_STATES_OF = frozenset([Tag.ADJECTIVE, Tag.PARTICIPLE, Tag.PAST])


def end_of_phrase(parsed: ParsedSentence, phrase: Phrase) -> int:
    """Return the last token of a phrase with what tells more of it: "a film | about whales"."""
    last = phrase.last
    subjects = {one for clause in parsed.clauses for one in clause.subjects}
    for _ in range(_MOST_PHRASES):
        following = next((p for p in parsed.phrases if p.first == last + 2), None)
        if following is None or following.preposition not in _FURTHER or following in subjects:
            break
        if parsed.timed[following.head] or any(c.group.holds(last + 1) for c in parsed.clauses):
            break
        last = following.last
    return last


def fronted_state(parsed: ParsedSentence) -> Phrase | None:
    """Return what a sentence opens with to say how its subject was: "tired of the noise |, we moved"."""
    clause = next(iter(parsed.clauses), None)
    comma = next((i for i, token in enumerate(parsed.tokens[:_LONGEST_STATE]) if token.norm == ","), 0)
    if clause is None or not comma or not clause.subjects or clause.subjects[0].first != comma + 1:
        return None
    second = parsed.tags[1]
    participle = parsed.norm(0) == "being" or (parsed.tags[0] is Tag.NEGATION and second is Tag.GERUND)
    leads_on = comma == 1 or second in {Tag.PREPOSITION, Tag.TO, Tag.ADVERB}
    absolute = parsed.norm(0) == "with" and parsed.tags[comma - 1] in _STATES_OF
    absolute = absolute or (
        parsed.norm(0) == "with" and any(parsed.tags[i] is Tag.GERUND for i in range(2, comma))
    )
    if not participle and not absolute and not (parsed.norm(0) in FRONTED_STATES and leads_on):
        return None
    return Phrase(0, comma - 1, comma - 1 if absolute else int(participle), PhraseKind.COMMON)


def behind_fronted_cause(parsed: ParsedSentence, clause: Clause) -> int:
    """Return the first token of a clause behind the cause that it opens with, else its first token."""
    state = fronted_state(parsed)
    if state is not None and clause is parsed.clauses[0]:
        return state.last + 2
    if parsed.norm(clause.first) not in NOMINAL_CAUSES or not clause.subjects:
        return clause.first
    phrase = next((p for p in parsed.phrases if p.first == clause.first + 1), None)
    edge = min(clause.subjects[0].first, clause.group.first)
    if phrase is None or phrase.last >= edge or phrase.name is not None:
        return clause.first
    start = end_of_phrase(parsed, phrase) + 1
    while start < edge and (parsed.tags[start] is Tag.PUNCTUATION or parsed.tags[start] in LOOSE):
        start += 1
    return start
