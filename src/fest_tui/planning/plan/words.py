"""What a plan says, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fest_tui.planning.bounds import Breach
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan.standing import Named
from fest_tui.planning.route import route
from fest_tui.programme.model import Screening, Transfer
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import status_word, when_at
from fest_tui.words import _, listed, minutes, ngettext

_MOST_NAMED = 3
"""Screenings, or ways, of a long list that are named; of the others only the number is told."""


class Obstacle(NamedTuple):
    """What stands against a screening: said of one, and said of several."""

    one: str
    many: str


def festival_over() -> str:
    """A note on a plan made after the end."""
    return _("The festival is over: planned as though it were still to come.")


def clashing(rivals: Sequence[Named]) -> Obstacle:
    """A clash with what is chosen."""
    return clashing_with(rivals[0].said if len(rivals) == 1 else listed([rival.bracketed for rival in rivals]))


def clashing_with(what: str) -> Obstacle:
    """A clash."""
    return Obstacle(_("clashes with {what}").format(what=what), _("clash with {what}").format(what=what))


def taken_time(person: str) -> str:
    """A time marked as taken, without saying why; by somebody, or, without a name, by me."""
    return _("a time {person} marked as taken").format(person=person) if person else _("a time you marked as taken")


def sleepless(titles: Sequence[str]) -> Obstacle:
    """Too little sleep beside what is chosen."""
    return Obstacle(
        _("leaves too little sleep beside {titles}").format(titles=listed(titles)),
        _("leave too little sleep beside {titles}").format(titles=listed(titles)),
    )


def mealless(person: str) -> Obstacle:
    """No time for a meal, of somebody, or, without a name, of mine."""
    if not person:
        return Obstacle(_("leaves no time for your meal"), _("leave no time for your meal"))
    return Obstacle(
        _("leaves no time for the meal of {person}").format(person=person),
        _("leave no time for the meal of {person}").format(person=person),
    )


def breaking(breach: Breach, limits: Limits, person: str) -> Obstacle:
    """A limit that a screening does not keep, of somebody, or, without a name, of mine."""
    match breach.kind:
        case "before":
            time = f"{limits.not_before:%H:%M}"
            one = _("begins before {time}, the limit of {person}")
            many = _("begin before {time}, the limit of {person}") if person else _("begin before {time}, your limit")
        case "after":
            time = f"{limits.not_after:%H:%M}"
            one = _("ends after {time}, the limit of {person}")
            many = _("end after {time}, the limit of {person}") if person else _("end after {time}, your limit")
        case _:
            return Obstacle(breach.says, _("end after the last ride home from there"))
    return Obstacle(
        one.format(time=time, person=person) if person else breach.says, many.format(time=time, person=person)
    )


def obstacles_said(programme: Programme, obstacles: Sequence[tuple[Screening, Obstacle]], *, some_gone: bool) -> str:
    """What stands against each of these screenings, in one clause: they are all there are, or all that are left."""
    found = {obstacle for _screening, obstacle in obstacles}
    if len(found) == 1:
        return _of_all(len(obstacles), *found, some_gone=some_gone)
    each = [
        _("{when} {does}").format(when=when(programme, screening), does=obstacle.one)
        for screening, obstacle in obstacles
    ]
    return "; ".join(first_few(each))


def when(programme: Programme, screening: Screening) -> str:
    """`Fri 19 at 22:00`: the festival day, the clock, and the night it is in."""
    return when_at(programme, screening.starts)


def where(programme: Programme, screening: Screening) -> str:
    """`Fri 19 at 22:00, Caligari FilmBühne`."""
    return _("{when}, {venue}").format(when=when(programme, screening), venue=programme.venue_of(screening).name)


def swap(programme: Programme, before: Screening, after: Screening) -> str:
    """`swap A to Sun 14 at 14:00, Caligari FilmBühne`, or `swap A (cancelled) to ...`."""
    alike = before.title == after.title
    words = _("swap {title} to {where}") if alike else _("swap {title} for {other} on {where}")
    lost = not before.takes_place or before.status == "sold_out"
    title = _("{title} ({status})").format(title=before.title, status=status_word(before)) if lost else before.title
    return words.format(title=title, other=after.title, where=where(programme, after))


def drop(screening: Screening, named: Named) -> str:
    """`drop B, a maybe`; a ticket is worth saying even where the screening does not take place."""
    if screening.takes_place:
        return _("drop {what}").format(what=named.said)
    what = named.said if named.standing == "ticket" else named.title
    return _("drop {what}: {status}").format(what=what, status=status_word(screening))


def drop_double(programme: Programme, screening: Screening) -> str:
    """What is said of a pick whose film is planned in another one."""
    words = _("drop {title} on {where}: it is planned at another time")
    return words.format(title=screening.title, where=where(programme, screening))


def drop_hidden(screening: Screening, person: str) -> str:
    """What is said of a pick whose film was hidden by somebody, or, without a name, by me."""
    words = _("drop {title}: {person} hid it") if person else _("drop {title}: you hid it")
    return words.format(title=screening.title, person=person)


def add(programme: Programme, screening: Screening, named: Named) -> str:
    """`add C, a want: Fri 19 at 22:00, Caligari FilmBühne`."""
    return _("add {what}: {where}").format(what=named.said, where=where(programme, screening))


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
    ).format(count=len(estimated), ways=listed(first_few(estimated)))


def first_few(items: Sequence[str]) -> list[str]:
    """The items; of those that would make the list too long only the number."""
    if len(items) <= _MOST_NAMED + 1:
        return list(items)
    return [*items[:_MOST_NAMED], _("{count} more").format(count=len(items) - _MOST_NAMED)]


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


def _way_said(programme: Programme, way: Transfer) -> str:
    names = [
        programme.venues[venue].name if venue in programme.venues else venue for venue in (way.from_venue, way.to_venue)
    ]
    return _("{origin} – {destination} ({minutes})").format(
        origin=names[0], destination=names[1], minutes=minutes(way.minutes)
    )
