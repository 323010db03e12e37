"""Every page of the bundled festival is read without an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_reading import read

from fest_tui.sources.festival import read_festival
from places import ROOT

DATA = ROOT / "data"
PAGES = sorted((DATA / "pages").rglob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_bundled_page_is_read_without_a_problem(page: Path) -> None:
    text = page.read_text("utf-8")
    reading = read(text)
    assert reading.problems == ()
    assert reading.films or reading.screenings
    if "\nby " in text:
        assert all(film.directors for film in reading.films if film.form != "short" and film.title in text)


def test_the_bundled_festival_has_every_screening_and_its_own_facts() -> None:
    festival = read_festival((DATA / "festival.toml").read_bytes(), name="festival.toml").festival
    readings = [read(page.read_text("utf-8")) for page in PAGES]
    assert festival is not None
    assert festival.timezone == "Europe/Berlin"
    dated = sum(
        line.count("/2021 ") for page in PAGES for line in page.read_text("utf-8").splitlines() if line[:1].isdigit()
    )
    assert sum(len(reading.screenings) for reading in readings) == dated


def test_the_programmes_of_shorts_say_whether_they_are_complete() -> None:
    readings = [read(page.read_text("utf-8")) for page in PAGES]
    programmes = {
        screening.title: (len(screening.films), screening.incomplete)
        for reading in readings
        for screening in reading.screenings
        if screening.kind == "programme"
    }
    assert programmes["WIESBADEN-SPECIAL – KURZFILM-WETTBEWERB"] == (10, False)
    assert programmes["SHORTS FROM THE STATES"] == (1, True)
    assert programmes["KURZFILME – WELTREISE"] == (0, True)
    assert programmes["INTERNATIONALER KURZFILM-WETTBEWERB – TEIL I"] == (0, True)
