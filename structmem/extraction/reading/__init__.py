"""What one message says: items, how each is held, and when."""
