"""A plan for one visitor, and the repair of what is picked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from fest_tui.planning.agenda import Agenda
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan.assembly import assembled
from fest_tui.planning.plan.options import Asked, Options, options_of
from fest_tui.planning.plan.outcome import NothingWishedError, Plan
from fest_tui.planning.plan.search import best_choice
from fest_tui.planning.plan.wished import wishes_of, wishes_picked
from fest_tui.planning.plan.words import festival_over
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.words import _

TIME_LIMIT = 10.0
"""Seconds after which a search stops with the best so far."""


def never() -> bool:
    """Whether a search was cancelled that nobody can cancel."""
    return False


def make_plan(
    programme: Programme,
    watchlist: Watchlist,
    limits: Limits,
    *,
    now: dt.datetime | None,
    repair: bool = False,
    time_limit: float = TIME_LIMIT,
    cancelled: Callable[[], bool] = never,
) -> Plan:
    """The best set of screenings without a clash: most musts, then wants, then maybes.

    Among equally good ones the fewest changes from today's picks, then the least waiting and travel, then the earlier
    screenings. Pins and what has begun by `now` are kept. A `repair` wishes for nothing but what is picked, be it
    cancelled by now, and breaks no limits but those that the picks break already. `time_limit` is in seconds.

    Raises:
        NothingWishedError: there is nothing to make a plan from.
        PlanCancelledError: `cancelled` said so; it is asked again and again while the search runs.

    """
    asked = Asked(
        programme=programme,
        watchlist=watchlist,
        limits=limits,
        now=None if is_over(programme, now) else now,
        repair=repair,
    )
    options = options_for(asked)
    if not (programme.those(watchlist.picked) if repair else has_wishes(options)):
        raise nothing_wished(repair=repair)
    choice = best_choice([options], time_limit=time_limit, cancelled=cancelled)
    notes = (festival_over(),) if is_over(programme, now) else ()
    return assembled(options, choice.chosen[0], proven=choice.proven, notes=notes)


def options_for(asked: Asked) -> Options:
    """What a visitor can choose among."""
    agenda = Agenda(asked.programme, asked.programme.those(asked.watchlist.picked), asked.watchlist.busy, asked.limits)
    wishes = wishes_picked if asked.repair else wishes_of
    return options_of(asked, agenda, wishes(agenda, asked.watchlist))


def has_wishes(options: Options) -> bool:
    """Whether there is anything to make a plan from."""
    return bool(options.wishes.all or options.kept)


def is_over(programme: Programme, now: dt.datetime | None) -> bool:
    """Whether everything that takes place has begun."""
    screenings = [each for each in programme.screenings.values() if each.takes_place]
    return now is not None and bool(screenings) and screenings[-1].starts.timestamp() < now.timestamp()


def nothing_wished(*, repair: bool) -> NothingWishedError:
    """Why there is nothing to make a plan from."""
    if repair:
        return NothingWishedError(_("Nothing to repair: nothing is picked."))
    return NothingWishedError(
        _("Nothing to plan: no film is graded must, want or maybe, and nothing is picked."),
        _("Grade a few films, or pick a screening, and plan again."),
    )
