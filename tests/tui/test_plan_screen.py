"""The plan screen with real keys: made in a thread, compared, taken whole, in part or not at all."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import CLASHING, Desk, OpenApp

from builders import exground_friday, film, programme, screening, venue
from fest_tui.errors import FestError
from fest_tui.planning import plan as planning
from fest_tui.planning.plan import Plan, PlanCancelledError, Total
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.wishes import Interest
from fest_tui.programme.wishing import pick, pin
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.planner import Proposal
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.plan import PlanScreen
from fest_tui.tui.screens.plan.changes_list import ChangesList
from fest_tui.tui.screens.plan.plan_screen import LeftOutPane
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.rows import Rows
from fest_tui.words import day_long

WIDE, SMALL = (140, 40), (80, 24)
SIZES = [WIDE, SMALL]
LATER = "the-killing-of-two-lovers-1"
"""The other screening of the film whose ride clashes on Friday."""


class Answers(list[Proposal | None]):
    """What the plan screen answered with."""


async def open_plan(desk: Desk) -> Answers:
    """Open the plan screen over the browser, which writes what is taken, as `p` does."""
    answers = Answers()

    def answered(proposal: Proposal | None) -> None:
        answers.append(proposal)
        if proposal is not None:
            desk.browser.keeper.do(proposal.deed)

    await desk.pilot.app.push_screen(PlanScreen(desk.browser.session), answered)
    await desk.pilot.pause()
    return answers


async def planned(desk: Desk) -> Answers:
    """The same, once the plan is there."""
    answers = await open_plan(desk)
    await desk.until(lambda: "checked" in desk.screen_text() or "No changes" in desk.screen_text())
    return answers


def keys_of(desk: Desk) -> str:
    return desk.pilot.app.screen.query_one(KeyBar).render_line(0).text


def words_of(desk: Desk) -> str:
    """What the terminal shows, without frames and line ends."""
    return " ".join(desk.screen_text().replace("│", " ").split())


def words_of_pane(desk: Desk, pane: type[Rows]) -> str:
    """What a pane shows, without line ends."""
    shown = desk.pilot.app.screen.query_one(pane)
    return " ".join(" ".join(shown.render_line(y).text for y in range(shown.size.height)).split())


def grade(folder: Path, festival: Programme, **grades: Interest) -> None:
    """Put films on the watchlist that the app will open with; their ids with `_` for `-`."""
    store = WatchlistStore(folder / "watchlist.json")
    for name, interest in grades.items():
        store.follow(festival.films[name.replace("_", "-")], interest)


def two_days(long_title: str = "THE EXAM") -> Programme:
    """One film twice, and another that clashes with its first screening."""
    return programme(
        screening("NICO", "2021-11-19 18:00", id="nico-1"),
        screening("NICO", "2021-11-20 18:00", id="nico-2"),
        screening(long_title, "2021-11-19 18:30", "murnau"),
        films=[film("NICO"), film(long_title)],
        venues=[venue("Caligari FilmBühne", id="caligari"), venue("Murnau-Filmtheater", id="murnau")],
    )


def stuck_search(*_args: object, cancelled: Callable[[], bool], **_rest: object) -> Plan:
    """A search that goes on until it is cancelled."""
    while not cancelled():
        threading.Event().wait(0.001)
    raise PlanCancelledError


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


@pytest.mark.parametrize("size", SIZES)
async def test_a_plan_shows_what_it_would_change_and_how_good_it_is(
    open_app: OpenApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    festival = exground_friday()
    grade(tmp_path, festival, the_exam="must", dear_comrades="want")
    async with open_app(size=size, programme=festival, picks=CLASHING) as desk:
        await planned(desk)
        shown = desk.screen_text()
        assert "The best plan for your wishes · proven best" in shown
        assert "musts 1 of 1" in shown
        assert "3 of 3 changes checked" in shown
        assert "[✓] → swap Sun 14 20:00 THE KILLING OF TWO LOVERS" in shown
        assert "instead of Fri 19 20:00" in shown
        assert "[✓] + add  Fri 19 19:30 THE EXAM" in shown
        assert "[✓] − drop Fri 19" in shown
        assert "With these: 4 picks · no clash" in shown


async def test_before_and_after_stand_side_by_side(open_app: OpenApp) -> None:
    async with open_app(programme=two_days(), picks=("nico-1", "the-exam-1")) as desk:
        await planned(desk)
        lines = desk.screen_text().splitlines()
        assert any("Now: 2 picks ▲ 1 clash" in line and "With what is checked: 2 picks" in line for line in lines)
        friday, saturday = (next(line for line in lines if f"★ {time}" in line) for time in ("18:30", "18:00"))
        assert friday.index("▲ 18:30–20:00  THE EXAM") < friday.index("★ 18:30–20:00  THE EXAM")
        assert "+  ★ 18:00–19:30  NICO" in saturday
        assert any("▲ 18:00–19:30  NICO" in line and "−" in line.rstrip("│ ") for line in lines)
        assert any("overlaps THE EXAM by 60 min" in line for line in lines)


async def test_a_small_terminal_shows_one_list_with_the_changes_marked(open_app: OpenApp) -> None:
    async with open_app(size=SMALL, programme=two_days(), picks=("nico-1", "the-exam-1")) as desk:
        await planned(desk)
        assert "1 Changes   2 Before and after   3 Left out" in desk.screen_text()
        await desk.press("2")
        shown = desk.screen_text()
        assert "2 picks ▲ 1 clash → 2 picks · no clash" in shown
        assert "− ▲ 18:00–19:30  NICO" in shown
        assert "  ★ 18:30–20:00  THE EXAM" in shown
        assert "+ ★ 18:00–19:30  NICO" in shown
        await desk.press("tab")
        assert "★ Nothing." in desk.screen_text()
        await desk.press("tab")
        assert "[✓] → swap" in desk.screen_text()


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
        assert "With these: 3 picks · ▲ 1 clash: THE KILLING OF TWO LOVERS" in shown
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


async def test_the_change_under_the_cursor_is_brought_into_sight(bundled: Programme, open_app: OpenApp) -> None:
    films = tuple(sorted(film for film in bundled.films if bundled.of_film(film)))[:40]
    async with open_app(size=(100, 30), follows=films) as desk:
        await planned(desk)
        await desk.press("end")
        await desk.pilot.pause()
        lines = desk.screen_text().splitlines()
        compared = "\n".join(lines[: next(n for n, line in enumerate(lines) if "checked ─" in line)])
        last = desk.pilot.app.screen.query_one(ChangesList).change
        assert last is not None
        assert last.after is not None
        assert f"★ {last.after.starts:%H:%M} {last.after.title[:12]}" in compared
        assert day_long(bundled.day_of(last.after.starts)) in compared


async def test_long_titles_are_wrapped_not_cut(open_app: OpenApp) -> None:
    title = "THE EXTRAORDINARILY LONG AND WINDING STORY OF A TICKET THAT NOBODY EVER SOLD"
    festival = two_days(title)
    async with open_app(size=(60, 20), programme=festival, follows=("nico", slug(title))) as desk:
        await planned(desk)
        for pane in ("1", "2"):
            await desk.press(pane)
            assert "SOLD" in desk.screen_text()
            assert "…" not in desk.screen_text()


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


async def test_what_is_left_out_is_told_with_the_reason(open_app: OpenApp, tmp_path: Path) -> None:
    festival = exground_friday()
    grade(tmp_path, festival, jane_by_charlotte="want", some_kind_of_heaven="must")
    async with open_app(size=SMALL, programme=festival) as desk:
        await planned(desk)
        await desk.press("3")
        assert "Left out: 1 film" in desk.screen_text()
        assert "○ JANE BY CHARLOTTE a want" in words_of(desk)
        assert "clashes with SOME KIND OF HEAVEN" in words_of(desk)


async def test_tickets_that_clash_are_said_to_be_past_help(open_app: OpenApp, tmp_path: Path) -> None:
    festival = exground_friday()
    store = WatchlistStore(tmp_path / "watchlist.json")
    for id_ in CLASHING[:2]:
        held = festival.screenings[id_]
        store.change(lambda now, held=held: pin(pick(now, held, "Caligari"), held.id, pinned=True))  # type: ignore[misc]
    async with open_app(programme=festival) as desk:
        await planned(desk)
        shown = desk.screen_text()
        assert "Nothing to change: your picks are the plan." in shown
        assert "JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN" in words_of(desk)
        assert "no plan can help that" in words_of(desk)


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
        assert "w wants the film under the cursor, W grades it" in words_of(desk)
        await desk.press("enter", "r", "escape")
        assert answers == [None]


async def test_a_festival_that_is_over_is_said_to_be(open_app: OpenApp) -> None:
    long_after = dt.datetime(2022, 5, 1, 12, tzinfo=dt.UTC)
    async with open_app(programme=exground_friday(), picks=CLASHING, now=long_after) as desk:
        await planned(desk)
        assert "proven best · the festival is over" in desk.screen_text()
        assert "The festival is over: planned as though it were still to come." in words_of_pane(desk, LeftOutPane)


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
