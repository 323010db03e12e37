"""Calls the command line, in this process or as the installed command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fest_tui.cli.main import run

COMMAND = Path(sys.executable).with_name("fest-tui")
"""The installed command."""
WHOLE_PAGE = """\
GOOD FILM

11/19/2021 10:00 pm – Caligari FilmBühne

Russia 2020 120 min Russian original version with English subtitles
by Ada Adams
"""
UNTITLED_PAGE = """\
11/20/2021 8:00 pm – Caligari FilmBühne

Russia 2020 120 min Russian original version with English subtitles

A town, a strike, a daughter.
"""


@dataclass(frozen=True)
class Answer:
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401
        return json.loads(self.out)


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Answer:
    """Run a command in this process."""
    capsys.readouterr()
    code = run([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return Answer(code, printed.out, printed.err)


def call_installed(*arguments: str | Path, **environment: str) -> Answer:
    """Run the installed command in a process of its own."""
    done = subprocess.run(
        [COMMAND, *arguments], capture_output=True, check=False, env=os.environ | environment, timeout=60
    )
    return Answer(done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="replace"))
