"""Habits that nobody should have to remember: what is imported when, how words are marked, how long a module may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import fest_tui
from places import BUNDLED

PACKAGE = Path(fest_tui.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 350
"""Lines of a module; the design wants about 300."""
HEAVY = {
    *("click", "filelock", "msgspec", "platformdirs", "rich", "textual", "tinydb"),
    *("httpx", "icalendar", "lxml", "python_calamine", "highspy", "numpy", "rapidfuzz", "segno"),
}
SCREENLESS = (
    "day 2021-11-19",
    "day --json",
    "film dear comrades --json",
    "films",
    "watch add dear-comrades-1",
    "watch list --json",
    "watch check",
    "watch grade dear-comrades must",
    "watch busy list",
    "watch limits --not-before 10:00",
    "watch export",
    "watch diary",
    "watch undo",
    "watch redo",
    "plan",
    "notice add dear-comrades-1 --delayed 10",
    "notice list --json",
    "export ics dear-comrades-1",
    "export csv dear-comrades-1",
    "export md dear-comrades-1",
    "export html dear-comrades-1",
    "export qr dear-comrades-1",
    "import PAGE --into STORE --timezone Europe/Berlin",
    "import PAGE --dry-run --timezone Europe/Berlin",
    "update --dry-run --programme STORE",
    "undo-import --programme STORE",
    "diff BUNDLED BUNDLED",
    "lint --only no-film --without no-film",
    "festivals",
    "use exground-34",
    "export json",
    "where",
    "--version",
    "--help",
)

NOTHING_THERE = {"update": "5", "undo-import": "5", "watch undo": "5", "watch redo": "5", "plan": "1"}
"""Commands that find nothing to do in a new home, and the exit codes that say so."""


def name_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def in_clean_interpreter(script: str, *arguments: str) -> str:
    """What a script prints in an interpreter that has imported nothing of ours."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("command", SCREENLESS)
def test_no_command_but_the_screen_imports_textual(command: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("GOOD FILM\n\n11/19/2021 10:00 pm – Caligari\n\nRussia 2020 120 min\n", "utf-8")
    places = {"PAGE": str(page), "STORE": str(tmp_path / "store.json"), "BUNDLED": str(BUNDLED)}
    script = (
        "import sys; from fest_tui.cli.main import run; code = run(sys.argv[1:]);"
        "print(); print(code, *sorted(name for name in sys.modules if name.partition('.')[0] == 'textual'))"
    )

    printed = in_clean_interpreter(script, *(places.get(word, word) for word in command.split()))

    code = next((code for name, code in NOTHING_THERE.items() if command.startswith(name)), "0")
    assert printed.splitlines()[-1] == code


def test_the_package_alone_imports_nothing_heavy() -> None:
    script = "import sys, fest_tui; print(*sorted({name.partition('.')[0] for name in sys.modules}))"

    assert not HEAVY & set(in_clean_interpreter(script).split())


def test_every_module_can_be_imported_on_its_own() -> None:
    script = (
        "import importlib, sys\n"
        "before = set(sys.modules)\n"
        "for name in sys.argv[1:]:\n"
        "    for other in [other for other in sys.modules if other.partition('.')[0] == 'fest_tui']:\n"
        "        del sys.modules[other]\n"
        "    importlib.import_module(name)\n"
        "    print(name)\n"
    )
    names = [name_of(module) for module in MODULES]

    assert in_clean_interpreter(script, *names).split() == names


def calls_for_words(module: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
            yield node


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_words_to_translate_are_literal_strings(module: Path) -> None:
    for call in calls_for_words(module):
        words = call.args[: 2 if isinstance(call.func, ast.Name) and call.func.id == "ngettext" else 1]
        for word in words:
            assert isinstance(word, ast.Constant), f"line {word.lineno}: {ast.unparse(word)}"
            assert isinstance(word.value, str)


def test_there_are_words_to_translate() -> None:
    assert sum(1 for module in MODULES for _call in calls_for_words(module)) > 100


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_module_is_too_long(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST
