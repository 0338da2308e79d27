"""Inner clauses that are events of their own: goals, causes, and what somebody was made to do."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import TimePhrase
from structmem.domain.entry import EntryKind, Modality
from structmem.domain.message import Message
from structmem.extraction.english.causal import AWARDED, RESULT_VERBS, WORN_OUT
from structmem.extraction.english.causing import (
    BARE_INFINITIVE,
    CAUSATIVES,
    CAUSE_VERBS,
    GERUND_CAUSES,
    GERUND_OF_VERBS,
    INTO_DOING,
    PREVENTERS,
)
from structmem.extraction.english.cues import (
    FEELING_DOING,
    FEELING_VERBS,
    NEWS_VERBS,
    NOMINAL_CAUSES,
    ORDER_OPENS,
)
from structmem.extraction.english.nouns import AFFECT, HELPFUL_NOUNS
from structmem.extraction.english.worth import POINTERS
from structmem.extraction.events.goals import is_goal, is_too_before, may_aim
from structmem.extraction.events.link_ends import is_ruled_out, is_somebody
from structmem.extraction.events.minor import is_minor
from structmem.extraction.grammar.clauses import INNER, Clause, ParsedSentence, Relation
from structmem.extraction.grammar.resumed import RESUMED
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.items import clause_item, dated, result_item
from structmem.extraction.reading.reading import Item
from structmem.extraction.reading.subjects import is_forced, is_personal
from structmem.extraction.states.asserted import adjective_of
from structmem.extraction.wordlist import word_set

_WEIGHT = 0.7
_DEGREES = word_set("much a lot bit little far even")
_MEANT_FOR = word_set(
    "use know need design make build mean intend schedule ask prepare hire pay book plan train require"
)
_AWARDING = word_set("get win receive earn give have hand award")


def inner_items(
    message: Message, times: Sequence[TimePhrase], parsed: ParsedSentence, index: int
) -> list[Item]:
    """Return the items of a sentence's inner clauses, and the states that "made me happy" leaves."""
    found: list[Item] = []
    role = ""
    for k, clause in enumerate(parsed.clauses):
        if clause.relation in INNER:
            joined = parsed.tags[clause.opener] is Tag.COORDINATOR
            role = role if joined else role_of(parsed, clause)
            if role:
                item = inner_item(message, times, parsed, (index, k), role)
                found += [] if role == "goal" and item.minor else [item]
        else:
            result = _made_state(message, parsed, index, k)
            if result is not None:
                found.append(result)
    return found


def role_of(parsed: ParsedSentence, clause: Clause) -> str:
    """Return what an inner clause is to its governor: goal, caused, prevented, cause … or empty."""
    governor = parsed.clauses[clause.governor]
    if clause.relation is Relation.GERUND:
        return _gerund_role(parsed, clause, governor)
    if clause.connector == RESUMED or is_forced(parsed, clause):
        return "beside"
    if clause.connector == "in_order_to":
        return "goal"
    lemma = governor.group.lemma
    caused = lemma in CAUSATIVES and (bool(governor.objects) or governor.group.passive)
    if _hortative(parsed, governor):
        return ""
    if clause.connector == "bare":
        return "caused" if lemma in BARE_INFINITIVE and caused else ""
    personal = lemma != "get" or any(is_personal(parsed, p) for p in governor.objects[-1:])
    if caused and lemma not in {"make", "let"} and personal:
        return "caused"
    if lemma == "give" and any(parsed.norm(p.head) in HELPFUL_NOUNS for p in governor.objects):
        return "caused"
    if is_too_before(parsed, clause):
        return "prevented" if may_aim(parsed, clause, governor) else ""
    if clause.group.lemma in NEWS_VERBS and _feels(governor) and adjective_of(parsed, governor) in AFFECT:
        return "cause" if parsed.norm(clause.opener - 1) in AFFECT else ""
    return "goal" if is_goal(parsed, clause, governor) else ""


def _gerund_role(parsed: ParsedSentence, clause: Clause, governor: Clause) -> str:
    lemma, connector = governor.group.lemma, clause.connector
    if connector == "subject":
        causal = lemma in CAUSATIVES or lemma in PREVENTERS or any(verb == lemma for verb, _ in CAUSE_VERBS)
        causal = causal or (
            lemma == "give" and any(parsed.norm(p.head) in HELPFUL_NOUNS for p in governor.objects)
        )
        return "cause" if causal or governor.group.copula else ""
    if connector == "from" and lemma in PREVENTERS and governor.objects:
        return "prevented"
    if (lemma, connector) in INTO_DOING:
        return ("prevented" if connector == "out_of" else "caused") if governor.objects else ""
    felt = connector in FEELING_DOING and _feels(governor) and adjective_of(parsed, governor) in AFFECT
    if felt and _follows_feeling(parsed, clause, governor):
        return "cause"
    if connector in NOMINAL_CAUSES or (connector == "for" and _is_paid_for(parsed, governor)):
        return "cause"
    if connector == "participle" and clause.group.lemma in GERUND_OF_VERBS | RESULT_VERBS:
        return "result"
    if connector == "from" and _worn_out(parsed, clause):
        return "cause"
    if connector == "besides" or (connector == "participle" and _is_whereabouts(parsed, governor)):
        return "beside"
    if connector == "by":
        return "means" if not governor.group.passive else ""
    return "order" if connector in ORDER_OPENS else ""


