"""Printing: data to stdout, talk to stderr."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click
import msgspec
from rich.cells import cell_len

from fest_tui.programme.problems import Problem
from fest_tui.programme.text import plain
from fest_tui.words import _


def emit(shape: dict[str, Any]) -> None:
    """Print one JSON object: UTF-8, indented, keys in the documented order."""
    click.echo(msgspec.json.format(msgspec.json.encode(shape), indent=2))


def tell(words: str) -> None:
    """Say something to the person at the terminal, beside the data."""
    click.echo(plain(words), err=True)


def tell_problem(problem: Problem) -> None:
    """Say where a file is wrong, and how: `page.txt:12: title: ...`."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    kind = _("error") if problem.severity == "error" else _("warning")
    tell(f"{place}: {kind}: {problem.field}: {problem.says}")


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns aligned, the last one as long as it is."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False))
        click.echo("  ".join([*cells, row[-1]]).rstrip())
