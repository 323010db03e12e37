"""What a plan stands on, in sentences: what is not sure, and what I may have missed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from fest_tui.planning.bounds import takes_meal
from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.words import estimated_ways, first_few, taken_time
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import status_word
from fest_tui.words import _, day_short, listed, ngettext


def notes_on(chosen: Chosen, picks: Sequence[Screening]) -> Iterator[str]:
    """The notes on a plan of these picks."""
    asked = chosen.options.asked
    yield from _tickets_in_vain(chosen)
    yield from _sold_out(chosen, picks)
    yield from _shorts(chosen)
    yield from _meals_taken(chosen, sorted({asked.programme.day_of(pick.starts) for pick in picks}))
    if estimated := estimated_ways(asked.programme, picks, asked.limits):
        yield estimated


def _tickets_in_vain(chosen: Chosen) -> Iterator[str]:
    for screening in chosen.options.asked.programme.those(chosen.pinned):
        if not screening.takes_place:
            yield _("You hold a ticket for {title}, which is {status}.").format(
                title=screening.title, status=status_word(screening)
            )


def _sold_out(chosen: Chosen, picks: Sequence[Screening]) -> Iterator[str]:
    asked = chosen.options.asked
    titles = [
        pick.title
        for pick in picks
        if pick.status == "sold_out" and pick.id not in chosen.pinned and not asked.begun(pick)
    ]
    if titles:
        yield ngettext(
            "{titles} is sold out, and you hold no ticket.",
            "{titles} are sold out, and you hold no tickets.",
            len(titles),
        ).format(titles=listed(first_few(titles)))


def _shorts(chosen: Chosen) -> Iterator[str]:
    shorts = [
        _("{short} before {title}").format(short=wish.title, title=screening.title)
        for wish, screening in chosen.shorts_before()
    ]
    if shorts:
        yield _("You see as well {shorts}.").format(shorts=listed(first_few(shorts)))


def _meals_taken(chosen: Chosen, days: Sequence[dt.date]) -> Iterator[str]:
    asked = chosen.options.asked
    if (meal := asked.limits.meal) is None:
        return
    for day in days:
        if taken := takes_meal(asked.programme, day, asked.watchlist.busy, meal):
            what = listed([busy.what or taken_time("") for busy in taken])
            yield _("{day}: no time is left for your meal beside {what}.").format(day=day_short(day), what=what)
