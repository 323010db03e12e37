"""From files to readings and into a store: by content, in the right order, whole or not at all."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from builders import festival, film, programme, screening, venue
from fest_tui.errors import StoreError
from fest_tui.library.batch import Batch, Request, ZoneNeededError, read_batch
from fest_tui.library.gathering import gather, is_on_web, sources_named
from fest_tui.library.importing import name_after
from fest_tui.library.intake import GuttedError, take_in
from fest_tui.programme.programme import Programme
from fest_tui.store.memory import Source
from fest_tui.store.programmes import ProgrammeStore

NOW = dt.datetime(2021, 11, 10, 12, tzinfo=dt.UTC)
BERLIN = ZoneInfo("Europe/Berlin")
FESTIVAL = (
    '[festival]\nname = "Fest"\ntimezone = "Europe/Berlin"\nstarts = "2021-11-12"\nends = "2021-11-21"\n'
    '[[venues]]\nname = "Caligari FilmBühne"\naliases = ["Caligari"]\n'
)
PAGE = "FILM\n\n20.11.2021 15:00 – Caligari FilmBühne\n\nFrankreich 2021 90 Min. OmeU\n\nEin Mann geht.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to import from, in which we are."""
    place = tmp_path / "sources"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def batch(*paths: Path | str, current: Programme | None = None, **request: object) -> Batch:
    gathered = gather(sources_named([str(path) for path in paths]), cache=Path("cache"), now=NOW)
    return read_batch(gathered, current, Request(**request))  # type: ignore[arg-type]


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_the_reader_is_chosen_by_what_a_file_holds(folder: Path) -> None:
    write(folder / "a.csv", PAGE)
    write(folder / "b.txt", FESTIVAL)
    write(folder / "c.xml", "Title,Date,Time,Venue\nNICO,12.11.2021,18:30,Caligari\n")
    read = batch(folder)
    assert read.festival is not None
    assert [each.title for reading in read.readings for each in reading.films] == ["NICO", "FILM"]
    assert read.problems == ()


def test_the_zone_comes_from_the_festival_s_own_file_whatever_it_is_called(folder: Path) -> None:
    write(folder / "z.txt", FESTIVAL)
    write(folder / "a.txt", PAGE)
    (slot,) = [each for reading in batch(folder).readings for each in reading.screenings]
    assert slot.starts.utcoffset() == dt.timedelta(hours=1)


def test_without_a_zone_nothing_is_guessed(folder: Path) -> None:
    with pytest.raises(ZoneNeededError):
        batch(write(folder / "a.txt", PAGE))


def test_the_zone_of_the_programme_at_hand_is_borrowed_and_told(folder: Path) -> None:
    read = batch(write(folder / "a.txt", PAGE), current=programme())
    assert read.borrowed
    assert not batch(folder / "a.txt", current=programme(), zone=BERLIN).borrowed


def test_a_year_comes_from_the_festival_s_days(folder: Path) -> None:
    table = write(folder / "a.csv", "Title,Date,Time,Venue\nNICO,12.11.,18:30,Caligari\n")
    write(folder / "b.toml", FESTIVAL)
    (slot,) = [each for reading in batch(folder).readings for each in reading.screenings]
    assert slot.starts.year == 2021
    days = (dt.date(2019, 11, 1), dt.date(2019, 11, 20))
    (slot,) = batch(table, zone=BERLIN, days=days).readings[0].screenings
    assert slot.starts.year == 2019
    assert batch(table, zone=BERLIN).problems


def test_problems_name_the_file_as_it_is_seen_from_here(folder: Path) -> None:
    write(folder / "pages" / "page.txt", PAGE + "\nVorfilm\n")
    (problem,) = batch("pages/page.txt", zone=BERLIN).problems
    assert problem.file == str(Path("pages/page.txt"))


def test_a_name_with_escape_codes_is_shown_without(folder: Path) -> None:
    write(folder / "\x1b[31mred.txt", "")
    (problem,) = batch(folder, zone=BERLIN).problems
    assert (problem.file, problem.severity) == ("red.txt", "error")


def test_a_file_that_is_gone_costs_the_others_nothing(folder: Path) -> None:
    sources = [Source(place=str(folder / "gone.txt")), Source(place=str(write(folder / "a.txt", PAGE)))]
    read = read_batch(gather(sources, cache=folder, now=NOW), None, Request(zone=BERLIN))
    assert len(read.readings) == 1
    assert [problem.file for problem in read.problems] == ["gone.txt"]


def test_a_damaged_table_costs_those_read_with_it_nothing(folder: Path) -> None:
    write(folder / "films.csv", "ID,Title\n1,NICO\n")
    write(folder / "slots.csv", "Film_ID,Date,Time,Venue\n1,12.11.2021,18:30,Caligari\n")
    (folder / "broken.xlsx").write_bytes(workbook()[:-200])
    read = batch(folder, zone=BERLIN)
    assert [each.title for reading in read.readings for each in reading.screenings] == ["NICO"]
    assert [(problem.file, problem.severity) for problem in read.problems] == [("broken.xlsx", "error")]


