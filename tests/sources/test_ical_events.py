"""What the events of a calendar say."""

from __future__ import annotations

import pytest
from ical_reading import BERLIN, CALENDARS, calendar, event, read, says, screening_of

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Film, Venue
from fest_tui.sources.ical import is_ical, read_ical
from fest_tui.sources.known import Known
from places import SHARED

TIMED = "DTSTART:20211119T200000"


def test_a_hosted_calendar_is_read_whole() -> None:
    data = (CALENDARS / "hosted.ics").read_bytes()
    reading = read_ical(data, name="hosted.ics", known=Known())
    assert reading.festival
    assert (reading.festival.id, reading.festival.name, reading.festival.timezone) == (
        "kuestenfilmfest-2022",
        "Küstenfilmfest 2022",
        "Europe/Berlin",
    )
    assert [(slot.id, slot.starts.isoformat(), slot.ends.isoformat(), slot.status) for slot in reading.screenings] == [
        ("die-duenengaenger-1", "2022-06-17T20:00:00+02:00", "2022-06-17T21:45:00+02:00", "scheduled"),
        ("mitternachtsfilm-1", "2022-06-18T00:30:00+02:00", "2022-06-18T02:17:00+02:00", "scheduled"),
        ("die-duenengaenger-2", "2022-06-18T21:00:00+02:00", "2022-06-18T23:00:00+02:00", "cancelled"),
    ]
    assert {slot.kind for slot in reading.screenings} == {"film"}
    assert {slot.end_kind for slot in reading.screenings} == {"published"}
    assert reading.screenings[0].source_id == "ical:4ab7@hosted.example"
    assert reading.screenings[1].note == "tentative"
    assert reading.venues == (
        Venue(id="kino-am-kai", name="Kino am Kai", address="Hafenstraße 3, 24103 Kiel, Deutschland"),
        Venue(id="muehle", name="Mühle", address="Mühlenweg 12, 24105 Kiel", latitude=54.32, longitude=10.14),
    )
    assert reading.films == (
        Film(
            id="die-duenengaenger",
            title="Die Dünengänger",
            section="Küste",
            synopsis="Zwei Schwestern gehen am Meer entlang.\n\n• mit Untertiteln",
        ),
        Film(
            id="mitternachtsfilm",
            title="Mitternachtsfilm",
            year=2021,
            countries=("Norwegen",),
            running_minutes=107,
            version="OmeU",
            subtitles=("English",),
            synopsis="Ein Mann sucht sein Boot.",
            url="https://kueste.example/mitternacht",
            source_id="ical:4ab8@hosted.example",
        ),
    )
    assert says(reading) == [(61, "starts", "warning")]
    assert "Küstenfilmfest" in reading.problems[0].says
    assert reading.whole
    assert reading.origin == "hosted.ics"
    assert {slot.origin for slot in reading.screenings} == {"hosted.ics"}


@pytest.mark.shared
def test_every_event_of_an_odd_conference_calendar_is_read() -> None:
    data = (SHARED / "data" / "samples" / "jres-2022.ics").read_bytes()
    reading = read_ical(data, name="jres.ics", known=Known())
    assert len(reading.screenings) == data.count(b"BEGIN:VEVENT") == 120
    assert reading.festival
    assert (reading.festival.name, reading.festival.timezone) == ("JRES 2021/22", "Europe/Paris")
    starts = [line.split(b":")[1].strip().decode() for line in data.split(b"\n") if line.startswith(b"DTSTART")]
    assert [slot.starts.strftime("%Y%m%dT%H%M%S") for slot in reading.screenings] == starts
    titles = [line.partition(b":")[2].decode().split() for line in data.split(b"\n") if line.startswith(b"SUMMARY")]
    assert [slot.title.split() for slot in reading.screenings] == titles
    assert len({slot.source_id for slot in reading.screenings}) == 120
    assert {slot.kind for slot in reading.screenings} == {"event"}
    assert len(reading.venues) == 14
    text = reading.films[0].synopsis
    assert text.startswith("Les interdépendances du monde numérique commencent par les territoires, leurs richesses,")
    assert text.count("\n\n") == 1
    assert "\\" not in "".join(film.synopsis for film in reading.films)
    (problem,) = reading.problems
    assert data.split(b"\n")[problem.line - 1].strip() == b"DTEND;TZID=Europe/Paris:20220519T160000"
    assert "EDUSPOT" in problem.says


