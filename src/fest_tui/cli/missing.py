"""Picks that the programme in use does not hold: it is another festival's, or lost them."""

from __future__ import annotations

from fest_tui.cli.output import tell
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Pick, Watchlist
from fest_tui.programme.wording import night_of
from fest_tui.words import clock, day_long, ngettext


def missing_picks(programme: Programme, watchlist: Watchlist) -> list[Pick]:
    """The picks that a programme does not hold."""
    return [pick for pick in watchlist.picks if pick.screening not in programme.screenings]


def tell_missing(programme: Programme, watchlist: Watchlist) -> None:
    """Tell those picks, as they were noted, if there are any."""
    missing = missing_picks(programme, watchlist)
    if not missing:
        return
    words = ngettext("{count} pick is not in this programme:", "{count} picks are not in this programme:", len(missing))
    tell(words.format(count=len(missing)))
    for pick in missing:
        starts = pick.starts.astimezone(programme.zone)
        when = f"{day_long(programme.day_of(starts))} {clock(starts)} {night_of(programme, starts)}".rstrip()
        tell(f"  {when}  {pick.title}  {pick.venue}  {pick.screening}")
