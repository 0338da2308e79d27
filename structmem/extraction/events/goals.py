"""Infinitives that say what somebody did something for: "went out to buy bread"."""

from structmem.extraction.english.causing import CAUSATIVES
from structmem.extraction.english.cues import GAP_VERBS
from structmem.extraction.english.nouns import COMPLEMENT_NOUNS, KIN
from structmem.extraction.english.verbs import SPEECH
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import PhraseKind
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.states.asserted import is_stative
from structmem.extraction.wordlist import word_set

_AIMING = word_set("i you he she we they who everyone someone")
_GOAL_VERBS_AT_ONCE = word_set(
    "go come travel move drive walk fly run stop return head train study save work practise practice"
)
_TELLING = SPEECH | word_set("ask want need like expect remind advise allow teach invite")


def is_goal(parsed: ParsedSentence, clause: Clause, governor: Clause) -> bool:
    """Tell whether "to" says what for: it completes no noun, adjective or verb."""
    group = governor.group
    if (
        group.copula
        or not may_aim(parsed, clause, governor)
        or group.lemma in _TELLING
        or is_stative(parsed, governor)
    ):
        return False
    if clause.group.lemma in GAP_VERBS and not clause.objects and group.last < clause.opener - 1:
        return False
    before = clause.opener - 1
    if before == group.last:
        settles = group.lemma in {"go", "come", "move"} and clause.group.lemma in {
            "live",
            "stay",
            "be",
            "bed",
        }
        return group.lemma in _GOAL_VERBS_AT_ONCE and parsed.norm(group.head) != "going" and not settles
    if (
        before <= group.last
        or (group.lemma == "get" and (group.perfect or clause.opener == _end_of_objects(governor) + 1))
        or parsed.tags[before]
        in {
            Tag.GERUND,
            Tag.ADJECTIVE,
            Tag.QUESTION,
            Tag.PREPOSITION,
            Tag.SUBORDINATOR,
        }
    ):
        return False
    return parsed.norm(before) not in COMPLEMENT_NOUNS


def may_aim(parsed: ParsedSentence, clause: Clause, governor: Clause) -> bool:
    """Tell whether the governor's subject can have a goal: a person who acts directly."""
    through = governor.group.lemma in CAUSATIVES and any(
        one.governor == clause.governor and one.connector == "bare" for one in parsed.clauses
    )
    if through:
        return False
    if not governor.subjects:
        return parsed.tags[governor.group.first] is not Tag.MODAL
    subject = governor.subjects[-1]
    head = parsed.norm(subject.head)
    if subject.kind is PhraseKind.PRONOUN:
        return head in _AIMING
    return subject.kind is PhraseKind.NAME or head in KIN or subject.name is not None


def _end_of_objects(clause: Clause) -> int:
    return max((phrase.last for phrase in clause.objects), default=-1)


def is_too_before(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "too" and an adjective stand before the infinitive."""
    i = clause.opener - 1
    return i > 0 and parsed.tags[i] is Tag.ADJECTIVE and parsed.norm(i - 1) == "too"