def workbook() -> bytes:
    book = openpyxl.Workbook()
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_progress_is_told_before_each_step(folder: Path) -> None:
    for name in "ab":
        write(folder / f"{name}.txt", PAGE)
    told: list[tuple[int, int, str]] = []
    gathered = gather(sources_named([str(folder)]), cache=folder, now=NOW, progress=lambda *step: told.append(step))
    read_batch(gathered, None, Request(zone=BERLIN), progress=lambda *step: told.append(step))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt")] * 2


def test_nothing_of_this_machine_is_in_what_is_kept_of_a_source(folder: Path) -> None:
    table = write(folder / "a.csv", "Title,Date,Time,Venue\nNICO,12.11.2021,18:30,Caligari\n")
    store = ProgrammeStore(folder / "fest.json")
    take_in(store, batch(table, zone=BERLIN, remember=False), Request(zone=BERLIN, remember=False), now=NOW, keep=True)
    assert str(folder) not in store.path.read_text("utf-8")


def gutting(folder: Path, request: Request) -> tuple[ProgrammeStore, Batch]:
    store = ProgrammeStore(folder / "fest.json")
    rows = [f"F{day},{day}.11.2021,18:30,Caligari" for day in range(12, 17)]
    table = write(folder / "a.csv", "\n".join(["Title,Date,Time,Venue", *rows, ""]))
    take_in(store, batch(table, zone=BERLIN), request, now=NOW, keep=True)
    write(table, "\n".join(["Title,Date,Time,Venue", *rows[:2], ""]))
    return store, batch(table, zone=BERLIN)


def test_a_gutted_programme_is_refused_before_anything_is_written(folder: Path) -> None:
    request = Request(zone=BERLIN)
    store, less = gutting(folder, request)
    before = store.path.read_bytes()
    assert take_in(store, less, request, now=NOW, keep=False).is_gutted
    with pytest.raises(GuttedError, match="3 of 5"):
        take_in(store, less, request, now=NOW, keep=True)
    assert store.path.read_bytes() == before


def test_two_fifths_may_vanish_unasked(folder: Path) -> None:
    request = Request(zone=BERLIN)
    store, _less = gutting(folder, request)
    table = folder / "a.csv"
    rows = [f"F{day},{day}.11.2021,18:30,Caligari" for day in range(12, 15)]
    write(table, "\n".join(["Title,Date,Time,Venue", *rows, ""]))
    outcome = take_in(store, batch(table, zone=BERLIN), request, now=NOW, keep=True)
    assert outcome.lost == 2


def test_changes_are_kept_with_the_programme_and_know_when(folder: Path) -> None:
    store = ProgrammeStore(folder / "fest.json")
    for day in (12, 13):
        table = write(folder / "a.csv", f"Title,Date,Time,Venue\nNICO,{day}.11.2021,18:30,Caligari\n")
        take_in(store, batch(table, zone=BERLIN), Request(zone=BERLIN), now=NOW, keep=True)
    held = store.load()
    assert held is not None
    assert [(change.kind, change.at) for change in held.changes] == [("moved", NOW)]


def test_a_new_store_begins_with_the_base_it_is_given(folder: Path) -> None:
    store = ProgrammeStore(folder / "own.json")
    base = Programme(
        festival(),
        venues=(venue("Caligari"),),
        films=(film("NICO"),),
        screenings=(screening("NICO", "2021-11-12 20:00"),),
    )
    read = batch(write(folder / "a.txt", PAGE), zone=BERLIN)
    outcome = take_in(store, read, Request(), now=NOW, keep=True, base=base)
    held = store.load()
    assert held is not None
    assert set(held.films) == {"nico", "film"}
    assert not outcome.is_new


def test_a_damaged_store_is_left_as_it_is(folder: Path) -> None:
    store = ProgrammeStore(write(folder / "fest.json", "{"))
    with pytest.raises(StoreError):
        take_in(store, batch(write(folder / "a.txt", PAGE), zone=BERLIN), Request(), now=NOW, keep=True)
    assert store.path.read_text("utf-8") == "{"


@pytest.mark.parametrize(
    ("places", "name"),
    [
        (("/a/docpoint-2026-films.csv", "/a/docpoint-2026-screenings.csv"), "docpoint-2026"),
        (("/a/fosdem.schedule.xml",), "fosdem.schedule"),
        (("/winter/films.csv", "/winter/slots.csv"), "winter"),
        (("https://www.example.org/export/x.ics",), "example.org"),
        ((), "festival"),
    ],
)
def test_a_new_festival_is_named_after_its_files(places: tuple[str, ...], name: str) -> None:
    assert name_after([Source(place=place) for place in places]) == name


@pytest.mark.parametrize(
    ("place", "remote"),
    [
        ("https://a.org", True),
        ("HTTP://a.org", True),
        ("ftp://a", True),
        ("a.txt", False),
        ("c:/a", False),
        ("://", False),
    ],
)
def test_an_address_is_told_from_a_path(place: str, *, remote: bool) -> None:
    assert is_on_web(place) is remote
