"""Search: a question, scopes and a recipe to hits that explain themselves."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date, datetime
from threading import Lock

from structmem.domain.graph import Filter, Vector
from structmem.domain.hit import Context, Hit, QueryPlan, SearchResult
from structmem.domain.ids import ScopeKey
from structmem.domain.words import strip_names
from structmem.errors import EmbeddingMismatch, InvalidArgument
from structmem.ports import Embedder, GraphStore, TimeParser
from structmem.retrieval.arms import VECTOR_ARMS, Arms
from structmem.retrieval.cache import ViewCache
from structmem.retrieval.context import pack
from structmem.retrieval.explain import hit_of
from structmem.retrieval.filters import check_filter
from structmem.retrieval.fusion import fuse
from structmem.retrieval.rank import best_of, rankings
from structmem.retrieval.recipes import Recipe, find_recipe
from structmem.retrieval.understand import check_question, understand
from structmem.retrieval.view import ScopeView
from structmem.settings import RetrievalSettings

MAX_LIMIT = 1_000

# Agents ask the same question again, for a context or an answer; its vector costs more than the search.
_REMEMBERED = 1_000


class SearchEngine:
    """Answers questions with hits. Thread-safe: searches of one scope take turns."""

    def __init__(
        self, store: GraphStore, embedder: Embedder, times: TimeParser, settings: RetrievalSettings
    ) -> None:
        self._embedder = embedder
        self._times = times
        self._settings = settings
        self._asked: dict[str, Vector] = {}
        self._lock = Lock()
        self._cache = ViewCache(store, max_bytes=settings.view_bytes)
        find_recipe(settings.recipe)

    def view(self, scope: ScopeKey) -> ScopeView:
        """Return everything of a scope, as of now; empty if the scope is unknown."""
        return self._cache.view(scope)

    def understand(
        self, question: str, view: ScopeView, reference: datetime | date | str | None = None
    ) -> QueryPlan:
        """Return what a question asks for in the light of one scope.

        Raises:
            EmptyQuestion: There is nothing to look for.
            InvalidTime: The reference cannot be read.
        """
        return understand(
            check_question(question), [view], self._times, reference=reference, recipe=self._settings.recipe
        )

    def search(
        self,
        question: str,
        scopes: tuple[ScopeKey, ...],
        *,
        limit: int = 10,
        where: Filter | None = None,
        recipe: str | None = None,
        reference: datetime | date | str | None = None,
    ) -> SearchResult:
        """Return at most `limit` hits of all scopes together, best first; empty where nothing is known.

        Raises:
            EmptyQuestion: There is nothing to look for.
            InvalidArgument: The limit, the recipe or the filter.
            InvalidTime: The reference cannot be read, or a time of the filter has no zone.
            EmbeddingMismatch: The scope holds vectors of another model.
        """
        asked = check_question(question)
        chosen = find_recipe(recipe or self._settings.recipe).asked(asked)
        check_positive("limit", limit, MAX_LIMIT)
        conditions = check_filter(where)
        views = [self._cache.view(scope) for scope in scopes]
        plan = understand(asked, views, self._times, reference=reference, recipe=chosen.name)
        if not any(view.messages for view in views):
            return SearchResult(hits=(), plan=plan)
        vector = self._embed(asked, chosen, views)
        hits = self._hits(plan, chosen, vector, scopes, (conditions, limit))
        return SearchResult(hits=hits, plan=plan)

    def context(self, question: str, scopes: tuple[ScopeKey, ...], *, max_tokens: int, limit: int) -> Context:
        """Pack the best hits into at most `max_tokens` of text, in order of time, every line citing an id.

        Raises:
            EmptyQuestion: There is nothing to look for.
            InvalidArgument: The limit or the budget.
        """
        check_positive("max_tokens", max_tokens)
        return pack(self.search(question, scopes, limit=limit), max_tokens=max_tokens)

    def _embed(self, question: str, recipe: Recipe, views: Sequence[ScopeView]) -> Vector | None:
        """Return the vector of the question without names; that of the last few questions is remembered."""
        if VECTOR_ARMS.isdisjoint(recipe.arms):
            return None
        for view in views:
            self._check_model(view)
        speakers = [speaker for view in views for speaker in view.speakers]
        text = strip_names(question, speakers) or question
        with self._lock:
            known = self._asked.pop(text, None)
        vector: Vector = self._embedder.embed([text])[0] if known is None else known
        with self._lock:
            self._asked[text] = vector
            if len(self._asked) > _REMEMBERED:
                del self._asked[next(iter(self._asked))]
        return vector

    def _check_model(self, view: ScopeView) -> None:
        stored = view.vectors.model
        if stored is not None and stored != self._embedder.model:
            raise EmbeddingMismatch(
                f"scope {view.scope!r} holds vectors of {stored!r} and this memory embeds with "
                f"{self._embedder.model!r}; open it with the other embedding backend, or search with "
                "recipe='context', which needs no vectors"
            )

    def _hits(
        self,
        plan: QueryPlan,
        recipe: Recipe,
        vector: Vector | None,
        scopes: Sequence[ScopeKey],
        wanted: tuple[Filter, int],
    ) -> tuple[Hit, ...]:
        where, limit = wanted
        with ExitStack() as stack:
            # Sorted, so that two searches over the same scopes cannot wait for each other.
            warm = [stack.enter_context(self._cache.searching(scope)) for scope in sorted(scopes)]
            arms = [Arms(view, index, plan, vector) for view, index in warm if view.messages]
            if not arms:
                return ()
            best = best_of(rankings(arms, fuse(recipe, arms), where), limit)
            return tuple(hit_of(candidate, recipe, where) for candidate in best)


def check_positive(name: str, value: object, most: int | None = None) -> None:
    """Check a count that a caller gave.

    Raises:
        InvalidArgument: Not a whole number above 0 (and up to `most`).
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1 or (most and value > most):
        allowed = f"from 1 to {most}" if most else "above 0"
        raise InvalidArgument(f"{name} {value!r} is not a whole number {allowed}; give one such as {name}=10")
