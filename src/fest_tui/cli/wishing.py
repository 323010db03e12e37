"""`fest-tui watch grade`, `ticket`, `leave-early`, `busy` and `limits`: what I want, when I can, what I put up with."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

import click

from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, table, tell
from fest_tui.cli.shapes import Shape, busy_shape, limits_shape
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.planning.busy_texts import read_busy, write_busy
from fest_tui.programme import wishing
from fest_tui.programme.limit_texts import limits as known_limits
from fest_tui.programme.limit_texts import with_limit
from fest_tui.programme.lookup import films_like
from fest_tui.programme.model import Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.programme.wish_wording import busy_words, interest_words
from fest_tui.programme.wishes import Busy, Interest, OwnLimits, Watchlist
from fest_tui.words import _, listed

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

    def edit(now: Watchlist) -> Watchlist:
        if film is None and not (off and film_id in now.interests):
            near = " / ".join(each.id for each in films_like(programme, film_id))
            raise NotFoundError(
                _("No film has the id {id!r}.").format(id=film_id),
                _("Did you mean {ids}?").format(ids=near) if near else _("fest-tui films shows the ids."),
            )
        if off and film_id not in now.interests:
            raise NotFoundError(_("{id!r} is not on the watchlist.").format(id=film_id))
        return wishing.grade(now, film_id, film.title if film else "", None if off else interest)

    options().watchlist_of(programme).change(edit)
    if as_json:
        emit({"film_id": film_id, "interest": None if off else interest})
    elif off:
        tell(_("{id} is off the watchlist.").format(id=film_id))
    else:
        tell(_("{id} is {interest} now.").format(id=film_id, interest=interest_words(interest)))


@click.command(help=_("Say that I hold the ticket for a pick: a plan then never moves it."))
@click.argument("id_", metavar="ID")
@click.option("--off", is_flag=True, help=_("I do not hold it."))
@json_option
@global_options
def ticket(id_: str, *, off: bool, as_json: bool) -> None:
    """Pin a pick."""
    _change_pick(id_, lambda now: wishing.pin(now, id_, pinned=not off))
    if as_json:
        emit({"id": id_, "pinned": not off})
    elif off:
        tell(_("{id} is a pick without a ticket.").format(id=id_))
    else:
        tell(_("{id} stays: you hold the ticket.").format(id=id_))


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
    _change_pick(id_, lambda now: wishing.leave_early(now, id_, leaves=not off))
    if as_json:
        emit({"id": id_, "leaves_early": not off})
    elif off:
        tell(_("{id} is seen with its talk.").format(id=id_))
    else:
        tell(_("{id} is left before the talk.").format(id=id_))


def _change_pick(id_: str, edit: Callable[[Watchlist], Watchlist]) -> None:
    programme = options().load_programme()

    def edit_pick(now: Watchlist) -> Watchlist:
        if id_ not in now.picked:
            near = get_close_matches(id_, now.picked, n=1)
            raise NotFoundError(
                _("{id!r} is not picked.").format(id=id_),
                _("Did you mean {ids}?").format(ids=near[0]) if near else _("fest-tui watch add ID picks it."),
            )
        return edit(now)

    options().watchlist_of(programme).change(edit_pick)


@click.group(help=_("Mark the times I am busy: a screening in one is a clash, and no plan goes there."))
@global_options
def busy() -> None:
    """Hold the commands of the times taken."""


@busy.command(help=_('Mark a time as taken: "2021-11-19 12:00-14:00". The day is a festival day.'))
@click.argument("time")
@click.argument("what", nargs=-1)
@json_option
@global_options
def add(time: str, what: tuple[str, ...], *, as_json: bool) -> None:
    """Mark a time."""
    programme = options().load_programme()
    taken = read_busy(programme, " ".join([time, *what]))
    after = options().watchlist_of(programme).change(lambda now: wishing.mark_busy(now, taken))
    if as_json:
        emit({"busy": busy_shapes(programme, after)})
    else:
        tell(_("Busy {time}.").format(time=busy_words(taken)))


@busy.command(help=_("Free a time, given as `watch busy list` prints it."))
@click.argument("time")
@json_option
@global_options
def remove(time: str, *, as_json: bool) -> None:
    """Free a time."""
    programme = options().load_programme()
    freed = read_busy(programme, time)

    def edit(now: Watchlist) -> Watchlist:
        if not any((each.starts, each.ends) == (freed.starts, freed.ends) for each in now.busy):
            raise NotFoundError(
                _("You are not busy {time}.").format(time=busy_words(freed)), _("fest-tui watch busy list shows when.")
            )
        return wishing.unmark_busy(now, freed)

    after = options().watchlist_of(programme).change(edit)
    if as_json:
        emit({"busy": busy_shapes(programme, after)})
    else:
        tell(_("No longer busy {time}.").format(time=busy_words(freed)))


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


def busy_rows(programme: Programme, watchlist: Watchlist) -> list[tuple[str, str]]:
    """The times taken, in order, each as `watch busy remove` takes it, and what it is taken by."""
    return [(write_busy(programme, each), each.what) for each in _in_order(watchlist)]


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
@click.option("--talks/--no-talks", default=None, help=_("Whether I stay for talks."))
@click.option("--last-ride", metavar="VENUE=HH:MM", multiple=True, help=_("When the last ride leaves from a venue."))
@click.option(
    "--clear", type=click.Choice([*_NAMES]), metavar="NAME", multiple=True, help=_("Take a limit off, by its option.")
)
@json_option
@global_options
def limits(
    *,
    talks: bool | None,
    last_ride: tuple[str, ...],
    clear: tuple[str, ...],
    as_json: bool,
    **texts: str | None,
) -> None:
    """Show or set limits."""
    programme = options().load_programme()
    store = options().watchlist_of(programme)
    asked = [(name, "", "") for name in (_NAMES[each] for each in clear)]
    asked += [(_NAMES[name.replace("_", "-")], text, "") for name, text in texts.items() if text is not None]
    asked += [] if talks is None else [("stay_for_talks", "yes" if talks else "no", "")]
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

    Raises:
        UsageError: there is no `=`.
        NotFoundError: no venue, or more than one, is called so.

    """
    name, equals, time = text.partition("=")
    if not equals:
        raise UsageError(_("--last-ride: {text!r} is not of the form VENUE=HH:MM.").format(text=text))
    wanted = slug(name).split("-")
    venues = programme.venues.values()
    exact = [venue.id for venue in venues if name == venue.id or slug(name) == slug(venue.name)]
    found = exact or [venue.id for venue in venues if name.strip() and _has_words(venue, wanted)]
    if len(found) == 1:
        return found[0], time
    if found:
        says = _("Several venues are called {name!r}.").format(name=name)
        raise NotFoundError(says, _("Did you mean {ids}?").format(ids=" / ".join(found)))
    words = {word: venue.id for venue in venues for word in (*slug(venue.name).split("-"), slug(venue.name), venue.id)}
    near = dict.fromkeys(words[word] for word in get_close_matches(slug(name), words, n=3))
    raise NotFoundError(
        _("No venue is called {name!r}.").format(name=name),
        _("Did you mean {ids}?").format(ids=" / ".join(near))
        if near
        else _("The venues are {ids}.").format(ids=listed([*programme.venues])),
    )


def _has_words(venue: Venue, beginnings: list[str]) -> bool:
    words = slug(venue.name).split("-")
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)
