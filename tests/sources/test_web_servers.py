"""Servers that are broken, out of reach or up to no good: each is told in words."""

from __future__ import annotations

import gzip
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import web_server
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from web_server import (
    BODY,
    CHUNKED,
    HEAD,
    NOW,
    PACKED,
    Answer,
    WebServer,
    certificate_file,
    closed_port,
    flood,
    page,
    raw,
    refusal,
    reset,
)

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import is_plain
from fest_tui.sources.web import Limits, fetch

WHOLE = HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY

own_way_out = web_server.own_way_out
server = web_server.server
encrypted = web_server.encrypted


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (204, "the server answered without sending anything to read (status 204)."),
        (206, "the server answered without sending anything to read (status 206)."),
        (400, "the server does not understand the address (status 400)."),
        (401, "the server wants a user name and a password (status 401)."),
        (403, "the server does not let us read this (status 403)."),
        (404, "the server has nothing at this address (status 404)."),
        (410, "the server no longer has this (status 410)."),
        (418, "the server answered without sending anything to read (status 418)."),
        (429, "the server is busy (status 429)."),
        (500, "the server has a fault of its own (status 500)."),
        (503, "the server is busy (status 503)."),
        (599, "the server has a fault of its own (status 599)."),
        (999, "the server answered without sending anything to read (status 999)."),
    ],
)
def test_a_status_is_told_in_words(server: WebServer, tmp_path: Path, status: int, says: str) -> None:
    assert refusal(server.at("/", page(b"", status)), tmp_path) == says


@pytest.mark.parametrize(
    ("retry_after", "when"),
    [
        ("0", " and wants to be asked again in less than a minute"),
        ("61", " and wants to be asked again in 2 minutes"),
        ("86400", " and wants to be asked again in 24 hours"),
        ("Fri, 19 Nov 2021 12:30:00 GMT", " and wants to be asked again in 30 minutes"),
        ("Fri, 19 Nov 2021 12:30:01 GMT", " and wants to be asked again in 31 minutes"),
        ("Fri, 19 Nov 2021 13:30:00 +0100", " and wants to be asked again in 30 minutes"),
        ("Thu, 18 Nov 2021 12:30:00 GMT", " and wants to be asked again in less than a minute"),
        *(("9" * 5000, ""), ("-5", ""), ("soon", ""), ("Fri, 99 Nov 2021 12:30:00 GMT", "")),
        ("Fri, 31 Dec 9999 23:59:59 -2359", ""),
    ],
)
def test_when_to_ask_again_is_told(server: WebServer, tmp_path: Path, retry_after: str, when: str) -> None:
    address = server.at("/", page(b"", 429, Retry_After=retry_after))
    assert refusal(address, tmp_path) == f"the server is busy{when} (status 429)."


@pytest.fixture
def _in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as abroad:
        abroad.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_in_tokyo")
def test_a_time_of_no_zone_is_in_utc(server: WebServer, tmp_path: Path) -> None:
    address = server.at("/", page(b"", 503, Retry_After="Fri, 19 Nov 2021 12:30:00 -0000"))
    assert "asked again in 30 minutes" in refusal(address, tmp_path)


@pytest.mark.parametrize("answer", [raw(b""), raw(BODY), raw(HEAD), reset(b""), reset(HEAD)])
def test_a_server_that_hangs_up_is_told(server: WebServer, tmp_path: Path, answer: Answer) -> None:
    assert refusal(server.at("/", answer), tmp_path) == "the server hung up before it had answered."


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"220 mail.example ESMTP\r\n\r\n"),
        raw(b"HTTP/1.1 xyz\r\n\r\n"),
        raw(HEAD + b"Content-Length: -1\r\n\r\n"),
        raw(HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        raw(HEAD + b"X: a\0b\r\n\r\n"),
        flood(HEAD, b"X: y\r\n" * 1000),
        flood(HEAD + b"X: ", b"y" * 1000),
    ],
)
def test_what_is_not_http_is_told(server: WebServer, tmp_path: Path, answer: Answer) -> None:
    assert refusal(server.at("/", answer), tmp_path) == "the server's answer is not HTTP."


