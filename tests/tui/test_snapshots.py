"""A few pictures of the screen, each looked at before it was kept.

`pytest tests/tui/test_snapshots.py --snapshot-update` draws them anew; look at every one that changed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from desk import CLASHING
from textual.pilot import Pilot

from fest_tui.tui.app import FestApp
from fest_tui.tui.screens.browser import Browser

SnapCompare = Callable[..., bool]


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys, and wait each time until the film pane has followed the cursor."""

    async def run_before(pilot: Pilot[None]) -> None:
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await _settled(pilot)

    return run_before


async def _settled(pilot: Pilot[None]) -> None:
    browser = pilot.app.screen_stack[0]
    assert isinstance(browser, Browser)
    await pilot.pause()
    while browser.grid.screening is not None and browser.film.film != browser.grid.film:
        await pilot.pause(0.01)
    await pilot.pause()


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_day_with_clashes(snap_compare: SnapCompare, make_app: Callable[..., FestApp], size: tuple[int, int]) -> None:
    app = make_app(picks=CLASHING, follows=("feathers", "nico"))

    assert snap_compare(app, terminal_size=size, run_before=pressing("end"))


def test_a_day_in_the_light_theme(snap_compare: SnapCompare, make_app: Callable[..., FestApp]) -> None:
    app = make_app(date="2021-11-17", theme="fest-light", picks=("after-love-1", "die-saat-1", "bird-atlas-1"))

    assert snap_compare(app, terminal_size=(140, 40), run_before=pressing())


def test_the_credits_on_a_small_terminal(snap_compare: SnapCompare, make_app: Callable[..., FestApp]) -> None:
    assert snap_compare(make_app(), terminal_size=(60, 20), run_before=pressing("end", "enter", "right"))


def test_the_watchlist_alone(snap_compare: SnapCompare, make_app: Callable[..., FestApp]) -> None:
    app = make_app(picks=CLASHING, follows=("feathers", "nico"))

    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("3"))


def test_the_help(snap_compare: SnapCompare, make_app: Callable[..., FestApp]) -> None:
    assert snap_compare(make_app(), terminal_size=(100, 30), run_before=pressing("question_mark"))


def test_a_day_with_nothing_on(snap_compare: SnapCompare, make_app: Callable[..., FestApp]) -> None:
    assert snap_compare(make_app(date="2021-11-13"), terminal_size=(80, 24), run_before=pressing())
