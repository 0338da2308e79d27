"""Writes a BERT encoder as an ONNX model, byte by byte: the format is a small protocol-buffers schema.

The graph takes embedded tokens and gives the last hidden states. Besides standard ones it uses the fused
operators that every onnxruntime has (domain `com.microsoft`). Field numbers are those of `onnx.proto`.
"""

import struct
from collections.abc import Sequence

import numpy as np

from structmem.domain.graph import Vector
from structmem.models.bert import Bert, Dense, Layer, Norm

_IR_VERSION = 8
_OPSET = 17
_FUSED = "com.microsoft"
_FLOAT = 1


def encoder_model(bert: Bert) -> bytes:
    """Return a model: `hidden` (n, length, width), not padded, to the last hidden states."""
    graph = _Graph(bert)
    width = bert.words.shape[1]
    hidden = "hidden"
    for number, layer in enumerate(bert.layers):
        hidden = graph.add_layer(layer, hidden, f"{number}.")
    graph.add_value(_INPUT, "hidden", _FLOAT, ("n", "length", width))
    graph.add_value(_OUTPUT, hidden, _FLOAT, ("n", "length", width))
    return _message(
        _number(1, _IR_VERSION),
        _bytes(8, _message(_text(1, ""), _number(2, _OPSET))),
        _bytes(8, _message(_text(1, _FUSED), _number(2, 1))),
        _bytes(7, graph.message()),
    )


_NODE, _NAME, _INITIALIZER, _INPUT, _OUTPUT = 1, 2, 5, 11, 12


class _Graph:
    def __init__(self, bert: Bert) -> None:
        self._heads = bert.heads
        self._epsilon = bert.epsilon
        self._parts = [_text(_NAME, "encoder")]

    def message(self) -> bytes:
        return _message(*self._parts)

    def add_layer(self, layer: Layer, hidden: str, prefix: str) -> str:
        qkv = self._add_dense(layer.qkv, f"{prefix}qkv")
        attended = self._add_node("Attention", [hidden, *qkv], f"{prefix}attended", num_heads=self._heads)
        mixed = self._add_projection(attended, hidden, layer.mix, layer.mix_norm, f"{prefix}mix")
        weight, bias = self._add_dense(layer.widen, f"{prefix}widen")
        wide = self._add_node("MatMul", [mixed, weight], f"{prefix}wide", domain="")
        active = self._add_node("BiasGelu", [wide, bias], f"{prefix}active")
        return self._add_projection(active, mixed, layer.narrow, layer.narrow_norm, f"{prefix}narrow")

    def add_value(self, field: int, name: str, kind: int, shape: Sequence[int | str]) -> None:
        sizes = [_number(1, size) if isinstance(size, int) else _text(2, size) for size in shape]
        tensor = _message(_number(1, kind), _bytes(2, _message(*(_bytes(1, size) for size in sizes))))
        self._parts.append(_bytes(field, _message(_text(1, name), _bytes(2, _bytes(1, tensor)))))

    def _add_projection(self, source: str, skip: str, dense: Dense, norm: Norm, name: str) -> str:
        """Multiply, add what was before, normalise."""
        weight, bias = self._add_dense(dense, name)
        product = self._add_node("MatMul", [source, weight], f"{name}.product", domain="")
        shifted = self._add_node("Add", [product, bias], f"{name}.shifted", domain="")
        total = self._add_node("Add", [shifted, skip], f"{name}.total", domain="")
        gain = self._add_tensor(norm.gain, f"{name}.norm.gain")
        shift = self._add_tensor(norm.bias, f"{name}.norm.bias")
        return self._add_node(
            "LayerNormalization", [total, gain, shift], f"{name}.normalised", domain="", epsilon=self._epsilon
        )

    def _add_dense(self, dense: Dense, name: str) -> tuple[str, str]:
        return self._add_tensor(dense.weight, f"{name}.weight"), self._add_tensor(dense.bias, f"{name}.bias")

    def _add_tensor(self, values: Vector, name: str) -> str:
        shape = [_number(1, size) for size in values.shape]
        data = np.ascontiguousarray(values, dtype="<f4").tobytes()
        tensor = _message(*shape, _number(2, _FLOAT), _text(8, name), _bytes(9, data))
        self._parts.append(_bytes(_INITIALIZER, tensor))
        return name

    def _add_node(
        self,
        operator: str,
        inputs: Sequence[str],
        output: str,
        *,
        domain: str = _FUSED,
        num_heads: int | None = None,
        epsilon: float | None = None,
    ) -> str:
        parts = [_text(1, name) for name in inputs]
        parts += [_text(2, output), _text(3, output), _text(4, operator), _text(7, domain)]
        if num_heads is not None:
            parts.append(_bytes(5, _message(_text(1, "num_heads"), _number(3, num_heads), _number(20, 2))))
        if epsilon is not None:
            parts.append(_bytes(5, _message(_text(1, "epsilon"), _float(2, epsilon), _number(20, 1))))
        self._parts.append(_bytes(_NODE, _message(*parts)))
        return output


def _message(*fields: bytes) -> bytes:
    return b"".join(fields)


def _varint(value: int) -> bytes:
    groups = bytearray()
    while value > 0x7F:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    groups.append(value)
    return bytes(groups)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _float(field: int, value: float) -> bytes:
    return _varint(field << 3 | 5) + struct.pack("<f", value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())
