"""What the commands that take watchlists in files share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fest_tui.errors import UnreadableError
from fest_tui.library.wish_files import WishFile, wishes_in
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_merge import Merged
from fest_tui.programme.wishes import Watchlist
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.words import _


def written_wishes_in(path: Path, programme: Programme) -> WishFile:
    """What a file holds, when it has to be a watchlist or a plan.

    Raises:
        UnreadableError: as for `wishes_in`, or it is a list of films.
        StoreError: it is a watchlist of fest-tui, but a damaged one.

    """
    found = wishes_in(path, programme)
    if found.is_list:
        raise UnreadableError(
            _("{file} is a list of films, where a watchlist is wanted.").format(file=path.name),
            hint=_("fest-tui watch import FILE makes wishes of it."),
        )
    return found


def change_wishes(
    store: WatchlistStore, edit: Callable[[Watchlist], Merged], *, dry_run: bool
) -> tuple[Watchlist, Merged]:
    """Make a change as one step, unless it is only to be told; returns the watchlist as it was, and what became of it.

    Raises:
        StoreError: the watchlist's file is locked, damaged or foreign, or cannot be written.

    """
    made: list[tuple[Watchlist, Merged]] = []

    def change(now: Watchlist) -> Watchlist:
        made.append((now, edit(now)))
        return made[-1][1].watchlist

    if dry_run:
        change(store.load())
    else:
        store.change(change)
    return made[-1]
