"""Neo4j beside SQLite: how fast they take a memory in, and how fast they find something.

Usage: python -m benchmarks.stores [--neo4j URL --user USER --password PASSWORD] [--version 5.26.30]
                                   [--messages N] [--scopes N] [--questions N] [--json]

Made-up messages with random vectors of 384 floats, spread over scopes of one database. Without a URL the
test suite's own Neo4j is started (Java and, the first time, Maven are needed). "ingest" counts messages, one
entry for each, and their vectors; the relationships come on top. "search" is the engine's, warm, with the
question's vector given; "text" and "vector" are the store's own indexes. Times are medians.
"warm" is the second half of the ingest, when a Java server has compiled what it runs.
Times on a busy machine say little: the load is printed, and the processor time that each side took for the
ingest, of which the server's (where it was started here) includes what it does on the side.
The database must be empty; what is written stays in it.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]

from structmem.domain.entry import (
    Entity,
    EntityType,
    Entry,
    EntryKind,
    ParticipantRole,
    Participation,
    Source,
)
from structmem.domain.graph import Batch, Embedding, Filter, NodeKind, Revision, Vector
from structmem.domain.ids import NodeId, ScopeKey, digest, node_id
from structmem.domain.message import Message
from structmem.domain.words import terms
from structmem.extraction.time import RuleTimeParser
from structmem.graph.embedded import open_sqlite_store
from structmem.graph.neo4j import open_neo4j_store
from structmem.ports import GraphStore
from structmem.retrieval.engine import SearchEngine
from structmem.settings import RetrievalSettings
from structmem.testing.fakes import FixedClock
from tests.neo4j_server.fixtures import CURRENT, LTS
from tests.neo4j_server.jars import fetch_jars
from tests.neo4j_server.java import find_java
from tests.neo4j_server.server import AS_USERS_RUN_IT, Neo4jServer

_WIDTH = 384
_BATCH = 500
_START = datetime(2023, 1, 1, tzinfo=UTC)
_WORDS = (
    *("garden", "harbour", "violin", "bakery", "ladder", "winter"),
    *("letter", "doctor", "ticket", "window", "river", "painting"),
)


class KnownVectors:
    """Gives every text a vector of its own at once, so that embedding costs nothing here."""

    model = "made-up@1"
    dimensions = _WIDTH

    def embed(self, texts: Sequence[str]) -> Vector:
        """Return rows of length 1 that depend on the text alone."""
        return np.stack([_vector(int(digest(text)[:8], 16)) for text in texts])


def _vector(seed: int) -> Vector:
    row = np.random.default_rng(seed).normal(size=_WIDTH).astype(np.float32)
    return row / np.float32(np.linalg.norm(row))


def _message(number: int) -> Message:
    words = [_WORDS[(number * step + step) % len(_WORDS)] for step in (1, 3, 5, 7)]
    text = f"Yesterday number {number} spoke of the {' and the '.join(words)}."
    session = f"s{number // 50}"
    return Message(
        id=node_id("msg", str(number)),
        session=session,
        speaker=("Ana", "Ben")[number % 2],
        text=text,
        said_at=_START + timedelta(minutes=7 * number),
        message_id=str(number),
        content_hash=digest(text),
        recorded_at=_START,
    )


def _entry(message: Message, who: Entity) -> Entry:
    quote = Source(
        node_id=message.id, message_id=message.message_id, quote=message.text, start=0, end=len(message.text)
    )
    made = node_id("ent", "entry", message.message_id)
    return Entry(
        id=made,
        logical_id=made,
        kind=EntryKind.EVENT,
        text=f"{message.speaker} said: {message.text}",
        speaker=message.speaker,
        session=message.session,
        predicate="speak",
        participants=(Participation(entity_id=who.id, name=who.name, role=ParticipantRole.AGENT),),
        sources=(quote,),
        said_at=message.said_at,
        believed_from=message.said_at,
        recorded_at=_START,
        extractor="benchmark@1",
    )


def _person(name: str) -> Entity:
    return Entity(
        id=node_id("ent", name),
        key=name.casefold(),
        name=name,
        type=EntityType.PERSON,
        first_seen=_START,
        last_seen=_START,
    )


def _fill(store: GraphStore, scopes: Sequence[ScopeKey], each: int) -> tuple[int, list[float]]:
    """Return how many nodes were written, and how long the store took for each scope.

    Making them up is not counted.
    """
    nodes, spent = 0, [0.0] * len(scopes)
    people = {name: _person(name) for name in ("Ana", "Ben")}
    for place, scope in enumerate(scopes):
        for first in range(0, each, _BATCH):
            said = [_message(number) for number in range(first, min(first + _BATCH, each))]
            made = tuple(_entry(one, people[one.speaker]) for one in said)
            vectors = tuple(
                Embedding(
                    node_id=NodeId(one.id),
                    kind=kind,
                    model=KnownVectors.model,
                    vector=_vector(int(digest(scope, one.id)[:8], 16)),
                )
                for kind, group in ((NodeKind.MESSAGE, said), (NodeKind.ENTRY, made))
                for one in group
            )
            started = time.perf_counter()
            store.append(scope, said)
            store.write(scope, Batch(entities=tuple(people.values()), entries=made, embeddings=vectors))
            spent[place] += time.perf_counter() - started
            nodes += len(said) + len(made)
    return nodes, spent


def _median_ms(work: Callable[[int], object], count: int) -> float:
    times = []
    for number in range(count):
        started = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - started)
    return 1000 * statistics.median(times)


def _cpu(process: int | None) -> float:
    if process is None:
        return 0.0
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


def measure(
    store: GraphStore, scopes: Sequence[ScopeKey], each: int, questions: int, server: int | None = None
) -> dict[str, float]:
    """Return the numbers of one store; `server` is the process id of a server of its own."""
    before = _cpu(os.getpid()), _cpu(server)
    nodes, spent = _fill(store, scopes, each)
    warm = spent[len(scopes) // 2 :]
    busy = _cpu(os.getpid()) - before[0], _cpu(server) - before[1]
    engine = SearchEngine(store, KnownVectors(), RuleTimeParser(), RetrievalSettings())
    started = time.perf_counter()
    engine.view(scopes[0])
    warming = time.perf_counter() - started
    for scope in scopes:
        engine.search("Who spoke of the harbour?", (scope,))

    def ask(number: int) -> str:
        return f"What did Ana say of the {_WORDS[number % 12]} and the {_WORDS[(number // 12) % 12]}?"

    def of(number: int) -> ScopeKey:
        return scopes[number % len(scopes)]

    return {
        "ingest nodes/s": nodes / sum(spent),
        "ingest nodes/s, warm": nodes * len(warm) / len(scopes) / sum(warm),
        "ingest, this process, CPU s": busy[0],
        "ingest, the server, CPU s": busy[1],
        "first view of a scope ms": 1000 * warming,
        "revision ms": _median_ms(lambda n: store.revision(of(n)), questions),
        "search ms": _median_ms(lambda n: engine.search(ask(n), (of(n),)), questions),
        "text top 100 ms": _median_ms(
            lambda n: store.nominate_text(of(n), terms(ask(n)), Filter(), limit=100), questions
        ),
        "vector top 60 ms": _median_ms(
            lambda n: store.nominate_vector(of(n), _vector(n), Filter(), limit=60), questions
        ),
        "nothing new ms": _median_ms(
            lambda n: store.since(of(n), Revision(store.revision(of(n)))), questions
        ),
    }


@contextmanager
def _server(version: str) -> Iterator[Neo4jServer]:
    release = next(one for one in (LTS, CURRENT) if one.version == version)
    java = find_java(release.java_at_least, release.java_below)
    if java is None:
        raise SystemExit(f"Neo4j {version} needs a JDK of version {release.java_at_least}; set JAVA_HOME")
    with tempfile.TemporaryDirectory() as folder:
        jars = fetch_jars(version, "mvn")
        home = Path(folder) / "neo4j"
        server = Neo4jServer(version, home=home, jars=jars, java=java, options=AS_USERS_RUN_IT)
        try:
            server.start()
            server.set_password()
            yield server
        finally:
            server.kill()


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--neo4j", help="URL of a running, empty database")
    parser.add_argument("--user", default="neo4j")
    parser.add_argument("--password")
    parser.add_argument("--version", default=LTS.version, choices=[LTS.version, CURRENT.version])
    parser.add_argument("--messages", type=int, default=50_000)
    parser.add_argument("--scopes", type=int, default=20)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure both stores and print them side by side."""
    args = _arguments(argv)
    scopes = [ScopeKey(f"scope {number}") for number in range(args.scopes)]
    each = args.messages // args.scopes
    results: dict[str, dict[str, float]] = {}
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        sqlite = open_sqlite_store(Path(folder) / "memories.db", clock=FixedClock())
        stack.callback(sqlite.close)
        results["sqlite"] = measure(sqlite, scopes, each, args.questions)
        url, user, password, process = args.neo4j, args.user, args.password, None
        if url is None:
            server = stack.enter_context(_server(args.version))
            url, user, password = server.url, server.user, server.password
            process = server._process.pid if server._process else None
        neo4j = open_neo4j_store(url, user=user, password=password, database=None, clock=FixedClock())
        stack.callback(neo4j.close)
        results["neo4j"] = measure(neo4j, scopes, each, args.questions, process)
    if args.json:
        print(json.dumps(results))
        return 0
    rust = "with" if find_spec("neo4j._rust") else "without"
    print(
        f"{args.messages} messages in {args.scopes} scopes, {_WIDTH} floats; Neo4j {args.version}, {rust} the"
    )
    print(
        f"driver's Rust extension; load of the machine {', '.join(f'{one:.1f}' for one in os.getloadavg())}"
    )
    for name in results["sqlite"]:
        print(f"{name:28} sqlite {results['sqlite'][name]:10.1f}   neo4j {results['neo4j'][name]:10.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
