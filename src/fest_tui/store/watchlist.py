"""The user's own choices, in a file of their own that no programme ever touches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from tinydb import TinyDB, where

from fest_tui.errors import NotFoundError
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, Pick, Watchlist
from fest_tui.store.storage import AtomicJSONStorage
from fest_tui.store.tables import transaction
from fest_tui.words import _


class _Tables(msgspec.Struct, frozen=True):
    picks: dict[str, Pick] = {}
    films: dict[str, FollowedFilm] = {}
    busy: dict[str, Busy] = {}


class WatchlistStore:
    """A watchlist in a file, which several windows may change at once.

    Each change reads the file anew, is made to what it finds, and returns the watchlist as it then is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Watchlist:
        """What was chosen so far; nothing while there is no file.

        The times of picks keep the offset they were written with, so that they show the festival's clock.

        Raises:
            StoreError: the file cannot be read, is damaged, foreign, or of a newer schema.

        """
        tables = AtomicJSONStorage(self.path, "watchlist").read_as(_Tables) or _Tables()
        return Watchlist(
            picks=tuple(tables.picks.values()),
            films=tuple(tables.films.values()),
            busy=tuple(tables.busy.values()),
        )

    def pick(self, screening: Screening, venue_name: str) -> Watchlist:
        """Pick a screening; one picked before gets its title, start and venue anew, and stays pinned if it was.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        pick = {
            "screening": screening.id,
            "title": screening.title,
            "starts": msgspec.to_builtins(screening.starts),
            "venue": venue_name,
        }
        with self._change() as tables:
            tables.table("picks").upsert(pick, where("screening") == screening.id)
        return self.load()

    def unpick(self, screening_id: str) -> Watchlist:
        """Put a screening back.

        Raises:
            NotFoundError: it was not picked.
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        with self._change() as tables:
            if not tables.table("picks").remove(where("screening") == screening_id):
                raise NotFoundError(_("{screening} is not picked.").format(screening=screening_id))
        return self.load()

    def follow(self, film: Film, interest: Interest | None = None) -> Watchlist:
        """Put a film on the watchlist, or change the interest in it.

        Without an interest a new film is one I want, and one there before stays what it was.

        Raises:
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        followed = {"film": film.id, "title": film.title} | ({"interest": interest} if interest else {})
        with self._change() as tables:
            tables.table("films").upsert(followed, where("film") == film.id)
        return self.load()

    def unfollow(self, film_id: str) -> Watchlist:
        """Take a film off the watchlist.

        Raises:
            NotFoundError: it is not on the watchlist.
            StoreError: the file is locked, damaged or foreign, or cannot be written.

        """
        with self._change() as tables:
            if not tables.table("films").remove(where("film") == film_id):
                raise NotFoundError(_("{film} is not on the watchlist.").format(film=film_id))
        return self.load()

    def stamp(self) -> tuple[int, int, int] | None:
        """What changes whenever the file does: time of change in ns, size, inode; `None` while there is no file."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    @contextmanager
    def _change(self) -> Iterator[TinyDB]:
        with transaction(AtomicJSONStorage(self.path, "watchlist"), _Tables) as tables:
            yield tables
