"""What one hears of a question: the next words, what stands before them, and the rules that read them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from fest_tui.finding.meaning import Meaning, Situation

MOST_WORDS = 10
"""How many words a rule may look at."""


class Hearing(NamedTuple):
    """The next words, in small letters with single blanks, as far as nothing parts them.

    `before` is the word before them, empty at the beginning and after what was understood. `part_of_day` is the part
    of the day of which the question speaks, and `situation` the one in which it is asked.
    """

    words: str
    before: str
    part_of_day: str
    situation: Situation

    def after(self, end: int) -> str:
        """The word that follows a place in the words; empty at their end."""
        return self.words[end:].strip().partition(" ")[0]


class Heard(NamedTuple):
    """What was understood of the first words, so many of them."""

    meaning: Meaning
    words: int


Reads = Callable[[re.Match[str], Hearing], Meaning | Heard | None]


class Rule(NamedTuple):
    """An expression for the beginning of the next words, and the reader of what it found."""

    pattern: re.Pattern[str]
    reads: Reads


def rule(expression: str, reads: Reads) -> Rule:
    """A rule for whole words."""
    return Rule(re.compile(rf"(?:{expression})(?!\S)"), reads)


def heard(rules: tuple[Rule, ...], hearing: Hearing) -> Heard | None:
    """What the first rule that is sure of it understands."""
    for each in rules:
        match = each.pattern.match(hearing.words)
        read = each.reads(match, hearing) if match else None
        if isinstance(read, Heard):
            return read
        if match and read is not None:
            return Heard(read, match[0].count(" ") + 1)
    return None
