"""A question in other words: with some that are misspelt put right, and the rest as it was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from fest_tui.finding.terms import Clause, Words
from fest_tui.finding.values import quoted


def reworded(text: str, misspelt: Iterable[Clause], corrected: Callable[[Words], Sequence[str]]) -> Iterator[str]:
    """The question with what its clauses look for replaced by what was probably meant, the likest first.

    `corrected` has the likest texts for words, or none. A question of which nothing can be put right has none.
    """
    places = {(clause.start, clause.end): clause.term for clause in misspelt if isinstance(clause.term, Words)}
    in_order = sorted(places.items(), reverse=True)
    others = [[_written(words, other) for other in corrected(words)] for _place, words in in_order]
    for choice in zip_longest(*others):
        asked = text
        for ((start, end), _words), likest, other in zip(in_order, others, choice, strict=True):
            if likest:
                asked = f"{asked[:start]}{other or likest[0]}{asked[end:]}"
        yield asked


def _written(words: Words, text: str) -> str:
    """Words as a question has them: in their field, and in quotes if they were."""
    value = f'"{text}"' if words.phrase else text
    if words.where == "anywhere":
        return value
    return f"{words.where}:{value if words.phrase else quoted(text)}"
