"""GraphStore adapters, and the pure rules that they share."""
