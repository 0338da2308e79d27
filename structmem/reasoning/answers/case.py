"""A question with what was found for it: scored entries and messages, each with how well it fits."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import log

from structmem.domain.entry import EntityType, Entry, EntryKind, ParticipantRole
from structmem.domain.hit import Hit, Intent, QueryPlan
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import UNKNOWN_INTERVAL
from structmem.domain.message import Message
from structmem.domain.words import is_named, stem, strip_names, terms
from structmem.ports import TimeParser
from structmem.reasoning.locate import fold
from structmem.reasoning.places import is_stated, time_of
from structmem.reasoning.search_port import Search
from structmem.retrieval.view import ScopeView

_POOL = 20
_WINDOW_SHARE = 0.6
_MESSAGE_SHARE = 0.8
_TIMELY = 0.2
# Words of questions that say what is asked for, not what it is about.
_ASKING = frozenset(
    stem(word)
    for word in [
        *(
            "kind",
            "type",
            "sort",
            "name",
            "long",
            "ago",
            "many",
            "much",
            "time",
            "date",
            "day",
            "month",
            "year",
        ),
        *("happen", "happened", "occur", "take", "place", "come", "came", "change", "changed"),
        *("first", "last", "recently", "currently", "now"),
    ]
)
_ACTORS = frozenset(
    [
        ParticipantRole.AGENT,
        ParticipantRole.PATIENT,
        ParticipantRole.SUBJECT,
        ParticipantRole.RECIPIENT,
        ParticipantRole.COMPANION,
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A message, or an entry that rests on it, with how well it fits the question.

    Attributes:
        coverage: Share of the question's content words that it has, weighted by rarity.
        similarity: Cosine of question and message, 0 if the search did not compute it.
        apt: It is about the person whom the question names, or the question names nobody.
        score: What candidates are ranked by, in [0, 1].
    """

    view: ScopeView
    message: Message
    entry: Entry | None
    coverage: float
    similarity: float
    apt: bool
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that the answers work on."""

    search: Search
    times: TimeParser
    scopes: tuple[ScopeKey, ...]
    plan: QueryPlan
    views: Mapping[ScopeKey, ScopeView]
    now: datetime
    people: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()
    weights: Mapping[str, float] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()

    @property
    def question(self) -> str:
        """The question as it was asked."""
        return self.plan.question

    @property
    def reference(self) -> datetime:
        """What "now" means in the question: the caller's date, else the newest message's."""
        return self.plan.reference or self.now

    def asks(self, intent: Intent) -> bool:
        """Tell whether the question was understood to ask for this."""
        return intent in self.plan.intents

    def apt(self, *kinds: EntryKind) -> list[Candidate]:
        """Return candidates with a believed entry of these kinds about the right person, best first."""
        return [
            one for one in self.candidates if one.apt and one.entry is not None and one.entry.kind in kinds
        ]


def open_case(
    search: Search,
    times: TimeParser,
    question: str,
    scopes: tuple[ScopeKey, ...],
    *,
    reference: datetime | None,
    now: datetime,
) -> Case:
    """Search for the question and score what was found."""
    result = search.search(question, scopes, limit=_POOL, reference=reference)
    views = {scope: search.view(scope) for scope in scopes}
    people, others = _people(result.plan, views.values())
    case = Case(
        search=search,
        times=times,
        scopes=scopes,
        plan=result.plan,
        views=views,
        now=now,
        people=people,
        others=others,
        weights=_weights(_subject_matter(result.plan, people), views.values()),
    )
    candidates = {_key(one): one for hit in result for one in _candidates(case, hit)}
    ranked = sorted(candidates.values(), key=lambda one: (-one.score, _key(one)))
    return replace(case, candidates=tuple(ranked))


def coverage(weights: Mapping[str, float], text: str) -> float:
    """Return the share of weighted question words that a text has; 0 if the question has none."""
    total = sum(weights.values())
    have = set(terms(text))
    return sum(weight for term, weight in weights.items() if term in have) / total if total else 0.0


def words_of(entry: Entry) -> str:
    """Return all text of an entry: sentence, other wordings, names and quotes."""
    parts = [entry.text, *entry.aliases, entry.predicate.replace("_", " "), entry.object]
    parts += [part.name for part in entry.participants] + [source.quote for source in entry.sources]
    return " ".join(parts)


def is_about(entry: Entry, case: Case) -> bool:
    """Tell whether an entry is about one of the people whom the question names, or about theirs.

    What these people say of things is theirs too; what they say of other people is not.
    """
    actors = [entry.subject, *(part.name for part in entry.participants if part.role in _ACTORS)]
    if any(is_named(name, actor) for name in case.people for actor in actors if actor):
        return True
    return fold(entry.speaker) in map(fold, case.people) and fold(entry.subject) not in case.others


def _people(plan: QueryPlan, views: Iterable[ScopeView]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the people whom the question names, and the folded names of all others who are known."""
    known: set[str] = set()
    for view in views:
        known |= {fold(one.name) for one in view.entities.values() if one.type is EntityType.PERSON}
        known |= {fold(speaker) for speaker in view.speakers}
    named = dict.fromkeys([*plan.speakers, *(name for name in plan.entities if fold(name) in known)])
    return tuple(named), frozenset(known - {fold(name) for name in named})


