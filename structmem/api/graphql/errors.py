"""Errors with a code; what was not raised on purpose is logged once and masked."""

import logging
from collections.abc import Iterator

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from structmem.errors import StructMemError

_log = logging.getLogger(__name__)


class CodedErrors(SchemaExtension):
    """Gives every error `extensions.code` and `extensions.retryable`."""

    def on_operation(self) -> Iterator[None]:
        """Rewrite the errors of an operation when it is done."""
        yield
        result = self.execution_context.result
        errors = getattr(result, "errors", None)
        if result is not None and errors:
            result.errors = [coded(error) for error in errors]


def coded(error: GraphQLError) -> GraphQLError:
    """Return the error with a code; faults in the query itself have none of ours and get BAD_REQUEST."""
    original = error.original_error
    if isinstance(original, StructMemError):
        message, code, retryable = str(original), original.code, original.retryable
    elif original is None or isinstance(original, GraphQLError):
        message, code, retryable = error.message, "BAD_REQUEST", False
    else:
        _log.error("unexpected error at %s", error.path, exc_info=original)
        message, code, retryable = "internal error; the server's log has the details", "INTERNAL", False
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={"code": code, "retryable": retryable},
    )
