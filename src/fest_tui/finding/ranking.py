"""The order of what was found: a title before a person, a person before a place, a place before what a text says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fest_tui.finding.documents import Column
from fest_tui.finding.titles import Likeness

_TEXT, _PLACE, _PERSON, _TITLE, _BEGINS, _WHOLE = range(1, 7)
"""The classes of matches; the two highest are of a title as a whole, the others by the word found in the lowest."""
_COLUMNS: dict[Column, tuple[int, float]] = {
    "title": (_TITLE, 1.0),
    "other_title": (_TITLE, 0.9),
    "director": (_PERSON, 0.8),
    "cast": (_PERSON, 0.7),
    "person": (_PERSON, 0.6),
    "section": (_PLACE, 0.5),
    "country": (_PLACE, 0.5),
    "language": (_PLACE, 0.5),
    "venue": (_PLACE, 0.4),
    "synopsis": (_TEXT, 0.3),
    "text": (_TEXT, 0.1),
}
"""The class of each column, and its weight among those of one class when words are found in several."""


_CLAUSES_APART = 20
"""What a mean score is divided by to become a fraction."""


class Place(NamedTuple):
    """The best column in which a document has a word that is looked for, and whether it is a `whole` word there."""

    column: Column
    whole: bool


def score(
    places: Sequence[Place], *, likeness: Likeness | None = None, neighbours: bool = False, weight: float = 0.0
) -> float:
    """How good a match is: its class, and a fraction for its order within the class.

    `places` has the place of each word found, `neighbours` says that the words stand together, `weight` (to 1) how much
    the document is about them.
    """
    whole = sum(place.whole for place in places) / (len(places) or 1)
    if likeness:
        return (_WHOLE if likeness.whole else _BEGINS) + 0.6 * max(likeness.literal, 0.0) + 0.3 * whole
    lowest = min(_COLUMNS[place.column][0] for place in places)
    column = sum(_COLUMNS[place.column][1] for place in places) / len(places)
    return lowest + 0.4 * column + 0.3 * whole + 0.2 * neighbours + 0.09 * weight


def joined_score(scores: Sequence[float]) -> float:
    """How good it is to match several clauses that well: the class of the worst, and the mean for the order within it.

    So it is comparable to what one clause of all the words would have, however many clauses there are.
    """
    if len(scores) == 1:
        return scores[0]
    return int(min(scores)) + min(sum(scores) / len(scores) / _CLAUSES_APART, 0.99)


def worth(column: Column) -> int:
    """What a word of this column is worth beside others: 3 of a title, 2 of a name, 1 of a place, 0 of a text."""
    return _COLUMNS[column][0] - _TEXT
