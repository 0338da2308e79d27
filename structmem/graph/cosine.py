"""Exact cosine, the same for every store."""

from collections.abc import Sequence

import numpy as np

from structmem.domain.graph import Vector
from structmem.errors import EmbeddingMismatch


def cosine(matrix: Vector, vector: Vector) -> Vector:
    """Return the cosine of each row with a vector, float32; 0 where either is zero."""
    lengths = np.sqrt(np.einsum("ij,ij->i", matrix, matrix)) * np.linalg.norm(vector)
    scores: Vector = np.divide(matrix @ vector, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return scores


def best(scores: Vector, ids: Sequence[str], limit: int) -> list[int]:
    """Return the places of the highest scores, best first; equal ones by id."""
    places = np.arange(len(scores))
    if limit < len(scores):
        edge = np.partition(scores, -limit)[-limit]
        places = places[scores >= edge]
    return sorted(places.tolist(), key=lambda place: (-scores[place], ids[place]))[:limit]


def check_dimension(stored: tuple[str, int], vector: Vector) -> None:
    """Refuse a question's vector that cannot be compared.

    Raises:
        EmbeddingMismatch: It has another dimension than the scope's vectors.
    """
    if vector.shape != (stored[1],):
        raise EmbeddingMismatch(
            f"the question's vector has shape {vector.shape}, the scope holds vectors of {stored[0]!r} with "
            f"{stored[1]} dimensions; embed the question with {stored[0]!r}"
        )