def test_text_of_a_server_is_never_shown_as_it_came(server: WebServer, tmp_path: Path) -> None:
    evil = "\x9b31m\u202eevil".encode() * 20
    for number, answer in enumerate(
        (
            raw(b"HTTP/1.1 404 " + evil + b"\r\n\r\n"),
            raw(b"HTTP/1.1 302 OK\r\nLocation: ftp://" + evil + b"/\r\n\r\n"),
            raw(HEAD + b"Content-Encoding: " + evil + b"\r\n\r\n"),
            raw(b"HTTP/1.1 429 OK\r\nRetry-After: " + evil + b"\r\n\r\n"),
        )
    ):
        says = refusal(server.at(f"/{number}", answer), tmp_path)
        assert is_plain(says)
        assert len(says) < 250
    copy = fetch(
        server.at("/", raw(b"HTTP/1.1 200 OK\r\nContent-Type: " + evil + b"\r\nETag: " + evil + b"\r\n\r\nx")),
        cache=tmp_path,
        now=NOW,
    )
    assert copy.media_type == ""
    assert is_plain(copy.etag)


def point_to_this_machine(monkeypatch: pytest.MonkeyPatch, *, times: int = 1) -> None:
    def look_up(_host: bytes, port: int, *_args: object, **_options: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))] * times

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_port_where_nobody_listens_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    says = "the server refused the connection."
    assert refusal(f"http://127.0.0.1:{closed_port()}/", tmp_path) == says
    point_to_this_machine(monkeypatch, times=2)
    assert refusal(f"http://festival.example:{closed_port()}/", tmp_path) == says


@pytest.mark.parametrize("host", ["festival.example", "a..b", "a" * 70 + ".example"])
def test_a_server_that_nobody_knows_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    def look_up(*_args: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert refusal(f"https://{host}/", tmp_path) == "no server of that name can be found."


def test_a_network_that_is_down_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_args: object, **_options: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert refusal("https://festival.example/", tmp_path) == "the server cannot be reached."


def test_an_encrypted_server_must_prove_who_it_is(
    encrypted: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = encrypted.at("/", page())
    assert refusal(address, tmp_path) == "the server cannot prove that it is the one asked for."
    assert not encrypted.visits
    monkeypatch.setenv("SSL_CERT_FILE", certificate_file(tmp_path))
    assert fetch(address, cache=tmp_path / "copies", now=NOW).data == BODY


def test_a_certificate_of_another_server_is_no_proof(
    encrypted: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificate_file(tmp_path))
    point_to_this_machine(monkeypatch)
    address = encrypted.at("/", page()).replace("127.0.0.1", "festival.example")
    assert refusal(address, tmp_path) == "the server cannot prove that it is the one asked for."


def test_a_server_without_encryption_is_told(server: WebServer, tmp_path: Path) -> None:
    address = server.at("/", page()).replace("http:", "https:")
    assert refusal(address, tmp_path) == "no encrypted connection to the server can be made."


def test_a_listener_that_never_speaks_is_left(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        says = refusal(address, tmp_path, Limits(connect=0.2))
    assert says == "the server did not answer within 0.2 seconds."


def use_proxy(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    monkeypatch.setenv("HTTPS_PROXY", proxy)


def test_the_proxy_of_the_house_is_used(server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers["http://festival.example/"] = page()
    use_proxy(monkeypatch, server.at("", page()))
    assert fetch("http://festival.example/", cache=tmp_path, now=NOW).data == BODY
    assert refusal("https://festival.example/", tmp_path) == "the proxy does not let us through to the server."


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "gopher://127.0.0.1", "http://127.0.0.1:x"])
def test_a_proxy_that_cannot_be_used_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    use_proxy(monkeypatch, proxy)
    says = "the proxy or the certificates that the environment names cannot be used."
    assert refusal("http://festival.example/", tmp_path) == says


def test_certificates_that_are_not_there_are_told(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    assert "certificates that the environment names cannot be used" in refusal(server.at("/", page()), tmp_path)


@st.composite
def noisy(draw: st.DrawFn) -> bytes:
    """A good answer, cut and with some bytes changed."""
    answer = bytearray(
        draw(st.sampled_from([WHOLE, CHUNKED + b"5\r\nBEGIN\r\n0\r\n\r\n", PACKED + gzip.compress(BODY)]))
    )
    for place, byte in draw(st.lists(st.tuples(st.integers(0, len(answer) - 1), st.integers(0, 255)), max_size=5)):
        answer[place] = byte
    return bytes(answer[: draw(st.integers(0, len(answer)))])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answer=noisy() | st.binary(max_size=100))
def test_noise_is_a_page_or_refused_in_words(server: WebServer, tmp_path: Path, answer: bytes) -> None:
    try:
        copy = fetch(server.at("/", raw(answer)), cache=tmp_path / os.urandom(8).hex(), now=NOW)
    except UnreadableError as problem:
        says = problem.message
    else:
        assert copy.fresh
        says = copy.media_type + copy.etag
    assert is_plain(says)
