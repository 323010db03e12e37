"""Screenings as a list for programs: what is told of each, and the file of those that were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist

if TYPE_CHECKING:
    from fest_tui.exports.selection import Selection


def screening_list(selection: Selection) -> bytes:
    """The screenings selected as JSON in UTF-8; its shape is in docs/commands.md, at `fest-tui export`."""
    programme, watchlist = selection.programme, selection.watchlist
    shape = {
        "title": selection.title,
        "screenings": [screening_shape(programme, screening, watchlist) for screening in selection.screenings],
    }
    return msgspec.json.format(msgspec.json.encode(shape), indent=2) + b"\n"


def screening_shape(programme: Programme, screening: Screening, watchlist: Watchlist) -> dict[str, Any]:
    """A screening, with whether it is picked."""
    return {
        "id": screening.id,
        "film_ids": list(screening.films),
        "title": screening.title,
        "venue": {"id": screening.venue, "name": programme.venue_of(screening).name},
        "starts": screening.starts,
        "ends": screening.ends,
        "end_kind": screening.end_kind,
        "status": screening.status,
        "version": screening.version,
        "picked": screening.id in watchlist.picked,
        "kind": screening.kind,
        "talk": screening.talk,
        "talk_minutes": screening.talk_minutes,
        "note": screening.note,
        "vanished": screening.vanished,
    }
