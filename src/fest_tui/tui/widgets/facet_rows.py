"""What an answer can be narrowed to, as rows. No widget in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len

from fest_tui.cells import pad
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from fest_tui.tui.asking import Narrowing

CHOSEN = "✓"
MOST_VALUES = 12
"""Values told of each way to narrow an answer, but for days, which are told in full."""


def facet_rows(narrowings: Sequence[Narrowing], width: int) -> Iterator[Row]:
    """Each way to narrow, with its values: how many of the answers have it, and whether it is asked for."""
    if not narrowings:
        yield Row(((_("Nothing to narrow."), "muted"),))
    for name, group in groupby(narrowings, key=lambda each: each.name):
        values = list(group)
        yield Row(((facet_title(name), "heading"),))
        shown = values if name == "day" else values[:MOST_VALUES]
        shown += [value for value in values[len(shown) :] if value.is_asked]
        yield from (_value_row(value, width) for value in shown)
        if left := len(values) - len(shown):
            words = ngettext("and {count} more", "and {count} more", left).format(count=left)
            yield Row(((words, "muted"),), lead=(("  ", "text"),))


def _value_row(value: Narrowing, width: int) -> Row:
    count = str(value.hits)
    room = max(1, width - 4 - cell_len(count))
    lead = ((f"{CHOSEN if value.is_asked else ' '} ", "link"),)
    label = (pad(value.label, room), "link" if value.is_asked else "text")
    return Row((label, (f" {count}", "muted")), lead=lead, target=value.asks)


def facet_title(name: str) -> str:
    """What a way to narrow is called."""
    return {
        "day": _("Day"),
        "section": _("Section"),
        "language": _("Language"),
        "country": _("Country"),
        "venue": _("Venue"),
    }.get(name, name)
