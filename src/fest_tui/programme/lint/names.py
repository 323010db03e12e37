"""Names of films, venues and people that are nearly the same, as when one was misspelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from fest_tui.programme.lint.doubles import by_other_people
from fest_tui.programme.lint.finding import Finding
from fest_tui.programme.lint.likeness import alike, same_letters
from fest_tui.programme.lint.showings import some
from fest_tui.programme.model import Film, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _

_SHORTEST_WORD = 4
"""Letters of a name's word that may be misspelt: Tom and Tim are two people, Anna and Ana may be one."""


def similar_names(programme: Programme) -> Iterator[Finding]:
    """Every two names of films, of venues of a town, or of people, that are alike and may mean the same."""
    return chain(_titles(programme), _venues(programme), _people(programme))


def _titles(programme: Programme) -> Iterator[Finding]:
    films: dict[str, list[Film]] = defaultdict(list)
    for film in programme.films.values():
        films[film.title].append(film)
    for one, other in alike(films):
        if by_other_people(films[one], films[other]):
            continue
        says = _("The titles {one} and {other} differ by one letter.")
        if same_letters(one, other):
            says = _("The titles {one} and {other} differ only in accents, case or punctuation.")
        yield Finding(
            rule="similar-names",
            severity="warning",
            films=tuple(film.id for film in (*films[one], *films[other])),
            says=says.format(one=one, other=other),
            suggestion=_("If they are one film, enter it once; if they are two, leave them."),
        )


def _venues(programme: Programme) -> Iterator[Finding]:
    towns: dict[str, list[Venue]] = defaultdict(list)
    for venue in programme.venues.values():
        towns[slug(venue.town or programme.festival.town)].append(venue)
    return chain.from_iterable(map(_venues_of_town, towns.values()))


def _venues_of_town(venues: list[Venue]) -> Iterator[Finding]:
    """Two venues are told once, by whatever names; what a venue is also called is no other venue."""
    called: dict[str, list[str]] = defaultdict(list)
    for venue in venues:
        for name in dict.fromkeys((venue.name, *venue.aliases)):
            called[name].append(venue.id)
    same = {tuple(ids): (name, name) for name, ids in called.items() if len(ids) > 1}
    like = {tuple(dict.fromkeys((*called[one], *called[other]))): (one, other) for one, other in alike(called)}
    for ids, (one, other) in (like | same).items():
        if len(ids) > 1:
            yield _venues_finding(one, other, ids)


def _venues_finding(one: str, other: str, ids: tuple[str, ...]) -> Finding:
    says = _("The venues {one} and {other} differ by one letter.")
    if one == other:
        says = _("More than one venue is called {one}.")
    elif same_letters(one, other):
        says = _("The venues {one} and {other} differ only in accents, case or punctuation.")
    return Finding(
        rule="similar-names",
        severity="warning",
        venues=ids,
        says=says.format(one=one, other=other),
        suggestion=_("If they are one hall, keep one and make the other's name an alias of it."),
    )


def _people(programme: Programme) -> Iterator[Finding]:
    lines = _credited(programme)
    for one, other in alike(lines):
        # Those who stand in one line of credits are two, whatever they are called.
        if not _may_be_one(one, other) or lines[one].keys() & lines[other].keys():
            continue
        says = _("{one} (in {one_films}) and {other} (in {other_films}) differ by one letter.")
        if same_letters(one, other):
            says = _(
                "{one} (in {one_films}) and {other} (in {other_films}) differ only in accents, case or punctuation."
            )
        one_films, other_films = (dict.fromkeys(film for film, _line in lines[name]) for name in (one, other))
        yield Finding(
            rule="similar-names",
            severity="warning",
            films=tuple(one_films | other_films),
            says=says.format(
                one=one,
                one_films=_titled(programme, one_films),
                other=other,
                other_films=_titled(programme, other_films),
            ),
            suggestion=_("If it is one person, write the name alike everywhere; if they are two, leave it."),
        )


def _credited(programme: Programme) -> dict[str, dict[tuple[str, str], None]]:
    """Each person's name with the lines of credits it stands in, by film; companies are no people."""
    lines: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for film in programme.films.values():
        for name in film.directors:
            lines[name][film.id, "director"] = None
        for credit in film.credits:
            for name in credit.names if credit.role != "production" else ():
                lines[name][film.id, f"{credit.role} {credit.label}"] = None
    return lines


def _may_be_one(one: str, other: str) -> bool:
    """Whether all words of two names are the same, or all but a long one."""
    if same_letters(one, other):
        return True
    words, others = slug(one).split("-"), slug(other).split("-")
    unlike = [pair for pair in zip(words, others, strict=False) if len(set(pair)) > 1]
    return len(words) == len(others) > len(unlike) == 1 and max(map(len, unlike[0])) >= _SHORTEST_WORD


def _titled(programme: Programme, films: dict[str, None]) -> str:
    return some([programme.films[film].title for film in films])
