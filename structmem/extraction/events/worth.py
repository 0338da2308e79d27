"""Which clauses are worth keeping: empty and matrix clauses are not, vague ones only for a causal link."""

from structmem.extraction.english.nouns import KIN
from structmem.extraction.english.verbs import SPEECH, THINK
from structmem.extraction.events.slight import says_nothing
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.subjects import subjects_of
from structmem.extraction.wordlist import word_set

_MATRIX = (
    word_set("think guess believe suppose bet reckon imagine assume feel hope wish know mean see") | SPEECH
)
_SEEMING = word_set("sound look seem feel")
_NOTED = word_set("record note log mention report share add point flag register interest")
_WRONG = word_set("wrong incorrect mistake false untrue")
_MISTAKING = word_set("mean mix confuse get")
_OFFERING = word_set("want fancy care join come interested")
_TELLING = word_set("tell mention know hear say show see")
_WHEREABOUTS = word_set("home abroad overseas away outside back viral")
_DUMMIES = word_set("it this that there these those something everything nothing here which what all")
_SELF = word_set("i we")
_CONTENT = frozenset([Tag.NOUN, Tag.NAME, Tag.TITLE, Tag.ADJECTIVE, Tag.NUMBER, Tag.GERUND])
_LIGHT_VERBS = word_set(
    "be do have go get know see mean say happen look sound seem think feel work help matter"
)
_NAMING = frozenset([Tag.NAME, Tag.TITLE, Tag.NUMBER])
_FORMULA_ACTS = word_set("THANK CONGRATULATE EMPATHISE APOLOGISE SUPPORT PRAISE AGREE DISAGREE INVITE")
_FORMULA_VERBS = word_set(
    "thank appreciate congratulate agree disagree apologise apologize love hope wish admire"
)


def subject_word(parsed: ParsedSentence, clause: Clause) -> str:
    """Return the head word of a clause's own subject, or an empty string."""
    return parsed.norm(clause.subjects[-1].head) if clause.subjects else ""


