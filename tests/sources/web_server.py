"""A real web server on this machine, whose answers the tests write."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
import struct
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from fest_tui.errors import UnreadableError
from fest_tui.sources.web import Copy, Limits, fetch, keep

USUAL = Limits()
NOW = dt.datetime(2021, 11, 19, 12, 0, tzinfo=dt.UTC)
BODY = b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
UNMEASURED = HEAD + b"\r\n"
PACKED = HEAD + b"Content-Encoding: gzip\r\n\r\n"
# Of the environment, which httpx heeds.
_ENVIRONMENT = (
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
)

# Proves nothing to anybody: it was made for these tests alone, names this machine only, and is valid from 2020 to 2120.
_KEY = (
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUIfOy4MtqKUpr2psYdf+MIJZvJUBUcpV/+HG/0GkFeuhRANC"
    "AARTb7byn4xXpFdB8+pKy71LBjsDJT94hpC1jxlpaJ3VY/KAH+xxEuPoU6D+8v/svEwmUAE7KHiBzZYoq83X24BI"
)
_CERTIFICATE = (
    "MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEy"
    "MDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFNvtvKfjFekV0Hz"
    "6krLvUsGOwMlP3iGkLWPGWlondVj8oAf7HES4+hToP7y/+y8TCZQATsoeIHNliirzdfbgEijTjBMMA8GA1UdEwEB/wQFMAMB"
    "Af8wHQYDVR0OBBYEFBHVcqCacyT1yWRsbAGfxOHj3sROMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAKBggqhkjOPQQD"
    "AgNIADBFAiBvld3RUuv5FWPJsMVgOzkPI95qLR+i0VJvNiEWLei+4AIhAKFkvomVJbDkEPGhWkF0bLYGV7oCB74p31VmvsinbnkM"
)


class Visit(NamedTuple):
    """A request that came, and what its answer is written to."""

    path: str
    headers: Message
    handler: BaseHTTPRequestHandler
    over: threading.Event

    def write(self, data: bytes) -> None:
        self.handler.wfile.write(data)


Answer = Callable[[Visit], None]


class WebServer(ThreadingHTTPServer):
    """Answers each path as a test says, one request a connection; `over` is set when the test ends."""

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.scheme = "http"
        self.answers: dict[str, Answer] = {}
        self.visits: list[Visit] = []
        self.over = threading.Event()

    def encrypt(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
            file.write(_pem("PRIVATE KEY", _KEY) + certificate())
            file.flush()
            context.load_cert_chain(file.name)
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.scheme = "https"

    def at(self, path: str, answer: Answer) -> str:
        """Answer so at this path; its address."""
        self.answers[path] = answer
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    def headers_of(self, visit: int) -> Message:
        return self.visits[visit].headers

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up or wants no such certificate is what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: WebServer

    def do_GET(self) -> None:
        visit = Visit(self.path, self.headers, self, self.server.over)
        self.server.visits.append(visit)
        self.close_connection = True
        self.server.answers[self.path](visit)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has above
        """Nothing to say."""


@contextmanager
def serving(*, encrypted: bool = False) -> Iterator[WebServer]:
    server = WebServer()
    if encrypted:
        server.encrypt()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(autouse=True)
def own_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy and no certificates of the developer's."""
    for name in _ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with serving() as server:
        yield server


@pytest.fixture
def encrypted() -> Iterator[WebServer]:
    with serving(encrypted=True) as server:
        yield server


def certificate() -> str:
    """The certificate of an encrypted server, for a client to believe in."""
    return _pem("CERTIFICATE", _CERTIFICATE)


def certificate_file(folder: Path) -> str:
    path = folder / "certificate.pem"
    path.write_text(certificate(), "ascii")
    return str(path)


def fetched(address: str, *, cache: Path, now: dt.datetime) -> Copy:
    """What is at an address, and from now on the last copy of it."""
    copy = fetch(address, cache=cache, now=now)
    keep(copy)
    return copy


def refusal(address: str, cache: Path, limits: Limits = USUAL) -> str:
    """Why an address cannot be fetched, without the address."""
    with pytest.raises(UnreadableError) as caught:
        fetch(address, cache=cache, now=NOW, limits=limits)
    before, fetched, says = caught.value.message.partition(" cannot be fetched: ")
    assert fetched
    assert before == address
    assert caught.value.hint
    return says


def closed_port() -> int:
    """A port of this machine where nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def page(body: bytes = BODY, status: int = 200, /, **headers: str) -> Answer:
    """A page; `Content_Type="text/html"` sets a header."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    told = {"Content-Type": "text/calendar", "Content-Length": str(len(body))} | given
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return raw(f"HTTP/1.1 {status} As It Is\r\n{lines}\r\n".encode() + body)


def redirect(location: str, status: int = 302) -> Answer:
    return page(b"", status, Location=location)


def raw(data: bytes) -> Answer:
    """These bytes, and then the end."""
    return lambda visit: visit.write(data)


def hang(head: bytes = b"") -> Answer:
    """The beginning of an answer, and then nothing."""

    def answer(visit: Visit) -> None:
        visit.write(head)
        visit.over.wait()

    return answer


def drip(head: bytes, drop: bytes) -> Answer:
    """The beginning of an answer, and then drop by drop, for ever."""

    def answer(visit: Visit) -> None:
        visit.write(head)
        while not visit.over.wait(0.01):
            visit.write(drop)

    return answer


def flood(head: bytes, wave: bytes) -> Answer:
    """The beginning of an answer, and then as much as the client takes, for ever."""

    def answer(visit: Visit) -> None:
        visit.write(head)
        while not visit.over.is_set():
            visit.write(wave)

    return answer


def reset(head: bytes) -> Answer:
    """The beginning of an answer, and then the connection is torn down."""

    def answer(visit: Visit) -> None:
        visit.write(head)
        visit.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return answer


def _pem(kind: str, content: str) -> str:
    lines = (content[start : start + 64] for start in range(0, len(content), 64))
    return "\n".join([f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----", ""])
