"""One module per type of answer; each takes a case and returns an answer or None."""
