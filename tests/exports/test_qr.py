"""QR codes in the terminal: a phone reads the same event."""

from __future__ import annotations

import datetime as dt

import pytest
import zxingcpp
from choosing import picking, prop
from icalendar import Calendar, Event
from PIL import Image

from builders import at, exground_friday, programme, screening, venue
from fest_tui.exports.ics import uid
from fest_tui.exports.qr import Space, TooLargeError, qr_of_plan, qr_of_screening
from fest_tui.programme.model import Screening

CELL = 4
QUIET = 4
"""Modules, by ISO/IEC 18004."""
INK = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}


def picture(drawn: str, *, inverted: bool = False) -> Image.Image:
    """The half blocks as a camera sees them: ink black on white, or white on black."""
    lines = drawn.split("\n")
    image = Image.new("L", (len(lines[0]), len(lines) * 2), 255)
    for y, line in enumerate(lines):
        for x, sign in enumerate(line):
            for half, ink in enumerate(INK[sign]):
                image.putpixel((x, 2 * y + half), 0 if ink else 255)
    if inverted:
        image = image.point([255 - value for value in range(256)])
    return image.resize((image.width * CELL, image.height * CELL), Image.Resampling.NEAREST)


def decoded(drawn: str, *, inverted: bool = False) -> str:
    (found,) = zxingcpp.read_barcodes(picture(drawn, inverted=inverted))
    return str(found.text)


@pytest.mark.parametrize("inverted", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "title", ["DEAR COMRADES!", "FÜR ELISE; \\, 電影 🎬", "MA\u0142NI – TOWARDS THE OCEAN, TOWARDS THE SHORE"]
)
def test_a_phone_reads_the_same_event(title: str, *, inverted: bool) -> None:
    shown = screening(title, "2021-10-31 01:30", minutes=120)
    made = programme(shown, venues=[venue("Caligari FilmBühne", id="caligari")])

    event = Event.from_ical(decoded(qr_of_screening(made, shown), inverted=inverted))

    assert isinstance(event, Event)
    assert event["summary"] == title
    assert event["uid"] == uid(made, shown)
    assert event["location"] == "Caligari FilmBühne, Wiesbaden"
    assert [prop(event, name).dt for name in ("dtstart", "dtend")] == [
        moment.astimezone(dt.UTC) for moment in (shown.starts, shown.ends)
    ]
    assert prop(event, "dtstart").to_ical() == b"20211030T233000Z"
    assert set(event) == {"SUMMARY", "UID", "LOCATION", "DTSTART", "DTEND"}


def test_a_phone_reads_the_whole_plan() -> None:
    picks = picking(exground_friday())

    parsed = Calendar.from_ical(decoded(qr_of_plan(picks)))

    assert [(str(each["summary"]), each.start) for each in parsed.walk("VEVENT") if isinstance(each, Event)] == [
        (each.title, each.starts.astimezone(dt.UTC)) for each in picks.screenings
    ]


def test_a_plan_of_one_is_one_event() -> None:
    made = exground_friday()

    assert qr_of_plan(picking(made, "the-exam-1")) == qr_of_screening(made, made.screenings["the-exam-1"])


def test_a_quiet_zone_surrounds_it() -> None:
    lines = qr_of_plan(picking(exground_friday(), "the-exam-1")).split("\n")

    assert {len(line) for line in lines} == {len(lines[0])}
    assert all(not line.strip() for line in (*lines[: QUIET // 2], *lines[-(QUIET // 2) :]))
    assert all(line[:QUIET] == line[-QUIET:] == " " * QUIET for line in lines)


def test_what_does_not_fit_the_terminal_says_what_it_needs() -> None:
    picks = picking(exground_friday(), "the-exam-1")
    lines = qr_of_plan(picks).split("\n")
    exact = Space(len(lines[0]), len(lines) + 1)

    assert qr_of_plan(picks, space=exact).split("\n") == lines
    for space in (Space(exact.columns - 1, exact.rows), Space(exact.columns, exact.rows - 1)):
        with pytest.raises(TooLargeError, match=f"{exact.columns} columns and {exact.rows} rows") as caught:
            qr_of_plan(picks, space=space)
        assert "export qr ID" in caught.value.hint
        assert caught.value.exit_code == 1


def test_what_no_code_holds_is_said() -> None:
    many: list[Screening] = [screening(f"FILM {n}", at("2021-11-19 20:00")) for n in range(60)]

    with pytest.raises(TooLargeError, match="2953"):
        qr_of_plan(picking(programme(*many)))
