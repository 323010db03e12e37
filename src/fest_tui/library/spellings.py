"""Venues that a source spells nearly as one that is known: most likely the same, but that is for a person to say."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from fest_tui.programme.lint.likeness import alike
from fest_tui.programme.problems import Problem
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import slug
from fest_tui.words import _


def venue_names(reading: Reading) -> set[str]:
    """Every spelling of a venue that a source has."""
    return {name for venue in reading.venues for name in (venue.name, *venue.aliases) if name}


def spelled_otherwise(reading: Reading, known: AbstractSet[str], *, file: str) -> Iterator[Problem]:
    """A warning for each venue whose name is no known one, but one letter away from one, or one accent."""
    same = {slug(name) for name in known}
    new = {name for name in venue_names(reading) if slug(name) not in same}
    says = _(
        "“{read}” is taken for another venue than “{known}”. If they are one, add the spelling to its aliases in the "
        "festival's TOML file and import that as well."
    )
    for pair in alike((*sorted(known), *sorted(new))):
        fresh = [name for name in pair if name in new]
        if len(fresh) == 1:
            (other,) = (name for name in pair if name not in new)
            yield Problem(
                file=file, line=0, field="venue", severity="warning", says=says.format(read=fresh[0], known=other)
            )
