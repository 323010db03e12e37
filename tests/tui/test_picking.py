"""Picking, clashing, wanting: the watchlist and the grid in step, on the bundled festival."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

from desk import CLASHING, OpenApp
from msgspec.structs import replace

from builders import screening
from fest_tui.programme.wishes import OwnLimits
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.keeper import WatchlistKeeper
from places import BUNDLED

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]


async def test_picking_a_clash_is_done_and_said_at_once(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("space")
        await desk.until(lambda: "is picked and fits" in desk.said)
        await desk.press("down", "space")
        await desk.until(lambda: "Overlaps JANE BY CHARLOTTE by 55 min" in desk.said)

        assert desk.store.load().picked == {"jane-by-charlotte-1", "some-kind-of-heaven-1"}
        assert "No other screening fits" in desk.said
        assert "55 min" in desk.screen_text()


async def test_a_pick_against_a_limit_is_not_said_to_fit(open_app: OpenApp) -> None:
    async with open_app() as desk:
        desk.store.change(lambda now: replace(now, limits=OwnLimits(not_before=dt.time(17, 15))))
        await desk.until(lambda: "another window" in desk.said)
        await desk.press("space")
        await desk.until(lambda: desk.said == "▲ JANE BY CHARLOTTE  is picked: begins before 17:15, your limit.")


async def test_a_clashing_pick_with_another_screening_offers_it_and_o_takes_it(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        desk.grid.select("the-killing-of-two-lovers-2")
        await desk.press("space")
        await desk.until(lambda: "o takes" in desk.said)
        assert "gap 36 - ride 60 - early 10 = -34 min" in desk.said
        assert "Sun 14 20:00 Murnau-Filmtheater" in desk.said

        await desk.press("o")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-1"})
        await desk.until(lambda: not desk.browser.session.clashes)


async def test_space_puts_a_pick_back(open_app: OpenApp) -> None:
    async with open_app(picks=("jane-by-charlotte-1",)) as desk:
        await desk.press("space")
        await desk.until(lambda: not desk.browser.session.picks)

        assert desk.store.load().picks == ()
        assert "no longer picked" in desk.said


async def test_my_own_pick_is_not_taken_for_another_windows(open_app: OpenApp) -> None:
    async with open_app() as desk:
        for _time in range(3):
            await desk.press("space")
            await desk.until(lambda: bool(desk.browser.session.picks))
            await desk.press("space")
            await desk.until(lambda: not desk.browser.session.picks)
            desk.browser.query_one(WatchlistKeeper)._look_outside()
            await desk.pilot.app.workers.wait_for_complete()
            assert "another window" not in desk.said


async def test_w_wants_a_film_from_the_grid_and_takes_it_off_in_the_watchlist(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("w")
        await desk.until(lambda: "is on the watchlist" in desk.said)
        assert desk.store.load().interests == {"jane-by-charlotte": "want"}
        assert "Wanted, no screening picked" in desk.screen_text()

        await desk.press("3", "w")
        await desk.until(lambda: not desk.browser.session.watchlist.films)


async def test_c_goes_from_clash_to_clash_over_days(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-12", picks=CLASHING) as desk:
        await desk.press("c")
        assert (desk.browser.day, desk.cursor()) == (dt.date(2021, 11, 19), "some-kind-of-heaven-1")
        await desk.press("c")
        assert desk.cursor() == "dear-comrades-1"
        await desk.press("c")
        assert desk.cursor() == "some-kind-of-heaven-1"


async def test_a_pick_that_the_programme_no_longer_holds_is_shown_and_can_be_put_back(open_app: OpenApp) -> None:
    async with open_app() as desk:
        gone = screening("GONE FILM", "2021-11-19 12:00", id="gone-1")
        desk.store.pick(gone, "Old Hall")
        await desk.until(lambda: "changed by another window" in desk.said)
        assert "GONE FILM" in desk.screen_text()
        assert "not in this programme" in desk.screen_text()

        await desk.press("3", "end", "space")
        await desk.until(lambda: not desk.browser.session.watchlist.picks)


async def test_a_change_by_another_window_is_seen_and_both_are_kept(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        other = (
            "import sys; from pathlib import Path; from fest_tui.store.programmes import load_programme;"
            "from fest_tui.store.watchlist import WatchlistStore;"
            "p = load_programme(Path(sys.argv[1])); s = p.screenings['dear-comrades-1'];"
            "WatchlistStore(Path(sys.argv[2])).pick(s, 'Caligari')"
        )
        subprocess.run(  # noqa: ASYNC221
            [sys.executable, "-c", other, str(BUNDLED), str(tmp_path / "watchlist.json")], check=True
        )
        await desk.press("space")
        await desk.until(lambda: len(desk.browser.session.picks) == 2)

    assert WatchlistStore(tmp_path / "watchlist.json").load().picked == {"jane-by-charlotte-1", "dear-comrades-1"}


async def test_a_watchlist_that_cannot_be_written_is_said_and_nothing_is_lost(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        (tmp_path / "watchlist.json").write_text("{", encoding="utf-8")
        await desk.press("space")
        await desk.until(lambda: "damaged" in desk.said)

        assert (tmp_path / "watchlist.json").read_text(encoding="utf-8") == "{"
        assert [pick.id for pick in desk.browser.session.picks] == ["dear-comrades-1"]


async def test_a_key_pressed_twice_at_once_does_and_undoes(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.pilot.press("space", "space")
        await desk.pilot.app.workers.wait_for_complete()
        await desk.until(lambda: "no longer picked" in desk.said)

        assert desk.store.load().picks == ()


async def test_o_picks_again_what_was_just_unpicked(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.press("3", "space")
        await desk.until(lambda: "o picks it again" in desk.said)
        await desk.press("o")
        await desk.until(lambda: desk.store.load().picked == set(CLASHING))


async def test_the_offer_may_be_another_screening_of_the_other_film(open_app: OpenApp) -> None:
    async with open_app(picks=("the-killing-of-two-lovers-2",)) as desk:
        await desk.press("end", "space")
        await desk.until(lambda: "o takes THE KILLING OF TWO LOVERS Sun 14 20:00" in desk.said)
        await desk.press("o")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-1"})


async def test_a_watchlist_file_that_is_gone_is_said_and_the_picks_stay_on_show(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app(picks=CLASHING) as desk:
        (tmp_path / "watchlist.json").unlink()
        await desk.until(lambda: "is gone" in desk.said)

        assert len(desk.browser.session.picks) == 4
