"""Which addresses are fetched, how they are shown, and where a server may send us on to."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import web_server
from hypothesis import example, given
from hypothesis import strategies as st
from web_server import BODY, NOW, WebServer, certificate_file, fetched, page, redirect

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import is_plain
from fest_tui.sources.web import fetch, is_address, shown_address
from fest_tui.sources.web.address import read_address, redirected
from fest_tui.sources.web.refusals import RefusedError

FRAGMENTS = [
    *("http:", "https:", "file:", "ftp:", "data:", "x", "HTTP:"),
    *("/", "//", "\\", ":", "@", "?", "#", "[", "]", "%", "%0a", ".", "..", ":80", ":99999", ":-1", "::1"),
    *(" ", "\n", "\r", "\t", "\0", "\x1b[31m", "\u202e", "\ud800", "ä", "xn--", "ß" * 70, "a" * 70, "٣", "。"),
]
ODD_ADDRESSES = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=9).map("".join)


own_way_out = web_server.own_way_out
server = web_server.server
encrypted = web_server.encrypted


def refusal(address: str, cache: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        fetch(address, cache=cache, now=NOW)
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize("text", ["http://a", "https://a/b", "HTTPS://A", "Http://", " https://a\n"])
def test_an_address_is_known_by_its_beginning(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["", "a.ics", "http", "http:a", "https:/a", "file:///a", "ftp://a", "a/http://b"])
def test_a_path_is_no_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://a.example/b", "data:text/plain,hi", "gopher://a.example", "FILE:/etc/passwd"],
)
def test_only_addresses_of_the_web_are_fetched(address: str, tmp_path: Path) -> None:
    says = "only addresses that begin with http:// or https:// can be."
    assert refusal(address, tmp_path) == f"{address} cannot be fetched: {says}"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "festival.example/a.ics",
            "//festival.example/a.ics",
            "http:",
            "http://",
            "https:///a.ics",
            "http://[::1",
            "http://a b/",
            "http://a:x/",
        ),
        *(
            "http://a:0/",
            "http://a:65536/",
            "http://a.example\\@b/",
            "http://ä\xad\xad" + "ö" * 80,
            "http://" + "a" * 70_000,
        ),
    ],
)
def test_what_names_no_server_is_no_address(address: str, tmp_path: Path) -> None:
    assert refusal(address, tmp_path).endswith(" cannot be fetched: this is no address of the web.")


@pytest.mark.parametrize("hidden", ["\r\nX-Evil: 1", "\n", "\t", "\0", "\x7f", "\x85", "\u202e", "\u2028", "\ud800"])
def test_an_address_with_characters_that_cannot_be_seen_is_not_asked(
    server: WebServer, tmp_path: Path, hidden: str
) -> None:
    says = refusal(server.at("/a", page()) + hidden + "b", tmp_path)
    assert says.endswith("cannot be fetched: there are characters in the address that cannot be seen.")
    assert is_plain(says)
    assert "\n" not in says
    assert not server.visits


def test_blanks_and_letters_beyond_ascii_are_encoded(server: WebServer, tmp_path: Path) -> None:
    server.at("/der%20%C3%BCberblick.ics?tag=%C3%A4%20b", page())
    address = server.at("/der überblick.ics?tag=ä b", page())
    copy = fetched(f" {address}#top\n", cache=tmp_path, now=NOW)
    assert copy.data == BODY
    assert copy.address == f"{address}#top"
    assert fetch(f"{address}#top", cache=tmp_path, now=NOW, offline=True).data == BODY


def test_a_server_may_have_a_name_beyond_ascii(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def look_up(host: bytes, port: int, *_args: object, **_options: object) -> list[object]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    address = server.at("/a.ics", page()).replace("127.0.0.1", "kino.müller.example")
    assert fetch(address, cache=tmp_path, now=NOW).data == BODY
    assert asked == [b"kino.xn--mller-kva.example"]
    assert server.headers_of(0)["Host"].startswith("kino.xn--mller-kva.example:")


def test_a_user_name_and_a_password_are_sent_and_kept_secret(server: WebServer, tmp_path: Path) -> None:
    plain_address = server.at("/a.ics", page(ETag='"1"'))
    address = plain_address.replace("://", "://desk:s%40cret@")

    copy = fetched(address, cache=tmp_path, now=NOW)

    assert server.headers_of(0)["Authorization"] == "Basic ZGVzazpzQGNyZXQ="
    assert (copy.address, copy.came_from) == (plain_address, plain_address)
    (file,) = tmp_path.iterdir()
    assert b"cret" not in file.read_bytes()
    fetch(address, cache=tmp_path, now=NOW)
    assert server.headers_of(1)["If-None-Match"] == '"1"'
    server.at("/a.ics", page(b"", 401))
    assert "cret" not in fetch(address, cache=tmp_path, now=NOW).says
    assert "no server was asked" in refusal_offline(plain_address, tmp_path)


def refusal_offline(address: str, cache: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        fetch(address, cache=cache, now=NOW, offline=True)
    return caught.value.message


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/b?c=d@e#f@g", "https://a.example/b?c=d@e#f@g"),
        ("https://a.example/@b", "https://a.example/@b"),
        ("https://a.example:443/@b", "https://a.example:443/@b"),
        ("https://[::1]/@b", "https://[::1]/@b"),
        ("https://user@a.example/", "https://a.example/"),
        ("https://user:pass@a.example/", "https://a.example/"),
        ("https://user:p:a@s@a.example/", "https://a.example/"),
        ("https://user:pa/ss@a.example/", "https://a.example/"),
        ("https://user:1a?ss@a.example/", "https://a.example/"),
        ("ftp://user:pass@a.example/", "ftp://a.example/"),
        ("https:user:pass@a.example/", "https:a.example/"),
        ("https://a.example/\x1b[31m\nred", "https://a.example/ red"),
    ],
)
def test_an_address_is_shown_without_its_secrets(address: str, shown: str) -> None:
    assert shown_address(address) == shown


def test_a_long_address_is_shown_by_its_ends() -> None:
    shown = shown_address("https://a.example/" + "b" * 500 + "/c.ics")
    assert len(shown) == 121
    assert shown.startswith("https://a.example/bb")
    assert shown.endswith("bb/c.ics")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_server_may_send_us_on(server: WebServer, tmp_path: Path, status: int) -> None:
    server.at("/fest/2", redirect("../3?a=b", 301))
    third = server.at("/3?a=b", page())
    first = server.at("/1", redirect(server.at("/fest/2", redirect("../3?a=b")), status))
    copy = fetch(first, cache=tmp_path, now=NOW)
    assert (copy.data, copy.address, copy.came_from) == (BODY, first, third)


def test_a_server_may_send_us_on_five_times(server: WebServer, tmp_path: Path) -> None:
    for number in range(6):
        server.at(f"/{number}", redirect(f"/{number + 1}"))
    server.at("/6", page())
    assert fetch(server.at("/1", redirect("/2")), cache=tmp_path, now=NOW).data == BODY
    assert "sends us on more than 5 times" in refusal(server.at("/0", redirect("/1")), tmp_path)


def test_a_circle_is_left(server: WebServer, tmp_path: Path) -> None:
    server.at("/b", redirect("/a"))
    assert "sends us on more than 5 times" in refusal(server.at("/a", redirect("/b")), tmp_path)
    assert len(server.visits) == 6


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://a.example/b", "data:text/plain,hi", "javascript:alert(1)", "mailto:desk"]
)
def test_nobody_sends_us_out_of_the_web(server: WebServer, tmp_path: Path, location: str) -> None:
    says = refusal(server.at("/", redirect(location)), tmp_path)
    assert says.endswith(f"the server sends us on to “{location}”, and only http: and https: are followed.")


@pytest.mark.parametrize("location", ["http://[::1", "http://a b/", "//:80/", "http://a:99999/", "http://%0a/"])
def test_nobody_sends_us_to_what_is_no_address(server: WebServer, tmp_path: Path, location: str) -> None:
    says = refusal(server.at("/", redirect(location)), tmp_path)
    assert says.endswith(f"the server sends us on to “{location}”, which is no address.")


def test_a_redirect_to_nowhere_is_no_page(server: WebServer, tmp_path: Path) -> None:
    assert "without sending anything to read (status 302)" in refusal(server.at("/", page(b"x", 302)), tmp_path)


def test_nobody_sends_us_from_an_encrypted_connection_to_an_open_one(
    server: WebServer, encrypted: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificate_file(tmp_path))
    to = server.at("/", page())
    says = refusal(encrypted.at("/", redirect(to)), tmp_path)
    assert f"the server sends us on from https: to “{to}”, where others can read" in says
    assert not server.visits
    assert fetch(server.at("/", redirect(encrypted.at("/", page()))), cache=tmp_path, now=NOW).data == BODY


def test_cookies_are_not_sent_back(server: WebServer, tmp_path: Path) -> None:
    server.at("/b", page())
    fetch(server.at("/a", page(b"", 302, Location="/b", Set_Cookie="a=b; Path=/")), cache=tmp_path, now=NOW)
    assert [visit.headers["Cookie"] for visit in server.visits] == [None, None]


@pytest.mark.parametrize(
    ("location", "userinfo"),
    [
        ("/other", "me:pw"),
        ("http://fest.example/other", "me:pw"),
        ("https://fest.example/", "me:pw"),
        ("http://fest.example:8080/", ""),
        ("https://fest.example:8443/", ""),
        ("http://other.example/", ""),
        ("http://me:pw@other.example/", ""),
        ("http://you:pw@fest.example/", "me:pw"),
    ],
)
def test_a_password_goes_to_no_other_server(location: str, userinfo: str) -> None:
    onward = redirected(httpx.URL("http://me:pw@fest.example/page"), location)
    assert onward.userinfo.decode() == userinfo


def outcome(read: Callable[..., httpx.URL], *arguments: object) -> httpx.URL | RefusedError:
    try:
        return read(*arguments)
    except RefusedError as problem:
        return problem


@given(address=ODD_ADDRESSES, location=ODD_ADDRESSES)
@example(address="http://a.example", location="//[")
def test_an_odd_address_is_one_of_the_web_or_refused(address: str, location: str) -> None:
    for found in (
        outcome(read_address, address),
        outcome(read_address, f"http://{address}"),
        outcome(redirected, httpx.URL("https://fest.example/a"), location),
    ):
        if isinstance(found, RefusedError):
            assert found.says
            assert is_plain(found.says)
        else:
            assert found.scheme in ("http", "https")
            assert found.host


@given(text=ODD_ADDRESSES)
def test_what_is_shown_is_plain(text: str) -> None:
    assert is_plain(shown_address(text))
    assert "\n" not in shown_address(text)
