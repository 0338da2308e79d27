"""Test doubles and contract suites, for our own tests and for third-party backends."""
