"""The rows of the watchlist, without a widget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from builders import at, busy, exground_friday, film, programme, screening, transfer, venue
from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Busy, FollowedFilm, Interest, OwnLimits, Pick, Watchlist
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.hole_rows import hole_of, hole_rows, hole_title
from fest_tui.tui.widgets.rows import Row
from fest_tui.tui.widgets.watchlist_rows import days_rows
from fest_tui.tui.widgets.wish_rows import by_grade, by_last_chance

BEFORE = at("2021-11-01 12:00")
WIDTHS = (52, 58, 76, 89)


def seen(
    festival: Programme,
    *ids: str,
    grades: dict[str, Interest] | None = None,
    taken: Sequence[Busy] = (),
    limits: OwnLimits = OwnLimits(),  # noqa: B008
    pinned: str = "",
    leaves: str = "",
    now: dt.datetime = BEFORE,
) -> Session:
    """A festival seen with these picks and wishes."""
    picks = (
        Pick(
            screening=id_,
            title=id_,
            starts=festival.screenings[id_].starts,
            venue="",
            pinned=id_ == pinned,
            leaves_early=id_ == leaves,
        )
        for id_ in ids
    )
    films = (FollowedFilm(film=id_, title=id_.upper(), interest=grade) for id_, grade in (grades or {}).items())
    watchlist = Watchlist(picks=tuple(picks), films=tuple(films), busy=tuple(taken), limits=limits)
    return Session(festival, watchlist, lambda: now, Limits())


def text(row: Row) -> str:
    return "".join(words for words, _style in (*row.lead, *row.pieces)).rstrip()


def lines(rows: Iterator[Row]) -> list[str]:
    return [text(row) for row in rows]


def three_in_a_row(**facts: object) -> Programme:
    """A film, a hole of four and a half hours with another film in it, and a film elsewhere."""
    return programme(
        replace(screening("A", "2021-11-19 12:00"), **facts),
        screening("B", "2021-11-19 15:00"),
        screening("C", "2021-11-19 18:00", "murnau"),
        films=[film("A"), film("B"), film("C")],
        venues=[venue("caligari"), venue("murnau")],
        transfers=[transfer("caligari", "murnau", 12)],
    )


def test_between_two_picks_stand_the_way_the_wait_and_how_many_fit() -> None:
    assert lines(days_rows(seen(three_in_a_row(), "a-1", "c-1"), 89)) == [
        "★ Fri 19 12:00–13:30  A  caligari",
        "         13:30–18:00  walk 12 · wait 258 · 248 to spare · 1 fits",
        "★ Fri 19 18:00–19:30  C  murnau",
    ]


def test_before_the_first_pick_and_after_the_last_stands_what_fits_there() -> None:
    assert lines(days_rows(seen(three_in_a_row(), "b-1"), 89)) == [
        "  Fri 19 12:00–15:00  1 fits",
        "★ Fri 19 15:00–16:30  B  caligari",
        "         16:30–19:30  1 fits",
    ]


def test_on_a_narrow_pane_ends_are_left_out() -> None:
    assert lines(days_rows(seen(three_in_a_row(), "b-1"), 58)) == [
        "  Fri 19 12:00 1 fits",
        "★ Fri 19 15:00 B  caligari",
        "         16:30 1 fits",
    ]


def test_a_way_into_which_nothing_fits_is_told_but_leads_nowhere() -> None:
    rows = list(days_rows(seen(three_in_a_row(), "a-1", "b-1"), 89))

    assert [(text(row)[22:], bool(row.target)) for row in rows] == [
        ("A  caligari", True),
        ("wait 90", False),
        ("B  caligari", True),
        ("1 fits", True),
    ]


def test_a_clash_is_told_instead_of_the_way() -> None:
    session = seen(exground_friday(), "the-killing-of-two-lovers-2", "dear-comrades-1")

    told = lines(days_rows(session, 89))

    assert "                      gap 36 - ride 60 - early 10 = -34 min" in told
    assert not any("to spare" in line for line in told)


def test_what_has_begun_is_not_counted_any_more_until_the_festival_is_over() -> None:
    def after_b(now: str) -> list[str]:
        return lines(days_rows(seen(three_in_a_row(), "b-1", now=at(now)), 89))

    assert [line[22:] for line in after_b("2021-11-19 12:30")] == ["B  caligari", "1 fits"]
    assert [line[22:] for line in after_b("2021-11-19 19:00")] == ["B  caligari"]
    assert [line[22:] for line in after_b("2022-01-01 12:00")] == ["1 fits", "B  caligari", "1 fits"]


def test_times_taken_stand_among_the_picks_in_order() -> None:
    taken = [busy("2021-11-19 13:45", "2021-11-19 14:30", "Lunch"), busy("2021-11-20 10:00", "2021-11-20 11:00")]

    told = lines(days_rows(seen(three_in_a_row(), "a-1", "b-1", taken=taken), 89))

    assert told == [
        "★ Fri 19 12:00–13:30  A  caligari",
        "         13:30–15:00  45 taken · wait 45",
        "░        13:45–14:30  Lunch  taken",
        "★ Fri 19 15:00–16:30  B  caligari",
        "         16:30–19:30  1 fits",
        "░ Sat 20 10:00–11:00  taken",
    ]


def test_a_pick_shows_its_ticket_the_talk_left_out_and_its_grade() -> None:
    session = seen(three_in_a_row(talk="Q&A"), "a-1", grades={"a": "must"}, pinned="a-1", leaves="a-1")

    assert lines(days_rows(session, 89))[0] == (
        "★ Fri 19 12:00–13:30  A  caligari  ✓ ticket  out before the talk  ● must"
    )
    assert lines(days_rows(session, 58))[:2] == [
        "★ Fri 19 12:00 A  caligari",
        "               ✓ ticket  out before the talk  ● must",
    ]


@pytest.mark.parametrize(
    ("limits", "says"),
    [
        (OwnLimits(not_after=dt.time(19)), "ends after 19:00, your limit"),
        (OwnLimits(films_a_day=1), "Fri 19: 2 screenings, more than your 1 a day"),
    ],
)
def test_a_limit_that_is_not_kept_is_told_below_its_pick_or_the_last_of_the_day(limits: OwnLimits, says: str) -> None:
    rows = list(days_rows(seen(three_in_a_row(), "a-1", "c-1", limits=limits), 89))

    assert rows[-1].pieces == ((says, "tight"),)
    assert text(rows[-2]) == "★ Fri 19 18:00–19:30  C  murnau"


def test_too_short_a_night_is_told_below_the_last_pick_of_the_evening() -> None:
    festival = programme(screening("Late", "2021-11-19 22:00"), screening("Soon", "2021-11-20 08:00"))
    session = seen(festival, "late-1", "soon-1", limits=OwnLimits(sleep_minutes=600))

    assert lines(days_rows(session, 89))[1].strip() == (
        "only 510 min between Late, out at 23:30, and Soon the next morning"
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_titles_and_venues_stand_in_columns_and_lines_of_the_margin_below_the_titles(width: int) -> None:
    picks = ("jane-by-charlotte-1", "some-kind-of-heaven-1", "the-killing-of-two-lovers-2", "dear-comrades-1")

    rows = list(days_rows(seen(exground_friday(), *picks), width))

    assert {sum(cell_len(words) for words, _style in row.lead) for row in rows} == {22 if width >= 70 else 15}
    if width >= 70:
        assert len({cell_len(row.pieces[0][0]) for row in rows if row.target.startswith("screening:")}) == 1


def crowded() -> Programme:
    many = (screening(f"F{number}", "2021-11-19 15:00", f"hall-{number}") for number in range(160))
    return programme(screening("A", "2021-11-19 12:00"), screening("C", "2021-11-19 18:00"), *many)


def test_on_a_crowded_day_what_fits_is_worked_out_when_one_asks() -> None:
    session = seen(crowded(), "a-1", "c-1")
    hole_row = list(days_rows(session, 89))[1]
    hole = hole_of(session, hole_row.target)

    assert text(hole_row) == "         13:30–18:00  wait 270 · enter: what fits"
    assert hole is not None
    assert len(session.fitting(hole)) == 160


def test_what_fits_is_listed_with_hours_venue_grade_and_minutes_to_spare() -> None:
    session = seen(three_in_a_row(), "a-1", "c-1", grades={"b": "want"})
    hole = hole_of(session, list(days_rows(session, 89))[1].target)
    assert hole is not None

    rows = list(hole_rows(session, hole))

    assert hole_title(hole) == "Fits Fri 19 13:30–18:00"
    assert [text(row) for row in rows] == [
        "○ 15:00–16:30  B  caligari",
        "               want  fits: 90 before, 68 after",
    ]
    assert [row.target for row in rows] == ["screening:b-1", ""]


def test_a_hole_that_is_gone_is_found_no_longer() -> None:
    session = seen(three_in_a_row(), "a-1", "c-1")
    target = list(days_rows(session, 89))[1].target

    assert hole_of(seen(three_in_a_row(), "a-1"), target) is None
    assert hole_of(session, "screening:a-1") is None


GRADED: dict[str, Interest] = {"c": "maybe", "b": "must", "a": "want", "gone": "want", "d": "hidden"}


def test_films_without_a_pick_stand_by_grade_and_the_hidden_ones_last() -> None:
    assert lines(by_grade(seen(three_in_a_row(), "a-1", grades=GRADED), 89)) == [
        "",
        "Wanted, no screening picked",
        "● B     must   only screening: Fri 19 15:00  caligari",
        "○ GONE  want   not in this programme",
        "◌ C     maybe  only screening: Fri 19 18:00  murnau",
        "",
        "Hidden",
        "– D  not in this programme",
    ]


def test_by_last_chance_every_film_stands_once_whether_picked_or_not() -> None:
    assert lines(by_last_chance(seen(three_in_a_row(), "b-1", grades=GRADED), 89)) == [
        "○ A     want   only screening: Fri 19 12:00  caligari",
        "★ B     must   only screening: Fri 19 15:00  caligari",
        "◌ C     maybe  only screening: Fri 19 18:00  murnau",
        "○ GONE  want   not in this programme",
    ]


def test_where_there_is_no_room_the_chances_stand_below_and_the_venue_is_left_out() -> None:
    titled = programme(
        screening("A TITLE LONG ENOUGH", "2021-11-19 12:00", "a hall whose name takes all the room there is"),
        films=[film("A TITLE LONG ENOUGH")],
    )

    assert lines(by_last_chance(seen(titled, "a-title-long-enough-1"), 52)) == [
        "★ A TITLE LONG ENOUGH",
        "  only screening: Fri 19 12:00",
    ]


def test_a_programme_of_shorts_is_listed_with_the_place_of_its_pick() -> None:
    shorts = screening("Shorts", "2021-11-19 12:00", kind="programme", films=("one", "two"))

    assert lines(by_last_chance(seen(programme(shorts), "shorts-1"), 89)) == ["★ Shorts  on Fri 19 at 12:00, caligari"]


@pytest.mark.parametrize("rows", [days_rows, by_grade, by_last_chance])
def test_a_watchlist_of_another_festival_raises_nothing(rows: Callable[[Session, int], Iterator[Row]]) -> None:
    pick = Pick(screening="elsewhere", title="ELSEWHERE", starts=at("2020-02-02 20:00"), venue="Kino")
    watchlist = Watchlist(picks=(pick,), films=(FollowedFilm(film="other", title="OTHER"),))
    session = Session(programme(), watchlist, lambda: BEFORE, Limits())

    assert any("not in this programme" in line for line in lines(rows(session, 76)))


def test_the_order_of_screenings_is_that_of_the_clock_across_midnight() -> None:
    late: Screening = screening("Night", "2021-11-20 00:30")
    session = seen(programme(screening("Evening", "2021-11-19 20:00"), late), "night-1", "evening-1")

    told = lines(days_rows(session, 89))

    assert [line[:22] for line in told] == [
        "★ Fri 19 20:00–21:30  ",
        "         21:30–00:30  ",
        "★ Fri 19 00:30–02:00  ",
    ]
    assert told[-1].endswith("in the night to Sat 20")
