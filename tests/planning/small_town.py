"""Three venues in two towns, and the clashes of picks among them."""

from __future__ import annotations

from collections.abc import Sequence

from builders import programme, transfer, venue
from fest_tui.planning.clashes import Clash, find_clashes
from fest_tui.planning.limits import USUAL_LIMITS, Limits
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import Busy

VENUES = (venue("caligari"), venue("murnau"), venue("rex", "Darmstadt"))
WAYS = (transfer("caligari", "murnau", 20), transfer("caligari", "rex", 60, mode="ride"))


def clashes_of(
    *picks: Screening, taken: Sequence[Busy] = (), films: Sequence[Film] = (), limits: Limits = USUAL_LIMITS
) -> tuple[Clash, ...]:
    small = programme(*picks, films=films, venues=VENUES, transfers=WAYS)
    return find_clashes(small, picks, busy=taken, limits=limits)


def kinds(clashes: Sequence[Clash]) -> list[str]:
    return [clash.kind for clash in clashes]
