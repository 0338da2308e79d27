"""Which clauses and phrases are events, and which of them are worth keeping."""
