"""The parts that a page is cut into."""

from __future__ import annotations

from typing import Literal, NamedTuple

from fest_tui.sources.page.lines import Line

_PROGRAMME_WORDS = ("KURZ", "SHORTS", "SHORT FILM", "WETTBEWERB", "COMPETITION", "PROGRAMM", "FILMROLLE", "-SPECIAL")


class Block(NamedTuple):
    """The part of a page about one film or programme.

    `entries` are the films a programme lists. `form` is what a heading above says of the film. A block of kind
    `other` announces neither film nor programme: prose, or a heading with neither date nor facts.
    """

    kind: Literal["film", "programme", "other"]
    title: Line | None
    lines: tuple[Line, ...]
    entries: tuple[Block, ...] = ()
    form: str = ""

    @property
    def first_line(self) -> int:
        """The number of the line it starts at."""
        return (self.title or self.lines[0]).number

    @property
    def dated(self) -> bool:
        """Whether a date stands in it."""
        return any(line.kind == "date" for line in self.lines)


def names_programme(title: str) -> bool:
    """Whether a title says by its words that it is a programme's and no film's."""
    return any(word in title.upper() for word in _PROGRAMME_WORDS)
