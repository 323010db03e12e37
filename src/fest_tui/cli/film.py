"""`fest-tui film` and `fest-tui films`: what it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import click

from fest_tui.cli.listing import details, star
from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import film_shape
from fest_tui.errors import NotFoundError
from fest_tui.exports.screening_list import screening_shape
from fest_tui.finding.film_order import ORDERS, FilmOrder, films_in_order, next_showing
from fest_tui.planning.last_chance import chances_of
from fest_tui.programme.lookup import films_like, films_named
from fest_tui.programme.model import Film, Quote, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wording import award_words, hours, when
from fest_tui.words import _, day_long, listed, minutes


@click.command(help=_("Tell everything about one film, found by its id or words of its title."))
@click.argument("words", nargs=-1, required=True)
@json_option
@global_options
def film(words: tuple[str, ...], *, as_json: bool) -> None:
    """Tell about a film."""
    programme = options().load_programme()
    found = _one_film(programme, " ".join(words))
    screenings = programme.of_film(found.id)
    watchlist = options().watchlist_of(programme).load()
    if as_json:
        shapes = [screening_shape(programme, screening, watchlist) for screening in screenings]
        emit({"film": film_shape(found), "screenings": shapes})
        return
    say("\n\n".join(_paragraphs(found)))
    if screenings:
        say()
        table(
            [
                (star(each, watchlist), _day_and_hours(programme, each), each.id, details(programme, each))
                for each in screenings
            ]
        )
    else:
        tell(_("No date is announced."))


@click.command(help=_("List all films, A to Z or in another order; the article of a title does not count."))
@click.option(
    "--sort", type=click.Choice(ORDERS), default=ORDERS[0], help=_("What to sort by, and to tell of besides.")
)
@json_option
@global_options
def films(sort: FilmOrder, *, as_json: bool) -> None:
    """List all films."""
    programme = options().load_programme()
    now = options().instant(programme)
    in_order = films_in_order(programme, sort, now)
    if as_json:
        emit({"films": [film_shape(film) for film in in_order]})
    elif in_order:
        table([_columns(programme, film, sort, now) for film in in_order])


def _columns(programme: Programme, film: Film, sort: FilmOrder, now: dt.datetime) -> tuple[str, ...]:
    """Title, director, section and id, and what it is sorted by where that is none of them."""
    if sort == "minutes":
        sorted_by = minutes(film.running_minutes) if film.running_minutes else ""
    elif sort == "next":
        showing = next_showing(programme, film.id, now)
        sorted_by = when(programme, showing.starts) if showing else ""
    elif sort == "last-chance":
        sorted_by = chances_of(programme, film.id, now).says
    else:
        return film.title, listed(film.directors), film.section, film.id
    return film.title, sorted_by, listed(film.directors), film.section, film.id


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


def _day_and_hours(programme: Programme, screening: Screening) -> str:
    return f"{day_long(programme.day_of(screening.starts))} {hours(screening)}"


def _paragraphs(film: Film) -> Iterator[str]:
    """All that is known of a film, one paragraph for each kind of thing."""
    paragraphs = (
        _head(film),
        [film.synopsis],
        *([_quoted(quote)] for quote in film.quotes),
        [f"{credit.label}: {', '.join(credit.names)}" for credit in film.credits],
        *([bio.text] for bio in film.bios),
        _below(_("Filmography:"), [f"{work.year} {work.title} {work.note}".rstrip() for work in film.filmography]),
        _below(_("Awards:"), [award_words(award) for award in film.awards]),
        _practical(film),
    )
    for lines in paragraphs:
        if any(lines):
            yield "\n".join(line for line in lines if line)


def _head(film: Film) -> list[str]:
    original = f" [{film.original_title}]" if film.original_title else ""
    made = " ".join(part for part in ("/".join(film.countries), str(film.year or "")) if part)
    length = minutes(film.running_minutes) if film.running_minutes else ""
    facts = (made, length, listed(film.languages), film.version, film.premiere, film.form, film.section)
    return [
        film.title + original,
        " · ".join(fact for fact in facts if fact),
        _("by {names}").format(names=listed(film.directors)) if film.directors else "",
    ]


def _below(heading: str, lines: list[str]) -> list[str]:
    return [heading, *(f"  {line}" for line in lines)] if lines else []


def _quoted(quote: Quote) -> str:
    return f"“{quote.text}” ({quote.source})" if quote.source else f"“{quote.text}”"


def _practical(film: Film) -> list[str]:
    contact = f"{film.contact.name} {film.contact.phone}".strip() if film.contact else ""
    return [
        _("Before it: {titles}").format(titles=listed(film.shorts_before)) if film.shorts_before else "",
        _("Contact: {contact}").format(contact=contact) if contact else "",
        film.url,
        _("Worked out, not printed: {fields}.").format(fields=listed(film.inferred)) if film.inferred else "",
    ]
