"""States that are asserted, begun or ended."""
