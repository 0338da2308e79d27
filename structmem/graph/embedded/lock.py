"""A lock between processes, on a file beside the store."""

import os
import sys
import time
from pathlib import Path

from structmem.errors import StoreBusy, StoreRefused

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


_FIRST_WAIT_S = 0.0005
_LONGEST_WAIT_S = 0.02


class FileLock:
    """Held by one opener of the file at a time; the system frees it when a process dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as exc:
            raise StoreRefused(
                f"lock {str(path)!r} cannot be opened ({exc.strerror}); give this user the right to write it"
            ) from exc

    def acquire(self, timeout_s: float) -> None:
        """Wait for the lock.

        Raises:
            StoreBusy: Somebody held it for all of `timeout_s`.
        """
        end = time.monotonic() + timeout_s
        wait = _FIRST_WAIT_S
        while True:
            try:
                return _try_lock(self._handle)
            except OSError as exc:
                left = end - time.monotonic()
                if left <= 0:
                    raise StoreBusy(
                        f"lock {str(self._path)!r} is held by another process for more than {timeout_s:g} s; "
                        "wait for its write to end, or raise store.lock_timeout_s"
                    ) from exc
                time.sleep(min(wait, left))
                wait = min(2 * wait, _LONGEST_WAIT_S)

    def release(self) -> None:
        """Give it back."""
        _unlock(self._handle)

    def close(self) -> None:
        """Close the file; a held lock is free then."""
        os.close(self._handle)
