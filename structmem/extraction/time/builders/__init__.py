"""From captured words to meanings: the functions that the patterns of a language name.

Each takes what a pattern captured, by the lower-case name of the category or nonterminal, and returns the
meaning, or None if the words cannot mean that ("the 32nd").
"""

from collections.abc import Callable, Mapping
from typing import Any

from structmem.extraction.time.builders import clocks, dates, lengths, relative, roles
from structmem.extraction.time.builders.roles import Reading

__all__ = ["BUILDERS", "Reading"]


def same(got: Mapping[str, Any]) -> Any:
    """Return what was captured last, unchanged; what stands before it only colours it."""
    return list(got.values())[-1]


BUILDERS: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "same": same,
    **{
        name: function
        for module in (lengths, dates, relative, clocks, roles)
        for name, function in vars(module).items()
        if callable(function) and getattr(function, "__module__", "") == module.__name__
    },
}
