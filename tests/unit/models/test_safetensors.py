"""Reading tensors from files."""

from pathlib import Path

import numpy as np
import pytest

from structmem.errors import ModelUnavailable
from structmem.models.safetensors import read_shapes, read_tensors
from tests.unit.models.tiny_bert import write_safetensors


def test_tensors_come_back_with_names_shapes_and_values(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    tensors = {
        "a": np.arange(6, dtype="<f4").reshape(2, 3),
        "b": np.array([0.5], dtype="<f4"),
        "none": np.zeros((0, 4), dtype="<f4"),
    }
    write_safetensors(path, tensors)

    found = read_tensors(path)

    assert read_shapes(path) == {"a": (2, 3), "b": (1,), "none": (0, 4)}
    assert list(found) == list(tensors)
    for name, tensor in tensors.items():
        np.testing.assert_array_equal(found[name], tensor)


def test_half_precision_is_read(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_safetensors(path, {"a": np.array([1.5, -2.0], dtype="<f2")}, dtype="F16")

    np.testing.assert_array_equal(read_tensors(path)["a"], [1.5, -2.0])


@pytest.mark.parametrize(
    "content",
    [b"", b"not a model at all", (5).to_bytes(8, "little") + b"{}", (2).to_bytes(8, "little") + b"[]"],
)
def test_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)

    with pytest.raises(ModelUnavailable, match=r"model\.safetensors.*get it again"):
        read_tensors(path)


def test_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_safetensors(path, {"a": np.zeros((8, 8), dtype="<f4")})
    path.write_bytes(path.read_bytes()[:-16])

    with pytest.raises(ModelUnavailable, match="damaged"):
        read_tensors(path)


def test_unknown_number_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    write_safetensors(path, {"a": np.zeros(4, dtype="<f2")}, dtype="BF16")

    with pytest.raises(ModelUnavailable, match="BF16"):
        read_tensors(path)