def is_matrix(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause only introduces its complement: "I think", "she told me"."""
    if k + 1 >= len(parsed.clauses):
        return False
    following = parsed.clauses[k + 1]
    introduces = following.relation is Relation.COMPLEMENT and following.governor == k
    clause = parsed.clauses[k]
    if introduces and following.connector == "like" and clause.group.lemma in _SEEMING:
        return True
    noted = clause.group.lemma in _NOTED and following.connector == "that"
    return introduces and (noted or clause.group.lemma in _MATRIX) and not clause.group.copula


def content_words(parsed: ParsedSentence, clause: Clause) -> int:
    """Count the words of a clause that say something besides its verb and its time."""
    return sum(
        parsed.tags[i] in _CONTENT and not parsed.timed[i] and not clause.group.holds(i)
        for i in range(clause.first, clause.last + 1)
    )


def is_empty(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause says nothing: "it is", "I did", "you know"."""
    if parsed.tags[clause.group.head] is Tag.MODAL or _shows(parsed, clause) or says_nothing(parsed, clause):
        return True
    words = range(clause.first, clause.last + 1)
    if content_words(parsed, clause) or any(parsed.norm(i) in _WHEREABOUTS for i in words):
        return False
    return clause.group.lemma in _LIGHT_VERBS or clause.group.copula


def _shows(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause only holds something up: "here's a photo of it"."""
    before = clause.group.first - 1
    return clause.group.copula and not clause.subjects and before >= 0 and parsed.norm(before) == "here"


def is_weak(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a clause is too vague to be an entry of its own: "it was great", "that sounds fun"."""
    dummy = subject_word(parsed, clause) in _DUMMIES or (
        clause.relation is Relation.RELATIVE and parsed.norm(max(clause.opener, 0)) in {"which", "that"}
    )
    stative = clause.group.copula or clause.group.lemma in _LIGHT_VERBS
    vague = (dummy and stative) or (clause.group.copula and _is_about_things(parsed, clause))
    return vague and not any(
        parsed.tags[i] in _NAMING or parsed.timed[i] for i in range(clause.first, clause.last + 1)
    )


def _is_about_things(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a common noun of nobody in particular."""
    subject = clause.subjects[-1] if clause.subjects else None
    if subject is None or subject.kind not in {PhraseKind.COMMON, PhraseKind.GERUND}:
        return False
    owned = any(parsed.tags[i] is Tag.POSSESSIVE for i in range(subject.first, subject.last + 1))
    return not owned and parsed.norm(subject.head) not in KIN


def is_formula(parsed: ParsedSentence, clause: Clause, act: str) -> bool:
    """Tell whether a clause is the act itself ("I'm so proud of you") and no news."""
    if act not in _FORMULA_ACTS:
        return False
    subject = subject_word(parsed, clause)
    if subject in _SELF:
        return clause.group.copula or clause.group.lemma in _FORMULA_VERBS
    first = parsed.norm(clause.subjects[0].first) if clause.subjects else ""
    return subject in _DUMMIES | {"you", ""} or first == "your"


def after_command(parsed: ParsedSentence) -> int:
    """Return the first clause after a command that stands by itself ("Listen: I moved!"), or the end."""
    for k, clause in enumerate(parsed.clauses):
        told = clause.relation is Relation.MAIN and bool(clause.subjects)
        dropped = not (clause.subjects or clause.connector) and parsed.tags[clause.group.first] is Tag.PAST
        apart = k > 0 and parsed.tags[clause.first - 1] in {Tag.PUNCTUATION, Tag.INTERJECTION}
        if apart and (told or dropped):
            return k
    return len(parsed.clauses)


def is_mixing_up(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a correcting clause only says that something was wrong: "I mixed that up"."""
    empty = all(parsed.norm(p.head) in _DUMMIES | {"things"} for p in clause.objects)
    return clause.group.lemma in _MISTAKING and empty and bool(clause.objects)


def is_replacement(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether a correcting clause only gives the right value: "it's Oslo", "I meant Oslo"."""
    if not clause.objects or parsed.norm(clause.objects[0].head) in _DUMMIES:
        return False
    pointing = clause.group.copula and subject_word(parsed, clause) in {"it", "that", "this", ""}
    return pointing or (clause.group.lemma == "mean" and subject_word(parsed, clause) in _SELF)


def is_taken_back(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause is what "I told you …, that was wrong" takes back."""
    later = parsed.clauses[k + 1 :]
    wrong = any(
        one.group.copula
        and subject_word(parsed, one) in {"that", "this", "it", "which"}
        and any(parsed.norm(i) in _WRONG for i in range(one.group.last + 1, one.last + 1))
        for one in later
    )
    clause = parsed.clauses[k]
    said = clause.relation is Relation.COMPLEMENT or clause.group.lemma in SPEECH
    return wrong and said


def is_told(parsed: ParsedSentence, k: int) -> bool:
    """Tell whether a clause of a question states something first: "I moved to Rome, did I say?"."""
    clause = parsed.clauses[k]
    if clause.relation is Relation.COMPLEMENT and clause.governor >= 0:
        matrix = parsed.clauses[clause.governor].group
        return matrix.lemma in _TELLING and matrix.tense is Tense.PAST and clause.connector in {"", "that"}
    later = [one for one in parsed.clauses[k + 1 :] if one.relation not in INNER]
    if clause.connector == "now_that" and subject_word(parsed, clause) in _SELF:
        return True
    asks = any(_asks(one) for one in later)
    opens = clause.relation in {Relation.MAIN, Relation.COORDINATE} and clause.group.inverted is None
    subject = subject_word(parsed, clause)
    own = subject != "you" if subject else subjects_of(parsed, k)[1]
    return opens and not clause.connector and own and asks and clause.group.lemma not in THINK


def _asks(clause: Clause) -> bool:
    """Tell whether a clause asks: inverted, by its first word, or by offering: "wanna come?"."""
    offers = not clause.subjects and clause.group.lemma in _OFFERING and not clause.connector
    asks = clause.group.inverted is not None or clause.connector in {"what", "why", "how"}
    return asks or offers or (clause.group.via in _OFFERING and not clause.subjects)
