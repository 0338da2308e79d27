"""Both engines against a slow computation in double precision, on a small BERT of random weights."""

import importlib.util
import math
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from structmem.domain.graph import Vector
from structmem.errors import MissingExtra, ModelUnavailable
from structmem.models.bert import Bert, read_bert
from structmem.models.minilm import Engine, MiniLMEmbedder
from structmem.models.model_folder import ModelFolder
from structmem.models.numpy_encoder import NumpyEncoder, _gelu
from structmem.models.wordpiece import WordPiece
from tests.unit.models.tiny_bert import (
    EPSILON,
    HEADS,
    POSITIONS,
    VOCABULARY,
    Tensors,
    expected_vector,
    random_tensors,
    write_folder,
)

TEXTS = [
    "We met the boat.",
    "The river is red!",
    "It's unlikely, isn't it?",
    "rowing",
    "The boat was late.",
    "A boat is red, a river is red, the rower was late, we met.",
]
HAS_ONNX = importlib.util.find_spec("onnxruntime") is not None
ENGINES = [
    "numpy",
    pytest.param("onnx", marks=pytest.mark.skipif(not HAS_ONNX, reason="onnxruntime is not installed")),
]


@pytest.fixture(scope="module")
def tensors() -> Tensors:
    return random_tensors()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, tensors: Tensors) -> ModelFolder:
    return ModelFolder(write_folder(tmp_path_factory.mktemp("models") / "tiny", tensors))


@pytest.mark.parametrize("engine", ENGINES)
def test_vectors_are_those_of_the_slow_computation(
    engine: Engine, folder: ModelFolder, tensors: Tensors
) -> None:
    tokens = WordPiece(VOCABULARY)
    expected = [expected_vector(tensors, tokens.encode(text, limit=POSITIONS)) for text in TEXTS]

    found = MiniLMEmbedder(folder, engine=engine).embed(TEXTS)

    np.testing.assert_allclose(found, np.array(expected), atol=2e-5)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_vector_is_the_same_alone_and_in_any_company(engine: Engine, folder: ModelFolder) -> None:
    embedder = MiniLMEmbedder(folder, engine=engine, batch_size=3)
    alone = np.vstack([embedder.embed([text]) for text in TEXTS])

    together = embedder.embed(TEXTS)
    crowded = embedder.embed([*TEXTS, *reversed(TEXTS), *TEXTS])

    np.testing.assert_allclose(together, alone, atol=1e-6)
    np.testing.assert_allclose(crowded, np.vstack([alone, alone[::-1], alone]), atol=1e-6)


@pytest.mark.parametrize("engine", ENGINES)
def test_texts_without_words_are_zero_rows_and_the_others_have_length_one(
    engine: Engine, folder: ModelFolder
) -> None:
    rows = MiniLMEmbedder(folder, engine=engine).embed(["", "we met", " \n\t", "\u200b"])

    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [0, 1, 0, 0], atol=1e-6)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_texts_give_no_rows(engine: Engine, folder: ModelFolder) -> None:
    embedder = MiniLMEmbedder(folder, engine=engine)

    assert embedder.embed([]).shape == (0, embedder.dimensions)


@pytest.mark.parametrize("engine", ENGINES)
def test_text_beyond_the_last_position_is_cut(engine: Engine, folder: ModelFolder) -> None:
    embedder = MiniLMEmbedder(folder, engine=engine)

    full, longer = embedder.embed(["boat " * (POSITIONS - 2), "boat " * POSITIONS * 3])

    np.testing.assert_array_equal(full, longer)


@pytest.mark.parametrize("engine", ENGINES)
def test_threads_that_embed_at_once_get_the_same_vectors(engine: Engine, folder: ModelFolder) -> None:
    embedder = MiniLMEmbedder(folder, engine=engine)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(embedder.embed, [TEXTS] * 12))

    for rows in found:
        np.testing.assert_array_equal(rows, found[0])


def test_gelu_is_the_exact_one_within_rounding() -> None:
    points = np.concatenate([np.linspace(-9, 9, 4001), [-1e4, -50, 50, 1e4, 0]]).astype(np.float32)
    exact = [float(x) * 0.5 * math.erfc(-float(x) / math.sqrt(2)) for x in points]

    np.testing.assert_allclose(_gelu(points.copy()[:, None])[:, 0], exact, rtol=3e-7, atol=4e-6)


def test_hidden_states_do_not_change_under_the_callers_hands(tensors: Tensors) -> None:
    bert: Bert = read_bert(tensors, heads=HEADS, epsilon=EPSILON)
    hidden: Vector = bert.embed_tokens(np.array([[2, 12, 3]], dtype=np.int64))
    before = hidden.copy()

    NumpyEncoder(bert).encode(hidden)

    np.testing.assert_array_equal(hidden, before)
    np.testing.assert_array_equal(bert.words, tensors["embeddings.word_embeddings.weight"])


def test_onnx_engine_without_onnxruntime_names_the_extra(
    folder: ModelFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    MiniLMEmbedder(folder, engine="numpy").embed(["we met"])  # so that no loaded onnx engine is at hand
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    with pytest.raises(MissingExtra, match=r"structmem\[onnx\]"):
        MiniLMEmbedder(folder, engine="onnx").embed(["we met"])


def test_model_in_another_shape_is_refused_before_it_gives_wrong_vectors(
    tmp_path: Path, tensors: Tensors
) -> None:
    folder = ModelFolder(write_folder(tmp_path / "relu", tensors, hidden_act="relu"))

    with pytest.raises(ModelUnavailable, match="hidden_act 'relu'"):
        MiniLMEmbedder(folder).embed(["we met"])


def test_weights_are_read_once_even_where_two_models_take_turns(
    tmp_path: Path, folder: ModelFolder, tensors: Tensors
) -> None:
    copy = ModelFolder(write_folder(tmp_path / "copy", tensors))
    first, second = (MiniLMEmbedder(one, engine="numpy") for one in (folder, copy))
    expected = first.embed(TEXTS), second.embed(TEXTS)
    copy.weights.unlink()

    for _ in range(2):
        np.testing.assert_array_equal(first.embed(TEXTS), expected[0])
        np.testing.assert_array_equal(second.embed(TEXTS), expected[1])
