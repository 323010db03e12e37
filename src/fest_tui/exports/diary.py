"""What I have seen, as a table that Letterboxd imports into a diary."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import NamedTuple

from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import minutes_between
from fest_tui.programme.wishes import Watchlist

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


class Seen(NamedTuple):
    """A film and the festival day on which I saw it."""

    film: Film
    day: dt.date


def seen(programme: Programme, watchlist: Watchlist, now: dt.datetime) -> tuple[Seen, ...]:
    """The films of my picks that are over by now, each film of a programme; events and what was cancelled are none."""
    over = (
        each
        for each in programme.those(watchlist.picked)
        if each.kind != "event" and each.takes_place and minutes_between(each.ends, now) >= 0
    )
    days = (
        Seen(programme.films[film], programme.day_of(each.starts))
        for each in over
        for film in each.films
        if film in programme.films
    )
    return tuple(dict.fromkeys(days))


def diary_csv(programme: Programme, watchlist: Watchlist, now: dt.datetime) -> bytes:
    """What `seen` gives, in the columns that Letterboxd reads (letterboxd.com/about/importing-data): UTF-8, RFC 4180.

    No cell begins a formula: an apostrophe stands before what would.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(("Title", "Year", "Directors", "WatchedDate"))
    for film, day in seen(programme, watchlist, now):
        cells = (film.title, str(film.year or ""), ", ".join(film.directors), day.isoformat())
        table.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells])
    return text.getvalue().encode()
