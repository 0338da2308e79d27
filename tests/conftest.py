"""Fixtures for every test, the fate of generated examples, and the sharing out over processes."""

import re
from typing import Any

from hypothesis import HealthCheck, settings
from xdist.scheduler.loadscope import LoadScopeScheduling

pytest_plugins = ["tests.neo4j_server.fixtures"]

# The same examples in every run; how long one takes says how busy the machine is, and nothing else.
settings.register_profile(
    "suite", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")

_SERVER = re.compile(r"[\[-](neo4j-\d[\d.]*\d)")


class OneServerEach(LoadScopeScheduling):  # type: ignore[misc]
    """All tests of one Neo4j go to one process, which starts it once; others go there by file."""

    def _split_scope(self, nodeid: str) -> str:
        live = _SERVER.search(nodeid)
        return live[1] if live else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: Any, log: Any) -> LoadScopeScheduling:
    """Share out with `-n`."""
    return OneServerEach(config, log)
