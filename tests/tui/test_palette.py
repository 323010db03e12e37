"""The command palette with real keys: what it finds, and what the line above the keys says afterwards."""

from __future__ import annotations

from desk import Desk, OpenApp, OpenShelf
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from fest_tui.programme.wishing import unpick
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.festivals import FestivalsDialog
from fest_tui.tui.screens.import_files import ImportDialog

PAIR = ("the-killing-of-two-lovers-2", "dear-comrades-1")


async def look_for(desk: Desk, words: str) -> None:
    """Type into the palette, and wait until the first entry is what was asked for."""
    await desk.press("ctrl+p")
    palette = desk.pilot.app.screen
    assert isinstance(palette, CommandPalette)
    palette.query_one(Input).value = words
    found = palette.query_one(OptionList)
    await desk.until(lambda: found.option_count > 0 and words in str(found.get_option_at_index(0).prompt))


async def run(desk: Desk, words: str) -> None:
    """Run the first entry for these words."""
    await look_for(desk, words)
    await desk.press("enter")
    await desk.until(lambda: not isinstance(desk.pilot.app.screen, CommandPalette))
    await desk.pilot.pause()


async def test_an_action_that_changes_nothing_leaves_no_old_message_standing(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-12") as desk:
        await desk.press("w")
        await desk.until(lambda: "is on the watchlist" in desk.said)
        await run(desk, "The day before")
        await desk.until(lambda: "is on the watchlist" not in desk.said)
        assert desk.grid.screening is not None
        assert desk.said.startswith(f"○ {desk.grid.screening.title}")


async def test_what_cannot_be_done_any_more_is_said(open_app: OpenApp) -> None:
    async with open_app(picks=PAIR) as desk:
        await desk.press("end")
        await look_for(desk, "Ways out of the clash")
        desk.store.change(lambda now: unpick(now, PAIR[0]))
        await desk.until(lambda: not desk.browser.session.clashes)
        await desk.press("enter")
        await desk.until(lambda: desk.said.startswith("Not possible here now: Ways out of the clash"))
        assert isinstance(desk.pilot.app.screen, Browser)


async def test_what_an_action_says_stands(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await run(desk, "Take back the last change")
        await desk.until(lambda: desk.said == "There is nothing to undo.")


async def test_an_offer_can_be_taken(open_app: OpenApp) -> None:
    async with open_app(picks=PAIR[:1]) as desk:
        await desk.press("end", "space")
        await desk.until(lambda: "o takes" in desk.said)
        await run(desk, "Take the screening offered instead")
        await desk.until(lambda: "the-killing-of-two-lovers-1" in desk.store.load().picked)


async def test_from_film_to_film_the_line_follows(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("2")
        await desk.until(lambda: "JANE BY CHARLOTTE" in desk.said)
        await run(desk, "Film: NICO")
        await desk.until(lambda: desk.film.film == "nico" and "NICO" in desk.said)
        assert "JANE" not in desk.said


async def test_importing_and_the_other_festivals_are_found_too(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await run(desk, "Import a programme")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, ImportDialog))
        await desk.press("escape")
        await run(desk, "Go to another festival")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, FestivalsDialog))


async def test_where_there_is_only_one_programme_there_is_no_other_festival_to_be_found(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await desk.press("ctrl+p")
        palette = desk.pilot.app.screen
        await desk.until(lambda: palette.query_one(OptionList).option_count > 0)
        prompts = [str(option.prompt) for option in palette.query_one(OptionList).options]
        assert any("The day before" in prompt for prompt in prompts)
        assert not any("festival" in prompt for prompt in prompts)
