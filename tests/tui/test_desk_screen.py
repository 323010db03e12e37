"""The desk: what it says, where slips go, what it forgets, and that it opens nobody's watchlist."""

from __future__ import annotations

import asyncio
import datetime as dt
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from desk import SECONDS_TO_WAIT
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from builders import at, exground_friday, film, programme, screening, venue
from fest_tui.errors import StoreError
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.store.programmes import load_programme
from fest_tui.tui.desk.app import DeskApp
from fest_tui.tui.desk.line import DeskAnswers, DeskBar, DeskInput
from fest_tui.tui.desk.slips import SlipError, SlipsKept
from fest_tui.tui.programme_file import ProgrammeFile
from fest_tui.tui.screens.notice_dialog import NoticeDialog
from fest_tui.tui.screens.qr import QrScreen
from fest_tui.tui.widgets.moved_banner import MovedBanner
from fest_tui.tui.widgets.status_line import StatusLine
from marks import mark, marked
from places import BUNDLED

EVENING = at("2021-11-19 16:40")


@dataclass
class Source:
    """A programme that tests hand over, and change."""

    programme: Programme
    notices: NoticeStore = field(default_factory=lambda: NoticeStore(Path("no-such-folder") / "notices.json"))
    changed: bool = False
    fails: bool = False

    def load(self) -> Programme:
        self.changed = False
        if self.fails:
            raise StoreError("gone")
        return self.programme

    def has_changed(self) -> bool:
        return self.changed


class Jammed:
    """A printer without paper."""

    def take(self, slip: str) -> str:
        raise SlipError("There is no paper.")


