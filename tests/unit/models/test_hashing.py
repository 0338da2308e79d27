"""The embedder that needs no model."""

import os
import subprocess
import sys

import numpy as np
import pytest

from structmem.models.hashing import HashingEmbedder

EMBEDDER = HashingEmbedder()


def likeness(a: str, b: str) -> float:
    first, second = EMBEDDER.embed([a, b])
    return float(first @ second)


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ("Marta is repairing old clocks", "Marta was late for the train"),
        ("a repaired clock", "a boiled potato"),
        ("my clokc was repaired", "my soup was salted"),
        ("Where are the clocks that you repaired?", "Where are you?"),
    ],
)
def test_shared_words_and_word_parts_make_texts_alike(near: str, far: str) -> None:
    question = "Who repairs clocks?"

    assert likeness(question, near) > likeness(question, far) + 0.15


def test_a_text_is_most_like_itself_whatever_its_case_and_word_order() -> None:
    assert likeness("The lighthouse burned down", "burned DOWN the lighthouse!") == pytest.approx(
        1.0, abs=1e-6
    )


def test_repeating_a_word_counts_less_each_time() -> None:
    once, twice, often = (likeness("kite", "kite " * n + "garden bench window") for n in (1, 2, 9))

    assert once < twice < often
    assert twice - once > (often - twice) / 7


def test_strangers_are_nearly_orthogonal() -> None:
    texts = [
        "violin concert",
        "tax return",
        "broken fridge",
        "marathon training",
        "rhubarb cake",
        "night bus",
    ]
    likes = EMBEDDER.embed(texts) @ EMBEDDER.embed(texts).T

    assert np.abs(likes - np.eye(len(texts))).max() < 0.2


def test_rows_have_length_one_or_zero() -> None:
    rows = EMBEDDER.embed(["Ada waters the ferns", "", "?!", "the of and", "東京に行きました"])

    assert rows.dtype == np.float32
    assert rows.shape == (5, EMBEDDER.dimensions)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [1, 0, 0, 1, 1], atol=1e-6)


def test_vectors_are_the_same_in_another_process_with_another_hash_seed() -> None:
    program = (
        "from structmem.models.hashing import HashingEmbedder as H;"
        "print(H().embed(['Ada waters the ferns']).tobytes().hex())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONHASHSEED": "77"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.strip() == EMBEDDER.embed(["Ada waters the ferns"]).tobytes().hex()


def test_vectors_of_this_version_never_change() -> None:
    # Stored vectors are compared with these: a change needs a new version in `model`.
    row = HashingEmbedder(16).embed(["Ada waters the ferns"])[0]

    assert HashingEmbedder(16).model == "hashing-16@1"
    assert [round(float(number), 4) for number in row] == [
        *(0.1128, 0.0234, -0.2486, -0.3595, 0.2257, 0.0, 0.0, 0.1104),
        *(-0.2232, -0.4371, 0.1104, 0.1909, -0.2834, -0.3385, 0.4465, -0.2208),
    ]
