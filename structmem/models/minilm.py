"""all-MiniLM-L6-v2, and models built like it, on this machine: tokens, encoder, mean, length 1."""

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import groupby
from typing import Literal, Protocol

import numpy as np

from structmem.domain.graph import Vector
from structmem.errors import ModelUnavailable
from structmem.models.bert import Bert, read_bert
from structmem.models.model_folder import ModelFolder
from structmem.models.numpy_encoder import NumpyEncoder
from structmem.models.onnx_encoder import OnnxEncoder
from structmem.models.safetensors import read_tensors
from structmem.models.wordpiece import WordPiece

Engine = Literal["auto", "onnx", "numpy"]

_BATCH_TOKENS = 1024


class MiniLMEmbedder:
    """A sentence model from a folder; weights are read at the first text.

    Only texts of exactly the same number of tokens are computed together: nothing is padded, and a vector
    does not depend on the texts beside its own (but for the last bits of a float, 1e-6). Thread-safe.

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
        self._model: _Loaded | None = None

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
        loaded = self._loaded()
        numbers = [loaded.tokens.encode(text, limit=loaded.max_tokens) for text in texts]
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)

        def fill(places: list[int]) -> None:
            rows[places] = loaded.embed([numbers[place] for place in places])

        batches = list(_batches([len(found) for found in numbers], self._batch_size))
        if loaded.encoder.is_threaded or len(batches) < 2:
            for places in batches:
                fill(places)
        else:
            with ThreadPoolExecutor(_cores()) as pool:
                list(pool.map(fill, batches))
        return rows

    def _loaded(self) -> "_Loaded":
        with self._lock:
            if self._model is None:
                self._model = _load(self._folder, self._engine)
            return self._model


class _Encoder(Protocol):
    @property
    def is_threaded(self) -> bool:
        """Whether one call uses all cores by itself."""

    def encode(self, hidden: Vector) -> Vector:
        """Run the layers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    tokens: WordPiece
    bert: Bert
    encoder: _Encoder
    max_tokens: int

    def embed(self, batch: Sequence[Sequence[int]]) -> Vector:
        encoded = self.encoder.encode(self.bert.embed_tokens(np.array(batch, dtype=np.int64)))
        # The mean's divisor falls out when the row is brought to length 1.
        rows: Vector = encoded.sum(axis=1)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


@lru_cache(maxsize=1)
def _load(folder: ModelFolder, engine: Engine) -> _Loaded:
    """Read a model; memories that a process opens one after the other share it."""
    folder.check()
    config = folder.config()
    bert = read_bert(read_tensors(folder.weights), heads=config.heads, epsilon=config.epsilon)
    tokens = WordPiece.read(folder.vocabulary)
    if len(tokens) > len(bert.words):
        raise ModelUnavailable(
            f"model {str(folder.path)!r} has {len(tokens)} tokens but vectors for {len(bert.words)}; "
            "vocab.txt and model.safetensors must be of one model"
        )
    has_onnx = engine == "onnx" or (engine == "auto" and find_spec("onnxruntime") is not None)
    return _Loaded(
        tokens=tokens,
        bert=bert,
        encoder=OnnxEncoder(bert) if has_onnx else NumpyEncoder(bert),
        max_tokens=min(config.max_tokens, len(bert.positions)),
    )


def _batches(lengths: Sequence[int], batch_size: int) -> Iterator[list[int]]:
    """Yield the places of texts of one length, longest first; empty texts are left out."""
    order = sorted((place for place, length in enumerate(lengths) if length), key=lambda i: -lengths[i])
    for length, places in groupby(order, key=lambda i: lengths[i]):
        same = list(places)
        size = max(1, min(batch_size, _BATCH_TOKENS // length))
        yield from (same[start : start + size] for start in range(0, len(same), size))


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
