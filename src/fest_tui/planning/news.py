"""What a change of the programme means for one visitor: whose it is, what it breaks, what fits instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.fits import fit_into
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.programme.change import Change
from fest_tui.programme.change_wording import change_words
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import when
from fest_tui.words import _

_MOST_CHANCES = 2


class News(msgspec.Struct, frozen=True, kw_only=True):
    """A change as told to one visitor; `mine` when it is about a pick or a film on the watchlist."""

    change: Change
    mine: bool
    says: str


def news(
    programme: Programme,
    changes: Sequence[Change],
    watchlist: Watchlist,
    *,
    limits: Limits = USUAL_LIMITS,
    now: dt.datetime | None = None,
) -> tuple[News, ...]:
    """The changes in words: those of my picks first, then of my films, then the rest, each in the given order.

    For a pick of mine that moved, the first new clash is told; for one that clashes now or no longer takes place,
    the screenings that fit instead, with their slack in minutes, and have not begun by `now`.
    """
    agenda = Agenda(programme, programme.those(watchlist.picked), watchlist.busy, limits, now=now)
    told = [_told(programme, change, watchlist, agenda) for change in changes]
    return tuple(item for _rank, item in sorted(told, key=lambda pair: pair[0]))


def _told(programme: Programme, change: Change, watchlist: Watchlist, agenda: Agenda) -> tuple[int, News]:
    picked = change.screening in watchlist.picked
    followed = watchlist.interests.get(change.film, "hidden") != "hidden"
    shown = bool(change.film and not change.screening) and _is_picked(programme, change.film, watchlist)
    rank = 0 if picked or shown else 1 if followed else 2
    says = change_words(programme, change)
    if picked and change.after:
        says = "; ".join([says, *_consequences(programme, change.after, agenda)])
    return rank, News(change=change, mine=rank < 2, says=says)  # noqa: PLR2004


def _is_picked(programme: Programme, film: str, watchlist: Watchlist) -> bool:
    return any(screening.id in watchlist.picked for screening in programme.of_film(film))


def _consequences(programme: Programme, screening: Screening, agenda: Agenda) -> Iterator[str]:
    now = fit_into(agenda, screening)
    if now.clashes:
        yield _("now {clash}").format(clash=now.says)
    if now.clashes or not screening.takes_place:
        free = list(_instead(programme, screening, agenda))[:_MOST_CHANCES]
        yield _("free instead: {chances}").format(chances=", ".join(free)) if free else _("nothing fits instead")


def _instead(programme: Programme, screening: Screening, agenda: Agenda) -> Iterator[str]:
    """`Sun 14 14:00 (slack 31)`: the other screenings of the same that fit in this one's place."""
    others = (pick for pick in agenda.picks.values() if pick.id != screening.id)
    without = Agenda(programme, others, agenda.busy, agenda.limits, now=agenda.now)
    for chance in agenda.chances(agenda.stay_of(screening).films):
        if chance.id == screening.id or not without.fits(chance):
            continue
        found = fit_into(without, chance)
        free = when(programme, chance.starts)
        slack = [minutes for minutes in (found.before_minutes, found.after_minutes) if minutes is not None]
        yield _("{when} (slack {count})").format(when=free, count=min(slack)) if slack else free
