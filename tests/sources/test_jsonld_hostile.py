"""Documents in JSON-LD that are broken, cut off or made to break a reader."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonld_reading import BERLIN, FESTIVAL, movie, page, read, says, screening

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import is_plain
from fest_tui.sources.jsonld import is_jsonld, read_jsonld
from fest_tui.sources.known import Known


def read_bytes(data: bytes) -> Reading | None:
    """What the data says; nothing when it is refused."""
    is_jsonld(data)
    try:
        return read_jsonld(data, name="page.html", known=Known(zone=BERLIN))
    except UnreadableError as error:
        assert error.message  # noqa: PT017
        return None


def test_a_page_cut_at_any_byte_never_lists_a_whole_programme() -> None:
    whole = read_bytes(FESTIVAL)
    assert whole
    end = FESTIVAL.rindex(b"</script>") + len(b"</script>")
    for cut in range(0, len(FESTIVAL), 5):
        reading = read_bytes(FESTIVAL[:cut])
        if cut >= end:
            assert reading
            assert reading.screenings == whole.screenings
        else:
            assert reading is None or not cut < end - len(b"  </script>")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    text = page(json.dumps(screening()), '{\n"a"')
    assert says(read(text.replace("\n", end))) == says(read(text)) == [(4, "json", "error")]


def test_another_encoding_is_read_with_a_warning() -> None:
    reading = read_bytes(json.dumps(movie(name="Dünen"), ensure_ascii=False).encode("latin-1"))
    assert reading
    assert reading.films[0].title == "Dünen"
    assert [problem[1] for problem in says(reading)] == ["encoding"]


@pytest.mark.parametrize(
    "text",
    [
        "<script" * 50_000,
        "<script " + 'type="application/ld+json"' * 20_000,
        "<!--" * 100_000,
        '<script type="application/ld+json">' * 10_000,
        page('{"a": "' + "\\" * 300_000),
        page("/*" * 200_000),
        page("//" * 200_000),
        page('"' * 300_001),
        page("," * 300_000),
        page("{" + "," + " " * 300_000),
        page("&quot;" * 50_000),
        "[" + "{}," * 100_000 + "{}]",
    ],
)
def test_a_pathological_page_is_refused_like_any_other(text: str) -> None:
    assert read_bytes(text.encode()) is None


@pytest.mark.parametrize(
    "terms",
    [
        {"name": "Ebb" + " " * 300_000},
        {"description": "<" * 300_000},
        {"description": "&" * 300_000},
        {"name": "(" * 300_000},
        {"director": "," * 300_000},
        {"inLanguage": "-" * 300_000},
        {"duration": "P" + "1" * 300_000},
        {"endDate": "2" * 300_000},
        {"location": {"name": "Orion", "address": ", " * 100_000}},
        {"workPresented": [{"name": f"Film {number}"} for number in range(5_000)]},
        {"offers": [{"price": number} for number in range(5_000)]},
        {"location": {"name": "Orion", "geo": {"latitude": 10**400, "longitude": 1}}},
        {"location": {"name": "Orion", "maximumAttendeeCapacity": 1e300}},
        {"isAccessibleForFree": {"@value": {}}},
    ],
)
def test_a_pathological_value_is_read_like_any_other(terms: dict[str, Any]) -> None:
    reading = read([screening(**terms), screening(name="Flow")])
    assert [slot.title for slot in reading.screenings][-1] == "Flow"
    assert len(reading.screenings) == 2


def test_many_events_that_share_all_they_have_are_read_in_good_time() -> None:
    shared = movie(**{"@id": "#f"}, actor=[f"Actor {number}" for number in range(3000)])
    whole = {"@type": "Event", "@id": "#w", "name": ["Fest"] * 3000, "superEvent": {"@id": "#w"}}
    events = [screening(workPresented="#f", superEvent={"@id": "#w"}, location={"@id": "#p"}) for _ in range(3000)]
    place = {"@type": "Place", "@id": "#p", "name": "Orion", "containedInPlace": {"@id": "#p"}, "event": events}
    reading = read({"@graph": [shared, whole, place]})
    assert len(reading.screenings) == 3000
    assert [film.id for film in reading.films] == ["ebb"]


def test_many_films_of_one_title_are_read_in_good_time() -> None:
    reading = read([movie(director=f"Anna {number}", dateCreated=str(1900 + number % 100)) for number in range(4000)])
    assert len({film.id for film in reading.films}) == len(reading.films) > 3000


def test_no_escape_code_reaches_a_screen() -> None:
    bad = "\x1b[31mRed\x1b]0;x\x07\u202e\ud800"
    terms = {"description": bad, "performer": bad, "videoFormat": bad, "startDate": bad}
    document = [
        screening(name=bad, location=bad, description=bad, identifier=bad),
        screening(**terms),
        movie(name=bad, genre=bad),
    ]
    reading = read(json.dumps({"@type": "Festival", "name": bad, "subEvent": document}))
    assert reading.festival
    texts = [reading.festival.name, *(problem.says for problem in reading.problems)]
    texts += [text for slot in reading.screenings for text in (slot.title, slot.note, slot.source_id)]
    texts += [text for film in reading.films for text in (film.title, film.synopsis, film.form)]
    texts += [venue.name for venue in reading.venues]
    assert all(map(is_plain, texts))
    assert reading.festival.name == "Red"
    assert reading.screenings[0].source_id == "jsonld:Red"


@given(st.data())
def test_noise_in_a_page_is_a_problem_and_never_a_failure(data: st.DataObject) -> None:
    noisy = bytearray(FESTIVAL)
    for _ in range(data.draw(st.integers(1, 6))):
        noisy[data.draw(st.integers(0, len(noisy) - 1))] = data.draw(st.integers(0, 255))
    reading = read_bytes(bytes(noisy))
    assert reading is None or all(0 <= problem.line <= noisy.count(b"\n") + 7 for problem in reading.problems)


TERMS = (
    "@id @value @list @context @graph name startDate endDate doorTime duration previousStartDate eventStatus location "
    "address geo latitude longitude containedInPlace event videoFormat subtitleLanguage inLanguage offers price url "
    "availability identifier isAccessibleForFree performer organizer workPresented workFeatured superEvent subEvent "
    "director actor countryOfOrigin dateCreated genre description sameAs contentRating award alternateName"
)
TEXTS = (
    "Event ScreeningEvent Festival Movie MovieTheater Place PostalAddress #a #b _:c 2021-11-19T20:00 2021-11-19 Kino 0 "
    "9999-12-31T23:59:59-14:00 1890-01-01T00:00+14:00 EventRescheduled EventCancelled en https://a.example -1 PT1H47M"
)
values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(TEXTS.split())
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(["@type", *TERMS.split()]), inner, max_size=8)
    ),
    max_leaves=30,
)
nodes = st.fixed_dictionaries(
    {"@type": st.sampled_from(["Event", "ScreeningEvent", "Festival", "Movie"])},
    optional=dict.fromkeys(TERMS.split(), values),
)


@given(st.lists(st.one_of(nodes, st.just(screening(**{"@id": "#a"}))), min_size=1, max_size=6))
def test_no_values_break_the_reader(content: list[dict[str, Any]]) -> None:
    data = json.dumps(content).encode()
    reading = read_bytes(data)
    assert reading == read_bytes(data)
    if reading is not None:
        films, venues = {film.id for film in reading.films}, {venue.id for venue in reading.venues}
        assert all(slot.starts < slot.ends and slot.venue in venues for slot in reading.screenings)
        assert all(films.issuperset(slot.films) and slot.title for slot in reading.screenings)


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: page(text).encode("utf-8", "ignore"))))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    assert read_bytes(data) is None or b"Movie" in data or b"Event" in data
