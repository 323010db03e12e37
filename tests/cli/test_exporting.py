"""`fest-tui export`: what is exported, as what, and where to."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest
from calling import COMMAND, call, call_installed
from documented import faults
from icalendar import Calendar

from builders import screening
from fest_tui.store.watchlist import WatchlistStore

PICKS = ("dear-comrades-1", "jane-by-charlotte-1")
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def picks(capsys: Capsys) -> None:
    assert call(capsys, "watch", "add", *PICKS).code == 0


def titles(text: str) -> list[str]:
    """The titles of a calendar file."""
    return [str(event["summary"]) for event in Calendar.from_ical(text).walk("VEVENT")]


@pytest.mark.usefixtures("picks")
def test_without_ids_my_picks_are_exported(capsys: Capsys) -> None:
    answer = call(capsys, "export", "ics")

    assert (answer.code, answer.err) == (0, "")
    assert titles(answer.out) == ["JANE BY CHARLOTTE", "DEAR COMRADES!"]
    assert call(capsys, "export", "ics", "--picks", "--now", "2021-11-01T12:00").out.count("BEGIN:VALARM") == 2


@pytest.mark.usefixtures("picks")
def test_a_day_ids_or_all_can_be_exported(capsys: Capsys) -> None:
    assert titles(call(capsys, "export", "ics", "mass-1").out) == ["MASS"]
    day = call(capsys, "day", "2021-11-19", "--json").json["screenings"]
    assert titles(call(capsys, "export", "ics", "--day", "2021-11-19").out) == [each["title"] for each in day]
    everything = json.loads(call(capsys, "export", "json").out)["screenings"]
    assert len(titles(call(capsys, "export", "ics", "--all").out)) == len(everything)


@pytest.mark.parametrize(
    ("form", "begins", "holds"),
    [
        ("ics", "BEGIN:VCALENDAR", "SUMMARY:DEAR COMRADES!"),
        ("csv", "\ufeffWeekday,Date,Starts", "DEAR COMRADES!"),
        ("md", "# exground filmfest 34: my picks", "**DEAR COMRADES!**"),
        ("html", "<!DOCTYPE html>", "DEAR COMRADES!</span>"),
    ],
)
@pytest.mark.usefixtures("picks")
def test_each_form_is_its_own_file(capsys: Capsys, tmp_path: Path, form: str, begins: str, holds: str) -> None:
    file = tmp_path / f"plan.{form}"
    written = call(capsys, "export", form, "--out", file, "--now", "2021-11-01T12:00")
    printed = call_installed("export", form, "--now", "2021-11-01T12:00")

    assert (written.code, written.out, written.err) == (0, "", f"Written to {file}.\n")
    content = file.read_bytes().decode()
    assert content.startswith(begins)
    assert holds in content
    assert printed.out == content, "what is printed is the same to the byte"


@pytest.mark.usefixtures("picks")
def test_json_of_a_choice_has_the_documented_shape(capsys: Capsys) -> None:
    for choice in (["--picks"], ["--day", "2021-11-19"], ["dear-comrades-1"]):
        answer = call(capsys, "export", "json", *choice)
        assert list(faults(answer.json, "fest-tui export")) == []
        assert "dear-comrades-1" in [each["id"] for each in answer.json["screenings"]]
    assert "format" in call(capsys, "export", "json", "--all").json


@pytest.mark.parametrize("form", ["ics", "csv", "md", "html"])
def test_without_picks_the_file_is_empty_and_it_is_said(capsys: Capsys, form: str) -> None:
    answer = call(capsys, "export", form)

    assert answer.code == 0
    assert "Nothing is picked" in answer.err
    assert "--day" in answer.err
    assert answer.out
    assert "DEAR" not in answer.out


def test_without_picks_there_is_no_code(capsys: Capsys) -> None:
    answer = call(capsys, "export", "qr")

    assert (answer.code, answer.out) == (5, "")
    assert "export qr ID" in answer.err


@pytest.mark.usefixtures("picks")
def test_picks_of_another_programme_are_named(capsys: Capsys, tmp_path: Path) -> None:
    watchlist = tmp_path / "watchlist.json"
    WatchlistStore(watchlist).pick(screening("GONE FILM", "2021-11-19 12:00", id="gone-1"), "Old Hall")

    answer = call(capsys, "export", "md", "--watchlist", watchlist)

    assert "1 pick is not in this programme and was left out: GONE FILM." in answer.err


@pytest.mark.parametrize(
    ("id_", "says"),
    [
        ("dear-comrade-1", "Did you mean dear-comrades-1"),
        ("the-killing-of-two-lovers", "the-killing-of-two-lovers-1 / the-killing-of-two-lovers-2"),
        ("zzzz", "fest-tui day shows the ids"),
    ],
)
def test_an_unknown_id_is_told_with_those_near_it(capsys: Capsys, tmp_path: Path, id_: str, says: str) -> None:
    answer = call(capsys, "export", "ics", id_, "--out", tmp_path / "plan.ics")

    assert answer.code == 5
    assert says in answer.err
    assert not (tmp_path / "plan.ics").exists()


def test_an_unknown_day_is_told_with_those_there_are(capsys: Capsys) -> None:
    answer = call(capsys, "export", "csv", "--day", "2021-12-24")

    assert answer.code == 5
    assert "It runs from" in answer.err


@pytest.mark.parametrize(
    "choice", [("mass-1", "--all"), ("--day", "2021-11-19", "--picks"), ("--all", "--picks"), ("mass-1", "--picks")]
)
def test_choices_exclude_each_other(capsys: Capsys, choice: tuple[str, ...]) -> None:
    assert call(capsys, "export", "ics", *choice).code == 2


def test_a_folder_is_refused(capsys: Capsys, tmp_path: Path) -> None:
    answer = call(capsys, "export", "ics", "mass-1", "--out", tmp_path)

    assert answer.code == 2
    assert "is a folder" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_said(capsys: Capsys, tmp_path: Path) -> None:
    answer = call(capsys, "export", "ics", "mass-1", "--out", tmp_path / "missing" / "plan.ics")

    assert answer.code == 4
    assert "could not be written" in answer.err


def on_a_terminal(columns: int, rows: int, *arguments: str) -> tuple[int, str]:
    """What the installed command prints on a terminal of that size."""
    master, slave = pty.openpty()
    done = subprocess.run(
        [COMMAND, *arguments],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.PIPE,
        check=False,
        env=os.environ | {"COLUMNS": str(columns), "LINES": str(rows)},
        timeout=60,
    )
    os.close(slave)
    printed = b""
    try:
        while chunk := os.read(master, 65536):
            printed += chunk
    except OSError:
        pass  # a terminal whose other side is closed has nothing more to say
    finally:
        os.close(master)
    return done.returncode, printed.decode() + done.stderr.decode()


def test_a_code_is_black_on_white_on_a_terminal_and_bare_in_a_pipe(capsys: Capsys) -> None:
    code, shown = on_a_terminal(120, 60, "export", "qr", "mass-1")
    piped = call(capsys, "export", "qr", "mass-1")

    assert (code, piped.code) == (0, 0)
    lines = shown.replace("\r\n", "\n").splitlines()
    assert all(line.startswith("\x1b[30;107m") and line.endswith("\x1b[0m") for line in lines)
    bare = [line.removeprefix("\x1b[30;107m").removesuffix("\x1b[0m") for line in lines]
    assert bare == piped.out.splitlines()
    assert "\x1b" not in piped.out


def test_a_code_too_large_for_the_terminal_is_not_begun() -> None:
    code, shown = on_a_terminal(80, 20, "export", "qr", "mass-1")

    assert code == 1
    assert "the terminal has 80 and 20" in shown
    assert "▀" not in shown


@pytest.mark.parametrize("form", ["export csv --all", "watch export", "watch diary"])
def test_no_export_writes_over_a_watchlist_or_a_programme(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str
) -> None:
    mine = tmp_path / "mine.json"
    call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", mine)
    before = mine.read_bytes()

    answer = call(capsys, *form.split(), "--watchlist", mine, "--out", mine)

    assert answer.code == 2
    assert "no export writes over" in answer.err
    assert mine.read_bytes() == before