@dataclass
class Counter:
    """An open desk."""

    app: DeskApp
    pilot: Pilot[None]
    source: Source
    slips: SlipsKept
    seconds: list[float] = field(default_factory=lambda: [0.0])

    @property
    def line(self) -> DeskInput:
        return self.app.screen_stack[0].query_one(DeskInput)

    @property
    def answers(self) -> DeskAnswers:
        return self.app.screen_stack[0].query_one(DeskAnswers)

    @property
    def said(self) -> str:
        return self.app.screen_stack[0].query_one(StatusLine).words

    @property
    def told(self) -> str:
        return self.app.screen_stack[0].query_one(DeskBar).says

    def shows_code(self) -> bool:
        return isinstance(self.app.screen, QrScreen)

    def text(self) -> str:
        """What the terminal shows, its lines joined as one reads them."""
        return " ".join(" ".join(line.split()) for line in self.lines())

    def lines(self) -> list[str]:
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait for a state; one that never comes fails the test."""
        async with asyncio.timeout(SECONDS_TO_WAIT):
            while not met():
                await self.pilot.pause(0.01)

    async def type(self, text: str) -> None:
        await self.pilot.press(*("space" if letter == " " else letter for letter in text))
        await self.until(lambda: self.app.keys_are_done or self.app._exit)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.until(lambda: self.app.keys_are_done or self.app._exit)
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()


@asynccontextmanager
async def opened(
    fest: Programme | None = None,
    *,
    size: tuple[int, int] = (100, 30),
    now: dt.datetime = EVENING,
    slips: object = None,
    **rest: object,
) -> AsyncIterator[Counter]:
    source, kept, seconds = Source(fest or exground_friday()), SlipsKept(), [0.0]
    app = DeskApp(source, lambda: now, slips or kept, stopwatch=lambda: seconds[0], show_traceback=True, **rest)  # type: ignore[arg-type]
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield Counter(app, pilot, source, kept, seconds)


async def test_a_question_is_answered_in_a_sentence_to_say_and_then_the_list() -> None:
    async with opened() as desk:
        await desk.type("comrades")
        assert (
            "DEAR COMRADES! runs tonight at 22:00 in the Caligari FilmBühne; it is not sold out so far." in desk.text()
        )
        assert " Fri 19 22:00–00:00 Caligari FilmBühne" in desk.text()
        assert desk.told == "comrades 1 answer"
        assert desk.said == "DEAR COMRADES! on Fri 19 at 22:00, Caligari FilmBühne"


async def test_while_nothing_is_asked_it_tells_what_is_on_and_what_comes() -> None:
    async with opened(now=at("2021-11-19 17:10")) as desk:
        text = desk.text()
        assert "On now 17:00 JANE BY CHARLOTTE Caligari FilmBühne 75 min left, until 18:25" in text
        assert "Next 17:30 SOME KIND OF HEAVEN Murnau-Filmtheater in 20 min" in text
        assert "Later 19:30 THE EXAM" in text


async def test_a_desk_that_knows_where_it_is_tells_ways_and_what_is_near_here() -> None:
    async with opened(here="caligari") as desk:
        await desk.type("near:here")
        assert desk.told.startswith("within 15 min of Caligari FilmBühne")
        await desk.press("escape")
        await desk.type("exam")
        assert "Murnau-Filmtheater walk 20 min" in desk.text()
        assert "Caligari FilmBühne" in desk.lines()[0]


async def test_answers_out_of_sight_are_made_when_they_come_near() -> None:
    slots = [screening(f"FILM {n:02}", "2021-11-19 20:00", f"hall-{n}") for n in range(60)]
    fest = programme(*slots, films=[film(slot.title) for slot in slots], venues=[venue(slot.venue) for slot in slots])
    async with opened(fest, size=(80, 24)) as desk:
        await desk.type("film")
        await desk.press(*["pagedown"] * 30)
        assert "and 20 more: ask for less" in desk.text()
        assert desk.said.split(" on ")[0] in desk.text().removesuffix(desk.said)
        assert "FILM 00" not in desk.text()


async def test_a_mistake_is_told_and_the_rest_is_answered() -> None:
    async with opened() as desk:
        await desk.type("venu:rex comrades")
        assert "There is no field “venu:”." in desk.told
        assert "DEAR COMRADES! runs tonight" in desk.text()


async def test_what_nobody_shows_is_told_as_not_found() -> None:
    async with opened() as desk:
        await desk.type("on:fri after:23")
        assert desk.told.startswith("nothing found: Fri 19 · after 23:00")
        assert desk.answers.screening == ""


async def test_ctrl_s_prints_the_showing_under_the_cursor_while_the_line_keeps_the_focus() -> None:
    async with opened() as desk:
        await desk.type("on:fri")
        await desk.press("down", "down", "ctrl+s")
        assert [slip.splitlines()[2] for slip in desk.slips.slips] == ["SOME KIND OF HEAVEN"]
        assert desk.said == "1 slip is kept: it is printed here when the desk is left."
        await desk.type("exam")
        assert desk.line.value == "exam"


async def test_in_the_answers_letters_are_keys_and_the_next_question_begins_in_the_line() -> None:
    async with opened() as desk:
        await desk.type("comrades")
        await desk.press("enter", "s")
        assert len(desk.slips.slips) == 1
        assert desk.app.focused is desk.line
        await desk.type("some")
        assert desk.line.value == "some"
        assert len(desk.slips.slips) == 1


async def test_in_the_answers_a_letter_that_is_no_key_begins_the_next_question() -> None:
    async with opened() as desk:
        await desk.type("comrades")
        await desk.press("enter")
        await desk.type("jane")
        assert desk.line.value == "jane"
        assert "JANE BY CHARLOTTE runs in 20 minutes, at 17:00 in" in desk.text()


async def test_escape_leads_back_to_the_question_and_backspace_goes_on_with_it() -> None:
    async with opened() as desk:
        await desk.type("comrades")
        await desk.press("enter", "backspace")
        await desk.type("x")
        assert desk.line.value == "comradesx"
        await desk.press("enter", "escape")
        await desk.type("y")
        assert desk.line.value == "y"


async def test_tab_completes_and_escape_forgets() -> None:
    async with opened() as desk:
        await desk.type("venue:cali")
        await desk.press("tab")
        assert "JANE BY CHARLOTTE" in desk.text()
        assert desk.line.value.startswith("venue:")
        assert desk.line.value != "venue:cali"
        await desk.press("escape")
        assert desk.line.value == ""


async def test_is_it_sold_out_is_asked_of_what_was_answered_last() -> None:
    async with opened(marked(exground_friday(), "the-exam-1", "sold_out")) as desk:
        await desk.type("exam")
        await desk.press("escape")
        await desk.type("is it sold out?")
        assert desk.told == "about THE EXAM 1 answer"
        assert "THE EXAM tonight at 19:30 in the Murnau-Filmtheater is sold out" in desk.text()
        await desk.press("escape")
        await desk.type("comrades")
        await desk.press("enter", "escape")
        await desk.type("sold out?")
        assert "DEAR COMRADES! runs tonight" in desk.text()
        await desk.press("escape")
        await desk.type("sold out")
        assert "THE EXAM" in desk.text()


async def test_keys_typed_in_one_burst_arrive_where_they_would_one_by_one() -> None:
    async with opened() as desk:
        await desk.type("exam")
        for key, letter in (("enter", "\r"), ("s", "s"), ("j", "j"), ("a", "a"), ("s", "s")):
            desk.app.post_message(events.Key(key, letter))
        await desk.press("down")
        assert desk.line.value == "jas"
        assert [slip.splitlines()[2] for slip in desk.slips.slips] == ["THE EXAM"]


async def test_a_printer_that_fails_is_told_and_the_desk_goes_on() -> None:
    async with opened(slips=Jammed()) as desk:
        await desk.type("comrades")
        await desk.press("ctrl+s")
        assert desk.said == "There is no paper."
        await desk.type("exam")
        assert "THE EXAM runs" in desk.text()


async def test_x_shows_the_code_of_the_showing_and_no_plan() -> None:
    async with opened(size=(100, 50)) as desk:
        await desk.type("comrades")
        await desk.press("ctrl+x")
        assert desk.shows_code()
        assert "DEAR COMRADES!" in desk.text()
        assert "the whole plan" not in desk.text()
        await desk.press("escape")
        assert desk.app.focused is desk.line


async def test_without_a_showing_there_is_nothing_to_print_and_no_key_says_so() -> None:
    async with opened() as desk:
        await desk.type("on:fri after:23")
        assert "slip" not in desk.lines()[-1]
        await desk.press("ctrl+s", "ctrl+x", "enter")
        assert desk.slips.slips == []
        assert desk.app.focused is desk.line


async def test_after_the_pause_the_visitor_is_forgotten() -> None:
    async with opened(pause=120) as desk:
        await desk.press("full_stop")
        await desk.type("comrades")
        await desk.press("enter")
        desk.seconds[0] = 119.0
        desk.app.tick()
        assert desk.line.value == "comrades"
        desk.seconds[0] = 120.0
        desk.app.tick()
        await desk.pilot.pause()
        assert desk.line.value == ""
        assert desk.app.focused is desk.line
        assert not desk.app.screen.query_one(MovedBanner).says
        await desk.type("sold out?")
        assert "about" not in desk.told


async def test_a_key_begins_the_pause_anew_and_a_code_left_open_is_closed() -> None:
    async with opened(pause=120, size=(100, 50)) as desk:
        await desk.type("comrades")
        desk.seconds[0] = 100.0
        await desk.press("ctrl+x")
        desk.seconds[0] = 219.0
        desk.app.tick()
        assert desk.shows_code()
        desk.seconds[0] = 220.0
        desk.app.tick()
        await desk.pilot.pause()
        assert not desk.shows_code()
        assert desk.line.value == ""


async def test_the_time_is_moved_from_an_empty_line_and_from_the_answers_under_a_banner() -> None:
    async with opened() as desk:
        await desk.press("full_stop", "full_stop")
        assert desk.app.screen.query_one(MovedBanner).says.startswith("NOT NOW · as if it were Fri 19 17:10")
        await desk.type("jane")
        assert "JANE BY CHARLOTTE began 10 minutes ago in the" in desk.text()
        await desk.press("enter", "comma", "comma")
        assert "JANE BY CHARLOTTE runs in 20 minutes, at 17:00 in" in desk.text()
        assert not desk.app.screen.query_one(MovedBanner).says
        await desk.press("full_stop", "semicolon")
        assert not desk.app.screen.query_one(MovedBanner).says


async def test_a_full_stop_within_a_question_is_typed() -> None:
    async with opened() as desk:
        await desk.type("on")
        await desk.press("full_stop", "comma", "semicolon", "question_mark")
        assert desk.line.value == "on.,;?"


async def test_what_another_desk_marks_is_told_and_a_lost_file_changes_nothing() -> None:
    async with opened() as desk:
        await desk.type("comrades")
        desk.source.programme = marked(exground_friday(), "dear-comrades-1", "sold_out")
        desk.source.changed = True
        await desk.app.follow().wait()
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        assert "DEAR COMRADES! tonight at 22:00 in the Caligari FilmBühne is sold out;" in desk.text()
        desk.source.changed = desk.source.fails = True
        await desk.app.follow().wait()
        assert "is sold out;" in desk.text()
        assert desk.line.value == "comrades"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (140, 40)])
@pytest.mark.parametrize("theme", ["fest-dark", "fest-light"])
async def test_it_fits_every_terminal(size: tuple[int, int], theme: str) -> None:
    async with opened(size=size, theme=theme) as desk:
        await desk.type("on:fri")
        lines = desk.lines()
        assert len(lines) == size[1]
        assert {cell_len(line) for line in lines} == {size[0]}
        assert "JANE BY CHARLOTTE" in desk.text()
        assert "ctrl+q quit" in lines[-1]


@pytest.mark.parametrize(
    "question", ['"comrades', "'; DROP TABLE x; --", "NEAR(a b)", "after:25", "x" * 5000, "שלום ِ", "…"]
)
async def test_whatever_is_asked_gets_an_answer_or_a_word(question: str) -> None:
    async with opened() as desk:
        desk.line.ask(question)
        await desk.pilot.pause()
        assert desk.told


async def test_an_empty_festival_has_a_word_for_it() -> None:
    async with opened(programme()) as desk:
        assert "Nothing is on, and nothing comes." in desk.text()
        await desk.type("comrades")
        assert desk.told.startswith("nothing found")


async def test_the_keys_are_told_and_can_be_others() -> None:
    async with opened(keys={"desk.slip": "f5"}) as desk:
        await desk.type("comrades")
        assert "f5 slip" in desk.lines()[-1]
        await desk.press("f5")
        assert len(desk.slips.slips) == 1
        await desk.press("f1")
        assert "Print a slip of the showing under" in desk.text()


_opened_files: list[str] | None = None


def _note_opened(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _opened_files is not None:
        _opened_files.append(str(arguments[0]))


sys.addaudithook(_note_opened)


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file that this process opens from now on."""
    files: list[str] = []
    monkeypatch.setattr(sys.modules[__name__], "_opened_files", files)
    return files


