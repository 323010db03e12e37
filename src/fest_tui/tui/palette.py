"""The command palette: every film, person, day and action by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from fest_tui.finding.people import people_of
from fest_tui.tui.screens.browser import Browser
from fest_tui.words import _, day_long, listed

if TYPE_CHECKING:
    Entry = tuple[str, str, IgnoreReturnCallbackType]
LEAST_OF_NAME = 2
"""Letters from which on people are looked for."""
MOST_PEOPLE = 200
"""People compared at once; another letter leaves fewer."""
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
    """Days and actions at once; films and people as soon as something is typed."""

    async def discover(self) -> Hits:
        """What is offered before anything is typed."""
        for name, about, act in (*self._actions(), *self._days()):
            yield DiscoveryHit(name, act, help=about)

    async def search(self, query: str) -> Hits:
        """Every entry whose name resembles the words typed."""
        matcher = self.matcher(query)
        for name, about, act in (*self._actions(), *self._days(), *self._films(), *self._people(query)):
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
                    yield name, "", partial(_act, browser, name, active)

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

    def _people(self, query: str) -> Iterator[Entry]:
        """Those with a word in their name for each word typed that begins so: of thousands, few are to be compared."""
        browser, wanted = self._browser(), query.rpartition(":")[2].strip()
        if browser is not None and len(wanted) >= LEAST_OF_NAME:
            for person in people_of(browser.session.programme).named(wanted)[:MOST_PEOPLE]:
                name = _("Person: {name}").format(name=person.name)
                roles = listed(list(dict.fromkeys(part.words for part in person.parts)))
                yield name, roles, partial(browser.open_person, person.name)


async def _act(browser: Browser, name: str, active: ActiveBinding) -> None:
    """Do what a key does. What was said before is no answer to it, and what cannot be done any more is said."""
    browser.tell_cursor()
    if not await browser.app.run_action(active.binding.action, active.node):
        browser.say((_("Not possible here now: {action}.").format(action=name), "muted"))