def _subject_matter(plan: QueryPlan, people: Iterable[str]) -> str:
    """Return the question without the people and the time that it names."""
    text = strip_names(plan.question, people)
    phrase = plan.time.phrase if plan.time is not None else ""
    return re.sub(re.escape(phrase), " ", text, flags=re.IGNORECASE) if phrase else text


def _weights(question: str, views: Iterable[ScopeView]) -> dict[str, float]:
    """Weigh the question's content words by how rare they are among the messages."""
    wanted = [term for term in dict.fromkeys(terms(question)) if term not in _ASKING]
    texts = [message.full_text.casefold() for view in views for message in view.messages.values()]
    # Counting stems as substrings is nearly the document frequency, and reads the texts once.
    return {
        term: log(1 + (len(texts) + 1) / (1 + sum(term.rstrip("i") in text for text in texts)))
        for term in wanted
    }


def _candidates(case: Case, hit: Hit) -> Iterator[Candidate]:
    view = case.views[hit.scope]
    parts = hit.explanation.contributions
    similarity = max((part.raw for part in parts if part.name.startswith("vector")), default=0.0)
    ids = [hit.id] if isinstance(hit.node, Message) else [source.node_id for source in hit.sources]
    for message in (view.messages[one] for one in dict.fromkeys(ids) if one in view.messages):
        beside = [view.neighbour(message, offset) for offset in (-1, 1)]
        window = " ".join(one.full_text for one in (message, *beside) if one is not None)
        whole = coverage(case.weights, message.full_text)
        bare = Candidate(
            view=view,
            message=message,
            entry=None,
            coverage=max(whole, _WINDOW_SHARE * coverage(case.weights, window)),
            similarity=max(0.0, min(1.0, similarity)),
            apt=not case.people or fold(message.speaker) in map(fold, case.people),
            score=hit.score,
        )
        believed = [entry for entry in view.entries_of(message.id) if entry.retracted_at is None]
        yield from (_with_entry(case, bare, entry) for entry in believed)
        yield replace(bare, score=_score(bare, whole) + _timely(case, None, message))


def _with_entry(case: Case, bare: Candidate, entry: Entry) -> Candidate:
    own = coverage(case.weights, words_of(entry))
    return replace(
        bare,
        entry=entry,
        # What the rest of the message says speaks for its entries too, a little less.
        coverage=max(own, _MESSAGE_SHARE * bare.coverage),
        apt=not case.people or is_about(entry, case),
        score=_score(bare, own) + _timely(case, entry, bare.message),
    )


def _score(bare: Candidate, own: float) -> float:
    return 0.45 * own + 0.15 * bare.coverage + 0.25 * bare.score + 0.15 * bare.similarity


def _timely(case: Case, entry: Entry | None, message: Message) -> float:
    """Return what a candidate gains by lying in the time that the question names."""
    time = case.plan.time
    if time is None:
        return 0.0
    interval = time_of(entry) if entry is not None else UNKNOWN_INTERVAL
    if is_stated(interval):
        return _TIMELY if interval.overlaps(time.start, time.end) else 0.0
    said = message.said_at
    inside = (time.start is None or time.start <= said) and (time.end is None or said < time.end)
    return 0.5 * _TIMELY if inside else 0.0


def _key(one: Candidate) -> tuple[str, NodeId, NodeId | str]:
    return one.view.scope, one.message.id, one.entry.id if one.entry is not None else ""
