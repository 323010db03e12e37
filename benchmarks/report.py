"""What was measured, against what, and whether it stays within its budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import msgspec

from benchmarks.measures import Import, Keys, Pairs, percentile_95

FRAME, FRINGE_FRAME, COMMAND, KEY = 1.5, 2.5, 3.0, 1.5
"""The most that each may take, as a ratio to what it is measured against."""
KEY_P95_MS, MEMORY_MB = 33, 400


class Finding(msgspec.Struct, frozen=True):
    """One line of the report: a figure, what it was measured against in words, and the most that it may be."""

    what: str
    measured: str
    against: str
    figure: float
    budget: float
    unit: str = "x"

    @property
    def kept(self) -> bool:
        """Whether the figure is within its budget."""
        return self.figure <= self.budget


def against(what: str, pairs: Pairs, budget: float) -> Finding:
    """A first frame, or a command, against another program."""
    return Finding(what, ms(median(pairs.ours)), ms(median(pairs.theirs)), pairs.ratio, budget)


def keys(what: str, measured: Keys) -> Iterator[Finding]:
    """Key latency: its median against the table's, and the time that 19 of 20 keys stay below."""
    ours, theirs = measured.ours, measured.theirs
    p95 = percentile_95(ours)
    yield Finding(f"{what}, p50", ms(median(ours)), ms(median(theirs)), measured.ratio, KEY)
    yield Finding(f"{what}, p95", ms(p95), ms(percentile_95(theirs)), p95 * 1000, KEY_P95_MS, "ms")


def within(what: str, seconds: float, most: float) -> Finding:
    """A time that may be no longer than so many milliseconds."""
    return Finding(what, ms(seconds), "", seconds * 1000, most, "ms")


def memory(what: str, megabytes: float, most: float = MEMORY_MB) -> Finding:
    """Memory held at one time."""
    return Finding(what, f"{megabytes:.0f} MB", "", megabytes, most, "MB")


def missing(what: str, program: str) -> Finding:
    """A comparison that could not be made, since the other program is not on this machine."""
    return Finding(what, "", f"no {program} here", 0, 0, "")


def textual_loaded(what: str, *, loaded: bool) -> Finding:
    """Whether a command imported the screen's library, which none of them may."""
    return Finding(what, "yes" if loaded else "no", "", int(loaded), 0, "")


def table(findings: Sequence[Finding]) -> str:
    """The findings in columns."""
    head = ("what", "measured", "against", "figure", "budget", "")
    rows = [
        (
            finding.what,
            finding.measured,
            finding.against,
            _figure(finding.figure, finding.unit),
            _figure(finding.budget, finding.unit),
            "ok" if finding.kept else "BROKEN",
        )
        for finding in findings
    ]
    return "\n".join(_in_columns([head, *rows]))


def import_table(title: str, imports: Iterable[Import]) -> str:
    """The dearest imports in columns, in milliseconds."""
    rows = [(each.module, f"{each.alone:.1f}", f"{each.in_all:.1f}") for each in imports]
    return "\n".join(_in_columns([(title, "alone ms", "in all ms"), *rows]))


def _in_columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines, the first column to the left and all others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        yield "  ".join(cells).rstrip()


def ms(seconds: float) -> str:
    """`16.7 ms`."""
    return f"{seconds * 1000:.1f} ms"


def _figure(figure: float, unit: str) -> str:
    number = f"{figure:.2f}" if unit == "x" else f"{figure:.0f}"
    return f"{number} {unit}".strip()
