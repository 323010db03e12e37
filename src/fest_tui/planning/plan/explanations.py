"""Why a wish is not fulfilled: for each of its screenings, what in the plan stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from fest_tui.planning.plan import words
from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.outcome import LeftOut
from fest_tui.planning.plan.wished import Wish, screenings_for
from fest_tui.planning.plan.words import Obstacle, obstacles_said
from fest_tui.planning.slack import Stay
from fest_tui.programme.programme import Programme
from fest_tui.words import _


def left_out(chosen: Chosen) -> tuple[LeftOut, ...]:
    """Every wish that the plan does not fulfil, the strongest first, with the reason."""
    return tuple(
        LeftOut(film_id=wish.film_id, title=wish.title, interest=wish.interest, why=_why(chosen, wish))
        for number, wish in enumerate(chosen.options.wishes.all)
        if number not in chosen.fulfilled
    )


def _why(chosen: Chosen, wish: Wish) -> str:
    programme = chosen.options.asked.programme
    stays = list(screenings_for(chosen.agenda, wish))
    if not stays:
        return _without_screening(programme, wish)
    gone = [(stay.screening, why) for stay in stays if (why := _gone(chosen, stay))]
    if len(gone) == len(stays):
        return obstacles_said(programme, gone, some_gone=False)
    lost = {screening.id for screening, _why in gone}
    left = [(stay.screening, _obstacle(chosen, stay)) for stay in stays if stay.screening.id not in lost]
    return obstacles_said(programme, left, some_gone=bool(gone))


def _without_screening(programme: Programme, wish: Wish) -> str:
    return _("it has no screening") if wish.film_id in programme.films else _("it is not in this programme")


def _gone(chosen: Chosen, stay: Stay) -> Obstacle | None:
    """Why a screening cannot be gone to any more, whatever I planned."""
    screening, asked = stay.screening, chosen.options.asked
    if screening.status == "cancelled":
        return Obstacle(_("is cancelled"), _("are cancelled"))
    if screening.vanished:
        return Obstacle(_("is no longer listed"), _("are no longer listed"))
    if asked.begun(screening):
        return Obstacle(_("is over"), _("are over"))
    if screening.status == "sold_out" and screening.id not in asked.watchlist.picked:
        return Obstacle(_("is sold out"), _("are sold out"))
    return None


def _obstacle(chosen: Chosen, stay: Stay) -> Obstacle:
    """The first thing that stands against a screening: my own limits and times, then the rest of the plan."""
    return next(_obstacles(chosen, stay))


def _obstacles(chosen: Chosen, stay: Stay) -> Iterator[Obstacle]:
    asked = chosen.options.asked
    if breach := chosen.breach(stay):
        yield words.breaking(breach, asked.limits, asked.person)
    if busy := chosen.busy_during(stay):
        yield words.clashing_with(busy.what or words.taken_time(asked.person))
    if rivals := chosen.rivals(stay):
        yield words.clashing([chosen.named(rival) for rival in rivals])
    if near := chosen.sleep_rivals(stay):
        yield words.sleepless([screening.title for screening in near])
    if chosen.is_full(stay):
        yield Obstacle(_("falls on a day that is full"), _("fall on days that are full"))
    if chosen.spoils_meal(stay):
        yield words.mealless(asked.person)
