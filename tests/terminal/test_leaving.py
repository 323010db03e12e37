"""Leaving, by key, by signal and by a closed window: the terminal is given back and nothing is lost."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from driver import BEFORE_THE_FESTIVAL, DOWN, Terminal

from fest_tui.store.watchlist import WatchlistStore

pytestmark = pytest.mark.terminal

FRIDAY = ("--date", "2021-11-19", *BEFORE_THE_FESTIVAL)


@pytest.fixture
def watchlist(tmp_path: Path) -> WatchlistStore:
    """A watchlist that does not exist yet."""
    return WatchlistStore(tmp_path / "watchlist.json")


def assert_given_back(terminal: Terminal) -> None:
    assert not terminal.shows_alternate_screen
    assert not terminal.hides_cursor
    assert terminal.line_discipline == terminal.before
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize("key", ["q", "\x11"])
def test_leaving_gives_the_terminal_back(key: str) -> None:
    with Terminal(*FRIDAY) as terminal:
        terminal.wait_for("JANE BY", "q quit")
        assert terminal.shows_alternate_screen
        assert terminal.hides_cursor
        terminal.press(key)

        assert terminal.exit_code() == 0
        assert_given_back(terminal)


def test_what_was_picked_right_before_leaving_is_kept(watchlist: WatchlistStore) -> None:
    with Terminal(*FRIDAY, "--watchlist", watchlist.path) as terminal:
        terminal.wait_for("JANE BY", "fits: nothing else that day")
        terminal.press(f" {DOWN} ]q")
        assert terminal.exit_code() == 0

    assert watchlist.load().picked == {"jane-by-charlotte-1", "some-kind-of-heaven-1"}
    with Terminal(*BEFORE_THE_FESTIVAL, "--watchlist", watchlist.path) as terminal:
        terminal.wait_for("Saturday 20 November", "★ 2 picks", "▲ 1 clash")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_in_good_order(watchlist: WatchlistStore, number: signal.Signals) -> None:
    with Terminal(*FRIDAY, "--watchlist", watchlist.path) as terminal:
        terminal.wait_for("JANE BY", "fits: nothing else that day")
        terminal.press(" ")
        terminal.wait_for("is picked and fits.")
        terminal.send(number)

        assert terminal.exit_code() == 0
        assert_given_back(terminal)
    assert watchlist.load().picked == {"jane-by-charlotte-1"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_signal_in_the_midst_of_writing_damages_nothing(watchlist: WatchlistStore, number: signal.Signals) -> None:
    with Terminal(*FRIDAY, "--watchlist", watchlist.path) as terminal:
        terminal.wait_for("JANE BY", "fits: nothing else that day")
        terminal.press(" ")
        terminal.wait_for("is picked and fits.")
        terminal.press(f"{DOWN} " * 4)
        terminal.wait_for("▲")
        terminal.send(number)
        terminal.exit_code()

    assert "jane-by-charlotte-1" in watchlist.load().picked


def test_a_closed_window_ends_the_program_and_loses_nothing(watchlist: WatchlistStore) -> None:
    for _time in range(3):
        with Terminal(*FRIDAY, "--watchlist", watchlist.path) as terminal:
            terminal.wait_for("JANE BY", "space pick")
            if not watchlist.load().picks:
                terminal.press(" ")
                terminal.wait_for("is picked and fits.")
            terminal.hang_up()
            assert terminal.exit_code() == 0

    assert watchlist.load().picked == {"jane-by-charlotte-1"}


def test_a_window_closed_over_a_dialog_leaves_nothing_running() -> None:
    with Terminal(*FRIDAY) as terminal:
        terminal.wait_for("JANE BY", "space pick")
        terminal.press("i")
        terminal.wait_for("Import a programme")
        terminal.hang_up()
        assert terminal.exit_code() == 0


def test_two_windows_on_one_watchlist_keep_the_picks_of_both(watchlist: WatchlistStore) -> None:
    arguments = (*FRIDAY, "--watchlist", watchlist.path)
    with Terminal(*arguments, size=(140, 40)) as one, Terminal(*arguments, size=(140, 40)) as other:
        for window in (one, other):
            window.wait_for("JANE BY", "fits: nothing else that day")
        other.press(DOWN)
        other.wait_for("SOME KIND OF HEAVEN  17:30–18:53")
        one.press(" ")
        other.press(" ")
        for window in (one, other):
            window.wait_for("★ 2 picks", "▲ 1 clash", "by 55 min")
            window.press("q")
            assert window.exit_code() == 0

    assert watchlist.load().picked == {"jane-by-charlotte-1", "some-kind-of-heaven-1"}
