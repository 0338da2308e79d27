"""How fast the embedders are, on made-up chat turns of 25 words on average.

Usage: python -m benchmarks.embedders [--texts N] [--repeats N] [--json] [EMBEDDER …]

Each embedder runs in a process of its own; the best of all repeats counts, since others may use the machine.
Beside the wall clock stands the processor time of a text, which busy cores disturb less. The last line says
how many texts a second the arithmetic alone would allow on this machine.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

EMBEDDERS = ("onnx", "numpy", "hashing")
CALL = 48
QUESTION = "Where did the neighbours put the old garden bench?"
_OPENINGS = ("Hey,", "Well,", "Honestly,", "You know what?", "Sorry for the late reply,", "Oh nice!", "Hm,")
_WHO = ("I", "my sister", "we", "the neighbours", "my boss", "our landlord", "a friend from the choir")
_DID = (
    "finally booked the ferry to the islands",
    "spent the whole weekend repairing the greenhouse roof",
    "forgot the rehearsal again and felt terrible about it",
    "started a pottery class because the evenings were getting dull",
    "had to cancel the dentist appointment",
    "found an old bicycle in the cellar and painted it green",
    "signed up for a half marathon without any training",
)
_THEN = (
    "so now everything is a bit behind schedule",
    "and it went much better than anybody expected",
    "but the weather turned and that was the end of it",
    "which cost about 250 euros in the end",
    "and I still haven't told Magdalena about it",
)
_CLOSINGS = ("How was yours?", "What do you think?", "Talk soon!", "Can't wait to hear about it.", "")


def make_turns(count: int, seed: int = 11) -> list[str]:
    """Return chat turns of 15 to 50 words, 25 on average, the same for a seed."""
    rng = random.Random(seed)
    turns = []
    for _ in range(count):
        news = [f"{rng.choice(_WHO)} {rng.choice(_DID)}" for _ in range(rng.choice((1, 1, 1, 2)))]
        turn = f"{rng.choice(_OPENINGS)} {', and '.join(news)}, {rng.choice(_THEN)}. {rng.choice(_CLOSINGS)}"
        turns.append(turn.strip())
    return turns


def measure(name: str, texts: int, repeats: int) -> dict[str, float]:
    """Load one embedder and time it; meant for a process of its own."""
    from structmem.models import open_embedder
    from structmem.settings import EmbeddingSettings

    started = time.perf_counter()
    settings = {"backend": "hashing"} if name == "hashing" else {"backend": "minilm", "engine": name}
    embedder = open_embedder(EmbeddingSettings.model_validate(settings))
    embedder.embed([QUESTION])
    load_s = time.perf_counter() - started
    turns = make_turns(texts)

    def bulk() -> None:
        for start in range(0, texts, CALL):
            embedder.embed(turns[start : start + CALL])

    wall_s, processor_s = zip(*(_timed(bulk) for _ in range(repeats)), strict=True)
    question_s = min(_timed(lambda: embedder.embed([QUESTION]))[0] for _ in range(10 * repeats))
    return {
        "texts_per_s": texts / min(wall_s),
        "processor_ms_per_text": 1000 * min(processor_s) / texts,
        "ms_per_question": 1000 * question_s,
        "load_s": load_s,
        "peak_rss_mb": _peak_mb(),
    }


def ceiling(texts: int) -> float:
    """Return MiniLM's texts a second if it did nothing but multiply, at the speed of a large product."""
    import numpy as np

    from structmem.models.model_folder import installed_minilm
    from structmem.models.wordpiece import WordPiece

    folder = installed_minilm()
    if folder is None:
        return 0.0
    tokens = WordPiece.read(folder.vocabulary)
    lengths = [len(tokens.encode(turn, limit=256)) for turn in make_turns(texts)]
    one = np.random.default_rng(3).random((2048, 2048), dtype=np.float32)
    seconds = min(_timed(lambda: one @ one)[0] for _ in range(10))
    operations_per_token = 2 * 6 * (4 * 384 * 384 + 2 * 384 * 1536)
    return (2 * 2048**3 / seconds) / operations_per_token / (sum(lengths) / len(lengths))


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "embedders", nargs="*", default=EMBEDDERS, metavar="EMBEDDER", help=", ".join(EMBEDDERS)
    )
    parser.add_argument("--texts", type=int, default=384)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        print(json.dumps(measure(asked.embedders[0], asked.texts, asked.repeats)))
        return
    sizes = ["--texts", str(asked.texts), "--repeats", str(asked.repeats)]
    found = {}
    for name in asked.embedders:
        command = [sys.executable, "-m", "benchmarks.embedders", name, "--alone", *sizes]
        run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found[name] = json.loads(run.stdout)
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    print(f"{'engine':8} {'texts/s':>8} {'CPU ms/text':>12} {'ms/question':>12} {'load s':>7} {'RSS MB':>7}")
    for name, row in found.items():
        print(
            f"{name:8} {row['texts_per_s']:8.0f} {row['processor_ms_per_text']:12.2f} "
            f"{row['ms_per_question']:12.2f} {row['load_s']:7.2f} {row['peak_rss_mb']:7.0f}"
        )
    words = [len(turn.split()) for turn in make_turns(asked.texts)]
    print(f"\n{asked.texts} turns, {sum(words) / len(words):.1f} words on average, {CALL} a call")
    print(f"multiplications alone would allow MiniLM {ceiling(asked.texts):.0f} texts/s here")


if __name__ == "__main__":
    main()
