"""Times of day as they are printed, alone and as spans, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.sources.clocks import find_clock

CLOCKS = {
    "21:30": "21:30",
    "21.30": "21:30",
    "8:30 Uhr": "08:30",
    "20.00 uhr": "20:00",
    "19 Uhr": "19:00",
    "18:00 h": "18:00",
    "22H00": "22:00",
    "22h": "22:00",
    "9 h": "09:00",
    "20 h 30": "20:30",
    "20u30": "20:30",
    "20:30 uur": "20:30",
    "20 heures": "20:00",
    "6 pm": "18:00",
    "6pm": "18:00",
    "11 a.m.": "11:00",
    "10.00 pm": "22:00",
    "07:30 pm": "19:30",
    "11:00 PM": "23:00",
    "12:00 am": "00:00",
    "12 pm": "12:00",
    "0:30 am": "00:30",
    "13:00 pm": "13:00",
    "09:00:00": "09:00",
    "00:00": "00:00",
    "0 Uhr": "00:00",
    "16:30 - 17:43": "16:30-17:43",
    "21.00 – 23.00": "21:00-23:00",
    "10.00-11.30 Uhr": "10:00-11:30",
    "16 – 18 Uhr": "16:00-18:00",
    "19:00 bis 21:00 Uhr": "19:00-21:00",
    "6–8 pm": "18:00-20:00",
    "7:00 – 9:00 pm": "19:00-21:00",
    "11:00 - 1:30 pm": "11:00-13:30",
    "6 pm to 8:30": "18:00-20:30",
    "11 pm – 1:00": "23:00-01:00",
    "22:30 – 01:15": "22:30-01:15",
    "10h–12h30": "10:00-12:30",
    "09:00:00 - 10:30:00": "09:00-10:30",
    "20:00 – 24:00": "20:00-00:00",
}
IN_LINES = {
    "Di 8.11 | 19:15 | Hörsaal V47.01 | Uni Vaihingen": "19:15",
    "Di 8.11 | 19.15 | Hörsaal V47.01": "19:15",
    "Freitag 12.11.202121:00MannheimMAAtlantis": "21:00",
    "2021-11-19T20:30": "20:30",
    "T20:30": "20:30",
    "2021-11-19T20:30-05:00": "20:30",
    "2021-11-19 20:30:00-05:00": "20:30",
    "19.11.20:00": "20:00",
    "19.11. 21.00": "21:00",
    "8.11 | 19.15": "19:15",
    "20.10": "20:10",
    "11:00 PM - SAT 1/11": "23:00",
    "22:00: Open-air I – traumagarten": "22:00",
    "fr 20 nov 20.00 uhr Caligari FilmBühne": "20:00",
    "Friday, 03.12.2021 – 10.00 pm, Kino, theater 6 – presented by X": "22:00",
    "Samstag, 23.10. um 21:35 Uhr | Saal 2": "21:35",
    "TU, 5.10. | 11 a.m. |": "11:00",
    "21.00 ARSENAL": "21:00",
    "Thursday, April 20th, 2023, 20:00": "20:00",
    "Saturday, 29.04., 21.00 – 23.00, M.A.U. Club": "21:00-23:00",
    "Tuesday 5 Oct  21.30, M/S Borgila": "21:30",
    "21:30 M/S Borgila": "21:30",
    "Thur 11 April, 6 pm, Schauburg 1, Tickets": "18:00",
    "24.06. / 22:00 / Sputnik": "22:00",
    "Wed 9 June 20:30 - Wed 9 June 22:40": "20:30",
    "14:15, Pathé 7": "14:15",
    "pe 5.2. klo 18.30 Bio Rex": "18:30",
    "klo 18": "18:00",
    "between 8 pm and 9 pm": "20:00",
    "am 21. November (20 Uhr) im Murnau Filmtheater": "20:00",
    "Heute um 21.00.": "21:00",
    "21:00 am Neroberg": "21:00",
    "21:00 Ministerium": "21:00",
    "21:00 ’Round Midnight": "21:00",
    "19:00 10 min": "19:00",
    "14:01 min, 20:15": "20:15",
    "25:00, 19:00": "19:00",
    "10 €, 19.30": "19:30",
    "19:30 – 20.11 Caligari": "19:30",
    "19:30 – 20.11.": "19:30",
    "20h30 M/S Borgila": "20:30",
}
NONE = (
    *("", "20", "25:00", "24:01", "12:60", "0:30 pm", "20 am Main", "19.11.", "19.11.2021", "So 20.10", "2021"),
    *("V47.01", "4:3", "16:9", "2.35:1", "1:1.85", "5.1", "14:01 min", "30:00 min", "14:23′", "1:45 h"),
    *("1h17", "2 h", "1h 17m", "12h 17m", "12 h 17 min", "48 h", "24 h", "12.50 €", "€ 12.50", "7.50 EUR"),
    *("192.168.10.20", "123:45", "12:345", "1:30:99:00", "20:3", "Uhr", "pm"),
)


def told(text: str) -> str | None:
    read = find_clock(text)
    if read is None:
        return None
    return f"{read.starts:%H:%M}" + (f"-{read.ends:%H:%M}" if read.ends else "")


@pytest.mark.parametrize(("text", "clock"), CLOCKS.items())
def test_every_form_of_a_clock_is_read_from_end_to_end(text: str, clock: str) -> None:
    inside = find_clock(f"Kino | {text} | Saal 2")

    assert told(text) == clock
    assert inside is not None
    assert (inside.start, inside.stop) == (7, 7 + len(text))


@pytest.mark.parametrize(("text", "clock"), IN_LINES.items())
def test_the_clock_of_a_line_is_found(text: str, clock: str) -> None:
    assert told(text) == clock


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_clock_is_none(text: str) -> None:
    assert told(text) is None


@pytest.mark.parametrize("text", ["24:00", "24.00", "24 Uhr", "24:00 – 02:00"])
def test_midnight_at_the_end_of_a_day_is_on_the_next(text: str) -> None:
    read = find_clock(text)
    assert read is not None
    assert (read.starts, read.next_day) == (dt.time(), True)


@pytest.mark.parametrize("text", ["00:00", "12 am", "20:00 – 24:00"])
def test_every_other_start_is_on_the_day_itself(text: str) -> None:
    read = find_clock(text)
    assert read is not None
    assert not read.next_day


FORMS = ("%H:%M", "%H.%M", "%H:%M Uhr", "%H.%M uhr", "%I:%M %p", "%I.%M%p", "%H:%M:00", "%H:%M h", "%Hh%M")
AROUND = ("{}", "Kino {} Saal", "19.11.2021 {} – Caligari", "Fr 19.11. | {} | Saal 2", "fr 20 nov {}, Rex", "({})")


@given(st.times(), st.sampled_from(FORMS), st.sampled_from(AROUND))
def test_every_time_comes_back_from_every_form(time: dt.time, form: str, around: str) -> None:
    read = find_clock(around.format(time.strftime(form)))

    assert read is not None
    assert read.starts == time.replace(second=0, microsecond=0)
    assert read.ends is None


@given(st.times(), st.times(), st.sampled_from(FORMS), st.sampled_from([" – ", "-", " bis ", " to "]))
def test_every_span_comes_back(starts: dt.time, ends: dt.time, form: str, joint: str) -> None:
    read = find_clock(f"{starts.strftime(form)}{joint}{ends.strftime(form)}")

    assert read is not None
    assert read.starts == starts.replace(second=0, microsecond=0)
    assert read.ends == ends.replace(second=0, microsecond=0)


@given(st.text() | st.text("0123456789.:,/-– hHuUhrapmT", max_size=40))
def test_any_text_has_a_clock_or_none(text: str) -> None:
    read = find_clock(text)

    assert read is None or 0 <= read.start < read.stop <= len(text)


@pytest.mark.parametrize("piece", ["1", "1.", "12:", "1:", " ", "1 ", "1–", "12.11 – ", "1h", "20.10.", "klo "])
def test_a_megabyte_on_one_line_is_searched_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))

    assert told(text + " | 20 Uhr 30") == "20:00"
