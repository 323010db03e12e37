"""Spreadsheets: the same as their CSV, with what only spreadsheets have, and what is not opened."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from msgspec.structs import replace
from openpyxl import Workbook
from table_reading import SEEN, Rows, as_csv, as_ods, as_xlsx, clock_times, rezipped, says

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.sources.table import archive, is_table, read_table, read_tables
from fest_tui.sources.table.values import text_of
from fest_tui.sources.table.workbook import _from_library

DAY = dt.date(2021, 11, 12)
NIGHT = dt.date(2021, 11, 13)
ROWS: Rows = [
    ["Our festival"],
    [],
    ["Film ID", "Title", "Director", "Year", "Length", "Date", "Time", "Venue", "Sold out", "Free", "Synopsis"],
    [1, "NORDWIND", "Jo Roe", 2021, "105 min", DAY, dt.time(20, 30), "Rex", True, False, "One.\nTwo."],
    [2, "SÜDWIND", "Al Poe & Cy Zed", 2020, 90, NIGHT, dt.time(0, 30), "Rex", False, True, None],
    [None, None, None, None, None, None, None, None, None, None, None],
    [3, "KURZ", "Al Poe", 2019, 14, NIGHT, dt.time(9, 5), "Rex, 2", None, None, "Three, “four”."],
    [1, "NORDWIND", "Jo Roe", 2021, "105 min", "soon", dt.time(9, 5), "Rex", None, None, None],
]
SLOTS: Rows = [["Title", "Date", "Time", "Venue"], ["A", DAY, dt.time(20, 30), "Rex"], ["B", None, dt.time(22), "Rex"]]
SHEET = "xl/worksheets/sheet1.xml"


def read(data: bytes) -> Reading:
    return read_table(data, name="plan.xlsx", known=SEEN)


def refusal(data: bytes) -> str:
    """Why a workbook is not read."""
    assert is_table(data)
    with pytest.raises(UnreadableError) as refused:
        read(data)
    assert refused.value.hint
    return refused.value.message


def test_a_workbook_says_the_same_as_its_csv() -> None:
    reading = read(as_csv(ROWS))
    assert clock_times(reading) == ["2021-11-12 20:30", "2021-11-13 00:30", "2021-11-13 09:05"]
    (in_line_9,) = reading.problems
    in_row_8 = replace(reading, problems=(replace(in_line_9, line=8),))
    assert in_line_9.line == 9
    assert read(as_xlsx({"Plan": ROWS})) == in_row_8
    assert read(as_ods({"Plan": ROWS})) == in_row_8


def test_cells_that_stand_further_in_are_found() -> None:
    shifted: Rows = [[], [], *[[None, None, *row] for row in SLOTS[:2]]]
    for data in (as_csv(shifted), as_xlsx({"Plan": shifted}), as_ods({"Plan": shifted})):
        assert clock_times(read(data)) == ["2021-11-12 20:30"]


def test_the_films_and_screenings_of_two_sheets_belong_together() -> None:
    films: Rows = [["ID", "Title", "Length"], [1, "A", 90]]
    slots: Rows = [["Film ID", "Date", "Time", "Venue"], [1, DAY, dt.time(20, 30), "Rex"], [9, DAY, dt.time(20), "Rex"]]
    for data in (as_xlsx({"Films": films, "Screenings": slots}), as_ods({"Films": films, "Screenings": slots})):
        reading = read(data)
        assert [found.films for found in reading.screenings] == [("a",)]
        (told,) = reading.problems
        assert (told.file, told.line, told.severity) == ("plan.xlsx, sheet Screenings", 3, "error")


def test_a_sheet_of_other_things_is_told() -> None:
    reading = read(as_xlsx({"Plan": SLOTS[:2], "Who": [["Who", "When"], ["Jo", "today"]]}))
    assert len(reading.screenings) == 1
    (told,) = reading.problems
    assert (told.file, told.severity) == ("plan.xlsx, sheet Who", "error")


def test_a_hidden_sheet_is_left_alone() -> None:
    book = Workbook()
    for name, state in (("Plan", "visible"), ("Old", "hidden")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        for row in (["Title", "Year"], [name, 2021]):
            sheet.append(row)
    book.remove(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    reading = read(out.getvalue())
    assert [found.title for found in reading.films] == ["Plan"]


def test_a_workbook_and_a_csv_file_are_read_together() -> None:
    films = as_xlsx({"Films": [["Title", "Length"], ["A", 90]]})
    reading = read_tables([("films.xlsx", films), ("slots.csv", as_csv(SLOTS[:2]))], known=SEEN)
    assert [f"{found.ends:%H:%M}" for found in reading.screenings] == ["22:00"]
    assert reading.origin == "slots.csv"


def test_a_date_merged_over_rows_holds_for_each() -> None:
    assert clock_times(read(as_xlsx({"Plan": SLOTS}, merged=["B2:B3"]))) == ["2021-11-12 20:30", "2021-11-12 22:00"]


def test_a_date_that_is_not_merged_is_not_carried_down() -> None:
    for data in (as_xlsx({"Plan": SLOTS}), as_xlsx({"Plan": SLOTS}, merged=["D2:D3"]), as_ods({"Plan": SLOTS})):
        reading = read(data)
        assert len(reading.screenings) == 1
        assert len(says(reading, "date")) == 1


def test_times_and_lengths_of_every_kind_of_cell_are_read() -> None:
    reading = read(
        as_xlsx(
            {
                "Plan": [
                    ["Title", "Length", "Date", "Time", "Venue"],
                    ["A", dt.time(1, 45), dt.datetime(2021, 11, 12), 0.75, "Rex"],  # noqa: DTZ001 - as cells are
                    ["B", dt.timedelta(hours=2), 44512, dt.timedelta(hours=25, minutes=30), "Rex"],
                    ["C", 90.0, DAY, dt.datetime(2021, 11, 12, 20, 30), "Rex"],  # noqa: DTZ001
                ]
            }
        )
    )
    assert [found.running_minutes for found in reading.films] == [105, 120, 90]
    assert clock_times(reading) == ["2021-11-12 18:00", "2021-11-13 01:30", "2021-11-12 20:30"]


def test_a_formula_that_gives_no_value_is_told() -> None:
    rows: Rows = [["Title", "Year", "Length"], ["A", "=1+1", 90], ["B", 2021, "#REF!"], ["C", 2020, "=1"]]
    data = rezipped(as_xlsx({"Plan": rows}), {SHEET: lambda xml: xml.replace(b"<f>1</f><v></v>", b"<f>1</f><v>80</v>")})
    reading = read(data)
    assert [found.running_minutes for found in reading.films] == [90, None, 80]
    assert says(reading, "year") == [
        "2 error: The formula under “Year” was never worked out: save the file anew in a spreadsheet program."
    ]
    assert says(reading, "running_minutes") == [
        "3 error: The formula under “Length” gives #REF!; the cell was left out."
    ]


def test_a_formula_is_told_under_its_own_heading_wherever_the_table_stands() -> None:
    rows: Rows = [[], [None, "Title", "Year", "Length"], [None, "A", 2021, "#N/A"]]
    reading = read(as_xlsx({"Plan": rows}))
    assert [(problem.line, problem.field) for problem in reading.problems] == [(3, "running_minutes")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.time(20, 29, 59, 999_999), "20:30"),
        (dt.datetime(2021, 11, 12, 23, 59, 59, 999_999), "2021-11-13 00:00"),  # noqa: DTZ001 - as cells are
        (dt.timedelta(hours=25, minutes=30), "25:30:00"),
        (90.0, "90"),
        (0.5, "0.5"),
        (float("inf"), "inf"),
    ],
)
def test_a_cell_is_read_as_a_csv_file_would_have_it(value: float | dt.time | dt.timedelta, text: str) -> None:
    assert text_of(value, "note") == text


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (b'office:value-type="float" office:value="0" c:value-type="error"><text:p>Err:502</text:p>', "gives Err:502"),
        (b'office:value-type="float" office:value="0" calcext:value-type="error">', "was never worked out"),
        (b'office:value-type="string" office:string-value=""><text:p>#N/A</text:p>', "gives #N/A"),
        (b'office:value-type="float">', "was never worked out"),
        (b">", "was never worked out"),
    ],
)
def test_a_formula_of_an_opendocument_sheet_that_gives_no_value_is_told(cell: bytes, told: str) -> None:
    formula = b'<table:table-cell xmlns:calcext="urn:c" xmlns:c="urn:c" table:formula="of:=[.B9]" %s</table:table-cell>'
    value = b'<table:table-cell office:value-type="float" office:value="77"/>'
    edits = {"content.xml": lambda xml: xml.replace(value, formula % cell)}
    reading = read(rezipped(as_ods({"Plan": [["Title", "Length"], ["A", 77]]}), edits))
    assert reading.films[0].running_minutes is None
    assert [told in each for each in says(reading, "running_minutes")] == [True]


@pytest.mark.parametrize("reference", [b"XFD1048576", b"B1048577", b"xfd900000"])
def test_cells_far_apart_do_not_fill_the_memory(reference: bytes) -> None:
    data = rezipped(as_xlsx({"Plan": SLOTS}), {SHEET: lambda xml: xml.replace(b'r="D2"', b'r="%s"' % reference)})
    assert "would fill the memory" in refusal(data)


def test_no_cells_full_of_text_are_repeated_until_they_fill_the_memory() -> None:
    row = b'<table:table-row table:number-rows-repeated="%d">'
    cell = b'<table:table-cell office:value-type="string" table:number-columns-repeated="100"><text:p>x</text:p>'
    full = row % 10_001 + cell + b"</table:table-cell></table:table-row></table:table>"
    edits = {"content.xml": lambda xml: xml.replace(b"</table:table>", full)}
    assert "would fill the memory" in refusal(rezipped(as_ods({"Plan": ROWS}), edits))


def test_far_more_merged_cells_than_a_table_has_are_refused() -> None:
    merged = b"".join(b'<mergeCell ref="A%d:A%d"/>' % (row, row + 1) for row in range(3, 100_005, 2))
    edits = {SHEET: lambda xml: xml.replace(b"</sheetData>", b"</sheetData><mergeCells>" + merged + b"</mergeCells>")}
    assert "more than 50000 of its cells are merged" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), edits))


def test_cells_of_another_namespace_count_too() -> None:
    far = {SHEET: lambda xml: xml.replace(b'r="D2"', b'r="XFD1048576"').replace(b"openxmlformats", b"example")}
    assert "would fill the memory" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), far))


def test_texts_that_cells_share_count_each_time() -> None:
    strings = b'<sst xmlns="x"><si><t>' + b"long" * 100_000 + b"</t></si></sst>"
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 1001))
    sheet = {SHEET: lambda xml: xml[: xml.index(b"<sheetData>") + 11] + cells + xml[xml.index(b"</sheetData>") :]}
    data = rezipped(as_xlsx({"Plan": SLOTS}), sheet, {"xl/sharedStrings.xml": strings})
    assert "would fill the memory" in refusal(data)


def test_rows_of_an_opendocument_sheet_that_repeat_do_not_fill_the_memory() -> None:
    many = b'<table:table-row table:number-rows-repeated="1000000">'
    rows = {"content.xml": lambda xml: xml.replace(b"<table:table-row>", many)}
    blanks = {"content.xml": lambda xml: xml.replace(b"Rex", b'R<text:s text:c="99999999"/>x')}
    assert "would fill the memory" in refusal(rezipped(as_ods({"Plan": ROWS}), rows))
    assert "thousands of blanks" in refusal(rezipped(as_ods({"Plan": SLOTS}), blanks))


def test_empty_rows_that_repeat_down_to_the_end_do_no_harm() -> None:
    rest = b'<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>'
    data = rezipped(as_ods({"Plan": SLOTS}), {"content.xml": lambda xml: xml.replace(b"</table:table>", rest)})
    assert read(data).screenings == read(as_ods({"Plan": SLOTS})).screenings


def test_a_part_that_unpacks_to_far_more_than_the_file_is_refused() -> None:
    zeros = {"xl/media/x.bin": b"\0" * 4 * 1024 * 1024}
    assert "unpacks to far more" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {}, zeros))


def test_parts_that_unpack_to_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 20_000)
    parts = {f"xl/media/{number}.bin": b"\0" * 5_000 for number in range(4)}
    assert read(as_xlsx({"Plan": SLOTS})).screenings
    assert "unpacks to far more" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {}, parts))


def test_an_archive_of_very_many_parts_is_refused() -> None:
    parts = {f"x{number}": b"" for number in range(10_001)}
    assert "parts, and a spreadsheet some dozens" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {}, parts))


def test_two_parts_of_one_name_are_refused() -> None:
    assert "one name" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {}, {SHEET.upper(): b"<worksheet/>"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml"])
def test_a_document_type_is_refused(part: str, encoding: str) -> None:
    declared = '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode(encoding)
    assert "declares a document type" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {part: lambda _xml: declared}))


def test_an_encrypted_workbook_is_refused() -> None:
    data = bytearray(as_xlsx({"Plan": SLOTS}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "asks for a password" in refusal(bytes(data))
    stored = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    assert "asks for a password" in refusal(stored)


def test_old_excel_formats_are_refused_with_what_to_do() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\0" * 600
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as binary:
        binary.writestr("xl/workbook.bin", b"")
    assert "old or binary Excel format" in refusal(old)
    assert "old or binary Excel format" in refusal(out.getvalue())


@pytest.mark.parametrize("part", ["xl/workbook.bin", "content.xml"])
def test_an_archive_that_could_be_two_formats_is_refused(part: str) -> None:
    assert "is damaged" in refusal(rezipped(as_xlsx({"Plan": SLOTS}), {}, {part: b"<x/>"}))


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.999])
def test_a_workbook_that_is_cut_off_is_told_damaged(keep: float) -> None:
    for data in (as_xlsx({"Plan": ROWS}), as_ods({"Plan": ROWS})):
        assert "is damaged" in refusal(data[: int(len(data) * keep)])


@pytest.mark.parametrize(
    "edits",
    [
        {SHEET: lambda xml: xml.replace(b"</sheetData>", b"")},
        {SHEET: lambda xml: xml.replace(b'r="D2"', b'r="2D"')},
        {SHEET: lambda xml: xml.replace(b'<row r="2">', b'<row r="two">')},
        {
            SHEET: lambda xml: xml.replace(b'r="D2" t="inlineStr"', b'r="D2" t="s"').replace(
                b"<is><t>Rex</t></is>", b"<v>9</v>"
            )
        },
        {"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b"sheet1.xml", b"sheet9.xml")},
        {"xl/workbook.xml": lambda _xml: b""},
        {"xl/styles.xml": lambda _xml: b"<styleSheet"},
    ],
)
def test_a_workbook_with_a_wrong_part_is_told_damaged(edits: dict[str, object]) -> None:
    data = rezipped(as_xlsx({"Plan": SLOTS}), edits)  # type: ignore[arg-type]
    assert "is damaged" in refusal(data)


@pytest.mark.parametrize("rows", [[], [["", None]], [[" "], ["\n", " "]]])
def test_a_workbook_without_any_row_is_told(rows: Rows) -> None:
    for data in (as_xlsx({"Plan": rows}), as_ods({"Plan": rows}), as_xlsx({"Plan": rows, "Other": rows})):
        assert "no cell of its visible sheets is filled in" in refusal(data)


def test_an_empty_sheet_beside_a_table_is_passed_over() -> None:
    assert read(as_xlsx({"Plan": SLOTS[:2], "Sheet2": [], "Sheet3": [[" ", None]]})).problems == ()


def test_rows_are_told_as_the_sheet_counts_them() -> None:
    rows: Rows = [["Title", "Year", "Synopsis"], ["A", 2021, "one\ntwo"], ["B", "x", ""], ["A", 2021, ""]]
    for data in (as_xlsx({"Plan": rows}), as_ods({"Plan": rows})):
        assert [told[:9] for told in says(read(data), "year")] == ["3 warning"]
        assert "“A” stands in row 2 too" in says(read(data), "title")[0]


def test_an_answer_under_a_title_is_text() -> None:
    rows: Rows = [["Title", "Year"], [True, 2021], [False, 2020]]
    for data in (as_xlsx({"Plan": rows}), as_ods({"Plan": rows})):
        assert [found.title for found in read(data).films] == ["TRUE", "FALSE"]


def test_a_failure_inside_the_library_is_told_as_damage() -> None:
    class PanicException(BaseException):
        pass

    def panic() -> None:
        raise PanicException

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(UnreadableError, match="is damaged"):
        _from_library("plan.xlsx", panic)
    with pytest.raises(KeyboardInterrupt):
        _from_library("plan.xlsx", stop)
