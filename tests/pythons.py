"""Print the newest supported Python on this machine, if it is newer than the one that runs this."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NEWEST = 13


def candidates(minor: int) -> list[str]:
    """Return commands and files that may be Python 3.<minor>."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    installed = sorted(root.glob(f"versions/3.{minor}.*/bin/python"), reverse=True)
    found = shutil.which(f"python3.{minor}")
    return [*map(str, installed), *([found] if found else [])]


def works(command: str, minor: int) -> bool:
    """Tell whether it is that version and can make environments."""
    check = f"import sys, venv, ensurepip, sqlite3; sys.exit(sys.version_info[:2] != (3, {minor}))"
    return subprocess.run([command, "-c", check], capture_output=True, check=False).returncode == 0


def main() -> None:
    """Print the path, or nothing."""
    for minor in range(NEWEST, sys.version_info.minor, -1):
        for command in candidates(minor):
            if works(command, minor):
                print(command)  # noqa: T201
                return


if __name__ == "__main__":
    main()
