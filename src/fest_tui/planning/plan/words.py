"""What a plan says, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fest_tui.planning.bounds import Breach
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan.chosen import Standing
from fest_tui.planning.route import route
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import status_word
from fest_tui.words import _, clock, day_short, listed, minutes, ngettext

_MOST_NAMED = 3
"""Screenings, or ways, of a long list that are named; of the others only the number is told."""


class Obstacle(NamedTuple):
    """What stands against a screening: said of one, and said of several."""

    one: str
    many: str


def festival_over() -> str:
    """A note on a plan made after the end."""
    return _("The festival is over: planned as though it were still to come.")


def clashing(rivals: Sequence[tuple[Screening, Standing]]) -> Obstacle:
    """A clash with what is chosen."""
    if len(rivals) == 1:
        ((screening, standing),) = rivals
        what = named(screening, standing)
    else:
        what = listed([_bracketed(screening, standing) for screening, standing in rivals])
    return Obstacle(_("clashes with {what}").format(what=what), _("clash with {what}").format(what=what))


def breaking(breach: Breach, limits: Limits) -> Obstacle:
    """A limit that a screening does not keep."""
    match breach.kind:
        case "before":
            many = _("begin before {time}, your limit").format(time=f"{limits.not_before:%H:%M}")
        case "after":
            many = _("end after {time}, your limit").format(time=f"{limits.not_after:%H:%M}")
        case _:
            many = _("end after the last ride home from there")
    return Obstacle(breach.says, many)


def obstacles_said(programme: Programme, obstacles: Sequence[tuple[Screening, Obstacle]], *, some_gone: bool) -> str:
    """What stands against each of these screenings, in one clause: they are all there are, or all that are left."""
    found = {obstacle for _screening, obstacle in obstacles}
    if len(found) == 1:
        return _of_all(len(obstacles), *found, some_gone=some_gone)
    each = [
        _("{when} {does}").format(when=when(programme, screening), does=obstacle.one)
        for screening, obstacle in obstacles
    ]
    return "; ".join(_first(each))


def when(programme: Programme, screening: Screening) -> str:
    """`Fri 19 at 22:00`: the festival day and the clock."""
    return _("{day} at {clock}").format(
        day=day_short(programme.day_of(screening.starts)), clock=clock(screening.starts)
    )


def where(programme: Programme, screening: Screening) -> str:
    """`Fri 19 at 22:00, Caligari FilmBühne`."""
    return _("{when}, {venue}").format(when=when(programme, screening), venue=programme.venue_of(screening).name)


def named(screening: Screening, standing: Standing) -> str:
    """`DIE SAAT, a must`."""
    match standing:
        case "ticket":
            return _("{title}, a ticket you hold").format(title=screening.title)
        case "must":
            return _("{title}, a must").format(title=screening.title)
        case "want":
            return _("{title}, a want").format(title=screening.title)
        case "maybe":
            return _("{title}, a maybe").format(title=screening.title)
        case _:
            return screening.title


def swap(programme: Programme, before: Screening, after: Screening) -> str:
    """`swap A to Sun 14 at 14:00, Caligari FilmBühne`."""
    if before.title == after.title:
        return _("swap {title} to {where}").format(title=before.title, where=where(programme, after))
    return _("swap {title} for {other} on {where}").format(
        title=before.title, other=after.title, where=where(programme, after)
    )


def drop(screening: Screening, standing: Standing) -> str:
    """`drop B, a maybe`."""
    if not screening.takes_place:
        return _("drop {title}: {status}").format(title=screening.title, status=status_word(screening))
    return _("drop {what}").format(what=named(screening, standing))


def drop_double(screening: Screening) -> str:
    """What is said of a pick whose film is planned in another one."""
    return _("drop {title}: it is planned at another time").format(title=screening.title)


def drop_hidden(screening: Screening) -> str:
    """What is said of a pick whose film I hid."""
    return _("drop {title}: you hid it").format(title=screening.title)


def add(programme: Programme, screening: Screening, standing: Standing) -> str:
    """`add C, a want: Fri 19 at 22:00, Caligari FilmBühne`."""
    return _("add {what}: {where}").format(what=named(screening, standing), where=where(programme, screening))


def estimated_ways(programme: Programme, picks: Iterable[Screening], limits: Limits) -> str:
    """A note on the ways between screenings of one day that nobody measured; empty when there are none."""
    legs = route(programme, picks, limits)
    same_day = [leg for leg in legs if programme.day_of(leg.origin.starts) == programme.day_of(leg.destination.starts)]
    ways = {frozenset((leg.transfer.from_venue, leg.transfer.to_venue)): leg.transfer for leg in same_day}
    estimated = [_way_said(programme, way) for way in ways.values() if way.estimated]
    if not estimated:
        return ""
    return ngettext(
        "One way in this plan is only estimated: {ways}.",
        "{count} ways in this plan are only estimated: {ways}.",
        len(estimated),
    ).format(count=len(estimated), ways=listed(_first(estimated)))


def _of_all(count: int, obstacle: Obstacle, *, some_gone: bool) -> str:
    match count, some_gone:
        case 1, False:
            words = _("its only screening {does}")
        case 1, True:
            words = _("its only screening left {does}")
        case 2, False:
            words = _("both screenings {do}")
        case 2, True:
            words = _("both screenings left {do}")
        case _, False:
            words = _("all {count} screenings {do}")
        case _:
            words = _("all {count} screenings left {do}")
    return words.format(does=obstacle.one, do=obstacle.many, count=count)


def _bracketed(screening: Screening, standing: Standing) -> str:
    match standing:
        case "ticket":
            return _("{title} (a ticket you hold)").format(title=screening.title)
        case "must":
            return _("{title} (a must)").format(title=screening.title)
        case "want":
            return _("{title} (a want)").format(title=screening.title)
        case "maybe":
            return _("{title} (a maybe)").format(title=screening.title)
        case _:
            return screening.title


def _way_said(programme: Programme, way: Transfer) -> str:
    names = [
        programme.venues[venue].name if venue in programme.venues else venue for venue in (way.from_venue, way.to_venue)
    ]
    return _("{origin} – {destination} ({minutes})").format(
        origin=names[0], destination=names[1], minutes=minutes(way.minutes)
    )


def _first(items: Sequence[str]) -> list[str]:
    """The items; of those that would make the list too long only the number."""
    if len(items) <= _MOST_NAMED + 1:
        return list(items)
    return [*items[:_MOST_NAMED], _("{count} more").format(count=len(items) - _MOST_NAMED)]
