"""Causal links that the words state."""
