"""Marking screenings on the screen, as one desk of several does."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

import pytest
from desk import BEFORE_THE_FESTIVAL, CLASHING, Desk, OpenApp, OpenShelf
from dialogs import dialog_says, is_closed, typed
from textual import events
from textual.app import App
from textual.widgets import Input

from builders import at, exground_friday
from fest_tui import paths
from fest_tui.errors import StoreError
from fest_tui.programme.notice import Notice, NoticeKind
from fest_tui.programme.notices import LONGEST_NAME, notice_of, with_notices
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.tui import themes
from fest_tui.tui.noticing import who
from fest_tui.tui.screens.notice_dialog import Marked, NoticeDialog
from places import BUNDLED

SIZES = [(140, 40), (60, 20)]
FRIDAY = exground_friday()


def store() -> NoticeStore:
    return NoticeStore(paths.notices(BUNDLED))


@pytest.fixture(autouse=True)
def ann(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ann sits here."""
    monkeypatch.setattr(getpass, "getuser", lambda: "ann")


async def the_exam(desk: Desk) -> None:
    """Point at THE EXAM."""
    desk.grid.select("the-exam-1")
    await desk.pilot.pause()


async def marked(desk: Desk) -> Notice:
    """The only notice, once it has been written and is shown."""
    await desk.until(lambda: is_closed(desk) and bool(desk.browser.session.programme.notices))
    (notice,) = store().load()
    return notice


async def test_sold_out_is_two_keys_and_shown_at_once(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "s")
        notice = await marked(desk)
        assert (notice.kind, notice.screening, notice.by) == ("sold_out", "the-exam-1", "ann")
        assert notice.at == BEFORE_THE_FESTIVAL
        assert desk.cursor() == "the-exam-1"
        await desk.until(lambda: "⊘ sold out — ann, Wed 10 13:00" in desk.screen_text())
        assert desk.said == "THE EXAM on Fri 19 at 19:30, Murnau-Filmtheater, is sold out."


@pytest.mark.parametrize(("keys", "minutes"), [(("enter",), 5), (("down", "down", "enter"), 15), (("up", "enter"), 5)])
async def test_a_usual_delay_is_chosen(open_shelf: OpenShelf, keys: tuple[str, ...], minutes: int) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "d", *keys)
        assert (await marked(desk)).minutes == minutes


@pytest.mark.parametrize("words", ["25", "+25", "25 min", "25 minutes", " 25 "])
async def test_any_other_delay_is_typed(open_shelf: OpenShelf, words: str) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "d")
        assert "15 min starts at 19:45" in dialog_says(desk)
        await typed(desk, words)
        assert (await marked(desk)).minutes == 25
        assert "19:55–21:24" in desk.screen_text()


async def test_keys_pressed_faster_than_the_screen_are_not_lost(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        for key in ("N", "d", "2", "5", "enter"):
            desk.pilot.app.post_message(events.Key(key, key if len(key) == 1 else "\r"))
        assert (await marked(desk)).minutes == 25


@pytest.mark.parametrize("words", ["0", "601", "soon", "-5", "99999", "1.5"])
async def test_what_is_no_delay_is_told_and_can_be_mended(open_shelf: OpenShelf, words: str) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "d")
        await typed(desk, words)
        assert "is no delay. Type whole minutes from 1 to 600." in dialog_says(desk)
        await typed(desk, "10")
        assert (await marked(desk)).minutes == 10


async def test_another_venue_is_found_by_the_beginnings_of_its_words(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "m")
        assert "Caligari FilmBühne" in dialog_says(desk)
        assert "Murnau-Filmtheater" not in dialog_says(desk).split("On Fri 19 at 19:30, Murnau-Filmtheater")[1][:60]
        await desk.press(*"cal")
        assert "Programmkino Rex" not in dialog_says(desk).split("Murnau-Filmtheater")[-1][:60]
        await desk.press("enter")
        notice = await marked(desk)
        assert desk.browser.session.programme.venues[notice.venue].name == "Caligari FilmBühne"
        assert "now in Caligari FilmBühne — ann" in " ".join(desk.screen_text().split())


async def test_a_venue_there_is_not_marks_nothing(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "m", *"zzz", "enter")
        assert "No other venue is called so." in dialog_says(desk)
        assert store().load() == ()


async def test_a_note_is_typed_and_an_empty_one_is_told(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "n", "enter")
        assert "The note is empty." in dialog_says(desk)
        await typed(desk, "Bring [bold] ID.")
        assert (await marked(desk)).note == "Bring [bold] ID."
        await desk.until(lambda: "¶ Bring [bold] ID. — ann" in " ".join(desk.screen_text().split()))


async def test_what_is_said_is_listed_and_taken_back_one_by_one(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "f")
        await desk.until(lambda: len(store().load()) == 1 and is_closed(desk))
        await desk.press("N", "d", "enter")
        await desk.until(lambda: len(store().load()) == 2 and is_closed(desk))
        await desk.until(lambda: "19:35–21:04" in desk.screen_text())
        await desk.press("N")
        assert "few seats left — ann, Wed 10 13:00" in dialog_says(desk)
        assert "delayed 5 minutes — ann, Wed 10 13:00" in dialog_says(desk)

        await desk.press("up", "up", "x")
        await desk.until(lambda: [notice.kind for notice in store().load()] == ["few_seats"])
        await desk.until(lambda: desk.said.startswith("Taken back: THE EXAM"))
        assert "19:30–20:59" in desk.screen_text()

        await desk.press("N", "x")
        await desk.until(lambda: store().load() == ())
        await desk.until(lambda: not desk.browser.session.programme.notices)


