"""What a label says its value is: a job on the film, or one of the film's facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from fest_tui.programme.model import Role
from fest_tui.sources.listing.lines import SHORT, Line, is_prose
from fest_tui.sources.page.labels import role_of
from fest_tui.sources.word_lists import inverted

_ROLES = inverted(
    {
        "director": "regisseur|regisseurin|realisation|réalisation|réalisateur|filmemacher",
        "script": "autor|autorin|drehbuchautor|drehbuchautorin|scénario|screenwriter",
        "cinematography": "director of photography|photography|image|bild",
        "editing": "edited by|film editor",
        "music": "musique|komponist",
        "sound": "son|tongestaltung|sound mix",
        "producers": "produced by|producteur",
        "cast": "schauspieler|hauptdarsteller|starring|avec|interprétation|protagonisten|protagonist",
        "other": "casting|kostümbild|costume designer|production designer|maske|redaktion|visual effects|vfx",
    }
)
_FACTS = inverted(
    {
        "title": "titel|title|filmtitel|deutscher titel|english title|englischer titel|international title",
        "original_title": "originaltitel|original title|ot|titre original|original",
        "countries": "land|länder|country|countries|pays|produktionsland|produktionsländer|herkunftsland",
        "year": "jahr|year|produktionsjahr|entstehungsjahr|année|year of production",
        "running_minutes": "länge|laufzeit|dauer|duration|length|running time|runtime|durée|spieldauer|filmlänge",
        "languages": "sprache|sprachen|language|languages|langue|langues",
        "subtitles": "untertitel|subtitles|subtitle|sous-titres",
        "version": "fassung|version|sprachfassung|filmfassung",
        "premiere": "premiere|premierenstatus|premiere status",
        "section": "sektion|section|reihe|programmreihe|filmreihe",
        "form": "genre|genres|gattung|kategorie|form|filmtyp|filmart",
        "contact": "weltvertrieb|vertrieb|verleih|world sales|sales|international sales|distribution|distributor|"
        "rechte|rechteinhaber|rights|rights holder",
        "url": "website|webseite|homepage|link|url|film website",
        "nothing": "kontakt|contact|presse|press|pressekontakt|press contact|altersempfehlung|fsk|farbe|colour",
    }
)
_NAMED: dict[str, Role] = {role: role for role in get_args(Role)}
_JOINED = re.compile(r" ?(?:&|/|,|\+|\bund\b|\band\b) ?")
_LONGEST = 40
_LABEL_WORD = re.compile(r"[^\W\d_][\w*:/-]{2,30}")
_UNDERSCORED = re.compile(r"(?:(?<=\s)|^)(?P<label>[^\W\d_][\w*:/-]{1,30})_(?=\s|$)")
_BEFORE_COLON = re.compile(r"(?P<label>[^:]{2,40}?(?:[*:]in(?:nen)?)?) ?: ?(?P<value>.*)", re.DOTALL)


class Pair(NamedTuple):
    """A label and its value, and the line that the label stands on."""

    line: int
    label: str
    value: str


def meanings_of(label: str) -> tuple[str, ...]:
    """The roles or fields of a film that a label names, as `Buch & Regie` names two; none for other words."""
    if len(label) > _LONGEST:
        return ()
    bare = label.strip(" :_").lower()
    if meaning := _meaning(bare):
        return (meaning,)
    parts = [_meaning(part) for part in _JOINED.split(bare)]
    return tuple(part for part in parts if part) if all(parts) else ()


def role_meant(meaning: str) -> Role | None:
    """The job that a label means, if it does not mean a fact."""
    return _NAMED.get(meaning)


def underscored(line: Line) -> list[Pair]:
    """The pairs of a line such as `Darsteller*innen_ A, B Kamera_ C`, whatever its labels."""
    found = list(_UNDERSCORED.finditer(line.text))
    stops = [*(label.start() for label in found[1:]), len(line.text)]
    return [
        Pair(line.number, label["label"], line.text[label.end() : stop].strip())
        for label, stop in zip(found, stops, strict=bool(found))
    ]


def with_colon(line: Line) -> Pair | None:
    """The pair of a line such as `Regie: A`, when its label is known."""
    match = _BEFORE_COLON.fullmatch(line.text)
    if not match or not meanings_of(match["label"]):
        return None
    return Pair(line.number, match["label"], match["value"].strip())


def is_label(line: Line) -> bool:
    """Whether a line is a known label and nothing else."""
    return bool(meanings_of(line.text))


class Labelled(NamedTuple):
    """What stands under labels on lines of their own; `unknown` are those labels that no list has."""

    pairs: list[Pair]
    rest: list[Line]
    unknown: list[Pair]


def label_lines(lines: Sequence[Line]) -> Labelled:
    """The values that stand each on the line below its label; `rest` are lines under no label.

    A further line goes on with the value, unless it is prose, or is one word followed by what is no known label:
    then that word is a label too, though no list has it. Labels with a colon are read wherever they stand.
    """
    found = Labelled([], [], [])
    values: list[str] = []
    label: Line | None = None
    known = True

    def close() -> None:
        if label and values:
            pair = Pair(label.number, label.text.rstrip(" :_"), ", ".join(values))
            (found.pairs if known else found.unknown).append(pair)

    for at, line in enumerate(lines):
        opens = is_label(line)
        if opens or (label and values and _is_unknown_label(lines, at)):
            close()
            label, values, known = line, [], opens
        elif pair := with_colon(line):
            close()
            label, values = None, []
            found.pairs.append(pair)
        elif label and not (is_prose(line.text) and (values or len(line.text) > SHORT)):
            values.append(line.text)
        else:
            close()
            label, values = None, []
            found.rest.append(line)
    close()
    return found


def _is_unknown_label(lines: Sequence[Line], at: int) -> bool:
    follows = lines[at + 1] if at + 1 < len(lines) else None
    return (
        follows is not None
        and bool(_LABEL_WORD.fullmatch(lines[at].text))
        and not is_label(follows)
        and not is_prose(follows.text)
        and not with_colon(follows)
    )


def _meaning(label: str) -> str:
    return role_of(label) or _ROLES.get(label) or _FACTS.get(label) or ""


def labels_in(lines: Iterable[Line]) -> int:
    """How many lines are a known label and nothing else."""
    return sum(map(is_label, lines))
