"""Asks a server for what it has at an address, within limits of time and size that it cannot stretch."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import msgspec

from fest_tui import __version__
from fest_tui.programme.text import plain
from fest_tui.sources.web import refusals
from fest_tui.sources.web.address import redirected, without_credentials
from fest_tui.sources.web.copies import Copy
from fest_tui.sources.web.refusals import RefusedError
from fest_tui.sources.web.unpacking import CODING, Unpacker
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    import httpx

_READ = (200, 203)
_SENT_ON = (301, 302, 303, 307, 308)
_UNCHANGED = 304
_HEADERS = {
    "User-Agent": f"fest-tui/{__version__}",
    "Accept": "text/calendar, application/json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5",
    "Accept-Encoding": CODING,
}
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)", re.ASCII)


class Limits(msgspec.Struct, frozen=True):
    """How far a server may go: seconds to connect, for each read and for all; bytes; times it may send us on."""

    connect: float = 10
    read: float = 10
    whole: float = 30
    size: int = 64 * 1024 * 1024
    redirects: int = 5


class Answer(msgspec.Struct, frozen=True):
    """What a server has at an address; no data when it is what we have a copy of. The rest is as in a `Copy`."""

    data: bytes | None
    came_from: str
    media_type: str
    etag: str
    last_modified: str


def ask(url: httpx.URL, *, known: Copy | None, now: dt.datetime, limits: Limits) -> Answer:
    """The server's answer. `known` is the copy we have, so that the server need not send it again.

    Blocks, in a thread that runs no event loop. The limit on the whole holds wherever the server dawdles; only the
    system's own search for the server's name may take longer.

    Raises:
        RefusedError: there is no answer, or none with something to read.

    """
    # A coroutine, since only this can be stopped at any read, also amid headers that never end.
    import asyncio

    import httpx

    try:
        return asyncio.run(_Question(known, now, limits).asked_of(url))
    except TimeoutError as problem:
        raise refusals.slow(limits.whole) from problem
    except httpx.TimeoutException as problem:
        is_connecting = isinstance(problem, httpx.ConnectTimeout)
        raise refusals.silent(limits.connect if is_connecting else limits.read) from problem
    except httpx.HTTPError as problem:
        raise refusals.of_connection(problem) from problem


class _Question(msgspec.Struct, frozen=True):
    """What is asked, wherever the servers send us."""

    known: Copy | None
    now: dt.datetime
    limits: Limits

    async def asked_of(self, url: httpx.URL) -> Answer:
        """The answer of the server at `url`, or of the last one it leads to."""
        import asyncio

        most = self.limits.redirects
        async with asyncio.timeout(self.limits.whole), _client(self.limits) as client:
            for _time in range(most + 1):
                validators = self._validators(url)
                async with client.stream("GET", url, headers=validators) as response:
                    location = response.extensions["location"]
                    if response.status_code in _SENT_ON and location:
                        url = redirected(url, location)
                    elif response.status_code == _UNCHANGED and validators:
                        return _answer(response, None)
                    elif response.status_code in _READ:
                        return _answer(response, await _body(response, self.limits))
                    else:
                        retry_after = response.headers.get("retry-after", "")
                        raise refusals.of_status(response.status_code, retry_after, self.now)
        says = ngettext(
            "the server sends us on more than {count} time", "the server sends us on more than {count} times", most
        )
        raise RefusedError(says.format(count=most))

    def _validators(self, url: httpx.URL) -> dict[str, str]:
        """The headers that ask only for what differs from our copy (RFC 9110, section 13.1)."""
        if self.known is None or self.known.came_from != without_credentials(str(url)):
            return {}
        headers = {"If-None-Match": self.known.etag, "If-Modified-Since": self.known.last_modified}
        return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


def _client(limits: Limits) -> httpx.AsyncClient:
    """A client without a memory.

    It heeds the proxy and the certificates named in the environment: in some houses there is no other way out, and
    who rules the environment rules this program anyway.
    """
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx

    try:
        return httpx.AsyncClient(
            headers=_HEADERS,
            timeout=httpx.Timeout(limits.read, connect=limits.connect),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            event_hooks={"response": [_set_location_aside]},
        )
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as problem:
        raise RefusedError(
            _("the proxy or the certificates that the environment names cannot be used"),
            hint=_(
                "HTTP_PROXY, HTTPS_PROXY and ALL_PROXY must name an HTTP proxy, "
                "SSL_CERT_FILE and SSL_CERT_DIR what is there."
            ),
        ) from problem


async def _set_location_aside(response: httpx.Response) -> None:
    """Keep httpx from reading where a server sends us on to, which it does before anybody can judge it."""
    response.extensions["location"] = response.headers.pop("location", "")


def _answer(response: httpx.Response, data: bytes | None) -> Answer:
    headers = response.headers
    media_type = _MEDIA_TYPE.match(headers.get("content-type", ""))
    return Answer(
        data=data,
        came_from=without_credentials(str(response.url)),
        media_type=media_type[1].lower() if media_type else "",
        etag=plain(headers.get("etag", "")),
        last_modified=plain(headers.get("last-modified", "")),
    )


async def _body(response: httpx.Response, limits: Limits) -> bytes:
    import httpx

    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limits.size:
        raise refusals.too_large(limits.size)
    unpacker = Unpacker(response.headers.get("content-encoding", ""), limits.size)
    try:
        data = b"".join([unpacker.unpacked(piece) async for piece in response.aiter_raw()])
    except (httpx.NetworkError, httpx.ProtocolError) as problem:
        raise refusals.cut_short(announced, response.num_bytes_downloaded) from problem
    unpacker.finish()
    if not data:
        raise RefusedError(_("the server's answer is empty"))
    return data
