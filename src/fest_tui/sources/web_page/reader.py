"""Reads a web page: its lines of text are read as those of a page saved as text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.listing import is_listing, read_lines
from fest_tui.sources.page.lines import Raw, empty, page_from
from fest_tui.sources.page.reader import reading_of
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.web_page.flow import lines_of
from fest_tui.sources.web_page.heading import with_heading
from fest_tui.sources.web_page.markup import elements_of, is_web_page, text_of

__all__ = ["is_web_page", "read_web_page"]

_END = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)


def read_web_page(data: bytes, *, name: str, known: Known) -> Reading:
    """The films, screenings and venues of a page in HTML.

    `name` is the file's name in problems, whose lines are those of the HTML, or near them. Everything that could not
    be taken as it stood is in the reading's problems.

    Raises:
        UnreadableError: the data is no text, or a page of no known form, or it prints a time and the festival's
            zone is not known.

    """
    log = ProblemLog(name)
    source = text_of(data, log)
    root = elements_of(source, log)
    last = source.count("\n") + 1
    lines = [line._replace(number=min(line.number, last)) for line in with_heading(lines_of(root), root)]
    if is_listing(_counted(lines)):
        return _as_listing(lines, known, log)
    page = page_from(lines, ends_whole=_END.search(source) is not None)
    if not page.lines:
        raise empty(name)
    return reading_of(page, known=known, log=log)


def _as_listing(lines: Sequence[Raw], known: Known, log: ProblemLog) -> Reading:
    """The reading of another festival's page, its problems at the lines of the HTML."""
    reading = read_lines(_counted(lines), name=log.file, known=known)
    problems = [
        msgspec.structs.replace(problem, line=lines[problem.line - 1].number) if problem.line else problem
        for problem in reading.problems
    ]
    in_order = sorted((*log.problems, *problems), key=lambda problem: problem.line)
    return msgspec.structs.replace(reading, problems=tuple(in_order))


def _counted(lines: Sequence[Raw]) -> list[tuple[int, str]]:
    """The lines under numbers of their own, in which blank ones count, as in a page saved as text."""
    return [(number, line.text) for number, line in enumerate(lines, start=1)]
