"""Wishes out of a file, looked at before they are taken in: what is sure, what is doubtful, and where mine stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from fest_tui.library.wish_files import WishFile
from fest_tui.programme.problems import Problem
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wish_match import Match
from fest_tui.programme.wish_wording import interest_words
from fest_tui.programme.wishes import Watchlist
from fest_tui.tui.deeds import Deed, Done
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, PICK, WANTED, grade_glyph
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _, ngettext

Decision = tuple[str, ...] | Literal["programme"]

CHECK = "✓"
_MOST = 200
"""Rows of one kind that are listed; of more, only how many there are is said."""


def take_in(file: WishFile, taken: Collection[str], *, name: str) -> Deed:
    """Add the wishes of a file of this name to mine, and of its doubtful matches those of these films."""
    before: list[Watchlist] = []

    def edit(now: Watchlist) -> Watchlist:
        before.append(now)
        return file.into(now, taken).watchlist

    def done(after: Watchlist) -> Done:
        count = len(wish_changes(file.programme, before[-1], after))
        words = ngettext(
            "  brought {count} change; u takes it back.", "  brought {count} changes; u takes them back.", count
        )
        if not count:
            words = _("  brought nothing new.")
        return Done("changed", name, says=words.format(count=count))

    return Deed(edit, done)


class WishRows(Rows):
    """Rows of which those that can be chosen are checked and unchecked, by space or a click."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "check", _("check"), id="wishes.check", show=False, tooltip=_("Take the film, or leave it"))
    ]

    class Checked(Message):
        """The row of this target was checked, or its check taken off."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    def action_check(self) -> None:
        """Check the row under the cursor, or take its check off."""
        if self.target:
            self.post_message(self.Checked(self.target))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A click checks, as space does."""
        self.action_check()


class WishesDialog(Dialog[Decision]):
    """Answers with the ids of the films taken of the doubtful ones, or that the file is to be read as a programme."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", _("take"), id="wishes.take", show=False, tooltip=_("Take the wishes in")),
        Binding("a", "all", _("all"), id="wishes.all", show=False, tooltip=_("Take every doubtful film")),
        Binding("n", "none", _("none"), id="wishes.none", show=False, tooltip=_("Take no doubtful film")),
        Binding("p", "programme", _("programme"), id="wishes.programme", show=False),
    ]
    DEFAULT_CSS = """
    WishesDialog {
        & > .frame { width: 96; }
        WishRows { height: auto; max-height: 100%; background: $surface; }
    }
    """

    def __init__(self, file: WishFile, session: Session, *, name: str) -> None:
        super().__init__()
        self._file = file
        self._session = session
        self._name = name
        self._checked: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """One scrolling list in a frame."""
        frame = Vertical(WishRows(id="wishes"), classes="frame")
        frame.border_title = Content(_("Wishes: {file}").format(file=self._name))
        yield frame

    def on_mount(self) -> None:
        """Fill the list."""
        self._show()
        self.query_one(WishRows).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is taken where nothing would change, nor checked where nothing is doubtful."""
        match action:
            case "take":
                return bool(self._changes)
            case "all" | "none":
                return bool(self._doubtful)
            case "programme":
                return self._file.form == "list"
            case _:
                return True

    def action_take(self) -> None:
        """Answer with what is checked."""
        self.dismiss(tuple(match.film.id for match in self._doubtful if match.film.id in self._checked))

    def action_programme(self) -> None:
        """Answer that it is a programme."""
        self.dismiss("programme")

    def action_all(self) -> None:
        """Check every doubtful match."""
        self._check(frozenset(match.film.id for match in self._doubtful))

    def action_none(self) -> None:
        """Take every check off."""
        self._check(frozenset())

    def on_wish_rows_checked(self, event: WishRows.Checked) -> None:
        """Check a doubtful match, or take its check off."""
        self._check(self._checked ^ {event.target})

    def _check(self, films: frozenset[str]) -> None:
        self._checked = films
        self._show()

    def _show(self) -> None:
        self.query_one(WishRows).show_rows(list(self._rows()))
        self.query_one(".frame").border_subtitle = self._keys()

    @property
    def _doubtful(self) -> Sequence[Match]:
        return self._file.matches.doubtful

    @property
    def _changes(self) -> tuple[str, ...]:
        """What would be different if all that is checked were taken now."""
        return self._changes_of(self._checked)

    def _changes_of(self, taken: Collection[str]) -> tuple[str, ...]:
        mine = self._session.watchlist
        return wish_changes(self._session.programme, mine, self._file.into(mine, taken).watchlist)

    def _keys(self) -> str:
        keys = [_("space checks · a all · n none")] if self._doubtful else []
        if count := len(self._changes):
            keys.append(_("enter takes {count} in").format(count=count))
        return " · ".join((*keys, _("esc leaves all")))

    def _rows(self) -> Iterator[Row]:
        yield from self._summary()
        yield from self._doubtful_rows()
        yield from self._conflict_rows()
        yield from _unread_rows(self._file.problems)
        yield from self._sure_rows() if self._file.is_list else self._change_rows()
        yield from _odd_rows(self._file.problems)

    def _summary(self) -> Iterator[Row]:
        file = self._file
        yield _row(_form_words(file), "title")
        if file.is_list:
            yield _row(_list_words(file), "muted")
        elif file.strangers:
            yield _row(_stranger_words(file.strangers), "muted")
        if not self._changes_of([match.film.id for match in self._doubtful]):
            yield _row(_("Nothing in it is new to your watchlist."), "text")
        if file.form == "list":
            yield _row(_("Is it the programme of a festival? p reads it as one."), "muted")

    def _doubtful_rows(self) -> Iterator[Row]:
        count = len(self._doubtful)
        words = ngettext(
            "{count} doubtful match: is it this film?", "{count} doubtful matches: are these the films?", count
        )
        yield from _heading(words, count)
        for match in self._doubtful:
            checked = match.film.id in self._checked
            lead = ((f"[{CHECK if checked else ' '}] ", "mine" if checked else "muted"),)
            says = "; ".join(filter(None, (match.why, self._as_it_is(match))))
            pieces = ((_titled(match), "title" if checked else "text"), (f"  {says}", "muted"))
            yield Row(pieces, lead=lead, target=match.film.id)

    def _conflict_rows(self) -> Iterator[Row]:
        conflicts = self._file.into(self._session.watchlist).conflicts
        words = ngettext("{count} conflict: yours stands", "{count} conflicts: yours stand", len(conflicts))
        yield from _heading(words, len(conflicts))
        yield from _listed([Row(((says, "text"),), lead=((f"{CLASH} ", "tight"),)) for says in conflicts])

    def _sure_rows(self) -> Iterator[Row]:
        sure = self._file.matches.sure
        yield from _heading(ngettext("{count} sure match", "{count} sure matches", len(sure)), len(sure))
        yield from _listed([self._sure_row(match) for match in sure])

    def _sure_row(self, match: Match) -> Row:
        grade = self._session.watchlist.interests.get(match.film.id)
        lead = ((f"{grade_glyph(grade) or WANTED} ", "muted" if grade else "mine"),)
        return Row(((_titled(match), "text"), (f"  {self._as_it_is(match)}", "muted")), lead=lead)

    def _as_it_is(self, match: Match) -> str:
        """What the film is on the watchlist, where a list changes nothing of it."""
        grade = self._session.watchlist.interests.get(match.film.id)
        if grade is None or grade == "maybe":
            return ""
        if grade == "hidden":
            return _("stays hidden, as you wished")
        return _("is {interest} already").format(interest=interest_words(grade))

    def _change_rows(self) -> Iterator[Row]:
        changes = self._changes
        yield from _heading(ngettext("{count} new wish", "{count} new wishes", len(changes)), len(changes))
        yield from _listed([Row(((says, "text"),), lead=((f"{PICK} ", "mine"),)) for says in changes])


