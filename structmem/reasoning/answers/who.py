"""Who: the person (or firm) on the side of an event or a fact that the question leaves open."""

from collections.abc import Iterator

from structmem.domain.answer import Answer, AnswerKind
from structmem.domain.entry import EntityType, Entry, EntryKind, Modality, ParticipantRole
from structmem.domain.hit import Intent
from structmem.domain.interval import Certainty
from structmem.domain.irregular import base_of
from structmem.domain.words import is_named, stem, words
from structmem.reasoning.answers.case import Candidate, Case
from structmem.reasoning.answers.matter import base_terms
from structmem.reasoning.answers.reply import confidence_of, evidence_for, listed, reply
from structmem.reasoning.english.people import ASKS_NAME, DOER, TELLS_NAME, WHO_IS, WITH_WHOM
from structmem.reasoning.locate import fold

_Role = ParticipantRole
_DOERS = (_Role.AGENT, _Role.SUBJECT)
_COMPANIONS = (_Role.COMPANION,)
_UNDERGOERS = (_Role.PATIENT, _Role.RECIPIENT, _Role.COMPANION, _Role.THEME, _Role.OBJECT, _Role.TOPIC)
_ANY = (_Role.COMPANION, _Role.RECIPIENT, _Role.AGENT, _Role.PATIENT, _Role.OBJECT, _Role.SUBJECT)
_IDENTITY = (_Role.OBJECT, _Role.THEME, _Role.PATIENT, *_ANY)

_LEAST_COVERAGE = 0.5
_KIN = ("has_", "married_to", "partner", "engaged_to")


def answer_who(case: Case) -> Answer | None:
    """Return who takes part in the best entry, besides those whom the question names."""
    if not case.asks(Intent.WHO):
        return None
    if (match := WHO_IS.match(case.question)) and (answer := _introduce(case, match["name"])):
        return answer
    if WITH_WHOM.search(case.question):
        return _of_roles(case, _COMPANIONS + _DOERS)
    if match := DOER.search(case.question):
        verb = stem(base_of((match["verb"] or match["form"]).casefold()))
        return _doer(case, verb) or _of_roles(case, _ANY)
    return _of_roles(case, _IDENTITY if WHO_IS.match(case.question) else _UNDERGOERS + _DOERS)


def answer_name(case: Case) -> Answer | None:
    """Return what something or somebody is called: a name in an entry that speaks of it."""
    if not ASKS_NAME.search(case.question):
        return None
    told = [one for one in case.apt(EntryKind.EVENT, EntryKind.FACT) if _can_name(one)]
    for candidate in sorted(told, key=lambda one: not _names(one.entry)):
        for part in candidate.entry.participants if candidate.entry is not None else ():
            is_name = part.name[:1].isupper() and not _is_asked(case, part.name)
            if is_name and part.name != candidate.message.speaker:
                return _say(case, candidate, part.name)
    return None


def _can_name(candidate: Candidate) -> bool:
    """Tell whether an entry speaks of it, or names something in the message that does ("a boy called Jo")."""
    about = candidate.whole if _names(candidate.entry) else candidate.own
    return about >= _LEAST_COVERAGE


def _names(entry: Entry | None) -> bool:
    return entry is not None and TELLS_NAME.search(entry.text) is not None


def _introduce(case: Case, name: str) -> Answer | None:
    """Return how somebody who is asked for by name is related to somebody else."""
    for candidate in case.apt(EntryKind.FACT):
        entry = candidate.entry
        if entry is None or entry.negated or not is_named(name, entry.text):
            continue
        if entry.predicate.startswith(_KIN) or fold(entry.object) == fold(name):
            return _say(case, candidate, entry.text)
    return None


def _doer(case: Case, verb: str) -> Answer | None:
    """Return the subject of the entry that has the question's verb; it is nobody whom the question names."""
    for candidate in case.candidates:
        entry = candidate.entry
        if entry is None or entry.kind is EntryKind.INTERACTION or not _is_told_of(case, candidate, entry):
            continue
        if candidate.coverage >= _LEAST_COVERAGE and verb in base_terms(f"{entry.text} {entry.predicate}"):
            names = [part for part in _parts(entry, _DOERS, case)] or [entry.subject]
            names = [name for name in names if name and not _is_asked(case, name)]
            if names:
                return _say(case, candidate, listed(list(dict.fromkeys(names))))
    return None


def _is_told_of(case: Case, candidate: Candidate, entry: Entry) -> bool:
    """Tell whether an entry concerns the people of the question: it names them, or one of them tells it."""
    return candidate.apt or case.who.spoke(candidate.message) or case.who.stand_in(entry.text)


def _of_roles(case: Case, roles: tuple[ParticipantRole, ...]) -> Answer | None:
    for candidate in case.candidates:
        entry = candidate.entry
        if entry is None or not (candidate.apt or not case.people) or candidate.coverage < _LEAST_COVERAGE:
            continue
        if entry.modality is Modality.HYPOTHETICAL or entry.kind is EntryKind.INTERACTION:
            continue
        if names := list(dict.fromkeys(_people(candidate, roles, case))):
            return _say(case, candidate, listed(names))
    return None


def _people(candidate: Candidate, roles: tuple[ParticipantRole, ...], case: Case) -> list[str]:
    """Return the persons or firms of the first role that has some whom the question does not name."""
    entry = candidate.entry
    for role in roles if entry is not None else ():
        names = [
            part.name
            for part in (entry.participants if entry is not None else ())
            if part.role is role and not _is_asked(case, part.name) and _can_act(candidate, part.entity_id)
        ]
        if names:
            return names
    return []


def _can_act(candidate: Candidate, entity_id: object) -> bool:
    entity = next((one for key, one in candidate.view.entities.items() if key == entity_id), None)
    return entity is None or entity.type in (EntityType.PERSON, EntityType.ORGANISATION)


def _parts(entry: Entry, roles: tuple[ParticipantRole, ...], case: Case) -> Iterator[str]:
    return (part.name for part in entry.participants if part.role in roles and not _is_asked(case, part.name))


def _is_asked(case: Case, name: str) -> bool:
    """Tell whether the question has the name itself, or all its words."""
    asked = {fold(one) for one in case.people}
    return fold(name) in asked or set(words(name)) <= set(words(case.question))


def _say(case: Case, candidate: Candidate, text: str) -> Answer:
    return reply(
        case,
        AnswerKind.TEXT,
        text,
        text,
        method="who",
        evidence=evidence_for(candidate),
        confidence=confidence_of(candidate) * 0.9,
        certainty=Certainty.ASSERTED,
    )
