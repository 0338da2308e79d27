"""Word lists written as text."""


def word_set(text: str) -> frozenset[str]:
    """Return the space-separated words of a text; an underscore stands for a space inside a word."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """Return the comma-separated phrases of a text."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())
