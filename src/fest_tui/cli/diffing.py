"""`fest-tui diff`: what is different between two states of a programme, mine first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, say, tell, tell_problem
from fest_tui.cli.shapes import change_shape
from fest_tui.library.comparing import programme_of, same_again
from fest_tui.planning.news import news
from fest_tui.programme.diff import changes_between
from fest_tui.words import _, ngettext


@click.command(help=_("Tell what changed from one state of a programme to another: two stores, or two sources."))
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@json_option
@global_options
def diff(*, old: Path, new: Path, as_json: bool) -> None:
    """Tell the differences."""
    now = dt.datetime.now(dt.UTC)
    before, problems = programme_of(old, None, now)
    after, more = programme_of(new, before, now)
    after = same_again(before, after)
    watchlist = options().watchlist_of(after).load()
    told = news(after, changes_between(before, after), watchlist)
    for problem in (*problems, *more):
        tell_problem(problem)
    if as_json:
        emit({"changes": [change_shape(after, item, watchlist) for item in told]})
        return
    for item in told:
        say(f"{'★' if item.mine else ' '} {item.says}")
    if told:
        tell(ngettext("{count} change.", "{count} changes.", len(told)).format(count=len(told)))
    else:
        tell(_("Nothing has changed."))
