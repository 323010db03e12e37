"""The watchlist: every change is kept, whoever makes it and whenever."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import msgspec
import pytest

from builders import at, film, screening
from fest_tui.errors import NotFoundError, StoreError
from fest_tui.programme.wishes import Busy, FollowedFilm, Pick, Watchlist
from fest_tui.store.watchlist import WatchlistStore

JANE = screening("JANE BY CHARLOTTE", "2021-11-19 17:00")
HEAVEN = screening("SOME KIND OF HEAVEN", "2021-11-19 17:30", "murnau")


@pytest.fixture
def store(tmp_path: Path) -> WatchlistStore:
    return WatchlistStore(tmp_path / "own" / "watchlists" / "fest.json")


def keep(store: WatchlistStore, **tables: object) -> None:
    """Write a file as another program might."""
    store.path.parent.mkdir(parents=True, exist_ok=True)
    store.path.write_bytes(msgspec.json.encode({"meta": {"1": {"schema": 1, "kind": "watchlist"}}, **tables}))


def test_without_a_file_nothing_was_chosen_and_nothing_is_made(store: WatchlistStore, tmp_path: Path) -> None:
    assert store.load() == Watchlist()
    assert store.stamp() is None
    assert list(tmp_path.iterdir()) == []


def test_a_pick_keeps_its_title_start_and_venue_in_words(store: WatchlistStore) -> None:
    picked = store.pick(JANE, "Caligari FilmBühne")
    assert picked.picks == (
        Pick(
            screening="jane-by-charlotte-1",
            title="JANE BY CHARLOTTE",
            starts=at("2021-11-19 17:00"),
            venue="Caligari FilmBühne",
        ),
    )
    assert picked == WatchlistStore(store.path).load()
    assert f"{picked.picks[0].starts:%H:%M}" == "17:00"


def test_picks_and_films_are_added_and_removed(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    store.pick(HEAVEN, "Murnau")
    store.follow(film("NICO"))
    store.unpick(JANE.id)
    assert store.unfollow("nico").picked == {HEAVEN.id}
    assert store.load().films == ()


def test_picking_again_tells_the_new_time_and_keeps_the_ticket(store: WatchlistStore) -> None:
    pick = {"screening": JANE.id, "title": "JANE", "starts": "2021-11-19T15:00:00+01:00", "venue": "?", "pinned": True}
    keep(store, picks={"7": pick})
    assert store.pick(JANE, "Caligari").picks == (
        Pick(screening=JANE.id, title=JANE.title, starts=JANE.starts, venue="Caligari", pinned=True),
    )


def test_following_again_changes_the_interest_only_when_one_is_given(store: WatchlistStore) -> None:
    nico = film("NICO")
    assert store.follow(nico).interests == {"nico": "want"}
    assert store.follow(nico, "must").interests == {"nico": "must"}
    assert store.follow(nico).films == (FollowedFilm(film="nico", title="NICO", interest="must"),)


def test_what_is_not_there_cannot_be_taken_off(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    before = store.path.read_bytes()
    with pytest.raises(NotFoundError, match="nowhere-1 is not picked"):
        store.unpick("nowhere-1")
    with pytest.raises(NotFoundError, match="nico is not on the watchlist"):
        store.unfollow("nico")
    assert store.path.read_bytes() == before


def test_times_marked_as_busy_and_fields_unknown_to_us_stay(store: WatchlistStore) -> None:
    busy = {"starts": "2021-11-19T12:00:00+01:00", "ends": "2021-11-19T14:00:00+01:00", "what": "lunch"}
    keep(store, busy={"1": busy | {"colour": "red"}}, plans={"1": {"name": "B"}})
    watchlist = store.pick(JANE, "Caligari")
    assert watchlist.busy == (Busy(starts=at("2021-11-19 12:00"), ends=at("2021-11-19 14:00"), what="lunch"),)
    kept = msgspec.json.decode(store.path.read_bytes())
    assert kept["busy"]["1"]["colour"] == "red"
    assert kept["plans"] == {"1": {"name": "B"}}


def test_the_folder_is_made_for_its_owner_alone(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    assert [store.path.parents[n].stat().st_mode & 0o777 for n in (0, 1)] == [0o700, 0o700]


def test_a_damaged_watchlist_is_never_written_over(store: WatchlistStore) -> None:
    keep(store, picks={"1": {"screening": "a-1", "title": 3}})
    before = store.path.read_bytes()
    for attempt in (
        store.load,
        lambda: store.pick(JANE, "Caligari"),
        lambda: store.unpick("a-1"),
        lambda: store.follow(film("NICO")),
        lambda: store.unfollow("nico"),
    ):
        with pytest.raises(StoreError, match="is damaged"):
            attempt()
    assert store.path.read_bytes() == before


def test_the_stamp_changes_with_each_change_and_only_then(store: WatchlistStore) -> None:
    store.pick(JANE, "Caligari")
    first = store.stamp()
    store.load()
    store.pick(JANE, "Caligari")
    assert store.stamp() == first
    store.pick(HEAVEN, "Murnau")
    assert store.stamp() != first


def test_two_windows_keep_each_others_changes(store: WatchlistStore) -> None:
    other = WatchlistStore(store.path)
    store.load()
    other.pick(JANE, "Caligari")
    store.pick(HEAVEN, "Murnau")
    assert other.unpick(JANE.id).picked == {HEAVEN.id}


def pick_many(path: Path, name: str, count: int) -> None:
    store = WatchlistStore(path)
    for number in range(count):
        store.pick(screening("X", "2021-11-19 17:00", id=f"{name}-{number}"), "Caligari")


def test_processes_that_pick_at_once_lose_nothing(store: WatchlistStore) -> None:
    spawn = multiprocessing.get_context("spawn")
    names = ("a", "b", "c", "d")
    processes = [spawn.Process(target=pick_many, args=(store.path, name, 8)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert store.load().picked == {f"{name}-{number}" for name in names for number in range(8)}
