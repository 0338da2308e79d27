"""Other time parsers, each in a process of the separate environment `.venvs/peers`."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.time_readings import Answer, from_json

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venvs" / "peers"
INSTALL = (
    "python3 -m venv .venvs/peers && .venvs/peers/bin/pip install "
    "dateparser recognizers-text-suite 'emoji<2' parsedatetime ctparse"
)
PEERS = ("recognizers-text", "dateparser", "parsedatetime", "ctparse")


@dataclass(frozen=True, slots=True)
class Task:
    """A text and when it was said, naive local time."""

    text: str
    anchor: datetime
    day_first: bool | None = None


def ask_peer(name: str, tasks: Sequence[Task]) -> Answer | None:
    """Return what a library says, or None if it is not installed."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        return None
    rows = [
        {"text": task.text, "anchor": task.anchor.isoformat(), "day_first": task.day_first} for task in tasks
    ]
    done = subprocess.run(
        [str(python), str(Path(__file__).with_name("time_peer_worker.py")), name],
        input=json.dumps(rows),
        capture_output=True,
        text=True,
        check=False,
        cwd=ENVIRONMENT,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no message"]
        print(f"  {name}: not usable ({last[0]})")
        return None
    reply = json.loads(done.stdout[done.stdout.index("{") :])
    return Answer(name, [from_json(found) for found in reply["rows"]], reply["seconds"])
