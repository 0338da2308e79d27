"""One Cypher statement per file, with a checked header; used by the Neo4j store alone."""

from structmem.cypher.library import statement, statements
from structmem.cypher.statement import BadStatement, Mode, Statement, parse_statement

__all__ = ["BadStatement", "Mode", "Statement", "parse_statement", "statement", "statements"]
