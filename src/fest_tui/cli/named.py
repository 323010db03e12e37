"""The screening or venue that somebody names on the command line, or what is like it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from fest_tui.errors import NotFoundError
from fest_tui.programme.model import Screening, Venue
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _, listed

_LIKE = 70
"""Per cent of two ids that must be alike for the one to be meant by the other."""


def screening_named(programme: Programme, id_: str) -> Screening:
    """The screening of this id.

    Raises:
        NotFoundError: there is none; the nearest ids are named.

    """
    if id_ in programme.screenings:
        return programme.screenings[id_]
    says = _("No screening has the id {id!r}.").format(id=id_)
    if id_ in programme.films:
        says = _("{id!r} is a film, not a screening.").format(id=id_)
        near = [screening.id for screening in programme.of_film(id_)]
    else:
        near = _like(id_, programme.screenings)
    raise NotFoundError(says, _did_you_mean(near) or _("fest-tui day shows the ids."))


def venue_named(programme: Programme, name: str) -> Venue:
    """The venue of this id, of this name, or whose name has words that begin so.

    Raises:
        NotFoundError: there is none, or there are several; their ids, or the nearest, are named.

    """
    venues = programme.venues.values()
    exact = [venue for venue in venues if name == venue.id or slug(name) == slug(venue.name)]
    found = exact or [venue for venue in venues if name.strip() and _has_words(venue, slug(name).split("-"))]
    if len(found) == 1:
        return found[0]
    if found:
        says = _("Several venues are called {name!r}.").format(name=name)
        raise NotFoundError(says, _did_you_mean(venue.id for venue in found))
    words = {word: venue.id for venue in venues for word in (*slug(venue.name).split("-"), slug(venue.name), venue.id)}
    near = dict.fromkeys(words[word] for word in get_close_matches(slug(name), words, n=3))
    raise NotFoundError(
        _("No venue is called {name!r}.").format(name=name),
        _did_you_mean(near) or _("The venues are {ids}.").format(ids=listed([*programme.venues])),
    )


def _did_you_mean(ids: Iterable[str]) -> str:
    named = " / ".join(ids)
    return _("Did you mean {ids}?").format(ids=named) if named else ""


def _like(id_: str, ids: Iterable[str]) -> list[str]:
    """The ids that are most like this one, the likest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(id_, [*ids], scorer=fuzz.ratio, score_cutoff=_LIKE, limit=3)
    return [like for like, _score, _place in found]


def _has_words(venue: Venue, beginnings: list[str]) -> bool:
    words = slug(venue.name).split("-")
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)
