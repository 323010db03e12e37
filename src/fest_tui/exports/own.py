"""fest-tui's own format: a whole programme in one JSON object, which an import takes back without any loss."""

from __future__ import annotations

import msgspec

from fest_tui.programme.programme import Programme
from fest_tui.sources.own import FORMAT
from fest_tui.store.tables import document


def own_json(programme: Programme) -> bytes:
    """The programme as JSON in UTF-8, the same bytes for the same programme; its shape is in docs/formats.md.

    What the user made of it, the watchlist, is not in it, nor where it came from.
    """
    shape = {
        "format": FORMAT,
        "festival": document(programme.festival),
        "venues": [document(venue) for venue in programme.venues.values()],
        "transfers": [document(way) for way in programme.transfers],
        "films": [document(film) for film in programme.films.values()],
        "screenings": [document(screening) for screening in programme.screenings.values()],
    }
    return msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n"
