"""`fest-tui day`: what is on."""

from __future__ import annotations

import datetime as dt

import click

from fest_tui.cli.listing import details, star
from fest_tui.cli.options import festival_day, global_options, json_option, options
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import festival_shape
from fest_tui.errors import UsageError
from fest_tui.exports.screening_list import screening_shape
from fest_tui.programme.days import opening_day, parse_date
from fest_tui.programme.wording import hours
from fest_tui.words import _, day_long


class DateType(click.ParamType[dt.date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read the date.

        Raises:
            UsageError: it is written in another form, or is no date.

        """
        if isinstance(value, dt.date):
            return value
        date = parse_date(str(value))
        if date is None:
            raise UsageError(
                _("{given!r} is not a date of the form YYYY-MM-DD.").format(given=str(value)),
                _("Write it like {today}.").format(today=dt.datetime.now(dt.UTC).date()),
            )
        return date


@click.command(
    help=_("List the screenings of a festival day, in order: 19, sat or a date; without one today, else the first.")
)
@click.argument("date", required=False, metavar="[DAY]")
@json_option
@global_options
def day(date: str | None, *, as_json: bool) -> None:
    """List a day."""
    programme = options().load_programme()
    asked = None if date is None else festival_day(programme, date)
    chosen, why = opening_day(programme, asked=asked, last=None, now=options().instant(programme))
    watchlist = options().watchlist_of(programme).load()
    screenings = programme.on(chosen)
    if as_json:
        emit(
            {
                "festival": festival_shape(programme),
                "date": chosen.isoformat(),
                "screenings": [screening_shape(programme, screening, watchlist) for screening in screenings],
            }
        )
        return
    if why:
        tell(why)
    say(day_long(chosen))
    if screenings:
        table(
            [(star(each, watchlist), hours(each), each.title, each.id, details(programme, each)) for each in screenings]
        )
    else:
        tell(_("Nothing is on."))
