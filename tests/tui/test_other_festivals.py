"""Going from one festival to another."""

from __future__ import annotations

from functools import partial

from desk import Desk, OpenApp, OpenShelf

from builders import film, programme, screening, venue
from fest_tui.library.shelf import Shelf
from fest_tui.store.programmes import save_programme
from fest_tui.tui.screens.festivals import FestivalsDialog


def put_another(shelf: Shelf) -> None:
    other = programme(
        screening("OTHER FILM", "2022-05-06 20:00", "odeon"),
        films=(film("OTHER FILM"),),
        venues=(venue("Odeon"),),
        id="spring",
        name="Spring Days",
    )
    save_programme(shelf.path_of("spring"), other)


def is_open(desk: Desk, name: str) -> bool:
    return desk.browser.session.programme.festival.name == name


async def test_another_festival_is_opened_and_stays_in_use(shelf: Shelf, open_shelf: OpenShelf) -> None:
    put_another(shelf)
    async with open_shelf() as desk:
        await desk.press("F")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FestivalsDialog))
        assert "Spring Days" in desk.screen_text()
        assert "● exground filmfest 34" in desk.screen_text()
        await desk.press("down", "enter")
        await desk.until(lambda: "OTHER FILM" in desk.screen_text())
        assert "Friday 6 May" in desk.screen_text()
        await desk.press("space")
        await desk.until(lambda: "★ 1 pick" in desk.screen_text())
    assert shelf.active.id == "spring"


async def test_each_festival_has_its_own_watchlist(shelf: Shelf, open_shelf: OpenShelf) -> None:
    put_another(shelf)
    async with open_shelf() as desk:
        await desk.press("space")
        await desk.until(lambda: "★ 1 pick" in desk.screen_text())
        for keys in (("F", "down"), ("F", "up")):
            await desk.press(keys[0])
            await desk.until(lambda: isinstance(desk.pilot.app.screen, FestivalsDialog))
            await desk.press(keys[1], "enter")
            name = "Spring Days" if keys[1] == "down" else "exground filmfest 34"
            await desk.until(partial(is_open, desk, name))
            assert len(desk.browser.session.watchlist.picks) == (0 if keys[1] == "down" else 1)


async def test_a_festival_without_any_screening_can_be_opened(shelf: Shelf, open_shelf: OpenShelf) -> None:
    save_programme(shelf.path_of("empty"), programme(id="empty", name="Empty"))
    async with open_shelf() as desk:
        await desk.press("F")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FestivalsDialog))
        await desk.press("home", "enter")
        await desk.until(lambda: "no dated screenings yet" in desk.screen_text())


async def test_a_damaged_festival_is_listed_and_harms_nothing(shelf: Shelf, open_shelf: OpenShelf) -> None:
    put_another(shelf)
    shelf.path_of("odd").write_text("no store")
    async with open_shelf() as desk:
        await desk.press("F")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FestivalsDialog))
        assert "odd" in desk.screen_text()
        await desk.press("escape")
        assert "JANE BY CHARLOTTE" in desk.screen_text()


async def test_an_app_given_one_programme_goes_to_no_other(open_app: OpenApp) -> None:
    async with open_app() as desk:
        for key in ("F", "i"):
            await desk.press(key)
            assert desk.pilot.app.screen is desk.browser
