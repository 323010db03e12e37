"""`watch check` and `watch add` while the festival runs, and picks that no longer take place."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call
from msgspec.structs import replace

from builders import film, programme, screening, venue
from fest_tui.store.programmes import save_programme

JANE, HEAVEN = "jane-by-charlotte-1", "some-kind-of-heaven-1"
TIGHT = ("the-killing-of-two-lovers-2", "dear-comrades-1")
DURING, OVER = "2021-11-19T12:00", "2021-11-19T20:00"


def test_what_has_begun_is_offered_by_neither_check_nor_add(capsys: pytest.CaptureFixture[str]) -> None:
    before = call(capsys, "watch", "add", *TIGHT, "--now", "2021-11-10T12:00")
    during = call(capsys, "watch", "add", *TIGHT, "--now", DURING)
    checked = call(capsys, "watch", "check", "--json", "--now", DURING)
    afterwards = call(capsys, "watch", "check", "--json", "--now", "2022-11-19T12:00")

    assert "the-killing-of-two-lovers-1" in before.err
    assert "the-killing-of-two-lovers-1" not in during.err
    actions = [
        [fix["action"] for clash in answer.json["clashes"] for fix in clash["fixes"]]
        for answer in (checked, afterwards)
    ]
    assert actions == [["drop", "drop"], ["swap", "drop", "drop"]]


def test_a_clash_of_two_that_are_over_is_no_clash_any_more(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", JANE, HEAVEN)

    during = call(capsys, "watch", "check", "--now", "2021-11-19T18:00")
    over = call(capsys, "watch", "check", "--now", OVER)

    assert (during.code, over.code) == (1, 0)
    assert (over.out, over.err.strip()) == ("", "No clashes.")
    assert call(capsys, "watch", "check", "--json", "--now", OVER).json["clashes"] == []


def test_a_limit_broken_on_a_day_that_is_over_is_told_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", HEAVEN)
    call(capsys, "watch", "limits", "--not-before", "20:00")

    assert call(capsys, "watch", "check", "--now", DURING).code == 1
    assert call(capsys, "watch", "check", "--now", OVER).code == 0


@pytest.mark.parametrize(
    ("change", "says"), [({"status": "cancelled"}, "is cancelled"), ({"vanished": True}, "is no longer listed")]
)
def test_a_pick_that_does_not_take_place_is_told_with_what_fits(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, change: dict[str, object], says: str
) -> None:
    off = replace(screening("NICO", "2021-11-19 20:00"), **change)
    again = screening("NICO", "2021-11-20 20:00", id="nico-2")
    save_programme(tmp_path / "p.json", programme(off, again, films=[film("NICO")], venues=[venue("Caligari")]))
    call(capsys, "watch", "add", "nico-1", "--programme", tmp_path / "p.json")

    told = call(capsys, "watch", "check", "--programme", tmp_path / "p.json", "--now", DURING)
    gone = call(capsys, "watch", "check", "--json", "--programme", tmp_path / "p.json", "--now", DURING)
    later = call(capsys, "watch", "check", "--programme", tmp_path / "p.json", "--now", "2021-11-20T12:00")

    assert (told.code, gone.code, later.code) == (1, 1, 0)
    first, second = told.out.splitlines()
    assert f"NICO, which you picked on Fri 19 at 20:00, Caligari, {says}; other screenings that fit: on Sat 20" in first
    assert second == "  take NICO on Sat 20 at 20:00, Caligari (the last screening of NICO)  nico-2"
    (only,) = gone.json["gone"]
    assert (only["screening"]["id"], [fix["screening"]["id"] for fix in only["fixes"]]) == ("nico-1", ["nico-2"])
    assert only["says"] in first


def test_a_mail_tells_no_clash_that_is_past(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", JANE, HEAVEN)

    assert "## Clashes" in call(capsys, "export", "md", "--now", DURING).out
    assert "## Clashes" not in call(capsys, "export", "md", "--now", OVER).out


def test_a_mail_tells_the_time_taken_between_two_screenings(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", HEAVEN, "dear-comrades-1")
    call(capsys, "watch", "busy", "add", "2021-11-19 20:00-21:00", "dinner", "--now", DURING)

    assert "- walk 20 min (estimated), 60 min taken, wait " in call(capsys, "export", "md", "--now", DURING).out


def test_a_wrong_instant_is_told_before_anything_is_picked(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "watch", "add", JANE, "--now", "noon").code == 2
    assert call(capsys, "watch", "list", "--json").json["picks"] == []
