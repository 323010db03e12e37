"""The JSON shapes of the outside contract (docs/commands.md)."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from fest_tui.exports.screening_list import screening_shape
from fest_tui.planning.bounds import Breach
from fest_tui.planning.clashes import Clash
from fest_tui.planning.fixes import Fix
from fest_tui.planning.gone import Gone
from fest_tui.planning.news import News
from fest_tui.programme.limit_texts import write_clock
from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy, OwnLimits, Pick, Watchlist

Shape = dict[str, Any]


def festival_shape(programme: Programme) -> Shape:
    """A festival in brief."""
    festival = programme.festival
    return {"id": festival.id, "name": festival.name, "town": festival.town, "timezone": festival.timezone}


def film_shape(film: Film) -> Shape:
    """A film, every field."""
    shape: Shape = msgspec.to_builtins(film)
    return shape


def clash_shape(programme: Programme, clash: Clash, watchlist: Watchlist) -> Shape:
    """A clash with its sum in words and its fixes."""
    return {
        "kind": clash.kind,
        "screenings": [screening_shape(programme, part, watchlist) for part in clash.screenings],
        "minutes": clash.minutes,
        "slack_minutes": clash.slack_minutes,
        "says": clash.says,
        "fixes": [_fix_shape(programme, fix, watchlist) for fix in clash.fixes],
    }


def gone_shape(programme: Programme, gone: Gone, watchlist: Watchlist) -> Shape:
    """A pick that does not take place, with what fits instead."""
    return {
        "screening": screening_shape(programme, gone.screening, watchlist),
        "says": gone.says,
        "fixes": [_fix_shape(programme, fix, watchlist) for fix in gone.fixes],
    }


def _fix_shape(programme: Programme, fix: Fix, watchlist: Watchlist) -> Shape:
    return {
        "action": fix.action,
        "screening": screening_shape(programme, fix.screening, watchlist),
        "instead_of": fix.instead_of.id if fix.instead_of else None,
        "says": fix.says,
        "costs": fix.costs,
    }


def breach_shape(breach: Breach) -> Shape:
    """A limit of mine that screenings do not keep."""
    return {"kind": breach.kind, "screenings": [part.id for part in breach.screenings], "says": breach.says}


def busy_shape(programme: Programme, busy: Busy) -> Shape:
    """A time taken, in the festival's zone."""
    return {
        "starts": busy.starts.astimezone(programme.zone),
        "ends": busy.ends.astimezone(programme.zone),
        "what": busy.what,
    }


def limits_shape(limits: OwnLimits) -> Shape:
    """The limits that a watchlist sets; times of day as HH:MM, `null` for what it does not set."""

    def clock(time: dt.time | None) -> str | None:
        return write_clock(time) if time is not None else None

    meal = limits.meal
    return {
        "not_before": clock(limits.not_before),
        "not_after": clock(limits.not_after),
        "films_a_day": limits.films_a_day,
        "meal": {"starts": clock(meal.starts), "ends": clock(meal.ends), "minutes": meal.minutes} if meal else None,
        "last_rides": [{"venue": venue, "time": clock(time)} for venue, time in limits.last_rides.items()],
        "sleep_minutes": limits.sleep_minutes,
        "walking_kmh": limits.walking_kmh,
        "early_minutes": limits.early_minutes,
        "stay_for_talks": limits.stay_for_talks,
    }


def change_shape(programme: Programme, item: News, watchlist: Watchlist) -> Shape:
    """A change as told to the visitor: whole screenings before and after, or the facts of a film that differ."""
    change = item.change
    before: Shape | None
    after: Shape | None
    if change.screening:
        before, after = (
            screening_shape(programme, state, watchlist) if state else None for state in (change.before, change.after)
        )
    else:
        before = {fact.name: fact.before for fact in change.facts}
        after = {fact.name: fact.after for fact in change.facts}
    return {
        "kind": change.kind,
        "screening": change.screening,
        "film": change.film,
        "before": before,
        "after": after,
        "mine": item.mine,
        "says": item.says,
    }


def missing_shape(pick: Pick) -> Shape:
    """A pick whose screening the programme does not hold, as the watchlist remembers it."""
    return {"id": pick.screening, "title": pick.title, "venue": {"name": pick.venue}, "starts": pick.starts}
