"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest
from choosing import picking
from msgspec.structs import replace

from builders import BERLIN, at, exground_friday, film, programme, screening, venue
from fest_tui.exports.csv_table import csv_table
from fest_tui.exports.selection import all_selected, picks_selected
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.sources.known import Known
from fest_tui.sources.table import read_table
from fest_tui.store.programmes import load_programme
from places import BUNDLED


def rows(made: Programme) -> list[dict[str, str]]:
    text = csv_table(all_selected(made, Watchlist(), USUAL_LIMITS)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row(shown: Screening) -> dict[str, str]:
    (only,) = rows(programme(shown))
    return only


def test_a_row_tells_a_screening() -> None:
    nico = film(
        "NICO", directors=("Eline Gehring", "Ada Roe"), countries=("Germany", "Iran"), year=2021, section="Gala"
    )
    shown = screening(
        "NICO",
        "2021-11-20 00:30",
        "rex",
        version="OmeU",
        status="sold_out",
        talk="Q&A",
        note="late",
        tickets_url="https://t",
    )
    (told,) = rows(programme(shown, films=[nico], venues=[venue("Rex", "Darmstadt")]))

    assert told == {
        "Weekday": "Saturday",
        "Date": "2021-11-20",
        "Starts": "00:30",
        "Ends": "02:00",
        "Total length (min)": "90",
        "Title": "NICO",
        "Kind": "film",
        "Venue": "Rex",
        "Town": "Darmstadt",
        "Version": "OmeU",
        "Status": "sold out",
        "Section": "Gala",
        "Director": "Eline Gehring; Ada Roe",
        "Country": "Germany, Iran",
        "Year": "2021",
        "Talk": "Q&A",
        "Tickets": "https://t",
        "Note": "late",
        "Screening id": "nico-1",
    }


def test_a_spreadsheet_sees_utf_8_and_windows_line_ends() -> None:
    written = csv_table(picking(exground_friday()))

    assert written.startswith("\ufeffWeekday".encode())
    assert written.count(b"\r\n") == written.count(b"\n") == 7


def test_without_picks_there_are_still_headings() -> None:
    written = csv_table(picks_selected(exground_friday(), Watchlist(), USUAL_LIMITS))

    assert written.decode("utf-8-sig").count("\r\n") == 1


@pytest.mark.parametrize(
    "title",
    [
        "=1+1",
        "+49",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        "  =1",
        "x;=1+1",
        "x\n=1",
        "x; \t=1",
    ],
)
def test_no_cell_begins_a_formula(title: str) -> None:
    told = row(screening(title, "2021-11-19 20:00", note=title))

    for cell in (told["Title"], told["Note"]):
        for part in cell.replace("\n", ";").replace("\r", ";").replace("\t", ";").split(";"):
            assert not part.strip().startswith(tuple("=+-@＝＋－＠"))
        assert cell.replace("'", "") == title


def test_a_dash_inside_a_title_stays_as_it_is() -> None:
    assert row(screening("SPIDER-MAN = @ home + 1", "2021-11-19 20:00"))["Title"] == "SPIDER-MAN = @ home + 1"


def test_an_assumed_end_is_left_empty() -> None:
    told = row(screening("NICO", "2021-11-19 20:00", end_kind="assumed"))

    assert (told["Ends"], told["Total length (min)"]) == ("", "")


def read_back(made: Programme) -> list[tuple[str, str, object, object]]:
    reading = read_table(
        csv_table(all_selected(made, Watchlist(), USUAL_LIMITS)), name="plan.csv", known=Known(zone=BERLIN)
    )
    assert reading.problems == ()
    return sorted((each.source_id, each.title, each.starts, each.ends) for each in reading.screenings)


def told_by(made: Programme) -> list[tuple[str, str, object, object]]:
    return sorted((f"table:{each.id}", each.title, each.starts, each.ends) for each in made.screenings.values())


@pytest.mark.parametrize("made", [exground_friday(), load_programme(BUNDLED)], ids=["small", "bundled"])
def test_our_own_reader_takes_it_back(made: Programme) -> None:
    assert read_back(made) == told_by(made)


def test_times_that_clocks_do_not_tell_come_back_too() -> None:
    again = at("2021-10-31 02:30").replace(fold=1)
    long_one = screening("EXHIBITION", "2021-11-01 10:00", minutes=3 * 24 * 60 + 5, kind="event", films=())
    whole_day = screening("VIGIL", "2021-11-05 10:00", minutes=24 * 60, kind="event", films=())
    made = programme(
        screening("SECOND", again, minutes=10),
        replace(screening("ACROSS", "2021-10-31 01:00", minutes=100), ends=again),
        long_one,
        whole_day,
    )

    assert read_back(made) == told_by(made)
