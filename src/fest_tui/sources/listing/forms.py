"""The forms that pages of other festivals come in, and which of them a page has."""

from __future__ import annotations

from collections.abc import Sequence

from fest_tui.sources.listing.bare_values import BARE_VALUES
from fest_tui.sources.listing.braunschweig import BRAUNSCHWEIG
from fest_tui.sources.listing.exground import has_slot
from fest_tui.sources.listing.hamburg import HAMBURG
from fest_tui.sources.listing.item import Form
from fest_tui.sources.listing.label_lines import LABEL_LINES
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.luxembourg import LUXEMBOURG
from fest_tui.sources.listing.mannheim import MANNHEIM
from fest_tui.sources.listing.nippon import NIPPON
from fest_tui.sources.listing.openeyes import OPENEYES
from fest_tui.sources.listing.plain import PLAIN
from fest_tui.sources.listing.press import PRESS
from fest_tui.sources.listing.rotterdam import ROTTERDAM
from fest_tui.sources.listing.saarbruecken import SAARBRUECKEN

OWN_MARKS: tuple[Form, ...] = (
    LUXEMBOURG,
    MANNHEIM,
    HAMBURG,
    NIPPON,
    OPENEYES,
    SAARBRUECKEN,
    ROTTERDAM,
    BRAUNSCHWEIG,
)
"""Forms that a single line of theirs tells from all others."""
ANYBODYS: tuple[Form, ...] = (PLAIN, LABEL_LINES, BARE_VALUES, PRESS)
"""Forms that many festivals share, from the richest down; a page that has another's marks has none of these."""


def form_of(lines: Sequence[Line]) -> Form | None:
    """The form that these lines are in, if it is one known here."""
    return next(iter(forms_of(lines)), None)


def forms_of(lines: Sequence[Line]) -> list[Form]:
    """All forms that claim these lines; for any page that is one of them, it is one form."""
    if has_slot(lines):
        return []
    own = [form for form in OWN_MARKS if form.is_form(lines)]
    return own or [form for form in ANYBODYS if form.is_form(lines)][:1]
