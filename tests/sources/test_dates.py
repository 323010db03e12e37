"""Dates as they are printed, what only looks like one, and the day that is meant."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.sources.calendar_words import MONTHS, WEEKDAYS
from fest_tui.sources.dates import DateRead, Order, find_date, order_of, settled
from fest_tui.sources.known import Known

FESTIVAL = Known(first_day=dt.date(2021, 11, 12), last_day=dt.date(2021, 11, 21))
NEW_YEAR = Known(first_day=dt.date(2021, 12, 28), last_day=dt.date(2022, 1, 6))

DATES = {
    "2021-11-19": "19.11.2021",
    "2021/11/19": "19.11.2021",
    "19.11.2021": "19.11.2021",
    "19.11.21": "19.11.2021",
    "19.11.98": "19.11.1998",
    "19. 11. 2021": "19.11.2021",
    "19.11. 2021": "19.11.2021",
    "19.11.": "19.11.",
    "30.5.": "30.5.",
    "8.11": "8.11.",
    "11/19/2021": "19.11.2021",
    "19/11/2021": "19.11.2021",
    "11/12/2021": "11.12.2021",
    "19-11-2021": "19.11.2021",
    "12/03": "12.3.",
    "Fr 12/03": "Fri 12.3.",
    "SAT 1/11": "Sat 1.11.",
    "Sun 14.11": "Sun 14.11.",
    "Sa., 20.11.": "Sat 20.11.",
    "FR, 1.10.": "Fri 1.10.",
    "Mi 22.12.2021": "Wed 22.12.2021",
    "pe 5.2.": "Fri 5.2.",
    "20 nov": "20.11.",
    "fr 20 nov": "Fri 20.11.",
    "DO 10 NOV": "Thu 10.11.",
    "Wed 9 June": "Wed 9.6.",
    "Tuesday 5 Oct": "Tue 5.10.",
    "Thur 11 April": "Thu 11.4.",
    "24 January": "24.1.",
    "21 Nov 2021": "21.11.2021",
    "20-Nov-21": "20.11.2021",
    "20-Nov-2021": "20.11.2021",
    "Do 16. Sept.": "Thu 16.9.",
    "18. August": "18.8.",
    "Mittwoch | 18. August": "Wed 18.8.",
    "Sun | 04. Oct": "Sun 4.10.",
    "Mittwoch, 11. Mai 2022": "Wed 11.5.2022",
    "Samstag, den 20. November": "Sat 20.11.",
    "Thursday, April 20th, 2023": "Thu 20.4.2023",
    "April 21th": "21.4.",
    "Friday the 1st of October": "Fri 1.10.",
    "jeudi 1er décembre 2021": "Thu 1.12.2021",
    "viernes, 12 de marzo de 2021": "Fri 12.3.2021",
    "zaterdag 20 november": "Sat 20.11.",
    "lauantai 5. helmikuuta 2026": "Sat 5.2.2026",
    "venerdì 12 marzo": "Fri 12.3.",
    "quarta-feira, 3 de março": "Wed 3.3.",
    "söndag 14 november": "Sun 14.11.",
    "mar 12 nov": "Tue 12.11.",
    "mar 12/03": "Tue 12.3.",
    "31.02.": "31.2.",
    "31.02.2021": "31.2.2021",
    "99/99/2021": "99.99.2021",
}
IN_LINES = {
    "Di 8.11 | 19:15 | Hörsaal V47.01 | Uni Vaihingen": ("Tue 8.11.", "Di 8.11"),
    "Freitag 12.11.202121:00MannheimMAAtlantis": ("Fri 12.11.2021", "Freitag 12.11.2021"),
    "2021-11-19T20:30": ("19.11.2021", "2021-11-19"),
    "MI, 11. MaiLichter FilmfestLichter Filmfest": ("Wed 11.5.", "MI, 11. Mai"),
    "11. Mai 202210:30 Uhr": ("11.5.2022", "11. Mai 2022"),
    "11:00 PM - SAT 1/11": ("Sat 1.11.", "SAT 1/11"),
    "fr 20 nov 20.00 uhr Caligari FilmBühne": ("Fri 20.11.", "fr 20 nov"),
    "Friday, April 21th, 2023, 18:00": ("Fri 21.4.2023", "Friday, April 21th, 2023"),
    "Saturday, 29.04., 21.00 – 23.00, M.A.U. Club": ("Sat 29.4.", "Saturday, 29.04."),
    "(Freitag 30.5. 16:45 Uhr, Mousonturm)": ("Fri 30.5.", "Freitag 30.5."),
    "Wed 9 June 20:30 - Thu 10 June 22:40": ("Wed 9.6.", "Wed 9 June"),
    "exground // Mi 22.12.2021 20:00 Uhr": ("Wed 22.12.2021", "Mi 22.12.2021"),
    "Wed, 01 Dec 2021 12:15:53 +0000": ("Wed 1.12.2021", "Wed, 01 Dec 2021"),
    "(19.11. I 20 Uhr I Murnau-Filmtheater)": ("19.11.", "19.11."),
    "am 21. November (20 Uhr) im Murnau Filmtheater": ("21.11.", "21. November"),
    "läuft am 8.11 um 17 Uhr": ("8.11.", "8.11"),
    "Kino Rex | 8.11 | 19:15": ("8.11.", "8.11"),
    "Saal 5.1, Fr 8.11": ("Fri 8.11.", "Fr 8.11"),
    "19.11.21:00": ("19.11.", "19.11."),
    "19.11. 21.00": ("19.11.", "19.11."),
    "19.11. 21 Uhr": ("19.11.", "19.11."),
    "20 nov 21 Uhr": ("20.11.", "20 nov"),
    "So\n23.11.2025\n*\n18:15": ("Sun 23.11.2025", "So\n23.11.2025"),
    "Tagestipps – Sa., 20.11.": ("Sat 20.11.", "Sa., 20.11."),
    "Info 20.11.": ("20.11.", "20.11."),
    "Video 20.11.": ("20.11.", "20.11."),
    "20 people, 21 Nov": ("21.11.", "21 Nov"),
    "19. 11. und 20.11.": ("19.11.", "19. 11."),
    "Nov 19, then 20 Nov": ("19.11.", "Nov 19"),
    "12-25 people, 21-11-2021": ("21.11.2021", "21-11-2021"),
    "on 3 or to 5.2.": ("Thu 5.2.", "to 5.2."),
    "20.30 to 5.2.": ("5.2.", "5.2."),
    "16 – 18 Uhr, 21.11.": ("21.11.", "21.11."),
}
NONE = (
    *("", "14:23", "21:30", "1.85", "5.1 Surround", "Dolby 5.1", "V47.01", "Saal 4.01", "4:3", "2.35:1", "1.5 km"),
    *("20.10 Uhr", "20.10 pm", "um 20.10", "20.10 – 22.00", "21.10 ARSENAL", "21.00 – 23.00", "192.168.1.1", "1.2.3"),
    *("Teil 1/2", "1/2 price", "8-10", "8-10-12", "2021", "CH 2022", "Brasilien 2014 10 Min.", "35 mm 19 Min."),
    *("may 8 pm", "45 Mai", "32.11.", "19.13.", "Summer 12", "+49 611 20 11", "Mai", "19", "19.11.20211", "x19.11."),
    *("20 novels", "20 Marzahn", "März 2021"),
)


def told(read: DateRead | None) -> str | None:
    if read is None:
        return None
    weekday = "" if read.weekday is None else ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[read.weekday] + " "
    return f"{weekday}{read.day}.{read.month}.{read.year or ''}"


@pytest.mark.parametrize(("text", "date"), DATES.items())
def test_every_form_of_a_date_is_read_from_end_to_end(text: str, date: str) -> None:
    inside = find_date(f"Kino | {text} | 20:30")

    assert told(find_date(text)) == date
    assert inside is not None
    assert (inside.start, inside.stop) == (7, 7 + len(text))


@pytest.mark.parametrize(("text", "found"), IN_LINES.items())
def test_the_date_of_a_line_is_found(text: str, found: tuple[str, str]) -> None:
    read = find_date(text)

    assert read is not None
    assert (told(read), text[read.start : read.stop]) == found


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_none(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("11/12/2021", "12.11.2021"),
        ("19/11/2021", "19.11.2021"),
        ("SAT 1/11", "Sat 11.1."),
        ("11-12-2021", "12.11.2021"),
        ("11.12.2021", "11.12.2021"),
        ("2021-11-12", "12.11.2021"),
        ("2021/11/12", "12.11.2021"),
    ],
)
def test_the_order_is_that_of_slashes_and_hyphens_alone(text: str, date: str) -> None:
    assert told(find_date(text, order="month-first")) == date


@pytest.mark.parametrize("word", MONTHS)
def test_every_name_of_a_month_is_read_in_any_case(word: str) -> None:
    for name in (word, word.upper(), word.capitalize()):
        assert told(find_date(f"Fr 1. {name} 2021")) == f"Fri 1.{MONTHS[word]}.2021"
        assert told(find_date(f"{name} 12, 2021")) == f"12.{MONTHS[word]}.2021"


@pytest.mark.parametrize("word", WEEKDAYS)
def test_every_name_of_a_weekday_is_read_in_any_case(word: str) -> None:
    for name in (word, word.upper(), word.capitalize()):
        for text in (f"{name} 19.11.", f"{name}., 19. Nov", f"Kino {name} 19/11", f"{name}, den 19.11"):
            read = find_date(text)
            assert read is not None
            assert read.weekday == WEEKDAYS[word]


def test_every_weekday_and_month_has_names() -> None:
    assert set(WEEKDAYS.values()) == set(range(7))
    assert set(MONTHS.values()) == set(range(1, 13))


FORMS = (
    *("%Y-%m-%d", "%Y-%m-%dT20:30", "%Y/%m/%d", "%d.%m.%Y", "%d.%m.%Y%H:%M", "%d. %m. %Y", "%d-%m-%Y", "%a %d/%m/%Y"),
    *(
        "%A, %d.%m.%Y, 20:30",
        "%a %d %b %Y",
        "%a, %d. %B %Y | 20.00 Uhr",
        "%d-%b-%Y",
        "%A, %B %d, %Y, 20:00",
        "%d %B, %Y",
    ),
    *("%d.%m.", "%a %d.%m", "%d %b", "%A | %d. %B |", "%B %d", "%a %d/%m 20:30", "%d.%m. 20.15", "%d. %B20:30"),
)
AROUND = ("{}", "Kino {}", "Kino Rex – {}", "({})", "Fokus | {} | Saal 2")


@given(st.dates(dt.date(1890, 1, 1), dt.date(2200, 12, 31)), st.sampled_from(FORMS), st.sampled_from(AROUND))
def test_every_day_comes_back_from_every_form(date: dt.date, form: str, around: str) -> None:
    read = find_date(around.format(date.strftime(form)))

    assert read is not None
    assert (read.day, read.month) == (date.day, date.month)
    assert read.year == (date.year if "%Y" in form else None)
    assert read.weekday == (date.weekday() if form[:2].lower() == "%a" else None)


@given(st.dates(dt.date(1969, 1, 1), dt.date(2068, 12, 31)), st.sampled_from(["%d.%m.%y", "%d/%m/%y", "%d-%b-%y"]))
def test_years_of_two_digits_come_back(date: dt.date, form: str) -> None:
    read = find_date(date.strftime(form))

    assert read is not None
    assert (read.day, read.month, read.year) == (date.day, date.month, date.year)


@given(st.text() | st.text("0123456789./-, DoMaiNovth\n", max_size=40), st.sampled_from(["day-first", "month-first"]))
def test_any_text_has_a_date_or_none_and_any_date_is_settled(text: str, order: Order) -> None:
    read = find_date(text, order=order)
    if read is None:
        return
    assert 0 <= read.start < read.stop <= len(text)
    date, says = settled(read, FESTIVAL)
    assert date is not None or says
    assert date is None or (date.day, date.month) == (read.day, read.month)


@pytest.mark.parametrize("piece", ["1", "1.", "12.", "1/", "12-", " ", "1 ", "1 nov", "nov 1", "Aa", "20.11 ", "Mai "])
def test_a_megabyte_on_one_line_is_searched_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    read = find_date(text + " | Freitag, 19.11.2021")

    assert read is not None
    assert told(read) == "Fri 19.11.2021" or read.stop < 20


def day(text: str, known: Known = FESTIVAL) -> tuple[str | None, str]:
    read = find_date(text)
    assert read is not None
    date, says = settled(read, known)
    return date.isoformat() if date else None, says


@pytest.mark.parametrize(
    ("text", "known", "date"),
    [
        ("19.11.2021", Known(), "2021-11-19"),
        ("19.11.", FESTIVAL, "2021-11-19"),
        ("Fr 19.11", FESTIVAL, "2021-11-19"),
        ("11.11.", FESTIVAL, "2021-11-11"),
        ("5.1.", FESTIVAL, "2022-01-05"),
        ("1.6.", FESTIVAL, "2021-06-01"),
        ("19.11.", Known(first_day=dt.date(2021, 11, 12)), "2021-11-19"),
        ("19.11.", Known(last_day=dt.date(2021, 11, 21)), "2021-11-19"),
        ("31.12.", NEW_YEAR, "2021-12-31"),
        ("1.1.", NEW_YEAR, "2022-01-01"),
        ("27.12.", NEW_YEAR, "2021-12-27"),
        ("29.2.", Known(first_day=dt.date(2024, 2, 1), last_day=dt.date(2024, 2, 10)), "2024-02-29"),
        ("1.1.1890", FESTIVAL, "1890-01-01"),
        ("31.12.2200", FESTIVAL, "2200-12-31"),
    ],
)
def test_a_date_without_a_year_lies_in_or_near_the_festival(text: str, known: Known, date: str) -> None:
    assert day(text, known) == (date, "")


def test_a_weekday_that_disagrees_keeps_the_date_and_is_told() -> None:
    date, says = day("WE, 7.10.2021")
    assert date == "2021-10-07"
    assert "Wednesday" in says
    assert "Thursday 7 October 2021" in says


def test_without_a_year_and_the_festivals_days_there_is_no_day_but_advice() -> None:
    date, says = day("19.11.", Known())
    assert date is None
    assert "import the festival's facts" in says
    assert "name its days" in says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31.02.2021", "day 31 in month 2 of 2021"),
        ("99/99/2021", "day 99 in month 99"),
        ("31.2.", "day 31 in month 2 of 2021"),
        ("29.2.", "day 29 in month 2 of 2021"),
        ("19.11.1889", "year 1889"),
        ("19.11.2201", "year 2201"),
        ("19.11.0000", "year 0"),
        ("19.11.9999", "from 1890 to 2200"),
    ],
)
def test_a_day_that_cannot_be_is_told(text: str, says: str) -> None:
    date, told_so = day(text)
    assert date is None
    assert says in told_so


@given(st.dates(), st.dates(), st.integers(0, 31), st.integers(1, 12))
def test_any_festival_settles_any_day_or_says_why_not(first: dt.date, last: dt.date, number: int, month: int) -> None:
    read = DateRead(number, month, None, None, 0, 1)
    date, says = settled(read, Known(first_day=first, last_day=last))
    assert (date is None) == bool(says)


@pytest.mark.parametrize(
    ("texts", "known", "order"),
    [
        (["11/19/2021", "11/12/2021"], Known(), "month-first"),
        (["19/11/2021", "11/12/2021"], Known(), "day-first"),
        (["19/11/2021", "11/19/2021"], FESTIVAL, None),
        (["Fri 11/12/2021"], Known(), "month-first"),
        (["Sat 11/12/2021"], Known(), "day-first"),
        (["Fri 11/12/2021", "Sat 11/12/2021", "Fri 11/12/2021"], Known(), "month-first"),
        (["11/12/2021", "19.11.2021"], FESTIVAL, "month-first"),
        (["12/11/2021"], FESTIVAL, "day-first"),
        (["12/11"], FESTIVAL, "day-first"),
        (["11/12"], FESTIVAL, "month-first"),
        (["Fri 11/12"], FESTIVAL, "month-first"),
        (["Fr 12/03", "Mon 07/03"], Known(first_day=dt.date(2022, 3, 3), last_day=dt.date(2022, 3, 13)), "day-first"),
        (["11/12/2021", "19.11.2021"], Known(), "month-first"),
        (["11/10/2021", "11/11/2021", "11/12/2021"], Known(), "month-first"),
        (["10/11/2021", "11/11/2021", "12/11/2021"], Known(), "day-first"),
        (["11-12-2021"], FESTIVAL, "month-first"),
        (["03/02/2021", "05/08/2021"], Known(), None),
        (["11/12/2021"], Known(), None),
        (["11/11/2021"], FESTIVAL, None),
        (["03/05/2021"], FESTIVAL, None),
        (["19.11.2021", "20 nov", "2021-11-19"], FESTIVAL, None),
        (["no date", ""], FESTIVAL, None),
        ([], FESTIVAL, None),
        (["12/12/2021", "12/1/2022", "99/99/2021"], NEW_YEAR, None),
    ],
)
def test_the_order_of_numbers_is_told_by_all_dates_together(
    texts: list[str], known: Known, order: Order | None
) -> None:
    assert order_of(texts, known) == order


@given(
    st.lists(st.dates(dt.date(2021, 11, 12), dt.date(2021, 11, 21)), min_size=1),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]),
)
def test_the_festivals_days_always_tell_the_order(dates: list[dt.date], form: str) -> None:
    order = order_of([date.strftime(form) for date in dates], FESTIVAL)
    assert order == ("day-first" if form.startswith("%d") else "month-first")


@given(st.lists(st.text("0123456789/-. ", max_size=12)))
def test_any_texts_have_an_order_or_none(texts: list[str]) -> None:
    assert order_of(texts, FESTIVAL) in {"day-first", "month-first", None}
