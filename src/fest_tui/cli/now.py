"""`fest-tui now`: what is on, what comes next, what is still to come."""

from __future__ import annotations

import click

from fest_tui.cli.finding_shapes import coming_shape, running_shape
from fest_tui.cli.listing import details, star
from fest_tui.cli.options import global_options, json_option, options, usual_limits
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.finding.now import Coming, Now, now_at
from fest_tui.finding.now_wording import starts_in_words, way_words
from fest_tui.planning.limits import limits_of
from fest_tui.planning.whereabouts import whereabouts
from fest_tui.programme.moments import read_moment
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist
from fest_tui.programme.wording import night_of, when
from fest_tui.words import _, clock, day_full, minutes


@click.command(help=_("Tell what is on now, what starts next, and what is still to come."))
@click.option("--at", "at_text", metavar="TIME", help=_("At another time: 20:30, fri 20:30 or 2021-11-19T20:30."))
@json_option
@global_options
def now(at_text: str | None, *, as_json: bool) -> None:
    """Tell what is on."""
    programme = options().load_programme()
    watchlist = options().watchlist_of(programme).load()
    at = options().instant(programme)
    if at_text is not None:
        at = read_moment(programme, at_text, day=programme.day_of(at), now=at)
    here = whereabouts(programme.those(watchlist.picked), at)
    told = now_at(programme, at, here=here, limits=limits_of(watchlist, usual_limits()))
    if as_json:
        emit(
            {
                "at": told.at,
                "on_now": [running_shape(programme, each, watchlist) for each in told.on_now],
                "next": [coming_shape(programme, each, watchlist) for each in told.next],
                "later": [coming_shape(programme, each, watchlist) for each in told.later],
            }
        )
    else:
        _tell_of(programme, told, watchlist)


def _tell_of(programme: Programme, told: Now, watchlist: Watchlist) -> None:
    night = night_of(programme, told.at)
    tell(" ".join(part for part in (day_full(told.day), clock(told.at), night) if part))
    if not (told.on_now or told.next or told.later):
        tell(_("Nothing is on, and nothing comes."))
    if told.on_now:
        say(_("On now"))
        table(
            [
                (
                    star(each.screening, watchlist),
                    _("{length} left").format(length=minutes(each.minutes_left)),
                    each.screening.title,
                    details(programme, each.screening),
                )
                for each in told.on_now
            ]
        )
    for heading, coming in ((_("Next"), told.next), (_("Later"), told.later)):
        if coming:
            say(heading)
            table([_row(programme, each, watchlist) for each in coming])


def _row(programme: Programme, coming: Coming, watchlist: Watchlist) -> tuple[str, ...]:
    screening = coming.screening
    return (
        star(screening, watchlist),
        when(programme, screening.starts),
        starts_in_words(coming),
        screening.title,
        " · ".join(part for part in (details(programme, screening), way_words(coming)) if part),
    )
