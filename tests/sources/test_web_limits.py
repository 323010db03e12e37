"""Servers that are slow or send too much, too little or what was not asked for: none holds us up or floods us."""

from __future__ import annotations

import datetime as dt
import gzip
import tracemalloc
from pathlib import Path

import pytest
import web_server
from web_server import (
    BODY,
    CHUNKED,
    HEAD,
    NOW,
    PACKED,
    UNMEASURED,
    Answer,
    WebServer,
    drip,
    fetched,
    flood,
    hang,
    page,
    raw,
    redirect,
    refusal,
    reset,
)

from fest_tui.sources.web import Limits, fetch
from fest_tui.sources.web.refusals import RefusedError
from fest_tui.sources.web.unpacking import Unpacker

MEGABYTE = 1024 * 1024
SMALL = Limits(size=MEGABYTE)
IMPATIENT = Limits(read=0.2)
HURRIED = Limits(whole=0.2)
NO_MEMBER = gzip.compress(b"")

own_way_out = web_server.own_way_out
server = web_server.server


def test_a_server_that_hangs_is_left(server: WebServer, tmp_path: Path) -> None:
    says = "the server did not answer within 0.2 seconds."
    assert refusal(server.at("/1", hang()), tmp_path, IMPATIENT) == says
    assert refusal(server.at("/2", hang(HEAD)), tmp_path, IMPATIENT) == says
    assert refusal(server.at("/3", hang(UNMEASURED + b"BEGIN")), tmp_path, IMPATIENT) == says


@pytest.mark.parametrize(
    "answer",
    [
        hang(),
        drip(b"", b"H"),
        drip(HEAD, b"X: y\r\n"),
        drip(HEAD + b"X: ", b"y"),
        drip(UNMEASURED, b"x"),
        drip(CHUNKED, b"1\r\nx\r\n"),
        drip(CHUNKED + b"1;", b"x"),
        drip(CHUNKED + b"0\r\n", b"X: y\r\n"),
        drip(PACKED, NO_MEMBER),
        drip(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        flood(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100),
        flood(UNMEASURED, b"x" * 1000),
        flood(PACKED, NO_MEMBER * 100),
    ],
)
def test_no_server_holds_us_longer_than_the_limit_on_the_whole(
    server: WebServer, tmp_path: Path, answer: Answer
) -> None:
    limits = Limits(whole=0.2, size=10**12)
    assert refusal(server.at("/", answer), tmp_path, limits) == "the server was not done within 0.2 seconds."


def test_the_limit_on_the_whole_is_one_for_all_redirects(server: WebServer, tmp_path: Path) -> None:
    server.at("/2", drip(UNMEASURED, b"x"))
    address = server.at("/1", redirect("/2"))
    assert refusal(address, tmp_path, HURRIED) == "the server was not done within 0.2 seconds."


@pytest.mark.parametrize(
    "answer",
    [
        flood(UNMEASURED, b"x" * 1000),
        flood(CHUNKED, b"3e8\r\n" + b"x" * 1000 + b"\r\n"),
        flood(PACKED, NO_MEMBER * 100),
        page(gzip.compress(bytes(10_000_000)), Content_Encoding="gzip"),
        page(gzip.compress(b"x") + gzip.compress(bytes(MEGABYTE)), Content_Encoding="gzip"),
        hang(HEAD + b"Content-Length: 1048577\r\n\r\n"),
        hang(HEAD + b"Content-Length: 99999999999999999999\r\n\r\n"),
    ],
)
def test_too_much_is_refused_at_once(server: WebServer, tmp_path: Path, answer: Answer) -> None:
    limits = Limits(size=MEGABYTE, read=60, whole=60)
    assert refusal(server.at("/", answer), tmp_path, limits) == "what the server sends is larger than 1 MB."


@pytest.mark.parametrize("before", [0, 1001])
def test_a_bomb_is_unpacked_no_further_than_there_is_room(before: int) -> None:
    bomb = gzip.compress(bytes(before)) + gzip.compress(bytes(10_000_000))
    tracemalloc.start()
    with pytest.raises(RefusedError, match="larger than"):
        Unpacker("gzip", 1000).unpacked(bomb)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_the_usual_limit_is_64_megabytes_unpacked(server: WebServer, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(64 * 1024 * 1024 + 1), 1)
    says = refusal(server.at("/", page(bomb, Content_Encoding="gzip")), tmp_path, Limits())
    assert says == "what the server sends is larger than 64 MB."


def test_as_much_as_there_is_room_for_is_taken(server: WebServer, tmp_path: Path) -> None:
    for number, answer in enumerate(
        (page(bytes(MEGABYTE)), page(gzip.compress(bytes(MEGABYTE)), Content_Encoding="gzip"))
    ):
        assert fetch(server.at(f"/{number}", answer), cache=tmp_path, now=NOW, limits=SMALL).data == bytes(MEGABYTE)


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP"])
def test_what_is_packed_is_unpacked(server: WebServer, tmp_path: Path, coding: str) -> None:
    packed = gzip.compress(BODY[:9]) + gzip.compress(BODY[9:])
    address = server.at("/", page(packed, Content_Encoding=coding))
    assert fetch(address, cache=tmp_path, now=NOW).data == BODY


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (page(BODY, Content_Encoding="gzip"), "the server's answer is damaged: it cannot be unpacked."),
        (page(gzip.compress(BODY) + b"more", Content_Encoding="gzip"), "the server's answer is damaged: it cannot be"),
        (page(gzip.compress(BODY)[:-1], Content_Encoding="gzip"), "the end of the server's answer is missing."),
        (raw(PACKED + gzip.compress(BODY)[:20]), "the end of the server's answer is missing."),
        (page(BODY, Content_Encoding="br"), "the server packed its answer in a way that was not asked for (br)."),
        (page(BODY, Content_Encoding="gzip, gzip"), "the server packed its answer in a way that was not asked for"),
        (page(BODY, Content_Encoding="x" * 500), "the server packed its answer in a way that was not asked for (xxx"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(server: WebServer, tmp_path: Path, answer: Answer, says: str) -> None:
    found = refusal(server.at("/", answer), tmp_path)
    assert found.startswith(says)
    assert len(found) < 150


def test_a_server_that_sends_less_than_it_announced_is_not_believed(server: WebServer, tmp_path: Path) -> None:
    address = server.at("/", page())
    fetched(address, cache=tmp_path, now=NOW)
    for answer in (page(b"BEGIN", Content_Length="30"), reset(HEAD + b"Content-Length: 30\r\n\r\nBEGIN")):
        server.at("/", answer)
        copy = fetch(address, cache=tmp_path, now=NOW + dt.timedelta(days=3))
        assert (copy.data, copy.fresh) == (BODY, False)
        assert copy.says == "the server announced 30 bytes and sent 5; this copy is 3 days old"


def test_what_comes_after_the_announced_end_is_no_part_of_the_page(server: WebServer, tmp_path: Path) -> None:
    address = server.at("/", page(BODY + b"HTTP/1.1 200 OK\r\n\r\nevil", Content_Length=str(len(BODY))))
    assert fetch(address, cache=tmp_path, now=NOW).data == BODY


@pytest.mark.parametrize("answer", [raw(CHUNKED + b"5\r\nBEGIN\r\n"), raw(CHUNKED + b"5\r\nBEGIN\r\n-1\r\n")])
def test_a_page_in_parts_needs_its_last(server: WebServer, tmp_path: Path, answer: Answer) -> None:
    assert refusal(server.at("/", answer), tmp_path) == "the server's answer broke off after 5 bytes."
