"""Which ends a causal link may have: no hollow clauses, and no cause that only repeats its effect."""

from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.english.causal import IMPOSSIBLE
from structmem.extraction.english.causing import CAUSATIVES
from structmem.extraction.english.closed import PARTICLES
from structmem.extraction.english.cues import EMPTY_OBJECTS, EMPTY_VERBS, LEFT_OPEN, NEED_OBJECT, TURNING
from structmem.extraction.english.nouns import AFFECT, JOBS, KIN
from structmem.extraction.events.antecedents import Place
from structmem.extraction.grammar.clauses import Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense, VerbGroup
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_PEOPLE = word_set("i we you he she they who someone somebody everyone everybody nobody")
_ANYBODY = word_set("people me you him her us them everyone everybody someone somebody nobody myself friends")
_COMING = word_set("come go")
_WHERE = word_set("back here there home away out over abroad together well better apart")
_OPEN_ENDS = frozenset([Tag.DETERMINER, Tag.POSSESSIVE, Tag.TO, Tag.QUESTION, Tag.COORDINATOR])
_NOUNS = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.GERUND])
_CONTENT = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.NUMBER, Tag.ADJECTIVE, Tag.GERUND, Tag.PARTICIPLE])


def is_hollow(place: Place, item: Item) -> bool:
    """Tell whether a clause is cut off or says nothing: "felt", "thought of", "realised how important"."""
    clause, parsed = item.clause, place.parsed_of(item)
    if clause is None:
        return item.nominal is not None and not _is_whole(parsed, item.nominal.head)
    last = item.last
    after = range(clause.group.last + 1, last + 1)
    if last > clause.group.last and _is_open(parsed, last, clause.group.lemma):
        return True
    if clause.group.lemma not in EMPTY_VERBS or _has_particle(parsed, after):
        return False
    came = clause.group.lemma in _COMING and (item.negated or clause.group.via == "have")
    made = clause.group.lemma in CAUSATIVES and any(parsed.tags[i] is Tag.BASE for i in after)
    if came or made or (item.negated and clause.objects):
        return False
    if last > clause.group.last and parsed.tags[clause.group.last + 1] is Tag.QUESTION:
        return True
    if clause.group.lemma in NEED_OBJECT and not clause.group.passive and clause.fronted is None:
        placed = bool(clause.objects) and any(_is_named(parsed, p) for p in clause.adjuncts)
        return not placed and all(parsed.norm(p.head) in EMPTY_OBJECTS for p in clause.objects)
    told = (parsed.tags[i] in _CONTENT and parsed.norm(i) not in EMPTY_OBJECTS for i in after)
    return not any(told) and not any(parsed.norm(i) in _WHERE for i in after)


