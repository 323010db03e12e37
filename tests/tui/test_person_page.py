"""The person page: how one gets there, what it says, and where it leads."""

from __future__ import annotations

import datetime as dt

import pytest
from desk import CLASHING, Desk, OpenApp
from rich.cells import cell_len
from test_palette import run
from test_watchlist_rows import seen, text

from builders import at, film, programme, screening, venue
from fest_tui.finding.people import People
from fest_tui.programme.model import Bio, Credit, Screening, Work
from fest_tui.programme.wishes import Interest
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.person import PersonPage, PersonRows
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.person_rows import film_at, person_rows

SIZES = [(140, 40), (100, 30), (80, 24), (60, 20)]
NAME = "Eva Stern"
BEFORE = at("2021-11-10 12:00")
JOBS = (
    Credit(role="cast", label="Cast", names=("Ole Holm", NAME)),
    Credit(role="script", label="Script", names=(NAME,)),
)
ONE = film(
    "One", directors=(NAME,), credits=JOBS, year=2020, countries=("Norway",), bios=(Bio(person=NAME, text="A life."),)
)
TWO = film("Two", directors=(NAME,), filmography=(Work(person=NAME, year=1999, title="Zero"),))


def lines(*slots: Screening, picks: tuple[str, ...] = (), now: dt.datetime = BEFORE, **grades: Interest) -> list[str]:
    """What the page says of Eva Stern."""
    session = session_of(*slots, picks=picks, now=now, **grades)
    (person,) = People(session.programme).named(NAME)
    return [text(row) for row in person_rows(session, person)]


def session_of(
    *slots: Screening, picks: tuple[str, ...] = (), now: dt.datetime = BEFORE, **grades: Interest
) -> Session:
    held = programme(*slots, films=[ONE, TWO], venues=[venue("caligari")])
    return seen(held, *picks, grades=grades, now=now)


def page(desk: Desk) -> PersonPage:
    shown = desk.pilot.app.screen
    assert isinstance(shown, PersonPage)
    return shown


def cursor(desk: Desk) -> str:
    return page(desk).query_one(PersonRows).target


async def open_konchalovsky(desk: Desk) -> None:
    desk.browser.open_person("andrei konchalovsky")
    await desk.until(lambda: isinstance(desk.pilot.app.screen, PersonPage))
    await desk.pilot.pause()


def test_roles_run_as_in_credits_and_a_film_is_told_of_once() -> None:
    said = lines(screening("One", "2021-11-19 15:00"), picks=("one-1",), two="must")

    assert said[:8] == [
        *(NAME, "", "A life.", "", "Here"),
        "Director  One  ★ picked  Norway 2020 · 90 min",
        "          Two  ● must  90 min",
        "Script    One",
    ]
    assert said[8] == "Cast      One"


def test_next_showings_are_told_before_those_over_with_titles_where_there_are_several() -> None:
    slots = (
        screening("One", "2021-11-18 15:00"),
        screening("Two", "2021-11-20 00:30"),
        screening("One", "2021-11-20 15:00", id="one-2"),
    )
    said = lines(*slots, now=at("2021-11-19 12:00"))

    assert said[said.index("Next showings") :] == [
        "Next showings",
        "  Fri 19 00:30–02:00 Two  caligari",
        "  in the night to Sat 20",
        "  fits: nothing else that day",
        "  Sat 20 15:00–16:30 One  caligari",
        "  fits: nothing else that day",
        "",
        "Over",
        "  Thu 18 15:00–16:30 One  caligari",
        "  over",
        "",
        "Filmography",
        "1999  Zero",
    ]


def test_what_cannot_be_seen_is_said() -> None:
    assert "No date is announced." in lines()
    over = lines(
        screening("One", "2021-11-18 15:00"), screening("Else", "2021-11-20 15:00"), now=at("2021-11-19 12:00")
    )
    assert over[over.index("Next showings") + 1] == "No showing is to come."
    assert "Over" in over


def test_after_the_festival_every_showing_is_told_as_it_was() -> None:
    said = lines(screening("One", "2021-11-18 15:00"), now=at("2022-03-01 12:00"))

    assert "Showings" in said
    assert "Over" not in said


def test_every_row_that_leads_on_has_a_target_of_its_own() -> None:
    session = session_of(screening("One", "2021-11-19 15:00"))
    (person,) = People(session.programme).named(NAME)
    targets = [row.target for row in person_rows(session, person) if row.target]

    assert len(targets) == len(set(targets)) == 5
    assert [film.title for target in targets if (film := film_at(person, target))] == ["One", "Two", "One", "One"]


