"""What single events, movies and places in JSON-LD say, in all the forms that pages write them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonld_reading import film_of, movie, page, read, says, screening, screening_of

from fest_tui.programme.model import Credit, Venue

SCHEMA = "https://schema.org/"


@pytest.mark.parametrize(
    ("written", "starts"),
    [
        ("2021-11-19T20:00", "2021-11-19T20:00:00+01:00"),
        ("2021-11-19 20:00:00", "2021-11-19T20:00:00+01:00"),
        ("20211119T200000", "2021-11-19T20:00:00+01:00"),
        ("2021-11-19T19:00Z", "2021-11-19T20:00:00+01:00"),
        ("2021-11-19T19:00:00.000Z", "2021-11-19T20:00:00+01:00"),
        ("2021-11-19T14:00:00-0500", "2021-11-19T20:00:00+01:00"),
        (" 2021-11-19T20:00:00 +01:00", "2021-11-19T20:00:00+01:00"),
        ({"@type": "DateTime", "@value": "2021-11-19T20:00"}, "2021-11-19T20:00:00+01:00"),
        (["2021-11-19T20:00"], "2021-11-19T20:00:00+01:00"),
    ],
)
def test_a_start_is_read_in_every_form(written: object, starts: str) -> None:
    assert screening_of(startDate=written).starts.isoformat() == starts


@pytest.mark.parametrize(
    ("written", "severity"),
    [
        (None, "error"),
        ("", "error"),
        ("soon", "error"),
        ("2021-13-19T20:00", "error"),
        ("0001-01-01T00:00", "error"),
        ("9999-12-31T23:59:59", "error"),
        ("9" * 10_000, "error"),
        (True, "error"),
        ({}, "error"),
        ("2021-11-19", "warning"),
        ("20211119", "warning"),
    ],
)
def test_a_start_that_is_no_time_leaves_the_event_out(written: object, severity: str) -> None:
    reading = read([screening(name="Lost", startDate=written), screening()])
    assert [slot.title for slot in reading.screenings] == ["Ebb"]
    assert says(reading) == [(0, "starts", severity)]
    assert "Lost" in reading.problems[0].says


def test_a_time_that_clocks_never_show_is_read_as_an_hour_later() -> None:
    reading = read(screening(startDate="2021-03-28T02:30"))
    assert reading.screenings[0].starts.isoformat() == "2021-03-28T03:30:00+02:00"
    assert says(reading) == [(0, "starts", "warning")]


@pytest.mark.parametrize(
    ("terms", "ends", "kind", "problems"),
    [
        ({"endDate": "2021-11-19T21:30"}, "21:30", "published", 0),
        ({"endDate": "2021-11-19T20:30Z"}, "21:30", "published", 0),
        ({"endDate": "2021-11-19"}, "22:00", "assumed", 0),
        ({"endDate": "2021-11-19", "duration": "PT1H5M"}, "21:05", "published", 0),
        ({"duration": "PT107M"}, "21:47", "published", 0),
        ({"duration": "P0DT1H47M30S"}, "21:48", "published", 0),
        ({"duration": "90 min"}, "21:30", "published", 0),
        ({"duration": "P9999W"}, "22:00", "assumed", 0),
        ({"endDate": "2021-11-19T20:00"}, "22:00", "assumed", 1),
        ({"endDate": "2021-11-18T22:00"}, "22:00", "assumed", 1),
        ({"endDate": "late"}, "22:00", "assumed", 1),
        ({"workPresented": {"@type": "Movie", "name": "Ebb", "duration": "PT1H20M"}}, "21:20", "computed", 0),
    ],
)
def test_an_end_is_published_worked_out_or_assumed(terms: dict[str, Any], ends: str, kind: str, problems: int) -> None:
    reading = read(screening(**terms))
    (slot,) = reading.screenings
    assert (f"{slot.ends:%H:%M}", slot.end_kind) == (ends, kind)
    assert [problem[1] for problem in says(reading)] == ["ends"] * problems


@pytest.mark.parametrize(
    ("status", "read_as", "note"),
    [
        (f"{SCHEMA}EventCancelled", "cancelled", ""),
        ("http://schema.org/EventCancelled", "cancelled", ""),
        ("EventCancelled", "cancelled", ""),
        ({"@id": "schema:EventCancelled"}, "cancelled", ""),
        ([f"{SCHEMA}EventPostponed"], "cancelled", "postponed"),
        ("EventMovedOnline", "moved", "moved online"),
        ("EventRescheduled", "moved", ""),
        (f"{SCHEMA}EventScheduled", "scheduled", ""),
        ("EventForgotten", "scheduled", ""),
        (7, "scheduled", ""),
    ],
)
def test_a_status_is_read_in_every_form(status: object, read_as: str, note: str) -> None:
    slot = screening_of(eventStatus=status)
    assert (slot.status, slot.note) == (read_as, note)
    assert slot.former == ()


def test_a_status_before_a_name_is_taken_off() -> None:
    slot = screening_of(name="CANCELLED: Ebb")
    assert (slot.title, slot.status) == ("Ebb", "cancelled")


def test_a_former_start_counts_only_for_what_was_rescheduled() -> None:
    former = {"previousStartDate": "2021-11-18T20:00"}
    assert screening_of(**former).former == ()
    (before,) = screening_of(**former, eventStatus="EventRescheduled").former
    assert (before.starts.isoformat(), before.ends.isoformat()) == (
        "2021-11-18T20:00:00+01:00",
        "2021-11-18T22:00:00+01:00",
    )


@pytest.mark.parametrize(
    ("offers", "expected"),
    [
        (
            {"availability": f"{SCHEMA}SoldOut", "url": "https://t.example"},
            ("sold_out", None, "", "https://t.example"),
        ),
        ([{"availability": "SoldOut"}, {"availability": "InStock"}], ("scheduled", None, "", "")),
        ([{"price": 0}, {"price": "0.00"}], ("scheduled", True, "", "")),
        (
            [{"price": 9, "priceCurrency": "EUR"}, {"price": "7", "priceCurrency": "EUR"}],
            ("scheduled", None, "9 EUR, 7 EUR", ""),
        ),
        ({"lowPrice": 7, "highPrice": 12, "priceCurrency": "USD"}, ("scheduled", None, "7–12 USD", "")),
        ("https://t.example/buy", ("scheduled", None, "", "")),
        ([], ("scheduled", None, "", "")),
    ],
)
def test_offers_say_what_tickets_there_are(offers: object, expected: tuple[object, ...]) -> None:
    slot = screening_of(offers=offers)
    assert (slot.status, slot.free, slot.note, slot.tickets_url) == expected


def test_what_is_cancelled_is_not_sold_out() -> None:
    assert screening_of(offers={"availability": "SoldOut"}, eventStatus="EventCancelled").status == "cancelled"


@pytest.mark.parametrize(
    ("written", "free"),
    [
        (True, True),
        ("true", True),
        (f"{SCHEMA}True", True),
        (False, False),
        ("False", False),
        ("maybe", None),
        (3, None),
    ],
)
def test_free_admission_is_read_in_every_form(written: object, free: object) -> None:
    assert screening_of(isAccessibleForFree=written).free is free


@pytest.mark.parametrize(
    ("location", "venue"),
    [
        ("Kino Nord", Venue(id="kino-nord", name="Kino Nord")),
        ({"name": "Kino Nord", "address": "Weg 1"}, Venue(id="kino-nord", name="Kino Nord", address="Weg 1")),
        ({"address": "Weg 1, Kiel"}, Venue(id="weg-1-kiel", name="Weg 1, Kiel")),
        (
            {"@type": "PostalAddress", "streetAddress": "Weg 1", "addressLocality": "Kiel"},
            Venue(id="weg-1-kiel", name="Weg 1, Kiel", town="Kiel"),
        ),
        (
            {"name": "Saal 1", "containedInPlace": {"@type": "MovieTheater", "name": "Orion"}},
            Venue(id="orion-saal-1", name="Orion, Saal 1"),
        ),
        ({"name": "Orion 1", "containedInPlace": "Orion"}, Venue(id="orion-1", name="Orion 1")),
        ({"name": "Orion", "containedInPlace": {"@type": "City", "name": "Kiel"}}, Venue(id="orion", name="Orion")),
        (
            {"name": "Orion", "latitude": "1.5", "longitude": 2},
            Venue(id="orion", name="Orion", latitude=1.5, longitude=2),
        ),
        ([{"@type": "VirtualLocation"}, {"name": "Orion"}], Venue(id="orion", name="Orion")),
        ({"@type": "VirtualLocation", "url": "https://x.example"}, Venue(id="online", name="Online")),
    ],
)
def test_a_place_is_read_in_every_form(location: object, venue: Venue) -> None:
    assert read(screening(location=location)).venues == (venue,)


@pytest.mark.parametrize(
    "geo", [{"latitude": 91, "longitude": 0}, {"latitude": "x"}, {"latitude": 1, "longitude": float("nan")}]
)
def test_degrees_that_are_no_place_on_earth_are_left_out(geo: object) -> None:
    reading = read(screening(location={"name": "Orion", "geo": geo}))
    assert reading.venues == (Venue(id="orion", name="Orion"),)
    assert says(reading) == [(0, "latitude", "warning")]


def test_spellings_and_facts_of_one_venue_come_together() -> None:
    places = ["Kino Éclair", {"name": "Kino Eclair", "address": "Weg 1"}]
    reading = read([screening(location=place) for place in places])
    assert reading.venues == (Venue(id="kino-eclair", name="Kino Éclair", aliases=("Kino Eclair",), address="Weg 1"),)


def test_an_event_without_name_or_place_is_left_out() -> None:
    reading = read([screening(name=None), screening(location=None), screening(location={}), screening(name="Flow")])
    assert [slot.title for slot in reading.screenings] == ["Flow"]
    assert says(reading) == [(0, "title", "error"), (0, "venue", "error"), (0, "venue", "error")]


@pytest.mark.parametrize(
    ("works", "kind", "films"),
    [
        ({"@type": "Movie", "name": "Ebb"}, "film", ("ebb",)),
        ("Ebb", "film", ("ebb",)),
        ([{"@type": "Movie", "name": "Flow"}, "Ebb"], "programme", ("flow", "ebb")),
        ({"@list": [{"name": "Flow"}, {"name": "Ebb"}]}, "programme", ("flow", "ebb")),
        (["Ebb", "Ebb"], "film", ("ebb",)),
    ],
)
def test_what_is_presented_is_a_film_or_a_programme_in_order(works: object, kind: str, films: tuple[str, ...]) -> None:
    slot = screening_of(workPresented=works, **{"@type": "Event"})
    assert (slot.kind, slot.films) == (kind, films)


@pytest.mark.parametrize("term", ["workFeatured", "workPerformed"])
def test_a_featured_work_counts_when_it_is_a_film(term: str) -> None:
    assert screening_of(**{"@type": "Event", term: movie()}).kind == "film"
    assert screening_of(**{"@type": "Event", term: {"@type": "MusicComposition", "name": "Suite"}}).kind == "event"


def test_a_screening_without_a_work_shows_a_film_of_its_own_name() -> None:
    (film,) = read(screening(description="Tide.", director="Anna Nord", duration="PT3H", url="https://e.example")).films
    assert (film.title, film.synopsis, film.directors, film.running_minutes) == ("Ebb", "Tide.", ("Anna Nord",), None)
    assert film.url == "https://e.example"


def test_an_event_tells_who_takes_part() -> None:
    event = screening(performer=[{"name": "Cara West"}, "Dan Ost"], organizer="Filmhaus", **{"@type": "SocialEvent"})
    (film,) = read(event).films
    assert film.credits == (
        Credit(role="other", label="With", names=("Cara West", "Dan Ost")),
        Credit(role="other", label="Organiser", names=("Filmhaus",)),
    )
    assert screening_of(performer="Cara West").note == "with Cara West"


def test_other_events_of_one_name_are_one_only_when_described_alike() -> None:
    events = [screening(description=text, identifier=str(n), **{"@type": "Event"}) for n, text in enumerate("aab")]
    reading = read(events)
    assert [(film.id, film.source_id) for film in reading.films] == [("ebb", "jsonld:0"), ("ebb-2", "jsonld:2")]
    assert [slot.films for slot in reading.screenings] == [("ebb",), ("ebb",), ("ebb-2",)]


def test_a_film_described_in_two_ways_keeps_the_longest_and_says_so() -> None:
    reading = read([movie(description=text) for text in ("A walk.", "A long walk.", "A walk.")])
    assert [film.synopsis for film in reading.films] == ["A long walk."]
    assert says(reading) == [(0, "synopsis", "warning")] * 2


def test_the_page_of_a_screening_is_its_films_where_that_has_none() -> None:
    events = [
        screening(url="https://a.example", workPresented="Ebb"),
        screening(url="https://b.example", workPresented=["Flow", "Foam"]),
    ]
    assert [film.url for film in read(events).films] == ["https://a.example", "", ""]


def test_an_event_that_is_a_mere_name_has_no_entry_among_the_films() -> None:
    reading = read(screening(**{"@type": "Event"}))
    assert (reading.screenings[0].films, reading.films) == ((), ())


@pytest.mark.parametrize(
    ("terms", "field", "value"),
    [
        ({"duration": "PT1H47M"}, "running_minutes", 107),
        ({"duration": "107 min"}, "running_minutes", 107),
        ({"duration": {"@type": "Duration", "name": "PT107M"}}, "running_minutes", 107),
        ({"dateCreated": "2020"}, "year", 2020),
        ({"datePublished": "2020-05-01T10:00:00Z"}, "year", 2020),
        ({"copyrightYear": 2020}, "year", 2020),
        ({"datePublished": "someday"}, "year", None),
        ({"inLanguage": "fr-CA"}, "languages", ("French",)),
        ({"inLanguage": ["de", "zxx", "English"]}, "languages", ("German", "English")),
        (
            {"subtitleLanguage": {"@type": "Language", "alternateName": "en", "name": "English"}},
            "subtitles",
            ("English",),
        ),
        ({"countryOfOrigin": "France"}, "countries", ("France",)),
        ({"countryOfOrigin": {"@id": "https://www.wikidata.org/entity/Q142"}}, "countries", ()),
        ({"genre": ["Drama", "Comedy", "https://x.example/g"]}, "form", "Drama, Comedy"),
        ({"director": "Anna Nord, Bo Syd"}, "directors", ("Anna Nord", "Bo Syd")),
        ({"director": ["Anna Nord", {"@type": "Person", "name": "Anna Nord"}]}, "directors", ("Anna Nord",)),
        ({"alternateName": "Ebb"}, "original_title", ""),
        ({"alternateName": {"@value": "Reflux", "@language": "fr"}}, "original_title", "Reflux"),
        ({"sameAs": ["https://a.example/1", "https://b.example"]}, "url", "https://a.example/1"),
        ({"url": {"@id": "https://a.example/2"}}, "url", "https://a.example/2"),
        ({"url": "javascript:x"}, "url", ""),
        ({"description": "&lt;p&gt;A &amp;amp; B&lt;/p&gt;"}, "synopsis", "A & B"),
        ({"identifier": {"@type": "PropertyValue", "value": 17}}, "source_id", "jsonld:17"),
        ({"identifier": "f17", "url": "https://a.example"}, "source_id", "jsonld:https://a.example"),
        ({"@id": "_:b0"}, "source_id", ""),
    ],
)
def test_a_fact_of_a_film_is_read_in_every_form(terms: dict[str, Any], field: str, value: object) -> None:
    assert getattr(film_of(**terms), field) == value


@pytest.mark.parametrize("length", ["PT99H", "long", "PT0M", "P1Y"])
def test_a_length_that_cannot_be_is_a_warning(length: str) -> None:
    reading = read(movie(duration=length))
    assert reading.films[0].running_minutes is None
    assert says(reading) == [(0, "running_minutes", "warning")]


def test_a_title_in_html_is_plain() -> None:
    assert film_of(name="Salt &#8211; Water &amp; AT&T").title == "Salt – Water & AT&T"


def test_films_of_one_title_are_one_unless_year_or_directors_differ() -> None:
    works = [
        movie(dateCreated="1999"),
        movie(director="Anna Nord"),
        movie(dateCreated="2020"),
        movie(director="Bo Syd", dateCreated="1999"),
        movie(genre="Drama"),
    ]
    reading = read([screening(workPresented=work, startDate=f"2021-11-1{n}T20:00") for n, work in enumerate(works)])
    assert [(film.id, film.year, film.directors, film.form) for film in reading.films] == [
        ("ebb", 1999, ("Anna Nord",), "Drama"),
        ("ebb-2", 2020, (), ""),
        ("ebb-3", 1999, ("Bo Syd",), ""),
    ]
    assert [slot.films for slot in reading.screenings] == [("ebb",), ("ebb",), ("ebb-2",), ("ebb-3",), ("ebb",)]


def test_the_first_id_that_no_other_event_has_is_a_screenings() -> None:
    page = "https://fest.example/ebb"
    events = [screening(url=page, identifier="a"), screening(url=page), screening(url="https://fest.example/flow")]
    events.append(screening(url=page, **{"@id": "https://fest.example/#4"}))
    assert [slot.source_id for slot in read(events).screenings] == [
        "jsonld:a",
        "",
        "jsonld:https://fest.example/flow",
        "jsonld:https://fest.example/#4",
    ]


def test_a_film_has_its_id_wherever_it_is_said() -> None:
    for order in (1, -1):
        nodes = [screening(workPresented=movie()), movie(**{"@id": "#f"})][::order]
        assert [film.source_id for film in read(nodes).films] == ["jsonld:#f"]


def test_films_that_share_an_id_have_none() -> None:
    same = {"url": "https://fest.example/films"}
    assert [film.source_id for film in read([movie(**same), movie(name="Flow", **same)]).films] == ["", ""]


def test_terms_are_known_with_a_prefix_or_an_address_before_them() -> None:
    for before in ("schema:", "http://schema.org/", "https://schema.org/"):
        node = {f"{before}{term}" if term[0] != "@" else term: value for term, value in screening().items()}
        node["@type"] = f"{before}ScreeningEvent"
        assert read(node).screenings == read(screening()).screenings


def test_subtitles_of_a_slot_are_its_version() -> None:
    assert screening_of(subtitleLanguage="en").version == "OmeU"
    assert screening_of(subtitleLanguage=["de", "en"]).version == "Omd+eU"
    assert screening_of(subtitleLanguage="fi").version == "OmU"
    assert screening_of().version == ""


def test_the_language_of_a_slot_is_its_films_where_that_has_none() -> None:
    events = [
        screening(inLanguage="fr"),
        screening(name="Flow", inLanguage="fr", workPresented=movie(name="Flow", inLanguage="da")),
    ]
    assert [film.languages for film in read(events).films] == [("French",), ("Danish",)]
    shorts = read(screening(inLanguage="fr", workPresented=["Ebb", "Flow"]))
    assert [film.languages for film in shorts.films] == [(), ()]


def test_many_alike_problems_are_told_once_with_their_number() -> None:
    (problem,) = read([screening(), *(screening(location=None, name=f"Talk {n}") for n in range(300))]).problems
    assert "Talk 0" in problem.says
    assert "299" in problem.says


def test_what_nobody_can_visit_is_no_event() -> None:
    broadcast = screening(name="On air", **{"@type": "BroadcastEvent"})
    fest = {"@type": "Festival", "name": "Fest", "subEvent": [broadcast, screening()]}
    assert [slot.title for slot in read(fest).screenings] == ["Ebb"]


SCHEDULE = {"@type": "Schedule", "repeatFrequency": "P1W", "byDay": "https://schema.org/Friday", "startTime": "20:00"}


@pytest.mark.parametrize(
    "terms",
    [
        {},
        {"startDate": None},
        {"startDate": "2021-11-19"},
        {"@type": "EventSeries"},
        {"@type": ["Festival", "ScreeningEvent"], "startDate": None},
        {"eventSchedule": [SCHEDULE, SCHEDULE]},
    ],
)
def test_a_schedule_that_repeats_is_told_and_not_expanded(terms: dict[str, object]) -> None:
    reading = read(page(json.dumps(screening(**({"eventSchedule": SCHEDULE} | terms)))))
    assert says(reading) == [(2, "starts", "error")]
    assert reading.problems[0].says.startswith("“Ebb” repeats by a schedule (eventSchedule), which is not read;")
    assert not reading.screenings


def test_a_series_that_lists_its_dates_needs_no_schedule() -> None:
    series = {"@type": "EventSeries", "name": "Fridays", "eventSchedule": SCHEDULE, "subEvent": [screening()]}
    reading = read(series)
    assert len(reading.screenings) == 1
    assert not reading.problems


@pytest.mark.parametrize("schedule", [None, []])
def test_an_empty_schedule_is_none(schedule: object) -> None:
    assert len(read(json.dumps(screening() | {"eventSchedule": schedule})).screenings) == 1
