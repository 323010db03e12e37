"""Take something along as a file: choose what, in which form, and where it is to lie."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Static

from fest_tui.errors import FestError
from fest_tui.tui.export_choices import Form, What, file_name, forms, free_path, whats, write_new
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _, ngettext

_CHOSEN, _OTHER = "●", "○"
_REPLACE, _KEEP = "replace", "keep"


class Exported(NamedTuple):
    """A file that was written, and how many screenings are in it."""

    path: Path
    screenings: int

    @property
    def says(self) -> str:
        """Where it lies."""
        words = ngettext("{count} screening written to {path}", "{count} screenings written to {path}", self.screenings)
        return words.format(count=self.screenings, path=self.path)


class Options(Rows):
    """Rows of which the one under the cursor is chosen, and marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", _("write"), id="export.write", show=False, tooltip=_("Write the file")),
        Binding("right,l", "app.focus_next", _("on"), show=False),
        Binding("left,h", "app.focus_previous", _("back"), show=False),
    ]

    class Wanted(Message):
        """The file is to be written."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._names: Sequence[str] = ()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these; the choice before stays where it is among them."""
        self._names = names
        self.mark()

    @property
    def chosen(self) -> int:
        """The number of the row chosen."""
        return self._names.index(self.target) if self.target in self._names else 0

    def mark(self) -> None:
        """Mark the row under the cursor."""
        chosen = self._names[self.chosen] if self._names else ""
        self.show_rows(
            [
                Row(
                    ((name, "title" if name == chosen else "text"),),
                    lead=((f"{_CHOSEN if name == chosen else _OTHER} ", "mine" if name == chosen else "muted"),),
                    target=name,
                )
                for name in self._names
            ]
        )

    def action_write(self) -> None:
        """Ask for the file."""
        self.post_message(self.Wanted())


class ExportDialog(Dialog[Exported]):
    """Answers with what was written. A file that lies there already is replaced only when that is said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next"), show=False),
        Binding("shift+tab", "app.focus_previous", _("back"), show=False),
    ]
    DEFAULT_CSS = """
    ExportDialog {
        & > .frame { width: 76; }
        Horizontal { height: auto; }
        Options { height: auto; width: 1fr; background: $surface; }
        Options:first-of-type { margin-right: 2; }
        Input { background: $panel; }
        .label { color: $text-muted; }
        #about { color: $text-muted; margin: 1 0; }
        #told { display: none; margin-top: 1; }
        #told.-shown { display: block; }
        #told.-wrong { color: $clash; }
    }
    """

    def __init__(self, session: Session, *, day: dt.date, film: str, folder: Path) -> None:
        super().__init__()
        self._whats = tuple(whats(session, day, film))
        self._folder = folder
        self._now = session.now()
        self._suggested = ""
        self._given_up = threading.Event()

    def compose(self) -> ComposeResult:
        """What and in which form side by side, what that is good for, and the path below."""
        frame = Vertical(
            Horizontal(Options(id="what"), Options(id="form")),
            Static(id="about", markup=False),
            Static(_("The file"), classes="label"),
            Input(id="path", compact=True, select_on_focus=False),
            Static(id="told", markup=False),
            classes="frame",
        )
        frame.border_title = _("Take it along")
        frame.border_subtitle = _("tab next · enter writes · esc closes")
        yield frame

    def on_mount(self) -> None:
        """Begin with what to take along."""
        self.query_one("#what", Options).offer([what.name for what in self._whats])
        self._follow()
        self.query_one("#what", Options).focus()

    @property
    def _what(self) -> What:
        return self._whats[self.query_one("#what", Options).chosen]

    @property
    def _form(self) -> Form:
        return forms(self._what)[self.query_one("#form", Options).chosen]

    @on(Rows.Pointed)
    def _follow(self) -> None:
        """Offer the forms there are of what is chosen, and a name for the file that says what is in it."""
        self.query_one("#what", Options).mark()
        self.query_one("#form", Options).offer([form.name for form in forms(self._what)])
        count = len(self._what.selection.screenings)
        counted = ngettext("{count} screening.", "{count} screenings.", count).format(count=count)
        self.query_one("#about", Static).update(f"{counted} {self._form.about}")
        field = self.query_one("#path", Input)
        if field.value == self._suggested:
            self._suggested = str(free_path(self._folder, file_name(self._what, self._form)))
            field.value = self._suggested
        else:
            field.value = _with_ending(field.value, self._form)

    @on(Options.Wanted)
    @on(Input.Submitted)
    def wanted(self) -> None:
        """Write, after asking when there is something at that path."""
        path = self._path()
        if path is None:
            self._tell(_("Name the file to write."), wrong=True)
        elif path.is_dir():
            self._tell(_("That is a folder. Name a file in it."), wrong=True)
        elif path.exists():
            self._ask(path)
        else:
            self._write(path, replace=False)

    def action_close(self) -> None:
        """Close; what is not written yet stays unwritten."""
        self._given_up.set()
        super().action_close()

    def _path(self) -> Path | None:
        typed = self.query_one("#path", Input).value.strip()
        return self._folder / Path(typed).expanduser() if typed else None

    def _ask(self, path: Path) -> None:
        rows = (
            Row(((_("Keep it, and choose another name"), "text"),), target=_KEEP),
            Row(((_("Replace it"), "clash"),), target=_REPLACE),
        )

        def answered(answer: str | None) -> None:
            if answer == _REPLACE:
                self._write(path, replace=True)
            else:
                self.query_one("#path", Input).focus()

        title = _("{name} is there already").format(name=path.name)
        self.app.push_screen(Choice(title, rows, keys=_("enter chooses · esc keeps it")), answered)

    @work(exclusive=True, group="export")
    async def _write(self, path: Path, *, replace: bool) -> None:
        self._tell(_("Writing {path} …").format(path=path), wrong=False)
        try:
            await asyncio.to_thread(self._written, self._what, self._form, path, replace=replace)
        except FileExistsError:
            self._ask(path)
        except FileNotFoundError:
            self._tell(_("There is no folder {folder}.").format(folder=path.parent), wrong=True)
        except FestError as problem:
            self._tell(f"{problem.message} {problem.hint}".strip(), wrong=True)
        except OSError as problem:
            says = _("{path} cannot be written: {why}.").format(path=path, why=problem.strerror or problem)
            self._tell(says, wrong=True)
        else:
            if not self._given_up.is_set():
                self.dismiss(Exported(path, len(self._what.selection.screenings)))

    def _written(self, what: What, form: Form, path: Path, *, replace: bool) -> None:
        content = form.make(what.selection, self._now)
        if not self._given_up.is_set():
            write_new(path, content, replace=replace)

    def _tell(self, words: str, *, wrong: bool) -> None:
        told = self.query_one("#told", Static)
        told.update(words)
        told.add_class("-shown")
        told.set_class(wrong, "-wrong")


def _with_ending(typed: str, form: Form) -> str:
    """A path that was typed, with the ending of the form in place of that of another one."""
    endings = (".ics", ".csv", ".md", ".html", ".json", ".txt")
    return next((typed.removesuffix(each) + form.ending for each in endings if typed.endswith(each)), typed)
