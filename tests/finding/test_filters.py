"""Which showings a term holds for, and of which it is known; the columns in which that is looked up."""

from __future__ import annotations

import datetime as dt

import pytest
from answers import FINDER, NOBODY
from msgspec.structs import replace

from builders import at, film, programme, screening
from fest_tui.finding.answering import Finder
from fest_tui.finding.columns import Column
from fest_tui.finding.documents import Document
from fest_tui.finding.filters import (
    AboutFilm,
    AboutShowing,
    AboutVisitor,
    film_holds,
    showings_for,
    showings_known,
    showings_with,
)
from fest_tui.finding.masks import Mask, every, flags_of, mask_of, mask_of_numbers, numbers_of
from fest_tui.finding.terms import (
    AtVenue,
    Form,
    HasStatus,
    Longest,
    Mark,
    Marked,
    Near,
    OnDays,
    Premiere,
    Spoken,
    Starts,
    Subtitled,
    Years,
)
from fest_tui.finding.visitor import Visitor
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.model import Film

COLUMNS = FINDER.columns
KURZFILME = {"event:kurzfilme@kurzfilme-1", "maya@kurzfilme-1"}
EVENT = Document(key="event:x", title="X")


def keys(rows: Mask) -> set[str]:
    """What these rows show: `film@screening`, and the film alone where nobody shows it."""
    found = set()
    for row in numbers_of(rows, len(COLUMNS.screenings)):
        document = FINDER.index.documents[COLUMNS.document.values[COLUMNS.document.codes[row]]]
        shown = COLUMNS.screenings[row]
        found.add(f"{document.key}@{shown.id}" if shown else document.key)
    return found


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (OnDays(frozenset({dt.date(2021, 11, 18)})), set()),
        (OnDays(frozenset({dt.date(2021, 11, 20)})), {"dear-comrades@dear-comrades-2", "luchadoras@luchadoras-2"}),
        (
            AtVenue(frozenset({"rex"})),
            {"dear-comrades@dear-comrades-2", "luchadoras@luchadoras-1", "maya@luchadoras-1"},
        ),
        (Starts(first=1470), {"king-rex@king-rex-2"}),
        (Starts(660, 899), KURZFILME),
        (Starts(last=660), KURZFILME),
        (HasStatus("sold_out"), {"dear-comrades@dear-comrades-2"}),
        (Longest(60), {"event:kurzfilme@kurzfilme-1", "maya@kurzfilme-1", "maya@luchadoras-1"}),
        (Spoken("Ukrainian"), {"reflection"}),
        (Subtitled("German"), {"luchadoras@luchadoras-2"}),
        (
            Subtitled("English"),
            {"dear-comrades@dear-comrades-1", "dear-comrades@dear-comrades-2", "luchadoras@luchadoras-1"},
        ),
    ],
)
def test_a_term_holds_for_these_showings(term: AboutShowing, expected: set[str]) -> None:
    assert keys(showings_with(term, COLUMNS)) == expected


def test_a_screening_in_its_own_version_is_subtitled_as_it_says_and_spoken_as_the_film_is() -> None:
    assert "luchadoras@luchadoras-2" in keys(showings_with(Spoken("Spanish"), COLUMNS))
    assert "maya@luchadoras-1" not in keys(showings_with(Spoken("Spanish"), COLUMNS))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("free", {"luchadoras@luchadoras-1", "maya@luchadoras-1"}),
        ("now", {"dear-comrades@dear-comrades-1"}),
        ("fits", {"dear-comrades@dear-comrades-1", "event:party@party-1", "king-rex@king-rex-1"}),
        ("must", {"maya@luchadoras-1", "maya@kurzfilme-1", "luchadoras@luchadoras-1", "event:kurzfilme@kurzfilme-1"}),
    ],
)
def test_a_mark_holds_for_these_showings(mark: Mark, expected: set[str]) -> None:
    visitor = Visitor(
        now=at("2021-11-19 22:00"),
        fits=lambda each: each.venue == "caligari",
        interests={"maya": "must", "king-rex": "want"},
    )

    assert keys(showings_for(Marked(mark), COLUMNS, visitor, COLUMNS.everything)) == expected


def test_a_start_is_on_and_an_end_is_over() -> None:
    def running(moment: str) -> set[str]:
        visitor = Visitor(now=at(moment))
        return keys(showings_for(Marked("now"), COLUMNS, visitor, COLUMNS.everything))

    assert running("2021-11-21 23:00") == {"event:party@party-1"}
    assert running("2021-11-22 00:39") == {"event:party@party-1"}
    assert running("2021-11-22 00:40") == set()


def test_what_is_seen_is_known_of_films_that_nobody_shows_too() -> None:
    visitor = replace(NOBODY, seen=frozenset({"reflection", "maya"}))
    unseen = keys(showings_for(Marked("unseen"), COLUMNS, visitor, COLUMNS.everything))

    assert "leave-no-traces" in unseen
    assert not unseen & {"reflection", "maya@luchadoras-1", "luchadoras@luchadoras-1", "event:kurzfilme@kurzfilme-1"}


