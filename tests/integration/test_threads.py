"""Many threads share one memory."""

from concurrent.futures import ThreadPoolExecutor

from structmem.domain.graph import NodeKind
from tests.integration.ingesting import SCOPE, messages, open_quickly


def test_threads_that_add_to_one_session_leave_it_whole() -> None:
    said = [message | {"session": "one"} for message in messages()[:60]]
    parts = [said[first : first + 5] for first in range(0, len(said), 5)]
    with open_quickly(":memory:") as memory, ThreadPoolExecutor(6) as pool:
        reports = list(pool.map(lambda part: memory.add(part, scope=SCOPE, session="one"), parts))
        memory.flush(scope=SCOPE)
        assert sum(report.stored for report in reports) == len(said)
        assert len(memory.find(NodeKind.MESSAGE, scope=SCOPE, limit=1000)) == len(said)
        assert memory.problems(scope=SCOPE) == []
        assert set(memory.stats(scope=SCOPE).segments) == {"EXTRACTED"}
