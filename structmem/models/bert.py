"""The weights of a BERT encoder, in the shape that both engines multiply by, and what they share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from structmem.domain.graph import Vector
from structmem.errors import ModelUnavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Dense:
    """`x @ weight + bias`; `weight` is (in, out)."""

    weight: Vector
    bias: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """Layer normalisation."""

    gain: Vector
    bias: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One transformer layer; `qkv` is query, key and value side by side."""

    qkv: Dense
    mix: Dense
    mix_norm: Norm
    widen: Dense
    narrow: Dense
    narrow_norm: Norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Bert:
    """Everything but the pooler.

    Attributes:
        words: (vocabulary, hidden).
        positions: (positions, hidden), the vector of the first token type already added.
        epsilon: Of every normalisation.
    """

    words: Vector
    positions: Vector
    norm: Norm
    layers: tuple[Layer, ...]
    heads: int
    epsilon: float

    def embed_tokens(self, numbers: NDArray[np.int64]) -> Vector:
        """Return the first hidden states, (n, length, hidden), of token numbers (n, length)."""
        hidden = self.words[numbers]
        hidden += self.positions[: numbers.shape[1]]
        return normalise(hidden, self.norm, self.epsilon)


def normalise(hidden: Vector, norm: Norm, epsilon: float) -> Vector:
    """Normalise over the last axis, in place."""
    hidden -= hidden.mean(axis=-1, keepdims=True)
    width = hidden.shape[-1]
    variance = np.einsum("...i,...i->...", hidden, hidden)[..., None] / np.float32(width)
    hidden /= np.sqrt(variance + np.float32(epsilon))
    hidden *= norm.gain
    hidden += norm.bias
    return hidden


def read_bert(tensors: Mapping[str, NDArray[Any]], *, heads: int, epsilon: float) -> Bert:
    """Sort tensors with the names that `transformers` gives them.

    Raises:
        ModelUnavailable: A tensor is missing.
    """
    depth = len({name.split(".")[2] for name in tensors if name.startswith("encoder.layer.")})
    try:
        kind = _float32(tensors["embeddings.token_type_embeddings.weight"])[0]
        return Bert(
            words=_float32(tensors["embeddings.word_embeddings.weight"]),
            positions=_float32(tensors["embeddings.position_embeddings.weight"]) + kind,
            norm=_norm(tensors, "embeddings.LayerNorm"),
            layers=tuple(_layer(tensors, f"encoder.layer.{number}") for number in range(depth)),
            heads=heads,
            epsilon=epsilon,
        )
    except KeyError as exc:
        raise ModelUnavailable(
            f"the model has no tensor {exc.args[0]!r}, so it is not a BERT encoder; "
            "give the folder of all-MiniLM-L6-v2 or of a model built like it"
        ) from exc


def _layer(tensors: Mapping[str, NDArray[Any]], prefix: str) -> Layer:
    parts = [_dense(tensors, f"{prefix}.attention.self.{name}") for name in ("query", "key", "value")]
    return Layer(
        qkv=Dense(
            weight=np.concatenate([part.weight for part in parts], axis=1),
            bias=np.concatenate([part.bias for part in parts]),
        ),
        mix=_dense(tensors, f"{prefix}.attention.output.dense"),
        mix_norm=_norm(tensors, f"{prefix}.attention.output.LayerNorm"),
        widen=_dense(tensors, f"{prefix}.intermediate.dense"),
        narrow=_dense(tensors, f"{prefix}.output.dense"),
        narrow_norm=_norm(tensors, f"{prefix}.output.LayerNorm"),
    )


def _dense(tensors: Mapping[str, NDArray[Any]], prefix: str) -> Dense:
    return Dense(weight=_float32(tensors[f"{prefix}.weight"]).T, bias=_float32(tensors[f"{prefix}.bias"]))


def _norm(tensors: Mapping[str, NDArray[Any]], prefix: str) -> Norm:
    return Norm(gain=_float32(tensors[f"{prefix}.weight"]), bias=_float32(tensors[f"{prefix}.bias"]))


def _float32(tensor: NDArray[Any]) -> Vector:
    return np.asarray(tensor, dtype=np.float32)
