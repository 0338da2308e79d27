"""Open the memory, bind, and run until interrupted."""

import ipaddress

import uvicorn

from structmem.api.app import create_app
from structmem.bootstrap import open_memory
from structmem.errors import InvalidSettings
from structmem.settings import ApiSettings, Settings


def run(*, store: str | None, host: str | None, port: int | None) -> None:
    """Serve; see `structmem.api.serve`."""
    settings = Settings.read()
    api = settings.api.model_copy(
        update={key: value for key, value in {"host": host, "port": port}.items() if value is not None}
    )
    check_exposure(api)
    with open_memory(store, settings=settings) as memory:
        uvicorn.run(create_app(memory, api), host=api.host, port=api.port, log_level="warning")


def check_exposure(api: ApiSettings) -> None:
    """Refuse to listen beyond this machine without a token.

    Raises:
        InvalidSettings: Says how to set one.
    """
    if api.token is None and not _is_loopback(api.host):
        raise InvalidSettings(
            f"host {api.host!r} can be reached from other machines and no token is set; "
            "set STRUCTMEM_API__TOKEN, or listen on 127.0.0.1"
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
