"""A seeded world whose truth is known, told in dialogues, to score extraction and operators against."""
