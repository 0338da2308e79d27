"""A real Neo4j Community server for the tests, from its published Maven artifacts; no container engine."""
