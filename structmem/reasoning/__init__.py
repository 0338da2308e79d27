"""Operators over the graph: timeline, order, causes, states, changes, plans, and answers to questions."""

from structmem.reasoning.operators import Operators

__all__ = ["Operators"]
