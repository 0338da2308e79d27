"""What a resolver gets, and the one place where calls leave the event loop."""

from collections.abc import Callable
from typing import Any

from anyio.to_thread import run_sync
from strawberry.fastapi import BaseContext
from strawberry.types import Info

from structmem.service import StructMemory


class ApiContext(BaseContext):
    """The memory that the server serves."""

    def __init__(self, memory: StructMemory) -> None:
        super().__init__()
        self.memory = memory


ApiInfo = Info[ApiContext, None]


async def call(info: ApiInfo, work: Callable[[StructMemory], Any]) -> Any:
    """Run work on the memory in a worker thread, since the core is synchronous."""
    return await run_sync(work, info.context.memory)
