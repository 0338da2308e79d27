"""all-MiniLM-L6-v2, and models built like it, on this machine: tokens, encoder, mean, length 1."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.util import find_spec
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from structmem.domain.graph import Vector
from structmem.models.bert import Bert, read_bert
from structmem.models.model_folder import ModelFolder
from structmem.models.numpy_encoder import NumpyEncoder
from structmem.models.onnx_encoder import OnnxEncoder
from structmem.models.safetensors import read_tensors
from structmem.models.wordpiece import WordPiece

Engine = Literal["auto", "onnx", "numpy"]


class MiniLMEmbedder:
    """A sentence model from a folder; weights are read at the first text.

    A text's vector does not depend on the texts beside it (within rounding, 1e-6) nor on the engine. Texts of
    the same length are computed together. Thread-safe.

    Args:
        folder: Where the model lies.
        engine: What computes; `auto` is onnxruntime where it is installed, else numpy.
        batch_size: So many texts are computed together, at most.
    """

    def __init__(self, folder: ModelFolder, *, engine: Engine = "auto", batch_size: int = 32) -> None:
        self._folder = folder
        self._engine = engine
        self._batch_size = batch_size
        self._lock = threading.Lock()

    @cached_property
    def model(self) -> str:
        """Name and version."""
        return self._folder.name()

    @cached_property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._folder.dimensions()

    def embed(self, texts: Sequence[str]) -> Vector:
        """Return one row of length 1 a text; a text without words gives a zero row.

        Raises:
            ModelUnavailable: The files are not what they should be.
            MissingExtra: The engine is not installed.
        """
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        with self._lock:
            loaded = _load(self._folder, self._engine)
        numbers = [loaded.tokens.encode(text, limit=loaded.max_tokens) for text in texts]
        order = sorted((place for place, found in enumerate(numbers) if found), key=lambda i: len(numbers[i]))
        for start in range(0, len(order), self._batch_size):
            places = order[start : start + self._batch_size]
            rows[places] = loaded.embed([numbers[place] for place in places])
        return rows


class _Encoder(Protocol):
    def encode(self, hidden: Vector, mask: NDArray[np.int32]) -> Vector: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    tokens: WordPiece
    bert: Bert
    encoder: _Encoder
    max_tokens: int

    def embed(self, batch: Sequence[Sequence[int]]) -> Vector:
        numbers = np.zeros((len(batch), max(map(len, batch))), dtype=np.int64)
        mask = np.zeros(numbers.shape, dtype=np.int32)
        for row, found in enumerate(batch):
            numbers[row, : len(found)] = found
            mask[row, : len(found)] = 1
        encoded = self.encoder.encode(self.bert.embed_tokens(numbers), mask)
        # The mean's divisor falls out when the row is brought to length 1.
        sums = (mask[:, None, :].astype(np.float32) @ encoded)[:, 0, :]
        result: Vector = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return result


@lru_cache(maxsize=1)
def _load(folder: ModelFolder, engine: Engine) -> _Loaded:
    """Read a model; all memories of a process share the last one."""
    folder.check()
    config = folder.config()
    bert = read_bert(read_tensors(folder.weights), heads=config.heads, epsilon=config.epsilon)
    has_onnx = engine == "onnx" or (engine == "auto" and find_spec("onnxruntime") is not None)
    return _Loaded(
        tokens=WordPiece.read(folder.vocabulary),
        bert=bert,
        encoder=OnnxEncoder(bert) if has_onnx else NumpyEncoder(bert),
        max_tokens=min(config.max_tokens, len(bert.positions)),
    )
