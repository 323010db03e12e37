"""The labels of a credits line, German and English, and the jobs they stand for."""

from __future__ import annotations

import re

from fest_tui.programme.model import Role

_LABELS: dict[Role, tuple[str, ...]] = {
    "director": ("regie", "director", "directors", "directed by"),
    "script": ("drehbuch", "buch", "script", "screenplay", "writer", "writers", "written by"),
    "cinematography": ("kamera", "bildgestaltung", "dop", "cinematography", "cinematographer", "camera"),
    "editing": ("schnitt", "montage", "editor", "editors", "editing"),
    "music": ("musik", "filmmusik", "music", "composer", "score"),
    "sound": ("ton", "sounddesign", "sound", "sound design"),
    "production": ("produktion", "produktionsfirma", "production", "production company", "production companies"),
    "producers": ("produzent", "produzentin", "produzenten", "produzentinnen", "producer", "producers"),
    "cast": ("darsteller", "darstellerin", "darstellerinnen", "mit", "besetzung", "cast", "with", "actors"),
    "other": (
        "animation",
        "ausstattung",
        "co-producer",
        "co-producers",
        "costume design",
        "costumes",
        "executive producer",
        "executive producers",
        "kostüm",
        "kostüme",
        "narrator",
        "production design",
        "sprecher",
        "sprecherin",
        "szenenbild",
    ),
}
_ROLES: dict[str, Role] = {label: role for role, labels in _LABELS.items() for label in labels}
_GENDERED = re.compile(r"[*:_/]-?in(?:nen)?$")


def role_of(label: str) -> Role | None:
    """The job a label names, as in `DoP` or `Darsteller*innen`, or `None` for any other words."""
    return _ROLES.get(_GENDERED.sub("", label.strip().lower()))
