"""fest-tui's own format, both ways."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import at, exground_friday, festival, film, programme, screening, transfer, venue
from fest_tui.errors import UnreadableError
from fest_tui.exports.own import own_json
from fest_tui.programme.change import Change
from fest_tui.programme.merge import Counts, merge
from fest_tui.programme.model import Credit, Former
from fest_tui.programme.programme import Programme
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.own import is_own, read_own
from fest_tui.store.programmes import load_programme
from places import BUNDLED

NOTHING = Programme(festival(id="nothing", timezone="UTC"))


def read(data: bytes) -> Reading:
    return read_own(data, name="own.json", known=Known())


def same(one: Programme, other: Programme) -> bool:
    """Whether two programmes say the same."""
    return (
        one.festival == other.festival
        and dict(one.venues) == dict(other.venues)
        and one.transfers == other.transfers
        and dict(one.films) == dict(other.films)
        and [*one.screenings.values()] == [*other.screenings.values()]
    )


def odd_programme() -> Programme:
    """Ids that no import would give, a move, a vanished screening, an hour that is there twice."""
    moved = screening(
        "NICO", "2021-10-31 02:30", id="nico-7", status="moved", vanished=True, source_id="ical:1", origin="x"
    )
    former = Former(starts=at("2021-10-30 20:00"), ends=at("2021-10-30 22:00"), venue="rex", status="sold_out")
    return programme(
        replace(moved, starts=moved.starts.replace(fold=1), former=(former,), end_kind="published"),
        screening("NICO", "2021-11-02 20:00", id="party", kind="event", films=(), end_kind="published"),
        films=(
            film("NICO", credits=(Credit(role="other", label="Catering", names=("A",)),)),
            film("NICO", id="nico-2"),
        ),
        venues=(venue("Caligari", seats=425, latitude=50.1), venue("Rex")),
        transfers=(transfer("caligari", "rex", 60, mode="ride"),),
    )


@pytest.mark.parametrize(
    "made", [odd_programme(), exground_friday(), load_programme(BUNDLED)], ids=["odd", "small", "bundled"]
)
def test_what_is_exported_comes_back_equal(made: Programme) -> None:
    exported = own_json(made)
    reading = read(exported)
    after = merge(NOTHING, [replace(reading, origin="own.json")])
    assert reading.problems == ()
    assert same(after.programme, made)
    assert own_json(after.programme) == exported


def test_importing_it_again_changes_nothing() -> None:
    made = odd_programme()
    again = merge(made, [replace(read(own_json(made)), origin="own.json")])
    assert again.screenings == Counts(unchanged=2)
    assert again.films == Counts(unchanged=2)
    assert same(again.programme, made)


def test_a_store_is_read_as_well() -> None:
    data = BUNDLED.read_bytes()
    assert is_own(data)
    assert same(merge(NOTHING, [read(data)]).programme, load_programme(BUNDLED))


def test_the_format_is_known_by_its_content() -> None:
    assert is_own(own_json(exground_friday()))
    assert is_own(b"\xef\xbb\xbf  " + own_json(exground_friday()))
    for other in (b"", b"{}", b'{"kind": "watchlist"}', b"[]", b"\x00\xff", b'{"schedule": {"conference": {}}}'):
        assert not is_own(other)


def changed(change: dict[str, Any]) -> bytes:
    return json.dumps(json.loads(own_json(exground_friday())) | change).encode()


def test_one_wrong_row_costs_nothing_but_itself() -> None:
    rows = json.loads(own_json(exground_friday()))["screenings"]
    rows[1]["starts"] = "half past seven"
    rows[2]["id"] = rows[0]["id"]
    rows[3]["ends"] = "9999-12-31T23:59:00+01:00"
    reading = read(changed({"screenings": rows}))
    assert len(reading.screenings) == len(rows) - 3
    assert {(problem.severity, problem.field) for problem in reading.problems} == {
        ("error", "screenings[1]"),
        ("error", "screenings"),
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"format": "fest-tui programme 2"}, "programme 2"),
        ({"festival": None}, "festival"),
        ({"festival": {"id": "a", "name": "A", "timezone": "Mars/Base"}}, "festival"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_words(change: dict[str, Any], says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(changed(change))


def test_a_file_cut_off_says_where_it_stops() -> None:
    data = own_json(exground_friday())
    with pytest.raises(UnreadableError, match=r"line \d+, column \d+"):
        read(data[: len(data) // 2])


def test_a_file_nested_too_deeply_is_refused() -> None:
    with pytest.raises(UnreadableError, match="nested"):
        read(b'{"format": "fest-tui programme 1", "films": ' + b"[" * 10_000 + b"]" * 10_000 + b"}")


def test_escape_codes_do_not_come_through() -> None:
    hostile = own_json(programme(films=(film("\x1b[31mRED\x07"),)))
    (the_film,) = read(hostile).films
    assert the_film.title == "RED"


def test_changes_are_not_handed_on() -> None:
    told = exground_friday().with_changes([Change(kind="new", film="nico")])
    assert b"changes" not in own_json(told)


@given(st.data())
def test_noise_gives_a_reading_or_a_refusal(data: st.DataObject) -> None:
    content = bytearray(own_json(exground_friday()))
    for _time in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        reading = read(cut)
    except UnreadableError:
        return
    assert all(problem.says for problem in reading.problems)
