"""Which pages are taken for one of another festival, and which never are."""

from __future__ import annotations

from pathlib import Path

import pytest
from listing_reading import ALL_LISTINGS, BERLIN, DAYS, fixture, names_of_forms, read, read_fixture

from fest_tui.errors import UnreadableError
from fest_tui.sources.known import Known, ZoneUnknownError
from fest_tui.sources.listing import is_listing, read_lines, read_listing
from places import ROOT, SHARED

FORMS = {
    "braunschweig": "Braunschweig",
    "cottbus-english": "bare values",
    "cottbus-german": "labels on lines",
    "hamburg": "Hamburg",
    "hamburg-2015": "labels on lines",
    "luxembourg-english": "Luxembourg",
    "luxembourg-german": "Luxembourg",
    "mannheim": "Mannheim-Heidelberg",
    "nippon": "Nippon Connection",
    "openeyes": "openeyes",
    "rotterdam": "Rotterdam",
    "saarbruecken": "Max Ophüls Preis",
}
EXGROUND = [*(ROOT / "data" / "pages").rglob("*.txt"), *(ROOT / "tests" / "sources" / "pages").glob("*.txt")]
OUR_OWN = [*(ROOT / "docs").glob("*.md"), *(ROOT / "data").glob("*.*"), ROOT / "README.md", ROOT / "CHANGELOG.md"]
OTHER_FORMS_OF_EXGROUND = {
    "on demand": (
        "wcag_skip_links_header\n\nTITEL\n\nDokumentarfilm 1h 17m 2020\n\nvon Ana Reis und Jo Brand USA 2020\n\n"
        "Ein Film.\n\nWeitere Informationen\n\nRegie\n\nAna Reis\n\nDrehbuch\n\nJo Brand\n\nSprache\n\nOmdU\n\n"
        "Untertitel\n\nDeutsch\n"
    ),
    "old German page": (
        "fr 20 nov 20.00 uhr Caligari FilmBühne\nsa 21 nov 22.00 uhr Kulturpalast\n\nTITEL [ORIGINAL]\nvon Ana Reis\n"
        "Brasilien 2014 10 Min. OmeU Animation\nEin Film. |\n"
    ),
    "old English page": (
        "program > short films > best of shorts\n\nsat 12 nov 4:00 pm Murnau Filmtheater\n\nBest of Shorts\n\nTITLE\n"
        "[ORIGINAL]\n\nby Ana Reis\nFrance 2016 3 min original version with English subtitles fiction\n"
    ),
    "section listing": (
        "TITEL [ANDERER]\n\nvon Ana Reis\nKosovo 2021 111 Min. Omd+eU\n\nBUS\nvon Jo Brand\nIran 2020 9 Min. OF\n"
    ),
    "news": "Um 17:30 Uhr, Caligari FilmBühne.\nHeute Abend um 19 Uhr läuft ein Film von Ana Reis, und genau dort.\n",
    "tips": "Tagestipps – Sa., 20.11.\n\nKURZ – IRAN\nJunge Filme.\nTickets gibts hier.\n",
}


def test_every_fixture_is_here() -> None:
    assert {path.stem for path in ALL_LISTINGS} == FORMS.keys()


@pytest.mark.parametrize("name", FORMS)
def test_each_page_has_exactly_one_form(name: str) -> None:
    assert names_of_forms(fixture(name)) == [FORMS[name]]
    assert is_listing(fixture(name).encode())


@pytest.mark.parametrize("path", EXGROUND, ids=lambda path: path.stem)
def test_no_part_of_an_exground_page_is_a_listing(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    for at in range(len(lines)):
        assert names_of_forms("".join(lines[: at + 1])) == []
        assert names_of_forms("".join(lines[at:])) == []


@pytest.mark.parametrize("name", OTHER_FORMS_OF_EXGROUND)
def test_no_other_form_of_exground_is_a_listing(name: str) -> None:
    assert names_of_forms(OTHER_FORMS_OF_EXGROUND[name]) == []


@pytest.mark.shared
def test_the_seed_page_is_no_listing() -> None:
    assert not is_listing((SHARED / "data" / "seed-page.txt").read_bytes())


@pytest.mark.parametrize("path", OUR_OWN, ids=lambda path: path.name)
def test_our_own_texts_are_no_listings(path: Path) -> None:
    assert not is_listing(path.read_bytes())


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff\xfe", b"\x89PNG\r\n", bytes(range(256)) * 9])
def test_what_is_no_text_is_no_listing(data: bytes) -> None:
    assert not is_listing(data)


def test_what_is_no_listing_is_refused() -> None:
    with pytest.raises(UnreadableError, match="known form"):
        read("Lorem ipsum dolor sit amet.\n")
    with pytest.raises(UnreadableError, match="known form"):
        read_lines([(1, "Lorem ipsum dolor sit amet.")], name="page.html", known=Known(zone=BERLIN))


@pytest.mark.parametrize("name", FORMS)
def test_lines_that_somebody_else_made_are_read_alike(name: str) -> None:
    first, last = DAYS.get(name, (None, None))
    lines = list(enumerate(fixture(name).splitlines(), start=1))
    known = Known(zone=BERLIN, first_day=first, last_day=last)
    assert is_listing(lines)
    assert read_lines(lines, name="page.txt", known=known) == read_fixture(name)
    assert read_lines([line for line in lines if line[1].strip()], name="page.txt", known=known) == read_fixture(name)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_any_unicode_is_read_alike(name: str, encoding: str) -> None:
    first, last = DAYS.get(name, (None, None))
    known = Known(zone=BERLIN, first_day=first, last_day=last)
    data = fixture(name).replace("\n", "\r\n").encode(encoding)
    assert is_listing(data)
    assert read_listing(data, name="page.txt", known=known) == read_fixture(name)


def test_only_screenings_need_a_time_zone() -> None:
    film = read_listing(fixture("cottbus-german").encode(), name="page.txt", known=Known()).films[0]
    assert film.title == "KEINE SPUREN"
    with pytest.raises(ZoneUnknownError):
        read_listing(fixture("mannheim").encode(), name="page.txt", known=Known())


@pytest.mark.parametrize("name", FORMS)
def test_a_page_read_twice_says_the_same(name: str) -> None:
    assert read_fixture(name) == read_fixture(name)
