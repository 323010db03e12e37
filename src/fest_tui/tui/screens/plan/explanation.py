"""What a plan says of itself in words: how good it is, what it leaves out, and what cannot be helped."""

from __future__ import annotations

from collections.abc import Iterator

from fest_tui.planning.bounds import Breach
from fest_tui.planning.clashes import Clash
from fest_tui.planning.plan import LeftOut, Plan
from fest_tui.programme.wish_wording import interest_words
from fest_tui.programme.wishes import Interest
from fest_tui.tui.planner import Proposal
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, GRADES, PICK, worst_tone
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.tui.widgets.shortening import with_titles
from fest_tui.words import _, ngettext

_GRADES: tuple[Interest, ...] = ("must", "want", "maybe")


def heading(proposal: Proposal, *, repair: bool, seconds: int) -> Iterator[Row]:
    """What was looked for, whether it is proven best, and how far the wishes are met."""
    plan = proposal.plan
    what = _("The fewest changes that clear the clashes") if repair else _("The best plan for your wishes")
    found = _("the best found in {seconds} s, not proven best").format(seconds=seconds)
    proof: Piece = (_("proven best"), "good") if plan.proven else (found, "tight")
    over = ((" · ", "muted"), (_("the festival is over"), "tight")) if proposal.before.present is None else ()
    yield Row(((what, "title"), (" · ", "muted"), proof, *over))
    yield Row(tuple(_kept(plan) if repair else _totals(plan)))


def _totals(plan: Plan) -> Iterator[Piece]:
    said = {
        "must": _("musts {planned} of {wished}"),
        "want": _("wants {planned} of {wished}"),
        "maybe": _("maybes {planned} of {wished}"),
    }
    wished = {grade: total for grade in _GRADES if (total := plan.totals.get(grade)) and total.wished}
    for number, (grade, total) in enumerate(wished.items()):
        yield " · " if number else "", "muted"
        words = said[grade].format(planned=total.planned, wished=total.wished)
        yield words, "good" if total.planned == total.wished else "text"


def _kept(plan: Plan) -> Iterator[Piece]:
    """How many of the films picked a repair keeps, wherever they are seen then."""
    kept = sum(total.planned for total in plan.totals.values())
    picked = sum(total.wished for total in plan.totals.values())
    words = ngettext("keeps {kept} of {count} pick", "keeps {kept} of {count} picks", picked)
    yield words.format(kept=kept, count=picked), "good" if kept == picked else "text"


def left_out_rows(proposal: Proposal) -> Iterator[Row]:
    """What cannot be helped; the films left out, those wished for most first, each with the reason; and the notes."""
    plan, graded = proposal.plan, proposal.before.interests
    for clash in plan.clashes:
        yield Row(((clash.says, worst_tone([clash])),), lead=((f"{CLASH} ", worst_tone([clash])),))
    for breach in plan.breaches:
        yield Row(((_breach_words(breach), "tight"),), lead=((f"{CLASH} ", "tight"),))
    if plan.clashes or plan.breaches:
        yield Row(((_("Your tickets and limits want it so: no plan can help that."), "muted"),))
        yield Row()
    for wish in plan.left_out:
        yield from _left_out(wish, is_graded=wish.film_id in graded)
    if not plan.left_out:
        yield Row(((_("Nothing."), "good"),), lead=((f"{PICK} ", "good"),))
    for note in plan.notes:
        yield Row()
        yield Row(((note, "muted"),))


def _left_out(wish: LeftOut, *, is_graded: bool) -> Iterator[Row]:
    tone = "mine" if wish.interest == "must" else "muted"
    grade = f"  {interest_words(wish.interest)}" if is_graded else ""
    yield Row(((wish.title, "title"), (grade, tone)), lead=((f"{GRADES[wish.interest]} ", tone),))
    yield Row(((wish.why, "muted"),), lead=(("  ", "text"),))


def consequence(proposal: Proposal) -> tuple[Piece, ...]:
    """What would come of the changes taken: the clashes of this mixture of old and new, said at once."""
    after = proposal.after
    count = len(after.picks)
    with_these = ngettext("With these: {count} pick", "With these: {count} picks", count).format(count=count)
    if not proposal.taken and proposal.plan.changes:
        with_these = _("Nothing is checked: all stays as it is")
    found = trouble(after)
    if found is None:
        return (with_these, "text"), (" · ", "muted"), (_("no clash"), "good")
    words, tone = found
    first = after.clashes[0] if after.clashes else after.breaches[0]
    says = first.says if isinstance(first, Clash) else _breach_words(first)
    titles = (screening.title for screening in first.screenings)
    return (with_these, "text"), (f" · {words}: ", tone), *with_titles(says, tone, titles)


def trouble(session: Session, *, brief: bool = False) -> Piece | None:
    """`▲ 1 clash, 2 limits broken`: what is wrong with the picks of a session; `None` when nothing is."""
    clashes, limits = len(session.clashes), len(session.breaches)
    broken = (
        ngettext("{count} limit", "{count} limits", limits)
        if brief
        else ngettext("{count} limit broken", "{count} limits broken", limits)
    )
    counted = (
        ngettext("{count} clash", "{count} clashes", clashes).format(count=clashes) if clashes else "",
        broken.format(count=limits) if limits else "",
    )
    words = ", ".join(filter(None, counted))
    return (f"{CLASH} {words}", worst_tone(session.clashes)) if words else None


def _breach_words(breach: Breach) -> str:
    """A limit that is not kept, with the titles it concerns."""
    return f"{' · '.join(screening.title for screening in breach.screenings[:2])}: {breach.says}"
