"""Ways out of several clashes at once, while time goes on and other windows change the watchlist."""

from __future__ import annotations

import pytest
from desk import CLASHING, Desk, OpenApp
from dialogs import dialog_says, is_closed

from builders import at, exground_friday, programme, screening
from fest_tui.programme import wishing
from fest_tui.tui.keeper import WatchlistKeeper
from fest_tui.tui.screens.choice import ChoiceRows
from fest_tui.tui.screens.fixes import FixesDialog
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Row
from fest_tui.tui.widgets.watchlist_rows import days_rows

TIGHT = ("the-killing-of-two-lovers-2", "dear-comrades-1")
MAIN = screening("Main", "2021-11-19 18:00")
BEFORE = screening("Before", "2021-11-19 17:00", "murnau")
AFTER = screening("After", "2021-11-19 19:00", "rex")
FREE = screening("Main", "2021-11-20 18:00", id="main-2")
THREE = (BEFORE.id, MAIN.id, AFTER.id)


async def looked_outside(desk: Desk) -> None:
    """Look for changes of other windows now, not in a second."""
    desk.browser.query_one(WatchlistKeeper)._look_outside()
    await desk.pilot.app.workers.wait_for_complete()
    await desk.pilot.pause()


def rows(desk: Desk) -> ChoiceRows:
    return desk.pilot.app.screen.query_one(ChoiceRows)


async def test_each_way_out_says_which_of_several_clashes_it_ends(open_app: OpenApp) -> None:
    async with open_app(programme=programme(MAIN, BEFORE, AFTER, FREE), picks=THREE) as desk:
        desk.grid.select(MAIN.id)
        await desk.press("f")
        text = dialog_says(desk)

    assert "Take Main on Sat 20 at 18:00, caligari ends both clashes of Main the last screening of Main" in text
    assert "Drop Before: no other screening one clash stays: with After the only chance for Before is lost" in text


async def test_the_ways_out_follow_what_another_window_does(open_app: OpenApp) -> None:
    async with open_app(programme=programme(MAIN, BEFORE, AFTER, FREE), picks=THREE) as desk:
        desk.grid.select(MAIN.id)
        await desk.press("f")
        assert "Drop After" in dialog_says(desk)
        desk.store.change(lambda now: wishing.unpick(now, AFTER.id))
        await looked_outside(desk)
        await desk.until(lambda: "Drop After" not in dialog_says(desk))
        assert isinstance(desk.pilot.app.screen, FixesDialog)
        assert "one clash stays" not in dialog_says(desk)
        assert rows(desk).target == "swap main-2 main-1"

        await desk.press("enter")
        await desk.until(lambda: desk.store.load().picked == {BEFORE.id, "main-2"})


async def test_when_another_window_ends_the_clash_nothing_is_left_to_choose(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        await desk.press("end", "f")
        desk.store.change(lambda now: wishing.unpick(now, TIGHT[0]))
        await looked_outside(desk)
        await desk.until(lambda: is_closed(desk))

        assert desk.store.load().picked == {TIGHT[1]}
        assert "Friday 19 November" in desk.screen_text()
        assert "changed by another window" in desk.said


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_after_a_resize_the_way_out_pointed_at_is_in_sight(open_app: OpenApp, size: tuple[int, int]) -> None:
    many = tuple(screening(f"A title of some length, {hall}", "2021-11-19 18:10", f"hall-{hall}") for hall in range(6))
    async with open_app(programme=programme(MAIN, *many), picks=(MAIN.id, *(each.id for each in many))) as desk:
        desk.grid.select(MAIN.id)
        await desk.press("f", "down", "down", "down")
        pointed = rows(desk).target
        await desk.pilot.resize_terminal(*size)
        await desk.pilot.pause()
        await desk.pilot.pause()

        assert rows(desk).target == pointed
        top, height = rows(desk).scroll_offset.y, rows(desk).scrollable_content_region.height
        line = rows(desk).line_of(next(row for row in rows(desk)._rows if row.target == pointed))
        assert top <= line < top + height


async def test_the_first_way_out_is_in_sight_below_many_clashes(open_app: OpenApp) -> None:
    many = tuple(screening(f"Film {hall}", "2021-11-19 18:10", f"hall-{hall}") for hall in range(12))
    async with open_app(programme=programme(MAIN, *many), picks=(MAIN.id, *(each.id for each in many))) as desk:
        desk.grid.select(MAIN.id)
        await desk.press("f")
        await desk.until(lambda: "Drop Main: no other screening" in dialog_says(desk))


async def test_no_way_out_leads_to_what_has_begun(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT, now=at("2021-11-19 19:30")) as desk:
        await desk.press("end", "f")
        text = dialog_says(desk)

    assert "Take" not in text
    assert "Drop THE KILLING OF TWO LOVERS: no other screening" in text


async def test_time_goes_on_before_the_ways_out_are_listed(open_app: OpenApp) -> None:
    async with open_app(picks=TIGHT) as desk:
        assert desk.browser.session.clashes
        desk.browser.session.clock.move_to(at("2021-11-19 19:30"))
        await desk.press("end", "f")
        assert "Take" not in dialog_says(desk)


async def test_a_clash_that_is_past_is_none_on_the_screen(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING, now=at("2021-11-19 19:30")) as desk:
        assert [clash.kind for clash in desk.browser.session.clashes] == ["tight"]
        assert "1 clash" in desk.screen_text()


def under(session: Session) -> str:
    def words(row: Row) -> str:
        return "".join(piece for piece, _style in (*row.lead, *row.pieces))

    return "\n".join(words(row) for row in days_rows(session, 89))


async def test_where_nothing_else_fits_the_pair_is_named(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        assert "no other screening fits: keep JANE BY CHARLOTTE or SOME KIND OF HEAVEN" in under(desk.browser.session)
    twice = (screening("Main", "2021-11-19 18:00"), FREE)
    async with open_app(programme=programme(*twice), picks=(MAIN.id, "main-2")) as desk:
        assert "keep Main on Fri 19 at 18:00, caligari or Main on Sat 20 at 18:00, caligari" in under(
            desk.browser.session
        )
