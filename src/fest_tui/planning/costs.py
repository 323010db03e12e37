"""What each way out of a clash costs: a ticket, a must, a last chance, time to spare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.fixes import Fix, chances
from fest_tui.planning.slack import Stay, slack_between
from fest_tui.programme.model import Screening
from fest_tui.programme.wish_wording import interest_words
from fest_tui.programme.wishes import Interest, Watchlist
from fest_tui.words import _, minutes

COSTS_NOTHING = _("costs nothing")
_GRADES: tuple[Interest, ...] = ("must", "want", "maybe")
_DAY = dt.timedelta(days=1)


def with_costs(agenda: Agenda, fixes: tuple[Fix, ...], watchlist: Watchlist) -> tuple[Fix, ...]:
    """The ways out of one clash among the picks of an agenda, each with its costs in words."""
    parties = frozenset(fix.screening.id for fix in fixes if fix.action == "drop")
    return tuple(
        replace(fix, costs="; ".join(_costs(agenda, fix, fixes, parties, watchlist)) or COSTS_NOTHING) for fix in fixes
    )


def _costs(
    agenda: Agenda, fix: Fix, fixes: tuple[Fix, ...], parties: frozenset[str], watchlist: Watchlist
) -> Iterator[str]:
    given_up = fix.instead_of or fix.screening
    if fix.action == "leave":
        yield _missed_talk(agenda, fix.screening)
        return
    if given_up.id in watchlist.pinned:
        yield _("you hold the ticket")
    if fix.action == "swap":
        yield from _costs_of_swap(agenda, fix.screening, given_up, parties)
    else:
        yield from _costs_of_drop(agenda, given_up, fixes, watchlist)


def _missed_talk(agenda: Agenda, screening: Screening) -> str:
    if screening.talk_minutes is None:
        return _("the talk after {title} is missed").format(title=screening.title)
    length = minutes(agenda.stay_of(screening).talk_minutes)
    return _("the talk of {minutes} after {title} is missed").format(minutes=length, title=screening.title)


def _costs_of_swap(agenda: Agenda, taken: Screening, given_up: Screening, parties: frozenset[str]) -> Iterator[str]:
    """That nothing comes after it, and that it is nearer to my other picks than the one given up."""
    if list(chances(agenda, agenda.stay_of(given_up).films))[-1:] == [taken]:
        yield _("the last screening of {title}").format(title=given_up.title)
    now = _least_slack(agenda, taken, without=frozenset({given_up.id}))
    before = _least_slack(agenda, given_up, without=parties)
    if now is not None and before is None:
        yield _("slack {count}").format(count=now)
    elif now is not None and before is not None and now < before:
        yield _("slack {count} instead of {before}").format(count=now, before=before)


def _costs_of_drop(agenda: Agenda, dropped: Screening, fixes: tuple[Fix, ...], watchlist: Watchlist) -> Iterator[str]:
    stay = agenda.stay_of(dropped)
    kept = [other.films for other in agenda.stays if other.screening.id != dropped.id]
    lost = stay.films.difference(*kept)
    if stay.films and not lost:
        return
    grades = {interest for film, interest in watchlist.interests.items() if film in lost}
    grade = next((each for each in _GRADES if each in grades), None)
    if not any(other.id != dropped.id for other in chances(agenda, stay.films)):
        words = _("{film}: the only chance is lost") if grade else _("the only chance for {film} is lost")
    elif not any(fix.instead_of is not None and fix.instead_of.id == dropped.id for fix in fixes):
        words = _("{film}: no other screening fits") if grade else _("no other screening of {film} fits")
    else:
        words = _("{film}: without a screening") if grade else _("{film} is without a screening")
    graded = _("{title}, {interest}").format(title=dropped.title, interest=interest_words(grade)) if grade else ""
    yield words.format(film=graded or dropped.title)


def _least_slack(agenda: Agenda, screening: Screening, *, without: frozenset[str]) -> int | None:
    """The least slack to the other picks of its festival day; `None` where there is none."""
    programme, stay = agenda.programme, agenda.stay_of(screening)
    slacks = (
        slack_between(programme, *_in_order(stay, other), agenda.limits).minutes
        for other in agenda.stays
        if other.screening.id not in {screening.id, *without}
        and abs(other.starts - stay.starts) < _DAY
        and programme.day_of(other.starts) == programme.day_of(stay.starts)
    )
    return min(slacks, default=None)


def _in_order(one: Stay, other: Stay) -> tuple[Stay, Stay]:
    return (one, other) if one.order <= other.order else (other, one)
