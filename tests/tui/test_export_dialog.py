"""Taking something along, with real keys: what, in which form, and where to; nothing is overwritten unasked."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from desk import CLASHING, Desk, OpenApp
from icalendar import Calendar
from textual.widgets import Input

from fest_tui.cli.main import run
from fest_tui.programme.programme import Programme
from fest_tui.tui.export_choices import file_name, forms, free_path, whats
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.screens.export_dialog import ExportDialog, Exported
from places import BUNDLED

FRIDAY = dt.date(2021, 11, 19)
SIZES = [(140, 40), (80, 24), (60, 20)]
NAME = "exground-34-my-picks"


class Answers(list[Exported | None]):
    """What the dialog answered with."""


async def open_dialog(desk: Desk, folder: Path) -> Answers:
    """The dialog over the browser, as `e` opens it."""
    answers = Answers()
    film = desk.browser.grid.film
    dialog = ExportDialog(desk.browser.session, day=desk.browser.day, film=film, folder=folder)
    await desk.pilot.app.push_screen(dialog, answers.append)
    await desk.pilot.pause()
    return answers


async def write(desk: Desk, answers: Answers, *keys: str) -> Path:
    """Press keys, then Enter, and wait for the file."""
    await desk.press(*keys, "enter")
    await desk.until(lambda: bool(answers))
    assert answers[0] is not None
    return answers[0].path


def calendars(folder: Path) -> list[Path]:
    """The calendar files in a folder."""
    return list(folder.glob("*.ics"))


@pytest.mark.parametrize("size", SIZES)
async def test_enter_writes_my_picks_as_a_calendar_and_says_where(
    open_app: OpenApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with open_app(size=size, picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        assert "● My picks" in desk.screen_text()
        assert "● Calendar" in desk.screen_text()
        path = await write(desk, answers)
    assert path == tmp_path / f"{NAME}.ics"
    assert answers == [Exported(path, 4)]
    assert Exported(path, 4).says == f"4 screenings written to {path}"
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert {str(event["summary"]) for event in events} >= {"JANE BY CHARLOTTE", "DEAR COMRADES!"}


async def test_the_day_the_film_and_the_whole_programme_can_be_taken(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(picks=CLASHING) as desk:
        desk.grid.select("the-killing-of-two-lovers-2")
        await desk.until(lambda: desk.grid.film == "the-killing-of-two-lovers")
        answers = await open_dialog(desk, tmp_path)
        field = desk.pilot.app.screen.query_one("#path", Input)
        for name in ("2021-11-19", "the-killing-of-two-lovers", ""):
            await desk.press("down")
            expected = str(tmp_path / f"{f'exground-34-{name}'.rstrip('-')}.ics")
            await desk.until(lambda expected=expected: field.value == expected)  # type: ignore[misc]
        await desk.press("up", "right", "down")
        await desk.until(lambda: field.value.endswith("lovers.csv"))
        path = await write(desk, answers)
    assert path == tmp_path / "exground-34-the-killing-of-two-lovers.csv"
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("rows", "asked"), [(0, ("--picks",)), (1, ("--day", "2021-11-19")), (3, ())], ids=["picks", "day", "whole"]
)
async def test_json_is_the_same_as_of_the_command_line(
    open_app: OpenApp, tmp_path: Path, rows: int, asked: tuple[str, ...]
) -> None:
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        path = await write(desk, answers, *["down"] * rows, "tab", *["down"] * 4)
    assert path.suffix == ".json"
    exported = tmp_path / "by-command.json"
    paths = ("--programme", str(BUNDLED), "--watchlist", str(tmp_path / "watchlist.json"), "--out", str(exported))
    assert run(["export", "json", *asked, *paths]) == 0
    assert path.read_bytes() == exported.read_bytes()


async def test_a_plan_as_text_is_only_offered_for_my_picks(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        assert "Plan as text" in desk.screen_text()
        await desk.press("down")
        await desk.until(lambda: "Plan as text" not in desk.screen_text())
        await desk.press("up")
        await desk.until(lambda: "Plan as text" in desk.screen_text())
        await desk.press("tab", "end")
        await desk.until(lambda: "● Plan as text" in desk.screen_text())
        path = await write(desk, answers)
    assert path.name == f"{NAME}.txt"
    assert "[dear-comrades-1]" in path.read_text("utf-8")


async def test_without_picks_the_day_comes_first(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as desk:
        await open_dialog(desk, tmp_path)
        assert "● Friday 19 November" in desk.screen_text()
        assert "My picks" not in desk.screen_text()


async def test_a_name_that_is_taken_gets_a_number(open_app: OpenApp, tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.ics").write_text("mine")
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        assert (await write(desk, answers)).name == f"{NAME}-2.ics"
    assert (tmp_path / f"{NAME}.ics").read_text() == "mine"


async def type_path(desk: Desk, path: str) -> None:
    """Type another path into the field."""
    await desk.press("tab", "tab", "ctrl+u", "end", "ctrl+u", *path)


async def test_a_file_that_is_there_is_replaced_only_when_that_is_said(open_app: OpenApp, tmp_path: Path) -> None:
    (tmp_path / "old.ics").write_text("mine")
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        await type_path(desk, "old.ics")
        for keys in (("enter",), ("escape",)):
            await desk.press("enter")
            await desk.until(lambda: isinstance(desk.pilot.app.screen, Choice))
            assert "old.ics is there already" in desk.screen_text()
            await desk.press(*keys)
            await desk.until(lambda: isinstance(desk.pilot.app.screen, ExportDialog))
        assert (tmp_path / "old.ics").read_text() == "mine"
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, Choice))
        await desk.press("down", "enter")
        await desk.until(lambda: bool(answers))
    assert (tmp_path / "old.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("nowhere/picks.ics", "There is no folder"),
        (".", "That is a folder. Name a file in it."),
        ("", "Name the file to write."),
    ],
)
async def test_a_path_that_cannot_be_is_told_and_can_be_mended(
    open_app: OpenApp, tmp_path: Path, path: str, says: str
) -> None:
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        await type_path(desk, path)
        await desk.press("enter")
        await desk.until(lambda: says in desk.screen_text())
        await desk.press("ctrl+u")
        assert (await write(desk, answers, *"fine.ics")).name == "fine.ics"


async def test_a_name_i_typed_keeps_to_the_form(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(picks=CLASHING) as desk:
        await open_dialog(desk, tmp_path)
        await type_path(desk, "mine.ics")
        await desk.press("shift+tab", "down")
        field = desk.pilot.app.screen.query_one("#path", Input)
        await desk.until(lambda: field.value == "mine.csv")


async def test_escape_writes_nothing(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(picks=CLASHING) as desk:
        answers = await open_dialog(desk, tmp_path)
        await desk.press("down", "escape")
        assert answers == [None]
    assert not calendars(tmp_path)


async def test_every_form_of_everything_can_be_made(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        session = desk.browser.session
        names = set()
        for what in whats(session, FRIDAY, "dear-comrades"):
            for form in forms(what):
                assert form.make(what.selection, session.now())
                names.add(file_name(what, form))
    assert len(names) == 4 * 5 + 1
    assert all(name.startswith(bundled.festival.id) for name in names)


def test_a_free_path_is_the_name_itself_or_numbered(tmp_path: Path) -> None:
    assert free_path(tmp_path, "a.ics") == tmp_path / "a.ics"
    (tmp_path / "a.ics").touch()
    (tmp_path / "a-2.ics").touch()
    assert free_path(tmp_path, "a.ics") == tmp_path / "a-3.ics"
