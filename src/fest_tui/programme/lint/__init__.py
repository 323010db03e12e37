"""What is wrong in a programme, or looks so: overlaps in one hall, odd ends, wrong nights, misspelt names."""

from fest_tui.programme.lint.finding import Finding, Severity
from fest_tui.programme.lint.rules import RULES, TURNAROUND_MINUTES, lint

__all__ = ["RULES", "TURNAROUND_MINUTES", "Finding", "Severity", "lint"]