@pytest.mark.parametrize(("minutes", "venues"), [(0, {"caligari"}), (12, {"caligari", "murnau"}), (11, {"caligari"})])
def test_near_is_so_many_minutes_away_at_the_visitors_own_pace(minutes: int, venues: set[str]) -> None:
    def near(visitor: Visitor) -> set[str]:
        rows = showings_for(Near("caligari", minutes), COLUMNS, visitor, COLUMNS.everything)
        found = (COLUMNS.screenings[row] for row in numbers_of(rows, len(COLUMNS.screenings)))
        return {each.venue for each in found if each}

    assert near(NOBODY) == venues
    assert near(replace(NOBODY, limits=replace(USUAL_LIMITS, walking_kmh=2.0))) == {"caligari"}


@pytest.mark.parametrize("term", [Near("rex", 0), Marked("free"), Marked("unseen")])
def test_a_visitors_term_is_asked_of_some_rows_alone(term: AboutVisitor) -> None:
    among = showings_with(AtVenue(frozenset({"rex"})), COLUMNS) & COLUMNS.main

    assert "luchadoras@luchadoras-1" in keys(showings_for(term, COLUMNS, NOBODY, among))
    assert showings_for(term, COLUMNS, NOBODY, among) & ~among == 0


def test_what_fits_is_asked_only_of_those_in_question() -> None:
    asked = []
    visitor = replace(NOBODY, fits=lambda each: not asked.append(each.id))  # type: ignore[func-returns-value]

    showings_for(Marked("fits"), COLUMNS, visitor, showings_with(HasStatus("sold_out"), COLUMNS))
    assert asked == ["dear-comrades-2"]


def test_of_what_nobody_shows_all_is_known_that_a_film_tells() -> None:
    unshown = {"reflection", "leave-no-traces"}
    slots = OnDays(frozenset()), AtVenue(frozenset()), Starts(), HasStatus("moved"), Near("rex", 5), Marked("free")
    films = Spoken("Dutch"), Subtitled("Dutch"), Marked("must"), Marked("unseen")

    assert not any(keys(showings_known(term, COLUMNS)) & unshown for term in slots)
    assert all(keys(showings_known(term, COLUMNS)) >= unshown for term in films)
    assert keys(showings_known(Longest(90), COLUMNS)) & unshown == {"leave-no-traces"}


@pytest.mark.parametrize(
    ("term", "film", "expected"),
    [
        (Years(2020, 2021), film("A", year=2020), True),
        (Years(2020, 2021), film("A", year=2022), False),
        (Years(1, 9999), film("A"), False),
        (Years(1, 9999), None, False),
        (Premiere("german"), film("A", premiere="German premiere"), True),
        (Premiere("prem"), film("A", premiere="German premiere"), True),
        (Premiere("world"), film("A", premiere="German premiere"), False),
        (Premiere(""), film("A", premiere="Local premiere"), True),
        (Premiere(""), film("A"), False),
        (Premiere(""), None, False),
        (Form("doc"), film("A", form="short documentary"), True),
        (Form("short"), film("Short Cuts", form="fiction"), False),
        (Form("short"), film("A"), False),
    ],
)
def test_a_term_about_a_film_holds_for_it_or_not(term: AboutFilm, film: Film | None, expected: bool) -> None:  # noqa: FBT001
    assert film_holds(term, EVENT, film) is expected


@pytest.mark.parametrize(
    "title", ["Kurzfilme – Weltreise", "SHORTS FROM THE STATES", "Internationaler Kurzfilm-Wettbewerb"]
)
def test_the_title_of_an_event_tells_its_form(title: str) -> None:
    event = Document(key="event:e", title=title)

    assert film_holds(Form("short"), event, None)
    assert not film_holds(Form("documentary"), event, None)


def test_a_column_keeps_each_value_once_and_asks_about_it_once() -> None:
    asked: list[int] = []
    column = Column([5, 7, 5, 5])

    assert (column.values, list(column.codes)) == ((5, 7), [0, 1, 0, 0])
    assert column.where(lambda value: not asked.append(value) and value == 5) == mask_of([1, 0, 1, 1])  # type: ignore[func-returns-value]
    assert asked == [5, 7]


@pytest.mark.parametrize("count", [0, 1, 256, 257, 1000])
def test_a_column_may_hold_any_number_of_values(count: int) -> None:
    column = Column(range(count))

    assert list(numbers_of(column.where(lambda value: value % 2 == 1), count)) == list(range(1, count, 2))


def test_masks_are_numbers_with_a_byte_for_each() -> None:
    some = mask_of_numbers([0, 3], 4)

    assert flags_of(some, 4) == b"\1\0\0\1"
    assert flags_of(every(4) ^ some, 4) == b"\0\1\1\0"
    assert some.bit_count() == 2
    assert every(0) == mask_of([]) == 0


def test_a_start_that_the_clocks_show_twice_is_in_the_order_of_its_instants() -> None:
    first = at("2021-10-31 02:30")
    finder = Finder(
        programme(
            screening("B", first.replace(fold=1), minutes=20),
            screening("A", first, minutes=20),
            films=(film("A"), film("B")),
        )
    )

    def running(now: dt.datetime) -> list[str]:
        found = finder.columns.running(now)
        return [finder.columns.ids[row] for row in numbers_of(found, 2)]

    assert (running(first), running(first.replace(fold=1))) == (["a-1"], ["b-1"])
    assert [finder.columns.upcoming(moment) for moment in (first, first.replace(fold=1))] == [0, 1]
