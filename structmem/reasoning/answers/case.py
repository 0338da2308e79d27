"""A question with what was found for it: scored entries and messages, each with how well it fits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from structmem.domain.entry import Entry, EntryKind
from structmem.domain.graph import Filter, NodeKind
from structmem.domain.hit import Hit, Intent, QueryPlan, SearchResult
from structmem.domain.ids import NodeId, ScopeKey
from structmem.domain.interval import UNKNOWN_INTERVAL
from structmem.domain.message import Message
from structmem.domain.words import strip_names
from structmem.ports import TimeParser
from structmem.reasoning.answers.matter import Matter, matter_of
from structmem.reasoning.answers.people import People, people_of
from structmem.reasoning.locate import fold
from structmem.reasoning.places import is_stated, time_of
from structmem.reasoning.search_port import Search
from structmem.retrieval.view import ScopeView

_POOL = 20
_ENTRY_POOL = 40
_ENTRIES = Filter(kinds=(NodeKind.ENTRY,), entry_kinds=(EntryKind.EVENT, EntryKind.FACT))
# What an entry's own text earns in a search for entries; a third of the score each.
_OWN_PARTS = ("words", "meaning")
_OWN_SCALE = 1.5
_W_OWN, _W_WHOLE, _W_HIT, _W_SIM, _W_LIKE = 0.35, 0.15, 0.25, 0.15, 0.2
_WINDOW_SHARE = 0.6
_MESSAGE_SHARE = 0.8
_W_TIMELY, _W_VERB = 0.4, 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A message, or an entry that rests on it, with how well it fits the question; all numbers in [0, 1].

    Attributes:
        own: Share of the question's content words, weighted by rarity, that the entry (or message) has.
        whole: The same of the whole message.
        window: The same of the message and its two neighbours.
        hit: The search's score of the message.
        similarity: Cosine of question and message, 0 if the search did not compute it.
        likeness: How much the entry itself is what the question speaks of, whoever it is about; 1 is most.
        verb: Its predicate is a word of the question.
        timely: It lies in the time that the question names: 1 as stated, a half as told then.
        apt: It is about the person whom the question names, or the question names nobody.
        foreign: It is about somebody else, and does not name that person.
    """

    view: ScopeView
    message: Message
    entry: Entry | None
    own: float
    whole: float
    window: float
    hit: float
    similarity: float
    likeness: float = 0.0
    verb: bool = False
    timely: float = 0.0
    apt: bool = True
    foreign: bool = False

    @property
    def coverage(self) -> float:
        """Share of the question's content words that it has, what stands around it counting less."""
        share = _MESSAGE_SHARE if self.leaves_out else _WINDOW_SHARE
        return max(self.own, _MESSAGE_SHARE * self.whole, share * self.window)

    @property
    def leaves_out(self) -> bool:
        """Whether it has the verb alone, of a thing that was just talked of ("I passed in May")."""
        entry = self.entry
        return self.verb and entry is not None and entry.kind is EntryKind.EVENT and not entry.object

    @property
    def score(self) -> float:
        """What candidates are ranked by."""
        return (
            _W_OWN * self.own
            + _W_WHOLE * self.whole
            + _W_HIT * self.hit
            + _W_SIM * self.similarity
            + _W_LIKE * self.likeness
            + _W_TIMELY * self.timely
            + _W_VERB * self.verb
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that the answers work on."""

    search: Search
    times: TimeParser
    scopes: tuple[ScopeKey, ...]
    plan: QueryPlan
    views: Mapping[ScopeKey, ScopeView]
    now: datetime
    who: People
    matter: Matter = field(default_factory=Matter)
    candidates: tuple[Candidate, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """The people whom the question names."""
        return self.who.named

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
    who = people_of(result.plan, views.values())
    case = Case(
        search=search,
        times=times,
        scopes=scopes,
        plan=result.plan,
        views=views,
        now=now,
        who=who,
        matter=matter_of(result.plan, who.named, views.values()),
    )
    found = {_key(one): one for one in _candidates(case, _gather(case, result))}
    return replace(case, candidates=tuple(sorted(found.values(), key=lambda one: (-one.score, _key(one)))))


def words_of(entry: Entry) -> str:
    """Return all text of an entry: sentence, other wordings, names and quotes."""
    parts = [entry.text, *entry.aliases, entry.predicate.replace("_", " "), entry.object]
    parts += [part.name for part in entry.participants] + [source.quote for source in entry.sources]
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the searches gave, by scope and id: messages with score and cosine, entries with likeness."""

    messages: dict[tuple[ScopeKey, NodeId], tuple[float, float]]
    entries: dict[tuple[ScopeKey, NodeId], float]


def _gather(case: Case, result: SearchResult) -> _Found:
    """Search a second time, for events and facts, without the names: so that nobody's own words go first."""
    found = _Found({}, {})
    for hit in result:
        for source in hit.sources:
            found.messages.setdefault((hit.scope, source.node_id), (hit.score, _part(hit, "vector.")))
    neutral = strip_names(case.question, case.people)
    if not any(character.isalnum() for character in neutral):
        return found
    for hit in case.search.search(neutral, case.scopes, limit=_ENTRY_POOL, where=_ENTRIES):
        own = [part.score for part in hit.explanation.contributions if part.name in _OWN_PARTS]
        ids = [hit.id] if isinstance(hit.node, Entry) else [entry.id for entry in hit.entries]
        for one in ids:
            found.entries[hit.scope, one] = _OWN_SCALE * sum(own) if own else hit.score
        for source in hit.sources:
            found.messages.setdefault((hit.scope, source.node_id), (0.0, 0.0))
    return found


def _part(hit: Hit, prefix: str) -> float:
    parts = hit.explanation.contributions
    return min(1.0, max((part.raw for part in parts if part.name.startswith(prefix)), default=0.0))


def _candidates(case: Case, found: _Found) -> Iterator[Candidate]:
    for (scope, message_id), (score, similarity) in found.messages.items():
        view = case.views[scope]
        message = view.messages[message_id]
        beside = [view.neighbour(message, offset) for offset in (-1, 1)]
        whole = case.matter.coverage(message.full_text)
        before = [one for one in (view.neighbour(message, -2), beside[0], message) if one]
        apt = case.who.spoke(message) or case.who.spoken_of_in(before)
        bare = Candidate(
            view=view,
            message=message,
            entry=None,
            own=whole,
            whole=whole,
            window=case.matter.coverage(" ".join(one.full_text for one in (message, *beside) if one)),
            hit=score,
            similarity=similarity,
            timely=_timely(case, None, message),
            apt=apt,
            foreign=not apt and not case.who.stand_in(message.full_text),
        )
        for entry in view.entries_of(message.id):
            if entry.retracted_at is None:
                yield _with_entry(case, bare, entry, found.entries.get((scope, entry.id), 0.0))
        yield bare


def _with_entry(case: Case, bare: Candidate, entry: Entry, likeness: float) -> Candidate:
    # Who is only spoken of can be meant by what is told of nobody else right after.
    meant = bare.apt and not case.who.spoke(bare.message) and fold(entry.subject) not in case.who.others
    apt = case.who.own(entry) or meant
    return replace(
        bare,
        entry=entry,
        own=case.matter.coverage(words_of(entry)),
        likeness=likeness,
        verb=case.matter.has_verb(entry.predicate),
        timely=_timely(case, entry, bare.message),
        apt=apt,
        foreign=not apt and not case.who.stand_in(entry.text) and not _tells_who(case, bare.message),
    )


def _tells_who(case: Case, message: Message) -> bool:
    """Tell whether it may name whom the question asks for: one of the people whom it names tells it."""
    return case.asks(Intent.WHO) and case.who.spoke(message)


def _timely(case: Case, entry: Entry | None, message: Message) -> float:
    """Return what a candidate gains by lying in the time that the question names."""
    time = case.plan.time
    if time is None:
        return 0.0
    interval = time_of(entry) if entry is not None else UNKNOWN_INTERVAL
    if is_stated(interval):
        return 1.0 if interval.overlaps(time.start, time.end) else 0.0
    said = message.said_at
    inside = (time.start is None or time.start <= said) and (time.end is None or said < time.end)
    return 0.5 if inside else 0.0


def _key(one: Candidate) -> tuple[str, NodeId, NodeId | str]:
    return one.view.scope, one.message.id, one.entry.id if one.entry is not None else ""
