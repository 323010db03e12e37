"""One screening on a slip of paper, for a receipt printer or any other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from fest_tui.cells import wrap
from fest_tui.exports.facts import links, moved_words, slot_minutes, talk_words
from fest_tui.finding.version_wording import version_words
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import plain_line
from fest_tui.programme.wording import night_words, status_word
from fest_tui.words import _, clock, clock_span, day_full, minutes

WIDTH = 32
"""Cells of a line on paper 58 mm wide."""
_LEAST = 8
_MOST_LINES = 12
"""Lines of one text, of which only the last is ever cut."""
_SCHEME = re.compile("^https?://(?:www[.])?")
_POSTCODE = re.compile(r"(?:^|\s)\d{4,6}$")
_JOINT = re.compile("(?<=[/?&=_-])")


def slip(programme: Programme, screening: Screening, width: int = WIDTH) -> str:
    """What a visitor takes along of a screening, as plain text in lines of at most `width` cells, 8 at least.

    It holds no control or escape code but newlines, whatever the programme holds.
    """
    width = max(_LEAST, width)
    parts = [
        [programme.festival.name],
        _titles(programme, screening),
        _time(programme, screening),
        _hall(programme, screening),
        _facts(programme, screening),
        _news(programme, screening),
    ]
    blocks = [[line for text in part for line in _wrapped(text, width)] for part in parts]
    blocks.append(_tickets(programme, screening, width))
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _titles(programme: Programme, screening: Screening) -> list[str]:
    film = programme.film_of(screening)
    original = film.original_title if film else ""
    return [screening.title, *([original] if original.casefold() != screening.title.casefold() else [])]


def _time(programme: Programme, screening: Screening) -> list[str]:
    """The festival day and the hours; after midnight, which night that is."""
    return [day_full(programme.day_of(screening.starts)), _hours(screening), night_words(programme, screening)]


def _hours(screening: Screening) -> str:
    """No end that is a mere assumption is given to a visitor on paper."""
    if screening.end_kind == "assumed":
        return clock(screening.starts)
    span = clock_span(screening.starts, screening.ends)
    return _("{hours} or later").format(hours=span) if screening.end_kind == "uncertain" else span


def _hall(programme: Programme, screening: Screening) -> list[str]:
    venue = programme.venue_of(screening)
    town = venue.town or programme.festival.town
    if town.casefold() in venue.address.casefold():
        return [venue.name, venue.address]
    joint = " " if _POSTCODE.search(venue.address) else ", "
    return [venue.name, joint.join(part for part in (venue.address, town) if part)]


def _facts(programme: Programme, screening: Screening) -> list[str]:
    film = programme.film_of(screening)
    length = (film.running_minutes if film else None) or slot_minutes(screening)
    version = version_words(programme, screening)
    return [
        f"{version[:1].upper()}{version[1:]}",
        minutes(length) if length else "",
        talk_words(screening),
        _("Admission is free.") if screening.free else "",
    ]


def _news(programme: Programme, screening: Screening) -> list[str]:
    """What is not as it was announced, with the word that matters most in capitals; then what visitors should know."""
    moved = moved_words(programme, screening)
    is_told = moved and screening.status in {"moved", "delayed"}
    return ["" if is_told else status_word(screening).upper(), moved, screening.note]


def _tickets(programme: Programme, screening: Screening, width: int) -> list[str]:
    tickets, page = links(programme, screening)
    if tickets:
        return [*_wrapped(_("Tickets:"), width), *_address(tickets, width)]
    return [*_wrapped(_("Read more:"), width), *_address(page, width)] if page else []


def _address(address: str, width: int) -> list[str]:
    """An address whole where it fits, if need be without its beginning; else broken where it has a joint."""
    address = plain_line(address)
    short = _SCHEME.sub("", address).rstrip("/")
    for whole in (address, short):
        if cell_len(whole) <= width:
            return [whole]
    lines = [""]
    for part in _parts(short, width):
        if cell_len(lines[-1] + part) <= width:
            lines[-1] += part
        else:
            lines.append(part)
    return [line for line in lines if line]


def _parts(address: str, width: int) -> Iterator[str]:
    for part in _JOINT.split(address):
        yield from chop_cells(part, width)


def _wrapped(text: str, width: int) -> list[str]:
    words = plain_line(text)
    return wrap(words, width, _MOST_LINES) if words else []
