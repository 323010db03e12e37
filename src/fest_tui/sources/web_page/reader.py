"""Reads a web page: its lines of text are read as those of a page saved as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from fest_tui.programme.reading import Reading
from fest_tui.sources.bounds import LINE, most_in, refuse_crumbs_of_lists, too_fine
from fest_tui.sources.known import Known
from fest_tui.sources.listing import is_listing, read_lines
from fest_tui.sources.page.lines import Raw, empty, page_from
from fest_tui.sources.page.reader import reading_of
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.web_page.flow import Lines
from fest_tui.sources.web_page.heading import Head, with_heading
from fest_tui.sources.web_page.markup import edges_of, is_web_page, text_of

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
    lines = _lines(source, log)
    ends_whole = _END.search(source) is not None
    del source
    if is_listing(_counted(lines)):
        return _as_listing(lines, known, log)
    page = page_from(lines, ends_whole=ends_whole)
    del lines
    if not page.lines:
        raise empty(name)
    return reading_of(page, known=known, log=log)


def _lines(source: str, log: ProblemLog) -> Sequence[Raw]:
    """The lines of the page below its heading."""
    last = source.count("\n") + 1
    most = most_in(len(source), LINE)
    lines, head = Lines(), Head()
    for edge in edges_of(source, log):
        lines.take(edge)
        head.take(edge)
        if lines.count > most:
            raise too_fine(log.file, most)
    refuse_crumbs_of_lists((line.text for line in lines.lines), len(source), log.file)
    found = with_heading(lines.lines, head)
    return [line if line.number <= last else line._replace(number=last) for line in found]


def _as_listing(lines: Sequence[Raw], known: Known, log: ProblemLog) -> Reading:
    """The reading of another festival's page, its problems at the lines of the HTML."""
    reading = read_lines(_counted(lines), name=log.file, known=known)
    problems = [
        msgspec.structs.replace(problem, line=lines[problem.line - 1].number) if problem.line else problem
        for problem in reading.problems
    ]
    in_order = sorted((*log.problems, *problems), key=lambda problem: problem.line)
    return msgspec.structs.replace(reading, problems=tuple(in_order))


def _counted(lines: Sequence[Raw]) -> Iterator[tuple[int, str]]:
    """The lines under numbers of their own, in which blank ones count, as in a page saved as text."""
    return ((number, line.text) for number, line in enumerate(lines, start=1))
