"""The command palette: every film, day and action by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from fest_tui.tui.screens.browser import Browser
from fest_tui.words import _, day_long, listed

if TYPE_CHECKING:
    Entry = tuple[str, str, IgnoreReturnCallbackType]
SINGLE = {
    "browser.day_before": _("The day before"),
    "browser.day_after": _("The day after"),
    "grid.left": "",
    "grid.zoom_in": _("Zoom in"),
    "grid.zoom_out": _("Zoom out"),
    "film.page_after": _("Next page of the film"),
    "rows.up": "",
}
"""Names for keys that are explained in pairs; empty for those that make no sense but as keys."""


class ProgrammeCommands(Provider):
    """Days and actions at once; films as soon as something is typed."""

    async def discover(self) -> Hits:
        """What is offered before anything is typed."""
        for name, about, act in (*self._actions(), *self._days()):
            yield DiscoveryHit(name, act, help=about)

    async def search(self, query: str) -> Hits:
        """Every entry whose name resembles the words typed."""
        matcher = self.matcher(query)
        for name, about, act in (*self._actions(), *self._days(), *self._films()):
            score = matcher.match(f"{name} {about}") if about else matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), act, help=about)

    def _browser(self) -> Browser | None:
        return self.screen if isinstance(self.screen, Browser) else None

    def _actions(self) -> Iterator[Entry]:
        browser = self._browser()
        if browser is not None:
            alive = {active.binding.id: active for active in browser.active_bindings.values() if active.enabled}
            for id_, active in alive.items():
                name = SINGLE.get(id_ or "", active.binding.tooltip)
                if name and id_ != "app.palette":
                    yield name, "", partial(browser.app.run_action, active.binding.action, active.node)

        yield _("Choose other colours"), _("theme"), self.app.action_change_theme

    def _days(self) -> Iterator[Entry]:
        browser = self._browser()
        if browser is not None:
            for day in browser.session.programme.days:
                yield _("Day: {day}").format(day=day_long(day)), "", partial(browser.open_day, day)

    def _films(self) -> Iterator[Entry]:
        browser = self._browser()
        if browser is not None:
            for film in browser.session.programme.films.values():
                name = _("Film: {title}").format(title=film.title)
                yield name, listed(film.directors), partial(browser.open_film, film.id)