def _form_words(file: WishFile) -> str:
    if file.form == "plan":
        return _("A plan as text")
    if file.form == "store":
        return _("A watchlist of fest-tui")
    films = ngettext("{count} film", "{count} films", file.listed).format(count=file.listed)
    where = {"letterboxd": _("A list of Letterboxd"), "imdb": _("A list of IMDb")}.get(file.form, _("A list of films"))
    return _("{list}, {films}").format(list=where, films=films)


def _list_words(file: WishFile) -> str:
    says = _("{sure} sure, {doubtful} doubtful, {strangers} not in this programme")
    sure, doubtful = len(file.matches.sure), len(file.matches.doubtful)
    return says.format(sure=sure, doubtful=doubtful, strangers=file.strangers)


def _stranger_words(count: int) -> str:
    return ngettext(
        "{count} film is not in this programme; it is kept on the list.",
        "{count} films are not in this programme; they are kept on the list.",
        count,
    ).format(count=count)


def _unread_rows(problems: Sequence[Problem]) -> Iterator[Row]:
    """What was left out."""
    unread = [problem for problem in problems if problem.severity == "error"]
    words = ngettext("{count} line that could not be read", "{count} lines that could not be read", len(unread))
    yield from _heading(words, len(unread))
    yield from _listed([_problem_row(problem, "clash") for problem in unread])


def _odd_rows(problems: Sequence[Problem]) -> Iterator[Row]:
    """What was read otherwise than it stood."""
    odd = [problem for problem in problems if problem.severity == "warning"]
    yield from _heading(ngettext("{count} line to look at", "{count} lines to look at", len(odd)), len(odd))
    yield from _listed([_problem_row(problem, "tight") for problem in odd])


def _problem_row(problem: Problem, style: str) -> Row:
    place = _("line {line}").format(line=problem.line) if problem.line else problem.field
    return Row(((problem.says, "text"),), lead=((f"{place[:10]:<11}", style),))


def _heading(words: str, count: int) -> Iterator[Row]:
    """A blank line and what the rows below are, where there are any."""
    if count:
        yield Row()
        yield _row(words.format(count=count), "heading")


def _listed(rows: list[Row]) -> Iterator[Row]:
    yield from rows[:_MOST]
    if len(rows) > _MOST:
        yield _row(_("and {count} more").format(count=len(rows) - _MOST), "muted")


def _titled(match: Match) -> str:
    return f"{match.film.title} ({match.film.year})" if match.film.year else match.film.title


def _row(words: str, style: str) -> Row:
    return Row(((words, style),))
