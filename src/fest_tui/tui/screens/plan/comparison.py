"""Today's picks and those after the changes taken, day by day: side by side, or as one list with the changes marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, zip_longest

from rich.cells import cell_len
from textual.strip import Strip

from fest_tui.cells import told, wrap
from fest_tui.planning.clashes import says_for
from fest_tui.programme.model import Screening
from fest_tui.programme.wording import hours, night_words, status_word
from fest_tui.tui.planner import Proposal
from fest_tui.tui.screens.plan.explanation import trouble
from fest_tui.tui.screens.plan.lines import MOST_LINES, Line, cells_of, cut_line, paragraph
from fest_tui.tui.session import Session
from fest_tui.tui.signs import MOVED, PICK, sign_of, status_glyph, worst_tone
from fest_tui.tui.widgets.rows import Piece, Row, Rows
from fest_tui.words import _, clock, day_long, ngettext

ADDED, DROPPED = "+", "−"
SIDE_BY_SIDE = 92
"""Cells from which on there are two columns."""
_SPACIOUS = 60
"""Cells of a column from which on a screening shows its end."""


class Comparison(Rows):
    """The picks before and after, which follow the change pointed at."""

    HELP_TITLE = _("Before and after")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._proposal: Proposal | None = None
        self._pointed: frozenset[str] = frozenset()

    def show(self, proposal: Proposal, pointed: frozenset[str] = frozenset()) -> None:
        """Show a proposal; the screenings pointed at, by id, are marked and brought into sight."""
        self._proposal, self._pointed = proposal, pointed
        rows = [*comparison_rows(proposal, pointed, self.scrollable_content_region.width)]
        self.show_rows([row for row, _screening in rows])
        marked = [number for number, (_row, screening) in enumerate(rows) if screening in pointed]
        if marked:
            day = max(number for number, (row, _slot) in enumerate(rows[: marked[0]]) if _is_heading(row))
            self._bring_into_sight(day, marked[0], marked[-1])

    def on_resize(self) -> None:
        """Share the width out anew."""
        if self._proposal is not None:
            self.show(self._proposal, self._pointed)

    def render_line(self, y: int) -> Strip:
        """The first line says what stands below, and stays when the rest scrolls."""
        return super().render_line(y or -self.scroll_offset.y)

    def _bring_into_sight(self, day: int, first: int, last: int) -> None:
        """Scroll by as little as shows these lines below the one that stays, with their day where there is room."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        highest = (day if last - day < height - 1 else first) - 1
        self.scroll_to(y=max(0, min(max(top, last - height + 1), highest)), animate=False)


def comparison_rows(proposal: Proposal, pointed: frozenset[str], width: int) -> Iterator[tuple[Row, str]]:
    """Each line with the id of the screening it tells of, if of one; no line is wider than `width` cells."""
    before, after = proposal.before, proposal.after
    columns = width >= SIDE_BY_SIDE
    screenings = before.programme.those(screening.id for screening in (*before.picks, *after.picks))
    yield Row(_heads(proposal, width) if columns else _head_of_one_list(proposal, width)), ""
    for number, (day, slots) in enumerate(groupby(screenings, lambda each: before.programme.day_of(each.starts))):
        heading = (day_long(day), "heading")
        if number:
            yield Row(_beside((), (), width) if columns else ()), ""
        yield Row(_beside((heading,), (), width) if columns else (heading,)), ""
        for slot in slots:
            lines = _side_by_side(proposal, slot, width) if columns else _in_one_list(proposal, slot, width)
            for line in lines:
                yield Row(_pointed_at(line) if slot.id in pointed else line), slot.id


def _is_heading(row: Row) -> bool:
    return any(style == "heading" for _words, style in row.pieces)


def _heads(proposal: Proposal, width: int) -> Line:
    then = _head(proposal.after)
    label = _("With what is checked: ")
    if cell_len(label) + cells_of(then) > width - 5 - _left_width(width):
        label = _("Then: ")
    return _beside(((_("Now: "), "muted"), *_head(proposal.before)), ((label, "muted"), *then), width)


def _head_of_one_list(proposal: Proposal, width: int) -> Line:
    for brief in (False, True):
        line = *_head(proposal.before, brief=brief), (f" {MOVED} ", "muted"), *_head(proposal.after, brief=brief)
        if cells_of(line) <= width:
            return line
    return cut_line(line, width)


