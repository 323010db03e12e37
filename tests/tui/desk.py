"""The app as tests drive it: the bundled festival, a frozen clock, a watchlist of its own, real keys."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from fest_tui.library.shelf import Shelf
from fest_tui.planning.limits import Limits
from fest_tui.programme.programme import Programme
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.app import FestApp
from fest_tui.tui.keys_in_turn import KeysInTurn
from fest_tui.tui.opening import Opener
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane
from places import BUNDLED

BEFORE_THE_FESTIVAL = dt.datetime(2021, 11, 10, 12, tzinfo=dt.UTC)
CLASHING = ("jane-by-charlotte-1", "some-kind-of-heaven-1", "the-killing-of-two-lovers-2", "dear-comrades-1")
SECONDS_TO_WAIT = 10


@dataclass
class Desk:
    """An open app and its panes."""

    pilot: Pilot[None]
    browser: Browser
    store: WatchlistStore

    @property
    def grid(self) -> DayGrid:
        return self.browser.query_one(DayGrid)

    @property
    def film(self) -> FilmPane:
        return self.browser.query_one(FilmPane)

    @property
    def watchlist(self) -> WatchlistPane:
        return self.browser.query_one(WatchlistPane)

    @property
    def focused(self) -> Widget | None:
        return self.browser.focused

    @property
    def said(self) -> str:
        return self.browser.query_one("#status", StatusLine).words

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        app = self.pilot.app
        if isinstance(app, KeysInTurn):
            await self.until(lambda: app.keys_are_done or app._exit)
        await self.pilot.pause()

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait for a state; one that never comes fails the test."""
        async with asyncio.timeout(SECONDS_TO_WAIT):
            while not met():
                await self.pilot.pause(0.01)

    def screen_text(self) -> str:
        """What the terminal shows, line by line."""
        return "\n".join(strip.text for strip in self.pilot.app.screen._compositor.render_strips())

    def cursor(self) -> str:
        screening = self.grid.screening
        return screening.id if screening else ""


class OpenApp(Protocol):
    """Opens the app; see `open_app`."""

    def __call__(
        self,
        *,
        size: tuple[int, int] = ...,
        date: str = ...,
        picks: tuple[str, ...] = ...,
        follows: tuple[str, ...] = ...,
        now: dt.datetime = ...,
        place: Place = ...,
        theme: str = ...,
        programme: Programme | None = ...,
        keys: dict[str, str] = ...,
    ) -> AbstractAsyncContextManager[Desk]: ...


@pytest.fixture(scope="session")
def bundled() -> Programme:
    """The festival that comes along."""
    return load_programme(BUNDLED)


@pytest.fixture
def make_app(bundled: Programme, tmp_path: Path) -> Callable[..., FestApp]:
    """Makes an app that has not been started."""

    def make(
        *,
        date: str = "2021-11-19",
        picks: tuple[str, ...] = (),
        follows: tuple[str, ...] = (),
        now: dt.datetime = BEFORE_THE_FESTIVAL,
        place: Place = Place(),  # noqa: B008
        theme: str = "",
        programme: Programme | None = None,
        greeting: str = "",
        keys: dict[str, str] | None = None,
    ) -> FestApp:
        festival = programme or bundled
        store = WatchlistStore(tmp_path / "watchlist.json")
        for pick in picks:
            store.pick(festival.screenings[pick], festival.venue_of(festival.screenings[pick]).name)
        for film in follows:
            store.follow(festival.films[film])
        return FestApp(
            Session(festival, store.load(), lambda: now, Limits()),
            store,
            dt.date.fromisoformat(date),
            state_path=tmp_path / "state.json",
            place=place,
            theme=theme,
            greeting=greeting,
            keys=keys,
        )

    return make


class OpenShelf(Protocol):
    """Opens the app on a shelf of festivals; see `open_shelf`."""

    def __call__(self, *, size: tuple[int, int] = ..., date: str = ...) -> AbstractAsyncContextManager[Desk]: ...


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with nothing on it but the bundled festival."""
    return Shelf(tmp_path / "festivals", BUNDLED)


@pytest.fixture
def open_shelf(shelf: Shelf, tmp_path: Path) -> OpenShelf:
    """Opens the app on the festival in use, from which it can go to others, import, and follow its file."""

    @asynccontextmanager
    async def opened(*, size: tuple[int, int] = (140, 40), date: str = "2021-11-19") -> AsyncIterator[Desk]:
        opener = Opener(
            shelf.active.path,
            watchlist_path=lambda festival: tmp_path / f"{festival}.watchlist.json",
            clock=lambda: BEFORE_THE_FESTIVAL,
            limits=Limits(),
            state_path=tmp_path / "state.json",
            cache=tmp_path / "web",
            shelf=shelf,
        )
        start = opener.open(asked=dt.date.fromisoformat(date))
        app = FestApp.opened(opener, start, theme="", keys={}, show_traceback=True)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, Browser)
            yield Desk(pilot, app.screen, start.watchlist)

    return opened


@pytest.fixture
def open_app(make_app: Callable[..., FestApp], tmp_path: Path) -> OpenApp:
    """Opens the app at a size, on a day, with picks."""

    @asynccontextmanager
    async def opened(*, size: tuple[int, int] = (140, 40), **rest: object) -> AsyncIterator[Desk]:
        app = make_app(**rest)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, Browser)
            yield Desk(pilot, app.screen, WatchlistStore(tmp_path / "watchlist.json"))

    return opened
