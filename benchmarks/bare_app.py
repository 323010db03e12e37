"""The least an app on Textual can be: a header, a footer and a table of 200 rows. All ratios are against it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import DataTable, Footer, Header

ROWS = 200


class BareApp(App[None]):
    TITLE = "bare"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield DataTable[str]()
        yield Footer()

    def on_mount(self) -> None:
        table: DataTable[str] = self.query_one(DataTable)
        table.add_columns("Hour", "Title", "Venue", "Section", "Version", "Note")
        for row in range(ROWS):
            table.add_row(f"{row % 24:02}:00", f"Film {row:03}", "Hall", "Section", "OmeU", f"note {row:03}")


if __name__ == "__main__":
    BareApp().run()
