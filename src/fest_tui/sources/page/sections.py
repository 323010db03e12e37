"""Sorts the lines of one block into what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from fest_tui.sources.page.lines import Line, is_sentence
from fest_tui.sources.page.shapes import (
    AWARDS,
    FILMOGRAPHY,
    OPENING_MARKS,
    SHORT_BEFORE,
    SPOKEN,
    SUBTITLED,
    Kind,
    ends_sentence,
    is_capitals,
)
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _

_WRAPPED = 120
_SCRAP = 80


@dataclass
class DateLine:
    """A date line, and what stands directly below it: talks and notes about that screening."""

    line: Line
    talks: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


@dataclass
class Piece:
    """A paragraph, or the list of a filmography or of awards; `break` is the heading above a biography."""

    kind: Literal["paragraph", "filmography", "awards", "break"]
    lines: list[Line]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says, without the heading of a list."""
        return " ".join(self.parts)


class ShortBefore(NamedTuple):
    """The heading `Short before` and what stands below it."""

    heading: Line
    lines: list[Line]


@dataclass
class Sections:
    """What the lines of one block are about; `talks` and `notes` are said of no certain screening."""

    dates: list[DateLine] = field(default_factory=list)
    facts: list[Line] = field(default_factory=list)
    directors: list[Line] = field(default_factory=list)
    premiere: str = ""
    original_title: Line | None = None
    spoken: list[str] = field(default_factory=list)
    subtitled: list[str] = field(default_factory=list)
    labels: list[Line] = field(default_factory=list)
    talks: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    credits: list[Line] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    contact: list[Line] = field(default_factory=list)
    shorts: list[ShortBefore] = field(default_factory=list)

    @property
    def below_head(self) -> bool:
        """Whether anything stands below a film's bare facts, so that its dates have all been read."""
        return bool(self.credits or self.pieces or self.contact or self.shorts)


def sections_of(lines: Sequence[Line], log: ProblemLog) -> Sections:
    """The lines of a block, sorted; headings that nothing explains are said in the log."""
    sorter = _Sorter(lines)
    for line in lines:
        sorter.take(line)
    _drop_headings(sorter.found, log)
    return sorter.found


