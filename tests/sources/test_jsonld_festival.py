"""Whole documents in JSON-LD: a festival's page, the ways in which nodes refer to one another."""

from __future__ import annotations

import json

import pytest
from jsonld_reading import BERLIN, FESTIVAL, film_of, movie, page, read, says, screening

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Award, Credit, Film, Former, Venue
from fest_tui.sources.jsonld import is_jsonld, read_jsonld
from fest_tui.sources.known import Known


def test_a_festivals_page_is_read_whole() -> None:
    reading = read_jsonld(FESTIVAL, name="page.html", known=Known(zone=BERLIN))
    festival = reading.festival
    assert festival
    assert (festival.id, festival.name, festival.town) == ("kuestenfilmfest-2022", "Küstenfilmfest 2022", "Kiel")
    assert (festival.timezone, str(festival.starts), str(festival.ends)) == (
        "Europe/Berlin",
        "2022-06-17",
        "2022-06-19",
    )
    assert festival.source == "https://kueste.example/"
    assert [(slot.id, slot.kind, slot.starts.isoformat(), slot.end_kind) for slot in reading.screenings] == [
        ("die-duenengaenger-1", "film", "2022-06-17T20:00:00+02:00", "computed"),
        ("die-duenengaenger-2", "film", "2022-06-18T21:00:00+02:00", "computed"),
        ("kurzfilme-am-kai-1", "programme", "2022-06-18T14:00:00+02:00", "published"),
        ("abschlussfest-tanz-1", "event", "2022-06-19T22:00:00+02:00", "assumed"),
    ]
    first, second, shorts, party = reading.screenings
    assert (first.status, first.version, first.tickets_url) == ("sold_out", "OmeU", "https://tickets.example/1")
    assert first.note == "35mm; FSK 12; doors 19:30; 9.50 EUR"
    assert first.source_id == "jsonld:https://kueste.example/#s1"
    assert f"{first.ends:%H:%M}" == "21:47"
    assert (second.status, second.title) == ("moved", "Die Dünengänger")
    at = second.starts.replace(hour=19, minute=0)
    assert second.former == (Former(starts=at, ends=at.replace(hour=20, minute=47), venue="kino-am-kai"),)
    assert (shorts.films, shorts.free) == (("ebbe", "flut"), True)
    assert (party.venue, party.films) == ("muehle", ("abschlussfest-tanz",))
    assert reading.venues == (
        Venue(
            id="kino-am-kai",
            name="Kino am Kai",
            address="Hafenstraße 3, 24103 Kiel",
            town="Kiel",
            seats=120,
            latitude=54.32,
            longitude=10.14,
        ),
        Venue(id="muehle", name="Mühle", address="Mühlenweg 12, 24105 Kiel"),
    )
    assert reading.films == (
        Film(
            id="die-duenengaenger",
            title="Die Dünengänger",
            original_title="The Dune Walkers",
            year=2021,
            countries=("Deutschland", "Dänemark"),
            running_minutes=107,
            languages=("German", "Danish"),
            form="Drama",
            directors=("Anna Nordlicht", "Bo Südwind"),
            credits=(
                Credit(role="script", label="Script", names=("Cara Westen",)),
                Credit(role="cast", label="Cast", names=("Dora Osten", "Emil Küste")),
                Credit(role="music", label="Music", names=("Finn Takt",)),
                Credit(role="production", label="Production", names=("Watt Film GmbH",)),
            ),
            synopsis="Zwei Schwestern gehen am Meer entlang.",
            awards=(Award(title="Goldene Muschel"),),
            url="https://kueste.example/filme/duenengaenger",
            source_id="jsonld:https://kueste.example/#film",
        ),
        Film(id="ebbe", title="Ebbe", running_minutes=12),
        Film(id="flut", title="Flut", running_minutes=14),
        Film(
            id="abschlussfest-tanz",
            title="Abschlussfest & Tanz",
            credits=(Credit(role="other", label="With", names=("Die Wellen",)),),
            synopsis="Bis in den Morgen.",
            source_id="jsonld:https://kueste.example/#party",
        ),
    )
    assert reading.problems == ()
    assert reading.whole
    assert {slot.origin for slot in reading.screenings} == {reading.origin} == {"page.html"}


