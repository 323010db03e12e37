"""The festival that comes along is what its pages say, and its pages say all that is known."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from fest_tui.cli.main import run
from fest_tui.programme.text import slug
from fest_tui.store.programmes import load_programme
from places import BUNDLED, ROOT, SHARED

FACTS = SHARED / "data" / "exground-34"
NOT_NAMES = {"co-written by the cast of poets": ""}
"""What stands in a column of names without naming anybody."""


def facts(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_store_is_what_our_reader_makes_of_the_pages(tmp_path: Path) -> None:
    built = tmp_path / "built.json"

    sources = [str(ROOT / "data" / "festival.toml"), str(ROOT / "data" / "pages")]
    assert run(["import", *sources, "--into", str(built), "--once"]) == 0

    assert built.read_bytes() == BUNDLED.read_bytes(), "run `make data` and commit the store"


def test_every_film_says_what_it_is_in_english() -> None:
    festival = load_programme(BUNDLED)

    german = {"Deutschland", "Frankreich", "Schweiz", "Brasilien", "Tschechische Republik", "Kanada"}
    for film in festival.films.values():
        assert not german & set(film.countries), film.title
        assert all(name[0].isupper() for name in film.languages), film.title
        assert "  " not in film.synopsis


def test_overlaps_travel_talks_and_shorts_before_are_in_it() -> None:
    festival = load_programme(BUNDLED)
    friday = festival.on(dt.date(2021, 11, 19))

    assert [screening.id for screening in friday] == [
        "jane-by-charlotte-1",
        "some-kind-of-heaven-1",
        "the-exam-1",
        "the-killing-of-two-lovers-2",
        "dear-comrades-1",
    ]
    assert festival.venue_of(festival.screenings["the-killing-of-two-lovers-2"]).town == "Darmstadt"
    assert festival.screenings["der-menschliche-faktor-1"].talk == "Q&A with Ronny Trocker (director)"
    assert festival.screenings["madalena-1"].films == ("sintra-iii", "madalena")
    assert festival.screenings["madalena-1"].end_kind == "uncertain"
    assert festival.screenings["the-dog-who-wouldnt-be-quiet-1"].end_kind == "computed"
    assert festival.screenings["kurzfilme-weltreise-1"].end_kind == "assumed"
    assert len(festival.screenings["wiesbaden-special-kurzfilm-wettbewerb-1"].films) == 10


@pytest.mark.shared
def test_every_fact_known_of_the_festival_is_in_it() -> None:
    festival = load_programme(BUNDLED)

    slots = {(slug(row["film_title"]), row["start"], slug(row["venue"])) for row in facts("screenings.csv")}
    assert slots == {
        (slug(screening.title), f"{screening.starts:%Y-%m-%dT%H:%M}", screening.venue)
        for screening in festival.screenings.values()
    }
    assert {slug(row["name"]) for row in facts("venues.csv")} == set(festival.venues)
    assert {
        (slug(row["from"]), slug(row["to"]), int(row["minutes"]), row["mode"]) for row in facts("transfers.csv")
    } == {(way.from_venue, way.to_venue, way.minutes, way.mode) for way in festival.transfers if way.estimated}
    for row in facts("films.csv"):
        film = festival.films[slug(row["title"])]
        assert film.title == row["title"]
        assert (str(film.running_minutes or ""), str(film.year or "")) == (row["runtime_min"], row["year"]), row[
            "title"
        ]
        assert len(film.directors) == (row["director"].split("(")[0].count(",") + 1 if row["director"] else 0)
        assert film.original_title == row["original_title"]
        for role, column in (
            ("script", "script"),
            ("cinematography", "dop"),
            ("editing", "editor"),
            ("music", "music"),
        ):
            names = next((credit.names for credit in film.credits if credit.role == role), ())
            assert ", ".join(names) == NOT_NAMES.get(row[column], row[column]), (row["title"], role)


@pytest.mark.shared
def test_no_award_is_told_that_was_given_at_the_festival_or_after_it() -> None:
    festival = load_programme(BUNDLED)

    for film in festival.films.values():
        for award in film.awards:
            assert award.year is None or award.year <= 2021
            assert "exground" not in award.festival.lower(), film.title
