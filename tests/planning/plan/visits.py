"""Plans of a visitor to a small town, in few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from small_festivals import pick

from builders import film, programme, transfer, venue
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.planning.plan import Plan, make_plan
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, Watchlist

VENUES = (venue("Caligari"), venue("Murnau"), venue("Rex", "Darmstadt"))
WAYS = (transfer("caligari", "murnau", 20), transfer("caligari", "rex", 60, mode="ride"))


def town(*screenings: Screening) -> Programme:
    films = {each: film(each.upper()) for screening in screenings for each in screening.films}
    return programme(*screenings, films=tuple(films.values()), venues=VENUES, transfers=WAYS)


def wanting(
    *picks: Screening,
    pinned: Sequence[Screening] = (),
    taken: Sequence[Busy] = (),
    graded: Mapping[str, Interest] = MappingProxyType({}),
    **films: Interest,
) -> Watchlist:
    """A watchlist of these picks and pins, with an interest in each film by its title."""
    return Watchlist(
        picks=(*map(pick, picks), *(pick(each, pinned=True) for each in pinned)),
        films=tuple(
            FollowedFilm(film=slug(name), title=_title(name), interest=interest)
            for name, interest in {**graded, **films}.items()
        ),
        busy=tuple(taken),
    )


def _title(name: str) -> str:
    return name.upper().replace("_", " ")


def plan(
    watchlist: Watchlist,
    *screenings: Screening,
    limits: Limits = USUAL_LIMITS,
    now: dt.datetime | None = None,
    repair: bool = False,
    time_limit: float = 10.0,
) -> Plan:
    return make_plan(town(*screenings), watchlist, limits, now=now, repair=repair, time_limit=time_limit)


def planned(plan_: Plan) -> list[str]:
    return [each.id for each in plan_.picks]


def why(plan_: Plan) -> dict[str, str]:
    return {each.title: each.why for each in plan_.left_out}


def says(plan_: Plan) -> list[str]:
    return [change.says for change in plan_.changes]