@pytest.mark.parametrize(
    "document",
    [
        json.dumps(screening()),
        json.dumps([movie()]),
        '{"@context":"http://schema.org/","@graph":[{"@type":["Thing","schema:TheaterEvent"]}]}',
        '\n {"@type": "http://schema.org/Festival"}',
        page(json.dumps(screening())),
        page(json.dumps(screening())).replace("application/ld+json", "APPLICATION/LD+JSON; charset=utf-8"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_events_and_movies_in_json_ld_are_known_by_content(document: str, encoding: str) -> None:
    assert is_jsonld(document.encode(encoding))


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{}",
        '{"schedule": {"conference": {"type": "Event"}}}',
        '{"@context": "https://schema.org", "@type": "Organization", "name": "Event"}',
        page('{"@context": "https://schema.org", "@type": "BreadcrumbList"}'),
        "<html><body>An Event</body></html>",
        "About @type and Movie\n",
    ],
)
def test_other_documents_are_not(document: str) -> None:
    assert not is_jsonld(document.encode())


@pytest.mark.parametrize(
    "type_", ["Event", "TheaterEvent", "Festival", "schema:Event", "https://schema.org/Event", ["Thing", "Event"]]
)
def test_a_festival_may_be_any_event_that_all_others_are_part_of(type_: object) -> None:
    whole = {"@type": type_, "name": "Fest", "subEvent": [screening(), screening(name="Flow")]}
    reading = read(whole)
    assert reading.festival
    assert reading.festival.name == "Fest"
    assert reading.whole
    assert [slot.title for slot in reading.screenings] == ["Ebb", "Flow"]


def test_an_event_may_name_the_festival_it_is_part_of() -> None:
    fest = {"@type": "Festival", "@id": "#fest", "name": "Fest"}
    reading = read(
        {"@graph": [screening(superEvent={"@id": "#fest"}), screening(name="Flow", superEvent="#fest"), fest]}
    )
    assert reading.festival
    assert reading.festival.name == "Fest"
    assert not reading.whole
    assert len(reading.screenings) == 2


@pytest.mark.parametrize(
    ("location", "town"),
    [
        ("Kiel", "Kiel"),
        ({"@type": "City", "name": "Kiel"}, "Kiel"),
        ({"@type": "Place", "name": "Orion", "address": {"addressLocality": "Kiel"}}, "Kiel"),
        ({"@type": "Place", "name": "Orion"}, ""),
        ({"name": "Orion", "address": "Weg 1"}, ""),
        ([], ""),
    ],
)
def test_the_town_of_a_festival_is_where_it_is(location: object, town: str) -> None:
    festival = read({"@type": "Festival", "name": "Fest", "location": location}).festival
    assert festival
    assert festival.town == town


def test_a_part_of_a_festival_is_a_section() -> None:
    section = {"@type": "Event", "name": "Shorts", "subEvent": screening()}
    reading = read({"@type": "Festival", "name": "Fest", "subEvent": [section, screening(name="Flow")]})
    assert [(film.title, film.section) for film in reading.films] == [("Ebb", "Shorts"), ("Flow", "")]


def test_showings_without_names_have_that_of_what_they_are_part_of() -> None:
    showing = screening(name=None, **{"@type": "Event"})
    later = showing | {"startDate": "2021-11-20T20:00"}
    reading = read({"@type": "Event", "name": "Ebb", "workPresented": movie(), "subEvent": [showing, later]})
    assert reading.festival is None
    assert [(slot.id, slot.title, slot.films) for slot in reading.screenings] == [
        ("ebb-1", "Ebb", ("ebb",)),
        ("ebb-2", "Ebb", ("ebb",)),
    ]


def test_what_is_shown_several_times_is_no_festival() -> None:
    showings = [screening(name=f"Ebb {number}", **{"@type": "Event"}) for number in range(2)]
    assert read({"@type": "Event", "name": "Ebb", "workPresented": movie(), "subEvent": showings}).festival is None
    assert read({"@type": "EventSeries", "name": "Ebb", "subEvent": showings}).festival is None


def test_an_event_that_is_part_of_itself_is_still_a_slot() -> None:
    reading = read(screening(**{"@type": "Event", "@id": "#a", "superEvent": {"@id": "#a"}}))
    assert [slot.title for slot in reading.screenings] == ["Ebb"]


def test_events_without_a_type_are_events_where_they_are_parts() -> None:
    part = {"name": "Ebb", "startDate": "2021-11-19T20:00", "location": "Kino"}
    reading = read({"@type": "Festival", "name": "Fest", "subEvent": [part]})
    assert [slot.title for slot in reading.screenings] == ["Ebb"]


def test_a_talk_that_is_part_of_a_screening_takes_nothing_from_it() -> None:
    talk = screening(name="Talk", startDate="2021-11-19T22:00", **{"@type": "Event"})
    assert {slot.title for slot in read(screening(subEvent=talk)).screenings} == {"Ebb", "Talk"}


def test_a_theatre_is_the_place_of_the_events_it_lists() -> None:
    reading = read({"@type": "MovieTheater", "name": "Orion", "event": [screening(location=None)]})
    assert [venue.name for venue in reading.venues] == ["Orion"]


def test_what_is_said_of_one_id_in_several_places_is_one() -> None:
    parts = [{"@id": "#f", "duration": "PT80M"}, movie(**{"@id": "#f"}), screening(workPresented={"@id": "#f"})]
    reading = read(parts)
    assert [(film.id, film.running_minutes) for film in reading.films] == [("ebb", 80)]


@pytest.mark.parametrize(
    "document",
    [
        {"@type": "Festival", "@id": "#a", "name": "A", "superEvent": {"@id": "#a"}, "subEvent": {"@id": "#a"}},
        [
            screening(**{"@id": "#a"}, superEvent={"@id": "#b"}, workPresented={"@id": "#a"}),
            {"@type": "Event", "@id": "#b", "name": "B", "superEvent": {"@id": "#a"}, "location": {"@id": "#b"}},
        ],
        screening(**{"@id": "#a"}, location={"@id": "#a"}, containedInPlace={"@id": "#a"}, name={"@id": "#a"}),
        screening(location={"@id": "#c", "name": {"@id": "#c"}, "containedInPlace": {"@id": "#c"}}),
    ],
)
def test_what_refers_to_itself_is_read_without_end(document: object) -> None:
    assert read(document).origin == "page.html"


def test_several_scripts_of_a_page_are_one_document() -> None:
    text = page(json.dumps(screening(workPresented={"@id": "#f"})), json.dumps(movie(**{"@id": "#f"}, name="Flow")))
    assert [film.title for film in read(text).films] == ["Flow"]


def test_a_broken_script_loses_only_itself() -> None:
    text = page(
        '{"@type": "Event",\n "name": }', json.dumps({"@type": "Festival", "name": "Fest", "subEvent": screening()})
    )
    reading = read(text)
    assert [slot.title for slot in reading.screenings] == ["Ebb"]
    assert says(reading) == [(3, "json", "error")]
    assert not reading.whole


def test_the_last_script_may_be_cut_off() -> None:
    text = page(json.dumps(screening()), json.dumps(screening(name="Flow")))
    reading = read(text[: text.index("Flow")])
    assert [slot.title for slot in reading.screenings] == ["Ebb"]
    assert says(reading) == [(3, "json", "error")]


def test_comments_of_a_page_hold_no_script() -> None:
    text = page(json.dumps(screening())) + f"<!-- {page(json.dumps(screening(name='Old')))} -->"
    assert [slot.title for slot in read(text).screenings] == ["Ebb"]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Movie", "name": "Ebb",}',
        '{"@type": "Movie", "name": "Ebb", "genre": ["a", ], }',
        '/* a film */ {"@type": "Movie", // its type\n "name": "Ebb"}',
        '<!-- {"@type": "Movie", "name": "Ebb"} -->',
        '//<![CDATA[\n{"@type": "Movie", "name": "Ebb"}\n//]]>',
        '/* <![CDATA[ */ {"@type": "Movie", "name": "Ebb"}; /* ]]> */',
        "{&quot;@type&quot;: &quot;Movie&quot;, &quot;name&quot;: &quot;Ebb&quot;}",
        '{"@type": "Movie", "name": "Ebb", "description": "One\nTwo\t"}',
    ],
)
def test_slips_that_cannot_be_meant_otherwise_are_mended(script: str) -> None:
    reading = read(page(script))
    assert [film.title for film in reading.films] == ["Ebb"]
    assert reading.problems == ()


