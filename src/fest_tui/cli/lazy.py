"""Groups whose commands are imported when they are called: none pays for what another needs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that knows, besides its own commands, the module of this package and the name of each lazy one."""

    def __init__(self, *args: Any, lazy: Mapping[str, str], **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **kwargs)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help: its own, then the lazy ones."""
        return [*self.commands, *self._lazy]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, _colon, name = self._lazy[cmd_name].partition(":")
        command = getattr(import_module(f"fest_tui.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None
