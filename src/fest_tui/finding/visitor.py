"""Who asks, and when: what of an answer depends on the visitor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.last_chance import has_begun
from fest_tui.planning.limits import USUAL_LIMITS, Limits, limits_of
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Interest, Watchlist


def _always(_screening: Screening) -> bool:
    return True


class Visitor(msgspec.Struct, frozen=True, kw_only=True):
    """The one who asks. A desk asks for nobody: it has no picks, so everything fits and nothing was seen.

    `now` is an instant; `fits` tells whether a screening fits among the picks; `interests` are by film id; `seen`
    holds the ids of films of which a screening that was picked has begun.
    """

    now: dt.datetime
    fits: Callable[[Screening], bool] = _always
    interests: Mapping[str, Interest] = {}
    seen: frozenset[str] = frozenset()
    limits: Limits = USUAL_LIMITS


def visitor_of(programme: Programme, watchlist: Watchlist, usual: Limits, *, now: dt.datetime) -> Visitor:
    """The visitor whose watchlist this is. Whether a screening fits is worked out once for each."""
    picks = programme.those(watchlist.picked)
    limits = limits_of(watchlist, usual)
    agenda = Agenda(programme, picks, watchlist.busy, limits)
    by_id = cache(lambda id_: agenda.fits(programme.screenings[id_]))
    return Visitor(
        now=now,
        fits=lambda screening: by_id(screening.id),
        interests=watchlist.interests,
        seen=frozenset(film for pick in picks if pick.takes_place and has_begun(pick, now) for film in pick.films),
        limits=limits,
    )
