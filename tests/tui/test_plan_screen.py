"""What the plan screen shows, by real keys: before and after, the changes, how good the plan is, what is left out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from desk import CLASHING, Desk, OpenApp
from dialogs import dialog_says
from msgspec.structs import replace
from plan_desk import SIZES, SMALL, grade, planned, two_days

from builders import exground_friday
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.wishes import OwnLimits
from fest_tui.programme.wishing import pick, pin
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.screens.plan.changes_list import ChangesList
from fest_tui.tui.screens.plan.plan_screen import LeftOutPane
from fest_tui.tui.widgets.rows import Rows
from fest_tui.words import day_long


def words_of_pane(desk: Desk, pane: type[Rows]) -> str:
    """What a pane shows, without line ends."""
    shown = desk.pilot.app.screen.query_one(pane)
    return " ".join(" ".join(shown.render_line(y).text for y in range(shown.size.height)).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_plan_shows_what_it_would_change_and_how_good_it_is(
    open_app: OpenApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    festival = exground_friday()
    grade(tmp_path, festival, the_exam="must", dear_comrades="want")
    async with open_app(size=size, programme=festival, picks=CLASHING) as desk:
        await planned(desk)
        shown = desk.screen_text()
        assert "The best plan for your wishes · proven best" in shown
        assert "musts 1 of 1" in shown
        assert "3 of 3 changes checked" in shown
        assert "[✓] → swap Sun 14 20:00 THE KILLING OF TWO LOVERS" in shown
        assert "instead of Fri 19 20:00" in shown
        assert "[✓] + add  Fri 19 19:30 THE EXAM" in shown
        assert "[✓] − drop Fri 19" in shown
        assert "With these: 4 picks · no clash" in shown


async def test_before_and_after_stand_side_by_side(open_app: OpenApp) -> None:
    async with open_app(programme=two_days(), picks=("nico-1", "the-exam-1")) as desk:
        await planned(desk)
        lines = desk.screen_text().splitlines()
        assert any("Now: 2 picks ▲ 1 clash" in line and "With what is checked: 2 picks" in line for line in lines)
        friday, saturday = (next(line for line in lines if f"★ {time}" in line) for time in ("18:30", "18:00"))
        assert friday.index("▲ 18:30–20:00  THE EXAM") < friday.index("★ 18:30–20:00  THE EXAM")
        assert "+  ★ 18:00–19:30  NICO" in saturday
        assert any("▲ 18:00–19:30  NICO" in line and "−" in line.rstrip("│ ") for line in lines)
        assert any("overlaps THE EXAM by 60 min" in line for line in lines)


async def test_a_small_terminal_shows_one_list_with_the_changes_marked(open_app: OpenApp) -> None:
    async with open_app(size=SMALL, programme=two_days(), picks=("nico-1", "the-exam-1")) as desk:
        await planned(desk)
        assert "1 Changes   2 Before and after   3 Left out" in desk.screen_text()
        await desk.press("2")
        shown = desk.screen_text()
        assert "2 picks ▲ 1 clash → 2 picks · no clash" in shown
        assert "− ▲ 18:00–19:30  NICO" in shown
        assert "  ★ 18:30–20:00  THE EXAM" in shown
        assert "+ ★ 18:00–19:30  NICO" in shown
        await desk.press("tab")
        assert "★ Nothing." in desk.screen_text()
        await desk.press("tab")
        assert "[✓] → swap" in desk.screen_text()


async def test_the_change_under_the_cursor_is_brought_into_sight(bundled: Programme, open_app: OpenApp) -> None:
    films = tuple(sorted(film for film in bundled.films if bundled.of_film(film)))[:40]
    async with open_app(size=(100, 30), follows=films) as desk:
        await planned(desk)
        await desk.press("end")
        await desk.pilot.pause()
        lines = desk.screen_text().splitlines()
        compared = "\n".join(lines[: next(n for n, line in enumerate(lines) if "checked ─" in line)])
        last = desk.pilot.app.screen.query_one(ChangesList).change
        assert last is not None
        assert last.after is not None
        assert f"★ {last.after.starts:%H:%M} {last.after.title[:12]}" in compared
        assert day_long(bundled.day_of(last.after.starts)) in compared


async def test_long_titles_are_wrapped_not_cut(open_app: OpenApp) -> None:
    title = "THE EXTRAORDINARILY LONG AND WINDING STORY OF A TICKET THAT NOBODY EVER SOLD"
    festival = two_days(title)
    async with open_app(size=(60, 20), programme=festival, follows=("nico", slug(title))) as desk:
        await planned(desk)
        for pane in ("1", "2"):
            await desk.press(pane)
            assert "SOLD" in desk.screen_text()
            assert "…" not in desk.screen_text()


async def test_what_is_left_out_is_told_with_the_reason(open_app: OpenApp, tmp_path: Path) -> None:
    festival = exground_friday()
    grade(tmp_path, festival, jane_by_charlotte="want", some_kind_of_heaven="must")
    async with open_app(size=SMALL, programme=festival) as desk:
        await planned(desk)
        await desk.press("3")
        assert "Left out: 1 film" in desk.screen_text()
        assert "○ JANE BY CHARLOTTE a want" in dialog_says(desk)
        assert "clashes with SOME KIND OF HEAVEN" in dialog_says(desk)


async def test_tickets_that_clash_are_said_to_be_past_help(open_app: OpenApp, tmp_path: Path) -> None:
    festival = exground_friday()
    store = WatchlistStore(tmp_path / "watchlist.json")
    for id_ in CLASHING[:2]:
        held = festival.screenings[id_]
        store.change(lambda now, held=held: pin(pick(now, held, "Caligari"), held.id, pinned=True))  # type: ignore[misc]
    async with open_app(programme=festival) as desk:
        await planned(desk)
        shown = desk.screen_text()
        assert "Nothing to change: your picks are the plan." in shown
        assert "JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN" in dialog_says(desk)
        assert "no plan can help that" in dialog_says(desk)


async def test_a_festival_that_is_over_is_said_to_be(open_app: OpenApp) -> None:
    long_after = dt.datetime(2022, 5, 1, 12, tzinfo=dt.UTC)
    async with open_app(programme=exground_friday(), picks=CLASHING, now=long_after) as desk:
        await planned(desk)
        assert "proven best · the festival is over" in desk.screen_text()
        assert "The festival is over: planned as though it were still to come." in words_of_pane(desk, LeftOutPane)


BROKEN = OwnLimits(not_before=dt.time(17, 15), not_after=dt.time(19))
"""Limits of which the clashing picks of Friday break one at the start and three at the end."""


@pytest.mark.parametrize("size", SIZES)
async def test_limits_that_my_picks_break_are_counted_beside_the_clashes_and_told_below_them(
    open_app: OpenApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    store = WatchlistStore(tmp_path / "watchlist.json")
    store.change(lambda now: replace(now, limits=BROKEN))
    async with open_app(size=size, programme=exground_friday(), picks=CLASHING[:3]) as desk:
        await planned(desk)
        await desk.press("2")
        shown = dialog_says(desk)
        broken = len(desk.browser.session.breaches)
        assert broken > 1
        assert f"3 picks ▲ 1 clash, {broken} limits broken" in shown
        for breach in desk.browser.session.breaches:
            assert breach.says in shown


async def test_a_limit_broken_without_any_clash_is_no_plan_without_trouble(open_app: OpenApp, tmp_path: Path) -> None:
    store = WatchlistStore(tmp_path / "watchlist.json")
    store.change(lambda now: replace(now, limits=BROKEN))
    async with open_app(programme=exground_friday(), picks=CLASHING[:1]) as desk:
        await planned(desk)
        assert "Now: 1 pick ▲ 1 limit broken" in desk.screen_text()
        await desk.press("n")
        await desk.until(lambda: "Nothing is checked: all stays as it is · ▲ 1 limit broken: " in desk.screen_text())


async def test_the_head_keeps_to_one_line_however_much_is_wrong(open_app: OpenApp, tmp_path: Path) -> None:
    store = WatchlistStore(tmp_path / "watchlist.json")
    store.change(lambda now: replace(now, limits=BROKEN))
    async with open_app(size=(60, 20), programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        await desk.press("n")
        await desk.until(lambda: "0 of" in desk.screen_text())
        await desk.press("2")
        head, below = desk.screen_text().splitlines()[4:6]
        assert "4 picks ▲ 2 clashes, 3 limits → 4 picks ▲ 2 clashes" in head
        assert "14 November" in below or "19 November" in below
