"""`fest-tui export`: the programme as a file for others."""

from __future__ import annotations

from pathlib import Path

import click

from fest_tui.cli.options import global_options, options
from fest_tui.cli.output import emit_bytes, tell
from fest_tui.errors import StoreError
from fest_tui.words import _


@click.command(help=_("Write the whole programme as a file that an import takes back without any loss."))
@click.argument("form", type=click.Choice(["json"]), metavar="json")
@click.option("--out", type=click.Path(path_type=Path), help=_("The file to write; without it, standard output."))
@global_options
def export(*, form: str, out: Path | None) -> None:  # noqa: ARG001 - one form so far
    """Export the programme."""
    from fest_tui.exports.own import own_json

    content = own_json(options().load_programme())
    if out is None:
        emit_bytes(content)
        return
    from fest_tui.atomic import write_atomically

    try:
        write_atomically(out, content)
    except OSError as problem:
        raise StoreError(
            _("{path} could not be written: {reason}.").format(path=out, reason=problem.strerror)
        ) from problem
    tell(_("Written to {path}.").format(path=out))
