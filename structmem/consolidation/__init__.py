"""Sleep-time work: summaries of sessions and months, conflicts, and what rests on changed facts."""

from structmem.consolidation.consolidator import Consolidator

__all__ = ["Consolidator"]
