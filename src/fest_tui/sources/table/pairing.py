"""Which films a screening's cell names, one or several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from fest_tui.programme.text import single_blanks

_MOST_PARTS = 60
_APART = tuple(map(re.compile, (r"\n", r" \+ ", r";", r" ?\| ?", r" / ")))
_ANY_OF_THEM = re.compile(r"\n| \+ |;| ?\| ?| / ")
_IDS_APART = re.compile(r"[\s,;|+/&]+")
_SURE = re.compile(r"\n| \+ |; ")
"""What a title hardly ever holds."""


class Named(NamedTuple):
    """The titles or ids that a cell names; `is_guess` when it was parted though not all of them are known."""

    parts: Sequence[str]
    is_guess: bool = False


def titles_in(text: str, is_known: Callable[[str], bool], *, all_known: bool) -> Named:
    """The films of a cell: one, unless its parts are films that are known, or what parts them stands in no title.

    `all_known` says that a title which is not known is no film's.
    """
    whole = single_blanks(text)
    if is_known(whole):
        return Named([whole])
    for apart in (*_APART, _ANY_OF_THEM):
        parts = _parts(text, apart)
        if len(parts) > 1 and all(map(is_known, parts)):
            return Named(parts)
    parts = _parts(text, _SURE)
    if 1 < len(parts) <= _MOST_PARTS and (not all_known or any(map(is_known, parts))):
        return Named(parts, is_guess=True)
    return Named([whole])


def ids_in(text: str, is_known: Callable[[str], bool]) -> Named:
    """The films of a cell of ids; one id that is known is never parted."""
    if is_known(text):
        return Named([text])
    parts = [part for part in _IDS_APART.split(text) if part]
    if 1 < len(parts) <= _MOST_PARTS and any(map(is_known, parts)):
        return Named(parts)
    return Named([single_blanks(text)])


def _parts(text: str, apart: re.Pattern[str]) -> list[str]:
    return [line for part in apart.split(text) if (line := single_blanks(part))]
