"""An embedder without a model: hashed stems and character n-grams."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from structmem.domain.graph import Vector
from structmem.domain.words import STOP_WORDS, stem, words

_STOP_WEIGHT = 0.1
_GRAM_SIZES = (3, 4, 5)
_CACHED_WORDS = 20_000

_Slots = tuple[NDArray[np.intp], Vector]


class HashingEmbedder:
    """Places words by hash, so that texts which share words or parts of words are near each other.

    The same on every machine, in every process. Knows no synonyms. Thread-safe.
    """

    def __init__(self, dimensions: int = 512) -> None:
        self._dimensions = dimensions
        self._slots_of = lru_cache(maxsize=_CACHED_WORDS)(self._place)

    @property
    def model(self) -> str:
        """Name and version."""
        return f"hashing-{self._dimensions}@1"

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> Vector:
        """Return one row of length 1 a text; a text without words gives a zero row."""
        rows = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word, count in Counter(words(text)).items():
                places, values = self._slots_of(word)
                row[places] += values * np.float32(1.0 + np.log(count))
            length = np.linalg.norm(row)
            if length > 0:
                row /= length
        return rows

    def _place(self, word: str) -> _Slots:
        """Return where a word adds to a vector, and how much."""
        sums: defaultdict[int, float] = defaultdict(float)
        for feature, weight in _features(word):
            number = int.from_bytes(blake2b(feature.encode(), digest_size=8).digest(), "little")
            sums[number // 2 % self._dimensions] += weight if number % 2 else -weight
        places = sorted(sums)
        return np.array(places, dtype=np.intp), np.array([sums[place] for place in places], dtype=np.float32)


def _features(word: str) -> Iterator[tuple[str, float]]:
    """Yield the stem and the n-grams of a word with their weights; of a stop word itself alone."""
    if word in STOP_WORDS:
        yield f"w {word}", _STOP_WEIGHT
        return
    root = stem(word)
    # Short words are the common ones, as a rule; there is no collection here to count them in.
    weight = min(1.0, 0.3 + 0.1 * len(root))
    yield f"w {root}", weight
    bounded = f"<{word}>"
    grams = [
        bounded[start : start + size] for size in _GRAM_SIZES for start in range(len(bounded) - size + 1)
    ]
    for gram in grams:
        # All n-grams of a word together are as long a vector as its stem.
        yield f"g {gram}", weight / len(grams) ** 0.5
