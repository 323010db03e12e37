"""The `fest-tui` command: the group of all commands, and how each failure leaves it."""

from __future__ import annotations

import datetime as dt
import io
import sys

import click

from fest_tui import __version__
from fest_tui.cli.day import DateType, day
from fest_tui.cli.film import film, films
from fest_tui.cli.importing import import_
from fest_tui.cli.options import Options, global_options
from fest_tui.cli.output import survive_any_encoding, tell
from fest_tui.cli.watch import watch
from fest_tui.cli.where import where
from fest_tui.errors import FAULT, FestError, UsageError
from fest_tui.words import _, fault

INTERRUPTED = 130


@click.group(
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


for command in (day, film, films, watch, import_, where):
    fest_tui.add_command(command)


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
