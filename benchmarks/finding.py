"""`python -m benchmarks.finding`: questions typed letter by letter at a festival of Fringe size, beside fzf."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import generate, report
from benchmarks.measures import percentile_95
from benchmarks.programs import Subject
from benchmarks.terminal import Terminal
from fest_tui.finding.answering import Finder
from fest_tui.finding.reading import read_question
from fest_tui.finding.visitor import Visitor
from fest_tui.programme.programme import Programme
from fest_tui.programme.times import plus_minutes
from fest_tui.store.programmes import load_programme, save_programme
from fest_tui.words import clock, day_short

KEY_P95_MS, READY_MS, MEMORY_MB = 33, 1500, 60
SHOWN = 30
"""Hits that are looked at: more than a screen has room for."""
TURNS = 3
PLAIN = ("quiet harbour", "agnes bruce", "comedy hall 012", "sisters sell the house", "konchalovski")
"""Questions of words alone, which fzf can be asked as well; the last is in no line."""
ASKED = (
    *PLAIN,
    "something in English after eight on friday",
    "after:20 on:sat hall 0",
    "harbuor tonight",
    "documentary or dance under 60 minutes",
    "-comedy free tomorrow",
)
TYPED_IN_APP = ("quiet harbour on friday", "agnse bruce", "comedy after:20")
CLEAR = b"\x15"
"""Ctrl+U, which empties the line that is typed in."""
FIELD = "⌕"
"""What the line has in which a question is typed."""
ANSWERED = (r"\d films",)
"""What the bar counts once a question is answered."""
INDEX_MEMORY = """
import ctypes, gc, sys
from pathlib import Path
from fest_tui.store.programmes import load_programme

def held():
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024

programme = load_programme(Path(sys.argv[1]))
programme.days
before = held()
from fest_tui.finding.answering import Finder
finder = Finder(programme)
print(held() - before)
"""
"""How many more megabytes a process holds once it can answer: for the index, and for all that is imported for it.

What was freed before is given back to the system (glibc), so that the index is not made in memory that is there anyway.
"""


def main() -> int:
    """Measure the finder alone and in the app, and print it."""
    with TemporaryDirectory(prefix="fest-tui-bench-") as folder:
        subject = _subject(Path(folder))
        found = [*_alone(subject, Path(folder)), *_in_app(subject)]
    print(report.table(found))
    return 0 if all(each.kept for each in found) else 1


def _subject(home: Path) -> Subject:
    store = home / "fringe.json"
    save_programme(store, generate.with_texts(generate.fringe()))
    programme = load_programme(store)
    return Subject(store, programme, programme.days[len(programme.days) // 2], home)


def _alone(subject: Subject, home: Path) -> Iterator[report.Finding]:
    """The finder in a process of its own, and fzf over the same showings."""
    started = perf_counter()
    finder = Finder(subject.programme)
    yield report.within("questions, the index made", perf_counter() - started, READY_MS)
    megabytes = float(subject.run("-c", INDEX_MEMORY, str(subject.store)).stdout)
    yield report.memory("questions, memory for it", megabytes, MEMORY_MB)
    yield report.within("questions, key to answer, p95", percentile_95(_typed(finder, subject, ASKED)), KEY_P95_MS)
    yield from _beside_fzf(finder, subject, home)


def _typed(finder: Finder, subject: Subject, questions: Sequence[str]) -> tuple[float, ...]:
    """Seconds from each letter of the questions to the first hits, which a screen has room for."""
    now = plus_minutes(subject.programme.on(subject.day)[0].starts, 4 * 60)
    visitor = Visitor(now=now)
    return tuple(_answered(finder, text, visitor) for question in questions for text in accumulate(question))


def _answered(finder: Finder, text: str, visitor: Visitor) -> float:
    started = perf_counter()
    question = read_question(text, finder.vocabulary, now=visitor.now)
    finder.answer(question, visitor).hits[:SHOWN]
    return perf_counter() - started


def _beside_fzf(finder: Finder, subject: Subject, home: Path) -> Iterator[report.Finding]:
    """The same words looked for by both, by fzf in one line for each showing, from its start to its end."""
    what, fzf = "questions, key to answer beside fzf", shutil.which("fzf")
    if fzf is None:
        yield report.missing(what, "fzf")
        return
    lines = home / "showings.txt"
    lines.write_text("\n".join(_lines(subject.programme)), "utf-8")
    ours = _typed(finder, subject, PLAIN)
    theirs = tuple(_filtered(fzf, lines, text) for question in PLAIN for text in accumulate(question))
    ratio = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    yield report.Finding(what, report.ms(median(ours)), report.ms(median(theirs)), ratio, 1.0)


def _lines(programme: Programme) -> Iterator[str]:
    """What is known of a showing in a line, without its texts."""
    for screening in programme.screenings.values():
        film = programme.films[screening.main_film]
        names = (name for credit in film.credits for name in credit.names)
        day = day_short(programme.day_of(screening.starts))
        hall = programme.venue_of(screening).name
        facts = (day, clock(screening.starts), hall, film.title, film.section, *film.directors, *names, *film.languages)
        yield " · ".join(facts)


def _filtered(fzf: str, lines: Path, text: str) -> float:
    with lines.open("rb") as source:
        started = perf_counter()
        subprocess.run((fzf, "--filter", text), stdin=source, stdout=subprocess.DEVNULL, check=False)
        return perf_counter() - started


def _in_app(subject: Subject) -> Iterator[report.Finding]:
    """Our screen in a terminal: when it can first be asked, and how soon after each letter an answer changes."""
    ready: list[float] = []
    typed: list[float] = []
    for _turn in range(TURNS):
        with subject.open() as terminal:
            first_frame = terminal.seconds_until(subject.shown)
            terminal.press(b"/")
            terminal.press(TYPED_IN_APP[0][:1].encode())
            ready.append(terminal.seconds_until(ANSWERED) - first_frame)
            terminal.press(CLEAR)
            typed += _typed_in(terminal)
    yield report.within("questions in the app, ready after the first frame", median(ready), READY_MS)
    yield report.within("questions in the app, key to answer, p50", median(typed), KEY_P95_MS)
    yield report.within("questions in the app, key to answer, p95", percentile_95(tuple(typed)), KEY_P95_MS)


def _typed_in(terminal: Terminal) -> Iterator[float]:
    for question in TYPED_IN_APP:
        for letter in question:
            if (seconds := terminal.type(letter.encode(), FIELD)) is not None:
                yield seconds
        terminal.press(CLEAR)


if __name__ == "__main__":
    sys.exit(main())
