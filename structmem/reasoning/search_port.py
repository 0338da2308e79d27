"""What the operators need of the search engine."""

from datetime import date, datetime
from typing import Protocol

from structmem.domain.graph import Filter
from structmem.domain.hit import SearchResult
from structmem.domain.ids import ScopeKey
from structmem.retrieval.view import ScopeView


class Search(Protocol):
    """Warm views of scopes, and the best nodes for a question."""

    def view(self, scope: ScopeKey) -> ScopeView:
        """Return the scope's view as of now; an unknown scope gives an empty one."""

    def search(
        self,
        question: str,
        scopes: tuple[ScopeKey, ...],
        *,
        limit: int = 10,
        where: Filter | None = None,
        reference: datetime | date | str | None = None,
    ) -> SearchResult:
        """Find what answers a question, best first."""