def _is_named(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names a thing or a place: "saw it | at the fair"."""
    noun = phrase.kind in {PhraseKind.COMMON, PhraseKind.NAME, PhraseKind.TITLE}
    return noun and parsed.norm(phrase.head) not in EMPTY_OBJECTS


def _has_particle(parsed: ParsedSentence, after: range) -> bool:
    """Tell whether a particle fills an empty verb: "gave out", "was getting me down"."""
    return any(
        parsed.norm(i) in PARTICLES and (parsed.tags[i] is Tag.ADVERB or i == after[-1]) for i in after
    )


def _is_whole(parsed: ParsedSentence, head: int) -> bool:
    """Tell whether a phrase has its noun: "the cold" has, "a silly | misunderstanding" has not."""
    if parsed.norm(head) in EMPTY_OBJECTS:
        return False
    if parsed.tags[head] in _NOUNS:
        return True
    cut = head + 1 < len(parsed.tags) and parsed.tags[head + 1] in _NOUNS
    return parsed.tags[head] is Tag.ADJECTIVE and not cut


def _is_open(parsed: ParsedSentence, last: int, lemma: str) -> bool:
    """Tell whether a clause ends where something has to follow: "thought of", "how important"."""
    if (parsed.tags[last] in _OPEN_ENDS and parsed.norm(last) != "'s") or parsed.tags[
        last - 1
    ] is Tag.QUESTION:
        return True
    return parsed.norm(last) in LEFT_OPEN and parsed.norm(last) not in lemma


def is_denied_at(parsed: ParsedSentence, i: int) -> bool:
    """Tell whether "not" stands before token `i`: "not because I'm lazy", "it wasn't because of the rain"."""
    return i > 0 and parsed.tags[i - 1] is Tag.NEGATION


def is_denied(place: Place, effect: Item) -> bool:
    """Tell whether "I didn't leave because …" only denies the reason: the message says "I left" too."""
    if not effect.negated:
        return False
    return any(
        one.is_anchor and one.predicate == effect.predicate and not one.negated for one in place.reading.items
    )


def is_plain_reference(place: Place, item: Item) -> bool:
    """Tell whether a clause only judges something told before: "it was great", "that helped"."""
    clause = item.clause
    if clause is None or not clause.subjects:
        return item.weak
    subject = clause.subjects[-1]
    points = place.parsed_of(item).norm(subject.head) in {"it", "this", "that", "there", "these", "those"}
    parsed = place.parsed_of(item)
    if points and not any(parsed.tags[i] in _CONTENT for i in range(clause.group.last + 1, clause.last + 1)):
        return True
    vague = item.weak and subject.kind not in {PhraseKind.GERUND, PhraseKind.COMMON}
    return vague or (item.kind is EntryKind.FACT and points)


def is_felt(place: Place, item: Item) -> bool:
    """Tell whether a clause says how somebody feels, which "it" does not stand for."""
    if item.clause is None or not (item.clause.group.copula or item.clause.group.lemma == "feel"):
        return False
    felt = adjective_of(place.parsed_of(item), item.clause)
    return felt in AFFECT or (bool(felt) and not item.clause.group.copula)


def says_the_same(place: Place, cause: Item, effect: Item) -> bool:
    """Tell whether two clauses have the same verb and the same words after it."""
    if cause.clause is None or effect.clause is None or cause.predicate != effect.predicate:
        return False
    return _words_after(place, cause, cause.clause) == _words_after(place, effect, effect.clause)


def _words_after(place: Place, item: Item, clause: Clause) -> list[str]:
    parsed = place.parsed_of(item)
    return [parsed.norm(i) for i in range(clause.group.last + 1, item.last + 1)]


def is_ruled_out(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says that its subject could not be: "was out of the question"."""
    if not clause.group.copula:
        return False
    said = " ".join(parsed.norm(i).replace("_", " ") for i in range(clause.group.last + 1, clause.last + 1))
    return any(words in said for words in IMPOSSIBLE)


def could_not(parsed: ParsedSentence, group: VerbGroup) -> bool:
    """Tell whether a clause says what could not be done."""
    return group.negated and parsed.norm(group.first) == "could"


def is_turn(group: VerbGroup) -> bool:
    """Tell whether a clause tells of a turn in life: "I moved", "I decided to paint"."""
    return bool(TURNING & {group.via, *group.lemma.split(" ")})


def acted_once(parsed: ParsedSentence, clause: Clause, subject: Phrase | None) -> bool:
    """Tell whether a clause says what somebody did, so that the doing itself can be a cause."""
    group = clause.group
    past = (group.tense is Tense.PAST or group.perfect) and group.modality is Modality.ACTUAL
    return past and not group.negated and subject is not None and is_somebody(parsed, subject)


def is_somebody(parsed: ParsedSentence, phrase: Phrase) -> bool:
    """Tell whether a phrase names a person or people."""
    head = parsed.norm(phrase.head)
    if phrase.kind is PhraseKind.PRONOUN:
        return head in _PEOPLE | _ANYBODY
    return phrase.kind is PhraseKind.NAME or head in KIN or head in JOBS or head in _ANYBODY


def subject_of(parsed: ParsedSentence, k: int) -> Phrase | None:
    """Return the subject phrase of a clause, its own or that of the clause it is joined to."""
    for _ in range(4):
        clause = parsed.clauses[k]
        if clause.subjects:
            return clause.subjects[-1]
        if clause.relation is not Relation.COORDINATE or clause.governor < 0:
            return None
        k = clause.governor
    return None
