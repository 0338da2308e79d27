"""Opens the memory that the options name, and finds out whose memory is meant."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from structmem.errors import InvalidScope, StoreUnavailable

if TYPE_CHECKING:
    from structmem.service import StructMemory

_SHOWN_SCOPES = 10


@contextmanager
def writing(store: str | None, *, mode: str | None = None) -> Iterator["StructMemory"]:
    """Open or create the memory, and close it in the end."""
    from structmem.service import StructMemory

    with StructMemory.open(store or None, extraction_mode=mode) as memory:
        yield memory


@contextmanager
def existing(store: str | None) -> Iterator["StructMemory"]:
    """Open a memory that is there already: a mistyped path must not make a new file.

    Raises:
        StoreUnavailable: There is no such file.
    """
    from structmem.settings import Settings

    url = store or Settings.read().store.url
    if url and url != ":memory:" and "://" not in url and not Path(url).exists():
        raise StoreUnavailable(
            f"store {url!r} does not exist; check the path, "
            f"or make it with: structmem ingest FILE --scope NAME --store {url}"
        )
    with writing(store) as memory:
        yield memory


@contextmanager
def reading(store: str | None, scopes: Sequence[str] | None) -> Iterator[tuple["StructMemory", list[str]]]:
    """Open an existing memory with the scopes that are asked for, or its only one.

    Raises:
        InvalidScope: A scope is not in the store, or several are and none was named.
    """
    with existing(store) as memory:
        yield memory, _choose(memory, scopes or ())


@contextmanager
def copying(
    source: str | None, target: str | None, asked: Sequence[str] | None, *, every: bool
) -> Iterator[tuple["StructMemory", "StructMemory", list[str]]]:
    """Open what is copied from and what is copied to, with the scopes that are asked for.

    The target is opened, and made if need be, only when the scopes are known to be there.
    """
    with existing(source) as memory:
        scopes = _choose(memory, asked or (), every=every)
        with writing(target) as other:
            yield memory, other, scopes


@contextmanager
def reading_one(store: str | None, scope: str | None) -> Iterator[tuple["StructMemory", str]]:
    """Open an existing memory with the one scope that is asked for, or its only one."""
    with reading(store, [scope] if scope is not None else None) as (memory, scopes):
        yield memory, scopes[0]


def chosen_or_all(memory: "StructMemory", asked: Sequence[str] | None) -> list[str]:
    """Return the scopes that are asked for, or all of them.

    Raises:
        InvalidScope: One is not in the store.
    """
    known = [str(scope) for scope in memory.scopes()]
    for scope in asked or ():
        if scope not in known:
            near = get_close_matches(scope, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"it has {_listed(known) or 'none yet'}"
            raise InvalidScope(f"scope {scope!r} is not in the store; {hint}")
    return list(asked or known)


def _choose(memory: "StructMemory", asked: Sequence[str], *, every: bool = False) -> list[str]:
    chosen = chosen_or_all(memory, asked)
    if not chosen:
        raise InvalidScope(
            f"store {memory.info.location!r} is empty; put something in: structmem ingest FILE --scope NAME"
        )
    if len(chosen) > 1 and not asked and not every:
        raise InvalidScope(f"the store has {len(chosen)} scopes; choose with --scope: {_listed(chosen)}")
    return chosen


def _listed(scopes: Sequence[str]) -> str:
    more = f" and {len(scopes) - _SHOWN_SCOPES} more" if len(scopes) > _SHOWN_SCOPES else ""
    return ", ".join(map(repr, scopes[:_SHOWN_SCOPES])) + more
