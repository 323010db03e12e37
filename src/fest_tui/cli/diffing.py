"""`fest-tui diff`: what is different between two states of a programme, mine first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from fest_tui.cli.options import global_options, json_option, options, zone_named
from fest_tui.cli.output import emit, say, tell, tell_problem
from fest_tui.cli.shapes import change_shape
from fest_tui.errors import UnreadableError
from fest_tui.library.comparing import compared
from fest_tui.planning.last_chance import present_of
from fest_tui.planning.news import news
from fest_tui.programme.diff import changes_between
from fest_tui.words import _, ngettext


@click.command(help=_("Tell what changed from one state of a programme to another: two stores, or two sources."))
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--timezone", metavar="ZONE", help=_("The festival's time zone, where neither says it."))
@json_option
@global_options
def diff(*, old: Path, new: Path, timezone: str | None, as_json: bool) -> None:
    """Tell the differences."""
    both = compared(old, new, zone=zone_named(timezone) if timezone else None, now=dt.datetime.now(dt.UTC))
    watchlist = options().watchlist_of(both.after).load()
    now = present_of(both.after, options().instant(both.after))
    told = news(both.after, changes_between(both.before, both.after), watchlist, now=now)
    for problem in both.problems:
        tell_problem(problem)
    if as_json:
        emit({"changes": [change_shape(both.after, item, watchlist) for item in told]})
    else:
        for item in told:
            say(f"{'★' if item.mine else ' '} {item.says}")
        count = ngettext("{count} change.", "{count} changes.", len(told)).format(count=len(told))
        tell(count if told else _("Nothing has changed."))
    if any(problem.severity == "error" for problem in both.problems):
        click.get_current_context().exit(UnreadableError.exit_code)
