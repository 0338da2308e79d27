"""A BERT of random weights, small enough for loops, as files and as a slow, obvious computation."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH, WIDE, HEADS, LAYERS, POSITIONS, EPSILON = 32, 64, 4, 2, 24, 1e-5
VOCABULARY = [
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
    *(".", ",", "!", "?", "'", "-", "$"),
    *("the", "a", "river", "boat", "is", "was", "red", "late", "we", "met", "s", "it"),
    *("##s", "##ing", "##er", "##t", "row", "un", "##like", "##ly", "cafe", "東", "京"),
]

Tensors = dict[str, NDArray[np.float32]]


def random_tensors(seed: int = 7) -> Tensors:
    """Return weights with the names that transformers gives; large enough that every part shows."""
    rng = np.random.default_rng(seed)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(VOCABULARY), WIDTH),
        "embeddings.position_embeddings.weight": (POSITIONS, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
        "embeddings.LayerNorm.weight": (WIDTH,),
        "embeddings.LayerNorm.bias": (WIDTH,),
    }
    for number in range(LAYERS):
        at = f"encoder.layer.{number}."
        for name, out, into in (
            ("attention.self.query", WIDTH, WIDTH),
            ("attention.self.key", WIDTH, WIDTH),
            ("attention.self.value", WIDTH, WIDTH),
            ("attention.output.dense", WIDTH, WIDTH),
            ("intermediate.dense", WIDE, WIDTH),
            ("output.dense", WIDTH, WIDE),
        ):
            shapes[f"{at}{name}.weight"] = (out, into)
            shapes[f"{at}{name}.bias"] = (out,)
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes[f"{at}{name}.weight"] = shapes[f"{at}{name}.bias"] = (WIDTH,)
    return {name: rng.normal(0, 0.4, shape).astype(np.float32) for name, shape in shapes.items()}


def write_folder(folder: Path, tensors: Tensors, **config: Any) -> Path:
    """Write the model's files; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_safetensors(folder / "model.safetensors", tensors)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    content = {"num_attention_heads": HEADS, "layer_norm_eps": EPSILON, "hidden_act": "gelu"} | config
    (folder / "config.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def write_safetensors(path: Path, tensors: dict[str, NDArray[Any]], dtype: str = "F32") -> None:
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    data = b""
    for name, tensor in tensors.items():
        end = len(data) + tensor.nbytes
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(data), end]}
        data += tensor.tobytes()
    head = json.dumps(header).encode()
    path.write_bytes(len(head).to_bytes(8, "little") + head + data)


def expected_vector(tensors: Tensors, numbers: list[int]) -> NDArray[np.float64]:
    """Compute one text's vector as the papers write it, number by number, in double precision."""
    weights = {name: tensor.astype(np.float64) for name, tensor in tensors.items()}
    rows = [
        _norm(
            weights["embeddings.word_embeddings.weight"][number]
            + weights["embeddings.position_embeddings.weight"][place]
            + weights["embeddings.token_type_embeddings.weight"][0],
            weights,
            "embeddings.LayerNorm",
        )
        for place, number in enumerate(numbers)
    ]
    for number in range(LAYERS):
        rows = _layer(rows, weights, f"encoder.layer.{number}.")
    mean = sum(rows) / len(rows)
    result: NDArray[np.float64] = mean / math.sqrt(float(mean @ mean))
    return result


def _layer(rows: list[Any], weights: dict[str, Any], at: str) -> list[Any]:
    query, key, value = (
        [_dense(row, weights, f"{at}attention.self.{name}") for row in rows]
        for name in ("query", "key", "value")
    )
    size = WIDTH // HEADS
    after = []
    for place, row in enumerate(rows):
        attended = []
        for head in range(HEADS):
            part = slice(head * size, (head + 1) * size)
            powers = [math.exp(float(query[place][part] @ other[part]) / math.sqrt(size)) for other in key]
            attended.append(sum(p * v[part] for p, v in zip(powers, value, strict=True)) / sum(powers))
        mixed = _dense(np.concatenate(attended), weights, f"{at}attention.output.dense")
        mixed = _norm(mixed + row, weights, f"{at}attention.output.LayerNorm")
        wide = _dense(mixed, weights, f"{at}intermediate.dense")
        active = np.array([x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in wide])
        after.append(
            _norm(_dense(active, weights, f"{at}output.dense") + mixed, weights, f"{at}output.LayerNorm")
        )
    return after


def _dense(row: Any, weights: dict[str, Any], name: str) -> Any:
    return weights[f"{name}.weight"] @ row + weights[f"{name}.bias"]


def _norm(row: Any, weights: dict[str, Any], name: str) -> Any:
    spread = math.sqrt(float(((row - row.mean()) ** 2).mean()) + EPSILON)
    return (row - row.mean()) / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
