"""Warm views of the scopes in use, kept up to date by their revisions."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from threading import RLock
from weakref import WeakSet

from structmem.domain.ids import ScopeKey
from structmem.ports import GraphStore
from structmem.retrieval.index import ScopeIndex
from structmem.retrieval.view import ScopeView


class _Warm:
    """A scope's newest view, its index, and the views that were handed out and may still be in use."""

    def __init__(self, scope: ScopeKey) -> None:
        self.view = ScopeView(scope)
        self.index: ScopeIndex | None = None
        self.lent: WeakSet[ScopeView] = WeakSet()
        self.lock = RLock()

    def refresh(self, store: GraphStore) -> None:
        while self.view.revision != store.revision(self.view.scope):
            delta = store.since(self.view.scope, self.view.revision)
            if self.lent:
                self.view = self.view.fork()
                self.lent = WeakSet()
            self.view.apply(delta)
            if self.index is not None:
                self.index.apply(delta.nodes, delta.embeddings, delta.erased)

    def lend(self) -> ScopeView:
        view = copy(self.view)
        self.lent.add(view)
        return view


class ViewCache:
    """Warm views of the scopes in use, refreshed on every access, within a budget of bytes. Thread-safe."""

    def __init__(self, store: GraphStore, *, max_bytes: int) -> None:
        self._store = store
        self._max_bytes = max_bytes
        self._warm: OrderedDict[ScopeKey, _Warm] = OrderedDict()
        self._lock = RLock()

    def view(self, scope: ScopeKey) -> ScopeView:
        """Return the scope's view as of now; no later write changes it; unknown scopes are empty."""
        warm = self._touch(scope)
        with warm.lock:
            warm.refresh(self._store)
            return warm.lend()

    @contextmanager
    def searching(self, scope: ScopeKey) -> Iterator[tuple[ScopeView, ScopeIndex]]:
        """Lend the scope's view and index as of now; nobody else changes or searches them meanwhile."""
        warm = self._touch(scope)
        with warm.lock:
            warm.refresh(self._store)
            if warm.index is None or warm.index.wasteful:
                view = warm.view
                warm.index = ScopeIndex(view.vectors)
                kinds = (view.messages, view.entities, view.entries, view.summaries)
                warm.index.apply([node for kind in kinds for node in kind.values()])
            yield warm.view, warm.index

    def _touch(self, scope: ScopeKey) -> _Warm:
        with self._lock:
            warm = self._warm.pop(scope, None) or _Warm(scope)
            self._warm[scope] = warm
            while (
                len(self._warm) > 1
                and sum(_bytes_of(one.view) for one in self._warm.values()) > self._max_bytes
            ):
                self._warm.popitem(last=False)
            return warm


# Measured on conversations: a message with its entries, links and terms takes about 6 kB besides its vectors.
_NODE_BYTES = 2000


def _bytes_of(view: ScopeView) -> int:
    nodes = len(view.messages) + len(view.entries) + len(view.links) + len(view.summaries)
    return nodes * _NODE_BYTES + view.vectors.nbytes
