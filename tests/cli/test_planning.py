"""`fest-tui plan` and `both`, on the bundled festival."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Answer, call
from documented import faults

from fest_tui.programme import wishing
from fest_tui.programme.wishes import Interest
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from places import BUNDLED

BEFORE = ("--now", "2021-11-01T12:00")
FEST = load_programme(BUNDLED)


def wish(path: Path, **grades: Interest) -> Path:
    """A watchlist with these films, by their ids with `_` for `-`."""
    store = WatchlistStore(path)
    for name, interest in grades.items():
        store.follow(FEST.films[name.replace("_", "-")], interest)
    return path


def pick(path: Path, *ids: str, pinned: bool = False) -> Path:
    """A watchlist that picks these screenings."""
    store = WatchlistStore(path)
    for id_ in ids:
        screening = FEST.screenings[id_]
        store.pick(screening, FEST.venue_of(screening).name)
        store.change(lambda now, id_=id_: wishing.pin(now, id_, pinned=pinned))  # type: ignore[misc]
    return path


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


def test_one_watchlist_named_twice_is_no_company(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ada = wish(tmp_path / "ada.json", mass="want")

    answer = call(capsys, "both", ada, tmp_path / ".." / tmp_path.name / "ada.json")

    assert answer.code == 2
    assert "ada.json is named twice." in answer.err
