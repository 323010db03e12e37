"""Several processes that mark notices in one file at once.

By hand, for a minute with four of them: `.venv/bin/python tests/notices/marking.py 60`.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from fest_tui.programme.notice import Notice
from fest_tui.store.notices import NoticeStore

DESKS = ("north", "south", "east", "west")
MOMENT = dt.datetime(2021, 11, 19, 18, tzinfo=dt.UTC)


def mark(path: Path, desk: str, *, most: int, seconds: float = float("inf")) -> int:
    """Mark until so many are made or the time is over; returns how many were."""
    store, until, made = NoticeStore(path), time.monotonic() + seconds, 0
    while made < most and time.monotonic() < until:
        store.add(
            Notice(
                screening=f"film-{made % 40}",
                title="FILM",
                starts=MOMENT,
                kind="note",
                note=f"{desk} {made}",
                by=desk,
                at=MOMENT,
            )
        )
        made += 1
    return made


def all_at_once(path: Path, *, most: int, seconds: float = 60.0) -> dict[str, int]:
    """How many each of four processes says that it marked.

    Raises:
        ValueError: one of them failed, with its words on stderr.

    """
    script = "import sys; from pathlib import Path; from marking import mark;"
    script += "print(mark(Path(sys.argv[1]), sys.argv[2], most=int(sys.argv[3]), seconds=float(sys.argv[4])))"
    desks = {
        desk: subprocess.Popen(
            [sys.executable, "-c", script, path, desk, str(most), str(seconds)],
            cwd=Path(__file__).parent,
            stdout=subprocess.PIPE,
            text=True,
        )
        for desk in DESKS
    }
    return {desk: int(process.communicate(timeout=seconds + 120)[0]) for desk, process in desks.items()}


def lost(path: Path, made: dict[str, int]) -> list[str]:
    """What was marked and is not in the file, or not once; and what has no id of its own."""
    held = NoticeStore(path).load()
    notes, ids = Counter(notice.note for notice in held), Counter(notice.id for notice in held)
    wanted = {f"{desk} {number}" for desk, count in made.items() for number in range(count)}
    return [
        *(note for note in wanted | notes.keys() if notes[note] != 1),
        *(id_ for id_, count in ids.items() if count > 1),
    ]


def main(seconds: float) -> int:
    """Mark for so long, tell what became of it, and return an exit code."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "fest.notices.json"
        made = all_at_once(path, most=sys.maxsize, seconds=seconds)
        missed = lost(path, made)
        print(f"{made}: {sum(made.values())} marked, {len(NoticeStore(path).load())} held, lost: {missed}")  # noqa: T201
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
