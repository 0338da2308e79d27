"""Time expressions: a phrase becomes an interval with precision, kind, source and confidence."""

from structmem.extraction.time.parser import RuleTimeParser
from structmem.extraction.time.spans import Conventions

__all__ = ["Conventions", "RuleTimeParser"]
