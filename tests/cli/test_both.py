"""`fest-tui both`, on the bundled festival."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call
from documented import faults
from wished import BEFORE, pick, wish


def test_several_plan_together_and_each_keeps_the_own_wishes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ada = wish(tmp_path / "ada.json", jane_by_charlotte="must", dear_comrades="want")
    ben = wish(tmp_path / "ben.json", some_kind_of_heaven="must", dear_comrades="want")

    answer = call(capsys, "both", ada, ben, "--json", *BEFORE)

    assert answer.code == 0
    assert list(faults(answer.json, "fest-tui both")) == []
    for own in answer.json["people"].values():
        assert list(faults(own, "fest-tui plan")) == []
    assert {each["id"]: each["with"] for each in answer.json["screenings"]} == {
        "jane-by-charlotte-1": ["ada"],
        "some-kind-of-heaven-1": ["ben"],
        "dear-comrades-1": ["ada", "ben"],
    }
    told = call(capsys, "both", ada, ben, *BEFORE)
    assert "ada and ben" in told.out


def test_one_watchlist_alone_is_no_company(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = call(capsys, "both", wish(tmp_path / "ada.json", mass="want"))
    assert answer.code == 2
    assert "at least two" in answer.err


def test_together_nobody_wishes_for_anything(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    people = [wish(tmp_path / f"{name}.json", mass="hidden") for name in ("ada", "ben")]

    answer = call(capsys, "both", *people, "--json", *BEFORE)

    assert answer.code == 1
    assert answer.err.startswith("fest-tui: Nothing to plan")
    assert list(faults(answer.json, "fest-tui both")) == []
    assert list(answer.json["people"]) == ["ada", "ben"]


def test_lines_that_cannot_be_read_are_told_and_the_rest_is_planned(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ada = wish(tmp_path / "ada.json", mass="must")
    ben = tmp_path / "ben.txt"
    head = "fest-tui plan 1\nfestival  exground filmfest 34  [exground-34]\n\n"
    ben.write_text(f"{head}22:00 [dear-comrades-1]\n19:30 [the-exma-1]\n", "utf-8")

    answer = call(capsys, "both", ada, ben, "--json", *BEFORE)

    assert answer.code == 3
    assert "ben.txt:5: error" in answer.err
    assert list(answer.json["people"]["ben"]["picks"])


def test_tickets_of_one_person_that_clash_are_told_with_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ada = pick(tmp_path / "ada.json", "jane-by-charlotte-1", "some-kind-of-heaven-1", pinned=True)
    wish(ada, dear_comrades="want")
    ben = wish(tmp_path / "ben.json", mass="must")

    answer = call(capsys, "both", ada, ben, *BEFORE)

    assert answer.code == 1
    assert "ada: JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN by 55 min" in answer.out


def test_limits_of_one_person_that_tickets_break_are_told_with_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ada = pick(tmp_path / "ada.json", "dear-comrades-1", pinned=True)
    call(capsys, "watch", "limits", "--not-after", "23:00", "--watchlist", ada)

    answer = call(capsys, "both", ada, wish(tmp_path / "ben.json", mass="must"), *BEFORE)

    assert answer.code == 1
    assert "ada: DEAR COMRADES! ends after 23:00, your limit" in answer.out


def test_the_ticket_of_another_person_is_called_theirs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ada = wish(pick(tmp_path / "ada.json", "jane-by-charlotte-1", pinned=True), some_kind_of_heaven="must")
    ben = wish(tmp_path / "ben.json", mass="must")

    answer = call(capsys, "both", ada, ben, *BEFORE)

    says = "its only screening clashes with JANE BY CHARLOTTE, a ticket ada holds"
    assert answer.out.splitlines()[-1] == f"ada misses SOME KIND OF HEAVEN: {says}"
    assert answer.code == 0


def test_two_files_of_one_name_are_told_apart_by_their_folders(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ben").mkdir()
    mine, theirs = wish(Path("wishes.json"), mass="want"), wish(Path("ben/wishes.json"), mass="must")

    answer = call(capsys, "both", mine, theirs, "--json", *BEFORE)

    assert list(answer.json["people"]) == ["wishes", "ben/wishes"]


def test_one_watchlist_named_twice_is_no_company(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ada = wish(tmp_path / "ada.json", mass="want")

    answer = call(capsys, "both", ada, tmp_path / ".." / tmp_path.name / "ada.json")

    assert answer.code == 2
    assert "ada.json is named twice." in answer.err
