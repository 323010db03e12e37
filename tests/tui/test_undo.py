"""Undo and redo of every change of the watchlist, by real keys."""

from __future__ import annotations

from pathlib import Path

from desk import CLASHING, Desk, OpenApp

from fest_tui.tui.keeper import WatchlistKeeper


async def looked_outside(desk: Desk) -> None:
    """Look for changes of other windows now, not in a second."""
    desk.browser.query_one(WatchlistKeeper)._look_outside()
    await desk.pilot.app.workers.wait_for_complete()
    await desk.pilot.pause()


async def test_u_takes_back_and_shift_u_does_again_and_both_say_what(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        await desk.press("space")
        await desk.until(lambda: len(desk.browser.session.picks) == 2)
        await desk.press("u")
        await desk.until(lambda: "Undone, now: no longer picked JANE BY CHARLOTTE" in desk.said)
        assert desk.store.load().picked == {"dear-comrades-1"}
        assert [pick.id for pick in desk.browser.session.picks] == ["dear-comrades-1"]
        await desk.press("U")
        await desk.until(lambda: "Done again, now: picked JANE BY CHARLOTTE" in desk.said)
        assert desk.store.load().picked == {"dear-comrades-1", "jane-by-charlotte-1"}


async def test_undoing_the_first_change_of_all_is_no_lost_file(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        await desk.press("u")
        await desk.until(lambda: "Undone" in desk.said)
        assert not (tmp_path / "watchlist.json").exists()
        await looked_outside(desk)

        assert "is gone" not in desk.said
        assert desk.browser.session.picks == ()
        await desk.press("U")
        await desk.until(lambda: bool(desk.browser.session.picks))


async def test_another_window_may_undo_the_first_change_of_all(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("space")
        await desk.until(lambda: desk.store.load().picks != ())
        assert desk.store.undo()
        await desk.until(lambda: "changed by another window" in desk.said)
        assert "is gone" not in desk.screen_text()


async def test_where_there_is_nothing_to_undo_it_says_so(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("u")
        await desk.until(lambda: desk.said == "There is nothing to undo.")
        await desk.press("U")
        await desk.until(lambda: desk.said == "There is nothing to do again.")


async def test_the_offer_taken_is_one_step(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        desk.grid.select("the-killing-of-two-lovers-2")
        await desk.press("space")
        await desk.until(lambda: "o takes" in desk.said)
        await desk.press("o")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-1"})
        await desk.press("u")
        await desk.until(lambda: desk.store.load().picked == {"dear-comrades-1", "the-killing-of-two-lovers-2"})


async def test_every_kind_of_wish_can_be_undone(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        before = desk.store.load()
        for keys in (
            ("w",),
            ("W", "m"),
            ("t",),
            ("b", *"12.00-14.00", "enter", "escape"),
            ("L", "enter", "9", "enter"),
        ):
            await desk.press(*(_key(key) for key in keys))
            await desk.pilot.app.workers.wait_for_complete()
            if keys[0] == "L":
                desk.pilot.app.screen.query_one("#line").value = "09:00"  # type: ignore[attr-defined]
                await desk.press("enter", "escape")
                await desk.pilot.app.workers.wait_for_complete()
        after = desk.store.load()
        assert after.interests == {"jane-by-charlotte": "must"}
        assert after.pinned
        assert after.busy
        assert after.limits.not_before is not None
        for _time in range(5):
            await desk.press("u")
            await desk.pilot.app.workers.wait_for_complete()
        assert desk.store.load() == before


def _key(letter: str) -> str:
    return {".": "full_stop", "-": "minus"}.get(letter, letter)


async def test_a_change_of_another_window_can_be_undone_here(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1",)) as desk:
        desk.store.unpick("dear-comrades-1")
        await desk.until(lambda: "changed by another window" in desk.said)
        await desk.press("u")
        await desk.until(lambda: "Undone, now: picked DEAR COMRADES!" in desk.said)


async def test_two_undos_at_once_are_two_steps(open_app: OpenApp) -> None:
    async with open_app(picks=("dear-comrades-1", "the-exam-1")) as desk:
        await desk.pilot.press("u", "u")
        await desk.until(lambda: not desk.browser.session.picks)
        assert desk.store.load().picks == ()
