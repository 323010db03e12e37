"""Where the words of a question stand in a text that is shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from fest_tui.finding.folding import Folding, folded_with_places, ways_to_write
from fest_tui.finding.needles import Needle, needles
from fest_tui.finding.terms import Words


def highlights(words: Sequence[Words], text: str) -> tuple[tuple[int, int], ...]:
    """The places where the words stand in the text, or words that begin so: first character and the one after the last.

    They are in order and apart from each other. Small words are not shown unless there are no others.
    """
    pattern = _pattern([needle for each in words for needle in needles(each)])
    if pattern is None:
        return ()
    return tuple(
        _united(sorted(span for way, folding in ways_to_write(text) for span in _found(pattern, way, folding)))
    )


def _pattern(wanted: Iterable[Needle]) -> re.Pattern[str] | None:
    ways = {_expression(spelling, whole=needle.phrase): None for needle in wanted for spelling in needle.spellings}
    return re.compile("|".join(sorted(ways, key=len, reverse=True))) if ways else None


def _expression(spelling: Sequence[str], *, whole: bool) -> str:
    end = r"(?!\S)" if whole else ""
    return r"(?<!\S)" + r"\s+".join(map(re.escape, spelling)) + end


def _found(pattern: re.Pattern[str], text: str, folding: Folding) -> Iterator[tuple[int, int]]:
    folded, places = folded_with_places(text, folding)
    for found in pattern.finditer(folded):
        yield places[found.start()], _after_marks(text, places[found.end() - 1] + 1)


def _after_marks(text: str, end: int) -> int:
    """The place after the marks that belong to the letter before it."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end


def _united(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same places, those that meet or overlap as one."""
    start = end = -1
    for first, last in spans:
        if first > end:
            if start >= 0:
                yield start, end
            start = first
        end = max(end, last)
    if start >= 0:
        yield start, end
