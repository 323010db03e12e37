"""QR codes on the screen, read back from what the terminal shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import zxingcpp
from desk import BEFORE_THE_FESTIVAL, CLASHING, Desk, OpenApp
from icalendar import Event
from PIL import Image
from rich.color import Color

from builders import exground_friday, film, programme, screening
from fest_tui.programme.programme import Programme
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.qr import QrScreen

TALL = (140, 60)
SCALE = 4


async def open_qr(desk: Desk, screening: str = "dear-comrades-1") -> None:
    """The code of a screening over the browser, as `x` opens it."""
    session = desk.browser.session
    screen = QrScreen(session, session.programme.screenings.get(screening))
    await desk.pilot.app.push_screen(screen)
    await desk.until(lambda: "esc closes" in desk.screen_text())


def dark(color: Color | None) -> bool:
    """Whether a colour is dark; none of our own lies between."""
    return color is not None and color.triplet is not None and sum(color.triplet) < 3 * 128


def pixels(desk: Desk) -> Iterator[tuple[list[bool], list[bool]]]:
    """The upper and the lower halves of each row of cells: whether they are dark."""
    for strip in desk.pilot.app.screen._compositor.render_strips():
        upper, lower = [], []
        for segment in strip:
            style = segment.style
            ink, ground = (dark(style.color), dark(style.bgcolor)) if style else (False, True)
            for letter in segment.text:
                upper.append(ink if letter in "▀█" else ground)
                lower.append(ink if letter in "▄█" else ground)
        yield upper, lower


def read(desk: Desk) -> str:
    """What a camera reads off the terminal."""
    rows = [row for pair in pixels(desk) for row in pair]
    picture = Image.new("L", (len(rows[0]), len(rows)))
    picture.putdata([0 if cell else 255 for row in rows for cell in row])
    larger = picture.resize((picture.width * SCALE, picture.height * SCALE), Image.Resampling.NEAREST)
    found = zxingcpp.read_barcodes(larger, try_invert=False)
    return found[0].text if found else ""


@pytest.mark.parametrize("theme", ["fest-dark", "fest-light"])
@pytest.mark.parametrize("size", [TALL, (140, 40), (100, 30)])
async def test_a_camera_reads_the_screening_in_any_theme(open_app: OpenApp, size: tuple[int, int], theme: str) -> None:
    async with open_app(size=size, theme=theme, programme=exground_friday()) as desk:
        await open_qr(desk)
        event = Event.from_ical(read(desk))
        assert event["summary"] == "DEAR COMRADES!"
        assert event.decoded("dtstart") == desk.browser.session.programme.screenings["dear-comrades-1"].starts
        words = desk.screen_text()
        assert "DEAR COMRADES!" in words
        assert "22:00–00:00" in words
        assert "Caligari FilmBühne" in words


async def test_p_goes_to_the_whole_plan_and_back(open_app: OpenApp) -> None:
    async with open_app(size=(140, 70), programme=exground_friday(), picks=CLASHING[:2]) as desk:
        await open_qr(desk)
        assert "p the whole plan" in desk.screen_text()
        await desk.press("p")
        await desk.until(lambda: "My plan: 2 screenings" in desk.screen_text())
        assert read(desk).count("BEGIN:VEVENT") == 2
        assert "Fri 19" in desk.screen_text()
        await desk.press("tab")
        await desk.until(lambda: "My plan" not in desk.screen_text())
        assert "DEAR COMRADES!" in read(desk)


async def test_without_picks_there_is_no_plan_to_go_to(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday()) as desk:
        await open_qr(desk)
        assert "whole plan" not in desk.screen_text()
        await desk.press("p")
        assert "DEAR COMRADES!" in desk.screen_text()


async def test_without_a_screening_it_is_the_plan(open_app: OpenApp) -> None:
    async with open_app(size=TALL, programme=exground_friday(), picks=CLASHING[:1]) as desk:
        await open_qr(desk, "")
        assert "My plan: 1 screening" in desk.screen_text()
        assert "JANE BY CHARLOTTE" in read(desk)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_small_terminal_is_told_what_it_would_take(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, programme=exground_friday()) as desk:
        await open_qr(desk)
        assert not read(desk)
        shown = " ".join(desk.screen_text().split())
        assert f"the terminal has {size[0]} and {size[1]}." in shown
        columns, rows, *_rest = (int(word) for word in shown.split("The code needs ")[1].split() if word.isdigit())
    async with open_app(size=(columns, rows), programme=exground_friday()) as desk:
        await open_qr(desk)
        assert "DEAR COMRADES!" in read(desk)


async def test_a_larger_window_brings_the_code(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24), programme=exground_friday()) as desk:
        await open_qr(desk)
        await desk.pilot.resize_terminal(*TALL)
        await desk.until(lambda: bool(read(desk)))


async def test_a_plan_that_no_code_holds_is_said(bundled: Programme, open_app: OpenApp) -> None:
    async with open_app(size=(250, 120), picks=tuple(bundled.screenings)[:40]) as desk:
        await open_qr(desk)
        await desk.press("p")
        await desk.until(lambda: "No QR code holds that much" in desk.screen_text())


async def test_escape_closes(open_app: OpenApp) -> None:
    async with open_app(programme=exground_friday()) as desk:
        await open_qr(desk)
        await desk.press("escape")
        assert isinstance(desk.pilot.app.screen, Browser)


NEXT = [
    (BEFORE_THE_FESTIVAL, "Sunday 14 November 20:00"),
    (dt.datetime(2021, 11, 15, 12, tzinfo=dt.UTC), "Friday 19 November 20:00"),
    (dt.datetime(2022, 5, 1, 12, tzinfo=dt.UTC), "Sunday 14 November 20:00"),
]


@pytest.mark.parametrize(("now", "when"), NEXT)
async def test_x_on_a_film_without_a_pick_shows_its_next_screening(
    open_app: OpenApp, now: dt.datetime, when: str
) -> None:
    film = "the-killing-of-two-lovers"
    async with open_app(size=TALL, programme=exground_friday(), picks=CLASHING[:1], follows=(film,), now=now) as desk:
        await desk.press("3", "end", "x")
        await desk.until(lambda: "esc closes" in desk.screen_text())
        shown = desk.screen_text()
        assert "THE KILLING OF TWO LOVERS" in shown
        assert when in shown
        assert "p the whole plan" in shown
        assert Event.from_ical(read(desk))["summary"] == "THE KILLING OF TWO LOVERS"


async def test_x_on_a_film_that_is_sold_out_for_good_shows_the_plan(open_app: OpenApp) -> None:
    gone = screening("NICO", "2021-11-19 18:00", status="sold_out")
    other = screening("THE EXAM", "2021-11-20 18:00")
    festival = programme(gone, other, films=[film("NICO"), film("THE EXAM")])
    async with open_app(size=TALL, programme=festival, picks=("the-exam-1",), follows=("nico",)) as desk:
        await desk.press("3", "end", "x")
        await desk.until(lambda: "My plan: 1 screening" in desk.screen_text())


async def test_x_is_dead_where_there_is_nothing_to_show(open_app: OpenApp) -> None:
    festival = programme(screening("THE EXAM", "2021-11-20 18:00"), films=[film("NICO"), film("THE EXAM")])
    async with open_app(programme=festival, follows=("nico",)) as desk:
        await desk.press("3", "x")
        assert isinstance(desk.pilot.app.screen, Browser)
