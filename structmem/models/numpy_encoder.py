"""Runs a BERT encoder with numpy alone."""

import numpy as np

from structmem.domain.graph import Vector
from structmem.models.bert import Bert, Dense, Layer, normalise

# gelu(x) = x / (1 + exp(-x q(x²))): the coefficients of q, highest first, fitted by us to the exact function
# with the largest error (3e-6) as low as it goes.
_GELU = (2.2381764e-06, -6.1162218e-05, -2.4972226e-04, 7.293758e-02, 1.5956563)
_GELU_ROWS = 32


class NumpyEncoder:
    """The plain engine: needs nothing to be installed; numpy's BLAS uses all cores."""

    is_threaded = True

    def __init__(self, bert: Bert) -> None:
        self._bert = bert

    def encode(self, hidden: Vector) -> Vector:
        """Return the last hidden states of texts of one length; (n, length, width) both."""
        shape = hidden.shape
        rows = hidden.reshape(-1, shape[-1])
        for layer in self._bert.layers:
            mixed = _multiply(self._attend(layer, rows, shape), layer.mix)
            mixed += rows
            normalise(mixed, layer.mix_norm, self._bert.epsilon)
            rows = _multiply(_gelu(_multiply(mixed, layer.widen)), layer.narrow)
            rows += mixed
            normalise(rows, layer.narrow_norm, self._bert.epsilon)
        return rows.reshape(shape)

    def _attend(self, layer: Layer, rows: Vector, shape: tuple[int, ...]) -> Vector:
        n, length, width = shape
        size = width // self._bert.heads
        packed = _multiply(rows, layer.qkv).reshape(n, length, 3, self._bert.heads, size)
        query, key, value = np.moveaxis(packed, (2, 3), (0, 2))
        scores = query @ key.swapaxes(-1, -2)
        scores *= np.float32(size**-0.5)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        attended: Vector = (scores @ value).swapaxes(1, 2).reshape(n * length, width)
        return attended


def _multiply(rows: Vector, dense: Dense) -> Vector:
    product: Vector = rows @ dense.weight
    product += dense.bias
    return product


def _gelu(rows: Vector) -> Vector:
    """Replace every number by x Φ(x), in place, a few rows at a time so that they stay in the cache."""
    with np.errstate(over="ignore"):
        for start in range(0, len(rows), _GELU_ROWS):
            block = rows[start : start + _GELU_ROWS]
            square = block * block
            power = square * np.float32(_GELU[0])
            for coefficient in _GELU[1:-1]:
                power += np.float32(coefficient)
                power *= square
            power += np.float32(_GELU[-1])
            power *= block
            np.negative(power, out=power)
            np.exp(power, out=power)
            power += np.float32(1)
            block /= power
    return rows
