"""The slip that a desk prints for a visitor."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import film, programme, screening, venue
from fest_tui.exports.slip import slip
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain
from marks import marked

CALIGARI = venue("Caligari FilmBühne", id="caligari", address="Marktplatz 9, 65183")
MURNAU = venue("Murnau-Filmtheater", id="murnau", address="Murnaustraße 6, Wiesbaden")
REX = venue("Programmkino Rex", "Darmstadt", id="rex", address="Grafenstr. 18-20")
PAGE = "https://www.fest.example/films/dear-comrades/"


def fest(**facts: object) -> Programme:
    """One screening of one film, with more or less known of it."""
    comrades = film(
        "DEAR COMRADES!",
        120,
        original_title="Dorogie tovarishchi",
        languages=("Russian",),
        subtitles=("English",),
        url=PAGE,
    )
    slot = screening("DEAR COMRADES!", "2021-11-19 22:00", minutes=120, **{"version": "OmeU", **facts})  # type: ignore[arg-type]
    return programme(slot, films=[comrades], venues=[CALIGARI, MURNAU, REX])


def of(fest: Programme, width: int = 32) -> str:
    return slip(fest, fest.screenings["dear-comrades-1"], width)


def test_a_slip_says_what_when_where_and_in_which_languages() -> None:
    assert of(fest()) == (
        "Fest\n"
        "\n"
        "DEAR COMRADES!\n"
        "Dorogie tovarishchi\n"
        "\n"
        "Friday 19 November 2021\n"
        "22:00–00:00\n"
        "\n"
        "Caligari FilmBühne\n"
        "Marktplatz 9, 65183 Wiesbaden\n"
        "\n"
        "In Russian with English\n"
        "subtitles\n"
        "120 min\n"
        "\n"
        "Read more:\n"
        "fest.example/films/dear-comrades\n"
    )


def test_the_town_is_told_once() -> None:
    assert "\nMurnaustraße 6, Wiesbaden\n" in of(fest(venue="murnau"))
    assert "\nGrafenstr. 18-20, Darmstadt\n" in of(fest(venue="rex"))


def test_a_venue_of_no_known_address_has_its_town() -> None:
    assert "\nelsewhere\nWiesbaden\n" in of(fest(venue="elsewhere"))


def test_after_midnight_the_night_is_told() -> None:
    late = programme(screening("LATE", "2021-11-20 00:30"), films=[film("LATE")], venues=[CALIGARI])
    told = slip(late, late.screenings["late-1"])
    assert "\nFriday 19 November 2021\n00:30–02:00\nin the night to Sat 20\n" in told


def test_an_end_that_nobody_announced_is_not_printed() -> None:
    assert "\n22:00\n\nCaligari" in of(fest(end_kind="assumed"))
    assert "\n22:00–00:00 or later\n" in of(fest(end_kind="uncertain"))


def test_tickets_go_before_the_page() -> None:
    told = of(fest(tickets_url="https://tickets.example/1"))
    assert told.endswith("\n\nTickets:\nhttps://tickets.example/1\n")
    assert "Read more" not in told


def test_an_address_too_long_is_broken_where_it_has_a_joint_and_stays_readable() -> None:
    address = "https://tickets.example.org/exground/34/dear-comrades?show=1&seat=2"
    told = of(fest(tickets_url=address)).split("Tickets:\n")[1]
    assert told == "tickets.example.org/exground/34/\ndear-comrades?show=1&seat=2\n"


def test_an_address_that_no_browser_takes_is_left_out() -> None:
    assert "Tickets" not in of(fest(tickets_url="javascript:alert(1)"))


def test_a_talk_admission_and_a_note_are_told() -> None:
    told = of(fest(talk="Q&A", talk_minutes=20, free=True, note="Entrance at the back."))
    assert "\nQ&A (20 min)\nAdmission is free.\n\nEntrance at the back.\n" in told


def test_what_the_desk_marked_stands_on_the_slip() -> None:
    assert "\n\nSOLD OUT\n" in of(marked(fest(), "dear-comrades-1", "sold_out"))
    assert "\n\nCANCELLED\n" in of(marked(fest(), "dear-comrades-1", "cancelled"))
    late = of(marked(fest(), "dear-comrades-1", "delayed", minutes=15, note="The print is late."))
    assert "\n22:15–00:15\n" in late
    assert "\n\nDelayed: it was on Fri 19 at\n22:00, Caligari FilmBühne.\nThe print is late.\n" in late
    assert "\n\nMoved: it was on Fri 19 at\n22:00, Caligari FilmBühne.\n" in of(
        marked(fest(), "dear-comrades-1", "moved", venue="rex")
    )


def test_a_title_the_film_has_in_two_spellings_is_told_once() -> None:
    same = film("DEAR COMRADES!", original_title="Dear Comrades!")
    slot = screening("DEAR COMRADES!", "2021-11-19 22:00")
    told = slip(programme(slot, films=[same], venues=[CALIGARI]), slot)
    assert told.casefold().count("comrades") == 1


def test_wide_letters_are_measured_in_cells() -> None:
    title = "ドライブ・マイ・カーと偶然と想像と寝ても覚めても"
    slot = screening(title, "2021-11-19 22:00", id="x")
    told = slip(programme(slot, venues=[CALIGARI]), slot)
    assert max(map(cell_len, told.splitlines())) <= 32
    assert title in told.replace("\n", "")


hostile = st.text(max_size=120) | st.text(st.sampled_from("a \x1b[31m\x07\r\n\t\u202eü語é́/-&"), max_size=120)


@given(title=hostile, note=hostile, talk=hostile, name=hostile, address=hostile, width=st.integers(0, 60))
def test_whatever_a_programme_holds_lines_fit_and_hold_no_control_codes(
    title: str, note: str, talk: str, name: str, address: str, width: int
) -> None:
    hall = venue("Hall", id="caligari", address=address, town=name)
    slot = screening(title, "2021-11-19 22:00", note=note, talk=talk, version=title, tickets_url="https://" + address)
    told = slip(programme(slot, venues=[hall], name=name), slot, width)
    assert told == plain(told)
    assert all(cell_len(line) <= max(8, width) and line == line.rstrip() for line in told.splitlines())
    assert told.endswith("\n")
    assert "\n\n\n" not in told
