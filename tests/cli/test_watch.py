"""The watchlist from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

from builders import film, programme, screening, venue
from fest_tui.store.programmes import save_programme
from fest_tui.store.watchlist import WatchlistStore

OVERLAP = "JANE BY CHARLOTTE overlaps SOME KIND OF HEAVEN by 55 min"
LOVERS = "THE KILLING OF TWO LOVERS"
TIGHT = "THE KILLING OF TWO LOVERS ends too late for DEAR COMRADES!: gap 36 - ride 60 - early 10 = -34 min"


def test_two_films_at_once_overlap_by_their_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "jane-by-charlotte-1", "some-kind-of-heaven-1")

    answer = call(capsys, "watch", "check", "--json")

    assert answer.code == 1
    (clash,) = answer.json["clashes"]
    assert (clash["kind"], clash["minutes"], clash["says"]) == ("overlap", 55, OVERLAP)
    assert [part["id"] for part in clash["screenings"]] == ["jane-by-charlotte-1", "some-kind-of-heaven-1"]
    assert [fix["action"] for fix in clash["fixes"]] == ["drop", "drop"]


def test_a_ride_too_long_for_the_gap_is_tight_and_says_its_sum(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "the-killing-of-two-lovers-2", "dear-comrades-1")

    answer = call(capsys, "watch", "check", "--json")

    assert answer.code == 1
    (clash,) = answer.json["clashes"]
    assert (clash["kind"], clash["minutes"], clash["slack_minutes"], clash["says"]) == ("tight", 0, -34, TIGHT)
    assert clash["screenings"][0]["ends"] == "2021-11-19T21:24:00+01:00"
    swap = clash["fixes"][0]
    assert (swap["action"], swap["screening"]["id"]) == ("swap", "the-killing-of-two-lovers-1")
    assert swap["instead_of"] == "the-killing-of-two-lovers-2"


def test_back_to_back_in_one_hall_is_no_clash(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    first = screening("A", "2021-11-19 20:00", minutes=120)
    second = screening("B", "2021-11-19 22:00")
    save_programme(tmp_path / "p.json", programme(first, second, films=[film("A", 120), film("B")]))
    added = call(capsys, "watch", "add", "a-1", "b-1", "--programme", tmp_path / "p.json")

    answer = call(capsys, "watch", "check", "--programme", tmp_path / "p.json")

    assert added.err.splitlines() == ["a-1 is on the watchlist.", "b-1 is on the watchlist."]
    assert (answer.code, answer.out, answer.err) == (0, "", "No clashes.\n")


def test_adding_a_clash_is_done_and_said_with_what_would_fit(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "dear-comrades-1")

    answer = call(capsys, "watch", "add", "the-killing-of-two-lovers-2")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines() == [
        "the-killing-of-two-lovers-2 is on the watchlist.",
        f"▲ {TIGHT}",
        "  take THE KILLING OF TWO LOVERS on Sun 14 at 20:00, Murnau-Filmtheater  the-killing-of-two-lovers-1",
    ]
    assert len(call(capsys, "watch", "list", "--json").json["picks"]) == 2


def test_adding_tells_only_the_clashes_of_what_was_added(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "jane-by-charlotte-1", "some-kind-of-heaven-1")

    answer = call(capsys, "watch", "add", "bantu-mama-1", "--json")

    assert (answer.code, answer.json) == (0, {"added": ["bantu-mama-1"], "clashes": []})


def test_checking_in_words_tells_the_clash_and_its_ways_out(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "dear-comrades-1", "the-killing-of-two-lovers-2")

    answer = call(capsys, "watch", "check")

    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines() == [
        f"tight: {TIGHT}",
        f"  take {LOVERS} on Sun 14 at 20:00, Murnau-Filmtheater (costs nothing)  the-killing-of-two-lovers-1",
        f"  drop {LOVERS}: 1 other screening ({LOVERS} is without a screening)  the-killing-of-two-lovers-2",
        "  drop DEAR COMRADES!: no other screening (the only chance for DEAR COMRADES! is lost)  dear-comrades-1",
    ]


def test_early_arrival_comes_from_the_settings(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("early_minutes = 30\n", "utf-8")
    monkeypatch.setenv("FEST_TUI_CONFIG", str(tmp_path / "config.toml"))

    answer = call(capsys, "watch", "add", "dear-comrades-1", "the-killing-of-two-lovers-2")

    assert "gap 36 - ride 60 - early 30 = -54 min" in answer.err


def test_wrong_settings_are_told_before_anything_is_picked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("early_minutes = -1\n", "utf-8")
    monkeypatch.setenv("FEST_TUI_CONFIG", str(tmp_path / "config.toml"))

    answer = call(capsys, "watch", "add", "dear-comrades-1", "--watchlist", tmp_path / "w.json")

    assert (answer.code, answer.out) == (2, "")
    assert "early_minutes is -1" in answer.err
    assert not (tmp_path / "w.json").exists()


def test_an_unknown_id_adds_nothing_of_what_was_given(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    likely = call(capsys, "watch", "add", "dear-comrades-1", "dear-comrads", "--watchlist", tmp_path / "w.json")
    strange = call(capsys, "watch", "add", "zzz", "--watchlist", tmp_path / "w.json")

    assert (likely.code, strange.code) == (5, 5)
    assert likely.err.splitlines() == [
        "fest-tui: No screening or film has the id 'dear-comrads'.",
        "Did you mean dear-comrades?",
    ]
    assert "fest-tui day and fest-tui films show the ids." in strange.err
    assert not (tmp_path / "w.json").exists()


def test_a_film_id_follows_the_film(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "maya-at-24", "dear-comrades-1")

    answer = call(capsys, "watch", "list", "--now", "2021-11-10T12:00")

    assert [line.split("  ") for line in answer.out.splitlines()] == [
        ["Friday 19 November 22:00", "DEAR COMRADES!", "dear-comrades-1", "Caligari FilmBühne · OmeU"],
        ["want", "MAYA AT 24", "maya-at-24", "only screening: Thu 18 17:30"],
    ]


def test_picking_again_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    watchlist = tmp_path / "w.json"
    call(capsys, "watch", "add", "dear-comrades-1", "mass", "--watchlist", watchlist)
    before = watchlist.read_bytes()

    answer = call(capsys, "watch", "add", "mass", "dear-comrades-1", "dear-comrades-1", "--watchlist", watchlist)

    assert answer.code == 0
    assert watchlist.read_bytes() == before


def test_an_empty_watchlist_tells_how_to_fill_it(capsys: pytest.CaptureFixture[str]) -> None:
    answer = call(capsys, "watch", "list")

    assert (answer.code, answer.out) == (0, "")
    assert "fest-tui watch add ID" in answer.err


def test_removing_takes_off_and_what_is_not_there_takes_nothing_off(capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "watch", "add", "dear-comrades-1", "mass")

    refused = call(capsys, "watch", "remove", "dear-comrades-1", "zzz")
    kept = call(capsys, "watch", "list", "--json").json
    twice = call(capsys, "watch", "remove", "dear-comrades-1", "dear-comrades-1", "mass")
    left = call(capsys, "watch", "list", "--json").json

    assert (refused.code, twice.code) == (5, 0)
    assert "'zzz' is not on the watchlist." in refused.err
    assert len(kept["picks"]) == len(kept["films"]) == 1
    assert (left["picks"], left["films"]) == ([], [])


def test_a_pick_that_the_programme_no_longer_holds_is_told_and_can_be_removed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    watchlist = tmp_path / "w.json"
    WatchlistStore(watchlist).pick(screening("GONE FILM", "2021-11-19 12:00", id="gone-1"), "Old Hall")

    listed = call(capsys, "watch", "list", "--watchlist", watchlist)
    checked = call(capsys, "watch", "check", "--watchlist", watchlist)
    removed = call(capsys, "watch", "remove", "gone-1", "--watchlist", watchlist)

    told = ["1 pick is not in this programme:", "  Friday 19 November 12:00  GONE FILM  Old Hall  gone-1"]
    assert (listed.code, listed.out, listed.err.splitlines()) == (0, "", told)
    assert (checked.code, checked.err.splitlines()) == (0, [*told, "No clashes."])
    assert removed.code == 0
    assert WatchlistStore(watchlist).load().picks == ()


def test_a_missing_pick_after_midnight_is_of_the_evening_before(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    watchlist = tmp_path / "w.json"
    WatchlistStore(watchlist).pick(screening("GONE FILM", "2021-11-20 00:30", id="gone-1"), "Old Hall")

    told = call(capsys, "watch", "list", "--watchlist", watchlist).err

    assert "  Friday 19 November 00:30 in the night to Sat 20  GONE FILM  Old Hall  gone-1" in told.splitlines()


def test_picking_what_is_cancelled_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    off = screening("A", "2021-11-19 20:00", status="cancelled")
    save_programme(tmp_path / "p.json", programme(off, films=[film("A")], venues=[venue("Caligari")]))

    answer = call(capsys, "watch", "add", "a-1", "--programme", tmp_path / "p.json")
    listed = call(capsys, "watch", "list", "--programme", tmp_path / "p.json")

    assert answer.err.splitlines() == ["a-1 is on the watchlist.", "A: cancelled"]
    assert "cancelled" in listed.out


def test_each_festival_has_a_watchlist_of_its_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", programme(screening("A", "2021-11-19 20:00")))
    call(capsys, "watch", "add", "dear-comrades-1")
    call(capsys, "watch", "add", "a-1", "--programme", tmp_path / "p.json")

    there = call(capsys, "watch", "list", "--json", "--programme", tmp_path / "p.json").json
    here = call(capsys, "watch", "list", "--json").json

    assert [pick["id"] for pick in there["picks"]] == ["a-1"]
    assert ([pick["id"] for pick in here["picks"]], here["missing"]) == (["dear-comrades-1"], [])


def test_one_command_is_one_step_of_undo(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    three = ("jane-by-charlotte-1", "dear-comrades-1", "mass")
    call(capsys, "watch", "add", *three, "--watchlist", mine)
    call(capsys, "watch", "remove", *three, "--watchlist", mine)
    store = WatchlistStore(mine)
    store.undo()
    assert store.load().picked == set(three[:2])
    assert [*store.load().interests] == ["mass"]
    store.undo()
    assert store.load().picked == frozenset()
