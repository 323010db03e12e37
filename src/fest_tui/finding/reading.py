"""Reads a question: fields, phrases, plain words, and what people say. What it cannot read, it tells; it never fails.

`or` parts a question into alternatives. Between two spoken words of one kind it belongs to these alone: "in English or
French after eight". Words that make up a whole title of the programme are text, whatever else they mean.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice, product

import msgspec

from fest_tui.finding.fields import field_named, nearest_field, read_value
from fest_tui.finding.folding import fold
from fest_tui.finding.hearing import MOST_WORDS, Heard, Hearing, heard
from fest_tui.finding.hours import PART_OF_DAY
from fest_tui.finding.meaning import Meaning, Situation, merged
from fest_tui.finding.scanning import Token, scan
from fest_tui.finding.small_words import AND, EDGES, FILLERS, NOT, OR
from fest_tui.finding.speech import RULES
from fest_tui.finding.terms import (
    AtVenue,
    Clause,
    HasStatus,
    Marked,
    Mistake,
    Near,
    OnDays,
    Question,
    Spoken,
    Subtitled,
    Words,
)
from fest_tui.finding.values import shown
from fest_tui.finding.vocabulary import Vocabulary
from fest_tui.programme.text import plain_line
from fest_tui.words import _

MOST_TOKENS = 100
"""How many words and values of a question are read."""
MOST_ALTERNATIVES = 32
_KINDS = (frozenset({Spoken, Subtitled}), frozenset({OnDays}), frozenset({AtVenue, Near}))
"""Terms of one kind, between which `or` belongs to them alone."""


class _Piece(msgspec.Struct, frozen=True):
    """A part of an alternative: words to be found, or the ways in which something else can hold."""

    words: tuple[Token, ...] = ()
    ways: tuple[tuple[Clause, ...], ...] = ()
    is_title: bool = False
    is_status: bool = False


def read_question(text: str, vocabulary: Vocabulary, *, now: dt.datetime, here: str = "") -> Question:
    """What a question asks of a programme with that vocabulary.

    `now` is an instant, from which "today" is reckoned; `here` is the id of the venue where the question is asked, or
    nothing. Any text is read, in time that grows with its length; of a long one the beginning is.
    """
    return _Reader(text, Situation(vocabulary, now, here)).read()


class _Reader:
    """Reads one question from left to right into pieces, and makes clauses of them."""

    def __init__(self, text: str, situation: Situation) -> None:
        self.text = text
        self.situation = situation
        tokens = scan(text)
        self.tokens = tokens[:MOST_TOKENS]
        self.left_out = tokens[MOST_TOKENS:]
        self.folded = [fold(token.text) if token.is_word else "" for token in self.tokens]
        words = (token.bare for token in self.tokens if token.is_word)
        self.part_of_day = next((PART_OF_DAY[word] for word in words if word in PART_OF_DAY), "")
        self.mistakes: list[Mistake] = []
        self.alternatives: list[list[_Piece]] = [[]]

    def read(self) -> Question:
        """The whole question."""
        place = 0
        while place < len(self.tokens):
            place += self._take(place)
        self._tell_quotes()
        if self.left_out:
            says = _("The question is long: what comes from here on was not read.")
            self._tell(self.left_out[0].start, len(self.text), says)
        clauses = self._clauses()
        mistakes = tuple(sorted(self.mistakes, key=lambda each: each.start))
        return Question(self.text, clauses, mistakes, self.situation.here)

    def _take(self, place: int) -> int:
        """Reads what begins at a token, and tells how many tokens that was."""
        token = self.tokens[place]
        if token.field:
            return self._take_field(place)
        if token.quoted:
            self._add(token.start, token.end, Meaning(_phrase(token)), negated=token.negated)
            return 1
        if token.is_word and token.bare in OR:
            self.alternatives.append([])
            return 1
        return self._take_title(place) or self._take_said(place) or self._take_word(token)

    def _take_field(self, place: int) -> int:
        token = self.tokens[place]
        field = field_named(token.field)
        if field is None and not token.text:
            self._add_words((token,))
            return 1
        name_ends = token.start + token.negated + len(token.field)
        if field is None:
            says = _("There is no field “{field}:”. To find it as text, put it in quotes.")
            self._tell(
                name_ends - len(token.field),
                name_ends,
                says.format(field=shown(token.field)),
                nearest_field(token.field),
            )
            return 1
        value, count = token, 1
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        if not token.text and not token.quoted and following and not following.field and not following.negated:
            value, count = following, 2
        meaning = read_value(field, value.text, self.situation, phrase=value.quoted)
        if meaning.says:
            begins = value.at - value.quoted if value.text else token.start
            self._tell(begins, value.end, meaning.says, meaning.suggestion)
        self._add(token.start, value.end, meaning, negated=token.negated)
        return count

    def _take_title(self, place: int) -> int:
        """The tokens of a whole title of several words, as text; 0 when none begins here."""
        if not self.tokens[place].is_word:
            return 0
        most = next((n for n, token in enumerate(self.tokens[place:][:MOST_WORDS]) if not token.is_word), MOST_WORDS)
        for count in range(min(most, len(self.tokens) - place), 0, -1):
            if " ".join(filter(None, self.folded[place : place + count])) in self.situation.vocabulary.titles:
                self._add_words(self.tokens[place : place + count], is_title=True)
                return count
        return 0

    def _take_said(self, place: int) -> int:
        token = self.tokens[place]
        ruled_out = token.is_word and token.bare in NOT
        found = self._heard(place)
        if found is None and ruled_out and (found := self._heard(place + 1)):
            found = Heard(msgspec.structs.replace(found.meaning, negated=not found.meaning.negated), found.words + 1)
        if found is None:
            return 0
        meaning, count = self._with_others(found, place)
        start, end = token.start, self.tokens[place + count - 1].end
        if meaning.says:
            self._tell(start, end, meaning.says, meaning.suggestion)
        self._add(start, end, meaning, negated=token.negated)
        return count

    def _heard(self, place: int, instead: str = "") -> Heard | None:
        """What people mean who say the words from this token on, the first of them replaced if need be."""
        words: list[str] = []
        for token in self.tokens[place : place + MOST_WORDS]:
            alone = token.negated and not (token.quoted or token.field or words)
            if not (token.is_word or alone) or (words and token.is_word and token.bare in OR):
                break
            words.append(" ".join(token.bare.split()))
            if token.pauses or alone:
                break
        if not words:
            return None
        words[0] = instead or words[0]
        return heard(RULES, Hearing(" ".join(words), self._before(place), self.part_of_day, self.situation))

    def _before(self, place: int) -> str:
        """The word before a token, where it was not understood as anything."""
        pieces = self.alternatives[-1]
        return self.tokens[place - 1].bare if place and pieces and pieces[-1].words else ""

    def _with_others(self, found: Heard, place: int) -> Heard:
        """With what is said to be as good: "in English *or French*", "on Friday *or on Saturday*"."""
        meaning, count = found
        kind = _kind(meaning)
        first = self.tokens[place].bare
        while kind and self._goes_on(place + count, kind):
            other = place + count
            more, skipped = self._heard(other + 1), 1
            if more is None or _kind(more.meaning) is not kind:
                more, skipped = self._heard(other, instead=first), 0
            if more is None or _kind(more.meaning) is not kind or skipped + more.words == 1:
                break
            meaning = msgspec.structs.replace(meaning, terms=merged((*meaning.terms, *more.meaning.terms)))
            count += skipped + more.words
        return Heard(meaning, count)

    def _goes_on(self, place: int, kind: frozenset[type]) -> bool:
        """Whether a token joins what is as good: `or`, and between days "and" as well, as nobody has two at once."""
        if place >= len(self.tokens) or not self.tokens[place].is_word:
            return False
        return self.tokens[place].bare in (OR | AND if OnDays in kind else OR)

    def _take_word(self, token: Token) -> int:
        if token.negated:
            self._add(token.start, token.end, Meaning((Words(plain_line(token.text)),)), negated=True)
        else:
            self._add_words((token,))
        return 1

    def _add_words(self, tokens: Sequence[Token], *, is_title: bool = False) -> None:
        """Words to be found, which run on from those before them."""
        pieces = self.alternatives[-1]
        if pieces and pieces[-1].words and not is_title and not pieces[-1].is_title:
            pieces.append(_Piece(words=(*pieces.pop().words, *tokens)))
        else:
            pieces.append(_Piece(words=tuple(tokens), is_title=is_title))

    def _add(self, start: int, end: int, meaning: Meaning, *, negated: bool = False) -> None:
        """Something understood, as the ways in which it can hold."""
        negated = negated != meaning.negated
        clauses = [Clause(term, negated, start, end) for term in meaning.terms]
        together = meaning.all_of != negated
        ways = (tuple(clauses),) if together and clauses else tuple((clause,) for clause in clauses)
        is_status = not negated and all(isinstance(term, HasStatus) or term == Marked("free") for term in meaning.terms)
        self.alternatives[-1].append(_Piece(ways=ways, is_status=is_status and bool(clauses)))

    def _tell(self, start: int, end: int, says: str, suggestion: str = "") -> None:
        self.mistakes.append(Mistake(start, end, says, suggestion))

    def _tell_quotes(self) -> None:
        for token in self.tokens:
            if not token.closed:
                says = _("This quote is never closed: it was read to the end.")
                self._tell(token.at - 1, token.end, says)

    def _clauses(self) -> tuple[tuple[Clause, ...], ...]:
        """The alternatives, one for each choice among the ways in which their pieces can hold."""
        choices = (choice for pieces in self.alternatives for choice in product(*_all_ways(pieces)))
        joined = (tuple(clause for way in choice for clause in way) for choice in choices)
        found = tuple(islice(filter(None, joined), MOST_ALTERNATIVES + 1))
        if len(found) > MOST_ALTERNATIVES:
            says = _("There are too many alternatives: only the first {count} were looked for.")
            self._tell(0, len(self.text), says.format(count=MOST_ALTERNATIVES))
        return tuple(dict.fromkeys(found[:MOST_ALTERNATIVES]))


def _phrase(token: Token) -> tuple[Words, ...]:
    text = plain_line(token.text)
    return (Words(text, phrase=True),) if text else ()


def _kind(meaning: Meaning) -> frozenset[type] | None:
    if not meaning.terms or meaning.all_of or meaning.negated:
        return None
    return next((kind for kind in _KINDS if all(type(term) in kind for term in meaning.terms)), None)


def _asked(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces that ask for something: without words that only lead to others, and without what is to be told.

    "Is Dear Comrades sold out?" asks for the film; that it is sold out is the answer.
    """
    words = [piece for piece in pieces if piece.words and not _is_filler(piece)]
    asks_status = pieces and pieces[0].words and pieces[0].words[0].bare in {"is", "are", "ist", "sind"}
    if asks_status and words and pieces[-1].is_status:
        rest = pieces[0].words[1:]
        pieces = [*([_Piece(words=rest)] if rest else []), *pieces[1:-1]]
    others = [piece for piece in pieces if piece.ways]
    kept = [piece for piece in pieces if piece.ways or not _is_filler(piece)]
    if not kept or not (others or words):
        return list(pieces)
    led = not (pieces[0].words or pieces[0].ways)
    return [_without_edges(piece, first=piece is pieces[0], last=piece is pieces[-1] and not led) for piece in kept]


def _is_filler(piece: _Piece) -> bool:
    return bool(piece.words) and not piece.is_title and all(token.bare in FILLERS for token in piece.words)


def _without_edges(piece: _Piece, *, first: bool, last: bool) -> _Piece:
    """Words without those at the edges that only joined them to what was understood otherwise."""
    words = list(piece.words)
    while not first and not piece.is_title and len(words) > 1 and words[0].bare in EDGES:
        words.pop(0)
    while not last and not piece.is_title and len(words) > 1 and words[-1].bare in EDGES:
        words.pop()
    return msgspec.structs.replace(piece, words=tuple(words))


def _all_ways(pieces: Sequence[_Piece]) -> list[tuple[tuple[Clause, ...], ...]]:
    return [ways for piece in _asked(pieces) if (ways := _ways(piece))]


def _ways(piece: _Piece) -> tuple[tuple[Clause, ...], ...]:
    if not piece.words:
        return piece.ways
    text = " ".join(plain_line(token.text or token.field) for token in piece.words)
    return ((Clause(Words(text), start=piece.words[0].start, end=piece.words[-1].end),),)
