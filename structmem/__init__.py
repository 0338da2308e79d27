"""StructMem: graph-backed, structured memory for LLM agents."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from structmem.service import StructMemory
    from structmem.settings import Settings

__version__ = "0.1.0"
__all__ = ["Settings", "StructMemory", "__version__"]


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used, so that `import structmem` stays cheap."""
    if name == "StructMemory":
        from structmem.service import StructMemory

        return StructMemory
    if name == "Settings":
        from structmem.settings import Settings

        return Settings
    raise AttributeError(f"module 'structmem' has no attribute {name!r}")
