"""The `fest-tui` command: the group of all commands, and how each failure leaves it."""

from __future__ import annotations

import datetime as dt
import io
import sys
from importlib import import_module

import click

from fest_tui import __version__
from fest_tui.cli.day import DateType
from fest_tui.cli.options import Options, global_options
from fest_tui.cli.output import survive_any_encoding, tell
from fest_tui.errors import FAULT, FestError, UsageError
from fest_tui.words import _, fault

INTERRUPTED = 130

_COMMANDS = {
    "day": "day:day",
    "film": "film:film",
    "films": "film:films",
    "find": "finding:find",
    "person": "finding:person",
    "now": "now:now",
    "gap": "finding:gap",
    "watch": "watch:watch",
    "plan": "planning:plan",
    "both": "planning:both",
    "notice": "notices:notice",
    "desk": "desk:desk",
    "board": "board:board",
    "import": "importing:import_",
    "update": "importing:update",
    "undo-import": "importing:undo_import",
    "diff": "diffing:diff",
    "lint": "linting:lint",
    "festivals": "library:festivals",
    "use": "library:use",
    "forget": "library:forget",
    "export": "exporting:export",
    "where": "where:where",
}
"""Each command, and the module of this package and the name it has there."""


class _Commands(click.Group):
    """The commands, each imported when it is called: none pays for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return [*_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, _colon, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(f"fest_tui.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_("A film festival's programme in the terminal. Without a command, the programme opens on the screen."),
)
@click.option("--date", type=DateType(), help=_("Open on this festival day."))
@click.version_option(__version__, prog_name="fest-tui", message="%(prog)s %(version)s")
@global_options
@click.pass_context
def fest_tui(context: click.Context, date: dt.date | None) -> None:
    """Open the screen unless a command follows."""
    if context.invoked_subcommand is None:
        from fest_tui.cli.screen import open_screen

        open_screen(context.ensure_object(Options), date)
    elif date is not None:
        raise UsageError(
            _("--date opens the screen on a day and goes with no command."),
            _("Try: fest-tui day {date}").format(date=date),
        )


def main() -> None:
    """Run the command line; every way out has its exit code and no traceback."""
    survive_any_encoding()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    options = Options()
    try:
        outcome = fest_tui.main(arguments, prog_name="fest-tui", standalone_mode=False, obj=options)
    except FestError as error:
        tell(f"fest-tui: {error.message}")
        if error.hint:
            tell(error.hint)
        return error.exit_code
    except click.ClickException as error:
        tell(_wrong_usage(error))
        return UsageError.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as problem:
        if options.debug:
            raise
        tell(fault(problem))
        return FAULT
    return outcome if isinstance(outcome, int) else 0


def _wrong_usage(error: click.ClickException) -> str:
    words = io.StringIO()
    error.show(words)
    return words.getvalue().rstrip()
