"""The server refuses to be open to the world without a token."""

import pytest
from pydantic import SecretStr

from structmem.api.server import check_exposure
from structmem.errors import InvalidSettings
from structmem.settings import ApiSettings


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "memory.example.org"])
def test_beyond_loopback_a_token_is_needed(host: str) -> None:
    with pytest.raises(InvalidSettings, match="STRUCTMEM_API__TOKEN"):
        check_exposure(ApiSettings(host=host))
    check_exposure(ApiSettings(host=host, token=SecretStr("t")))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.5", "::1", "localhost"])
def test_loopback_needs_none(host: str) -> None:
    check_exposure(ApiSettings(host=host))
