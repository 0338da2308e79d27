"""Message files of every known shape, read as mappings for `StructMemory.add`."""

from structmem.cli.readers.message_file import MessageFile, Survey
from structmem.cli.readers.spoken import Spoken

__all__ = ["MessageFile", "Spoken", "Survey"]
