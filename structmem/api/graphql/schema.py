"""The schema with its limits."""

import strawberry
from strawberry.extensions import MaxAliasesLimiter, MaxTokensLimiter

from structmem.api.graphql.errors import CodedErrors
from structmem.api.graphql.mutation import Mutation
from structmem.api.graphql.query import Query

MAX_ALIASES = 30
MAX_TOKENS = 5_000


def build_schema() -> strawberry.Schema:
    """Return the executable schema; its types have no cycles, so no depth limit is needed."""
    return strawberry.Schema(
        query=Query,
        mutation=Mutation,
        extensions=[
            CodedErrors,
            lambda: MaxAliasesLimiter(max_alias_count=MAX_ALIASES),
            lambda: MaxTokensLimiter(max_token_count=MAX_TOKENS),
        ],
    )
