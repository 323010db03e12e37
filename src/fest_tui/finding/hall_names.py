"""Which halls the words of a question name."""

from __future__ import annotations

from collections.abc import Iterable

from fest_tui.finding.documents import hall_words
from fest_tui.finding.folding import foldings
from fest_tui.finding.needles import Needle
from fest_tui.programme.model import Venue


class HallNames:
    """The names of halls by any spelling, with their towns."""

    def __init__(self, halls: Iterable[Venue]) -> None:
        self._spelt = {hall.id: tuple(f" {way} " for way in foldings(hall_words(hall))) for hall in halls}

    def named(self, needles: Iterable[Needle]) -> frozenset[str]:
        """The ids of the halls in whose name each of these words, or a word that begins so, is."""
        wanted = tuple(needles)
        return frozenset(hall for hall, ways in self._spelt.items() if all(_is_in(ways, needle) for needle in wanted))


def _is_in(ways: tuple[str, ...], needle: Needle) -> bool:
    ends = " " if needle.phrase else ""
    return any(f" {' '.join(spelling)}{ends}" in way for spelling in needle.spellings for way in ways)
