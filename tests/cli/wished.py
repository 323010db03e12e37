"""Watchlists of the bundled festival, in few words."""

from __future__ import annotations

from pathlib import Path

from fest_tui.programme import wishing
from fest_tui.programme.wishes import Interest
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from places import BUNDLED

BEFORE = ("--now", "2021-11-01T12:00")
"""The festival is all to come."""

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
