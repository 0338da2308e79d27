"""Sentences, word classes, verb groups, phrases and clauses."""
