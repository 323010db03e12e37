"""Everything by keys alone, at every size, in a real terminal."""

from __future__ import annotations

import pytest
from driver import BEFORE_THE_FESTIVAL, DOWN, END, ENTER, ESCAPE, HOME, TAB, Terminal

pytestmark = pytest.mark.terminal

FRIDAY = ("--date", "2021-11-19", *BEFORE_THE_FESTIVAL)
SIZES = ((140, 40), (100, 30), (80, 24), (60, 20))
READY = ("Friday 19 November", "JANE B", "fits: nothing")


@pytest.mark.parametrize("size", SIZES)
def test_a_day_is_shown_with_its_keys_at_every_size(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for("Fri 19", *READY, "space pick", "? help", "q quit")
        terminal.wait_for("Caligari", "Murnau", "My day")

        lines = terminal.text.splitlines()
        assert len(lines) == size[1]
        assert "Too small" not in terminal.text


@pytest.mark.parametrize("size", SIZES)
def test_a_clash_is_picked_and_said_at_every_size(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for(*READY)
        terminal.press(" ")
        terminal.wait_for("JANE BY CHARLOTTE  is picked and fits.")
        terminal.press(DOWN, " ")
        terminal.wait_for("Overlaps JANE BY CH", "▲ 1")
        terminal.press("3")
        terminal.wait_for("Watchlist · 2 picks", "JANE BY CHARLOTTE", "by 55 min")


@pytest.mark.parametrize("size", SIZES)
def test_tab_goes_through_every_pane_and_round(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for(*READY, "space pick")
        terminal.press(TAB)
        terminal.wait_for("France 2021 · 85 min", "About   Credits   Director")
        terminal.press(TAB)
        terminal.wait_for("Watchlist", "Nothing here yet.")
        terminal.press(TAB)
        terminal.wait_for("My day")


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
def test_brackets_turn_the_day(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for(*READY)
        terminal.press("]")
        terminal.wait_for("Saturday 20 November", "FEATHERS")
        terminal.press("[", "[")
        terminal.wait_for("Thursday 18 November", "4 screenings")


def test_g_goes_to_a_date() -> None:
    with Terminal(*FRIDAY) as terminal:
        terminal.wait_for(*READY)
        terminal.press("g")
        terminal.wait_for("Go to date", "Sunday 14 November")
        terminal.press(*"14", ENTER)
        terminal.wait_for("Sunday 14 November · 6 screenings")


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
def test_enter_reads_about_the_film_and_escape_goes_back(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for(*READY)
        terminal.press(ENTER)
        terminal.wait_for("Charlotte Gainsbourg", "France 2021 · 85 min")
        terminal.press(ESCAPE)
        terminal.wait_for("My day")


@pytest.mark.parametrize("size", SIZES)
def test_help_is_found_and_closed(size: tuple[int, int]) -> None:
    with Terminal(*FRIDAY, size=size) as terminal:
        terminal.wait_for(*READY, "? help")
        terminal.press("?")
        terminal.wait_for("Help: Day", "Move from screening to screening", "esc closes")
        terminal.press(ESCAPE)
        terminal.wait_until(lambda: "Help: Day" not in terminal.text, "the help to close")
        terminal.wait_for("JANE B")


def test_c_finds_the_clash_and_o_takes_what_fits_instead() -> None:
    with Terminal(*FRIDAY, size=(140, 40)) as terminal:
        terminal.wait_for(*READY)
        terminal.press(END, " ")
        terminal.wait_for("DEAR COMRADES!  is picked and fits.")
        terminal.press("[")
        terminal.wait_for("Thursday 18 November")
        terminal.press("]", HOME, DOWN, DOWN, DOWN, " ")
        terminal.wait_for("gap 36 - ride 60 - early 10 = -34 min", "o take", "▲ 1 clash")
        terminal.press("[")
        terminal.wait_for("Thursday 18 November")
        terminal.press("c")
        terminal.wait_for("Friday 19 November", "-34 min")
        terminal.press(" ")
        terminal.wait_until(lambda: "clash" not in terminal.text.splitlines()[0], "the clash to go")
        terminal.press(" ")
        terminal.wait_for("▲ 1 clash", "o take")
        terminal.press("o")
        terminal.wait_until(lambda: "clash" not in terminal.text.splitlines()[0], "the clash to go")
        terminal.wait_for("★ 2 picks", "★ Sun 14 20:00")


def test_no_other_layout_and_no_empty_day_flash_up_while_a_day_is_opened() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        flashed: list[str] = []

        def opened() -> bool:
            flashed.extend(words for words in ("Nothing is on", "2 Film") if words in terminal.text)
            return all(text in terminal.text for text in READY)

        terminal.wait_until(opened, "the day")

        assert flashed == []


def test_a_terminal_made_too_small_says_so_and_recovers() -> None:
    with Terminal(*FRIDAY, size=(100, 30)) as terminal:
        terminal.wait_for(*READY)
        terminal.resize(50, 16)
        terminal.wait_for("Too small: 50×16. fest-tui needs 60×20.")
        terminal.resize(60, 20)
        terminal.wait_for("1 Day   2 Film   3 Watchlist", "JANE B", "q quit")
        terminal.resize(140, 40)
        terminal.wait_for("JANE BY CHARLOTTE", "France 2021 · 85 min", "Nothing here yet.", "q quit")
