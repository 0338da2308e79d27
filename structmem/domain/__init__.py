"""Frozen data without I/O: what the graph is made of and what comes back from it."""
