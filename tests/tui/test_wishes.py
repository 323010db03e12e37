"""Grades, tickets, early leaving, times taken and limits, by real keys, on the bundled festival."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, Desk, OpenApp
from dialogs import both_sizes, dialog_says, is_closed, talking, typed

from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Meal, OwnLimits
from fest_tui.tui.screens.busy import BusyDialog
from fest_tui.tui.screens.grade import GradeDialog
from fest_tui.tui.screens.limits import LimitsDialog
from fest_tui.tui.screens.wish_dialog import WishDialog


@both_sizes
@pytest.mark.parametrize(("letter", "grade"), [("m", "must"), ("w", "want"), ("y", "maybe"), ("h", "hidden")])
async def test_a_letter_grades_the_film(open_app: OpenApp, size: tuple[int, int], letter: str, grade: str) -> None:
    async with open_app(size=size) as desk:
        await desk.press("W")
        assert isinstance(desk.pilot.app.screen, GradeDialog)
        assert "JANE BY CHARLOTTE" in desk.screen_text()
        await desk.press(letter)
        await desk.until(lambda: desk.store.load().interests == {"jane-by-charlotte": grade})
        await desk.until(lambda: "JANE BY CHARLOTTE  is " in desk.said)


async def test_the_grade_of_now_is_pointed_at_and_the_arrows_choose_another(open_app: OpenApp) -> None:
    async with open_app(follows=("jane-by-charlotte",)) as desk:
        await desk.press("W", "down", "enter")
        await desk.until(lambda: desk.store.load().interests == {"jane-by-charlotte": "maybe"})
        await desk.press("W", "0")
        await desk.until(lambda: desk.store.load().interests == {})
        await desk.until(lambda: "is off the watchlist" in desk.said)


async def test_escape_grades_nothing(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("W", "escape")
        assert is_closed(desk)
        assert desk.store.load().films == ()


@pytest.mark.parametrize(("letter", "words"), [("m", "a must"), ("y", "a maybe"), ("h", "hidden")])
async def test_w_leaves_another_grade_as_it_is_and_says_so(open_app: OpenApp, letter: str, words: str) -> None:
    async with open_app() as desk:
        await desk.press("W", letter)
        await desk.until(lambda: f"JANE BY CHARLOTTE  is {words} now." in desk.said)
        before = desk.store.load()
        await desk.press("w")
        await desk.until(lambda: desk.said == f"JANE BY CHARLOTTE  stays {words}; W grades it anew.")
        assert desk.store.load() == before
        await desk.press("u")
        await desk.until(lambda: desk.store.load().films == ())


async def test_w_is_of_the_want_alone(open_app: OpenApp) -> None:
    async with open_app(follows=("jane-by-charlotte",)) as desk:
        await desk.press("w")
        await desk.until(lambda: desk.said == "JANE BY CHARLOTTE  is off the watchlist.")
        await desk.press("w")
        await desk.until(lambda: desk.store.load().interests == {"jane-by-charlotte": "want"})


async def test_a_programme_of_shorts_has_no_grade(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-20") as desk:
        desk.grid.select("shorts-from-the-states-1")
        await desk.press("W", "w")
        assert is_closed(desk)
        assert desk.store.load().films == ()


async def test_a_hidden_film_is_muted_in_the_grid(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("down")
        before = _colour_of(desk, "JANE")
        await desk.press("up", "W", "h")
        await desk.until(lambda: "is hidden now" in desk.said)
        await desk.press("down")

        assert "– JANE" in desk.screen_text()
        assert _colour_of(desk, "JANE") != before
        assert _colour_of(desk, "DEAR") == before


def _colour_of(desk: Desk, word: str) -> object:
    for strip in desk.pilot.app.screen._compositor.render_strips():
        for segment in strip:
            if word in segment.text:
                return segment.style.color if segment.style else None
    raise AssertionError(word)


async def test_t_holds_the_ticket_for_a_pick_and_gives_it_back(open_app: OpenApp) -> None:
    async with open_app(picks=("jane-by-charlotte-1",)) as desk:
        await desk.press("t")
        await desk.until(lambda: "you hold the ticket" in desk.said)
        assert desk.store.load().pinned == {"jane-by-charlotte-1"}
        await desk.press("t")
        await desk.until(lambda: "without a ticket" in desk.said)
        assert desk.store.load().pinned == frozenset()


async def test_t_and_f_do_nothing_where_there_is_no_pick_or_clash(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        bar = desk.screen_text().splitlines()[-1]
        assert "ticket" not in bar
        await desk.press("t", "f")
        assert is_closed(desk)
        assert desk.store.load().pinned == frozenset()
        await desk.press("end")
        await desk.until(lambda: "t ticket" in desk.screen_text().splitlines()[-1])
        assert "f fix" not in desk.screen_text().splitlines()[-1]


async def test_a_pick_with_a_talk_is_left_early_by_one_key(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=talking(bundled), picks=("dear-comrades-1", "the-exam-1")) as desk:
        await desk.press("end", "T")
        await desk.until(lambda: "is left before the talk" in desk.said)
        assert desk.store.load().leaving_early == {"dear-comrades-1"}
        await desk.press("T")
        await desk.until(lambda: "is seen with its talk" in desk.said)
        desk.grid.select("the-exam-1")
        await desk.press("T")
        await desk.pilot.app.workers.wait_for_complete()
        assert desk.store.load().leaving_early == frozenset()


@both_sizes
async def test_times_are_marked_for_the_day_shown_or_another_and_freed(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as desk:
        await desk.press("b")
        assert isinstance(desk.pilot.app.screen, BusyDialog)
        assert "Without a day it is meant for Friday 19 November." in dialog_says(desk)
        await typed(desk, "12:00-14:00 lunch")
        await desk.until(lambda: "Fri 19 12:00 to 14:00 (lunch)" in desk.screen_text())
        await typed(desk, "2021-11-18 22:00-01:00")
        await desk.until(lambda: "Thu 18 22:00 to 01:00" in desk.screen_text())
        assert [busy.what for busy in desk.store.load().busy] == ["lunch", ""]

        await desk.press("up", "x")
        await desk.until(lambda: len(desk.store.load().busy) == 1)
        await desk.until(lambda: "Thu 18" not in _dialog_rows(desk))
        await desk.press("escape")
        assert is_closed(desk)


def _dialog_rows(desk: Desk) -> str:
    screen = desk.pilot.app.screen
    assert isinstance(screen, WishDialog)
    return " ".join(words for row in screen.rows() for words, _style in row.pieces)


async def test_a_pick_in_a_time_taken_clashes_at_once(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        await desk.press("b")
        await typed(desk, "23:00-24:00 the last bus")
        await desk.until(lambda: bool(desk.browser.session.clashes))
        await desk.press("escape")
        assert desk.browser.session.clashes[0].says == "DEAR COMRADES! overlaps the last bus by 60 min"


@pytest.mark.parametrize("words", ["lunch", "14:00-12:00", "2021-12-24 12:00-14:00"])
async def test_what_is_no_time_is_told_and_can_be_mended(open_app: OpenApp, words: str) -> None:
    async with open_app() as desk:
        await desk.press("b")
        await typed(desk, words)
        assert isinstance(desk.pilot.app.screen, BusyDialog)
        assert desk.pilot.app.screen.query_one("#says").has_class("-wrong")
        assert desk.pilot.app.screen.line.value == words
        await typed(desk, "12:00-14:00")
        assert not desk.pilot.app.screen.query_one("#says").has_class("-wrong")
        await desk.until(lambda: len(desk.store.load().busy) == 1)


LINES = [
    (0, "10:00", OwnLimits(not_before=dt.time(10))),
    (1, "01:00", OwnLimits(not_after=dt.time(1))),
    (2, "3", OwnLimits(films_a_day=3)),
    (3, "18:00-20:30/45", OwnLimits(meal=Meal(starts=dt.time(18), ends=dt.time(20, 30), minutes=45))),
    (4, "7h", OwnLimits(sleep_minutes=420)),
    (5, "4", OwnLimits(walking_kmh=4)),
    (6, "5", OwnLimits(early_minutes=5)),
    (7, "no", OwnLimits(stay_for_talks=False)),
    (9, "23:10", OwnLimits(last_rides={"murnau-filmtheater": dt.time(23, 10)})),
]


@pytest.mark.parametrize(("steps", "words", "limits"), LINES)
async def test_each_limit_is_set_on_its_line(open_app: OpenApp, steps: int, words: str, limits: OwnLimits) -> None:
    async with open_app(size=(80, 24)) as desk:
        await desk.press("L", *["down"] * steps, "enter")
        await typed(desk, words)
        await desk.until(lambda: desk.store.load().limits == limits)


@both_sizes
async def test_a_limit_is_changed_and_taken_off_in_the_list(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as desk:
        await desk.press("L")
        assert isinstance(desk.pilot.app.screen, LimitsDialog)
        assert "Early arrival 10 min, as usual" in dialog_says(desk)
        await desk.press("enter")
        await typed(desk, "10:00")
        await desk.until(lambda: "Not before 10:00" in dialog_says(desk))
        await desk.press("enter")
        assert desk.pilot.app.screen.line.value == "10:00"
        await typed(desk, "")
        await desk.until(lambda: desk.store.load().limits == OwnLimits())
        await desk.press("down", "enter")
        await typed(desk, "23:00")
        await desk.until(lambda: "Not after 23:00" in dialog_says(desk))
        await desk.press("x")
        await desk.until(lambda: desk.store.load().limits == OwnLimits())


async def test_a_wrong_limit_is_told_and_escape_leads_out_step_by_step(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("L", "down", "down", "enter")
        await typed(desk, "0")
        assert "'0' was read, but it must be a whole number from 1 to 24" in dialog_says(desk)
        await desk.press("escape")
        assert isinstance(desk.pilot.app.screen, LimitsDialog)
        assert not desk.pilot.app.screen.line.display
        await desk.press("escape")
        assert is_closed(desk)
        assert desk.store.load().limits == OwnLimits()


async def test_a_limit_changes_the_clashes_behind_the_dialog(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.press("L", *["down"] * 6, "enter")
        await typed(desk, "0")
        await desk.until(lambda: "early" not in desk.browser.session.clashes[-1].says)


async def test_the_wish_keys_are_in_the_help_and_the_palette(open_app: OpenApp) -> None:
    async with open_app(size=(140, 60), picks=CLASHING) as desk:
        await desk.press("question_mark")
        text = dialog_says(desk)
        for words in ("Ways out of the clash", "Times I am busy", "Limits: hours", "Take back the last change"):
            assert words in text
        await desk.press("escape", "ctrl+p", *"hold the ticket")
        await desk.until(lambda: "I hold the ticket for the pick" in desk.screen_text())
        await desk.press("enter")
        await desk.until(lambda: desk.store.load().pinned == {"jane-by-charlotte-1"})
