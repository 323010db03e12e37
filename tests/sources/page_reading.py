"""Pages for tests: read from text, from HTML, or from a fixture."""

from __future__ import annotations

import datetime as dt
import html
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from fest_tui.programme.model import Film
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.page import read_page
from fest_tui.sources.web_page import read_web_page

BERLIN = ZoneInfo("Europe/Berlin")
PAGES = Path(__file__).parent / "pages"
ALL_PAGES = sorted(PAGES.glob("*.txt"))
WEB_PAGES = sorted(PAGES.glob("*.html"))

AT_BERLIN = Known(zone=BERLIN)
IN_2015 = Known(zone=BERLIN, first_day=dt.date(2015, 11, 13), last_day=dt.date(2015, 11, 22))
IN_2016 = Known(zone=BERLIN, first_day=dt.date(2016, 11, 11), last_day=dt.date(2016, 11, 20))


def fixture(name: str) -> str:
    """The text of a page in `pages/`."""
    return (PAGES / f"{name}.txt").read_text("utf-8")


def read(text: str, title: str = "", zone: ZoneInfo = BERLIN, known: Known = AT_BERLIN) -> Reading:
    """What a page says."""
    return read_page(text.encode(), name="page.txt", known=msgspec.structs.replace(known, zone=zone, title=title))


def read_html(source: str, title: str = "", known: Known = AT_BERLIN) -> Reading:
    """What a page in HTML says."""
    return read_web_page(source.encode(), name="page.html", known=msgspec.structs.replace(known, title=title))


def read_fixture(name: str, title: str = "", known: Known = AT_BERLIN) -> Reading:
    """What a page in `pages/` says."""
    return read(fixture(name), title, known=known)


def film_of(text: str, title: str = "") -> Film:
    """The last film of a page: the one it is about."""
    return read(text, title).films[-1]


def film_page(*, head: str = "", credit: str = "", body: str = "", year: int = 2021) -> str:
    """A German film page of a film `FILM`, with what a test is about filled in."""
    return (
        f"FILM\n\n20.11.2021 15:00 – Caligari FilmBühne\n\nFrankreich {year} 90 Min. OmeU\n{head}\n{credit}\n\n"
        f"Ein Mann geht eine Straße entlang.\n\n{body}\n"
    )


def web_page(body: str, head: str = "") -> str:
    """A page in HTML with this body, on one line."""
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def as_html(text: str) -> str:
    """The same page in HTML: a paragraph where blank lines part, and `<br>` where a line ends."""
    paragraphs = (html.escape(paragraph).replace("\n", "<br>\n") for paragraph in re.split(r"\n{2,}", text.strip("\n")))
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head>\n<body>\n{body}\n</body></html>\n"


def without_places(reading: Reading) -> Reading:
    """A reading without the files and lines of its problems, to compare two sources that say the same."""
    problems = tuple(msgspec.structs.replace(problem, file="", line=0) for problem in reading.problems)
    return msgspec.structs.replace(reading, problems=problems)
