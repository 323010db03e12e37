"""The watchlist pane: my picks day by day with their clashes, and below them the films I want but have no slot for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType

from fest_tui.cells import pad, told
from fest_tui.planning.clashes import Clash, says_for
from fest_tui.programme.change_wording import change_alone
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wishes import FollowedFilm, Pick
from fest_tui.programme.wording import hours, night_words, status_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, NEWS, PICK, WANTED, sign_of, status_glyph, worst_tone
from fest_tui.tui.widgets.film_rows import FILM, SCREENING
from fest_tui.tui.widgets.rows import LEADS, Piece, Row, Rows
from fest_tui.tui.widgets.wanted import FilmWanted, ScreeningWanted
from fest_tui.words import _, clock, day_short, ngettext

LOST = "lost:"
SPACIOUS = 70
"""Cells from which on a pick shows its end and has its venue in a column of its own."""


class WatchlistPane(Rows):
    """Picks by day with clashes in words; films without a pick below."""

    HELP_TITLE = _("Watchlist")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            _("go"),
            id="watchlist.open",
            key_display="enter",
            tooltip=LEADS,
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None

    def show(self, session: Session) -> None:
        """Show the watchlist of a session."""
        self._session = session
        self.show_rows(list(self._watchlist_rows(session)))

    @property
    def screening(self) -> Screening | None:
        """The pick under the cursor."""
        if self._session is None or not self.target.startswith(SCREENING):
            return None
        return self._session.programme.screenings.get(self.target.removeprefix(SCREENING))

    @property
    def film(self) -> str:
        """The id of the film under the cursor, picked or not."""
        if self.screening is not None:
            return self.screening.main_film
        return self.target.removeprefix(FILM) if self.target.startswith(FILM) else ""

    @property
    def lost_pick(self) -> Pick | None:
        """The pick under the cursor when the programme does not hold its screening."""
        if self._session is None:
            return None
        return next((pick for pick in self._session.lost_picks if LOST + pick.screening == self.target), None)

    def action_open(self) -> None:
        """Go to the pick in the grid, or to the film."""
        if self.screening is not None:
            self.post_message(ScreeningWanted(self.screening))
        elif self.film:
            self.post_message(FilmWanted(self.film))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click goes where the row leads."""
        if event.chain > 1:
            self.action_open()

    def on_resize(self) -> None:
        """Choose the columns anew for the room there is."""
        if self._session is not None:
            self.show(self._session)

    def _watchlist_rows(self, session: Session) -> Iterator[Row]:
        wanted = [
            film for film in session.watchlist.films if film.interest != "hidden" and not _is_picked(session, film)
        ]
        if not session.watchlist.picks and not wanted:
            yield Row(((_("Nothing here yet."), "title"),))
            yield Row(((_("In the day, space picks a screening and w wants its film."), "muted"),))
            return
        spacious = self.scrollable_content_region.width >= SPACIOUS
        titles = max((cell_len(pick.title) for pick in session.picks), default=0)
        title_width = min(titles, (self.scrollable_content_region.width - 26) // 2) if spacious else 0
        for pick in session.picks:
            yield from _pick_rows(session, pick, title_width, self.scrollable_content_region.width)
        yield from (_lost_row(pick) for pick in session.lost_picks)
        if wanted:
            yield Row()
            yield Row(((_("Wanted, no screening picked"), "heading"),))
        yield from (_wanted_row(session, film) for film in wanted)


def _is_picked(session: Session, followed: FollowedFilm) -> bool:
    return any(followed.film in pick.films for pick in session.picks)


def _pick_rows(session: Session, pick: Screening, title_width: int, width: int) -> Iterator[Row]:
    sign, spacious = sign_of(session, pick), width >= SPACIOUS
    when = hours(pick) if spacious else clock(pick.starts)
    day = day_short(session.programme.day_of(pick.starts))
    lead: tuple[Piece, ...] = (
        (f"{sign.glyph or PICK} ", sign.tone),
        (f"{day} {when:<12} " if spacious else f"{day} {when} ", "text"),
    )
    venue = session.programme.venue_of(pick).name
    title = pad(pick.title, title_width) if cell_len(pick.title) <= title_width else pick.title
    pieces: list[Piece] = [(title, "title"), (f"  {venue}", "muted")]
    if night := night_words(session.programme, pick):
        pieces.append((f"  {night}", "text"))
    if status := status_word(pick):
        pieces.append((f"  {status_glyph(pick)} {status}", "tight" if pick.takes_place else "clash"))
    if pick.id in session.pinned:
        pieces.append((f"  {_('ticket held')}", "mine"))
    yield Row(tuple(pieces), lead=lead, target=SCREENING + pick.id)
    hang = sum(cell_len(words) for words, _style in lead)
    margin: tuple[Piece, ...] = ((" " * hang, "text"),)
    if change := session.change_of(pick.id):
        for words in told(f"{NEWS} {change_alone(session.programme, change)}", width - hang):
            yield Row(((words, "link"),), lead=margin)
    for clash in session.clashes_of(pick):
        if pick.id == clash.screenings[0].id:
            for words in told(says_for(clash, pick), width - hang):
                yield Row(((words, worst_tone([clash])),), lead=margin)
        else:
            yield Row(((_way_out(clash), "muted"),), lead=margin)


def _way_out(clash: Clash) -> str:
    """What can be done, told under the later pick, since the clash itself is told under the earlier."""
    easiest = clash.fixes[0]
    return _("no other screening fits: keep one of the two") if easiest.action == "drop" else easiest.says


def _lost_row(pick: Pick) -> Row:
    lead: tuple[Piece, ...] = (
        (f"{CLASH} ", "tight"),
        (f"{day_short(pick.starts.date())} {clock(pick.starts)} ", "muted"),
    )
    says = _("not in this programme")
    return Row(((pick.title, "muted"), (f"  {pick.venue}  {says}", "muted")), lead=lead, target=LOST + pick.screening)


def _wanted_row(session: Session, followed: FollowedFilm) -> Row:
    film = session.programme.films.get(followed.film)
    pieces: list[Piece] = [(film.title if film else followed.title, "text"), (f"  {_chances(session, film)}", "muted")]
    return Row(tuple(pieces), lead=((f"{WANTED} ", "mine"),), target=FILM + followed.film)


def _chances(session: Session, film: Film | None) -> str:
    """When a film can still be seen."""
    if film is None:
        return _("not in this programme")
    screenings = session.programme.of_film(film.id)
    if not screenings:
        return _("no date is announced")
    now = session.now().timestamp()
    left = [
        screening for screening in screenings if screening.starts.timestamp() >= now and screening.status != "cancelled"
    ]
    following = (left or screenings)[0]
    when = f"{day_short(session.programme.day_of(following.starts))} {clock(following.starts)}"
    where = session.programme.venue_of(following).name
    chances = (
        ngettext("only screening", "{count} screenings left", len(left)).format(count=len(left)) if left else _("over")
    )
    return f"{when} {where}  {chances}"