class _Sorter:
    """Goes down a block's lines; `mode` is the section the last line opened or went on with."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.found = Sections()
        self.mode: Kind = "text"
        self.last: Line | None = None
        self.in_prose = False
        prose = [line for line in lines if line.kind == "text"]
        self.loose = any(line.gap for line in lines if prose and line.place > prose[0].place)

    def take(self, line: Line) -> None:
        if line.kind in ("date", "talk", "note"):
            self._about_screening(line)
        elif line.kind in _OPENS:
            self._open(line)
        elif line.kind in _BARE_FACTS and self._is_fact(line):
            self._fact(line)
        elif not self._is_furniture(line):
            self._go_on(line)
        self.last = line

    def _is_furniture(self, line: Line) -> bool:
        """Whether a line says nothing: it sells tickets or heads what stands below, as a web page's headings do."""
        heads = line.kind == "heading" or (line.kind == "title" and not is_capitals(line.text))
        return line.kind in ("tickets", "tips") or (heads and self.mode not in _NAMING)

    def _about_screening(self, line: Line) -> None:
        found = self.found
        below_date = self.last is not None and self.last.kind in ("date", "talk", "note") and found.dates
        if line.kind == "date":
            found.dates.append(DateLine(line))
            self.mode = "date"
        elif line.kind == "talk":
            (found.dates[-1].talks if below_date else found.talks).append(line)
        else:
            (found.dates[-1].notes if below_date else found.notes).append(line)

    def _open(self, line: Line) -> None:
        found = self.found
        if line.kind == "credits":
            found.credits.append(line)
        elif line.kind == "filmography":
            found.pieces.append(Piece("filmography", [line], _inline(FILMOGRAPHY.match(line.text), "list")))
        elif line.kind == "awards":
            found.pieces.append(Piece("awards", [line], _inline(AWARDS.match(line.text), "list")))
        elif line.kind == "contact":
            found.contact.append(line)
        elif line.kind == "phone":
            if self.mode != "contact":
                found.contact.extend(self._lines_above(line))
            found.contact.append(line)
        elif line.kind in _LANGUAGES:
            self._languages(line.kind, *_inline(_LANGUAGES[line.kind].match(line.text), "value"))
            return
        elif line.kind == "short_before":
            inline = _inline(SHORT_BEFORE.match(line.text), "rest")
            found.shorts.append(ShortBefore(line, [line._replace(text=text, kind="title") for text in inline]))
        else:
            found.pieces.append(Piece("break", [line]))
        self.mode = "contact" if line.kind == "phone" else line.kind

    def _languages(self, kind: Kind, *values: str) -> None:
        """Takes in what is spoken or subtitled; where nothing is named yet, the next line does."""
        (self.found.spoken if kind == "spoken" else self.found.subtitled).extend(values)
        self.mode = "text" if values else kind

    def _lines_above(self, phone: Line) -> list[Line]:
        """The company's lines, taken back from the paragraph directly above a telephone number."""
        pieces = self.found.pieces
        above: list[Line] = []
        while not phone.gap and pieces and pieces[-1].kind == "paragraph":
            lines = pieces[-1].lines
            if is_sentence(lines[-1]):
                break
            phone = lines.pop()
            above.append(phone)
            if not lines:
                pieces.pop()
        return above[::-1]

    def _is_fact(self, line: Line) -> bool:
        """Whether a line that looks like a film's facts stands where they do: above all prose."""
        if self.mode in ("short_before", "contact"):
            return False
        return line.kind in ("country", "label") or not self.in_prose

    def _fact(self, line: Line) -> None:
        found = self.found
        if line.kind in ("country", "country_alone"):
            found.facts.append(line)
        elif line.kind == "director":
            found.directors.append(line)
        elif line.kind == "premiere":
            found.premiere = found.premiere or line.text
        elif line.kind == "label":
            found.labels.append(line)
        elif found.original_title is None:
            found.original_title = line
        self.mode = line.kind

    def _go_on(self, line: Line) -> None:
        if self.mode in _LANGUAGES and not is_sentence(line):
            self._languages(self.mode, line.text)
        elif self.mode == "short_before" and self._is_of_short(line):
            self.found.shorts[-1].lines.append(line)
        elif self.mode == "contact" and not (line.gap and len(line.text) > _WRAPPED):
            self.found.contact.append(line)
        elif self.mode == "credits" and self._continues_list(line, self.found.credits[-1]):
            self.found.credits.append(line._replace(kind="text"))
        elif self.mode in ("filmography", "awards") and self._continues_piece(line):
            piece = self.found.pieces[-1]
            piece.lines.append(line)
            piece.parts.append(line.text)
        elif self._is_company(line):
            self.found.contact.append(line)
            self.mode = "contact"
        else:
            self._paragraph(line)

    def _is_of_short(self, line: Line) -> bool:
        """Whether a line is a short's title or facts, and not prose that goes on about the film."""
        first = not self.found.shorts[-1].lines
        return len(line.text) <= _WRAPPED and (first or line.kind != "text" or not is_sentence(line))

    def _continues_list(self, line: Line, before: Line) -> bool:
        if line.gap:
            return False
        return before.text[-1] in ",:" or (self.loose and not is_sentence(line))

    def _continues_piece(self, line: Line) -> bool:
        piece = self.found.pieces[-1]
        if not piece.parts:
            return not is_sentence(line) or line.text[:4].isdigit() or piece.kind == "awards"
        above = piece.parts[-1]
        unclosed = above.count("(") > above.count(")")
        return not line.gap and (above[-1] == "," or unclosed or line.text[:4].isdigit())

    def _is_company(self, line: Line) -> bool:
        """Whether a line with no heading stands where a contact does: behind works and awards, and no prose."""
        listed = any(piece.kind in ("filmography", "awards") for piece in self.found.pieces[-1:])
        return listed and len(line.text) <= _SCRAP and not is_sentence(line)

    def _paragraph(self, line: Line) -> None:
        pieces = self.found.pieces
        if self.mode == "text" and pieces and pieces[-1].kind == "paragraph" and self._continues(pieces[-1], line):
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece("paragraph", [line]))
        self.mode = "text"
        self.in_prose = self.in_prose or is_sentence(line)

    def _continues(self, piece: Piece, line: Line) -> bool:
        """Whether a line goes on with the paragraph above, being wrapped or broken in mid-sentence.

        On a page without blank lines every line is a paragraph, unless the sentence above has not ended.
        """
        above = piece.lines[-1]
        if line.gap:
            return False
        if not ends_sentence(above.text):
            return True
        return self.loose and len(above.text) <= _WRAPPED and line.text[0] not in OPENING_MARKS


_LANGUAGES: dict[Kind, re.Pattern[str]] = {"spoken": SPOKEN, "subtitled": SUBTITLED}
_NAMING: frozenset[Kind] = frozenset(("contact", "short_before", *_LANGUAGES))
_OPENS: frozenset[Kind] = frozenset(
    ("credits", "filmography", "awards", "contact", "phone", "short_before", "further", *_LANGUAGES)
)
_BARE_FACTS: frozenset[Kind] = frozenset(("country", "country_alone", "director", "premiere", "label", "bracket"))


def _inline(match: re.Match[str] | None, group: str) -> list[str]:
    """What stands on the heading's own line, as no or one part."""
    text = match[group] if match else None
    return [text] if text else []


def _drop_headings(found: Sections, log: ProblemLog) -> None:
    """Takes out short lines above the credits or the bare facts: whatever they are, they are no synopsis."""
    head = [line.place for line in (*found.facts, *found.directors, *found.credits[:1])]
    last = max(head, default=-1)
    kept: list[Piece] = []
    for piece in found.pieces:
        if piece.kind != "paragraph" or piece.lines[-1].place > last or any(map(is_sentence, piece.lines)):
            kept.append(piece)
            continue
        for line in piece.lines:
            says = _("“{read}” was left out; nothing tells what it means.").format(read=shown(line.text))
            log.warning(line.number, "", says)
    found.pieces = kept
