"""The questions asked of a festival before, and those that were saved."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from fest_tui.programme.text import plain_line

MOST_KEPT = 50
"""Questions kept of each kind."""
LONGEST_KEPT = 300
"""Characters; a longer question was pasted by mistake."""


class Questions(msgspec.Struct, frozen=True, kw_only=True):
    """Questions as they were typed, the latest first; one that is saved is not told again among the recent ones."""

    saved: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    def after_asking(self, text: str) -> Questions:
        """These, and one that was just asked."""
        asked = plain_line(text)
        if not asked or len(asked) > LONGEST_KEPT or asked in self.saved:
            return self
        return replace(self, recent=(asked, *_without(self.recent, asked))[:MOST_KEPT])

    def after_saving(self, text: str) -> Questions:
        """These, with one more saved; one that is saved is forgotten."""
        asked = plain_line(text)
        if not asked or len(asked) > LONGEST_KEPT:
            return self
        if asked in self.saved:
            return replace(self, saved=_without(self.saved, asked))
        return replace(self, saved=(asked, *self.saved)[:MOST_KEPT], recent=_without(self.recent, asked))

    def are_saved(self, text: str) -> bool:
        """Whether this question is among the saved ones."""
        return plain_line(text) in self.saved


def _without(questions: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(each for each in questions if each != one)


def made_plain(questions: Questions) -> Questions:
    """Questions read from a file, which may hold anything."""
    saved, recent = (
        tuple(dict.fromkeys(asked for each in kept if (asked := plain_line(each[: 2 * LONGEST_KEPT]))))[:MOST_KEPT]
        for kept in (questions.saved, questions.recent)
    )
    return Questions(saved=saved, recent=recent)
