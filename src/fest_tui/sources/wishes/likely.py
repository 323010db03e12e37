"""What somebody who mistyped an id or left it out most likely meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.text import slug
from fest_tui.words import _

_MOST_SOUGHT = 50
"""Ids of one file that are compared with all others; a file with more that are unknown is not mistyped."""
_ALIKE = 75
"""How alike two ids have to be, of 100."""
_MOST_TOLD = 5


class Likely:
    """Suggestions of ids, each as a phrase to be read behind a problem; empty where nothing is likely."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._sought = 0

    def id_like(self, wrong: str, title: str, ids: Collection[str]) -> str:
        """The id, of these, that is most like a wrong one; else those of what the title names."""
        if self._sought < _MOST_SOUGHT:
            self._sought += 1
            from rapidfuzz import process

            if found := process.extractOne(wrong, sorted(ids), score_cutoff=_ALIKE):
                return _did_you_mean([found[0]])
        return self.id_of_title(title, ids)

    def id_of_title(self, title: str, ids: Collection[str]) -> str:
        """The ids, among these, of the screenings or films of this title."""
        return _did_you_mean([each.id for each in self._by_title.get(slug(title), ()) if each.id in ids])

    @cached_property
    def _by_title(self) -> dict[str, list[Film | Screening]]:
        found: dict[str, list[Film | Screening]] = defaultdict(list)
        for screening in self._programme.screenings.values():
            found[slug(screening.title)].append(screening)
        for film in self._programme.films.values():
            found[slug(film.title)].append(film)
        return found


def _did_you_mean(ids: Sequence[str]) -> str:
    if not ids:
        return ""
    shown = _(" or ").join(f"[{each}]" for each in ids[:_MOST_TOLD])
    return _("Did you mean {ids}?").format(ids=shown)
