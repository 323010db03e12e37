"""`python -m benchmarks`: measures everything in one run and exits with 1 when a budget is broken."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import generate, measures, report
from benchmarks.programs import Subject
from fest_tui import paths
from fest_tui.store.programmes import load_programme, save_programme

DAY = dt.date(2021, 11, 19)
DEAREST = 10


def main() -> int:
    """Measure what was asked for, and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer turns, and no festival of Fringe size")
    parser.add_argument("--programme", type=Path, default=paths.bundled_programme(), help="another store to measure")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="fest-tui-bench-") as folder:
        home = Path(folder)
        findings = [*_bundled(asked.programme, home / "bundled", quick=asked.quick)]
        if not asked.quick:
            findings += _fringe(home / "fringe")
    print(report.table(findings))
    return 0 if all(finding.kept for finding in findings) else 1


def _bundled(store: Path, home: Path, *, quick: bool) -> Iterator[report.Finding]:
    """The festival that comes along: its screen, its commands and what they import."""
    home.mkdir()
    subject = Subject(store, load_programme(store), DAY, home)
    subject.pick_some()
    yield report.against("first frame", measures.first_frames(subject, 3 if quick else 11), report.FRAME)
    yield from report.keys("key in the grid", measures.key_latency(subject, 1 if quick else 4))
    for arguments in (("day", f"{DAY}", "--json"), ("film", "dear", "comrades", "--json")):
        name = " ".join(arguments)
        yield report.against(name, measures.command(subject, 5 if quick else 15, *arguments), report.COMMAND)
        yield report.textual_loaded(f"{name}, loads textual", loaded=measures.loads_textual(subject, *arguments))
    for module in ("fest_tui.cli.main", "fest_tui.tui.app"):
        print(report.import_table(f"import {module}", measures.imports(subject, module, DEAREST)), end="\n\n")


def _fringe(home: Path) -> Iterator[report.Finding]:
    """A festival of the size of the Edinburgh Fringe."""
    home.mkdir()
    store = home / "fringe.json"
    save_programme(store, generate.fringe())
    programme = load_programme(store)
    subject = Subject(store, programme, programme.days[len(programme.days) // 2], home)
    subject.pick_some()
    yield report.against("Fringe, first frame", measures.first_frames(subject, 7), report.FRINGE_FRAME)
    keys = measures.key_latency(subject, 3)
    yield from report.keys("Fringe, key in the grid", keys)
    yield report.memory("Fringe, peak memory", keys.megabytes)


if __name__ == "__main__":
    sys.exit(main())
