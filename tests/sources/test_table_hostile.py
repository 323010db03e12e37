"""Whatever the bytes: a reading with located problems, or one error that says what to do."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_reading import SEEN, Rows, as_ods, as_xlsx, lines, rezipped

from fest_tui.errors import UnreadableError
from fest_tui.sources.table import is_table, read_table

CSV = lines(
    "Title_EN;Titel;Regie;Jahr;Länge (Min.);Datum;Zeit;Kino;Gäste;Status",
    '"Wind; North";Nordwind;Jo Roe & Al Poe;2021;1h 45;12.11.2021;20:30 - 22:15;Rex;ja;',
    "Sand + Sea;;;;90;13/11/2021;25:30;Rex;;ausverkauft",
    '"Many\nlines";"""quoted""";;;x;;;;;',
)
ROWS: Rows = [
    ["Title", "Director", "Year", "Length", "Date", "Time", "Venue"],
    ["NORDWIND", "Jo Roe", 2021, 105, dt.date(2021, 11, 12), dt.time(20, 30), "Rex"],
    ["SÜDWIND", "Al Poe\nCy Zed", "=1+1", 90.5, dt.date(2021, 11, 13), dt.timedelta(hours=25), None],
]
XLSX = as_xlsx({"Plan": ROWS, "Other": ROWS[:2]}, merged=["E2:E3"])
ODS = as_ods({"Plan": ROWS})
VALUES = re.compile(rb'="([^"]*)"|>([^<>]*)<')
PARTS = {
    name: data
    for archive in (XLSX, ODS)
    for name in zipfile.ZipFile(BytesIO(archive)).namelist()
    for data in [archive]
    if name.endswith(("sheet1.xml", "workbook.xml", "workbook.xml.rels", "styles.xml", "content.xml"))
}
ODD = [
    *(b"", b"0", b"-1", b"99999999999", b"1e18", b"NaN", b"2958466", b"-700000", b"abc", b"s", b"e", b"d", b"str"),
    *(b"date", b"time", b"float", b"2021-13-45", b"PT99999H", b"A0", b"XFE1", b"1048576", b"A1:XFD1048576", b"[h]:mm"),
]


def survives(data: bytes) -> None:
    """Reads the data, which may be refused but not fail, and says the same twice."""
    is_table(data)
    try:
        reading = read_table(data, name="table", known=SEEN)
    except UnreadableError:
        return
    assert reading == read_table(data, name="table", known=SEEN)
    films = {film.id for film in reading.films}
    venues = {venue.id for venue in reading.venues}
    assert len(films) == len(reading.films)
    for screening in reading.screenings:
        assert films.issuperset(screening.films)
        assert screening.venue in venues
        assert screening.starts.astimezone(dt.UTC) < screening.ends.astimezone(dt.UTC)
    assert all(problem.line >= 0 and problem.says and problem.file for problem in reading.problems)


@given(st.integers(0, len(CSV)))
def test_a_text_cut_anywhere(cut: int) -> None:
    survives(CSV[:cut])


@given(st.integers(0, len(CSV)), st.binary(max_size=12))
def test_a_text_with_bytes_put_in_anywhere(place: int, noise: bytes) -> None:
    survives(CSV[:place] + noise + CSV[place:])


@given(st.integers(0, len(CSV)), st.text(alphabet=';,"|\t\n\r0123456789./:-+ ', max_size=20))
def test_a_text_with_punctuation_put_in_anywhere(place: int, noise: str) -> None:
    survives(CSV[:place] + noise.encode() + CSV[place:])


@given(st.lists(st.lists(st.text(max_size=12), min_size=7, max_size=7), max_size=5))
def test_cells_of_any_text(rows: list[list[str]]) -> None:
    table = [["Title", "Director", "Length", "Date", "Time", "Venue", "End"], *rows]
    survives("\n".join("\t".join(row) for row in table).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("workbook", [XLSX, ODS], ids=["xlsx", "ods"])
@given(data=st.data())
def test_a_workbook_cut_or_noised_anywhere(workbook: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(workbook)))
    noise = data.draw(st.binary(max_size=4))
    drop = data.draw(st.integers(0, 40))
    survives(workbook[:place] + noise + workbook[place + drop :])
    survives(workbook[:place])


@pytest.mark.parametrize("part", PARTS)
@given(data=st.data())
def test_a_workbook_with_odd_values_anywhere(part: str, data: st.DataObject) -> None:
    def edited(xml: bytes) -> bytes:
        found = data.draw(st.sampled_from(list(VALUES.finditer(xml))))
        group = 1 if found[1] is not None else 2
        return xml[: found.start(group)] + data.draw(st.sampled_from(ODD)) + xml[found.end(group) :]

    survives(rezipped(PARTS[part], {part: lambda xml: edited(edited(xml))}))


def test_a_length_of_time_beyond_all_calendars_is_told_as_damage() -> None:
    part = "xl/worksheets/sheet1.xml"
    assert b">1.041666666666667<" in zipfile.ZipFile(BytesIO(PARTS[part])).read(part)
    endless = rezipped(PARTS[part], {part: lambda xml: xml.replace(b">1.041666666666667<", b">99999999999<")})
    with pytest.raises(UnreadableError, match="damaged"):
        read_table(endless, name="odd.xlsx", known=SEEN)


HEAD = "Title,Date,Time,Venue,Director,Length\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "A,2021-11-12," + "20:30 - " * 40_000 + ",Rex,B,90\n",
        HEAD + "A," + "1/" * 150_000 + ",20:30,Rex,B,90\n",
        HEAD + "A,2021-11-12" + " " * 300_000 + ",20:30,Rex,B,90\n",
        HEAD + "A,2021-11-12,20:30,Rex," + "x & y; " * 40_000 + ",90\n",
        HEAD + "a + " * 80_000 + ",2021-11-12,20:30,Rex,B,90\n",
        HEAD + "(" * 300_000 + ",2021-11-12,20:30," + "[" * 100_000 + ",B," + "1h " * 50_000 + "\n",
        HEAD + 'A,2021-11-12,20:30,Rex,"' + "x,y\n" * 80_000,
        HEAD + '"' * 300_001,
        HEAD + "".join(f"A,2021-11-12,20:30,Rex,P{row} Q,90\n" for row in range(3_000)),
        "Title," + "abc," * 80_000 + "\nx,y\n",
        "Title,Year\n" + "A,2020\r" * 20_000,
        "\n" * 300_000 + "Title,Year\nA,2020\n",
        "(" * 300_000 + ",b\n" + "c,d\n" * 100,
    ],
    ids=range(13),
)
def test_long_runs_are_read_in_time(text: str) -> None:
    survives(text.encode())
