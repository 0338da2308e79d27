"""Short answers made whole by their questions."""
