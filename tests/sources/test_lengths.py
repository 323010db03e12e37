"""Running times as they are printed: in cells of tables, and inside lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.sources.lengths import find_minutes, minutes_of

WITH_UNIT = {
    "105'": 105,
    "105’": 105,
    "83′": 83,
    "83 ′": 83,
    "90 min": 90,
    "90min": 90,
    "90 Min.": 90,
    "90 mins": 90,
    "112 min.": 112,
    "100 Minuten": 100,
    "90 minutes": 90,
    "97 minuten": 97,
    "77 minutos": 77,
    "77 minuti": 77,
    "77 minuuttia": 77,
    "77 minutter": 77,
    "105 mn": 105,
    "90.5 min": 91,
    "8 Min. 30 Sek.": 9,
    "8 min 29 s": 8,
    "5'30''": 6,
    "5’29”": 5,
    "14:01 min": 14,
    "18:47 min": 19,
    "30:00 min": 30,
    "1:45:00 min": 105,
    "1 h": 60,
    "2 hours": 120,
    "48 hours": 2880,
    "1h 17m": 77,
    "1h17": 77,
    "1h 5": 65,
    "12h 17m": 737,
    "1 Std. 17 Min.": 77,
    "1 Stunde und 5 Minuten": 65,
    "2 hrs 5 mins": 125,
    "1 hour, 5 minutes": 65,
    "1 heure 20": 80,
    "1 hora y 20 minutos": 80,
    "1 tunti 30 min": 90,
    "1:45 h": 105,
    "1,5 Std.": 90,
    "1.5 hours": 90,
    "90–95 min": 95,
    "90 - 95 min": 95,
    "95-90'": 95,
    "6000 min": 6000,
}
BARE = {
    "90": 90,
    "90.0": 90,
    "105,00": 105,
    "90-95": 95,
    "14:23": 14,
    "14:30": 15,
    "14:29": 14,
    "5:00": 5,
    "4:59": 299,
    "1:45": 105,
    "0:45": 45,
    "1:45:00": 105,
    "01:45:30": 106,
    "105:00": 105,
    "ca. 90": 90,
    "ca. 90 min": 90,
    "ca.90 min": 90,
    "approx. 90'": 90,
    "~90": 90,
    " 90 min. ": 90,
    "Dauer: 240 min": 240,
    "105 min (with a break)": 105,
}
NONE = (
    *("", "min", "foo", "0", "0 min", "0:00", "0:00:20", "6001", "6001 min", "99999 min", "1,200 min", "1:60"),
    *(
        "-5",
        "20 Uhr",
        "22H00",
        "20h30",
        "01h30",
        "10 h",
        "2 x 45 min",
        "3×52 min",
        "80's",
        "1990’s",
        "‘Apollo 13’",
        "19:00 Uhr",
    ),
    *("35 mm", "5 minutiae", "MiniDV", "12 Mina"),
)
LINES = {
    "Brasilien 2014 10 Min. OmeU Animation": (10, "10 Min."),
    "Deutschland 2010 35 mm 19 Min. OmeU Kurzspielfilm": (19, "19 Min."),
    "PS/FR/DE/CO/NO/QA/AE 2017, 96', D: X": (96, "96'"),
    "Lance Oppenheim | USA 2020 | 83′ | OV": (83, "83′"),
    "Ukraine , 2022 / 128 min / Drama": (128, "128 min"),
    "Dokumentarfilm, Animationsfilm 1h 17m 2020": (77, "1h 17m"),
    "F/CDN 2020,126 Min., FSK: ab 6": (126, "126 Min."),
    "#21 German | English, 30:00 min": (30, "30:00 min"),
    "Spielfilm I OmeU I 120 min": (120, "120 min"),
    "21:00 – Länge 90 min": (90, "90 min"),
    "22H00, 1h17": (77, "1h17"),
    "2 x 45 min, 90 min in all": (90, "90 min"),
    "‘Apollo 13’, 140’": (140, "140’"),
}


@pytest.mark.parametrize(("text", "minutes"), WITH_UNIT.items())
def test_a_length_with_a_unit_is_read_in_a_cell_and_in_a_line(text: str, minutes: int) -> None:
    line = f"Frankreich 2021 {text} | arab. OmeU"

    assert minutes_of(text) == minutes
    assert find_minutes(text) == (minutes, 0, len(text))
    assert find_minutes(line) == (minutes, 16, 16 + len(text))


@pytest.mark.parametrize(("text", "minutes"), BARE.items())
def test_a_cell_of_lengths_may_leave_out_the_unit(text: str, minutes: int) -> None:
    assert minutes_of(text) == minutes


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_length_is_none(text: str) -> None:
    assert minutes_of(text) is None
    assert find_minutes(text) is None


@pytest.mark.parametrize("text", ["90", "14:23", "1:45:00", "20:30", "2021", "19.11.2021 20:30 – Caligari"])
def test_without_a_unit_a_line_has_no_length(text: str) -> None:
    assert find_minutes(text) is None


@pytest.mark.parametrize(("text", "found"), LINES.items())
def test_a_length_is_found_in_a_line(text: str, found: tuple[int, str]) -> None:
    length = find_minutes(text)

    assert length is not None
    minutes, start, stop = length
    assert (minutes, text[start:stop]) == found


@given(st.integers(1, 6000), st.sampled_from(["{} min", "{} Min.", "{}'", "{}′", "{} Minuten", "Dauer: {} min", "{}"]))
def test_every_number_of_minutes_comes_back(minutes: int, form: str) -> None:
    assert minutes_of(form.format(minutes)) == minutes


@given(
    st.integers(0, 99),
    st.integers(0, 59),
    st.sampled_from(["{}h {}m", "{} Std. {} Min.", "{}h{:02}min", "{}:{:02}:00"]),
)
def test_hours_and_minutes_come_back(hours: int, minutes: int, form: str) -> None:
    assert minutes_of(form.format(hours, minutes)) == (60 * hours + minutes or None)


@given(st.integers(5, 99), st.integers(0, 59))
def test_half_a_minute_and_more_counts_as_one(minutes: int, seconds: int) -> None:
    assert (
        minutes_of(f"{minutes}:{seconds:02}") == minutes_of(f"{minutes}:{seconds:02} min") == minutes + (seconds >= 30)
    )


@given(st.text() | st.text("0123456789.,:'′–- hminStdx", max_size=40))
def test_any_text_is_a_length_or_none(text: str) -> None:
    minutes = minutes_of(text)
    found = find_minutes(text)

    assert minutes is None or 0 < minutes <= 6000
    assert found is None or (0 < found[0] <= 6000 and 0 <= found[1] < found[2] <= len(text))


@pytest.mark.parametrize("piece", ["1", "1.", "12:", "1'", "1h", " ", "1 x", "9–", "1 Std. ", "1,2"])
def test_a_megabyte_on_one_line_is_searched_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    found = find_minutes(text + " | 90 min")

    assert found is not None
    assert found[2] <= len(text) + 9
