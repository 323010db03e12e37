"""Text measured in terminal cells: a wide letter takes two, a combining mark none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

ELLIPSIS = "…"


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, with `…` where something was left out."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """The text in exactly `width` cells."""
    return set_cell_size(cut(text, width), width)


def told(words: str, width: int) -> list[str]:
    """A sentence and the sum it ends in, apart when both do not fit into one line: a sum is read as a whole."""
    sentence, colon, total = words.partition(": ")
    return [words] if cell_len(words) <= width or not colon else [f"{sentence}:", total]


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces a line may be broken between: words, and the parts of a hyphenated one, glued to the part before."""
    for word in text.split():
        for number, part in enumerate(re.findall(r"[^-]+-?|-", word)):
            yield part, number > 0


def wrap(text: str, width: int, most_lines: int) -> list[str]:
    """The text broken at blanks and hyphens into at most `most_lines` lines of `width` cells; only then is it cut."""
    lines: list[str] = []
    line = ""
    for word, glued in _words(text):
        candidate = f"{line}{'' if glued else ' '}{word}" if line else word
        if cell_len(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *whole, line = chop_cells(word, max(1, width)) or [""]
        lines += whole
    if line:
        lines.append(line)
    if len(lines) > most_lines:
        rest = " ".join(lines[most_lines - 1 :])
        lines = [*lines[: most_lines - 1], cut(rest, width)]
    return lines
