"""Makes the plan in a thread, and says that it works and for how long."""

from __future__ import annotations

import threading
import time

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import ProgressBar, Static

from fest_tui.errors import FestError
from fest_tui.planning.plan import NothingWishedError, Plan, PlanCancelledError
from fest_tui.tui.session import Session
from fest_tui.words import _, ngettext

TIME_LIMIT = 10
"""Seconds after which the best plan found so far is taken."""
_TICK = 0.2


class Working(Center):
    """A frame with a bar that fills up to the time limit."""

    DEFAULT_CSS = """
    Working {
        align: center middle;
        height: 100%;
        & > .frame {
            width: 60;
            max-width: 96%;
            height: auto;
            padding: 1 2;
            background: $surface;
            border: round $cursor;
        }
        ProgressBar { width: 100%; margin: 1 0; }
        Bar { width: 1fr; }
        Bar > .bar--bar { color: $link; }
        Bar > .bar--complete { color: $link; }
        #seconds { color: $text-muted; }
    }
    """

    class Finished(Message):
        """The plan is made, or could not be."""

        def __init__(self, answer: Plan | FestError, *, repair: bool, seconds: int) -> None:
            super().__init__()
            self.answer = answer
            self.repair = repair
            self.seconds = seconds

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._cancelled = threading.Event()
        self._began = 0.0
        self._ticking: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is looked for, the bar, and the seconds."""
        bar = ProgressBar(total=TIME_LIMIT, show_eta=False, show_percentage=False)
        frame = Vertical(Static(id="goal", markup=False), bar, Static(id="seconds", markup=False), classes="frame")
        frame.border_title = _("Planning")
        frame.border_subtitle = _("esc stops")
        yield frame

    def start(self, session: Session, *, repair: bool) -> None:
        """Begin, in a thread that nobody has to wait for."""
        self.query_one("#goal", Static).update(_goal(session, repair=repair))
        self._cancelled = threading.Event()
        self._began = time.monotonic()
        self._tick()
        self._ticking = self.set_interval(_TICK, self._tick)
        threading.Thread(target=self._work, args=(session, repair, self._cancelled), daemon=True).start()

    def stop(self) -> None:
        """Give up what is being made, if anything is."""
        self._cancelled.set()
        if self._ticking is not None:
            self._ticking.stop()

    def tell(self, problem: FestError) -> None:
        """Say why there is no plan, and what to do."""
        self.stop()
        frame = self.query_one(Vertical)
        frame.border_title = _("No plan")
        frame.border_subtitle = _("esc closes")
        self.query_one(ProgressBar).display = False
        self.query_one("#goal", Static).update(f"{problem.message}\n")
        keys = _("In the day, w wants the film under the cursor, W grades it, and space picks the screening.")
        hints = (problem.hint, keys if isinstance(problem, NothingWishedError) else "")
        self.query_one("#seconds", Static).update("\n\n".join(hint for hint in hints if hint))

    def on_unmount(self) -> None:
        """Nobody waits any more."""
        self.stop()

    def _tick(self) -> None:
        self.query_one(ProgressBar).update(progress=self._seconds)
        words = _("{seconds} s. After {most} s it takes the best found so far.")
        self.query_one("#seconds", Static).update(words.format(seconds=self._seconds, most=TIME_LIMIT))

    @property
    def _seconds(self) -> int:
        return int(time.monotonic() - self._began)

    def _work(self, session: Session, repair: bool, cancelled: threading.Event) -> None:  # noqa: FBT001
        from fest_tui.planning import plan as planning

        try:
            answer: Plan | FestError = planning.make_plan(
                session.programme,
                session.watchlist,
                session.limits,
                now=session.now(),
                repair=repair,
                time_limit=TIME_LIMIT,
                cancelled=cancelled.is_set,
            )
        except PlanCancelledError:
            return
        except FestError as problem:
            answer = problem
        if not cancelled.is_set():
            self.post_message(self.Finished(answer, repair=repair, seconds=self._seconds))


def _goal(session: Session, *, repair: bool) -> str:
    if repair:
        count = len(session.clashes)
        words = ngettext(
            "Looking for the fewest changes that clear {count} clash …",
            "Looking for the fewest changes that clear {count} clashes …",
            count,
        )
        return words.format(count=count)
    count = sum(1 for film in session.watchlist.films if film.interest != "hidden")
    return ngettext(
        "Looking for the best plan for {count} film …", "Looking for the best plan for {count} films …", count
    ).format(count=count)