def _kept_in(made: list[DeskApp]) -> Callable[[DeskApp], None]:
    """What the app does instead of running: it is kept, to be run by a test."""

    def run(app: DeskApp) -> None:
        made.append(app)

    return run


async def test_no_watchlist_is_ever_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened_files: list[str]
) -> None:
    from fest_tui import paths
    from fest_tui.cli import desk as command
    from fest_tui.cli.main import run

    own, named = paths.watchlist(load_programme(BUNDLED).festival.id), tmp_path / "watchlist.json"
    for path in (own, named):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{", "utf-8")
    opened_files.clear()
    made: list[DeskApp] = []
    monkeypatch.setattr(command, "require_terminal", lambda _otherwise: None)
    monkeypatch.setattr(DeskApp, "run", _kept_in(made))
    assert run(["desk", "--watchlist", str(named), "--now", "2021-11-19T16:40"]) == 0
    async with made[0].run_test(size=(100, 50)) as pilot:
        desk = Counter(made[0], pilot, Source(exground_friday()), SlipsKept())
        await made[0].workers.wait_for_complete()
        for question in ("fits must unseen", "comrades"):
            desk.line.ask(question)
            await pilot.pause()
        await desk.press("ctrl+s", "ctrl+x", "escape")
        assert "DEAR COMRADES! runs tonight" in desk.text()
    assert str(BUNDLED) in opened_files
    assert not [path for path in opened_files if "watchlist" in Path(path).name or "watchlists" in Path(path).parts]


async def test_a_mark_made_here_is_kept_told_and_taken_back(tmp_path: Path) -> None:
    store = NoticeStore(tmp_path / "fest.notices.json")
    app = DeskApp(ProgrammeFile(BUNDLED, store), lambda: EVENING, SlipsKept(), show_traceback=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        desk = Counter(app, pilot, Source(exground_friday()), SlipsKept())
        await desk.type("comrades")
        await pilot.press("ctrl+n")
        await desk.until(lambda: isinstance(app.screen, NoticeDialog))
        await pilot.press("s")
        await desk.until(
            lambda: "DEAR COMRADES! tonight at 22:00 in the Caligari FilmBühne is sold out;" in desk.text()
        )
        assert [notice.kind for notice in store.load()] == ["sold_out"]
        assert desk.said == "DEAR COMRADES! on Fri 19 at 22:00, Caligari FilmBühne, is sold out."
        assert app.focused is desk.line
        await pilot.press("enter", "m")
        await desk.until(lambda: isinstance(app.screen, NoticeDialog))
        await pilot.press("x")
        await desk.until(lambda: "DEAR COMRADES! runs tonight" in desk.text())
        assert store.load() == ()


async def test_a_dialog_left_open_is_closed_after_the_pause() -> None:
    async with opened(pause=120) as desk:
        await desk.type("comrades")
        await desk.pilot.press("ctrl+n")
        await desk.until(lambda: isinstance(desk.app.screen, NoticeDialog))
        desk.seconds[0] = 120.0
        desk.app.tick()
        await desk.until(lambda: not isinstance(desk.app.screen, NoticeDialog))
        await desk.press("down")
        assert desk.line.value == ""


async def test_notices_of_the_file_are_followed(tmp_path: Path) -> None:
    store = NoticeStore(tmp_path / "fest.notices.json")
    source = ProgrammeFile(BUNDLED, store)
    app = DeskApp(source, lambda: EVENING, SlipsKept(), show_traceback=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        desk = Counter(app, pilot, Source(exground_friday()), SlipsKept())
        desk.line.ask("comrades")
        await pilot.pause()
        store.add(mark(load_programme(BUNDLED), "dear-comrades-1", "delayed", minutes=15))
        await app.follow().wait()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "it starts 15 minutes later than announced" in desk.text()
