"""What is known of a festival before a source of it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.words import _


class ZoneUnknownError(UnreadableError):
    """A source gives local times, and nothing says in which zone."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What helps to read a source that does not say it itself.

    `zone` is the festival's; `first_day` and `last_day` are its festival days, which give a year to dates without
    one. `title` is the title of a page that prints none. `columns` are a table's headings, as printed, with the
    field that each means, where the user has said so.
    """

    zone: ZoneInfo | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    title: str = ""
    columns: Mapping[str, str] = {}

    def zone_for(self, file: str) -> ZoneInfo:
        """The festival's zone, for a source that gives local times.

        Raises:
            ZoneUnknownError: it is not known.

        """
        if self.zone is None:
            raise ZoneUnknownError(
                _("{file} gives local times, and the festival's time zone is not known.").format(file=file),
                hint=_(
                    "Add --timezone, such as --timezone Europe/Berlin, or import the festival's own TOML file with it."
                ),
            )
        return self.zone
