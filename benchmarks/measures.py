"""What is measured, always in turns with what it is measured against, so that a busy machine slows both."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice
from statistics import median, quantiles
from time import perf_counter

import msgspec

from benchmarks.programs import BARE_SHOWN, LOADED, MAIN, Subject
from benchmarks.terminal import LINES, Terminal

LIBRARIES = "import tinydb, click, msgspec"
"""What a command cannot do without, and is measured against."""
UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
WALK = (RIGHT, RIGHT, DOWN, LEFT, LEFT, DOWN, RIGHT, UP, LEFT, UP)
"""The way the cursor of the grid goes, again and again; at the ends of a row and of the day a key does nothing."""
LEAST_MOVED = 0.5
"""The share of the keys that must have moved a cursor."""
KEYS = LINES - 10
"""Keys in one turn: as far as the table's cursor comes before the table scrolls, which takes far longer."""


class Pairs(msgspec.Struct, frozen=True):
    """Seconds of ours and of theirs, turn by turn."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the turns' ratios."""
        return median(ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True))


class Keys(msgspec.Struct, frozen=True):
    """Seconds from each key to the first byte after it, ours and theirs, and the most memory ours held, in MB."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    megabytes: float

    @property
    def ratio(self) -> float:
        """The ratio of the medians."""
        return median(self.ours) / median(self.theirs)


class Import(msgspec.Struct, frozen=True):
    """What importing a module costs in milliseconds: alone, and with all that it imports."""

    module: str
    alone: float
    in_all: float


def percentile_95(seconds: tuple[float, ...]) -> float:
    """The time that 19 of 20 stay below."""
    return quantiles(seconds, n=20, method="inclusive")[-1]


def first_frames(subject: Subject, turns: int) -> Pairs:
    """From the start of the process until the day, or the table, is on the screen."""
    return _in_turns(
        lambda: _first_frame(subject.open(), subject.shown),
        lambda: _first_frame(subject.open_bare(), BARE_SHOWN),
        turns,
    )


def key_latency(subject: Subject, turns: int) -> Keys:
    """Cursor keys over the screenings of the grid, and down the rows of the table, both open side by side.

    Raises:
        RuntimeError: too few keys moved a cursor.

    """
    measured = [_pressed(subject) for _turn in range(turns)]
    pressed = [pair for pairs, _megabytes in measured for pair in pairs]
    ours = tuple(seconds for seconds, _other in pressed if seconds is not None)
    theirs = tuple(seconds for _other, seconds in pressed if seconds is not None)
    if min(len(ours), len(theirs)) < len(pressed) * LEAST_MOVED:
        raise RuntimeError(f"Of {len(pressed)} keys only {len(ours)} moved our cursor and {len(theirs)} theirs.")
    return Keys(ours, theirs, max(megabytes for _pairs, megabytes in measured))


def command(subject: Subject, turns: int, *arguments: str) -> Pairs:
    """A whole command against the import of the libraries that it cannot do without."""
    return _in_turns(
        lambda: _seconds(subject, "-c", MAIN, *arguments), lambda: _seconds(subject, "-c", LIBRARIES), turns
    )


def loads_textual(subject: Subject, *arguments: str) -> bool:
    """Whether a command imports the screen's library."""
    return "textual" in subject.run("-c", LOADED, *arguments).stderr.split()


def imports(subject: Subject, module: str, most: int) -> list[Import]:
    """The modules dearest to import on the way to this one, with all that they import."""
    subject.run("-c", f"import {module}")
    report = subject.run("-X", "importtime", "-c", f"import {module}").stderr
    found = [_import(line) for line in report.splitlines()[1:]]
    return sorted(found, key=lambda each: -each.in_all)[:most]


def _in_turns(ours: Callable[[], float], theirs: Callable[[], float], turns: int) -> Pairs:
    """Both by turns, after one turn that warms the disk up and is not counted."""
    measured = [(ours(), theirs()) for _turn in range(turns + 1)][1:]
    return Pairs(tuple(pair[0] for pair in measured), tuple(pair[1] for pair in measured))


def _first_frame(terminal: Terminal, shown: tuple[str, ...]) -> float:
    with terminal:
        return terminal.seconds_until(shown)


def _pressed(subject: Subject) -> tuple[list[tuple[float | None, float | None]], float]:
    """One turn of keys, ours and theirs, and our peak memory."""
    with subject.open() as ours, subject.open_bare() as theirs:
        ours.seconds_until(subject.shown)
        theirs.seconds_until(BARE_SHOWN)
        pairs = [(ours.press(key), theirs.press(DOWN)) for key in islice(cycle(WALK), KEYS)]
        return pairs, ours.peak_megabytes()


def _seconds(subject: Subject, *arguments: str) -> float:
    started = perf_counter()
    subject.run(*arguments)
    return perf_counter() - started


def _import(line: str) -> Import:
    """One line of the report: `import time: self [us] | cumulative | package`."""
    alone, in_all, module = line.removeprefix("import time:").split("|")
    return Import(module.strip(), int(alone) / 1000, int(in_all) / 1000)
