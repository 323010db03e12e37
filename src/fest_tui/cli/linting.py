"""`fest-tui lint`: what is wrong in the programme, or looks so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import groupby

import click

from fest_tui.cli.options import global_options, json_option, options
from fest_tui.cli.output import emit, say, table, tell
from fest_tui.cli.shapes import Shape
from fest_tui.errors import UsageError
from fest_tui.programme import lint as programme_lint
from fest_tui.programme.lint import RULES, TURNAROUND_MINUTES, Finding
from fest_tui.words import _, listed, ngettext


class RuleType(click.ParamType[str]):
    """The name of a rule of the lint."""

    name = "RULE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the name of a rule.

        Raises:
            UsageError: no rule has this name.

        """
        wanted = str(value).lower()
        if wanted in RULES:
            return wanted
        near = [name for name in RULES if wanted in name] or get_close_matches(wanted, RULES, cutoff=0.5)
        raise UsageError(
            _("lint has no rule {given!r}.").format(given=str(value)),
            _("Did you mean {names}?").format(names=" / ".join(near))
            if near
            else _("fest-tui lint --rules lists them all."),
        )


@click.command(help=_("Tell what is wrong in the programme, or looks so. Exit code 1 when there is anything."))
@click.option(
    "--turnaround",
    type=click.IntRange(min=0),
    metavar="N",
    default=TURNAROUND_MINUTES,
    show_default=True,
    help=_("Tell halls that are empty for less than N minutes between two screenings; 0 tells none."),
)
@click.option("--without", type=RuleType(), multiple=True, help=_("Leave a rule out; may be given more than once."))
@click.option("--only", type=RuleType(), multiple=True, help=_("Follow this rule only; may be given more than once."))
@click.option("--rules", "list_rules", is_flag=True, help=_("List all rules, and do no more."))
@json_option
@global_options
def lint(turnaround: int, without: tuple[str, ...], only: tuple[str, ...], *, list_rules: bool, as_json: bool) -> None:
    """Tell what is wrong."""
    if list_rules:
        _list_rules(as_json=as_json)
        return
    programme = options().load_announced()
    findings = programme_lint.lint(programme, turnaround_minutes=turnaround, without=without, only=only)
    if as_json:
        emit({"problems": [_finding_shape(finding) for finding in findings]})
    else:
        _say_by_rule(findings)
        tell(_counted(findings))
    if findings:
        click.get_current_context().exit(1)


def _list_rules(*, as_json: bool) -> None:
    if as_json:
        emit({"rules": [{"rule": rule, "means": means} for rule, means in RULES.items()]})
    else:
        table(list(RULES.items()))


def _finding_shape(finding: Finding) -> Shape:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "screenings": list(finding.screenings),
        "films": list(finding.films),
        "says": finding.says,
        "suggestion": finding.suggestion,
    }


def _say_by_rule(findings: Sequence[Finding]) -> None:
    """The findings under their rules, gravest first; what is to be done of several in a row is said below them."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    for number, (rule, found) in enumerate(by_rule.items()):
        if number:
            say()
        say(f"{rule}: {RULES[rule]}")
        for suggestion, alike in groupby(found, key=lambda finding: finding.suggestion):
            for finding in alike:
                say(f"  {_kind(finding)}: {finding.says}")
            say(f"      {suggestion}")


def _kind(finding: Finding) -> str:
    return _("error") if finding.severity == "error" else _("warning")


def _counted(findings: Sequence[Finding]) -> str:
    if not findings:
        return _("Nothing is wrong, as far as the rules can tell.")
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    counts = (
        ngettext("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings) if warnings else "",
    )
    return _("{counts}.").format(counts=listed([count for count in counts if count]))
