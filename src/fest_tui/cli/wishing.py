"""`fest-tui watch grade`, `ticket`, `leave-early`, `busy` and `limits`: what I want, when I can, what I put up with."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

import click

from fest_tui.cli.named import venue_named
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, table, tell
from fest_tui.cli.shapes import Shape, busy_shape, limits_shape
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.planning.busy_texts import read_busy, write_busy
from fest_tui.programme import wishing
from fest_tui.programme.limit_texts import NO_LIMIT, with_limit
from fest_tui.programme.limit_texts import limits as known_limits
from fest_tui.programme.lookup import films_like
from fest_tui.programme.programme import Programme
from fest_tui.programme.wish_tables import busy_of, picks_of, time_of
from fest_tui.programme.wish_wording import busy_night, interest_words, pick_words
from fest_tui.programme.wishes import Busy, Interest, OwnLimits, Watchlist
from fest_tui.words import _

_OFF = "off"
_NAMES = {
    "not-before": "not_before",
    "not-after": "not_after",
    "films-a-day": "films_a_day",
    "meal": "meal",
    "sleep": "sleep_minutes",
    "walking": "walking_kmh",
    "early": "early_minutes",
    "talks": "stay_for_talks",
    "last-ride": "last_rides",
}
"""What `watch limits` calls each limit, and the field that holds it."""


@click.command(help=_("Say how much I want a film; off takes it off the watchlist."))
@click.argument("film_id")
@click.argument("interest", type=click.Choice(["must", "want", "maybe", "hidden", _OFF]))
@json_option
@global_options
def grade(film_id: str, interest: Interest, *, as_json: bool) -> None:
    """Grade a film."""
    programme = options().load_programme()
    off = interest == _OFF
    film = programme.films.get(film_id)
    title = film.title if film else film_id

    def edit(now: Watchlist) -> Watchlist:
        if film is None and not (off and film_id in now.interests):
            near = " / ".join(each.id for each in films_like(programme, film_id))
            raise NotFoundError(
                _("No film has the id {id!r}.").format(id=film_id),
                _("Did you mean {ids}?").format(ids=near) if near else _("fest-tui films shows the ids."),
            )
        if off and film_id not in now.interests:
            raise NotFoundError(_("{film} is not on the watchlist.").format(film=title))
        return wishing.grade(now, film_id, film.title if film else "", None if off else interest)

    options().watchlist_of(programme).change(edit)
    if as_json:
        emit({"film_id": film_id, "interest": None if off else interest})
    elif off:
        tell(_("{film} is off the watchlist.").format(film=title))
    else:
        tell(_("{film} is {interest} now.").format(film=title, interest=interest_words(interest)))


@click.command(help=_("Say that I hold the ticket for a pick: a plan then never moves it."))
@click.argument("id_", metavar="ID")
@click.option("--off", is_flag=True, help=_("I do not hold it."))
@json_option
@global_options
def ticket(id_: str, *, off: bool, as_json: bool) -> None:
    """Pin a pick."""
    pick = _changed_pick(id_, lambda now: wishing.pin(now, id_, pinned=not off))
    if as_json:
        emit({"id": id_, "pinned": not off})
    else:
        says = _("{pick} is a pick without a ticket.") if off else _("{pick} stays: you hold the ticket.")
        tell(says.format(pick=pick))


@click.command("leave-early", help=_("Say that I leave a pick before its talk."))
@click.argument("id_", metavar="ID")
@click.option("--off", is_flag=True, help=_("I stay for the talk."))
@json_option
@global_options
def leave_early(id_: str, *, off: bool, as_json: bool) -> None:
    """Leave a pick before its talk."""
    screening = options().load_programme().screenings.get(id_)
    if not off and screening is not None and not (screening.talk or screening.talk_minutes):
        raise UsageError(_("{title} has no talk to leave before.").format(title=screening.title))
    pick = _changed_pick(id_, lambda now: wishing.leave_early(now, id_, leaves=not off))
    if as_json:
        emit({"id": id_, "leaves_early": not off})
    else:
        tell((_("{pick} is seen with its talk.") if off else _("{pick} is left before the talk.")).format(pick=pick))


def _changed_pick(id_: str, edit: Callable[[Watchlist], Watchlist]) -> str:
    """Change a pick, by its id; returns what it is called in a sentence."""
    programme = options().load_programme()

    def edit_pick(now: Watchlist) -> Watchlist:
        if id_ not in now.picked:
            near = get_close_matches(id_, now.picked, n=1)
            raise NotFoundError(
                _("{id!r} is not picked.").format(id=id_),
                _("Did you mean {ids}?").format(ids=near[0]) if near else _("fest-tui watch add ID picks it."),
            )
        return edit(now)

    after = options().watchlist_of(programme).change(edit_pick)
    return pick_words(programme, picks_of(after)[id_])


@click.group(help=_("Mark the times I am busy: a screening in one is a clash, and no plan goes there."))
@global_options
def busy() -> None:
    """Hold the commands of the times taken."""


@busy.command(help=_('Mark a time as taken: "sat 12:00-14:00". The day is a festival day: 20, sat or a date.'))
@click.argument("time")
@click.argument("what", nargs=-1)
@json_option
@global_options
def add(time: str, what: tuple[str, ...], *, as_json: bool) -> None:
    """Mark a time."""
    programme = options().load_programme()
    taken = read_busy(programme, " ".join([time, *what]), now=options().instant(programme), tell=tell)
    after = options().watchlist_of(programme).change(lambda now: wishing.mark_busy(now, taken))
    if as_json:
        emit({"busy": busy_shapes(programme, after)})
    else:
        tell(_("Busy: {time}").format(time=_as_typed(programme, taken)))
        if night := busy_night(programme, taken):
            tell(_("That is {night}.").format(night=night))


@busy.command(help=_("Free a time, given as `watch busy list` prints it."))
@click.argument("time")
@json_option
@global_options
def remove(time: str, *, as_json: bool) -> None:
    """Free a time."""
    programme = options().load_programme()
    freed = read_busy(programme, time, now=options().instant(programme))

    def edit(now: Watchlist) -> Watchlist:
        if time_of(freed) not in busy_of(now):
            raise NotFoundError(
                _("You are not busy {time}.").format(time=write_busy(programme, freed)),
                _("fest-tui watch busy list shows when."),
            )
        return wishing.unmark_busy(now, freed)

    after = options().watchlist_of(programme).change(edit)
    if as_json:
        emit({"busy": busy_shapes(programme, after)})
    else:
        tell(_("No longer busy: {time}").format(time=_as_typed(programme, freed)))


@busy.command("list", help=_("List the times I am busy."))
@json_option
@global_options
def list_(*, as_json: bool) -> None:
    """List the times taken."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    if as_json:
        emit({"busy": busy_shapes(programme, watchlist)})
    elif watchlist.busy:
        table(busy_rows(programme, watchlist))
    else:
        tell(_("No time is taken. fest-tui watch busy add marks one."))


