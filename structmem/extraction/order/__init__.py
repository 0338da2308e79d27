"""Order that the words assert."""
