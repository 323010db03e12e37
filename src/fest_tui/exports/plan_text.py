"""A whole watchlist as one readable text, which `sources/wishes/text` takes back equal, and anybody can edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.wish_tables import limits_of, picks_of, wish_count
from fest_tui.programme.wishes import FollowedFilm, Pick, Watchlist
from fest_tui.programme.wording import night_words
from fest_tui.sources.wishes.limit_lines import limit_line
from fest_tui.sources.wishes.marks import marks_text
from fest_tui.sources.wishes.plan_end import end_line
from fest_tui.sources.wishes.plan_lines import GRADES, TITLE, VERSION
from fest_tui.sources.wishes.times_text import busy_text, moment_text
from fest_tui.words import _, clock, day_full


def plan_text(programme: Programme, watchlist: Watchlist) -> str:
    """The watchlist as text: picks by day, films by interest, taken times and limits, a line each.

    A line ends in the id of what it is about, and the last one says how many wishes there are. Titles, times and
    venues are those of the programme; what it does not hold is marked `gone`, and written as the watchlist remembers
    it. The form is described in docs/formats.md.
    """
    festival = programme.festival
    busy = sorted(watchlist.busy, key=lambda each: each.starts.timestamp())
    sections = (
        *_days(programme, watchlist),
        (_("Films"), [_film_line(programme, film) for film in _by_interest(watchlist)]),
        (_("Times I am busy"), [f"busy  {busy_text(each, programme.zone)}" for each in busy]),
        (_("Limits"), [*_limit_lines(programme, watchlist)]),
        (_("No longer in the programme"), [*_gone_lines(programme, watchlist)]),
    )
    lines = [f"{TITLE} {VERSION}", _line("festival", festival.name, id_=festival.id)]
    for heading, those in sections:
        if those:
            lines += ["", f"# {heading}", *those]
    return "\n".join([*lines, "", end_line(wish_count(watchlist)), ""])


def _days(programme: Programme, watchlist: Watchlist) -> Iterator[tuple[str, list[str]]]:
    picks = picks_of(watchlist)
    held = programme.those(picks)
    for day, those in groupby(held, key=lambda each: programme.day_of(each.starts)):
        yield day_full(day), [_pick_line(programme, each, picks[each.id]) for each in those]


def _pick_line(programme: Programme, screening: Screening, pick: Pick) -> str:
    starts = screening.starts.astimezone(programme.zone)
    venue, night = programme.venue_of(screening).name, night_words(programme, screening)
    marks = marks_text(pick, plain_line(night or venue))
    return _line(clock(starts), screening.title, venue, night, marks, id_=screening.id)


def _by_interest(watchlist: Watchlist) -> Iterable[FollowedFilm]:
    return sorted(watchlist.films, key=lambda film: (GRADES.index(film.interest), film.title, film.film))


def _film_line(programme: Programme, followed: FollowedFilm) -> str:
    film = programme.films.get(followed.film)
    if film is None:
        return _line(f"gone {followed.interest}", followed.title, id_=followed.film)
    return _line(followed.interest, film.title, id_=film.id)


def _limit_lines(programme: Programme, watchlist: Watchlist) -> Iterator[str]:
    for limit, value in limits_of(watchlist).items():
        words = f"limit  {limit_line(limit, value)}"
        if limit[0] != "last_rides":
            yield words
        elif limit[1] in programme.venues:
            yield _line(words, programme.venues[limit[1]].name, id_=limit[1])
        else:
            yield _line(f"gone {words}", id_=limit[1])


def _gone_lines(programme: Programme, watchlist: Watchlist) -> Iterator[str]:
    for pick in sorted(watchlist.picks, key=lambda pick: pick.starts.timestamp()):
        if pick.screening not in programme.screenings:
            title, venue = plain_line(pick.title) or pick.screening, plain_line(pick.venue)
            when = moment_text(pick.starts, programme.zone)
            yield _line(f"gone  {when}", title, venue, marks_text(pick, venue or title), id_=pick.screening)


def _line(*columns: str, id_: str) -> str:
    words = (columns[0], *map(plain_line, columns[1:]))
    return "  ".join([*(column for column in words if column), f"[{id_}]"])
