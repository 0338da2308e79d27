"""The store in Neo4j: a graph for people to look at, and the same behaviour as the embedded store."""

from structmem.graph.neo4j.opening import open_neo4j_store
from structmem.graph.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore", "open_neo4j_store"]
