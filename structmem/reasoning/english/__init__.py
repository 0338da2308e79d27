"""English words and patterns that the answers read questions and messages with; data, no logic."""
