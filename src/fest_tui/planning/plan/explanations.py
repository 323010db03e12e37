"""Why a wish is not fulfilled: for each of its screenings, what in the plan stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from fest_tui.planning.plan.chosen import Chosen
from fest_tui.planning.plan.outcome import LeftOut
from fest_tui.planning.plan.wished import Wish, screenings_for
from fest_tui.planning.plan.words import Obstacle, breaking, clashing, obstacles_said
from fest_tui.planning.slack import Stay
from fest_tui.programme.programme import Programme
from fest_tui.words import _, listed


def left_out(chosen: Chosen) -> tuple[LeftOut, ...]:
    """Every wish that the plan does not fulfil, the strongest first, with the reason."""
    return tuple(
        LeftOut(film_id=wish.film_id, title=wish.title, interest=wish.interest, why=_why(chosen, wish))
        for wish in chosen.options.wishes
        if not chosen.fulfils(wish)
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
    if wish.film_id not in programme.films:
        return _("it is not in this programme")
    before = sorted({screening.title for screening in programme.of_film(wish.film_id)})
    return _("it runs only before {titles}").format(titles=listed(before)) if before else _("it has no screening")


def _gone(chosen: Chosen, stay: Stay) -> Obstacle | None:
    """Why a screening cannot be gone to any more, whatever I planned."""
    screening, asked = stay.screening, chosen.options.asked
    if screening.status == "cancelled":
        return Obstacle(_("is cancelled"), _("are cancelled"))
    if screening.vanished:
        return Obstacle(_("is no longer listed"), _("are no longer listed"))
    if asked.begun(stay):
        return Obstacle(_("is over"), _("are over"))
    if screening.status == "sold_out" and screening.id not in asked.watchlist.picked:
        return Obstacle(_("is sold out"), _("are sold out"))
    return None


def _obstacle(chosen: Chosen, stay: Stay) -> Obstacle:
    """The first thing that stands against a screening: my own limits and times, then the rest of the plan."""
    return next(_obstacles(chosen, stay))


def _obstacles(chosen: Chosen, stay: Stay) -> Iterator[Obstacle]:
    if breach := chosen.breach(stay):
        yield breaking(breach, chosen.options.asked.limits)
    if busy := chosen.busy_during(stay):
        what = busy.what or _("a time you marked as taken")
        yield Obstacle(_("clashes with {what}").format(what=what), _("clash with {what}").format(what=what))
    if rivals := chosen.rivals(stay):
        yield clashing([(rival, chosen.standing(rival)) for rival in rivals])
    if near := chosen.sleep_rivals(stay):
        titles = listed([screening.title for screening in near])
        yield Obstacle(
            _("leaves too little sleep beside {titles}").format(titles=titles),
            _("leave too little sleep beside {titles}").format(titles=titles),
        )
    if chosen.is_full(stay):
        yield Obstacle(_("falls on a day that is full"), _("fall on days that are full"))
    if chosen.spoils_meal(stay):
        yield Obstacle(_("leaves no time for your meal"), _("leave no time for your meal"))
