"""What the statements of Neo4j get."""

from datetime import UTC, datetime, timedelta
from typing import Any

from structmem.graph.neo4j.rows import BATCH_ROWS, Parameter, batched, shared_ends, timed
from structmem.graph.neo4j.sessions import runs_of


def _said(session: str, seq: int) -> dict[str, Any]:
    return {"id": f"{session}{seq}", "properties": {"session_id": session, "seq": seq}}


def _runs(*said: dict[str, Any]) -> list[list[str]]:
    return [[row["id"] for row in run["rows"]] for run in runs_of(list(said))]


def test_run_ends_at_a_gap_and_with_its_session() -> None:
    rows = [_said("b", 0), _said("a", 2), _said("a", 0), _said("a", 1), _said("a", 4)]
    assert _runs(*rows) == [["a0", "a1", "a2"], ["a4"], ["b0"]]


def test_long_run_is_cut_at_the_size_of_a_statement() -> None:
    runs = _runs(*(_said("a", seq) for seq in range(BATCH_ROWS + 1)))
    assert [len(run) for run in runs] == [BATCH_ROWS, 1]


def test_times_are_exact_to_the_microsecond_also_before_1970() -> None:
    moments = [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
    ]
    for moment in moments:
        found = timed({"at": moment, "text": "kept"})
        seconds, nanoseconds = found["times"]["at"]
        back = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds, microseconds=nanoseconds // 1000)
        assert back == moment
        assert found["properties"] == {"text": "kept"}


def test_missing_time_stays_among_the_properties_which_removes_it() -> None:
    assert timed({"at": None}) == {"properties": {"at": None}, "times": {}}


def test_each_end_is_named_once_and_pointed_at() -> None:
    rows: list[dict[str, Any]] = [
        {
            "sources": [{"id": "m1"}, {"id": "m2"}],
            "participants": [{"id": "p1"}],
            "days": [{"key": "2023-05-07"}],
        },
        {
            "sources": [{"id": "m2"}],
            "participants": [{"id": "p2"}, {"id": "p1"}],
            "days": [{"key": "2023-05-07"}, {"key": "2023-05"}],
        },
    ]
    ends = shared_ends(rows)
    assert ends["messages"] == ["m1", "m2"]
    assert ends["entities"] == ["p1", "p2"]
    assert [day["key"] for day in ends["days"]] == ["2023-05-07", "2023-05"]
    assert [[one["at"] for one in row["sources"]] for row in rows] == [[0, 1], [1]]
    assert [[one["at"] for one in row["participants"]] for row in rows] == [[0], [1, 0]]
    assert [row["days"] for row in rows] == [[0], [0, 1]]


def test_batches_hold_all_rows_and_are_short_in_a_log() -> None:
    batches = list(batched(list(range(BATCH_ROWS + 2))))
    assert [len(one) for one in batches] == [BATCH_ROWS, 2]
    assert repr(batches[1]) == "[2 items]"
    assert isinstance(batches[0], Parameter)
