"""The user's own choices, in a file of their own that no programme ever touches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.queries import QueryLike

from fest_tui.atomic import Stamp, stamp
from fest_tui.errors import NotFoundError
from fest_tui.programme import wishing
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, OwnLimits, Pick, Watchlist
from fest_tui.store.storage import AtomicJSONStorage
from fest_tui.store.tables import transaction
from fest_tui.words import _

Edit = Callable[[Watchlist], Watchlist]
Wish = Pick | FollowedFilm | Busy | OwnLimits

_STEPS = 100
"""Changes that can be undone."""


class _Tables(msgspec.Struct, frozen=True):
    picks: dict[str, Pick] = {}
    films: dict[str, FollowedFilm] = {}
    busy: dict[str, Busy] = {}
    limits: dict[str, OwnLimits] = {}

    @property
    def watchlist(self) -> Watchlist:
        return Watchlist(
            picks=tuple(self.picks.values()),
            films=tuple(self.films.values()),
            busy=tuple(self.busy.values()),
            limits=next(iter(self.limits.values()), OwnLimits()),
        )


class WatchlistStore:
    """A watchlist in a file, which several windows may change at once.

    Each change reads the file anew, is made to what it finds, and returns the watchlist as it then is. The former
    states are kept, so that each change can be undone and done again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Watchlist:
        """What was chosen so far; nothing while there is no file.

        The times of picks keep the offset they were written with, so that they show the festival's clock.

        Raises:
            StoreError: the file cannot be read, is damaged, foreign, or of a newer schema.

        """
        return (self._storage().read_as(_Tables) or _Tables()).watchlist

    def change(self, edit: Edit) -> Watchlist:
        """Make a change, however large, as one step: all of it or nothing, and undone as a whole.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        storage = self._storage()
        with transaction(storage, _Tables) as tables:
            before = (storage.read_as(_Tables) or _Tables()).watchlist
            _write(tables, before, edit(before))
        return self.load()

    def undo(self) -> bool:
        """Bring back what stood before the last change; returns whether there was one.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        return self._storage().undo()

    def redo(self) -> bool:
        """Make the change again that was undone last; returns whether there was one.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        return self._storage().redo()

    @property
    def is_taken_back(self) -> bool:
        """Whether there is no file because every change was undone, rather than because it was lost."""
        return self._storage().is_taken_back

    def pick(self, screening: Screening, venue_name: str) -> Watchlist:
        """Pick a screening; one picked before gets its title, start and venue anew, and stays pinned if it was.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        return self.change(lambda now: wishing.pick(now, screening, venue_name))

    def unpick(self, screening_id: str) -> Watchlist:
        """Put a screening back.

        Raises:
            NotFoundError: it was not picked.
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """

        def edit(now: Watchlist) -> Watchlist:
            if screening_id not in now.picked:
                raise NotFoundError(_("{screening} is not picked.").format(screening=screening_id))
            return wishing.unpick(now, screening_id)

        return self.change(edit)

    def follow(self, film: Film, interest: Interest | None = None) -> Watchlist:
        """Put a film on the watchlist, or change the interest in it.

        Without an interest a new film is one I want, and one there before stays what it was.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        return self.change(
            lambda now: wishing.grade(now, film.id, film.title, interest or now.interests.get(film.id, "want"))
        )

    def unfollow(self, film_id: str) -> Watchlist:
        """Take a film off the watchlist.

        Raises:
            NotFoundError: it is not on the watchlist.
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """

        def edit(now: Watchlist) -> Watchlist:
            if film_id not in now.interests:
                raise NotFoundError(_("{film} is not on the watchlist.").format(film=film_id))
            return wishing.grade(now, film_id, "", None)

        return self.change(edit)

    def stamp(self) -> Stamp | None:
        """What changes whenever the file does: time of change in ns, size, inode; `None` while there is no file."""
        return stamp(self.path)

    def _storage(self) -> AtomicJSONStorage:
        return AtomicJSONStorage(self.path, "watchlist", history=_STEPS)


def _write(tables: TinyDB, before: Watchlist, after: Watchlist) -> None:
    """Bring the tables from one state to the other, leaving alone what we do not know of."""
    _write_table(tables, "picks", before.picks, after.picks)
    _write_table(tables, "films", before.films, after.films)
    _write_table(tables, "busy", before.busy, after.busy)
    _write_table(tables, "limits", (before.limits,), (after.limits,))


def _write_table(tables: TinyDB, name: str, before: Sequence[Wish], after: Sequence[Wish]) -> None:
    table = tables.table(name)
    known = {_key(wish): wish for wish in before}
    for key in known.keys() - {_key(wish) for wish in after}:
        table.remove(_rows_of(known[key]))
    for wish in after:
        if known.get(key := _key(wish)) != wish:
            table.upsert(msgspec.to_builtins(wish), _rows_of(wish))


def _rows_of(wish: Wish) -> QueryLike:
    """Finds the rows of a table that are about the same as a wish."""

    def is_meant(value: Mapping[Any, Any]) -> bool:
        return _key(msgspec.convert(dict(value), type(wish))) == _key(wish)

    return is_meant


def _key(wish: Wish) -> object:
    """What makes two rows of a table the same wish."""
    match wish:
        case Pick():
            return wish.screening
        case FollowedFilm():
            return wish.film
        case Busy():
            return wish.starts, wish.ends
        case OwnLimits():
            return "limits"
