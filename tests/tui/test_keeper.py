"""Two windows that write one watchlist at the same moment."""

from __future__ import annotations

import pytest
from desk import OpenApp

from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore


@pytest.mark.parametrize("reading", [1, 2])
async def test_what_another_window_writes_right_after_my_own_change_is_seen(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, reading: int
) -> None:
    async with open_app() as desk:
        theirs = desk.browser.session.programme.screenings["dear-comrades-1"]
        really_load = WatchlistStore.load
        readings = 0

        def load_and_let_them_write(store: WatchlistStore) -> Watchlist:
            nonlocal readings
            found = really_load(store)
            readings += found.picked == {"jane-by-charlotte-1"}
            if readings == reading:
                readings += 1
                desk.store.pick(theirs, "Caligari")
            return found

        monkeypatch.setattr(WatchlistStore, "load", load_and_let_them_write)
        await desk.press("space")

        await desk.until(lambda: len(desk.browser.session.picks) == 2)
        assert really_load(desk.store).picked == {"jane-by-charlotte-1", "dear-comrades-1"}
