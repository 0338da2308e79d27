"""The schema with its limits."""

import strawberry
from strawberry.extensions import MaxAliasesLimiter, MaxTokensLimiter, QueryDepthLimiter

from structmem.api.graphql.errors import CodedErrors
from structmem.api.graphql.mutation import Mutation
from structmem.api.graphql.query import Query
from structmem.settings import ApiSettings

MAX_ALIASES = 30
MAX_TOKENS = 5_000


def build_schema(settings: ApiSettings) -> strawberry.Schema:
    """Return the executable schema."""
    return strawberry.Schema(
        query=Query,
        mutation=Mutation,
        extensions=[
            CodedErrors,
            lambda: QueryDepthLimiter(max_depth=settings.max_depth),
            lambda: MaxAliasesLimiter(max_alias_count=MAX_ALIASES),
            lambda: MaxTokensLimiter(max_token_count=MAX_TOKENS),
        ],
    )
