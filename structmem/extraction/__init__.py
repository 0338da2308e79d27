"""Text to drafts: time phrases, entities, events, facts, interactions, causes and order."""

from structmem.extraction.rules import RuleExtractor
from structmem.extraction.spacy_tags import load_spacy_tagger

__all__ = ["RuleExtractor", "load_spacy_tagger"]
