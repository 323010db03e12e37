"""What a screening is spoken and subtitled in, in words rather than codes."""

from __future__ import annotations

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.programme import Programme
from fest_tui.programme.versions import version_shown
from fest_tui.words import _, listed


def version_words(programme: Programme, screening: Screening) -> str:
    """`in Russian with English subtitles`: what is heard and read in a screening; empty where nobody said.

    Its own version goes before that of its film; a code that nothing is known of is given as printed.
    """
    return _words(screening.version, programme.film_of(screening))


def film_version_words(film: Film) -> str:
    """The same of a film, whatever it is shown with."""
    return _words(film.version, film)


def _words(printed: str, film: Film | None) -> str:
    version = version_shown(printed, film)
    spoken, read = version.languages, version.subtitles
    if spoken and read:
        return _("in {spoken} with {read} subtitles").format(spoken=listed(spoken), read=listed(read))
    if spoken:
        return _("in {spoken}").format(spoken=listed(spoken))
    if read:
        return _("with {read} subtitles").format(read=listed(read))
    return _code_words(version.code) or printed


def _code_words(code: str) -> str:
    """A code that names no language."""
    return {
        "OF": _("in the original language"),
        "OV": _("in the original language"),
        "VO": _("in the original language"),
        "OmU": _("in the original language with subtitles"),
        "VOST": _("in the original language with subtitles"),
        "OV/OmU": _("in the original language, perhaps with subtitles"),
        "DF": _("dubbed into German"),
        "o. Dial.": _("without dialogue"),
    }.get(code, "")
