"""The festivals on this machine, to go from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fest_tui.library.shelf import Entry
from fest_tui.programme.programme import Programme
from fest_tui.tui.screens.choice import Choice
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _, days_span, ngettext

Found = Sequence[tuple[Entry, Programme | Exception]]


class FestivalsDialog(Choice):
    """Answers with the id of the festival chosen."""

    def __init__(self, found: Found) -> None:
        start = next((entry.id for entry, _programme in found if entry.active), "")
        keys = _("enter opens it · esc closes")
        super().__init__(_("Festivals"), list(_rows(found)), keys=keys, start=start)


def _rows(found: Found) -> Iterator[Row]:
    for entry, programme in found:
        lead = (("● " if entry.active else "  ", "link"),)
        if not isinstance(programme, Programme):
            yield Row(((entry.id, "muted"), (f"  {programme}", "clash")), lead=(("  ", "text"),))
            continue
        yield Row(((programme.festival.name, "title"),), lead=lead, target=entry.id)
        yield Row(((_about(programme), "muted"),), lead=(("  ", "text"),))


def _about(programme: Programme) -> str:
    days = programme.days
    films = ngettext("{count} film", "{count} films", len(programme.films)).format(count=len(programme.films))
    count = len(programme.screenings)
    screenings = ngettext("{count} screening", "{count} screenings", count).format(count=count)
    span = days_span(days[0], days[-1]) if days else _("no days yet")
    facts = (programme.festival.town, span, films, screenings)
    return " · ".join(fact for fact in facts if fact)
