"""Wishes out of a file on the screen: shown before they are taken in, and taken in as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from desk import Desk, OpenShelf
from dialogs import both_sizes, is_closed
from textual.widgets import Input

from fest_tui.library.shelf import Shelf
from fest_tui.programme import wishing
from fest_tui.programme.wishes import Interest
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.screens.import_files import ImportDialog
from fest_tui.tui.screens.import_progress import ProgressDialog
from fest_tui.tui.screens.import_review import ReviewDialog
from fest_tui.tui.screens.import_wishes import WishesDialog, WishRows

LETTERBOXD = """\
Date,Name,Year,Letterboxd URI
2021-10-01,Dear Comrades!,2020,https://boxd.it/a
2021-10-02,Mass,1961,https://boxd.it/b
2021-10-02,Bantu Mamma,2021,https://boxd.it/b
2021-10-03,Solaris,1972,https://boxd.it/c
,,1999,https://boxd.it/d
"""
PLAN = """\
fest-tui plan 1
festival  exground filmfest 34  [exground-34]
22:00  DEAR COMRADES!  [dear-comrades-1]
must   DIE SAAT  [die-saat]
20:00  MASS  [mas-1]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the app was started in."""
    place = tmp_path / "downloads"
    place.mkdir()
    (place / "watchlist.csv").write_text(LETTERBOXD, "utf-8")
    (place / "plan.txt").write_text(PLAN, "utf-8")
    monkeypatch.chdir(place)
    return place


def shown(desk: Desk) -> str:
    """What stands inside the frame of the open dialog, in one line."""
    frame = desk.pilot.app.screen.query_one(".frame").region
    lines = desk.screen_text().splitlines()[frame.y : frame.bottom]
    return " ".join(" ".join(line[frame.x : frame.right] for line in lines).replace("│", " ").split())


async def import_file(desk: Desk, name: str) -> None:
    """Ask for an import and type the name of a file."""
    await desk.press("i")
    await desk.until(lambda: isinstance(desk.pilot.app.screen, ImportDialog))
    await retype(desk, name)


def wished(tmp_path: Path, **films: Interest) -> None:
    """Make these films, by their ids in capitals, mine before the app is opened."""
    store = WatchlistStore(tmp_path / "exground-34.watchlist.json")
    for title, interest in films.items():
        store.change(
            partial(
                wishing.grade, film=title.lower().replace("_", "-"), title=title.replace("_", " "), interest=interest
            )
        )


async def retype(desk: Desk, name: str) -> None:
    desk.pilot.app.screen.query_one("#place", Input).value = name
    await desk.press("enter")


async def reviewed(desk: Desk, name: str) -> str:
    """What the review of the wishes in a file says."""
    await import_file(desk, name)
    await desk.until(lambda: isinstance(desk.pilot.app.screen, WishesDialog) and "Wishes:" in desk.screen_text())
    return shown(desk)


def interests(desk: Desk) -> dict[str, str]:
    return dict(desk.store.load().interests)


async def taken(desk: Desk) -> None:
    """Take the wishes in, until the screen says what came of it."""
    await desk.press("enter")
    await desk.until(lambda: is_closed(desk) and "brought" in desk.said)


@both_sizes
async def test_a_list_is_shown_before_its_sure_films_are_wanted(open_shelf: OpenShelf, size: tuple[int, int]) -> None:
    async with open_shelf(size=size) as desk:
        says = await reviewed(desk, "watchlist.csv")
        assert "A list of Letterboxd, 4 films 1 sure, 2 doubtful, 1 not in this programme" in says
        assert "[ ] MASS (2021) same title, other year: 1961 in the file, 2021 here" in says
        assert "1 line that could not be read line 6 There is no title in this row" in says
        assert "1 sure match ○ DEAR COMRADES! (2020)" in says
        assert "enter takes 1 in" in says
        assert interests(desk) == {}
        await taken(desk)
        assert interests(desk) == {"dear-comrades": "want"}
        assert desk.said == "watchlist.csv  brought 1 change; u takes it back."


async def test_doubtful_films_are_checked_one_by_one_and_undone_at_once(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await reviewed(desk, "watchlist.csv")
        await desk.press("down", "space")
        assert "[✓] BANTU MAMA (2021)" in shown(desk)
        assert "[ ] MASS (2021)" in shown(desk)
        assert "enter takes 2 in" in shown(desk)
        await taken(desk)
        assert interests(desk) == {"dear-comrades": "want", "bantu-mama": "want"}
        await desk.press("u")
        await desk.until(lambda: interests(desk) == {})


async def test_a_list_of_doubtful_films_needs_a_check_to_be_taken(folder: Path, open_shelf: OpenShelf) -> None:
    (folder / "doubt.csv").write_text("Name,Year\nMass,1961\n", "utf-8")
    async with open_shelf() as desk:
        says = await reviewed(desk, "doubt.csv")
        assert "Nothing in it is new" not in says
        assert "enter takes" not in says
        await desk.press("enter")
        assert isinstance(desk.pilot.app.screen, WishesDialog)
        await desk.press("space")
        await taken(desk)
        assert interests(desk) == {"mass": "want"}


async def test_a_click_checks(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await reviewed(desk, "watchlist.csv")
        rows = desk.pilot.app.screen.query_one(WishRows)
        await desk.pilot.click(rows, offset=(5, 4))
        assert "[✓] MASS (2021)" in shown(desk)


async def test_all_are_checked_and_none(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await reviewed(desk, "watchlist.csv")
        await desk.press("a")
        assert shown(desk).count("[✓]") == 2
        await desk.press("n")
        assert shown(desk).count("[✓]") == 0
        await desk.press("a", "space")
        await taken(desk)
        assert interests(desk).keys() == {"dear-comrades", "bantu-mama"}


@pytest.mark.parametrize("name", ["watchlist.csv", "plan.txt"])
async def test_escape_leaves_everything(open_shelf: OpenShelf, shelf: Shelf, name: str) -> None:
    async with open_shelf() as desk:
        await reviewed(desk, name)
        await desk.press("escape")
        await desk.until(lambda: is_closed(desk))
        assert not desk.store.path.exists()
    assert not shelf.folder.exists()


@both_sizes
async def test_a_plan_is_shown_with_its_conflicts_and_what_it_misspells(
    tmp_path: Path, open_shelf: OpenShelf, size: tuple[int, int]
) -> None:
    wished(tmp_path, DIE_SAAT="want")
    async with open_shelf(size=size) as desk:
        says = await reviewed(desk, "plan.txt")
        assert "A plan as text" in says
        assert "1 conflict: yours stands ▲ DIE SAAT as a want here, DIE SAAT as a must there: yours stands." in says
        assert "1 line that could not be read line 5 There is no screening “mas-1”" in says
        assert "1 new wish ★ picked DEAR COMRADES! Fri 19 22:00" in says
        await taken(desk)
        assert desk.store.load().picked == {"dear-comrades-1"}
        assert interests(desk) == {"die-saat": "want"}
        await desk.press("u")
        await desk.until(lambda: not desk.store.load().picked)
        assert interests(desk) == {"die-saat": "want"}


async def test_another_watchlist_keeps_what_this_programme_does_not_show(folder: Path, open_shelf: OpenShelf) -> None:
    theirs = WatchlistStore(folder / "theirs.json")
    theirs.change(lambda now: wishing.grade(now, "gone", "GONE", "want"))
    theirs.change(lambda now: wishing.grade(now, "mass", "MASS", "must"))
    async with open_shelf() as desk:
        says = await reviewed(desk, "theirs.json")
        assert "A watchlist of fest-tui 1 film is not in this programme; it is kept on the list." in says
        assert "2 new wishes" in says
        await taken(desk)
        assert interests(desk) == {"gone": "want", "mass": "must"}


async def test_what_a_list_does_not_change_is_told(tmp_path: Path, open_shelf: OpenShelf) -> None:
    wished(tmp_path, DEAR_COMRADES="hidden", MASS="must", BANTU_MAMA="want")
    async with open_shelf() as desk:
        says = await reviewed(desk, "watchlist.csv")
        assert "DEAR COMRADES! (2020) stays hidden, as you wished" in says
        assert "2021 here; is a must already" in says
        assert "Nothing in it is new to your watchlist." in says
        await desk.press("space", "enter")
        assert isinstance(desk.pilot.app.screen, WishesDialog)
        assert interests(desk) == {"dear-comrades": "hidden", "mass": "must", "bantu-mama": "want"}


async def test_a_film_wished_for_elsewhere_meanwhile_stays_as_it_is_there(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await reviewed(desk, "watchlist.csv")
        WatchlistStore(desk.store.path).change(lambda now: wishing.grade(now, "dear-comrades", "", "must"))
        await desk.press("enter")
        await desk.until(lambda: "brought nothing new" in desk.said)
        assert interests(desk) == {"dear-comrades": "must"}


async def test_a_plan_of_another_festival_is_told_and_another_file_can_be_named(
    folder: Path, open_shelf: OpenShelf
) -> None:
    (folder / "other.txt").write_text(PLAN.replace("[exground-34]", "[exground-33]"), "utf-8")
    async with open_shelf() as desk:
        await import_file(desk, "other.txt")
        await desk.until(lambda: "is no plan of exground filmfest 34" in shown(desk))
        await retype(desk, "plan.txt")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, WishesDialog))


async def test_a_file_with_brackets_in_its_name_is_named_as_it_is(folder: Path, open_shelf: OpenShelf) -> None:
    (folder / "[b]mine[i].csv").write_text(LETTERBOXD, "utf-8")
    async with open_shelf() as desk:
        assert "Wishes: [b]mine[i].csv" in await reviewed(desk, "[b]mine[i].csv")


async def test_a_table_of_films_can_be_read_as_a_programme_after_all(folder: Path, open_shelf: OpenShelf) -> None:
    (folder / "films.csv").write_text("Title,Director,Year,Length\nMASS,Fran Kranz,2021,111\nNEW,Somebody,2021,90\n")
    async with open_shelf() as desk:
        assert "p reads it as one" in await reviewed(desk, "films.csv")
        await desk.press("p")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, ReviewDialog) and "Import:" in desk.screen_text())
        assert "1 new" in shown(desk)
        assert interests(desk) == {}


async def test_a_list_of_letterboxd_is_no_programme(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        assert "p reads it" not in await reviewed(desk, "watchlist.csv")
        await desk.press("p")
        assert isinstance(desk.pilot.app.screen, WishesDialog)


async def test_several_files_are_a_programme(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await desk.press("i")
        await desk.until(lambda: "watchlist.csv" in desk.screen_text())
        await desk.press("down", "space", "space", "enter")
        await desk.until(lambda: not isinstance(desk.pilot.app.screen, (ImportDialog, ProgressDialog)))
        assert isinstance(desk.pilot.app.screen, ReviewDialog)
