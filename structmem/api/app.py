"""The web application: GraphQL with GraphiQL at /graphql, and /health."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from strawberry.fastapi import GraphQLRouter

from structmem import __version__
from structmem.api.graphql.context import ApiContext
from structmem.api.graphql.schema import build_schema
from structmem.service import StructMemory
from structmem.settings import ApiSettings

Next = Callable[[Request], Awaitable[Response]]


def create_app(memory: StructMemory, settings: ApiSettings) -> FastAPI:
    """Return the application over an open memory; the caller closes the memory."""
    app = FastAPI(title="StructMem", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)

    async def context() -> ApiContext:
        return ApiContext(memory=memory)

    router: GraphQLRouter[ApiContext, None] = GraphQLRouter(
        build_schema(), context_getter=context, graphql_ide="graphiql", path="/graphql"
    )
    app.include_router(router)

    @app.get("/health")
    async def health() -> dict[str, Any]:
        return {"ok": True, "version": __version__, "store": memory.info.kind}

    @app.middleware("http")
    async def guard(request: Request, follow: Next) -> Response:
        return refuse(request, settings) or await follow(request)

    return app


def refuse(request: Request, settings: ApiSettings) -> Response | None:
    """Return the refusal of a request without the token or with too large a body, else None."""
    if settings.token and request.url.path != "/health":
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not secrets.compare_digest(given.encode(), settings.token.get_secret_value().encode()):
            return _error(401, "UNAUTHORISED", "give the server's token as 'Authorization: Bearer …'")
    length = request.headers.get("content-length")
    if request.method == "POST" and length is None:
        return _error(411, "LENGTH_REQUIRED", "send a Content-Length header")
    if length and (not length.isdigit() or int(length) > settings.max_body_bytes):
        return _error(413, "TOO_LARGE", f"body of {length} bytes; send at most {settings.max_body_bytes}")
    return None


def _error(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse(
        {"data": None, "errors": [{"message": message, "extensions": {"code": code}}]}, status_code=status
    )
