"""`fest-tui day`: what is on."""

from __future__ import annotations

import datetime as dt

import click

from fest_tui.cli.listing import details, star
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import festival_shape, screening_shape
from fest_tui.errors import NotFoundError, UsageError
from fest_tui.programme.days import opening_day, parse_date
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import hours
from fest_tui.words import _, day_full, day_long


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
                _("Write it like 2021-11-19."),
            )
        return date


@click.command(help=_("List the screenings of a festival day, in order. Without a date: today, else the first day."))
@click.argument("date", type=DateType(), required=False, metavar="[YYYY-MM-DD]")
@json_option
@global_options
def day(date: dt.date | None, *, as_json: bool) -> None:
    """List a day."""
    programme = options().load_programme()
    if date is not None and date not in programme.days:
        raise NotFoundError(
            _("{date} is not a day of {festival}.").format(date=day_full(date), festival=programme.festival.name),
            _festival_days(programme),
        )
    chosen, why = opening_day(programme, asked=date, last=None, now=options().instant(programme))
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


def _festival_days(programme: Programme) -> str:
    if not programme.days:
        return _("This programme has no dated screenings.")
    first, last = programme.days[0], programme.days[-1]
    return _("It runs from {first} to {last}.").format(first=day_full(first), last=day_full(last))
