"""What names what: screenings their films and venues, and films that nothing shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.showings import film_ids, ids, placed, some, taking_place, venue_ids
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _, ngettext


def without_films(programme: Programme) -> Iterator[Finding]:
    """Every screening of a film or of several that names none; an event needs none."""
    for screening in taking_place(programme):
        if screening.films or screening.kind == "event":
            continue
        says = _("{screening} names no film.")
        suggestion = _("Enter its film; if it is a talk or a party, make it an event.")
        if screening.kind == "programme":
            says = _("{screening} is a programme of films and names none of them.")
            suggestion = _("Enter its films once they are announced.")
        yield Finding(
            rule="no-film",
            severity="warning",
            screenings=(screening.id,),
            venues=(screening.venue,),
            says=says.format(screening=placed(programme, screening)),
            suggestion=suggestion,
        )


def missing_films(programme: Programme) -> Iterator[Finding]:
    """Every film that screenings name and the programme does not hold."""
    missing: dict[str, list[Screening]] = defaultdict(list)
    for screening in taking_place(programme):
        for film in dict.fromkeys(screening.films):
            if film not in programme.films:
                missing[film].append(screening)
    for film, shown in missing.items():
        says = ngettext(
            "The programme holds no film “{film}”, which {screenings} shows.",
            "The programme holds no film “{film}”, which {screenings} show.",
            len(shown),
        )
        yield Finding(
            rule="missing-film",
            severity="error",
            screenings=ids(shown),
            films=(film,),
            venues=venue_ids(shown),
            says=says.format(film=film, screenings=_named(programme, shown)),
            suggestion=_("Import the film's page, or correct the film of the screening."),
        )


def missing_venues(programme: Programme) -> Iterator[Finding]:
    """Every venue that screenings name and the programme does not hold, and all that name none."""
    missing: dict[str, list[Screening]] = defaultdict(list)
    for screening in taking_place(programme):
        if screening.venue not in programme.venues:
            missing[screening.venue].append(screening)
    for venue, shown in missing.items():
        says = _("The programme holds no venue “{venue}”, the place of {screenings}.")
        if not venue:
            says = _("No venue is said for {screenings}.")
        yield Finding(
            rule="missing-venue",
            severity="error",
            screenings=ids(shown),
            films=film_ids(shown),
            venues=(venue,),
            says=says.format(venue=venue, screenings=_named(programme, shown)),
            suggestion=_("Describe the venue in the festival's file, or correct the venue of the screening."),
        )


def unshown_films(programme: Programme) -> Iterator[Finding]:
    """Every film that no screening shows, nor a film that has it as a short before."""
    shown = {film for screening in taking_place(programme) for film in screening.films}
    before = {slug(short) for film in programme.films.values() for short in film.shorts_before}
    for film in programme.films.values():
        titles = {slug(title) for title in (film.title, film.original_title) if title}
        if film.id not in shown and not before & {film.id, *titles}:
            yield _unshown(programme, film)


def _unshown(programme: Programme, film: Film) -> Finding:
    gone = programme.of_film(film.id)
    says = _("No screening shows {title}.")
    suggestion = _("Add its screening, or import the page that prints its date.")
    if gone:
        says = _("No screening shows {title} any more: {screenings} is cancelled or no longer listed.")
        if len(gone) > 1:
            says = _("No screening shows {title} any more: {screenings} are cancelled or no longer listed.")
        suggestion = _("Tell those who ask; if it is shown after all, import the page anew.")
    return Finding(
        rule="no-screening",
        severity="warning",
        screenings=ids(gone),
        films=(film.id,),
        says=says.format(title=film.title, screenings=_named(programme, gone)),
        suggestion=suggestion,
    )


def _named(programme: Programme, screenings: list[Screening] | tuple[Screening, ...]) -> str:
    return some([placed(programme, screening) for screening in screenings])
