"""Which files hold wishes where a programme may be meant as well."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from fest_tui.errors import UnreadableError
from fest_tui.library.wish_files import wishes_in, wishes_meant
from fest_tui.programme import wishing
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from places import BUNDLED

PROGRAMME = load_programme(BUNDLED)
PLAN = "fest-tui plan 1\nmust [mass]\nend of plan  1 wish\n"
UNTITLED = "17:00  MASS  Murnau  [mass-1]\nmust  DIE SAAT  [die-saat]\nlimit  not before 10:00\n"


def form(path: Path, content: str | bytes) -> str | None:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = wishes_meant(path, PROGRAMME)
    return found.form if found else None


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Name,Year\nMass,2021\n", "list"),
        ("Title;Director;Runtime\nMass;Fran Kranz;111\n", "list"),
        ("Date,Name,Year,Letterboxd URI\n2021-01-01,Mass,2021,https://boxd.it/a\n", "letterboxd"),
        ("Const,Date Rated,Title,Runtime (mins),Year,Release Date\ntt1,2021-01-01,Mass,111,2021,2021-02-02\n", "imdb"),
        (PLAN, "plan"),
        (PLAN.encode("utf-16"), "plan"),
        (f"Hello,\n\n> {PLAN}", "plan"),
        (UNTITLED, "plan"),
        (f"Dear Ann,\n\n{UNTITLED}".encode("utf-16"), "plan"),
        (UNTITLED + "maybe  SOLARIS  [solaris]\n" * 3, "plan"),
    ],
)
def test_wishes_are_known_by_what_they_hold(tmp_path: Path, content: str | bytes, expected: str) -> None:
    assert form(tmp_path / "file", content) == expected


@pytest.mark.parametrize(
    "content",
    [
        "Title,Year,Date,Time\nMass,2021,2021-11-16,17:00\n",
        "Title,Year,Date\nMass,2021,2021-11-16\n",
        "Title,Year,Venue\nMass,2021,Caligari\n",
        "Title,Year,Section,Premiere\nMass,2021,Main,\n",
        "Title,Year,Time,Venue,Letterboxd\nMass,2021,17:00,Caligari,https://letterboxd.com/film/mass\n",
        "MASS\n\n16.11.2021 17:00 - Caligari\n",
        "17:00 MASS [OmU]\n19:00 DIE SAAT [OV]\n",
        UNTITLED + "One more line of a page.\n" * 4,
        "must [no-such-film]\n",
        "I made it with fest-tui plan 1.\n\nMASS [mass]\n",
        b"\x89PNG\r\n\0\0fest-tui plan 1",
        '{"format": "fest-tui programme 1"}',
        '{"kind": "watchlists of others"}',
        "",
    ],
)
def test_what_may_be_a_programme_is_none(tmp_path: Path, content: str | bytes) -> None:
    assert form(tmp_path / "file", content) is None


def test_a_watchlist_is_known_and_no_place_without_a_file(tmp_path: Path) -> None:
    WatchlistStore(tmp_path / "w.json").change(lambda now: wishing.grade(now, "mass", "", "must"))

    found = wishes_meant(tmp_path / "w.json", PROGRAMME)

    assert found is not None
    assert (found.form, found.strangers, found.watchlist.films[0].title) == ("store", 0, "MASS")
    assert wishes_meant(tmp_path, PROGRAMME) is None
    assert wishes_meant(tmp_path / "nowhere", PROGRAMME) is None


def test_a_list_that_is_long_is_read_whole_and_known_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("Name,Year\n" + "Nowhere Seen,1950\n" * 9000 + "Mass,2021\n", "utf-8")

    found = wishes_meant(path, PROGRAMME)

    assert found is not None
    assert ([match.film.id for match in found.matches.sure], found.listed) == (["mass"], 9001)


def test_a_spreadsheet_of_films_is_a_list_and_one_with_dates_may_be_a_programme(tmp_path: Path) -> None:
    def saved(*headings: str) -> bytes:
        book = Workbook()
        assert book.active is not None
        for row in (headings, ("Mass", 2021, "2021-11-16", "Caligari")):
            book.active.append(row[: len(headings)])
        content = io.BytesIO()
        book.save(content)
        return content.getvalue()

    films = saved("Title", "Year")
    assert form(tmp_path / "a", films) == "list"
    assert form(tmp_path / "b", saved("Title", "Year", "Date", "Venue")) is None
    assert form(tmp_path / "c", films[:-200]) is None
    (tmp_path / "d").write_bytes(films[:-200])
    with pytest.raises(UnreadableError, match="damaged"):
        wishes_in(tmp_path / "d", PROGRAMME)


def test_a_list_of_letterboxd_without_films_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"w\.csv lists no films"):
        form(tmp_path / "w.csv", "Date,Name,Year,Letterboxd URI\n")


def test_only_what_is_taken_of_the_doubtful_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("Name,Year\nMass,1961\nBantu Mamma,2021\n", "utf-8")
    found = wishes_in(path, PROGRAMME)

    merged = found.into(Watchlist(), {"mass", "of-no-list"})

    assert (dict(merged.watchlist.interests), merged.conflicts) == ({"mass": "want"}, ())
