"""Where I was when I left: the last day, zoom, pane and theme, for each festival.

Losing this file loses nothing of worth.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from fest_tui.atomic import write_atomically
from fest_tui.tui.questions import Questions, made_plain


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the programme. `zoom` is in cells per hour; 0 fits the day to the screen.

    `seen` are the keys of the changes that need no mark any more. `questions` are those asked and saved.
    """

    day: dt.date | None = None
    zoom: Annotated[int, msgspec.Meta(ge=0, le=60)] = 0
    pane: str = ""
    theme: str = ""
    seen: tuple[str, ...] = ()
    questions: Questions = Questions()


def load_place(path: Path, festival: str) -> Place:
    """The place last kept for a festival; the start when there is none, or none that can be read."""
    place = _places(path).get(festival, Place())
    return replace(place, questions=made_plain(place.questions))


def save_place(path: Path, festival: str, place: Place) -> None:
    """Keep the place for next time.

    Raises:
        OSError: the file cannot be written.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, msgspec.json.encode(_places(path) | {festival: place}))


def _places(path: Path) -> dict[str, Place]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Place])
    except (OSError, msgspec.DecodeError):
        return {}