def test_mending_leaves_texts_alone() -> None:
    film = film_of(url="https://a.example/x", description="one /* two */, ] // three")
    assert read(page('{"@type": "Movie", "name": "a, ] // b",}')).films[0].title == "a, ] // b"
    assert (film.url, film.synopsis) == ("https://a.example/x", "one /* two */, ] // three")


@pytest.mark.parametrize(
    "text", ['{"@type": "Movie"', "{]", '{"a": ' * 10_000, "[" * 100_000, '{"x": 1e5x}', '{"a": ' + "9" * 5000]
)
def test_what_is_no_json_is_refused_in_words(text: str) -> None:
    with pytest.raises(UnreadableError, match="no JSON") as caught:
        read(text)
    assert "page.html, line 1" in caught.value.message


def test_json_nested_without_end_is_said_to_be() -> None:
    with pytest.raises(UnreadableError, match="nested too deeply"):
        read('{"@type":"Event","subEvent":' * 10_000)


@pytest.mark.parametrize("text", ["{}", "[]", '{"@type": "Person", "name": "X"}', page(), page("{}"), "<p>"])
def test_a_document_without_events_and_movies_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="no event and no movie"):
        read(text)


def test_events_need_the_festivals_zone_and_movies_do_not() -> None:
    with pytest.raises(UnreadableError, match="time zone"):
        read(screening(startDate="2021-11-19T20:00+01:00"), zone=None)
    with pytest.raises(UnreadableError, match="time zone"):
        read({"@type": "Festival", "name": "Fest"}, zone=None)
    assert [film.title for film in read(movie(), zone=None).films] == ["Ebb"]


def test_movies_that_no_event_shows_are_read_too() -> None:
    reading = read([screening(), movie(name="Flow")])
    assert [film.title for film in reading.films] == ["Ebb", "Flow"]
    assert reading.festival is None
    assert not reading.whole
