"""Why an address could not be fetched, as a clause to be put into a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fest_tui.programme import times
from fest_tui.sources.web.ages import age_words
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    import httpx

_MINUTE = 60
_LONGEST_NUMBER = 9
_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503
_FAULTS = range(500, 600)


class RefusedError(Exception):
    """Nothing was fetched: why, as a clause without its full stop, and what to do."""

    def __init__(self, says: str, hint: str = "") -> None:
        super().__init__(says)
        self.says = says
        self.hint = hint or _("Try again later, or save the page with a browser and import the file.")


def too_large(most: int) -> RefusedError:
    """More than `most` bytes were sent or announced."""
    return RefusedError(_("what the server sends is larger than {count} MB").format(count=most // 1024 // 1024))


def silent(seconds: float) -> RefusedError:
    """The server let that many seconds pass without a word."""
    says = ngettext(
        "the server did not answer within {seconds} second",
        "the server did not answer within {seconds} seconds",
        round(seconds),
    )
    return RefusedError(says.format(seconds=f"{seconds:g}"))


def slow(seconds: float) -> RefusedError:
    """The server had not said all it has to say after that many seconds."""
    says = ngettext(
        "the server was not done within {seconds} second",
        "the server was not done within {seconds} seconds",
        round(seconds),
    )
    return RefusedError(says.format(seconds=f"{seconds:g}"))


def cut_short(announced: str, sent: int) -> RefusedError:
    """The connection ended in the middle of an answer of `announced` bytes, if it said how many."""
    if announced:
        says = _("the server announced {announced} bytes and sent {sent}")
        return RefusedError(says.format(announced=announced, sent=sent))
    return RefusedError(_("the server's answer broke off after {sent} bytes").format(sent=sent))


def of_status(status: int, retry_after: str, now: dt.datetime) -> RefusedError:
    """The server answered, but not with a page. `retry_after` is the header of that name, or empty."""
    if status in (_TOO_MANY_REQUESTS, _UNAVAILABLE):
        return _busy(status, _minutes_to_wait(retry_after, now))
    if status in _FAULTS:
        return RefusedError(_("the server has a fault of its own (status {status})").format(status=status))
    says = {
        400: _("the server does not understand the address (status 400)"),
        401: _("the server wants a user name and a password (status 401)"),
        403: _("the server does not let us read this (status 403)"),
        404: _("the server has nothing at this address (status 404)"),
        407: _("the proxy wants a user name and a password (status 407)"),
        410: _("the server no longer has this (status 410)"),
    }.get(status)
    other = _("the server answered without sending anything to read (status {status})").format(status=status)
    return RefusedError(says or other, hint=_look_at_the_address() if says else "")


def of_connection(problem: httpx.HTTPError) -> RefusedError:
    """No answer could be had; the first of these that is among the causes tells most."""
    import socket
    import ssl

    import h11
    import httpx

    look = _look_at_the_address()
    online = _("Look at the spelling of the address, and whether this computer is connected.")
    proxy = _("Look at the settings of the proxy in HTTP_PROXY, HTTPS_PROXY and ALL_PROXY.")
    proof = _("In a public network, log in there first; look at this computer's clock and at the address.")
    told: tuple[tuple[type[Exception], str, str], ...] = (
        (httpx.ProxyError, _("the proxy does not let us through to the server"), proxy),
        (socket.gaierror, _("no server of that name can be found"), online),
        (ConnectionRefusedError, _("the server refused the connection"), look),
        (ssl.SSLCertVerificationError, _("the server cannot prove that it is the one asked for"), proof),
        (ssl.SSLError, _("no encrypted connection to the server can be made"), look),
        (h11.RemoteProtocolError, _("the server's answer is not HTTP"), look),
        (httpx.ConnectError, _("the server cannot be reached"), online),
    )
    causes = tuple(_causes(problem))
    for kind, says, hint in told:
        if any(isinstance(cause, kind) for cause in causes):
            return RefusedError(says, hint)
    return RefusedError(_("the server hung up before it had answered"))


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it, down to the system's own."""
    while problem is not None:
        yield problem
        if isinstance(problem, BaseExceptionGroup):
            for each in problem.exceptions:
                yield from _causes(each)
        problem = problem.__cause__ or problem.__context__


def _busy(status: int, minutes: int | None) -> RefusedError:
    if minutes is None:
        return RefusedError(_("the server is busy (status {status})").format(status=status))
    says = _("the server is busy and wants to be asked again in {time} (status {status})")
    return RefusedError(says.format(time=age_words(minutes), status=status))


def _minutes_to_wait(retry_after: str, now: dt.datetime) -> int | None:
    """The minutes of a header Retry-After, rounded up, which gives seconds or a date (RFC 9110, section 10.2.3)."""
    if retry_after.isdecimal() and len(retry_after) <= _LONGEST_NUMBER:
        return -(-int(retry_after) // _MINUTE)
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(retry_after)
        return -times.minutes_between(moment.replace(tzinfo=moment.tzinfo or dt.UTC), now)
    except (ValueError, OverflowError):
        return None


def _look_at_the_address() -> str:
    return _("Look at the address, or save the page with a browser and import the file.")
