"""`fest-tui notice`, and what every other command makes of notices."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from calling import Answer, call
from documented import faults
from icalendar import Calendar

from fest_tui import paths
from fest_tui.store.programmes import load_programme
from places import BUNDLED

EXAM = "the-exam-1"
AFTERNOON = ("--now", "2021-11-19T16:00")
Capsys = pytest.CaptureFixture[str]


def notice(capsys: Capsys, *arguments: str) -> Answer:
    return call(capsys, "notice", *arguments, *AFTERNOON)


def shown(capsys: Capsys, id_: str = EXAM) -> dict[str, object]:
    """A screening as `day` has it."""
    screenings = call(capsys, "day", "2021-11-19", "--json").json["screenings"]
    (found,) = (each for each in screenings if each["id"] == id_)
    return dict(found)


def test_a_notice_is_answered_by_a_sentence_and_how_to_take_it_back(capsys: Capsys) -> None:
    answer = notice(capsys, "add", EXAM, "--delayed", "15", "--by", "Ann", "--note", "The projector.")

    assert answer.code == 0
    assert answer.out == (
        "THE EXAM on Fri 19 at 19:30, Murnau-Filmtheater, starts 15 minutes later (19:45). The projector.\n"
    )
    id_ = answer.err.split("fest-tui notice remove ")[1].strip()
    assert notice(capsys, "list").out == f"{id_}  {answer.out.strip()} (Ann, Fri 19 16:00)\n"

    removed = notice(capsys, "remove", f" {id_.upper()} ")
    assert (removed.code, removed.out) == (0, f"Taken back: {answer.out}")
    assert (notice(capsys, "list").out, shown(capsys)["status"]) == ("", "scheduled")


def test_every_answer_has_the_documented_shape(capsys: Capsys) -> None:
    call(capsys, "watch", "add", "jane-by-charlotte-1", "the-killing-of-two-lovers-2")
    added = notice(capsys, "add", "jane-by-charlotte-1", "--delayed", "40", "--json")
    moved = notice(capsys, "add", EXAM, "--moved", "caligari", "--json")
    listed = notice(capsys, "list", "--json")
    removed = notice(capsys, "remove", moved.json["notices"][0]["id"], "--json")

    for answer, command in ((added, "add"), (moved, "add"), (listed, "list"), (removed, "remove")):
        assert list(faults(answer.json, f"fest-tui notice {command}")) == []
    assert [each["title"] for each in listed.json["notices"]] == ["JANE BY CHARLOTTE", "THE EXAM"]
    assert moved.json["notices"][0]["venue"] == "caligari-filmbuehne"
    assert (added.code, [each["kind"] for each in added.json["breaks"]]) == (1, ["clash"])


def test_what_breaks_is_said_with_exit_code_1_and_mended_by_taking_it_back(capsys: Capsys) -> None:
    call(capsys, "watch", "add", "dear-comrades-1")
    off = notice(capsys, "add", "dear-comrades-1", "--cancelled")

    assert off.code == 1
    assert "Breaks: DEAR COMRADES!, which you picked on Fri 19 at 22:00" in off.out
    assert call(capsys, "watch", "check", *AFTERNOON).code == 1
    assert notice(capsys, "remove", off.err.split()[-1]).code == 0
    assert call(capsys, "watch", "check", *AFTERNOON).code == 0


def test_what_else_is_still_said_is_told_on_taking_one_back(capsys: Capsys) -> None:
    notice(capsys, "add", EXAM, "--few-seats")
    none = notice(capsys, "add", EXAM, "--sold-out", "--json").json["notices"][0]["id"]

    assert "Still said: THE EXAM on Fri 19 at 19:30, Murnau-Filmtheater, has few seats left." in (
        notice(capsys, "remove", none).out
    )


def test_a_notice_that_no_longer_holds_says_why(capsys: Capsys) -> None:
    for kind in ("--few-seats", "--sold-out"):
        notice(capsys, "add", EXAM, kind)

    first, second = notice(capsys, "list").out.splitlines()
    assert first.endswith("– no longer holds: a later notice says otherwise")
    assert second.endswith("is sold out. (Fri 19 16:00)")
    assert [each["holds"] for each in notice(capsys, "list", "--json").json["notices"]] == [False, True]


def test_day_film_watch_and_plan_show_it(capsys: Capsys) -> None:
    call(capsys, "watch", "add", EXAM)
    notice(capsys, "add", EXAM, "--delayed", "15", "--note", "The projector.")

    assert (shown(capsys)["starts"], shown(capsys)["status"]) == ("2021-11-19T19:45:00+01:00", "delayed")
    for command in (("day", "2021-11-19"), ("film", "the-exam"), ("watch", "list")):
        answer = call(capsys, *command, *AFTERNOON).out
        assert "19:45" in answer
        assert "The projector. · delayed" in answer
    assert call(capsys, "plan", "--json", *AFTERNOON).json["picks"][0]["starts"] == "2021-11-19T19:45:00+01:00"


def test_a_plan_leaves_out_what_the_desk_says_is_sold_out(capsys: Capsys) -> None:
    call(capsys, "watch", "grade", "dear-comrades", "must")
    notice(capsys, "add", "dear-comrades-1", "--sold-out")

    assert call(capsys, "plan", "--json", *AFTERNOON).json["left_out"][0]["film_id"] == "dear-comrades"


@pytest.mark.parametrize("form", ["csv", "md", "html", "json"])
def test_every_export_shows_it(capsys: Capsys, form: str) -> None:
    notice(capsys, "add", EXAM, "--few-seats", "--note", "Come early.")

    answer = call(capsys, "export", form, *(() if form == "json" else (EXAM,)))
    assert "Come early." in answer.out
    assert ("few_seats" if form == "json" else "few seats left") in answer.out


def test_an_exported_table_is_read_again_without_a_problem(capsys: Capsys, tmp_path: Path) -> None:
    notice(capsys, "add", EXAM, "--few-seats")
    call(capsys, "export", "csv", EXAM, "--out", tmp_path / "exam.csv")
    (row,) = csv.DictReader(io.StringIO((tmp_path / "exam.csv").read_text("utf-8-sig")))
    assert row["Status"] == "few seats left"

    imported = call(
        capsys, "import", tmp_path / "exam.csv", "--into", tmp_path / "t.json", "--timezone", "Europe/Berlin", "--json"
    )
    assert imported.json["problems"] == []
    (screening,) = load_programme(tmp_path / "t.json").screenings.values()
    assert screening.status == "few_seats"


def test_a_calendar_tells_a_delay_when_it_was_said_and_what_was_announced(capsys: Capsys) -> None:
    notice(capsys, "add", EXAM, "--delayed", "15")

    (event,) = Calendar.from_ical(call(capsys, "export", "ics", EXAM).out).events
    assert f"{event.start:%H:%M}" == "19:45"
    assert "Delayed: it was on Fri 19 at 19:30, Murnau-Filmtheater." in str(event["description"])
    assert event["last-modified"].to_ical() == b"20211119T150000Z"


def test_an_import_neither_takes_notices_in_nor_loses_them(capsys: Capsys, tmp_path: Path) -> None:
    exported = tmp_path / "own.json"
    call(capsys, "export", "json", "--out", exported)
    notice(capsys, "add", EXAM, "--delayed", "15")
    notice(capsys, "add", "dear-comrades-1", "--sold-out")

    assert call(capsys, "import", exported, "--festival", "exground-34").code == 0
    stored = load_programme(paths.festivals() / "exground-34.json")
    assert stored.screenings == load_programme(BUNDLED).screenings
    assert shown(capsys)["status"] == "delayed"
    assert shown(capsys, "dear-comrades-1")["status"] == "sold_out"


def test_what_the_desk_exports_delays_nothing_twice(capsys: Capsys, tmp_path: Path) -> None:
    notice(capsys, "add", EXAM, "--delayed", "15")
    call(capsys, "export", "json", "--out", tmp_path / "own.json")
    call(capsys, "import", tmp_path / "own.json", "--festival", "exground-34")

    assert shown(capsys)["starts"] == "2021-11-19T19:45:00+01:00"


def test_diff_and_lint_are_about_what_is_announced(capsys: Capsys) -> None:
    before = call(capsys, "lint", "--json").json
    assert "runs into SOME KIND OF HEAVEN" in notice(capsys, "add", "some-kind-of-heaven-1", "--moved", "caligari").out

    assert call(capsys, "lint", "--json").json == before
    assert call(capsys, "diff", BUNDLED, BUNDLED, "--json").json == {"changes": []}


def test_desks_on_one_shared_folder_see_each_others_notices(capsys: Capsys, tmp_path: Path) -> None:
    shutil.copy(BUNDLED, tmp_path / "fest.json")
    here = ("--programme", tmp_path / "fest.json")
    call(capsys, "notice", "add", EXAM, "--sold-out", *here)

    assert (tmp_path / "fest.notices.json").exists()
    assert len(call(capsys, "notice", "list", "--json", *here).json["notices"]) == 1
    assert call(capsys, "notice", "list", "--json").json["notices"] == []


def test_the_file_can_be_named(capsys: Capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = tmp_path / "desk.json"
    call(capsys, "notice", "add", EXAM, "--sold-out", "--notices", named)
    assert call(capsys, "where", "--json", "--notices", named).json["notices"] == str(named)
    assert shown(capsys)["status"] == "scheduled"

    monkeypatch.setenv("FEST_TUI_NOTICES", str(named))
    assert shown(capsys)["status"] == "sold_out"


def test_a_festival_with_notices_is_one_festival(capsys: Capsys) -> None:
    notice(capsys, "add", EXAM, "--sold-out")

    assert [each["id"] for each in call(capsys, "festivals", "--json").json["festivals"]] == ["exground-34"]
    assert call(capsys, "forget", "exground-34.notices").code == 5


def test_no_export_writes_over_notices(capsys: Capsys) -> None:
    notice(capsys, "add", EXAM, "--sold-out")
    path = paths.notices(BUNDLED)
    before = path.read_bytes()

    answer = call(capsys, "export", "csv", "--all", "--out", path)
    assert answer.code == 2
    assert "no export writes over" in answer.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", [("day",), ("notice", "list"), ("notice", "add", EXAM, "--sold-out"), ("plan",)])
def test_a_damaged_file_is_told_and_left(capsys: Capsys, tmp_path: Path, command: tuple[str, ...]) -> None:
    damaged = tmp_path / "fest.notices.json"
    damaged.write_bytes(b'{"meta": {"1": {"schema": 1, "kind": "noti')

    answer = call(capsys, *command, "--notices", damaged)
    assert answer.code == 4
    assert f"{damaged} is damaged" in answer.err
    assert damaged.read_bytes() == b'{"meta": {"1": {"schema": 1, "kind": "noti'


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("add", EXAM), 2, "Nothing is said of the screening."),
        (("add", EXAM, "--note", "  "), 2, "Nothing is said of the screening."),
        (("add", EXAM, "--sold-out", "--cancelled"), 2, "exclude each other"),
        (("add", EXAM, "--sold-out", "--delayed", "5"), 2, "exclude each other"),
        (("add", EXAM, "--delayed", "0"), 2, "1<=x<=600"),
        (("add", EXAM, "--delayed", "soon"), 2, "soon"),
        (("add", EXAM, "--note", "x" * 10_000), 2, "10000 characters, of at most 300"),
        (("add", EXAM, "--moved", "calgari"), 5, "Did you mean caligari-filmbuehne?"),
        (("add", EXAM, "--moved", ""), 5, "No venue is called ''."),
        (("add", "dear-comrade-1", "--sold-out"), 5, "Did you mean dear-comrades-1"),
        (("add", "dear-comrades", "--sold-out"), 5, "is a film, not a screening."),
        (("add", "zzzz", "--sold-out"), 5, "fest-tui day shows the ids"),
        (("add", "'; DROP TABLE notices; --", "--sold-out"), 5, "No screening has the id"),
        (("remove", "zzzz"), 5, "fest-tui notice list shows the ids."),
    ],
)
def test_what_cannot_be_said_is_told_and_nothing_kept(
    capsys: Capsys, arguments: tuple[str, ...], code: int, says: str
) -> None:
    answer = notice(capsys, *arguments)

    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert notice(capsys, "list", "--json").json["notices"] == []


def test_without_notices_it_is_said(capsys: Capsys) -> None:
    answer = notice(capsys, "list")

    assert (answer.code, answer.out) == (0, "")
    assert "There are no notices." in answer.err


def test_words_that_would_reach_the_terminal_as_commands_are_cleaned(capsys: Capsys) -> None:
    answer = notice(capsys, "add", EXAM, "--note", "\x1b[31mred\x1b[0m \u202eback\u200f", "--by", "\x07Ann")

    assert answer.out.endswith(": red back\n")
