"""What is told again with more than before."""

from datetime import UTC, datetime, timedelta

import pytest

from structmem.service import StructMemory
from tests.unit.extraction.talk import WEDNESDAY

APRIL, JUNE = datetime(2024, 4, 20, tzinfo=UTC), datetime(2024, 6, 20, tzinfo=UTC)


def _homes(*texts: str) -> StructMemory:
    memory = StructMemory.open(":memory:")
    for day, text in enumerate(texts):
        at = (WEDNESDAY + timedelta(days=day)).isoformat()
        memory.add([{"content": text, "speaker_name": "Mira", "time_stamp": at}], scope="m", session=str(day))
    memory.flush(scope="m")
    return memory


@pytest.mark.parametrize("first", ["I live in Porto.", "I moved to Porto.", "I live in Porto now."])
def test_start_that_a_repetition_tells_refines_the_fact(first: str) -> None:
    with _homes(first, "I've lived in Porto since 3 May.") as memory:
        (believed,) = [one for one in memory.history("Mira", "lives_in", scope="m") if not one.retracted_at]
        assert believed.valid_from == datetime(2024, 5, 3, tzinfo=UTC)
        assert believed.evidence_count == 2
        assert not memory.as_of(APRIL, scope="m", entity="Mira")
        assert [one.object for one in memory.as_of(JUNE, scope="m", entity="Mira")] == ["Porto"]


def test_what_was_known_before_the_repetition_is_kept() -> None:
    with _homes("I live in Porto.", "I've lived in Porto since 3 May.") as memory:
        versions = memory.history("Mira", "lives_in", scope="m")
    assert {one.retract_reason for one in versions} == {"", "REFINED"}


def test_start_after_what_was_told_is_another_statement() -> None:
    with _homes("I live in Porto.", "From 1 June on I live in Porto.") as memory:
        versions = memory.history("Mira", "lives_in", scope="m")
    assert "REFINED" not in {one.retract_reason for one in versions}
