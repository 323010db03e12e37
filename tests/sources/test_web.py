"""A festival's programme over the web: what is fetched, what is kept, and what is used when the web is not there."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import tempfile
from pathlib import Path
from string import ascii_letters

import pytest
import web_server
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from web_server import BODY, NOW, Answer, Visit, WebServer, fetched, page, raw, redirect

from fest_tui import __version__
from fest_tui.errors import UnreadableError
from fest_tui.sources.web import Copy, age_words, copies, fetch, keep

LATER = NOW + dt.timedelta(hours=3)
ADDRESS = "https://festival.example/programme.ics"
COPY = Copy(ADDRESS, ADDRESS, NOW, media_type="text/calendar", etag='"1"', data=BODY)


own_way_out = web_server.own_way_out
server = web_server.server


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "copies"


def copy_file(cache: Path) -> Path:
    (path,) = cache.iterdir()
    return path


def test_a_page_is_fetched(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page(Content_Type="Text/Calendar; charset=utf-8", ETag='"1"'))
    now = NOW.astimezone(dt.timezone(dt.timedelta(hours=2)))

    copy = fetch(address, cache=cache, now=now)

    assert copy == Copy(
        address=address,
        came_from=address,
        fetched_at=NOW,
        media_type="text/calendar",
        etag='"1"',
        data=BODY,
        fresh=True,
        file=copies.place(cache, address),
    )
    assert copy.fetched_at.tzinfo is dt.UTC


def test_a_server_is_told_who_asks_and_what_can_be_read(server: WebServer, cache: Path) -> None:
    fetched(server.at("/", page()), cache=cache, now=NOW)
    headers = server.headers_of(0)
    assert headers["User-Agent"] == f"fest-tui/{__version__}"
    assert headers["Accept"].startswith("text/calendar, application/json")
    assert headers["Accept-Encoding"] == "gzip"
    assert "Cookie" not in headers
    assert "If-None-Match" not in headers


def only_when(header: str, value: str) -> Answer:
    """A page that has not changed for whoever sends this header."""
    told = {"ETag": value} if header == "If-None-Match" else {"Last_Modified": value}
    answers = {True: raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"), False: page(**told)}

    def answer(visit: Visit) -> None:
        answers[visit.headers[header] == value](visit)

    return answer


@pytest.mark.parametrize(
    ("header", "value"), [("If-None-Match", 'W/"a b"'), ("If-Modified-Since", "Fri, 19 Nov 2021 10:00:00 GMT")]
)
def test_what_has_not_changed_is_not_sent_again(server: WebServer, cache: Path, header: str, value: str) -> None:
    address = server.at("/fest.ics", only_when(header, value))
    first = fetched(address, cache=cache, now=NOW)

    second = fetched(address, cache=cache, now=LATER)

    assert server.headers_of(1)[header] == value
    assert (second.data, second.media_type, second.etag) == (first.data, first.media_type, first.etag)
    assert (second.fresh, second.says, second.fetched_at) == (True, "", LATER)
    assert fetch(address, cache=cache, now=LATER, offline=True).fetched_at == LATER


def test_a_page_that_changed_takes_the_place_of_its_copy(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page(b"old", ETag='"1"'))
    fetched(address, cache=cache, now=NOW)
    server.at("/fest.ics", page(b"new"))
    assert fetched(address, cache=cache, now=LATER).data == b"new"
    kept = fetch(address, cache=cache, now=LATER, offline=True)
    assert (kept.data, kept.etag) == (b"new", "")


@pytest.mark.parametrize("etag", ['"ä"', '"' + "\udcff" * 3 + '"'])
def test_an_etag_that_cannot_be_sent_back_is_not(server: WebServer, cache: Path, etag: str) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: " + etag.encode(errors="surrogateescape") + b"\r\n\r\nhi"
    address = server.at("/fest.ics", raw(head))
    fetched(address, cache=cache, now=NOW)
    assert fetch(address, cache=cache, now=LATER).data == b"hi"
    assert "If-None-Match" not in server.headers_of(1)


def test_a_server_is_asked_for_changes_only_of_what_it_sent_itself(server: WebServer, cache: Path) -> None:
    address = server.at("/here", redirect("/there"))
    there = server.at("/there", page(ETag='"1"'))
    assert fetched(address, cache=cache, now=NOW).came_from == there
    fetched(address, cache=cache, now=NOW)
    assert [visit.headers["If-None-Match"] for visit in server.visits] == [None, None, None, '"1"']


def test_unchanged_means_nothing_where_nothing_was_known(server: WebServer, cache: Path) -> None:
    address = server.at("/", page(b"", 304))
    with pytest.raises(UnreadableError, match="without sending anything to read"):
        fetch(address, cache=cache, now=NOW)


def test_the_last_copy_stands_in_for_a_server_that_fails(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page())
    fetched(address, cache=cache, now=NOW)
    server.at("/fest.ics", page(b"oh", 500))

    copy = fetch(address, cache=cache, now=LATER)

    assert (copy.data, copy.fresh, copy.fetched_at) == (BODY, False, NOW)
    assert copy.says == "the server has a fault of its own (status 500); this copy is 3 hours old"


def test_without_a_copy_it_is_said_what_to_do(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page(b"", 404))
    with pytest.raises(UnreadableError) as caught:
        fetch(address, cache=cache, now=NOW)
    assert caught.value.message == f"{address} cannot be fetched: the server has nothing at this address (status 404)."
    assert "import the file" in caught.value.hint
    assert not cache.exists()


def test_offline_no_server_is_asked(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page())
    with pytest.raises(UnreadableError, match="no server was asked") as caught:
        fetch(address, cache=cache, now=NOW, offline=True)
    assert "with a connection" in caught.value.hint
    fetched(address, cache=cache, now=NOW)

    copy = fetch(address, cache=cache, now=NOW + dt.timedelta(seconds=59), offline=True)

    assert len(server.visits) == 1
    assert (copy.data, copy.media_type, copy.fresh) == (BODY, "text/calendar", False)
    assert copy.says == "no server was asked; this copy is less than a minute old"


def test_a_copy_from_the_future_has_no_age(server: WebServer, cache: Path) -> None:
    address = server.at("/", page())
    fetched(address, cache=cache, now=LATER)
    says = fetch(address, cache=cache, now=NOW, offline=True).says
    assert says == "no server was asked; this copy is dated later than this computer's clock"


def test_a_page_that_cannot_be_meant_does_not_replace_a_copy(server: WebServer, cache: Path) -> None:
    address = server.at("/", page())
    keep(fetch(address, cache=cache, now=NOW, is_wanted=lambda data: data.startswith(b"BEGIN")))
    server.at("/", page(b"<h1>Hotel</h1>", Content_Type="text/html"))

    copy = fetch(address, cache=cache, now=LATER, is_wanted=lambda data: data.startswith(b"BEGIN"))

    assert (copy.data, copy.fresh) == (BODY, False)
    assert copy.says.startswith("the server sent something else than was hoped for (text/html);")
    assert fetch(address, cache=cache, now=NOW).data == b"<h1>Hotel</h1>"


def test_an_empty_page_is_no_page(server: WebServer, cache: Path) -> None:
    for number, answer in enumerate((page(b""), page(b"", Content_Encoding="gzip"))):
        with pytest.raises(UnreadableError, match="the server's answer is empty"):
            fetch(server.at(f"/{number}", answer), cache=cache, now=NOW)


@given(place=st.integers(0, 400), byte=st.integers(0, 255), is_cut=st.booleans())
def test_a_damaged_copy_counts_as_none(place: int, byte: int, is_cut: bool) -> None:  # noqa: FBT001 - drawn
    with tempfile.TemporaryDirectory() as folder:
        path = copies.place(Path(folder), ADDRESS)
        copies.keep(replace(COPY, file=path))
        content = bytearray(path.read_bytes())
        place = min(place, len(content) - 1)
        content[place:] = b"" if is_cut else bytes([content[place] ^ (byte or 1)]) + content[place + 1 :]
        path.write_bytes(content)
        with pytest.raises(UnreadableError, match="no server was asked"):
            fetch(ADDRESS, cache=Path(folder), now=NOW, offline=True)


@pytest.mark.parametrize(
    "changed",
    [
        replace(COPY, address="https://other.example/"),
        replace(COPY, etag="\x1b[31m"),
        replace(COPY, fetched_at=dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1)))),
        replace(COPY, fetched_at=dt.datetime(2021, 11, 19)),  # noqa: DTZ001 - is the fault
    ],
)
def test_a_file_that_we_would_not_have_written_is_no_copy(cache: Path, changed: Copy) -> None:
    copies.keep(replace(changed, file=copies.place(cache, ADDRESS)))
    with pytest.raises(UnreadableError, match="no server was asked"):
        fetch(ADDRESS, cache=cache, now=NOW, offline=True)


def test_a_folder_in_the_place_of_a_copy_is_no_copy(cache: Path) -> None:
    copies.place(cache, ADDRESS).mkdir(parents=True)
    with pytest.raises(UnreadableError, match="no server was asked"):
        fetch(ADDRESS, cache=cache, now=NOW, offline=True)


def test_a_damaged_copy_is_fetched_anew(server: WebServer, cache: Path) -> None:
    address = server.at("/", only_when("If-None-Match", '"1"'))
    fetched(address, cache=cache, now=NOW)
    copy_file(cache).write_bytes(b"\0" * 100)
    assert fetched(address, cache=cache, now=LATER).data == BODY
    assert "If-None-Match" not in server.headers_of(1)
    assert fetch(address, cache=cache, now=LATER, offline=True).data == BODY


def test_an_answer_that_nobody_keeps_changes_nothing(server: WebServer, cache: Path) -> None:
    address = server.at("/fest.ics", page(ETag='"good"'))
    fetched(address, cache=cache, now=NOW)
    former = copy_file(cache).read_bytes()
    server.at("/fest.ics", page(b"gutted", ETag='"gutted"'))
    assert fetch(address, cache=cache, now=LATER).data == b"gutted"
    assert copy_file(cache).read_bytes() == former
    fetch(address, cache=cache, now=LATER)
    assert server.headers_of(2)["If-None-Match"] == '"good"'


def test_an_answer_is_of_use_where_no_copy_can_be_kept(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    copy = fetch(server.at("/", page()), cache=tmp_path / "file", now=NOW)
    assert (copy.data, copy.fresh) == (BODY, True)
    with pytest.raises(OSError, match="directory"):
        keep(copy)


def test_each_address_has_a_copy_of_its_own(server: WebServer, cache: Path) -> None:
    addresses = [server.at(f"/?{number}", page(str(number).encode())) for number in range(3)]
    for address in addresses:
        fetched(address, cache=cache, now=NOW)
    assert [fetch(each, cache=cache, now=NOW, offline=True).data for each in addresses] == [b"0", b"1", b"2"]


def test_processes_that_fetch_at_once_leave_a_whole_copy(server: WebServer, cache: Path) -> None:
    letters = iter(ascii_letters)

    def answer(visit: Visit) -> None:
        page(next(letters).encode() * 200_000)(visit)

    address = server.at("/", answer)
    script = (
        "import datetime as dt, pathlib, sys\n"
        "from fest_tui.sources.web import fetch, keep\n"
        "for _ in range(20):\n"
        "    keep(fetch(sys.argv[1], cache=pathlib.Path(sys.argv[2]), now=dt.datetime.now(dt.UTC)))\n"
    )
    fetched(address, cache=cache, now=NOW)
    processes = [subprocess.Popen([sys.executable, "-c", script, address, str(cache)]) for _ in range(2)]
    seen = set()
    while any(process.poll() is None for process in processes):
        seen.add(fetch(address, cache=cache, now=NOW, offline=True).data)
    assert [process.returncode for process in processes] == [0, 0]
    seen.add(fetch(address, cache=cache, now=NOW, offline=True).data)
    assert {(len(data), len(set(data))) for data in seen} == {(200_000, 1)}
    assert len(server.visits) == 41
    assert copy_file(cache).suffix == ".copy"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "less than a minute"),
        (0, "less than a minute"),
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (119, "1 hour"),
        (120, "2 hours"),
        (47 * 60 + 59, "47 hours"),
        (48 * 60, "2 days"),
        (400 * 24 * 60, "400 days"),
    ],
)
def test_ages_are_told_in_the_unit_that_says_most(minutes: int, words: str) -> None:
    assert age_words(minutes) == words