def _head(session: Session, *, brief: bool = False) -> Line:
    """How many picks there are, and what is wrong with them."""
    picks = len(session.picks)
    said: Piece = ngettext("{count} pick", "{count} picks", picks).format(count=picks), "mine"
    found = trouble(session, brief=brief)
    if found is None:
        return said, (f" · {_('no clash')}", "good")
    return said, (" ", "text"), found


def _beside(left: Line, right: Line, width: int, sign: Piece = ("│", "muted")) -> Line:
    """Two columns with a sign between them."""
    used = cells_of(left)
    blank: Piece = (" " * max(0, _left_width(width) - used), "text")
    return (*left, blank, ("  ", "text"), sign, ("  ", "text"), *right)


def _left_width(width: int) -> int:
    return (width - 5) // 2


def _side_by_side(proposal: Proposal, slot: Screening, width: int) -> Iterator[Line]:
    was, will = proposal.before.is_picked(slot), proposal.after.is_picked(slot)
    left_width = _left_width(width)
    left = _entry(proposal.before, slot, left_width, "text" if will else "muted") if was else []
    right = _entry(proposal.after, slot, width - 5 - left_width, "text" if was else "title") if will else []
    sign = _sign(was=was, will=will)
    for number, (one, other) in enumerate(zip_longest(left, right, fillvalue=())):
        yield _beside(one, other, width, ("│", "muted") if number or not sign[0] else sign)


def _in_one_list(proposal: Proposal, slot: Screening, width: int) -> Iterator[Line]:
    was, will = proposal.before.is_picked(slot), proposal.after.is_picked(slot)
    style = "text" if was and will else "title" if will else "muted"
    sign, tone = _sign(was=was, will=will)
    session = proposal.after if will else proposal.before
    for number, line in enumerate(_entry(session, slot, width - 2, style)):
        yield ((f"{'' if number else sign:<2}", tone), *line)


def _sign(*, was: bool, will: bool) -> Piece:
    """How a screening fares, as a glyph and its tone; no glyph for one that stays."""
    if was and will:
        return "", "muted"
    return (ADDED, "good") if will else (DROPPED, "muted")


def _pointed_at(line: Line) -> Line:
    """The line of a change pointed at, in the colour of what leads on."""
    return tuple((words, "link" if tone in {"text", "title", "muted", "good"} else tone) for words, tone in line)


def _entry(session: Session, slot: Screening, width: int, style: str) -> list[Line]:
    """A pick in a column: its sign, when it is, its title and venue, and the clashes it is the first of."""
    sign = sign_of(session, slot)
    when = f"{hours(slot):<12} " if width >= _SPACIOUS else f"{clock(slot.starts)} "
    lead: Line = ((f"{sign.glyph or PICK} ", sign.tone), (when, "muted"))
    hang = cells_of(lead)
    room = width - hang
    lines = [*paragraph(slot.title, style, _about(session, slot), room), *_trouble_lines(session, slot, room)]
    margin: Piece = (" " * hang, "text")
    return [(*(lead if number == 0 else (margin,)), *line) for number, line in enumerate(lines)]


def _trouble_lines(session: Session, slot: Screening, room: int) -> Iterator[Line]:
    """The clashes a pick is the first of, and the limits broken that are told at it; each is told once."""
    for clash in session.clashes_of(slot):
        if clash.screenings[0].id == slot.id:
            for sentence in told(says_for(clash, slot), room):
                yield from (((words, worst_tone([clash])),) for words in wrap(sentence, room, MOST_LINES))
    for breach in session.breaches_at(slot):
        yield from (((words, "tight"),) for words in wrap(breach.says, room, MOST_LINES))


def _about(session: Session, slot: Screening) -> Line:
    """The venue, and what else has to be known of a pick."""
    pieces: list[Piece] = [(session.programme.venue_of(slot).name, "muted")]
    if night := night_words(session.programme, slot):
        pieces.append((night, "muted"))
    if status := status_word(slot):
        pieces.append((f"{status_glyph(slot)} {status}", "tight" if slot.takes_place else "clash"))
    if slot.id in session.pinned:
        pieces.append((_("ticket held"), "mine"))
    return tuple(pieces)
