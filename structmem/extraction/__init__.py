"""Text to drafts: time phrases, entities, events, facts, interactions, causes and order."""

from structmem.extraction.grammar.spacy_tags import load_spacy_tagger
from structmem.extraction.rules import RuleExtractor

__all__ = ["RuleExtractor", "load_spacy_tagger"]
