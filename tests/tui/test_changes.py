"""What an import changed: told, marked, and no longer marked once seen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desk import BEFORE_THE_FESTIVAL, OpenApp, OpenShelf
from msgspec.structs import replace

from fest_tui.library.shelf import Shelf
from fest_tui.programme.diff import changes_between
from fest_tui.programme.model import Former
from fest_tui.programme.programme import Programme
from fest_tui.store.programmes import load_programme, save_programme
from fest_tui.tui.screens.changes import ChangesDialog
from fest_tui.tui.state import load_place
from places import BUNDLED

MOVED = "dear-comrades-1"


def news_of(bundled: Programme) -> Programme:
    """The bundled festival after an import: a film moved, one sold out, one with another running time."""
    screenings = dict(bundled.screenings)
    before = screenings[MOVED]
    earlier = timedelta(minutes=35)
    screenings[MOVED] = replace(
        before,
        starts=before.starts - earlier,
        ends=before.ends - earlier,
        venue="murnau-filmtheater",
        status="moved",
        former=(Former(starts=before.starts, ends=before.ends, venue=before.venue),),
    )
    screenings["the-exam-1"] = replace(screenings["the-exam-1"], status="sold_out")
    films = dict(bundled.films)
    films["nico"] = replace(films["nico"], running_minutes=81)
    after = Programme(
        bundled.festival,
        venues=bundled.venues.values(),
        transfers=bundled.transfers,
        films=films.values(),
        screenings=screenings.values(),
    )
    return after.with_changes(changes_between(bundled, after, at=BEFORE_THE_FESTIVAL))


async def test_changes_are_marked_in_the_grid_and_told_in_the_film(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=news_of(bundled)) as desk:
        await desk.until(lambda: "⊘◆ THE EXAM" in desk.screen_text())
        assert "◆ DEAR COMRADES!" in desk.screen_text()
        assert "◆ changed" in desk.screen_text()
        desk.grid.select(MOVED)
        await desk.until(lambda: "◆ moved on Fri 19" in desk.screen_text())


async def test_the_list_names_mine_first_and_leads_to_each(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=news_of(bundled), picks=("the-exam-1",)) as desk:
        await desk.press("d")
        shown = desk.screen_text()
        assert "3 changes in the programme" in shown
        assert (
            shown.index("Yours")
            < shown.index("sold out")
            < shown.index("Others")
            < shown.index("running time 75 min to 81 min")
        )
        await desk.press("down", "enter")
        assert desk.cursor() == MOVED
        await desk.until(lambda: "moved; it was on Fri 19 at 22:00" in desk.screen_text().replace("│", " "))
        assert "◆ DEAR" not in desk.screen_text()
        assert "◆ THE EXAM" in desk.screen_text()


async def test_a_film_that_was_opened_is_seen(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(programme=news_of(bundled)) as desk:
        desk.grid.select(MOVED)
        await desk.press("enter")
        assert "◆ DEAR" not in desk.screen_text()
        assert len(desk.browser.session.news) == 2


async def test_all_can_be_marked_as_seen_and_stay_so(bundled: Programme, open_app: OpenApp, tmp_path: Path) -> None:
    programme = news_of(bundled)
    async with open_app(programme=programme) as desk:
        await desk.press("d", "a")
        assert "◆" not in desk.screen_text()
        await desk.press("d")
        assert not isinstance(desk.pilot.app.screen, ChangesDialog)
        await desk.press("q")
    place = load_place(tmp_path / "state.json", bundled.festival.id)
    assert len(place.seen) == 3


async def test_without_changes_there_is_no_key_for_them(open_app: OpenApp) -> None:
    async with open_app() as desk:
        assert "changes" not in desk.screen_text()
        await desk.press("d")
        assert not isinstance(desk.pilot.app.screen, ChangesDialog)


async def test_the_greeting_says_how_many_there_are(bundled: Programme, shelf: Shelf, open_shelf: OpenShelf) -> None:
    save_programme(shelf.path_of("exground-34"), news_of(bundled))
    async with open_shelf() as desk:
        assert desk.said.startswith("3 changes in the programme: press d")


async def test_an_import_by_another_process_is_followed(
    bundled: Programme, shelf: Shelf, open_shelf: OpenShelf
) -> None:
    save_programme(shelf.path_of("exground-34"), bundled)
    async with open_shelf() as desk:
        await desk.press("end")
        here = desk.cursor()
        save_programme(shelf.path_of("exground-34"), news_of(load_programme(BUNDLED)))
        await desk.until(lambda: desk.said.startswith("3 changes in the programme"))
        assert desk.cursor() == here
