"""From paths and addresses to what is there: files, those in folders, and pages of the web."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal
from zlib import crc32

import msgspec

from fest_tui.errors import UnreadableError, UsageError
from fest_tui.programme.problems import Problem
from fest_tui.programme.text import plain
from fest_tui.sources.files import content_of, files_below
from fest_tui.sources.formats import format_of
from fest_tui.sources.web import Copy, fetch, keep, shown_address
from fest_tui.store.memory import Source
from fest_tui.words import _

Progress = Callable[[int, int, str], None]
"""Told before each step: how many are done, of how many, and what comes now."""


_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]+://")


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What is at one place: its source to remember, its name in problems, its content, and a name to know it by.

    `answer` is what a server answered now, to be kept when it has proved of use.
    """

    source: Source
    name: str
    data: bytes
    origin: str
    answer: Copy | None = None


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found, and what could not be had."""

    given: tuple[Given, ...]
    problems: tuple[Problem, ...]


def is_on_web(place: str) -> bool:
    """Whether a place is an address rather than a path; of another scheme than the web's it will be refused."""
    return _SCHEME.match(place) is not None


def holds_password(place: str) -> bool:
    """Whether an address names a user, so that it is not to be written down."""
    return is_on_web(place) and "@" in place.partition("://")[2].partition("/")[0]


def sources_named(places: Sequence[str], *, title: str = "") -> list[Source]:
    """The sources at these paths and addresses, those in folders one by one, each once.

    Raises:
        UsageError: a place is empty.
        UnreadableError: a path does not exist, a folder holds no file or may not be read.

    """
    if not all(place.strip() for place in places):
        raise UsageError(_("One of the paths is empty."), _("Name a file, a folder or an address."))
    found: dict[str, Source] = {}
    for place in places:
        files = [place] if is_on_web(place) else [str(file.absolute()) for file in files_below([Path(place)])]
        for file in files:
            found.setdefault(file, Source(place=file, title=title))
    return list(found.values())


def gather(
    sources: Sequence[Source],
    *,
    cache: Path,
    now: dt.datetime,
    offline: bool = False,
    progress: Progress = lambda _done, _count, _what: None,
) -> Gathered:
    """What is at these places now; `cache` is the folder of copies from the web.

    A place that gives nothing is a problem of severity error, and an old copy of a page one of severity warning.
    """
    given: list[Given] = []
    problems: list[Problem] = []
    for number, source in enumerate(sources):
        name = _shown(source.place)
        progress(number, len(sources), name)
        try:
            found, says = _found(source, name, cache=cache, now=now, offline=offline)
        except UnreadableError as error:
            problems.append(_problem(name, "error", f"{error.message} {error.hint}".strip()))
            continue
        if holds_password(source.place):
            kept = _("The address names a user or a password, so it is not remembered for fest-tui update.")
            problems.append(_problem(name, "warning", kept))
        if says:
            problems.append(_problem(name, "warning", says))
        given.append(found)
    return Gathered(given=tuple(given), problems=tuple(problems))


def _found(source: Source, name: str, *, cache: Path, now: dt.datetime, offline: bool) -> tuple[Given, str]:
    place, origin = source.place, _origin(source.place)
    if not is_on_web(place):
        return Given(source=source, name=name, data=content_of(Path(place)), origin=origin), ""
    copy = fetch(place, cache=cache, now=now, offline=offline, is_wanted=_is_wanted(place, cache, now))
    given = Given(source=source, name=name, data=copy.data, origin=origin, answer=copy if copy.fresh else None)
    return given, _("{clause}.").format(clause=copy.says[:1].upper() + copy.says[1:]) if copy.says else ""


def _is_wanted(place: str, cache: Path, now: dt.datetime) -> Callable[[bytes], bool]:
    """Whether what a server sent may take the place of the last copy.

    Where that was a calendar or a table, a page of the web is a stranger: the login page of a hotel's network.
    """
    try:
        former = format_of(fetch(place, cache=cache, now=now, offline=True).data)
    except UnreadableError:
        return bool
    return lambda data: bool(data) and (former.is_page or not format_of(data).is_page)


def _shown(place: str) -> str:
    """An address without its password, or a path as short as it can be said from here."""
    if is_on_web(place):
        return shown_address(place)
    path = Path(place)
    here = Path.cwd()
    return plain(str(path.relative_to(here) if path.is_relative_to(here) else path)).replace("\n", " ")


def _origin(place: str) -> str:
    """A name to know a source by that tells nothing of the machine: a programme may be handed on."""
    if is_on_web(place):
        return shown_address(place)
    return f"{plain(Path(place).name)}#{crc32(place.encode(errors='surrogateescape')):08x}"


def keep_answers(answers: Sequence[Copy]) -> tuple[Problem, ...]:
    """Keep what servers answered in place of the last copies, and tell of which no copy could be kept."""
    problems = []
    for answer in answers:
        try:
            keep(answer)
        except OSError as error:
            says = _("No copy of it could be kept for later: {reason}.")
            reason = plain(error.strerror or str(error))
            problems.append(_problem(shown_address(answer.address), "warning", says.format(reason=reason)))
    return tuple(problems)


def _problem(file: str, severity: Literal["warning", "error"], says: str) -> Problem:
    return Problem(file=file, line=0, field="file", severity=severity, says=says)
