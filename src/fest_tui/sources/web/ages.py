"""How long ago something was, in words."""

from __future__ import annotations

from fest_tui.words import _, ngettext

_HOUR = 60
_DAY = 24 * _HOUR


def age_words(minutes: int) -> str:
    """`3 hours`: a length of time in the unit that says most, rounded down; in days from two days on."""
    if minutes < 1:
        return _("less than a minute")
    if minutes < _HOUR:
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    if minutes < 2 * _DAY:
        hours = minutes // _HOUR
        return ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    days = minutes // _DAY
    return ngettext("{count} day", "{count} days", days).format(count=days)
