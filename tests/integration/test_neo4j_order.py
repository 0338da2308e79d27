"""What follows what in Neo4j: one NEXT from each to its neighbour, however they came."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from structmem.domain.codec import plain
from structmem.domain.graph import NodeKind
from structmem.domain.ids import ScopeKey
from structmem.domain.message import Message
from structmem.graph.neo4j import Neo4jStore
from structmem.graph.neo4j.rows import BATCH_ROWS
from structmem.graph.rows import Header, header_row, plain_row
from structmem.testing.samples import START, message
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.stores import open_store, wipe

ANA = ScopeKey("ana")


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Neo4jStore]:
    wipe(neo4j_server)
    store = open_store(neo4j_server)
    yield store
    store.close()


def _load(store: Neo4jStore, messages: Sequence[Message]) -> None:
    rows = [plain_row(NodeKind.MESSAGE, plain(one)) for one in messages]
    store.load(ANA, [header_row(Header(scope=ANA, model=None)), *rows])


def _pairs(server: Neo4jServer, label: str, key: str) -> list[list[Any]]:
    return server.query_over_http(
        f"MATCH (a:{label})-[:NEXT]->(b:{label}) RETURN a.{key}, b.{key} ORDER BY a.place"
    )


def _on_day(session: str, day: int) -> Message:
    return message(0, session=session, said_at=START + timedelta(days=day))


@pytest.mark.neo4j
class TestOrder:
    """Messages in their session, sessions in their scope."""

    @pytest.mark.parametrize(
        "parts",
        [
            [[0, 5], [1, 2, 4], [3]],
            [[5, 1], [0, 2], [4, 3]],
            [[2, 3], [0, 1, 4, 5]],
        ],
    )
    def test_messages_that_come_between_others_are_put_between_them(
        self, store: Neo4jStore, neo4j_server: Neo4jServer, parts: list[list[int]]
    ) -> None:
        for part in parts:
            _load(store, [replace(message(seq), seq=seq) for seq in part])
        assert _pairs(neo4j_server, "Message", "seq") == [[seq, seq + 1] for seq in range(5)]

    def test_message_that_was_named_before_it_came_is_in_the_chain(
        self, store: Neo4jStore, neo4j_server: Neo4jServer
    ) -> None:
        for seq in (0, 2):
            _load(store, [replace(message(seq), seq=seq)])
        neo4j_server.query_over_http(
            "CREATE (:Message:Missing {scope: 'ana', id: $id}) RETURN 1", id=message(1).id
        )
        _load(store, [replace(message(seq), seq=seq) for seq in (1, 3)])
        assert _pairs(neo4j_server, "Message", "seq") == [[seq, seq + 1] for seq in range(3)]
        assert [one.seq for one in store.messages_of(ANA, "s1", first_seq=0, last_seq=9)] == [0, 1, 2, 3]

    def test_chain_of_more_messages_than_a_statement_takes_has_no_gap(
        self, store: Neo4jStore, neo4j_server: Neo4jServer
    ) -> None:
        count = 2 * BATCH_ROWS + 500
        store.append(ANA, [message(seq) for seq in range(count)])
        assert _pairs(neo4j_server, "Message", "seq") == [[seq, seq + 1] for seq in range(count - 1)]

    def test_sessions_that_come_between_others_are_put_between_them(
        self, store: Neo4jStore, neo4j_server: Neo4jServer
    ) -> None:
        for days in ((1, 5), (3, 2, 4)):
            store.append(ANA, [_on_day(f"day {day}", day) for day in days])
        assert _pairs(neo4j_server, "Session", "key") == [
            [f"day {day}", f"day {day + 1}"] for day in range(1, 5)
        ]

    def test_session_that_moves_while_others_come_is_in_one_place(
        self, store: Neo4jStore, neo4j_server: Neo4jServer
    ) -> None:
        store.append(ANA, [_on_day(f"day {day}", day) for day in (2, 4, 6, 8)])
        earlier = message(1, session="day 6", said_at=START + timedelta(days=1))
        store.append(ANA, [_on_day("day 5", 5), earlier, _on_day("day 7", 7), _on_day("day 0", 0)])
        order = ["day 0", "day 6", "day 2", "day 4", "day 5", "day 7", "day 8"]
        assert _pairs(neo4j_server, "Session", "key") == [list(pair) for pair in pairwise(order)]
