"""Fetches what is at an address, or falls back on the last copy and says so. Nothing is kept here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from fest_tui.errors import UnreadableError
from fest_tui.programme import times
from fest_tui.sources.web.address import read_address, shown_address, without_credentials
from fest_tui.sources.web.ages import age_words
from fest_tui.sources.web.asking import Answer, Limits, ask
from fest_tui.sources.web.copies import Copy, kept, place
from fest_tui.sources.web.refusals import RefusedError
from fest_tui.words import _

_USUAL = Limits()


def fetch(
    address: str,
    *,
    cache: Path,
    now: dt.datetime,
    offline: bool = False,
    is_wanted: Callable[[bytes], bool] = bool,
    limits: Limits = _USUAL,
) -> Copy:
    """What is at an address of the web now, or else the last copy of it from the folder `cache`, which says so.

    `now` is an instant. With `offline` no server is asked. `is_wanted` tells whether what a server sent can be what
    was hoped for: a login page of a public network is not, and the last copy is used instead.

    The answer of a server is not kept until `keep` is told to, so that one that is refused leaves the last copy, and
    what is asked of the server the next time, as they were.

    Blocks for up to `limits.whole` seconds. It cannot be called from a coroutine, but from a thread.

    Raises:
        UnreadableError: this is no address of the web; or it cannot be fetched, and there is no copy of it.

    """
    try:
        url = read_address(address)
    except RefusedError as problem:
        raise _unreadable(address, problem) from problem
    asked = without_credentials(address)
    path = place(cache, address.strip())
    known = kept(path, asked)
    if offline:
        hint = _("Fetch it once with a connection; a copy is kept then.")
        return _last(known, address, now, RefusedError(_("no server was asked"), hint))
    try:
        answer = ask(url, known=known, now=now, limits=limits)
        if answer.data is not None:
            _check(answer.data, answer.media_type, is_wanted)
    except RefusedError as problem:
        return _last(known, address, now, problem)
    return replace(_copy(asked, answer, known, now), file=path)


def _copy(asked: str, answer: Answer, known: Copy | None, now: dt.datetime) -> Copy:
    """The copy to keep; where the server has nothing new, what it said of it before still holds."""
    before = known if known and answer.data is None else Copy(asked, answer.came_from, now)
    return Copy(
        address=asked,
        came_from=answer.came_from,
        fetched_at=now.astimezone(dt.UTC),
        media_type=answer.media_type or before.media_type,
        etag=answer.etag or before.etag,
        last_modified=answer.last_modified or before.last_modified,
        data=before.data if answer.data is None else answer.data,
        fresh=True,
    )


def _last(known: Copy | None, address: str, now: dt.datetime, problem: RefusedError) -> Copy:
    """The copy we have, with why it is used."""
    if known is None:
        raise _unreadable(address, problem) from problem
    minutes = times.minutes_between(known.fetched_at, now)
    says = _("{problem}; this copy is {age} old")
    if minutes < 0:
        says = _("{problem}; this copy is dated later than this computer's clock")
    return replace(known, says=says.format(problem=problem.says, age=age_words(minutes)))


def _check(data: bytes, media_type: str, is_wanted: Callable[[bytes], bool]) -> None:
    if is_wanted(data):
        return
    says = _("the server sent something else than was hoped for ({media_type})")
    raise RefusedError(
        says.format(media_type=media_type or _("of no known kind")),
        hint=_("Open the address in a browser: a public network may want you to log in first."),
    )


def _unreadable(address: str, problem: RefusedError) -> UnreadableError:
    says = _("{address} cannot be fetched: {problem}.")
    return UnreadableError(says.format(address=shown_address(address), problem=problem.says), hint=problem.hint)
