"""Addresses of the web: which text is one, how it is shown, and where a server may send us on to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fest_tui.programme.text import plain
from fest_tui.sources.web.refusals import RefusedError
from fest_tui.words import _

if TYPE_CHECKING:
    import httpx

_LONGEST_SHOWN = 120
_OF_THE_WEB = re.compile(r"\s*https?://", re.IGNORECASE)
_SCHEMES = ("http", "https")
_SERVER = re.compile(rb"[\w.:-]+", re.ASCII)
_PORTS = range(1, 65536)
_CREDENTIALS = re.compile(
    r"(?P<before>[a-z][a-z0-9+.-]*:/*)"
    r"(?:[^/?#]*@"  # RFC 3986, section 3.2.1
    r"|[^/?#@\[]*:(?!\d*[/?#]).*@)",  # a password with a slash in it: no address, but no less secret
    re.IGNORECASE,
)


def is_address(text: str) -> bool:
    """Whether the text begins as an address of the web does, with http:// or https://."""
    return bool(_OF_THE_WEB.match(text))


def without_credentials(address: str) -> str:
    """The address in plain text, without a user name and password in it."""
    text = plain(address).replace("\n", " ").strip()
    found = _CREDENTIALS.match(text)
    return found["before"] + text[found.end() :] if found else text


def shown_address(address: str) -> str:
    """The address for a sentence: without user name and password, plain, and its middle left out when it is long."""
    text = without_credentials(address)
    half = _LONGEST_SHOWN // 2
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:half]}…{text[-half:]}"


def read_address(address: str) -> httpx.URL:
    """The address in its parts; blanks inside and letters beyond ASCII are encoded as browsers do.

    Raises:
        RefusedError: it is no address, or none of the web.

    """
    text = address.strip()
    if plain(text) != text or "\n" in text:
        says = _("there are characters in the address that cannot be seen")
        raise RefusedError(says, hint=_("Type the address anew."))
    if "\\" in text:  # which browsers take for a slash, and others for a letter
        raise _no_address()
    import httpx

    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, ValueError) as problem:
        raise _no_address() from problem
    if url.scheme and url.scheme not in _SCHEMES:
        says = _("only addresses that begin with http:// or https:// can be")
        raise RefusedError(says, hint=_("Save what it leads to, and import the file."))
    if not url.scheme or not _names_a_server(url):
        raise _no_address()
    return url


def redirected(url: httpx.URL, location: str) -> httpx.URL:
    """Where the server at `url` sends us on to.

    A user name and password go along only where they would have gone anyway, never where a server wants them.

    Raises:
        RefusedError: it leads out of the web, or from an encrypted connection to one that everybody can read.

    """
    import httpx

    shown = shown_address(location)
    try:
        onward = url.join(location)
    except (httpx.InvalidURL, ValueError) as problem:
        raise _no_way_on(shown) from problem
    if onward.scheme not in _SCHEMES:
        says = _("the server sends us on to “{address}”, and only http: and https: are followed")
        raise RefusedError(says.format(address=shown))
    if not _names_a_server(onward):
        raise _no_way_on(shown)
    if url.scheme == "https" and onward.scheme == "http":
        says = _("the server sends us on from https: to “{address}”, where others can read and change what is sent")
        raise RefusedError(says.format(address=shown))
    userinfo = url.userinfo if _is_same_server(url, onward) else b""
    return onward.copy_with(userinfo=userinfo)


def _names_a_server(url: httpx.URL) -> bool:
    try:
        name = url.host  # which decodes it: not every name in Punycode (RFC 3492) is one
    except ValueError:
        return False
    return bool(name and _SERVER.fullmatch(url.raw_host)) and (url.port is None or url.port in _PORTS)


def _is_same_server(url: httpx.URL, onward: httpx.URL) -> bool:
    """Whether both are of one server, which may have gone over to https:."""
    if url.host != onward.host:
        return False
    gone_over = (url.scheme, onward.scheme) == ("http", "https") and url.port is None and onward.port is None
    return gone_over or (url.scheme, url.port) == (onward.scheme, onward.port)


def _no_address() -> RefusedError:
    hint = _("An address looks like https://festival.example/programme.ics.")
    return RefusedError(_("this is no address of the web"), hint=hint)


def _no_way_on(shown: str) -> RefusedError:
    return RefusedError(_("the server sends us on to “{address}”, which is no address").format(address=shown))
