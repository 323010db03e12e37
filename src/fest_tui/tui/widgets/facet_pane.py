"""The pane beside the answers: what they can be narrowed to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from fest_tui.tui.widgets.facet_rows import facet_rows
from fest_tui.tui.widgets.rows import Rows
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.asking import Narrowing


class FacetPane(Rows):
    """Days, sections, languages, countries and venues of the answers, each with its count."""

    HELP_TITLE = _("Narrow the answers")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space",
            "narrow",
            _("narrow"),
            id="facets.toggle",
            key_display="enter",
            tooltip=_("Ask for this as well, or no longer"),
        ),
    ]

    class Toggled(Message):
        """A value was chosen: it is asked for as well, or no longer."""

        def __init__(self, asks: str) -> None:
            super().__init__()
            self.asks = asks

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._narrowings: Sequence[Narrowing] = ()

    def show(self, narrowings: Sequence[Narrowing]) -> None:
        """Show these; the cursor stays with its value as long as it is there."""
        self.border_title = _("Narrow")
        self._narrowings = narrowings
        self.show_rows(list(facet_rows(narrowings, self.scrollable_content_region.width)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without values there is nothing to choose."""
        return bool(self.target) if action == "narrow" else super().check_action(action, parameters)

    def action_narrow(self) -> None:
        """Ask for the value under the cursor as well, or no longer."""
        if self.target:
            self.post_message(self.Toggled(self.target))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A click chooses."""
        self.action_narrow()

    def on_resize(self) -> None:
        """Share the columns out anew."""
        self.show(self._narrowings)
