"""Text to drafts: time phrases, entities, events, facts, interactions, causes and order."""

from structmem.extraction.rules import RuleExtractor

__all__ = ["RuleExtractor"]
