"""The actions that the settings may give another key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from textual.binding import Binding, BindingType

from fest_tui.errors import UsageError
from fest_tui.tui.app import FestApp
from fest_tui.tui.desk.keys import ANSWER_KEYS, DESK_KEYS, LINE_KEYS
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.films import FilmsPage
from fest_tui.tui.screens.films.film_table import FilmTable
from fest_tui.tui.screens.now.keys import LIST_KEYS, NOW_KEYS
from fest_tui.tui.screens.page import Page
from fest_tui.tui.screens.person import PersonPage, PersonRows
from fest_tui.tui.screens.plan.changes_list import ChangesList
from fest_tui.tui.screens.plan.plan_screen import PlanScreen
from fest_tui.tui.widgets.answer_pane import AnswerPane
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.facet_pane import FacetPane
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.question_input import QuestionInput
from fest_tui.tui.widgets.rows import Rows
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane
from fest_tui.words import _


def actions() -> dict[str, str]:
    """What each action does, by its id."""
    lists: tuple[Iterable[BindingType], ...] = (
        # First: what they share with the browser is told in its words.
        NOW_KEYS,
        LIST_KEYS,
        FestApp.BINDINGS,
        Browser.BINDINGS,
        DayGrid.BINDINGS,
        Rows.BINDINGS,
        FilmPane.BINDINGS,
        WatchlistPane.BINDINGS,
        QuestionInput.BINDINGS,
        AnswerPane.BINDINGS,
        FacetPane.BINDINGS,
        PlanScreen.BINDINGS,
        ChangesList.BINDINGS,
        Page.BINDINGS,
        PersonPage.BINDINGS,
        PersonRows.BINDINGS,
        FilmsPage.BINDINGS,
        FilmTable.BINDINGS,
        (*DESK_KEYS, *LINE_KEYS, *ANSWER_KEYS),
    )
    bindings = (binding for bindings in lists for binding in bindings if isinstance(binding, Binding))
    return {binding.id: binding.tooltip or binding.description for binding in bindings if binding.id}


def check_keys(keys: Mapping[str, str]) -> None:
    """Make sure that every action given another key exists.

    Raises:
        UsageError: one does not; it names the nearest that does.

    """
    known = actions()
    for action in keys:
        if action not in known:
            near = get_close_matches(action, known, n=1, cutoff=0.4)
            raise UsageError(
                _("The settings give a key to {action!r}, which is no action.").format(action=action),
                _("Did you mean {action!r}?").format(action=near[0]) if near else "",
            )