async def test_the_credits_lead_to_a_person_and_the_person_to_a_film(open_app: OpenApp) -> None:
    async with open_app() as desk:
        desk.browser.open_film("die-saat")
        await desk.press("right")
        rows = [*desk.film._rows]
        also = next(place for place, row in enumerate(rows) if text(row).strip() == "also in EIN GROSSES VERSPRECHEN")
        desk.film.go_to(rows[also - 1].target)
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, PersonPage))
        assert "EIN GROSSES VERSPRECHEN" in desk.screen_text()
        while (shown := page(desk)).film != "ein-grosses-versprechen":
            before = cursor(desk)
            await desk.press("down")
            assert cursor(desk) != before
        assert shown.status.words.startswith("EIN GROSSES VERSPRECHEN  ")
        await desk.press("enter")
        await desk.until(lambda: desk.film.film == "ein-grosses-versprechen")
        assert desk.focused is desk.film


async def test_the_director_page_leads_to_the_director(open_app: OpenApp) -> None:
    async with open_app() as desk:
        desk.browser.open_film("dear-comrades")
        await desk.press("left", "end")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, PersonPage))
        assert "Andrei Konchalovsky" in desk.screen_text()
        await desk.press("escape")
        assert desk.focused is desk.film


async def test_a_showing_leads_to_the_grid(open_app: OpenApp) -> None:
    async with open_app(date="2021-11-14") as desk:
        await open_konchalovsky(desk)
        await desk.press("end", "enter")
        await desk.until(lambda: desk.cursor() == "dear-comrades-1")
        assert desk.focused is desk.grid
        assert desk.browser.day == dt.date(2021, 11, 19)


async def test_marks_are_made_here_and_taken_back(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await open_konchalovsky(desk)
        await desk.press("w")
        await desk.until(lambda: "○ want" in desk.screen_text())
        assert page(desk).status.words == "DEAR COMRADES!  is on the watchlist."
        await desk.press("end", "space")
        await desk.until(lambda: "★ Fri 19 22:00" in desk.screen_text())
        assert page(desk).status.words.startswith("★ DEAR COMRADES!")
        await desk.press("u")
        await desk.until(lambda: "★" not in desk.screen_text())
        await desk.press("U")
        await desk.until(lambda: "★ Fri 19 22:00" in desk.screen_text())
        await desk.press("W", "m")
        await desk.until(lambda: desk.store.load().interests == {"dear-comrades": "must"})
        await desk.until(lambda: "● must" in desk.screen_text())


async def test_on_a_film_there_is_nothing_to_pick(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await open_konchalovsky(desk)
        assert "pick" not in desk.screen_text().splitlines()[-1]
        await desk.press("end")
        assert "space pick" in desk.screen_text().splitlines()[-1]


async def test_people_are_found_in_the_palette(open_app: OpenApp) -> None:
    async with open_app() as desk:
        await run(desk, "Person: Charlotte")
        await desk.until(lambda: isinstance(desk.pilot.app.screen, PersonPage))
        assert "Charlotte Gainsbourg" in desk.screen_text()


async def test_one_of_whom_nothing_is_known_is_said(open_app: OpenApp) -> None:
    async with open_app() as desk:
        desk.browser.open_person("Nobody At All")
        await desk.until(lambda: desk.said == "Nothing more is known of Nobody At All.")
        assert isinstance(desk.pilot.app.screen, Browser)


@pytest.mark.parametrize("size", SIZES)
async def test_at_every_size_the_showings_are_reached(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size, picks=CLASHING) as desk:
        await open_konchalovsky(desk)
        await desk.press("end")
        lines = desk.screen_text().splitlines()

    assert any("Fri 19 22:00–00:00" in line for line in lines)
    assert "help" in lines[-1]
    assert all(cell_len(line) == size[0] for line in lines)


async def test_names_that_look_like_markup_are_plain_letters(open_app: OpenApp) -> None:
    name = "[red]X[/red]"
    held = programme(films=[film("One", directors=(name,), bios=(Bio(person=name, text="[b]bold[/b]"),))])
    async with open_app(programme=held) as desk:
        desk.browser.open_person(name)
        await desk.until(lambda: isinstance(desk.pilot.app.screen, PersonPage))
        await desk.pilot.pause()
        assert name in desk.screen_text()
        assert "[b]bold[/b]" in desk.screen_text()
