"""Tells synopsis, press quotes and biographies apart, and whose filmography is whose.

The first paragraph is the synopsis, and so are those after it, until something shows that the page has turned
to its people: a quote, the heading `Further information`, a filmography directly below, an opening that tells of
the birth or studies of somebody credited, or a director's name as its first word. A page that gives none of
these signs has no biography.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from fest_tui.programme.model import Award, Bio, Quote, Work
from fest_tui.sources.bounds import shortened
from fest_tui.sources.page.inference import introduced, is_about
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.sections import Piece
from fest_tui.sources.page.works import awards_of, works_of
from fest_tui.sources.problem_log import ProblemLog

_CLOSING = {"„": "“”", "“": "”", "”": "”", '"': '"', "«": "»", "»": "«", "‚": "‘’", "‘": "’"}


class Prose(NamedTuple):
    """What the paragraphs and lists of a page say; `last_work` is the line of the last filmography."""

    synopsis: str
    quotes: tuple[Quote, ...]
    bios: tuple[Bio, ...]
    works: tuple[Work, ...]
    awards: tuple[Award, ...]
    last_work: Line | None


def prose_of(pieces: Sequence[Piece], people: Collection[str], directors: Sequence[str], log: ProblemLog) -> Prose:
    """The paragraphs and lists of a page by what they are; `people` are those credited, `directors` printed ones."""
    reader = _Reader(_joined_quotes(pieces), frozenset(people), directors)
    bios = [Bio(person=person, text="\n\n".join(texts)) for person, texts in reader.bios]
    lonely = directors[0] if len(directors) == 1 else ""
    works: list[Work] = []
    awards: list[Award] = []
    last_work: Line | None = None
    for at, piece in enumerate(reader.pieces):
        if piece.kind == "filmography":
            last_work = piece.lines[-1]
            bio = reader.bio_of_list.get(at)
            person = lonely if bio is None else bios[bio].person or lonely
            entries = works_of(piece.text, piece.lines[0].number, log) if piece.parts else ()
            works.extend(Work(person=person, year=work.year, title=work.title, note=work.note) for work in entries)
        elif piece.kind == "awards" and piece.parts:
            awards.extend(awards_of(shortened(piece.text, piece.lines[0].number, "awards", log)))
    synopsis = "\n\n".join(reader.synopsis)
    return Prose(synopsis, tuple(reader.quotes), tuple(bios), tuple(works), tuple(awards), last_work)


def quote_of(text: str) -> Quote | None:
    """The press quote a paragraph is: it opens with a quote mark and closes with its mate.

    A source in brackets may follow, or the bracket where a link stood, lost in the copying.
    """
    if text[0] not in _CLOSING:
        return None
    quoted, source = text, ""
    before, opening, after = text.rpartition("(")
    if opening and before.rstrip()[-1:] in _closers(text) and ")" not in after.rstrip(").")[:-1]:
        quoted, source = before.rstrip(), after.strip().rstrip(".").removesuffix(")").strip()
    closed_at = _closes(quoted)
    if closed_at != len(quoted) - 1 and not (source and quoted[-1] in _closers(text)):
        return None
    return Quote(text=quoted[1:-1].strip(), source=source)


def is_unclosed(text: str) -> bool:
    """Whether a paragraph opens with a quote mark whose mate never comes, as when the page is cut there."""
    return text[0] in _CLOSING and _closes(text) < 0


def _closers(text: str) -> str:
    return _CLOSING[text[0]]


def _closes(text: str) -> int:
    """Where the quote that opens a text closes; -1 when it never does."""
    opening, closing = text[0], _CLOSING[text[0]]
    depth = 0
    for found in re.finditer(f"[{opening}{closing}]", text):
        if found[0] == opening and (found.start() == 0 or opening not in closing):
            depth += 1
        else:
            depth -= 1
        if depth == 0:
            return found.start()
    return -1


def _text(piece: Piece) -> str:
    return " ".join(line.text for line in piece.lines)


def _joined_quotes(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a quote that a blank line broke in two made whole."""
    joined: list[Piece] = []
    for piece in pieces:
        above = joined[-1] if joined else None
        both = [*above.lines, *piece.lines] if above and above.kind == piece.kind == "paragraph" else []
        if above and both and is_unclosed(_text(above)) and quote_of(" ".join(line.text for line in both)):
            joined[-1] = Piece("paragraph", both)
        else:
            joined.append(piece)
    return joined


class _Reader:
    """Goes down the pieces once; `bio_of_list` tells which biography a filmography stands below."""

    def __init__(self, pieces: Sequence[Piece], people: Collection[str], directors: Sequence[str]) -> None:
        self.pieces = pieces
        self.people = people
        self.directors = directors
        self.synopsis: list[str] = []
        self.quotes: list[Quote] = []
        self.bios: list[tuple[str, list[str]]] = []
        self.bio_of_list: dict[int, int] = {}
        self.about_people = False
        self.above: str = ""
        for at, piece in enumerate(pieces):
            if piece.kind == "paragraph":
                self._paragraph(_text(piece), at)
            elif piece.kind == "filmography" and self.bios:
                self.bio_of_list[at] = len(self.bios) - 1
            self.about_people = self.about_people or (piece.kind != "paragraph" and bool(self.synopsis))
            self.above = piece.kind
        self._pair_lists_below_all_bios()

    def _paragraph(self, text: str, at: int) -> None:
        last = at == len(self.pieces) - 1
        quote = quote_of(text)
        if quote is None and last and self.synopsis and is_unclosed(text):
            quote = Quote(text=text[1:].strip())
        if quote:
            self.quotes.append(quote)
            self.about_people = bool(self.synopsis)
        elif self._is_bio(text, at):
            self._bio(text)
        else:
            self.synopsis.append(text)

    def _is_bio(self, text: str, at: int) -> bool:
        above_list = self._below(at) == "filmography"
        if self.synopsis and (self.about_people or self.bios or above_list):
            return True
        signs = self.synopsis or self.quotes or above_list
        return bool(signs) and is_about(text, self.people, self.directors)

    def _below(self, at: int) -> str:
        return self.pieces[at + 1].kind if at + 1 < len(self.pieces) else ""

    def _bio(self, text: str) -> None:
        person = introduced(text, self.people)
        known = any(person == bio for bio, _texts in self.bios)
        if self.bios and self.above == "paragraph" and (not person or known or person not in self.people):
            self.bios[-1][1].append(text)
        else:
            self.bios.append((person, [text]))

    def _pair_lists_below_all_bios(self) -> None:
        """Two biographies with two filmographies below both: the first list is the first one's."""
        lists = list(self.bio_of_list)
        together = bool(lists) and lists[-1] - lists[0] == len(lists) - 1
        if together and len(lists) == len(self.bios):
            self.bio_of_list = dict(zip(lists, range(len(lists)), strict=True))
