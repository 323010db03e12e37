"""`fest-tui plan`, on the bundled festival."""

from __future__ import annotations

import signal
from contextlib import suppress
from pathlib import Path

import pytest
from calling import Answer, call
from documented import faults
from wished import BEFORE, pick, wish

from builders import screening
from fest_tui.store.watchlist import WatchlistStore


def plan(capsys: pytest.CaptureFixture[str], watchlist: Path, *more: str) -> Answer:
    return call(capsys, "plan", "--watchlist", watchlist, *BEFORE, *more)


def test_a_plan_has_the_documented_shape_and_leaves_the_picks_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = wish(tmp_path / "w.json", jane_by_charlotte="must", some_kind_of_heaven="want", nico="maybe")
    before = mine.read_bytes()

    answer = plan(capsys, mine, "--json")

    assert answer.code == 0
    assert list(faults(answer.json, "fest-tui plan")) == []
    assert [each["id"] for each in answer.json["picks"]] == ["jane-by-charlotte-1"]
    assert {each["film_id"]: each["why"] for each in answer.json["left_out"]} == {
        "some-kind-of-heaven": "its only screening clashes with JANE BY CHARLOTTE, a must",
        "nico": "it has no screening",
    }
    assert answer.json["interest_totals"]["must"] == {"planned": 1, "wished": 1}
    assert answer.json["proven"] is True
    assert mine.read_bytes() == before


def test_apply_makes_the_plan_my_picks_in_one_step(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = wish(tmp_path / "w.json", jane_by_charlotte="must", the_exam="want", dear_comrades="want")

    answer = plan(capsys, mine, "--apply")

    assert answer.code == 0
    store = WatchlistStore(mine)
    assert store.load().picked == {"jane-by-charlotte-1", "the-exam-1", "dear-comrades-1"}
    assert "These are your picks now." in answer.err
    store.undo()
    assert store.load().picked == frozenset()


def test_repair_only_moves_or_drops_what_clashes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = pick(tmp_path / "w.json", "jane-by-charlotte-1", "some-kind-of-heaven-1", "dear-comrades-1")
    wish(mine, some_kind_of_heaven="must", mass="must")

    answer = plan(capsys, mine, "--repair", "--json")

    assert [(each["action"], each["from"]["id"], each["to"]) for each in answer.json["changes"]] == [
        ("drop", "jane-by-charlotte-1", None)
    ]
    assert {each["id"] for each in answer.json["picks"]} == {"some-kind-of-heaven-1", "dear-comrades-1"}


def test_tickets_that_clash_both_stay_and_are_told_with_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = pick(tmp_path / "w.json", "jane-by-charlotte-1", "some-kind-of-heaven-1", pinned=True)
    wish(mine, dear_comrades="must")

    answer = plan(capsys, mine, "--json")

    assert answer.code == 1
    assert list(faults(answer.json, "fest-tui plan")) == []
    assert {each["id"] for each in answer.json["picks"]} == {
        "jane-by-charlotte-1",
        "some-kind-of-heaven-1",
        "dear-comrades-1",
    }
    assert [clash["kind"] for clash in answer.json["clashes"]] == ["overlap"]
    told = plan(capsys, mine)
    assert "Clashes that cannot be helped:\n  JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN by 55 min" in told.out


def test_limits_that_tickets_break_are_told_with_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = pick(tmp_path / "w.json", "dear-comrades-1", pinned=True)
    call(capsys, "watch", "limits", "--not-after", "23:00", "--watchlist", mine)

    answer = plan(capsys, mine, "--json")

    assert answer.code == 1
    assert [breach["kind"] for breach in answer.json["breaches"]] == ["after"]
    told = plan(capsys, mine)
    assert told.code == 1
    assert "Limits not kept:\n  DEAR COMRADES! ends after 23:00, your limit" in told.out


@pytest.mark.parametrize("repair", [(), ("--repair",)])
def test_without_wishes_it_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, repair: tuple[str, ...]
) -> None:
    answer = plan(capsys, tmp_path / "w.json", *repair)
    assert answer.code == 1
    assert answer.err.startswith("fest-tui: Nothing to ")
    assert not (tmp_path / "w.json").exists()

    answer = plan(capsys, tmp_path / "w.json", *repair, "--json")
    assert answer.code == 1
    assert answer.err.startswith("fest-tui: Nothing to ")
    assert list(faults(answer.json, "fest-tui plan")) == []
    assert answer.json["picks"] == []


def test_a_festival_that_is_over_is_planned_all_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = wish(tmp_path / "w.json", mass="want")
    answer = call(capsys, "plan", "--watchlist", mine, "--now", "2022-01-01T12:00")
    assert "mass-1" in answer.out
    assert "The festival is over" in answer.err


def test_films_left_out_for_one_reason_share_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = wish(tmp_path / "w.json", nico="want", atlantide="want", celts="want", mass="want")
    answer = plan(capsys, mine)
    assert "it has no screening: ATLANTIDE, CELTS and NICO" in answer.out
    assert "To do:" not in answer.out


def test_picks_that_the_programme_does_not_hold_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = tmp_path / "w.json"
    WatchlistStore(mine).pick(screening("GONE FILM", "2021-11-19 12:00", id="gone-1"), "Old Hall")

    answer = plan(capsys, mine)

    assert answer.code == 1
    assert answer.err.splitlines()[:2] == [
        "1 pick is not in this programme:",
        "  Friday 19 November 12:00  GONE FILM  Old Hall  gone-1",
    ]


def test_a_plan_that_changes_nothing_is_not_offered_for_undo(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mine = pick(tmp_path / "w.json", "jane-by-charlotte-1")

    answer = plan(capsys, mine, "--apply")

    assert "These were your picks already." in answer.err
    assert "undo" not in answer.err


@pytest.mark.parametrize("command", ["plan", "both"])
def test_ctrl_c_while_it_searches_changes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    mine = pick(tmp_path / "w.json", "jane-by-charlotte-1", "some-kind-of-heaven-1")
    before = mine.read_bytes()

    def run(_search: object, _goal: object) -> bool:
        # What is raised inside HiGHS ends its search, and is lost.
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        return False

    monkeypatch.setattr("fest_tui.planning.plan.model._Search._run", run)
    theirs = wish(tmp_path / "ben.json", mass="must")
    asked = ("plan", "--apply", "--watchlist", mine) if command == "plan" else ("both", mine, theirs)

    answer = call(capsys, *asked, *BEFORE)

    assert (answer.code, answer.out, mine.read_bytes()) == (130, "", before)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
