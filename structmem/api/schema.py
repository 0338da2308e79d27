"""Print the GraphQL schema: `python -m structmem.api.schema > schema.graphql`."""

import sys

from structmem.api.graphql.schema import build_schema


def schema_text() -> str:
    """Return the schema in GraphQL's own language."""
    return build_schema().as_str() + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
