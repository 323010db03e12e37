"""Tells problems that are alike once, so that a long listing with one fault throughout stays readable."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from fest_tui.programme.problems import Problem
from fest_tui.words import ngettext

_MANY = 10
_READ = re.compile(r"“[^”]*”|\d+")


def told_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, where more than a few differ only in what was read and where: the first, and how many follow."""
    groups: defaultdict[tuple[str, str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        groups[problem.field, problem.severity, _READ.sub("", problem.says)].append(problem)
    told = [problem for group in groups.values() for problem in (group if len(group) <= _MANY else [_first(group)])]
    return tuple(sorted(told, key=lambda problem: problem.line))


def _first(group: list[Problem]) -> Problem:
    more = len(group) - 1
    says = ngettext("So it is {count} time more.", "So it is {count} times more.", more).format(count=more)
    return replace(group[0], says=f"{group[0].says} {says}")
