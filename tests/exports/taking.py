"""Programs of other people that take what we export. In CI they must be there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def needs(program: str) -> pytest.MarkDecorator:
    """Skips a test where the program is missing, but never in CI."""
    missing = shutil.which(program) is None and not os.environ.get("CI")
    return pytest.mark.skipif(missing, reason=f"{program} is not installed")


def run(*arguments: str | Path, **environment: str) -> str:
    """What a program prints; it must end well."""
    done = subprocess.run(
        arguments, capture_output=True, text=True, check=False, env=os.environ | environment, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
