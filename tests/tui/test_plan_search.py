"""While a plan or a repair is looked for: in the background, stopped, found, or not, with real keys."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import CLASHING, OpenApp
from dialogs import dialog_says
from plan_desk import SIZES, grade, keys_of, open_plan, planned, stuck_search

from builders import exground_friday
from fest_tui.errors import FestError
from fest_tui.planning import plan as planning
from fest_tui.planning.plan import Plan, Total


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set once a search that goes on until it is cancelled has stopped."""
    stopped = threading.Event()

    def make_plan(*args: object, cancelled: Callable[[], bool], **rest: object) -> Plan:
        try:
            return stuck_search(*args, cancelled=cancelled, **rest)
        finally:
            stopped.set()

    monkeypatch.setattr(planning, "make_plan", make_plan)
    return stopped


async def test_r_goes_to_the_fewest_changes_and_back(open_app: OpenApp, tmp_path: Path) -> None:
    festival = exground_friday()
    grade(tmp_path, festival, the_exam="must")
    async with open_app(programme=festival, picks=CLASHING) as desk:
        await planned(desk)
        await desk.press("space", "r")
        await desk.until(lambda: "The fewest changes that clear the clashes" in desk.screen_text())
        shown = desk.screen_text()
        assert "keeps 3 of 4 picks" in shown
        assert "2 of 2 changes checked" in shown
        assert "THE EXAM" not in shown
        await desk.press("r")
        assert "The best plan for your wishes" in desk.screen_text()
        assert "2 of 3 changes checked" in desk.screen_text()


async def test_it_works_in_the_background_and_escape_stops_it(open_app: OpenApp, stuck: threading.Event) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        before = desk.store.load()
        answers = await open_plan(desk)
        shown = desk.screen_text()
        assert "Planning" in shown
        assert "0 s. After 10 s it takes the best found so far." in shown
        await desk.press("enter", "r", "tab")
        assert answers == []
        await desk.press("escape")
        assert answers == [None]
        await desk.until(stuck.is_set)
        assert desk.store.load() == before


async def test_a_repair_that_is_stopped_leads_back_to_the_plan(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        answers = await planned(desk)
        monkeypatch.setattr(planning, "make_plan", stuck_search)
        await desk.press("r")
        assert "Looking for the fewest changes that clear 2 clashes" in desk.screen_text()
        await desk.press("escape")
        assert "The best plan for your wishes" in desk.screen_text()
        assert answers == []


async def test_quitting_stops_the_search(open_app: OpenApp, stuck: threading.Event) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await open_plan(desk)
        await desk.press("q")
    assert stuck.wait(10)


@pytest.mark.parametrize("size", SIZES)
async def test_without_wishes_it_says_what_to_do(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as desk:
        answers = await open_plan(desk)
        await desk.until(lambda: "Nothing to plan" in desk.screen_text())
        assert "w wants the film under the cursor, W grades it" in dialog_says(desk)
        await desk.press("enter", "r", "escape")
        assert answers == [None]


async def test_a_plan_that_is_not_proven_best_says_so(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Plan(
        picks=(),
        left_out=(),
        changes=(),
        clashes=(),
        breaches=(),
        proven=False,
        totals={"must": Total(planned=1, wished=2), "want": Total(planned=0, wished=0)},
        notes=(),
    )
    monkeypatch.setattr(planning, "make_plan", lambda *_args, **_rest: found)
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        assert "the best found in 0 s, not proven best" in desk.screen_text()
        assert "musts 1 of 2" in desk.screen_text()
        assert "wants" not in desk.screen_text()


async def test_what_goes_wrong_is_told_in_words(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_rest: object) -> Plan:
        raise FestError("The solver is missing.", "Install it.")

    monkeypatch.setattr(planning, "make_plan", fails)
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        answers = await open_plan(desk)
        await desk.until(lambda: "The solver is missing." in desk.screen_text())
        assert "Install it." in desk.screen_text()
        await desk.press("escape")
        assert answers == [None]


async def test_help_while_searching_is_of_the_search_and_of_no_pane_behind_it(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "make_plan", stuck_search)
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await desk.press("p", "question_mark")
        for _time in range(2):
            shown = desk.screen_text()
            assert "Help: Plan" in shown
            assert "Back; everything stays as it was" in shown
            assert "Before and after" not in shown
            assert "To the top" not in shown
            await desk.press("escape", "question_mark")


async def test_the_label_of_r_says_what_it_does_next(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday(), picks=CLASHING) as desk:
        await planned(desk)
        assert "r repair" in keys_of(desk)
        await desk.press("r")
        await desk.until(lambda: "The fewest changes that clear the clashes" in desk.screen_text())
        assert "r whole plan" in keys_of(desk)
        assert "repair" not in keys_of(desk)
        await desk.press("question_mark")
        assert "r The whole plan again" in dialog_says(desk)
        await desk.press("escape", "r")
        assert "The best plan for your wishes" in desk.screen_text()
        assert "r repair" in keys_of(desk)


async def test_another_key_for_the_repair_leads_back_as_well(open_app: OpenApp) -> None:
    async with open_app(
        programme=exground_friday(), picks=CLASHING, keys={"plan.repair": "R", "plan.whole": "R"}
    ) as desk:
        await planned(desk)
        await desk.press("R")
        await desk.until(lambda: "The fewest changes that clear the clashes" in desk.screen_text())
        assert "R whole plan" in keys_of(desk)
        await desk.press("R")
        assert "R repair" in keys_of(desk)
