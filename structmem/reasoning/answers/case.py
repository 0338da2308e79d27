"""A question with what was found for it: scored entries and messages, each with how well it fits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import log

from structmem.domain.entry import EntityType, Entry, EntryKind, ParticipantRole
from structmem.domain.hit import Hit, Intent, QueryPlan
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.message import Message
from structmem.domain.words import stem, strip_names, terms
from structmem.ports import TimeParser
from structmem.reasoning.locate import fold
from structmem.reasoning.search_port import Search
from structmem.retrieval.view import ScopeView

_POOL = 20
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
    people = _people(result.plan, views.values())
    case = Case(
        search=search,
        times=times,
        scopes=scopes,
        plan=result.plan,
        views=views,
        now=now,
        people=people,
        weights=_weights(strip_names(question, people), views.values()),
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


def is_about(entry: Entry, people: Iterable[str]) -> bool:
    """Tell whether one of these people is who an entry is about, or takes part in it."""
    names = {fold(entry.subject)} | {fold(part.name) for part in entry.participants if part.role in _ACTORS}
    return any(fold(name) in names for name in people)


def _people(plan: QueryPlan, views: Iterable[ScopeView]) -> tuple[str, ...]:
    """Return the people whom the question names: speakers, and entities that are known as persons."""
    known = {
        fold(entity.name)
        for view in views
        for entity in view.entities.values()
        if entity.type is EntityType.PERSON
    }
    named = [name for name in plan.entities if fold(name) in known]
    return tuple(dict.fromkeys((*plan.speakers, *named)))


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
        bare = Candidate(
            view=view,
            message=message,
            entry=None,
            coverage=coverage(case.weights, message.full_text),
            similarity=max(0.0, min(1.0, similarity)),
            apt=not case.people or fold(message.speaker) in map(fold, case.people),
            score=hit.score,
        )
        believed = [entry for entry in view.entries_of(message.id) if entry.retracted_at is None]
        yield from (_with_entry(case, bare, entry) for entry in believed)
        yield replace(bare, score=_score(bare, bare.coverage))


def _with_entry(case: Case, bare: Candidate, entry: Entry) -> Candidate:
    own = coverage(case.weights, words_of(entry))
    return replace(
        bare,
        entry=entry,
        # What the rest of the message says speaks for its entries too, a little less.
        coverage=max(own, 0.8 * bare.coverage),
        apt=not case.people or is_about(entry, case.people),
        score=_score(bare, own),
    )


def _score(bare: Candidate, own: float) -> float:
    return 0.45 * own + 0.15 * bare.coverage + 0.25 * bare.score + 0.15 * bare.similarity


def _key(one: Candidate) -> tuple[str, NodeId, NodeId | str]:
    return one.view.scope, one.message.id, one.entry.id if one.entry is not None else ""