@pytest.mark.parametrize("before", ["", "\n \r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_calendar_is_known_by_its_first_line(before: str, encoding: str) -> None:
    assert is_ical(f"{before}BEGIN:VCALENDAR\nVERSION:2.0\n".encode(encoding))
    assert is_ical(f"{before}begin:vevent\n".encode(encoding))
    assert not is_ical(f"{before}A page about BEGIN:VCALENDAR\n".encode(encoding))
    assert not is_ical(f"{before}BEGIN:VCARD\n".encode(encoding))


def test_an_event_that_is_a_mere_title_has_no_entry_among_the_films() -> None:
    reading = read(calendar(event(title="Coffee"), event("DESCRIPTION:Who makes films?", title="Panel")))
    assert [(slot.kind, slot.films) for slot in reading.screenings] == [("event", ()), ("event", ("panel",))]
    assert [film.synopsis for film in reading.films] == ["Who makes films?"]


@pytest.mark.parametrize("category", ["Film", "MOVIE", "Kino", "Short Films", "Dokumentarfilm", "Séance"])
def test_a_category_says_that_it_is_a_film(category: str) -> None:
    reading = read(calendar(event(f"CATEGORIES:{category},World\\, Wide", "CATEGORIES:Late")))
    assert reading.screenings[0].kind == "film"
    assert reading.films[0].section == "World, Wide"


def test_the_length_of_a_film_gives_the_end_that_the_calendar_leaves_out() -> None:
    slot = screening_of("DESCRIPTION:Chile 2020 80 min OmeU\\nA walk.")
    assert (slot.ends.isoformat(), slot.end_kind) == ("2021-11-19T21:20:00+01:00", "computed")


def test_a_length_without_country_and_year_makes_no_film() -> None:
    assert screening_of("DESCRIPTION:Workshop 90 min\\nBring a pen.").kind == "event"


@pytest.mark.parametrize(
    ("line", "ends", "kind"),
    [
        ("DTEND:20211119T213000", "21:30", "published"),
        ("DURATION:PT1H5M", "21:05", "published"),
        ("X-END:20211119T213000", "22:00", "assumed"),
        ("DTEND:20211119T200000", "22:00", "assumed"),
        ("DTEND:20211119T190000", "22:00", "assumed"),
        ("DTEND:20211119T9900", "22:00", "assumed"),
        ("DTEND;VALUE=DATE:20211120", "22:00", "assumed"),
        ("DURATION:-PT1H", "22:00", "assumed"),
        ("DURATION:P99999999999D", "22:00", "assumed"),
        pytest.param(f"DURATION:P{'9' * 5000}D", "22:00", "assumed", id="a length of 5000 digits"),
        ("DURATION:long", "22:00", "assumed"),
    ],
)
def test_an_end_that_cannot_be_is_a_warning_and_two_hours_are_assumed(line: str, ends: str, kind: str) -> None:
    reading = read(calendar(event(line)))
    (slot,) = reading.screenings
    assert (f"{slot.ends:%H:%M}", slot.end_kind) == (ends, kind)
    told = [problem for problem in says(reading) if problem[1] == "ends"]
    assert told == ([] if kind == "published" or line.startswith("X-") else [(7, "ends", "warning")])


@pytest.mark.parametrize(
    "start",
    ["DTSTART:20211319T200000", "DTSTART:00010101T000000", "DTSTART:99991231T235959", "DTSTART:soon", "DTSTART:"],
)
def test_a_start_that_cannot_be_leaves_the_event_out(start: str) -> None:
    reading = read(calendar(event(at=start), event(title="Other")))
    assert [slot.title for slot in reading.screenings] == ["Other"]
    assert (5, "starts", "error") in says(reading)


def test_an_event_without_start_title_or_place_is_left_out_and_said_where() -> None:
    reading = read(calendar(event(at=""), event(title=""), event(where=""), event(title="Good")))
    assert [slot.title for slot in reading.screenings] == ["Good"]
    assert [problem for problem in says(reading) if problem[2] == "error"] == [
        (3, "starts", "error"),
        (7, "title", "error"),
        (11, "venue", "error"),
    ]


@pytest.mark.parametrize("rule", ["RRULE:FREQ=DAILY;COUNT=3", "RDATE:20211120T200000", "RRULE:FREQ=SECONDLY"])
def test_an_event_that_repeats_is_refused_by_its_name(rule: str) -> None:
    reading = read(calendar(event(rule, title="Daily Tour"), event(title="Good")))
    assert [slot.title for slot in reading.screenings] == ["Good"]
    (problem,) = (problem for problem in reading.problems if problem.severity == "error")
    assert problem.line == 7
    assert "Daily Tour" in problem.says
    assert "Export each" in problem.says


def test_an_exception_to_a_repeated_event_is_a_screening_of_its_own() -> None:
    series = event("UID:1", "RRULE:FREQ=DAILY")
    moved = event("UID:1", "RECURRENCE-ID:20211120T200000", at="DTSTART:20211120T210000")
    (slot,) = read(calendar(series, moved)).screenings
    assert slot.source_id == "ical:1 20211120T200000"


def test_an_exception_takes_the_place_of_the_event_it_is_about() -> None:
    moved = event("UID:1", "RECURRENCE-ID:20211119T200000", at="DTSTART:20211119T210000")
    (slot,) = read(calendar(event("UID:1"), moved)).screenings
    assert f"{slot.starts:%H:%M}" == "21:00"


def test_slots_that_share_an_id_stay_apart_and_leave_it_to_the_film() -> None:
    later = event("UID:7", "CATEGORIES:Film", at="DTSTART:20211120T200000")
    reading = read(calendar(event("UID:7", "CATEGORIES:Film"), later, event("UID:8", title="Other")))
    assert [slot.source_id for slot in reading.screenings] == ["", "", "ical:8"]
    assert [film.source_id for film in reading.films] == ["ical:7"]


def test_a_film_of_several_ids_has_none() -> None:
    later = event("UID:8", "CATEGORIES:Film", at="DTSTART:20211120T200000")
    reading = read(calendar(event("UID:7", "CATEGORIES:Film"), later))
    assert [slot.source_id for slot in reading.screenings] == ["ical:7", "ical:8"]
    assert [(film.id, film.source_id) for film in reading.films] == [("dune-walkers", "")]


def test_an_event_without_an_id_has_none() -> None:
    assert screening_of("UID:").source_id == ""
    assert screening_of().source_id == ""


def test_a_film_described_in_two_ways_keeps_the_longest_and_says_so() -> None:
    short, long = "CATEGORIES:Film\nDESCRIPTION:A walk.", "CATEGORIES:Film\nDESCRIPTION:A long walk by the sea."
    reading = read(calendar(event(short), event(long), event(short)))
    assert [film.synopsis for film in reading.films] == ["A long walk by the sea."]
    assert [problem[1] for problem in says(reading)].count("synopsis") == 2


def test_other_events_of_one_title_are_one_only_when_described_alike() -> None:
    reading = read(calendar(*(event(f"DESCRIPTION:{text}", f"UID:{text}", title="Panel") for text in "aab")))
    assert [(film.id, film.source_id) for film in reading.films] == [("panel", "ical:a"), ("panel-2", "ical:b")]
    assert [slot.id for slot in reading.screenings] == ["panel-1", "panel-2", "panel-2-1"]


@pytest.mark.parametrize(
    ("written", "title", "status"),
    [
        ("CANCELLED: Dune Walkers", "Dune Walkers", "cancelled"),
        ("Canceled - Dune Walkers", "Dune Walkers", "cancelled"),
        ("Abgesagt: Dune Walkers", "Dune Walkers", "cancelled"),
        ("ABGESAGT! Dune Walkers", "Dune Walkers", "cancelled"),
        ("[SOLD OUT] Dune Walkers", "Dune Walkers", "sold_out"),
        ("(ausverkauft) Dune Walkers", "Dune Walkers", "sold_out"),
        ("*** MOVED *** Dune Walkers", "Dune Walkers", "moved"),
        ("Verspätet – Dune Walkers", "Dune Walkers", "delayed"),
        ("Annulé : Dune Walkers", "Dune Walkers", "cancelled"),
        ("Cancelled", "Cancelled", "scheduled"),
        ("Moved by the Sea", "Moved by the Sea", "scheduled"),
        ("Complete: A Life", "Complete: A Life", "scheduled"),
        ("[REC]", "[REC]", "scheduled"),
    ],
)
def test_a_status_before_a_title_is_taken_off(written: str, title: str, status: str) -> None:
    slot = screening_of(title=written)
    assert (slot.title, slot.status) == (title, status)
    assert slot.id == f"{slot.id.rpartition('-')[0]}-1"


def test_the_status_of_an_event_is_read() -> None:
    assert screening_of("STATUS:CANCELLED").status == "cancelled"
    assert screening_of("STATUS:CONFIRMED").status == "scheduled"
    assert screening_of("STATUS:CONFIRMED", title="SOLD OUT: X").status == "sold_out"
    assert screening_of("STATUS:tentative").note == "tentative"


def test_text_comes_without_escapes_markup_and_folds() -> None:
    slot = screening_of(title="Salt\\, \\\\ Wa\n ter\\; Fire\\nEarth")
    assert slot.title == "Salt, \\ Water; Fire Earth"
    (film,) = read(calendar(event("DESCRIPTION:One\\n\\n\\n\\n<b>Two</b> &amp\\; more"))).films
    assert film.synopsis == "One\n\nTwo & more"


def test_paragraphs_are_parted_by_one_empty_line() -> None:
    (film,) = read(calendar(event("DESCRIPTION:One  \\n \\n\\n\\nTwo\\nThree"))).films
    assert film.synopsis == "One\n\nTwo\nThree"


def test_line_ends_escaped_twice_are_line_ends() -> None:
    (film,) = read(calendar(event("DESCRIPTION:One\\\\nTwo\\\\n"))).films
    assert film.synopsis == "One\nTwo"


def test_a_letter_that_a_fold_cuts_in_two_is_whole() -> None:
    data = calendar(event(title="Küste – Meer")).encode()
    for letter in ("ü", "–"):
        at = data.index(letter.encode()) + 1
        cut = data[:at] + b"\r\n " + data[at:]
        (slot,) = read_ical(cut, name="festival.ics", known=Known(zone=BERLIN)).screenings
        assert slot.title == "Küste – Meer"


def test_a_location_is_a_name_and_an_address_where_all_are() -> None:
    places = ["Orion\\, Main St 5\\, 10001 Town", "Orion\\, Main St 5\\, 10001 Town", "Studio"]
    reading = read(calendar(*(event(where=place) for place in places)))
    assert [(venue.name, venue.address) for venue in reading.venues] == [
        ("Orion", "Main St 5, 10001 Town"),
        ("Studio", ""),
    ]


@pytest.mark.parametrize(
    "others",
    [
        ["Orion\\, Room 1\\, 10001 Town", "Orion\\, Room 2\\, 10001 Town"],
        ["Orion\\, Main St 5\\, 10001 Town", "de Doelen\\, Zaal 1"],
    ],
)
def test_a_location_is_a_name_with_commas_where_some_are(others: list[str]) -> None:
    reading = read(calendar(*(event(where=place) for place in others)))
    assert [venue.name for venue in reading.venues] == [place.replace("\\", "") for place in others]
    assert {venue.address for venue in reading.venues} == {""}


def test_other_spellings_of_a_venue_are_kept() -> None:
    reading = read(calendar(event(where="Kino Éclair"), event(where="Kino Eclair"), event(where="Kino Éclair")))
    assert reading.venues == (Venue(id="kino-eclair", name="Kino Éclair", aliases=("Kino Eclair",)),)


@pytest.mark.parametrize("geo", ["91;8", "50;181", "nan;8", "50", "here", "", "1e999;2"])
def test_a_place_that_is_not_on_earth_is_a_warning(geo: str) -> None:
    reading = read(calendar(event(f"GEO:{geo}")))
    assert (reading.venues[0].latitude, reading.venues[0].longitude) == (None, None)
    assert (7, "latitude", "warning") in says(reading)


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    reading = read(calendar(event("URL:javascript:alert(1)"), event("URL:https://a.example/?q=%2C", title="Other")))
    assert [film.url for film in reading.films] == ["https://a.example/?q=%2C"]
    assert (7, "url", "warning") in says(reading)


def test_a_reminder_says_nothing_of_its_event() -> None:
    alarm = "BEGIN:VALARM\nSUMMARY:Alarm\nDESCRIPTION:Get up\nEND:VALARM"
    reading = read(calendar(f"{alarm}", event(alarm)))
    assert [slot.title for slot in reading.screenings] == ["Dune Walkers"]
    assert reading.films == ()


def test_several_calendars_in_one_file_are_read() -> None:
    text = calendar("NAME:First", event()) + calendar("X-WR-CALNAME:Second", event(title="Other"))
    reading = read(text)
    assert [slot.title for slot in reading.screenings] == ["Dune Walkers", "Other"]
    assert reading.festival
    assert reading.festival.name == "First"


def test_a_calendar_without_a_name_tells_of_no_festival() -> None:
    assert read(calendar(event())).festival is None


def test_a_message_about_single_events_lists_no_whole_programme() -> None:
    assert read(calendar("METHOD:PUBLISH", event())).whole
    assert not read(calendar("METHOD:CANCEL", event())).whole


@pytest.mark.parametrize("method", ["CANCEL", "cancel"])
def test_every_event_of_a_message_that_cancels_is_cancelled(method: str) -> None:
    events = (event("UID:1@kino"), event("UID:2@kino", "STATUS:CONFIRMED", title="SOLD OUT: Ebb"))
    reading = read(calendar(f"METHOD:{method}", *events))
    assert [screening.status for screening in reading.screenings] == ["cancelled"] * 2
    assert [screening.source_id for screening in reading.screenings] == ["ical:1@kino", "ical:2@kino"]


def test_a_calendar_beside_a_message_that_cancels_is_not_cancelled() -> None:
    message = calendar("METHOD:CANCEL", event("UID:1@kino"))
    reading = read(message + calendar(event("UID:2@kino", title="Ebb")))
    assert [screening.status for screening in reading.screenings] == ["cancelled", "scheduled"]
    assert not reading.whole


def test_a_message_that_cancels_without_saying_when_is_told() -> None:
    reading = read(calendar("METHOD:CANCEL", event("UID:1@kino", at=""), event("UID:2@kino", title="Ebb")))
    assert says(reading)[0] == (4, "starts", "error")
    assert [screening.status for screening in reading.screenings] == ["cancelled"]


def test_many_alike_problems_are_told_once_with_their_number() -> None:
    reading = read(calendar(event(), *(event(where="", title=f"Talk {number}") for number in range(300))))
    (problem,) = (problem for problem in reading.problems if problem.field == "venue")
    assert "Talk 0" in problem.says
    assert "299" in problem.says


@pytest.mark.parametrize("text", [calendar(), calendar("BEGIN:VTODO", "END:VTODO"), calendar(event(at="")), "hello"])
def test_a_calendar_without_an_event_that_has_a_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="no event") as caught:
        read(text)
    assert "festival.ics" in caught.value.message
