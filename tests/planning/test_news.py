"""Changes as told to one visitor."""

from __future__ import annotations

from msgspec.structs import replace

from builders import at, film, programme, screening, transfer, venue
from fest_tui.planning.news import News, news
from fest_tui.programme.diff import changes_between
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import FollowedFilm, Pick, Watchlist

NICO, NICO_AGAIN = screening("NICO", "2021-11-12 18:30"), screening("NICO", "2021-11-14 14:00", id="nico-2")
EXAM = screening("EXAM", "2021-11-12 20:40", "murnau")
LAST = screening("LAST", "2021-11-14 10:00")


def state(*slots: Screening) -> Programme:
    return programme(
        *slots,
        films=[film(title) for title in ("NICO", "EXAM", "LAST")],
        venues=(venue("Caligari"), venue("Murnau")),
        transfers=(transfer("caligari", "murnau", 20),),
    )


def watching(*picks: Screening, films: tuple[str, ...] = ()) -> Watchlist:
    return Watchlist(
        picks=tuple(Pick(screening=each.id, title=each.title, starts=each.starts, venue="") for each in picks),
        films=tuple(FollowedFilm(film=each, title=each) for each in films),
    )


def told(old: Programme, new: Programme, watchlist: Watchlist) -> tuple[News, ...]:
    return news(new, changes_between(old, new), watchlist)


MOVED = replace(NICO, starts=at("2021-11-12 19:05"), ends=at("2021-11-12 20:52"), end_kind="published")


def test_a_pick_that_moved_into_another_says_by_how_much_and_what_is_free_instead() -> None:
    old, new = state(NICO, NICO_AGAIN, EXAM, LAST), state(MOVED, NICO_AGAIN, EXAM, LAST)
    (only,) = told(old, new, watching(NICO, EXAM, LAST))
    assert only.mine
    assert only.says == (
        "NICO: moved on Fri 12, 18:30 to 19:05; end 20:00 to 20:52; "
        "now overlaps EXAM by 12 min; free instead: Sun 14 14:00 (slack 150)"
    )


def test_a_pick_that_moved_and_still_fits_says_no_more() -> None:
    later = replace(NICO, starts=at("2021-11-12 18:35"), ends=at("2021-11-12 20:05"))
    (only,) = told(state(NICO, EXAM), state(later, EXAM), watching(NICO, EXAM))
    assert only.says == "NICO: moved on Fri 12, 18:30 to 18:35"


def test_a_pick_that_is_cancelled_says_what_fits_instead() -> None:
    new = state(replace(NICO, status="cancelled"), NICO_AGAIN)
    (only,) = told(state(NICO, NICO_AGAIN), new, watching(NICO))
    assert only.says == "NICO: cancelled on Fri 12 at 18:30, Caligari; free instead: Sun 14 14:00"


def test_nothing_instead_is_said_too() -> None:
    (only,) = told(state(NICO), state(replace(NICO, status="cancelled")), watching(NICO))
    assert only.says.endswith("; nothing fits instead")


def test_mine_come_first_then_my_films_then_the_rest() -> None:
    extra = screening("LAST", "2021-11-10 10:00", id="last-0")
    old = state(NICO, EXAM, NICO_AGAIN)
    new = state(MOVED, replace(EXAM, starts=at("2021-11-11 09:00")), NICO_AGAIN, extra)
    items = told(old, new, watching(NICO, films=("exam",)))
    assert [(item.change.screening, item.mine) for item in items] == [
        ("nico-1", True),
        ("exam-1", True),
        ("last-0", False),
    ]


def test_a_film_hidden_is_not_mine() -> None:
    hidden = Watchlist(films=(FollowedFilm(film="nico", title="NICO", interest="hidden"),))
    assert [item.mine for item in told(state(NICO), state(MOVED), hidden)] == [False]


def test_facts_of_a_film_i_picked_are_mine() -> None:
    old = state(NICO)
    new = programme(NICO, films=[film("NICO", 104), film("EXAM"), film("LAST")], venues=(venue("Caligari"),))
    (only,) = told(old, new, watching(NICO))
    assert (only.mine, only.says) == (True, "NICO: running time 90 min to 104 min")


def test_what_has_begun_is_not_named_as_free_instead() -> None:
    old, new = state(NICO, NICO_AGAIN), state(replace(NICO, status="cancelled"), NICO_AGAIN)
    (only,) = news(new, changes_between(old, new), watching(NICO), now=at("2021-11-14 15:00"))
    assert only.says.endswith("; nothing fits instead")