async def test_what_another_desk_took_back_meanwhile_is_taken_back(open_shelf: OpenShelf, bundled: Programme) -> None:
    kept = store().add(notice_of(bundled, "the-exam-1", "few_seats", at=at("2021-11-19 16:00")))
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N")
        store().remove(kept.id)
        await desk.press("x")
        await desk.until(lambda: desk.said.startswith("Taken back: THE EXAM"))


async def test_escape_goes_back_and_then_leaves_all_as_it_was(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("N", "d", "escape")
        assert "Mark it as" in dialog_says(desk)
        await desk.press("escape")
        assert is_closed(desk)
        assert store().load() == ()


async def test_what_cannot_be_written_is_told_and_can_be_tried_again(
    open_shelf: OpenShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_store: NoticeStore, _notice: Notice) -> Notice:
        raise StoreError("Another process holds the file.", "Try again.")

    async with open_shelf() as desk:
        await the_exam(desk)
        with monkeypatch.context() as broken:
            broken.setattr(NoticeStore, "add", locked)
            await desk.press("N", "s")
            await desk.until(lambda: "Another process holds the file. Try again." in dialog_says(desk))
        await desk.press("s")
        assert (await marked(desk)).kind == "sold_out"


async def test_what_breaks_is_listed_and_leads_there(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        desk.grid.select("some-kind-of-heaven-1")
        await desk.press("space")
        await the_exam(desk)
        await desk.press("space")
        await desk.until(lambda: len(desk.browser.session.picks) == 2)
        desk.grid.select("some-kind-of-heaven-1")
        await desk.press("N", "d")
        await typed(desk, "60")
        await desk.until(lambda: "2 things break" in dialog_says(desk) and not is_closed(desk))
        assert "▲ SOME KIND OF HEAVEN overlaps THE EXAM by 23 min" in dialog_says(desk)
        assert "SOME KIND OF HEAVEN runs into THE EXAM" in dialog_says(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.cursor() == "the-exam-1")


async def test_what_another_desk_breaks_is_said(open_shelf: OpenShelf, bundled: Programme) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("space")
        await desk.until(lambda: len(desk.browser.session.picks) == 1)
        store().add(notice_of(bundled, "the-exam-1", "cancelled", at=at("2021-11-19 16:00")))
        await desk.until(lambda: desk.said.startswith("1 thing breaks: THE EXAM on Fri 19 at 19:30"))
        assert is_closed(desk)


async def test_the_present_that_was_moved_is_not_when_it_was_said(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await the_exam(desk)
        await desk.press("colon", "N", "c")
        assert (await marked(desk)).at == BEFORE_THE_FESTIVAL


async def test_the_film_that_is_read_stays(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        desk.browser.open_film("the-killing-of-two-lovers")
        await desk.until(lambda: desk.focused is desk.film)
        await desk.press("N", "s")
        assert (await marked(desk)).screening == "the-killing-of-two-lovers-1"
        assert desk.film.film == "the-killing-of-two-lovers"
        assert "sold out — ann" in desk.screen_text()


async def test_the_now_screen_marks_too(open_shelf: OpenShelf) -> None:
    async with open_shelf() as desk:
        await desk.press("n", "N", "s")
        await desk.until(lambda: bool(store().load()))
        await desk.until(lambda: "sold out" in desk.screen_text() and "Next · 1" in desk.screen_text())
        assert not is_closed(desk)


async def test_a_programme_as_it_is_cannot_be_marked(open_app: OpenApp) -> None:
    async with open_app(picks=CLASHING) as desk:
        await desk.press("N")
        assert is_closed(desk)
        await desk.press("question_mark")
        assert "Mark it at the desk" not in desk.screen_text()


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits_with_what_was_said(open_shelf: OpenShelf, bundled: Programme, size: tuple[int, int]) -> None:
    kinds: tuple[NoticeKind, ...] = ("few_seats", "cancelled")
    for kind in kinds:
        store().add(notice_of(bundled, "the-exam-1", kind, at=at("2021-11-19 16:00")))
    async with open_shelf(size=size) as desk:
        await the_exam(desk)
        await desk.press("N")
        says = dialog_says(desk)

    for part in ("On Fri 19 at 19:30, Murnau-Filmtheater cancelled", "few seats left — desk, 16:00", "n ¶ a note …"):
        assert part in says


async def test_another_app_can_use_it(tmp_path: Path) -> None:
    answers: list[Marked | None] = []
    notices = NoticeStore(tmp_path / "notices.json")
    known = with_notices(FRIDAY, [notice_of(FRIDAY, "the-exam-1", "few_seats", at=at("2021-11-19 16:00"))])

    def now() -> dt.datetime:
        return at("2021-11-19 19:25")

    class OtherApp(App[None]):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return themes.meanings(themes.DARK)

    app = OtherApp()
    async with app.run_test(size=(100, 30)) as pilot:
        dialog = NoticeDialog(known, known.screenings["the-exam-1"], notices, clock=now)
        await app.push_screen(dialog, answers.append)
        await pilot.press("d")
        assert isinstance(app.focused, Input)
        app.focused.value = "7"
        await pilot.press("enter")
        while not answers:
            await pilot.pause(0.01)

    (answer,) = answers
    assert answer is not None
    assert (answer.notice.minutes, answer.notice.by, answer.is_taken_back) == (7, "", False)
    assert notices.load() == (answer.notice,)


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_who_is_not_known_has_no_name(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def unknown() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert who() == ""


def test_a_name_is_made_plain_and_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "\x1b[31mann\n" + "n" * 99)
    assert len(who()) == LONGEST_NAME
    assert "\x1b" not in who()
