"""An integer programme as plain data: columns to choose, rows to keep, and goals in order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import msgspec


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """A sum of columns to make as small as can be. All its costs are whole numbers, so are its values at a choice.

    `bound` is a value that the sum cannot pass, known beforehand. `matters` is false for a goal that merely settles
    which of equally good choices is taken.
    """

    costs: Mapping[int, int]
    bound: float = -math.inf
    matters: bool = True

    def value(self, chosen: Iterable[int]) -> int:
        """The sum when these columns are 1 and all others 0."""
        return sum(self.costs.get(column, 0) for column in chosen)


class IntegerProgramme:
    """Columns between 0 and 1, and rows over them; built up, then only read.

    The columns of `choices` come first and are whole numbers; the others are so by themselves, once those are.
    """

    def __init__(self, choices: int) -> None:
        self.choices = choices
        self.columns = choices
        self.whole = set(range(choices))
        self.starts: list[int] = []
        self.indices: list[int] = []
        self.values: list[float] = []
        self.least: list[float] = []
        self.most: list[float] = []

    def column(self, *, whole: bool = False) -> int:
        """A new column."""
        self.columns += 1
        if whole:
            self.whole.add(self.columns - 1)
        return self.columns - 1

    def row(self, terms: Mapping[int, int], *, least: float = -math.inf, most: float = math.inf) -> None:
        """Keep the sum of these multiples of columns between two values."""
        self.starts.append(len(self.indices))
        self.indices += terms
        self.values += map(float, terms.values())
        self.least.append(least)
        self.most.append(most)

    def at_most_one(self, columns: Iterable[int]) -> None:
        """Let no two of these be chosen."""
        self.row(dict.fromkeys(columns, 1), most=1)