def busy_rows(programme: Programme, watchlist: Watchlist) -> list[tuple[str, str, str]]:
    """The times taken, in order, each as `watch busy` takes it, what it is taken by, and which night that is."""
    return [(write_busy(programme, each), each.what, busy_night(programme, each)) for each in _in_order(watchlist)]


def _as_typed(programme: Programme, busy: Busy) -> str:
    """A time as `watch busy add` takes it, with what it is taken by."""
    return f"{write_busy(programme, busy)} {busy.what}".rstrip()


def _in_order(watchlist: Watchlist) -> list[Busy]:
    return sorted(watchlist.busy, key=lambda busy: busy.starts.timestamp())


def busy_shapes(programme: Programme, watchlist: Watchlist) -> list[Shape]:
    """The times taken, in order of start."""
    return [busy_shape(programme, each) for each in _in_order(watchlist)]


@click.command(help=_("Show my limits, or set some; `off` for a value takes a limit off, as --clear does."))
@click.option("--not-before", metavar="HH:MM", help=_("Nothing begins before."))
@click.option("--not-after", metavar="HH:MM", help=_("Nothing keeps me longer; 01:00 is of the night."))
@click.option("--films-a-day", metavar="N", help=_("The most screenings a day."))
@click.option("--meal", metavar="FROM-TO/MINUTES", help=_("So many minutes in one stretch must stay free."))
@click.option("--sleep", metavar="LENGTH", help=_("The least between two days: 7h, 7:30 or 450 min."))
@click.option("--walking", metavar="KMH", help=_("My walking speed."))
@click.option("--early", metavar="MINUTES", help=_("How early I want to be in a hall."))
@click.option("--talks", is_flag=True, help=_("I stay for talks."))
@click.option("--no-talks", is_flag=True, help=_("I leave before talks."))
@click.option(
    "--last-ride",
    metavar="VENUE=HH:MM",
    multiple=True,
    help=_("When the last ride leaves from a venue; `off` alone takes all of them off."),
)
@click.option(
    "--clear", type=click.Choice([*_NAMES]), metavar="NAME", multiple=True, help=_("Take a limit off, by its option.")
)
@json_option
@global_options
def limits(
    *,
    talks: bool,
    no_talks: bool,
    last_ride: tuple[str, ...],
    clear: tuple[str, ...],
    as_json: bool,
    **texts: str | None,
) -> None:
    """Show or set limits."""
    if talks and no_talks:
        raise UsageError(_("--talks and --no-talks exclude each other."), _("--clear talks takes the limit off."))
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    asked = [(name, "", "") for name in (_NAMES[each] for each in clear)]
    asked += [(_NAMES[name.replace("_", "-")], text, "") for name, text in texts.items() if text is not None]
    asked += [("stay_for_talks", "yes" if talks else "no", "")] if talks or no_talks else []
    asked += [("last_rides", time, venue) for venue, time in (_ride(programme, text) for text in last_ride)]
    turns_at = programme.festival.day_turns_at

    def edit(now: Watchlist) -> Watchlist:
        own = now.limits
        for name, text, venue in asked:
            own = with_limit(own, name, text, turns_at=turns_at, venue=venue)
        return wishing.limit(now, own)

    watchlist = store.change(edit) if asked else store.load()
    if as_json:
        emit({"limits": limits_shape(watchlist.limits)})
    elif rows := limit_rows(programme, watchlist.limits):
        table(rows)
    else:
        tell(_("No limits. fest-tui watch limits --help names them."))


def limit_rows(programme: Programme, own: OwnLimits) -> list[tuple[str, str]]:
    """The limits that are set, each by its title, and its value."""
    known = known_limits()
    alone = {name: value for name in known if name != "last_rides" and (value := getattr(own, name)) is not None}
    rows = [(known[name].title, known[name].write(value)) for name, value in alone.items()]
    ride = known["last_rides"]
    for id_, time in own.last_rides.items():
        venue = programme.venues.get(id_)
        title = _("{limit} from {venue}").format(limit=ride.title, venue=venue.name if venue else id_)
        rows.append((title, ride.write(time)))
    return rows


def _ride(programme: Programme, text: str) -> tuple[str, str]:
    """The id of the venue and the time that `VENUE=HH:MM` names; the venue by its id, or beginnings of its words.

    What takes a limit off, without a venue, is meant for all of them.

    Raises:
        UsageError: there is no `=`.
        NotFoundError: no venue, or more than one, is called so.

    """
    if text.strip() and text.strip().lower() in NO_LIMIT:
        return "", text
    name, equals, time = text.partition("=")
    if not equals:
        raise UsageError(_("--last-ride: {text!r} is not of the form VENUE=HH:MM.").format(text=text))
    return venue_named(programme, name).id, time
