"""Which day opens, and why; what is remembered; and what keeps the screen from opening."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from driver import BEFORE_THE_FESTIVAL, COMMAND, Terminal

pytestmark = pytest.mark.terminal


def test_without_a_date_the_festival_day_of_now_opens() -> None:
    with Terminal("--now", "2021-11-19T18:00") as terminal:
        terminal.wait_for("Friday 19 November", "Opened on today.", "now 18:00")


def test_after_midnight_it_is_still_the_evening_before() -> None:
    with Terminal("--now", "2021-11-20T01:30") as terminal:
        terminal.wait_for("Friday 19 November", "Opened on today.")


def test_outside_of_the_festival_its_first_day_opens_and_says_why() -> None:
    with Terminal(*BEFORE_THE_FESTIVAL) as terminal:
        terminal.wait_for("Friday 12 November", "opened on its first day")


@pytest.mark.parametrize(
    ("asked", "opened", "says"),
    [
        ("2021-12-24", "Sunday 21 November", "Friday 24 December 2021 is not a day of the festival."),
        ("1999-01-01", "Friday 12 November", "Friday 1 January 1999 is not a day of the festival."),
    ],
)
def test_a_date_outside_of_the_festival_opens_the_nearest_day_and_says_so(asked: str, opened: str, says: str) -> None:
    with Terminal("--date", asked, *BEFORE_THE_FESTIVAL, size=(140, 40)) as terminal:
        terminal.wait_for(opened, says, f"This is the nearest: {opened}.")


def test_day_and_pane_survive_a_restart() -> None:
    with Terminal("--date", "2021-11-19", *BEFORE_THE_FESTIVAL, size=(60, 20)) as terminal:
        terminal.wait_for("JANE B", "space pick")
        terminal.press("]")
        terminal.wait_for("Saturday 20 November", "FEATHERS")
        terminal.press("3")
        terminal.wait_for("Nothing here yet.")
        terminal.press("q")
        assert terminal.exit_code() == 0

    with Terminal(*BEFORE_THE_FESTIVAL, size=(60, 20)) as terminal:
        terminal.wait_for("Nothing here yet.", "opened on the day you looked at last")
        terminal.press("1")
        terminal.wait_for("Saturday 20 November", "FEATHERS")


def test_a_date_asked_for_wins_over_the_day_remembered() -> None:
    with Terminal("--date", "2021-11-19", *BEFORE_THE_FESTIVAL) as terminal:
        terminal.wait_for("JANE BY")
        terminal.press("q")
        assert terminal.exit_code() == 0

    with Terminal("--date", "2021-11-14", *BEFORE_THE_FESTIVAL) as terminal:
        terminal.wait_for("Sunday 14 November · 6 screenings")


@pytest.mark.parametrize("missing", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_the_way_to_text_is_named(missing: str) -> None:
    master, slave = os.openpty()
    streams = {name: subprocess.PIPE if name == missing else slave for name in ("stdin", "stdout", "stderr")}
    with subprocess.Popen(
        [COMMAND], stdin=streams["stdin"], stdout=streams["stdout"], stderr=streams["stderr"]
    ) as process:
        assert process.wait(60) == 2
        said = process.stderr.read() if process.stderr else os.read(master, 4096)
    os.close(master)
    os.close(slave)

    assert b"There is no terminal" in said
    assert b"fest-tui day" in said


def test_a_dumb_terminal_is_none() -> None:
    with Terminal(TERM="dumb") as terminal:
        assert terminal.exit_code() == 2
        assert "fest-tui day prints a day as text" in terminal.text


@pytest.mark.parametrize(
    ("option", "content", "code", "says"),
    [
        ("--watchlist", "{", 4, "is damaged"),
        ("--programme", "", 4, "is empty"),
        ("FEST_TUI_CONFIG", "early_minutes = 'ten'\n", 2, "early_minutes"),
        ("FEST_TUI_CONFIG", '[keys]\n"browser.nonsense" = "p"\n', 2, "browser.nonsense"),
    ],
)
def test_what_cannot_be_read_is_told_before_the_screen_opens(
    tmp_path: Path, option: str, content: str, code: int, says: str
) -> None:
    file = tmp_path / "file"
    file.write_text(content, "utf-8")
    arguments, environment = ((option, file), {}) if option.startswith("-") else ((), {option: str(file)})

    with Terminal(*arguments, size=(140, 40), **environment) as terminal:
        assert terminal.exit_code() == code
        assert says in terminal.text
        assert b"\x1b[?1049h" not in terminal.written
    assert file.read_text("utf-8") == content
