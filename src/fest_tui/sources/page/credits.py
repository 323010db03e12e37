"""The credits line: `Script: A, B, DoP: C, Cast: D, E`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fest_tui.programme.model import Credit, Role
from fest_tui.sources.bounds import shortened
from fest_tui.sources.page.labels import role_of
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.names import split_names
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_COLON = re.compile(r" ?:(?!innen\b) ?")
_TWO_NAMES = re.compile(r" (?:and|und) ")


def credits_of(lines: Iterable[Line], log: ProblemLog) -> tuple[Credit, ...]:
    """The credits on these lines, in printed order.

    A comma parts names and label groups alike, so a group ends only before a label that is known. A line
    that starts with no label goes on with the list of the line before.
    """
    texts: list[tuple[int, str]] = []
    for line in lines:
        if line.kind == "credits" or not texts:
            texts.append((line.number, line.text))
        else:
            number, before = texts[-1]
            texts[-1] = (number, f"{before} {line.text}")
    return tuple(credit for number, text in texts for credit in _credits(text, number, log))


def _credits(text: str, line: int, log: ProblemLog) -> Iterable[Credit]:
    for label, role, listed in _groups(shortened(text, line, "credits", log)):
        names = [name for whole in split_names(listed) for name in _people(whole, role)]
        for name in names:
            if ":" in name:
                says = _("“{read}” was taken as a name; its label is not known.").format(read=shown(name))
                log.warning(line, "credits", says)
        if names:
            yield Credit(role=role, label=label, names=tuple(names))


def _groups(text: str) -> Iterable[tuple[str, Role, str]]:
    label = ""
    listed: list[str] = []
    *segments, last = _COLON.split(text)
    for segment in segments:
        cut = max(segment.rfind(mark) for mark in ",;|")
        following = segment[cut + 1 :].strip()
        if role_of(following) is None:
            listed.append(f"{segment}: ")
            continue
        if role := role_of(label):
            yield label, role, "".join(listed) + segment[: max(cut, 0)]
        label, listed = following, []
    if role := role_of(label):
        yield label, role, "".join(listed) + last


def _people(name: str, role: Role) -> list[str]:
    """Two full names joined by a word as two; a company, or names sharing a surname, as one."""
    parts = _TWO_NAMES.split(name)
    return [name] if role == "production" or any(" " not in part for part in parts) else parts
