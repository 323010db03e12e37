"""JSON from other people's files, with its faults told in words."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain
from fest_tui.sources.bounds import refuse_crumbs_of_json
from fest_tui.words import _

_BYTE = re.compile(r"\(byte (\d+)\)")
_BOM = b"\xef\xbb\xbf"


def decoded_json(data: bytes, file: str) -> Any:  # noqa: ANN401 - JSON holds values of every kind
    """The value that a JSON text holds (RFC 8259); a byte order mark is passed over.

    Raises:
        UnreadableError: it is no JSON, which is told with line and column, or nested too deeply, or has far more, and
            shorter, values than a programme has.

    """
    raw = data.removeprefix(_BOM)
    refuse_crumbs_of_json([raw.decode("latin-1")], file)
    try:
        return msgspec.json.decode(raw)
    except RecursionError as problem:
        raise UnreadableError(_("{file}: this JSON is nested too deeply.").format(file=file)) from problem
    except UnicodeDecodeError as problem:
        says = _("{file}, line {line}: this is no UTF-8 text, which JSON has to be.")
        raise UnreadableError(says.format(file=file, line=raw[: problem.start].count(b"\n") + 1)) from problem
    except msgspec.DecodeError as problem:
        found = _BYTE.search(str(problem))
        before = raw[: int(found[1])] if found else raw
        lines = before.decode(errors="ignore").split("\n")
        says = _("{file} stops being JSON at line {line}, column {column} ({reason}).").format(
            file=file, line=len(lines), column=len(lines[-1]) + 1, reason=plain(_BYTE.sub("", str(problem))).strip()
        )
        raise UnreadableError(says, hint=_("Is the file whole? Fetch or save it once more.")) from problem
