"""Fixtures for every test."""

pytest_plugins = ["tests.neo4j_server.fixtures"]
