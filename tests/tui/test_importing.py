"""An import on the screen: choose, read, look, keep."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import Desk, OpenShelf
from textual.widgets import Input

from fest_tui.library.shelf import Shelf
from fest_tui.store.programmes import load_programme
from fest_tui.tui.screens.changes import ChangesDialog
from fest_tui.tui.screens.import_files import Files, ImportDialog
from fest_tui.tui.screens.import_review import ReviewDialog

TABLE = "Title,Date,Time,Venue,Length\nNICO,2026-02-04,18:30,Orion,80\nANNA,2026-02-04,20:30,Maxim,90\n"
PAGE = """\
NICO

12.11.2021 23:15 – Caligari Filmbühn

Deutschland 2021 75 Min. dt.-engl.-farsi OmeU

Eine Frau lernt Karate.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the app was started in."""
    place = tmp_path / "downloads"
    place.mkdir()
    (place / "winter-2026.csv").write_text(TABLE, "utf-8")
    (place / "page.txt").write_text(PAGE, "utf-8")
    (place / ".hidden.txt").write_text(PAGE, "utf-8")
    monkeypatch.chdir(place)
    return place


async def asked(desk: Desk) -> ImportDialog:
    """The dialog that asks what to import, once its files are listed."""
    await desk.press("i")
    await desk.until(lambda: isinstance(desk.pilot.app.screen, ImportDialog))
    await desk.until(lambda: "page.txt" in desk.screen_text())
    screen = desk.pilot.app.screen
    assert isinstance(screen, ImportDialog)
    return screen


async def type_place(desk: Desk, words: str) -> None:
    desk.pilot.app.screen.query_one("#place", Input).focus()
    desk.pilot.app.screen.query_one("#place", Input).value = words
    await desk.press("enter")


async def reviewed(desk: Desk) -> str:
    """What the review says."""
    await desk.until(lambda: isinstance(desk.pilot.app.screen, ReviewDialog) and "Import:" in desk.screen_text())
    return desk.screen_text()


@pytest.mark.parametrize("size", [(140, 40), (80, 24), (60, 20)])
async def test_a_page_is_looked_at_before_it_is_kept(
    shelf: Shelf, open_shelf: OpenShelf, size: tuple[int, int]
) -> None:
    async with open_shelf(size=size) as desk:
        await asked(desk)
        assert ".hidden" not in desk.screen_text()
        await desk.press("down", "enter")
        said = await reviewed(desk)
        assert "1 file read" in said
        assert "exground filmfest 34" in said
        assert "Caligari Filmbühn" in said
        assert not shelf.folder.exists()
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, ChangesDialog))
        assert "NICO" in desk.screen_text()
    assert "nico-1" in load_programme(shelf.path_of("exground-34")).screenings


async def test_escape_in_the_review_leaves_everything_as_it_was(shelf: Shelf, open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await asked(desk)
        await type_place(desk, "page.txt")
        await reviewed(desk)
        await desk.press("escape")
        await desk.until(lambda: desk.pilot.app.screen is desk.browser)
        assert not desk.browser.session.news
    assert not shelf.folder.exists()


async def test_a_new_festival_is_asked_for_its_zone_and_opened(shelf: Shelf, open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await asked(desk)
        await type_place(desk, "winter-2026.csv")
        await desk.until(lambda: "time zone" in desk.screen_text())
        await desk.press(*"Mars", "enter")
        await desk.until(lambda: "Mars is no time zone" in desk.screen_text())
        await desk.press(*"Europe/Helsinki", "enter")
        assert "a new festival" in await reviewed(desk)
        await desk.press("enter")
        await desk.until(lambda: "Wednesday 4 February" in desk.screen_text())
    assert shelf.active.id == "winter-2026"


async def test_several_files_are_marked_and_read_together(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        dialog = await asked(desk)
        await desk.press("down", "space", "space")
        assert len(dialog.query_one(Files).marked) == 2
        assert "2 marked" in desk.screen_text()
        await desk.press("enter")
        assert "2 files read" in await reviewed(desk)


async def test_what_cannot_be_read_is_told_and_can_be_put_right(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await asked(desk)
        await type_place(desk, "nowhere.txt")
        await desk.until(lambda: "There is no file" in desk.screen_text())
        await type_place(desk, "page.txt")
        await reviewed(desk)


async def test_nothing_can_be_kept_of_nothing(folder: Path, open_shelf: OpenShelf) -> None:
    (folder / "prose.txt").write_text("Nothing of a festival is said in here.\n", "utf-8")
    async with open_shelf() as desk:
        await asked(desk)
        await type_place(desk, "prose.txt")
        assert "left out" in await reviewed(desk)
        await desk.press("enter")
        assert isinstance(desk.pilot.app.screen, ReviewDialog)


async def test_an_import_that_guts_the_programme_needs_another_key(
    folder: Path, shelf: Shelf, open_shelf: OpenShelf
) -> None:
    async with open_shelf() as desk:
        for rows, keys in ((TABLE, ("enter",)), (TABLE.rsplit("\n", 2)[0] + "\n", ("enter", "p"))):
            (folder / "winter-2026.csv").write_text(rows, "utf-8")
            await asked(desk)
            await type_place(desk, "winter-2026.csv")
            if keys == ("enter",):
                await desk.until(lambda: "time zone" in desk.screen_text())
                await desk.press(*"Europe/Helsinki", "enter")
            said = await reviewed(desk)
            await desk.press(keys[0])
            if len(keys) > 1:
                assert "1 of 2 screenings" in said
                assert isinstance(desk.pilot.app.screen, ReviewDialog)
                await desk.press(keys[1])
            await desk.until(lambda: desk.pilot.app.screen is desk.browser)
    assert not any(each.vanished for each in load_programme(shelf.path_of("winter-2026")).screenings.values())
