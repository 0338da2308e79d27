"""The command line's variable and the settings section of the same name live together."""

import pytest

from structmem.errors import InvalidSettings
from structmem.settings import Settings


def test_plain_path_in_the_environment_is_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_STORE", "some/place.db")
    monkeypatch.setenv("STRUCTMEM_STORE__DATABASE", "people")

    store = Settings.read().store

    assert (store.url, store.database) == ("some/place.db", "people")


def test_section_as_json_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_STORE", '{"url": "some/place.db", "user": "ana"}')

    assert Settings.read().store.user == "ana"


def test_unreadable_section_is_a_named_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRUCTMEM_INGEST", "fast")

    with pytest.raises(InvalidSettings, match="ingest"):
        Settings.read()
