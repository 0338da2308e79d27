"""`python -m structmem.cli` is the `structmem` command."""

import sys

from structmem.cli import main

sys.exit(main())
