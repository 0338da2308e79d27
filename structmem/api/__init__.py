"""The GraphQL server over the façade."""


def serve(*, store: str | None = None, host: str | None = None, port: int | None = None) -> None:
    """Serve a memory until interrupted; None takes the settings' value.

    Raises:
        InvalidSettings: The host is not loopback and no token is set.
        StoreError: The store cannot be opened.
    """
    from structmem.api.server import run

    run(store=store, host=host, port=port)


__all__ = ["serve"]
