"""The `structmem` command."""

import sys


def main() -> int:
    """Run the command line of this process; return its exit code."""
    from structmem.cli.app import run

    return run(sys.argv[1:])
