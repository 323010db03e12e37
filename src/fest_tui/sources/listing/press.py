"""Press releases: slots in brackets inside a sentence, `„Titel“ läuft (Freitag 30.5. 16:45 Uhr, Mousonturm)`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from fest_tui.sources.listing.exground import could_be_exground
from fest_tui.sources.listing.item import UNTITLED, Form, Item, Source
from fest_tui.sources.listing.lines import Line
from fest_tui.sources.listing.slots import Timed, day_of, place_of, slot_at, timed
from fest_tui.sources.problem_log import shown
from fest_tui.words import _

_BRACKETS = re.compile(r"\((?P<inside>[^()]{8,200})\)")
_QUOTED = re.compile(
    r"„(?P<german>[^„“”\"]{1,120})[“”\"]|“(?P<english>[^“”]{1,120})”|\"(?P<straight>[^\"]{1,120})\"|"
    r"»(?P<inward>[^»«]{1,120})«|«(?P<outward>[^»«]{1,120})»"
)
_WORD = re.compile(r"[^\W_][\w’':&!?-]*")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[“”\"»«)]?[.!?][“”\"»«)]? (?=[^\W\d_]|[„“\"»«])")
_TWO = re.compile(r"; ?| (?:und|and) ")
_JOINED = re.compile(r"[“”\"»«]? (?:und|and|&|\+) [„“\"»«]?|[“”\"»«]?, ?[„“\"»«]?")
_FEWEST_LETTERS = 4
"""Of a title in capitals: shorter words in capitals are names of other things."""
_REACH = 600
"""Characters before a slot among which its film is looked for; no sentence is longer."""


class _Title(NamedTuple):
    """A title, and where it stands in its paragraph, with its quotation marks."""

    text: str
    start: int
    stop: int


class _Paragraph:
    """Lines that follow each other without an empty one, as one text that knows where its lines begin."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.text = " ".join(line.text for line in lines)
        self._starts: list[int] = []
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line.text) + 1

    def line_at(self, place: int) -> Line:
        """The line that a place in the text is on."""
        return self.lines[bisect_right(self._starts, place) - 1]


def _is_form(lines: Sequence[Line]) -> bool:
    """Whether a slot in brackets, with its weekday, stands behind words."""
    if could_be_exground(lines):
        return False
    return any(
        read.date.weekday is not None
        for paragraph in _paragraphs(lines)
        for found in _BRACKETS.finditer(paragraph.text)
        if found.start()
        for read in _slots_in(found["inside"])
    )


def _read(source: Source) -> list[Item]:
    return [item for paragraph in _paragraphs(source.lines) for item in _items(paragraph, source)]


def _paragraphs(lines: Sequence[Line]) -> Iterator[_Paragraph]:
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].gap:
            yield _Paragraph(lines[start:at])
            start = at


def _items(paragraph: _Paragraph, source: Source) -> Iterator[Item]:
    since = 0
    for found in _BRACKETS.finditer(paragraph.text):
        reads = _slots_in(found["inside"])
        if not reads:
            continue
        line = paragraph.line_at(found.start())._replace(text=found["inside"])
        titles = _titles(paragraph.text, max(since, found.start() - _REACH), found.start())
        since = found.end()
        if (title := _meant(titles, paragraph.text, found.start())) is None:
            _tell_unclear(titles, line, source)
            continue
        days = ((day_of(source, line, read.date), read) for read in reads)
        slots = [slot_at(source, line, day, read.at, place_of(read.rest)) for day, read in days if day]
        if any(slots):
            film = replace(UNTITLED, title=title)
            yield Item(kind="film", line=line.number, films=(film,), slots=tuple(filter(None, slots)))


def _slots_in(inside: str) -> list[Timed]:
    """The slots between two brackets: each begins with its date, and several are joined by a semicolon or `und`."""
    for parts in (_TWO.split(inside), [inside]):
        reads = [read for part in parts if (read := timed(part)) and not part[: read.date.start].strip(" ,–-")]
        if len(reads) == len(parts):
            return reads
    return []


def _titles(text: str, since: int, until: int) -> list[_Title]:
    """The titles in the sentence that goes on at `until`: what is in quotation marks or in capitals, none twice."""
    said = text[since:until]
    quoted = [_Title(found[found.lastgroup or 0].strip(" ,.;"), *found.span()) for found in _QUOTED.finditer(said)]
    inside = [range(title.start, title.stop) for title in quoted]
    titles = [*quoted, *(title for title in _capitals(said) if not any(title.start in span for span in inside))]
    ends = [found.end() for found in _SENTENCE_END.finditer(said)]
    start = max((end for end in ends if not any(end - 1 in span for span in inside)), default=0)
    here = sorted((title for title in titles if title.start >= start and title.text), key=lambda title: title.start)
    return [title._replace(start=title.start + since, stop=title.stop + since) for title in here]


def _capitals(text: str) -> Iterator[_Title]:
    """The runs of words in capitals."""
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(text), None]:
        if word and not any(map(str.islower, word[0])) and (not run or text[run[-1].end() : word.start()].isspace()):
            run.append(word)
            continue
        if sum(sum(map(str.isalpha, each[0])) for each in run) >= _FEWEST_LETTERS:
            yield _Title(text[run[0].start() : run[-1].end()], run[0].start(), run[-1].end())
        run = [word] if word and not any(map(str.islower, word[0])) else []


def _meant(titles: Sequence[_Title], text: str, until: int) -> str | None:
    """The title that a slot at `until` is of: the only one, or the one right before it; `None` when it may be two."""
    if len({title.text for title in titles}) == 1:
        return titles[-1].text
    if not titles or text[titles[-1].stop : until].strip(" ,"):
        return None
    *_others, former, last = titles
    return None if _JOINED.fullmatch(text[former.stop : last.start]) else last.text


def _tell_unclear(titles: Sequence[_Title], line: Line, source: Source) -> None:
    says = _("“{read}” stands in a sentence with no title in quotation marks or capitals; the screening was left out.")
    if titles:
        says = _("“{read}” stands in a sentence with several titles and may be of any; the screening was left out.")
    source.log.error(line.number, "title", says.format(read=shown(line.text)))


PRESS = Form("press release", _is_form, _read)
