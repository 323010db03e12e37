"""The desk in a terminal: a question, a slip, and what stands there afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from driver import ENTER, Terminal

pytestmark = pytest.mark.terminal
FRIDAY = ("--now", "2021-11-19T16:40")
CTRL_S, CTRL_Q = "\x13", "\x11"


def test_a_slip_stands_in_the_terminal_once_the_desk_is_left() -> None:
    with Terminal("desk", "--venue", "caligari", *FRIDAY) as terminal:
        terminal.wait_for("exground filmfest 34 · Caligari FilmBühne", "JANE BY CHARLOTTE")
        terminal.press("comrades")
        terminal.wait_for("DEAR COMRADES! runs tonight at 22:00 in the Caligari FilmBühne")
        terminal.press(CTRL_S)
        terminal.wait_for("1 slip is kept")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
        assert not terminal.shows_alternate_screen
        assert "In Russian with English" in terminal.text


def test_a_command_prints_the_slip_at_once(tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f"{sys.executable} -c 'import sys; open(sys.argv[1], \"w\").write(sys.stdin.read())' {out}"
    with Terminal("desk", "--slip-command", script, *FRIDAY) as terminal:
        terminal.wait_for("JANE BY CHARLOTTE")
        terminal.press("comrades")
        terminal.wait_for("DEAR COMRADES! runs")
        terminal.press(ENTER, "s")
        terminal.wait_for("has the slip.")
        assert "DEAR COMRADES!" in out.read_text("utf-8")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
