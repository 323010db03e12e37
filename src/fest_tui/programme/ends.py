"""When a screening ends, and how sure that is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from fest_tui.programme.model import EndKind, Film, Screening
from fest_tui.programme.times import minutes_between, plus_minutes

ASSUMED_MINUTES = 120
"""The length given to a slot of which nothing is known; its end is marked `assumed` wherever it is shown."""


def with_end(screening: Screening, films: Mapping[str, Film]) -> Screening:
    """The screening with its end worked out anew from what is known of its films.

    A published end stands. Otherwise the end is the start and the running time of every part and a talk of
    known length: `computed`, or `uncertain` when a short before has no known length. When the main film's own
    length is unknown, or the parts of a programme are not all known, the slot is `assumed` to take two hours.
    A talk of unknown length leaves the end as it is: the films are over then, and `talk` says what follows.
    """
    if screening.end_kind == "published":
        return screening
    minutes, kind = _length(screening, films)
    return msgspec.structs.replace(screening, ends=plus_minutes(screening.starts, minutes), end_kind=kind)


def _length(screening: Screening, films: Mapping[str, Film]) -> tuple[int, EndKind]:
    parts = [films[film].running_minutes if film in films else None for film in screening.films]
    known = sum(part or 0 for part in parts)
    talk = screening.talk_minutes or 0
    if screening.main_film and parts[-1]:
        return known + talk, "uncertain" if None in parts else "computed"
    if screening.kind == "programme" and parts and None not in parts and not screening.incomplete:
        return known + talk, "computed"
    return max(ASSUMED_MINUTES, known) + talk, "assumed"


def films_end(screening: Screening) -> dt.datetime:
    """The instant the films are over, before a talk of known length; an event is over when it ends."""
    if not screening.talk_minutes or screening.kind == "event":
        return screening.ends
    return plus_minutes(screening.ends, -min(screening.talk_minutes, minutes_between(screening.starts, screening.ends)))
