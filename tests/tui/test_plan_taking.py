"""Taking a plan with real keys: whole, in part, or not at all."""

from __future__ import annotations

import pytest
from desk import CLASHING, OpenApp
from plan_desk import LATER, SIZES, keys_of, planned

from builders import exground_friday
from fest_tui.tui.screens.browser import Browser


@pytest.mark.parametrize("size", SIZES)
async def test_enter_takes_what_is_checked_as_one_step(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, programme=exground_friday(), picks=CLASHING) as desk:
        before = desk.store.load()
        answers = await planned(desk)
        await desk.press("enter")
        await desk.until(lambda: LATER in desk.store.load().picked)
        await desk.until(lambda: not desk.browser.session.clashes)
        assert isinstance(desk.pilot.app.screen, Browser)
        assert "2 changes of the plan are taken. u takes them back." in desk.said
        assert len(desk.store.load().picks) == 3
        assert len(answers) == 1
        desk.store.undo()
        assert desk.store.load() == before


@pytest.mark.parametrize("size", SIZES)
async def test_escape_leaves_everything_as_it_was(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, programme=exground_friday(), picks=CLASHING) as desk:
        before = desk.store.load()
        answers = await planned(desk)
        await desk.press("space", "escape")
        assert answers == [None]
        assert isinstance(desk.pilot.app.screen, Browser)
        assert desk.store.load() == before


@pytest.mark.parametrize("size", SIZES)
async def test_a_mixture_that_clashes_is_said_at_once(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        await desk.press("space")
        await desk.until(lambda: "1 of 2 changes checked" in desk.screen_text())
        shown = desk.screen_text()
        assert "[ ] → swap Sun 14 20:00" in shown
        assert "1 of 2 changes checked" in shown
        assert "With these: 3 picks · ▲ 1 clash: THE KILL" in shown
        await desk.press("space")
        await desk.until(lambda: "With these: 3 picks · no clash" in desk.screen_text())


async def test_a_checks_all_and_n_none_and_then_there_is_nothing_to_take(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        answers = await planned(desk)
        assert "enter take" in keys_of(desk)
        await desk.press("n")
        await desk.until(lambda: "0 of 2 changes checked" in desk.screen_text())
        shown = desk.screen_text()
        assert "0 of 2 changes checked" in shown
        assert "Nothing is checked: all stays as it is · ▲ 2 clashes" in shown
        assert "enter take" not in keys_of(desk)
        await desk.press("enter")
        assert answers == []
        await desk.press("a")
        await desk.until(lambda: "2 of 2 changes checked" in desk.screen_text())
        assert "enter take" in keys_of(desk)


async def test_only_what_is_checked_is_taken(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        await desk.press("down", "space")
        await desk.until(lambda: "1 of 2 changes checked" in desk.screen_text())
        await desk.press("enter")
        await desk.until(lambda: LATER in desk.store.load().picked)
        assert desk.store.load().picked == {*CLASHING, LATER} - {"the-killing-of-two-lovers-2"}


async def test_a_click_checks_as_space_does(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        await desk.pilot.click("#changes", offset=(4, 3))
        await desk.until(lambda: "[ ] − drop" in desk.screen_text())
