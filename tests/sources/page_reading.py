"""Pages for tests: read from text, or from a fixture."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Film
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.page import read_page

BERLIN = ZoneInfo("Europe/Berlin")
PAGES = Path(__file__).parent / "pages"
ALL_PAGES = sorted(PAGES.glob("*.txt"))


def fixture(name: str) -> str:
    """The text of a page in `pages/`."""
    return (PAGES / f"{name}.txt").read_text("utf-8")


def read(text: str, title: str = "", zone: ZoneInfo = BERLIN) -> Reading:
    """What a page says."""
    return read_page(text.encode(), name="page.txt", known=Known(zone=zone, title=title))


def read_fixture(name: str, title: str = "") -> Reading:
    """What a page in `pages/` says."""
    return read(fixture(name), title)


def film_of(text: str, title: str = "") -> Film:
    """The last film of a page: the one it is about."""
    return read(text, title).films[-1]


def film_page(*, head: str = "", credit: str = "", body: str = "", year: int = 2021) -> str:
    """A German film page of a film `FILM`, with what a test is about filled in."""
    return (
        f"FILM\n\n20.11.2021 15:00 – Caligari FilmBühne\n\nFrankreich {year} 90 Min. OmeU\n{head}\n{credit}\n\n"
        f"Ein Mann geht eine Straße entlang.\n\n{body}\n"
    )
