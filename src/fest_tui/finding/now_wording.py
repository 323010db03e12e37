"""What is said of a screening that is on or to come."""

from __future__ import annotations

from fest_tui.finding.now import Coming
from fest_tui.words import _, minutes, ngettext

_HOUR = 60
_DAY = 24 * _HOUR


def starts_in_words(coming: Coming) -> str:
    """`in 25 min`, `in 2 h 05 min`, `in 3 days`."""
    count = coming.starts_in
    if count >= 2 * _DAY:
        days = count // _DAY
        return ngettext("in {count} day", "in {count} days", days).format(count=days)
    if count < _HOUR:
        return _("in {length}").format(length=minutes(count))
    return _("in {hours} h {minutes} min").format(hours=count // _HOUR, minutes=f"{count % _HOUR:02}")


def way_words(coming: Coming) -> str:
    """`walk 6`, `ride 60`, and `too far` when it takes longer than the wait; empty without a way, or none to go."""
    way = coming.way
    if way is None or way.minutes == 0:
        return ""
    says = (_("walk {minutes}") if way.mode == "walk" else _("ride {minutes}")).format(minutes=way.minutes)
    spare = coming.spare_minutes
    return _("{way}, too far").format(way=says) if spare is not None and spare < 0 else says
