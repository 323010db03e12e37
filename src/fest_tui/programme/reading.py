"""What one source said: the objects a reader made of it, and the problems it met."""

from __future__ import annotations

import msgspec

from fest_tui.programme.model import Festival, Film, Screening, Transfer, Venue
from fest_tui.programme.problems import Problem


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A source's objects, ready to be merged into a programme.

    Ids are provisional: the merge finds the film or screening meant. `whole_films` are the ids of films whose
    screenings the source lists completely, so that one it no longer lists has vanished. A source that is `whole`
    lists a whole programme so, as a schedule or a table does. `own` marks what fest-tui itself wrote: its ids
    are those of the programme. `origin` names the source; where a reading is of several files, each of its screenings
    has the origin that lists it. `gaps` says that something of it could not be read, so that what it seems no longer to
    list may be there.
    """

    origin: str = ""
    whole: bool = False
    gaps: bool = False
    own: bool = False

    festival: Festival | None = None
    venues: tuple[Venue, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    films: tuple[Film, ...] = ()
    screenings: tuple[Screening, ...] = ()
    whole_films: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
