"""Reads tensors from a `.safetensors` file without copying them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from structmem.errors import ModelUnavailable

_LENGTH_BYTES = 8
_LONGEST_HEADER = 100_000_000
_DTYPES = {"F32": "<f4", "F16": "<f2", "F64": "<f8", "I64": "<i8", "I32": "<i4"}


def read_shapes(path: Path) -> dict[str, tuple[int, ...]]:
    """Return the shape of every tensor; reads the header only.

    Raises:
        ModelUnavailable: Not a safetensors file.
    """
    header, _ = _read_header(path)
    return {name: tuple(entry["shape"]) for name, entry in header.items()}


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """Map the file into memory and return its tensors by name, read-only.

    Raises:
        ModelUnavailable: Not a safetensors file, cut off, or with a number format that numpy has not.
    """
    header, start = _read_header(path)
    data = np.memmap(path, mode="r", dtype=np.uint8)
    try:
        return {name: _tensor(data, entry, start) for name, entry in header.items()}
    except (KeyError, ValueError) as exc:
        raise ModelUnavailable(f"model file {str(path)!r} is damaged ({exc}); get it again") from exc


def _read_header(path: Path) -> tuple[Mapping[str, Any], int]:
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(_LENGTH_BYTES), "little")
            raw = file.read(min(length, _LONGEST_HEADER))
        header = json.loads(raw)
        header.pop("__metadata__", None)
        if len(raw) < length or not all("shape" in entry for entry in header.values()):
            raise ValueError("its header is not complete")
    except (OSError, ValueError, TypeError, AttributeError) as exc:
        raise ModelUnavailable(
            f"model file {str(path)!r} cannot be read as safetensors ({exc}); get it again"
        ) from exc
    return header, _LENGTH_BYTES + length


def _tensor(data: NDArray[np.uint8], entry: Mapping[str, Any], start: int) -> NDArray[Any]:
    dtype = np.dtype(_DTYPES[entry["dtype"]])
    first, last = entry["data_offsets"]
    return np.frombuffer(data[start + first : start + last], dtype=dtype).reshape(entry["shape"])
