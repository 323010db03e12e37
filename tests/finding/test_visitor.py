"""What of an answer depends on who asks, and when."""

from __future__ import annotations

from answers import FESTIVAL, answered

from builders import at, busy
from fest_tui.finding.visitor import Visitor, visitor_of
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.programme.wishes import FollowedFilm, Pick, Watchlist

FRIDAY_NIGHT = at("2021-11-19 22:30")


def pick(id_: str) -> Pick:
    screening = FESTIVAL.screenings[id_]
    return Pick(screening=id_, title=screening.title, starts=screening.starts, venue=screening.venue)


def follows(film: str, interest: str) -> FollowedFilm:
    return FollowedFilm(film=film, title=film, interest=interest)  # type: ignore[arg-type]


def visitor(watchlist: Watchlist) -> Visitor:
    return visitor_of(FESTIVAL, watchlist, USUAL_LIMITS, now=FRIDAY_NIGHT)


def found(text: str, watchlist: Watchlist) -> set[str]:
    """The ids of the screenings that answer a question of that visitor."""
    return set(answered(text, visitor(watchlist)).hits.screenings)


def test_a_desk_asks_for_nobody_so_that_everything_fits_and_nothing_was_seen() -> None:
    desk = Visitor(now=FRIDAY_NIGHT)

    assert answered("fits", desk).hits.screenings == FESTIVAL.screenings.keys()
    assert answered("unseen", desk).hits.screenings == FESTIVAL.screenings.keys()
    assert not answered("must", desk).hits


def test_what_fits_leaves_out_what_overlaps_my_picks_and_the_times_i_am_busy() -> None:
    picked = Watchlist(picks=(pick("dear-comrades-2"),), busy=(busy("2021-11-21 10:00", "2021-11-21 13:00"),))

    fitting = found("fits", picked)
    assert "kurzfilme-1" not in fitting
    assert "luchadoras-2" in fitting
    assert "kurzfilme-1" in found("-fits", picked)


def test_a_film_is_seen_once_a_screening_of_it_that_was_picked_has_begun() -> None:
    picked = Watchlist(picks=(pick("dear-comrades-1"), pick("luchadoras-2")))

    assert visitor(picked).seen == {"dear-comrades"}
    assert not found("unseen comrades", picked) or answered("unseen comrades", visitor(picked)).nearest
    assert found("unseen luchadoras", picked) == {"luchadoras-1", "luchadoras-2"}


def test_the_short_before_a_film_that_was_picked_is_seen_too() -> None:
    assert visitor(Watchlist(picks=(pick("luchadoras-1"),))).seen == {"luchadoras", "maya"}


def test_what_was_cancelled_nobody_has_seen() -> None:
    assert visitor(Watchlist(picks=(pick("king-rex-1"),))).seen == frozenset()


def test_musts_are_those_graded_so() -> None:
    graded = Watchlist(films=(follows("luchadoras", "must"), follows("king-rex", "want")))

    assert found("must", graded) == {"luchadoras-1", "luchadoras-2"}


def test_whether_a_screening_fits_is_worked_out_once() -> None:
    asks = visitor(Watchlist(picks=(pick("dear-comrades-2"),)))
    screening = FESTIVAL.screenings["luchadoras-2"]

    assert asks.fits(screening) is asks.fits(screening) is True
