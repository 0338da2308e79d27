"""The composition root: Settings → StructMemory; the only place that knows classes, clock and machine."""

import os
import socket
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from platformdirs import user_data_path
from pydantic import SecretStr

from structmem.consolidation import Consolidator
from structmem.domain.draft import ExtractionMode
from structmem.errors import InvalidArgument, InvalidSettings, MissingExtra, UnknownBackend
from structmem.extraction import RuleExtractor, load_spacy_tagger
from structmem.extraction.time import RuleTimeParser
from structmem.graph.copy import copy_scope as copy_scope
from structmem.graph.embedded import open_sqlite_store
from structmem.ingest import Cutter, Pipeline, Understander, Undoer, WordSegmenter
from structmem.models import open_embedder
from structmem.ports import Clock, Embedder, Extractor, GraphStore
from structmem.reasoning import Operators
from structmem.retrieval.engine import SearchEngine
from structmem.service import StructMemory
from structmem.settings import ExtractionSettings, Settings, StoreSettings


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return aware UTC."""
        return datetime.now(UTC)


def open_memory(
    store: str | Path | None = None,
    *,
    auth: tuple[str, str] | None = None,
    extraction_mode: ExtractionMode | str | None = None,
    settings: Settings | None = None,
) -> StructMemory:
    """Open a memory from settings; arguments go before them."""
    settings = settings or Settings.read()
    settings = settings.model_copy(update={"store": _store_settings(settings.store, store, auth)})
    if extraction_mode is not None:
        mode = _mode(extraction_mode)
        settings = settings.model_copy(
            update={"extraction": settings.extraction.model_copy(update={"mode": mode})}
        )
    clock = SystemClock()
    # The store comes last: what fails before it leaves nothing open.
    return compose(
        settings,
        extractor=_extractor(settings.extraction),
        embedder=open_embedder(settings.embedding),
        store=open_store(settings.store, clock=clock),
        clock=clock,
    )


def compose(
    settings: Settings,
    *,
    store: GraphStore,
    embedder: Embedder,
    clock: Clock,
    extractor: Extractor | None = None,
) -> StructMemory:
    """Wire the pipelines over given parts; None takes the settings' extractor."""
    times = RuleTimeParser()
    engine = SearchEngine(store=store, embedder=embedder, times=times, settings=settings.retrieval)
    ingest = settings.ingest
    gap = timedelta(seconds=ingest.session_gap_s)
    segmenter = WordSegmenter(
        gap=gap, max_messages=ingest.max_segment_messages, max_tokens=ingest.max_segment_tokens
    )
    understander = Understander(
        store=store,
        extractor=extractor or _extractor(settings.extraction),
        embedder=embedder,
        clock=clock,
        views=engine.view,
        mode=settings.extraction.mode,
        worker=_worker_name(),
        lease=ingest.lease,
        max_attempts=ingest.max_attempts,
    )
    pipeline = Pipeline(
        store=store,
        cutter=Cutter(store=store, segmenter=segmenter, embedder=embedder),
        understander=understander,
        clock=clock,
        settings=ingest,
        abandoned=_is_gone,
    )
    return StructMemory(
        store=store,
        pipeline=pipeline,
        engine=engine,
        operators=Operators(engine=engine, clock=clock, times=times),
        consolidator=Consolidator(store=store, engine=engine, embedder=embedder, clock=clock),
        undoer=Undoer(store=store, clock=clock, views=engine.view),
    )


def _extractor(settings: ExtractionSettings) -> Extractor:
    times = RuleTimeParser()
    if settings.extractor == "rules":
        return RuleExtractor(times)
    return RuleExtractor(times, load_spacy_tagger(settings.spacy_model), name="rules+spacy@1")


def open_store(settings: StoreSettings, *, clock: Clock) -> GraphStore:
    """Open the store that a path or URL names; None is the default file in the user data folder."""
    url = settings.url
    if url is None:
        folder = user_data_path("structmem", appauthor=False, ensure_exists=True)
        url = str(folder / "memories.db")
    scheme = url.partition("://")[0].lower() if "://" in url else "file"
    if scheme not in _STORES:
        known = ", ".join(sorted(_STORES))
        raise UnknownBackend(
            f"store {url!r} has an unknown scheme {scheme!r}; give a path, or one of {known}"
        )
    return _STORES[scheme](url, settings, clock)


def _open_sqlite(url: str, settings: StoreSettings, clock: Clock) -> GraphStore:
    return open_sqlite_store(url, clock=clock, lock_timeout_s=settings.lock_timeout_s)


def _open_neo4j(url: str, settings: StoreSettings, clock: Clock) -> GraphStore:
    try:
        from structmem.graph.neo4j import open_neo4j_store
    except ImportError as exc:
        raise MissingExtra(
            f"store {url!r} needs the Neo4j driver; run: pip install 'structmem[neo4j]'"
        ) from exc
    return open_neo4j_store(
        url,
        user=settings.user,
        password=settings.password.get_secret_value() if settings.password else None,
        database=settings.database,
        clock=clock,
    )


_STORES: dict[str, Callable[[str, StoreSettings, Clock], GraphStore]] = {
    "bolt": _open_neo4j,
    "bolt+s": _open_neo4j,
    "bolt+ssc": _open_neo4j,
    "file": _open_sqlite,
    "neo4j": _open_neo4j,
    "neo4j+s": _open_neo4j,
    "neo4j+ssc": _open_neo4j,
}


def _store_settings(
    settings: StoreSettings, store: str | Path | None, auth: tuple[str, str] | None
) -> StoreSettings:
    changes: dict[str, object] = {}
    if store is not None:
        if not isinstance(store, str | Path) or not str(store).strip():
            raise InvalidArgument(f"store {store!r} is not usable; give a path, ':memory:' or a bolt:// URL")
        changes["url"] = str(store)
    if auth is not None:
        user, password = auth
        changes |= {"user": user, "password": SecretStr(password)}
    return settings.model_copy(update=changes)


def _mode(value: ExtractionMode | str) -> ExtractionMode:
    try:
        return ExtractionMode(value)
    except ValueError as exc:
        known = ", ".join(ExtractionMode)
        raise InvalidSettings(f"extraction_mode {value!r} is not known; use one of {known}") from exc


def _worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}"


def _is_gone(worker: str) -> bool:
    """Tell whether a worker of this machine has ended; workers elsewhere are only judged by their lease."""
    host, _, rest = worker.partition(":")
    if host != socket.gethostname() or os.name != "posix":
        return False
    try:
        os.kill(int(rest.partition(":")[0]), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, ValueError):
        pass
    return False
