"""`fest-tui film` and `fest-tui films`: what it is."""

from __future__ import annotations

import click

from fest_tui.cli.day import when
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, table, tell
from fest_tui.cli.shapes import film_shape, screening_shape
from fest_tui.errors import NotFoundError
from fest_tui.programme.lookup import films_like, films_named
from fest_tui.programme.model import Film
from fest_tui.programme.programme import Programme
from fest_tui.words import _, listed, minutes


@click.command(help=_("Tell everything about one film, found by its id or words of its title."))
@click.argument("words", nargs=-1, required=True)
@json_option
@global_options
def film(words: tuple[str, ...], *, as_json: bool) -> None:
    """Tell about a film."""
    programme = options().load_programme()
    found = _one_film(programme, " ".join(words))
    screenings = programme.of_film(found.id)
    if as_json:
        watchlist = options().watchlist_of(programme).load()
        shapes = [screening_shape(programme, screening, watchlist) for screening in screenings]
        emit({"film": film_shape(found), "screenings": shapes})
        return
    _print_film(found)
    for screening in screenings:
        click.echo(f"  {when(programme, screening)}  {programme.venue_of(screening).name}  {screening.id}")
    if not screenings:
        tell(_("No date is announced."))


@click.command(help=_("List all films."))
@json_option
@global_options
def films(*, as_json: bool) -> None:
    """List all films."""
    programme = options().load_programme()
    in_order = sorted(programme.films.values(), key=lambda film: (film.title.casefold(), film.id))
    if as_json:
        emit({"films": [film_shape(film) for film in in_order]})
    elif in_order:
        table([(film.title, listed(film.directors), film.section, film.id) for film in in_order])


def _one_film(programme: Programme, words: str) -> Film:
    found = films_named(programme, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFoundError(
            _("{words!r} could be any of {count} films.").format(words=words, count=len(found)),
            _("Say which: {titles}.").format(titles=", ".join(film.id for film in found[:12])),
        )
    near = films_like(programme, words)
    raise NotFoundError(
        _("No film is called {words!r}.").format(words=words),
        _("Did you mean {titles}?").format(titles=" / ".join(film.title for film in near)) if near else "",
    )


def _print_film(film: Film) -> None:
    original = f" [{film.original_title}]" if film.original_title else ""
    click.echo(film.title + original)
    made = " ".join(part for part in ("/".join(film.countries), str(film.year or "")) if part)
    length = minutes(film.running_minutes) if film.running_minutes else ""
    facts = (made, length, listed(film.languages), film.version, film.premiere, film.section)
    click.echo(" · ".join(fact for fact in facts if fact))
    if film.directors:
        click.echo(_("by {names}").format(names=listed(film.directors)))
    if film.synopsis:
        click.echo(f"\n{film.synopsis}\n")
    for credit in film.credits:
        click.echo(f"{credit.label}: {', '.join(credit.names)}")
    for bio in film.bios:
        click.echo(f"\n{bio.text}")
    for work in film.filmography:
        click.echo(f"  {work.year} {work.title}")
    click.echo()