def _is_whereabouts(parsed: ParsedSentence, governor: Clause) -> bool:
    """Tell whether a clause says where somebody was that did something: "I was at home, sanding a door"."""
    placed = governor.group.copula and not governor.objects and not governor.group.negated
    placed = placed and governor.group.tense is Tense.PAST and bool(governor.subjects)
    return placed and parsed.norm(governor.subjects[-1].head) not in POINTERS


def _is_paid_for(parsed: ParsedSentence, governor: Clause) -> bool:
    """Tell whether what was done is what "for" names: "fined for", "got a medal for", "apologised for"."""
    group = governor.group
    if group.lemma in GERUND_CAUSES or (group.passive and group.lemma not in _MEANT_FOR):
        return True
    awarded = any(parsed.norm(p.head) in AWARDED for p in governor.objects)
    return group.lemma in _AWARDING and awarded


def _worn_out(parsed: ParsedSentence, clause: Clause) -> bool:
    """Tell whether "from" follows how it left somebody: "sore from digging"."""
    return clause.opener > 0 and parsed.norm(clause.opener - 1) in WORN_OUT


def _follows_feeling(parsed: ParsedSentence, clause: Clause, governor: Clause) -> bool:
    """Tell whether "for shouting" completes the feeling, not a noun ("a story about finding …")."""
    near = parsed.norm(clause.opener - 1) in AFFECT
    of_somebody = any(p.last == clause.opener - 1 and p.preposition == "of" for p in governor.adjuncts)
    return near or of_somebody


def _feels(clause: Clause) -> bool:
    return clause.group.copula or clause.group.lemma in FEELING_VERBS


def _hortative(parsed: ParsedSentence, governor: Clause) -> bool:
    """Tell whether "let" or "help" only calls on somebody: "let's go", "let me know"."""
    group = governor.group
    calls = not governor.subjects and parsed.tags[group.first] is Tag.BASE
    calls = calls and governor.relation is not Relation.COORDINATE
    if parsed.norm(group.first) == "let_us":
        return True
    return calls or (
        group.lemma == "let" and bool(governor.objects) and parsed.norm(governor.objects[0].head) == "'s"
    )


def inner_item(
    message: Message,
    times: Sequence[TimePhrase],
    parsed: ParsedSentence,
    where: tuple[int, int],
    role: str,
) -> Item:
    """Return the item of an inner clause that is `role` to its governor."""
    clause = parsed.clauses[where[1]]
    governor = parsed.clauses[clause.governor]
    item = clause_item(message, times, parsed, where, EntryKind.EVENT, _WEIGHT)
    modality = governor.group.modality
    if role == "goal" and modality is not Modality.HYPOTHETICAL:
        modality = Modality.PLANNED
    if role in {"cause", "order"} and modality is Modality.PLANNED and clause.group.tense is Tense.PAST:
        modality = Modality.ACTUAL
    if role == "beside" and (clause.connector == RESUMED or not item.occurred.is_stated):
        when, _ = dated(message, times, parsed, governor, modality, stative=False)
        item = replace(item, occurred=when)
    generic = clause.connector == "subject" and governor.group.tense is not Tense.PAST
    minor = (generic and governor.group.copula) or is_minor(parsed, item)
    prevented = role == "prevented" and not governor.group.negated
    denied = prevented or (clause.connector == "subject" and is_ruled_out(parsed, governor))
    return replace(item, modality=modality, negated=item.negated or denied, minor=minor)


def _made_state(message: Message, parsed: ParsedSentence, index: int, k: int) -> Item | None:
    """Return the state of "it made me happy"."""
    clause = parsed.clauses[k]
    if clause.group.lemma not in {"make", "leave", "keep", "drive", "get"} or not clause.objects:
        return None
    whom = clause.objects[0]
    if whom.first != clause.group.last + 1 or _hortative(parsed, clause) or not is_somebody(parsed, whom):
        return None
    i = whom.last + 1
    while i <= clause.last and (parsed.tags[i] is Tag.ADVERB or parsed.norm(i) in _DEGREES):
        i += 1
    if i > clause.last or parsed.tags[i] is not Tag.ADJECTIVE:
        return None
    following = parsed.tags[i + 1] if i + 1 < len(parsed.tags) else None
    if following in {Tag.NOUN, Tag.NAME}:
        return None
    return result_item(message, parsed, (index, k), i, whom)
