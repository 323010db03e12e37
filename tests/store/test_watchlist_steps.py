"""Each change of a watchlist is one step, which can be undone and done again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import busy, programme, screening
from fest_tui.programme import wishing
from fest_tui.programme.wishes import Meal, OwnLimits, Watchlist
from fest_tui.store.watchlist import WatchlistStore

JANE = screening("JANE BY CHARLOTTE", "2021-11-19 17:00")
HEAVEN = screening("SOME KIND OF HEAVEN", "2021-11-19 17:30", "murnau")
FEST = programme(JANE, HEAVEN)


@pytest.fixture
def store(tmp_path: Path) -> WatchlistStore:
    return WatchlistStore(tmp_path / "fest.json")


def test_a_change_of_many_parts_is_one_step(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    store.change(lambda now: wishing.choose(now, FEST, [HEAVEN.id]))
    assert store.load().picked == {HEAVEN.id}
    assert store.undo()
    assert store.load().picked == {JANE.id}
    assert store.undo()
    assert store.load() == Watchlist()
    assert not store.undo()


def test_what_was_undone_can_be_done_again_step_by_step(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    store.pick(HEAVEN, "Murnau")
    store.undo()
    store.undo()
    assert store.redo()
    assert store.load().picked == {JANE.id}
    assert store.redo()
    assert store.load().picked == {JANE.id, HEAVEN.id}
    assert not store.redo()


def test_a_new_change_leaves_nothing_to_do_again(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    store.undo()
    store.pick(HEAVEN, "Murnau")
    assert not store.redo()
    assert store.load().picked == {HEAVEN.id}


def test_a_change_that_changes_nothing_is_no_step(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    store.change(lambda now: now)
    store.undo()
    assert store.load() == Watchlist()


def test_another_window_can_undo_what_this_one_did(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    assert WatchlistStore(store.path).undo()
    assert store.load() == Watchlist()


def test_a_change_that_fails_leaves_the_file_as_it_was(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    before = store.path.read_bytes()

    def fails(_now: Watchlist) -> Watchlist:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        store.change(fails)
    assert store.path.read_bytes() == before


def test_limits_and_taken_times_are_kept_and_can_be_cleared(store: WatchlistStore) -> None:
    lunch = busy("2021-11-19 12:00", "2021-11-19 14:00", "lunch")
    own = OwnLimits(
        not_before=clock("10:00"),
        meal=Meal(starts=clock("18:00"), ends=clock("20:00"), minutes=45),
        last_rides={"opelvillen": clock("23:10")},
        walking_kmh=3.5,
    )
    store.change(lambda now: wishing.limit(wishing.mark_busy(now, lunch), own))
    assert store.load() == Watchlist(busy=(lunch,), limits=own)
    store.change(lambda now: wishing.limit(wishing.unmark_busy(now, lunch), OwnLimits()))
    assert store.load() == Watchlist()


def clock(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def test_a_field_that_we_do_not_know_stays_through_changes(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    kept = msgspec.json.decode(store.path.read_bytes())
    kept["picks"]["1"]["seat"] = "F 7"
    store.path.write_bytes(msgspec.json.encode(kept))
    store.change(lambda now: wishing.pin(now, JANE.id, pinned=True))
    row = msgspec.json.decode(store.path.read_bytes())["picks"]["1"]
    assert (row["seat"], row["pinned"]) == ("F 7", True)


@given(st.lists(st.sampled_from(["jane", "heaven", "pin", "grade", "busy", "drop", "undo", "redo"]), max_size=12))
def test_any_walk_back_and_forth_meets_only_states_that_were(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    store = WatchlistStore(tmp_path_factory.mktemp("walk") / "fest.json")
    past: list[Watchlist] = []
    future: list[Watchlist] = []
    now = Watchlist()
    edits = {
        "jane": lambda wishes: wishing.pick(wishes, JANE, "Caligari"),
        "heaven": lambda wishes: wishing.pick(wishes, HEAVEN, "Murnau"),
        "pin": lambda wishes: wishing.pin(wishes, JANE.id, pinned=JANE.id not in wishes.pinned),
        "grade": lambda wishes: wishing.grade(wishes, "nico", "NICO", "must"),
        "busy": lambda wishes: wishing.mark_busy(wishes, busy("2021-11-19 12:00", "2021-11-19 14:00")),
        "drop": lambda wishes: wishing.unpick(wishes, JANE.id),
    }
    for step in steps:
        if step == "undo":
            assert store.undo() is bool(past)
            if past:
                future.append(now)
                now = past.pop()
        elif step == "redo":
            assert store.redo() is bool(future)
            if future:
                past.append(now)
                now = future.pop()
        elif (after := edits[step](now)) != now:
            store.change(edits[step])
            past.append(now)
            future.clear()
            now = after
        assert store.load() == now
