"""Printing: data to stdout, talk to stderr, neither ever with an escape code in it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import click
import msgspec
from rich.cells import cell_len

from fest_tui.errors import FestError, StoreError, UsageError
from fest_tui.programme.problems import Problem
from fest_tui.programme.text import plain
from fest_tui.words import _


class OutputError(FestError):
    """The answer could not be written where it was wanted (EX_IOERR of sysexits.h)."""

    exit_code = 74


def survive_any_encoding() -> None:
    """Let a terminal or pipe of a narrow encoding show `?` for what it cannot show, rather than fail on a star."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def emit(shape: dict[str, Any]) -> None:
    """Print one JSON object: indented, keys in the documented order, and in UTF-8 whatever the locale (RFC 8259)."""
    _print(msgspec.json.format(msgspec.json.encode(shape), indent=2))


def emit_bytes(content: bytes) -> None:
    """Print a file as it is."""
    _print(content.rstrip(b"\n"))


def write_out(content: bytes, out: Path | None) -> None:
    """Write a file whole or not at all, and tell where; without a path it goes to stdout.

    Raises:
        UsageError: the path is no place for a file.
        StoreError: it cannot be written.

    """
    if out is None:
        emit_bytes(content)
        return
    from fest_tui.atomic import write_atomically

    if out.exists() and not out.is_file():
        raise UsageError(_("{path} is a folder or no ordinary file.").format(path=out), _("Name a file."))
    if is_store(out):
        raise UsageError(
            _("{path} is a file of fest-tui's own, which no export writes over.").format(path=out),
            _("Name another file."),
        )
    try:
        write_atomically(out, content)
    except OSError as problem:
        says = _("{path} could not be written: {reason}.").format(path=out, reason=problem.strerror)
        raise StoreError(says) from problem
    tell(_("Written to {path}.").format(path=out))


def is_store(path: Path) -> bool:
    """Whether a file begins as a store does, damaged or not."""
    try:
        with path.open("rb") as file:
            head = file.read(400)
    except OSError:
        return False
    return head.lstrip().startswith(b"{") and b'"meta"' in head and b'"schema"' in head


def say(words: str = "") -> None:
    """Print a line of the answer."""
    _print(plain(words))


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns aligned, the last one as long as it is."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False))
        say("  ".join([*cells, row[-1]]).rstrip())


def tell(words: str) -> None:
    """Say something to the person at the terminal, beside the data; nobody may be listening."""
    try:
        click.echo(plain(words), err=True)
    except OSError:
        _abandon(sys.stderr)


def tell_problem(problem: Problem) -> None:
    """Say where a file is wrong, and how: `page.txt:12: title: ...`."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    kind = _("error") if problem.severity == "error" else _("warning")
    tell(f"{place}: {kind}: {problem.field}: {problem.says}")


def _print(words: str | bytes) -> None:
    try:
        click.echo(words)
    except BrokenPipeError:
        # Whoever reads has seen enough, as `head` has; that is no failure.
        _abandon(sys.stdout)
        raise click.exceptions.Exit(0) from None
    except OSError as problem:
        _abandon(sys.stdout)
        raise OutputError(_("The answer cannot be written: {reason}.").format(reason=problem.strerror)) from problem


def _abandon(stream: TextIO) -> None:
    """Turn a stream that fails away, or Python would complain of it once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
