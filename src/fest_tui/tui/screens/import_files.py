"""Choose what to import: type a path or an address, or mark files and folders in a tree."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, NamedTuple
from zoneinfo import available_timezones

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import DirectoryTree, Input, Static
from textual.widgets.directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from fest_tui.programme.text import plain
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.words import _, ngettext

MARK = "●"


class Wanted(NamedTuple):
    """What to read: paths and addresses, and the name of the festival's time zone, empty when none was asked for."""

    places: tuple[str, ...]
    zone: str


class Files(DirectoryTree):
    """The files of a folder and below, without the hidden ones; space marks, enter takes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", _("mark"), id="files.mark", show=False, tooltip=_("Mark a file or a folder")),
        Binding("backspace", "above", _("up"), id="files.above", show=False, tooltip=_("The folder above")),
    ]

    class Marked(Message):
        """A file or folder was marked, or its mark was taken off."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, id="files")
        self.marked: dict[Path, None] = {}
        self.guide_depth = 2
        self.show_root = True

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what is hidden."""
        return [path for path in paths if not path.name.startswith(".")]

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        """A name in plain text, with a mark before it when it is marked."""
        name = plain(str(node.label)) or "/"
        sign = "▾" if node.is_expanded else "▸" if node.allow_expand else " "
        if node.data is not None and node.data.path in self.marked:
            sign = MARK
        return Text.assemble((f"{sign} {name}", style), style=base_style)

    def action_mark(self) -> None:
        """Mark what is under the cursor, or take the mark off."""
        node = self.cursor_node
        if node is None or node.data is None:
            return
        if node.data.path in self.marked:
            del self.marked[node.data.path]
        else:
            self.marked[node.data.path] = None
        self.refresh()
        self.action_cursor_down()
        self.post_message(self.Marked())

    def action_above(self) -> None:
        """Begin one folder higher."""
        self.path = Path(self.path).absolute().parent


class ImportDialog(Dialog[Wanted]):
    """Answers with what to read. Where the time zone was missing, it asks for that too, and says why."""

    DEFAULT_CSS = """
    ImportDialog {
        & > .frame { width: 84; height: 90%; }
        Input { background: $panel; margin-bottom: 1; }
        Files { background: $surface; height: 1fr; padding: 0; scrollbar-size: 0 1; }
        Files:focus { background: $surface; background-tint: $surface 0%; }
        .label { color: $text-muted; }
        #why { color: $clash; margin-bottom: 1; }
    }
    """

    def __init__(self, folder: Path, *, places: tuple[str, ...] = (), why: str = "", asks_zone: bool = False) -> None:
        super().__init__()
        self._folder = folder
        self._places = places
        self._why = why
        self._asks_zone = asks_zone

    def compose(self) -> ComposeResult:
        """A line for a path or an address, one for the zone where it is needed, and the files."""
        parts: list[Static | Input | Files] = []
        if self._why:
            parts.append(Static(self._why, id="why", markup=False))
        parts.append(Static(_("A path or an address"), classes="label"))
        parts.append(
            Input(
                " ".join(self._places) if len(self._places) == 1 else "",
                placeholder=_("https://… or ~/festival/programme.csv"),
                id="place",
                compact=True,
                select_on_focus=False,
            )
        )
        if self._asks_zone:
            zones = SuggestFromList(sorted(available_timezones()), case_sensitive=False)
            parts.append(Static(_("The festival's time zone"), classes="label"))
            parts.append(Input(placeholder=_("such as Europe/Berlin"), id="zone", compact=True, suggester=zones))
        parts.append(Static(_("Or choose files and folders"), classes="label", id="chosen"))
        parts.append(Files(self._folder))
        frame = Vertical(*parts, classes="frame")
        frame.border_title = _("Import a programme or wishes")
        frame.border_subtitle = _("space marks · enter reads · esc closes")
        yield frame

    def on_mount(self) -> None:
        """Begin in the line that has to be filled."""
        self.query_one("#zone" if self._asks_zone else "#place", Input).focus()

    def on_key(self, event: events.Key) -> None:
        """From the last line, the arrow leads on to the files."""
        if event.key == "down" and isinstance(self.focused, Input):
            self.query_one(Files).focus()
            event.prevent_default()

    @on(Files.Marked)
    def count_marks(self) -> None:
        """Say how many are marked."""
        count = len(self.query_one(Files).marked)
        words = ngettext("{count} marked: enter reads it", "{count} marked: enter reads them", count)
        self.query_one("#chosen", Static).update(
            words.format(count=count) if count else _("Or choose files and folders")
        )

    @on(DirectoryTree.FileSelected)
    def file_chosen(self, event: DirectoryTree.FileSelected) -> None:
        """Read the file, or all that is marked."""
        self._answer((str(event.path),))

    @on(Input.Submitted)
    def typed(self, event: Input.Submitted) -> None:
        """Read what was typed, or what was chosen before the zone was asked for."""
        place = self.query_one("#place", Input).value.strip()
        if place:
            typed = place if "://" in place else str(Path(place).expanduser())
            self._answer((typed,), marked=False)
        else:
            self._answer(self._places)

    def _answer(self, places: tuple[str, ...], *, marked: bool = True) -> None:
        marks = tuple(str(path) for path in self.query_one(Files).marked) if marked else ()
        chosen = marks or places
        if chosen:
            zone = self.query_one("#zone", Input).value.strip() if self._asks_zone else ""
            self.dismiss(Wanted(chosen, zone))
