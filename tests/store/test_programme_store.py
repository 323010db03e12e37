"""Programmes kept in a file come back whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
import tinydb

from builders import at, exground_friday, festival, film, programme, screening, transfer, venue
from fest_tui import atomic
from fest_tui.errors import StoreError
from fest_tui.programme.model import Award, Bio, Contact, Credit, Former, Quote, Work
from fest_tui.programme.programme import Programme
from fest_tui.store import storage
from fest_tui.store.programmes import load_programme, save_programme


def everything() -> Programme:
    """A programme in which every field says something."""
    the_film = film(
        "DEAR COMRADES!",
        120,
        original_title="Дорогие товарищи!",
        year=2020,
        countries=("Russia",),
        version="OmeU",
        languages=("Russian",),
        subtitles=("English",),
        directors=("Andrei Konchalovsky",),
        credits=(Credit(role="cinematography", label="DoP", names=("Andrey Naidenov",)),),
        quotes=(Quote(text="Moving."),),
        bios=(Bio(person="Andrei Konchalovsky", text="Born in 1937."),),
        filmography=(Work(person="Andrei Konchalovsky", year=2019, title="SIN"),),
        awards=(Award(title="Jury Prize", festival="Venice", country="Italy", year=2020),),
        contact=Contact(name="Films Boutique", phone="+49 30 69537850"),
        shorts_before=("SINTRA III",),
        inferred=("title", "directors"),
    )
    slot = screening(
        "DEAR COMRADES!",
        "2021-11-19 22:00",
        "caligari",
        120,
        talk="Q&A",
        talk_minutes=0,
        free=False,
        status="moved",
        former=(Former(starts=at("2021-11-19 20:00"), ends=at("2021-11-19 22:00"), venue="murnau"),),
        vanished=True,
    )
    return programme(
        slot,
        screening("AFTER MIDNIGHT", "2021-11-20 00:30", "nowhere", films=("gone",)),
        films=(the_film, film("NICO", None)),
        venues=(venue("Caligari FilmBühne", id="caligari", seats=427, latitude=50.08227, longitude=0.0),),
        transfers=(transfer("caligari", "murnau", 20, estimated=True),),
        edition=34,
        day_turns_at=dt.time(5, 30),
        starts=dt.date(2021, 11, 12),
        ends=dt.date(2021, 11, 21),
        sections=("European Cinema",),
        updated_at=dt.datetime(2021, 11, 1, 12, tzinfo=dt.UTC),
    )


def test_a_programme_comes_back_as_it_was(tmp_path: Path) -> None:
    kept = everything()
    save_programme(tmp_path / "p.json", kept)
    read = load_programme(tmp_path / "p.json")
    assert read.festival == kept.festival
    assert dict(read.venues) == dict(kept.venues)
    assert read.transfers == kept.transfers
    assert dict(read.films) == dict(kept.films)
    assert dict(read.screenings) == dict(kept.screenings)
    assert list(read.screenings) == list(kept.screenings)


def test_times_are_kept_with_their_offset_and_read_in_the_festivals_zone(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_programme(path, everything())
    assert '"starts": "2021-11-19T22:00:00+01:00"' in path.read_text("utf-8")
    slot = load_programme(path).screenings["dear-comrades-1"]
    assert {moment.tzinfo for moment in (slot.starts, slot.ends, slot.former[0].starts)} == {ZoneInfo("Europe/Berlin")}


def test_a_time_shown_twice_by_the_clocks_stays_the_same_instant(tmp_path: Path) -> None:
    second = dt.datetime(2021, 10, 31, 1, 30, tzinfo=dt.UTC)
    save_programme(tmp_path / "p.json", programme(screening("NIGHT", second)))
    assert load_programme(tmp_path / "p.json").screenings["night-1"].starts.timestamp() == second.timestamp()


def test_the_same_programme_makes_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    save_programme(first, everything())
    save_programme(second, load_programme(first))
    assert first.read_bytes() == second.read_bytes()


def test_one_write_keeps_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []

    def counting(path: Path, content: bytes, **options: Path) -> None:
        written.append(path.name)
        atomic.write_atomically(path, content, **options)

    monkeypatch.setattr(storage, "write_atomically", counting)
    save_programme(tmp_path / "p.json", everything())
    assert written == ["p.json"]


def test_tinydb_itself_reads_the_file(tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", exground_friday())
    with tinydb.TinyDB(tmp_path / "p.json", access_mode="r", encoding="utf-8") as tables:
        assert tables.tables() == {"meta", "festival", "venues", "transfers", "films", "screenings"}
        found = tables.table("films").get(tinydb.where("title") == "DEAR COMRADES!")
        assert isinstance(found, tinydb.table.Document)
        assert found["running_minutes"] == 120
        assert len(tables.table("screenings")) == 6


def test_a_later_programme_takes_the_place_of_the_former(tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", exground_friday())
    save_programme(tmp_path / "p.json", programme(films=(film("NICO"),)))
    assert list(load_programme(tmp_path / "p.json").films) == ["nico"]
    assert not load_programme(tmp_path / "p.json").screenings


def test_a_screening_may_name_a_film_and_a_venue_that_are_not_there(tmp_path: Path) -> None:
    save_programme(tmp_path / "p.json", everything())
    read = load_programme(tmp_path / "p.json")
    lost = read.screenings["after-midnight-1"]
    assert read.venue_of(lost).name == "nowhere"
    assert read.film_of(lost) is None


def test_a_missing_programme_is_told_with_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no programme at") as caught:
        load_programme(tmp_path / "my programme.json")
    assert f"--into '{tmp_path}/my programme.json'" in caught.value.hint


def test_an_unknown_time_zone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_programme(path, everything())
    path.write_text(path.read_text("utf-8").replace("Europe/Berlin", "Europe/Wiesbaden"), "utf-8")
    with pytest.raises(StoreError, match="no time zone is called Europe/Wiesbaden"):
        load_programme(path)


@pytest.mark.parametrize(
    ("printed", "instead", "says"),
    [
        ("2021-11-19T22:00:00+01:00", "2021-11-19T22:00:00", "timezone"),
        ("2021-11-19T22:00:00+01:00", "0001-01-01T00:00:00+01:00", "out of range"),
        ("2021-11-19T22:00:00+01:00", "19.11.2021", "starts"),
        ('"status": "moved"', '"status": "postponed"', "postponed"),
    ],
)
def test_a_damaged_row_is_told_and_the_file_left(tmp_path: Path, printed: str, instead: str, says: str) -> None:
    path = tmp_path / "p.json"
    save_programme(path, everything())
    path.write_text(path.read_text("utf-8").replace(printed, instead, 1), "utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=rf"is damaged: .*{says}"):
        load_programme(path)
    if says != "out of range":
        with pytest.raises(StoreError, match="is damaged"):
            save_programme(path, exground_friday())
        assert path.read_bytes() == before


def test_a_programme_describes_one_festival(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_programme(path, programme())
    tables = msgspec.json.decode(path.read_bytes())
    tables["festival"]["2"] = msgspec.to_builtins(festival(id="other"))
    path.write_bytes(msgspec.json.encode(tables))
    with pytest.raises(StoreError, match="must describe one festival"):
        load_programme(path)


def test_a_store_as_plain_tinydb_writes_it_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_programme(path, everything())
    with tinydb.TinyDB(path, encoding="utf-8") as tables:
        tables.table("films").update({"title": "ÜBER\tALLES"}, tinydb.where("id") == "nico")
    read = load_programme(path)
    assert read.films["nico"].title == "ÜBER ALLES"
    assert read.films["dear-comrades"] == everything().films["dear-comrades"]
