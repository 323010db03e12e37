"""Pages of other festivals for tests: read from text, or from a fixture in `listings/`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.listing import read_listing
from fest_tui.sources.listing.forms import forms_of
from fest_tui.sources.listing.lines import lines_of

BERLIN = ZoneInfo("Europe/Berlin")
LISTINGS = Path(__file__).parent / "listings"
ALL_LISTINGS = sorted(LISTINGS.glob("*.txt"))
DAYS = {
    "luxembourg-german": (dt.date(2021, 3, 4), dt.date(2021, 3, 14)),
    "luxembourg-english": (dt.date(2022, 3, 3), dt.date(2022, 3, 13)),
    "openeyes": (dt.date(2019, 7, 31), dt.date(2019, 8, 4)),
    "rotterdam": (dt.date(2020, 1, 22), dt.date(2020, 2, 2)),
}


def fixture(name: str) -> str:
    """The text of a page in `listings/`."""
    return (LISTINGS / f"{name}.txt").read_text("utf-8")


def read(text: str, *, title: str = "", days: tuple[dt.date, dt.date] | None = None) -> Reading:
    """What a page says, of a festival on those days."""
    first, last = days or (None, None)
    known = Known(zone=BERLIN, first_day=first, last_day=last, title=title)
    return read_listing(text.encode("utf-8", "surrogatepass"), name="page.txt", known=known)


def read_fixture(name: str, title: str = "") -> Reading:
    """What a page in `listings/` says, of its festival."""
    return read(fixture(name), title=title, days=DAYS.get(name))


def film_of(reading: Reading) -> Film:
    """The only film of a reading."""
    (film,) = reading.films
    return film


def shown(reading: Reading) -> list[tuple[str, str]]:
    """When and where each screening is."""
    venues = {venue.id: venue.name for venue in reading.venues}
    return [(f"{screening.starts:%Y-%m-%d %H:%M}", venues[screening.venue]) for screening in reading.screenings]


def only(reading: Reading) -> Screening:
    """The only screening of a reading."""
    (screening,) = reading.screenings
    return screening


def told(reading: Reading) -> list[tuple[int, str, str]]:
    """Where each problem is, and how grave."""
    return [(problem.line, problem.field, problem.severity) for problem in reading.problems]


def names_of_forms(text: str) -> list[str]:
    """The forms that claim a text."""
    return [form.name for form in forms_of(lines_of(text))]


def without(text: str, *starts: str) -> str:
    """A page without the lines that start so."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(starts))
