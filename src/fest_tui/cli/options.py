"""The options that every command knows, before or after the command's own name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click
from click.core import ParameterSource

from fest_tui import paths
from fest_tui.config import load_settings
from fest_tui.errors import UsageError
from fest_tui.library.shelf import own_shelf
from fest_tui.planning.limits import Limits
from fest_tui.programme.days import named_day, require_day, some_day
from fest_tui.programme.notices import with_notices
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import zone, zoned
from fest_tui.store.notices import NoticeStore
from fest_tui.store.programmes import load_programme
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.words import _

Command = TypeVar("Command", bound=Callable[..., Any])


class Options:
    """What was asked for on the command line, and the files that follow from it. Nothing is read before it is used."""

    def __init__(self) -> None:
        self.programme: Path | None = None
        self.watchlist: Path | None = None
        self.notices: Path | None = None
        self.now: str | None = None
        self.debug = False

    @property
    def programme_path(self) -> Path:
        """The programme in use: the one named, else that of the festival in use, which at first is the bundled one."""
        return self.programme or own_shelf().active.path

    def load_programme(self) -> Programme:
        """The programme in use, as the desk knows it.

        Raises:
            StoreError: it, or the file of notices, is damaged or foreign, or it is missing.

        """
        return with_notices(self.load_announced(), self.notice_store().load())

    def load_announced(self) -> Programme:
        """The programme in use as it is announced, without what the desk says of it.

        Raises:
            StoreError: it is missing, damaged or foreign.

        """
        return load_programme(self.programme_path)

    def notice_store(self) -> NoticeStore:
        """What the desk says of the programme in use."""
        return NoticeStore(self.notices or paths.notices(self.programme_path))

    def watchlist_of(self, programme: Programme) -> WatchlistStore:
        """The watchlist kept for a programme."""
        return WatchlistStore(self.watchlist or paths.watchlist(programme.festival.id))

    def clock(self) -> Callable[[], dt.datetime]:
        """The clock of the machine, or one that stands still at the instant given as present."""
        if self.now is None:
            return lambda: dt.datetime.now(dt.UTC)
        stands = self.instant(self.load_announced())
        return lambda: stands

    def instant(self, programme: Programme) -> dt.datetime:
        """The present, or the instant given as present, in the festival's zone.

        Raises:
            UsageError: what was given is no instant.

        """
        if self.now is None:
            return dt.datetime.now(programme.zone)
        given = _instant(self.now)
        if given is None:
            raise UsageError(
                _("--now: {given!r} is not an instant.").format(given=self.now),
                _("Write it as {day}T16:40, in the festival's zone, or with an offset behind, as +01:00.").format(
                    day=some_day(programme)
                ),
            )
        return given.astimezone(programme.zone) if given.tzinfo else zoned(given, programme.zone)


def _instant(text: str) -> dt.datetime | None:
    """The instant written in ISO 8601; `None` also for the calendar's first and last year, which other zones leave."""
    try:
        given = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return given if dt.MINYEAR < given.year < dt.MAXYEAR else None


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:  # noqa: ANN401
    """Keep an option's value; one from the environment does not replace one given before the command's name."""
    name = parameter.name or ""
    kept = context.ensure_object(Options)
    from_environment = context.get_parameter_source(name) is ParameterSource.ENVIRONMENT
    if value not in {None, False} and not (from_environment and getattr(kept, name)):
        setattr(kept, name, value)


def global_options(command: Command) -> Command:
    """Give a command the options that every command knows."""
    path = click.Path(path_type=Path)
    for option in (
        click.option(
            "--debug", is_flag=True, expose_value=False, callback=_keep, help=_("Show where a fault happened.")
        ),
        click.option(
            "--now", metavar="INSTANT", expose_value=False, callback=_keep, help=_("Take this for the present instant.")
        ),
        click.option(
            "--notices",
            type=path,
            envvar="FEST_TUI_NOTICES",
            expose_value=False,
            callback=_keep,
            help=_("The file of the desk's notices to use."),
        ),
        click.option(
            "--watchlist",
            type=path,
            envvar="FEST_TUI_WATCHLIST",
            expose_value=False,
            callback=_keep,
            help=_("The watchlist file to use."),
        ),
        click.option(
            "--programme",
            type=path,
            envvar="FEST_TUI_PROGRAMME",
            expose_value=False,
            callback=_keep,
            help=_("The programme store to use."),
        ),
    ):
        command = option(command)
    return command


def json_option(command: Command) -> Command:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help=_("Print one JSON object."))(command)


def zone_named(name: str) -> ZoneInfo:
    """The zone of that name.

    Raises:
        UsageError: there is none.

    """
    try:
        return zone(name)
    except ValueError:
        raise UsageError(_("{name!r} is no time zone.").format(name=name), _("Name one like Europe/Berlin.")) from None


def festival_day(programme: Programme, text: str) -> dt.date:
    """The festival day that was asked for, by its date, its number or its weekday.

    Raises:
        UsageError: no day is called so, or several are.
        NotFoundError: it is not a day of the festival.

    """
    day = named_day(programme, text, now=options().instant(programme))
    require_day(programme, day)
    return day


def usual_limits() -> Limits:
    """The limits that the user's settings give to every watchlist that sets none of its own.

    Raises:
        UsageError: the settings cannot be read.

    """
    settings = load_settings()
    return Limits(early_minutes=settings.early_minutes, stay_for_talks=settings.stay_for_talks)


def options() -> Options:
    """The options of the command that is running."""
    return click.get_current_context().ensure_object(Options)
