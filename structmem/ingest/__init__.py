"""The write path: raw messages first, then everything that is derived from them."""

from structmem.ingest.cutting import Cutter
from structmem.ingest.normalise import Rules
from structmem.ingest.pipeline import Pipeline
from structmem.ingest.segment import WordSegmenter
from structmem.ingest.understanding import Understander
from structmem.ingest.undoing import Undoer

__all__ = ["Cutter", "Pipeline", "Rules", "Understander", "Undoer", "WordSegmenter"]
