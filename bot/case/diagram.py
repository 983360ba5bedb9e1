"""The diagram: the lifecycle's table as a picture and as a page, for people.

Belongs here: drawing. What is drawn is `bot.case.lifecycle` and nothing else, so that the page cannot
tell another story than the code. `docs/lifecycle.md` holds what `document` returns; a test compares them.
"""

from typing import Final

from bot.case.lifecycle import MAIN_CLOCKS, TRANSITIONS
from bot.case.model import Status
from bot.deadlines.clocks import CLOCKS, ClockKind

_INTRODUCTION: Final = """\
# How a case moves

This page is drawn from `bot/case/lifecycle.py`; a test compares them. After a change there:

    .venv/bin/python -c "from bot.case.diagram import document; print(document(), end='')" > docs/lifecycle.md
"""
_OF_THE_TABLE: Final = """\
## Whose turn it is

Every open case has one main turn: the first clock of its row that runs. *Leaves by* names what moves it and
where to; where several statuses are named, `working_status` picks the one that fits: who has the case, and
whether reasons are missing. What has no row cannot happen.
"""
_OF_THE_CLOCKS: Final = """\
## The clocks

A *duty* is owed by the marketplace, a *window* belongs to the freelancer. An *obligation* stands beside the
main turn, on closed cases too. The date of a clock that is *shown* is a promise; a breach of it is told.
"""


def mermaid() -> str:
    """Draw the table as a Mermaid state diagram, one arrow for each pair of statuses."""
    arrows: dict[tuple[Status, Status], list[str]] = {}
    for (before, trigger), targets in TRANSITIONS.items():
        for after in targets:
            arrows.setdefault((before, after), []).append(trigger.value)
    return "\n".join(
        (
            "stateDiagram-v2",
            *(f"    {one.value}: {_name(one)}" for one in Status),
            f"    [*] --> {Status.DRAFT.value}",
            *(
                f"    {before.value} --> {after.value}: {', '.join(names)}"
                for (before, after), names in arrows.items()
            ),
        )
    )


def table() -> str:
    """Write the table as Markdown, a row for each status."""
    return _markdown(
        ("Status", "Main turn", "By the clock of", "Leaves by"),
        [(_name(one), _parties(one), _clocks(one), _leaves(one)) for one in Status],
    )


def clocks() -> str:
    """List the clocks as Markdown."""
    return _markdown(
        ("Clock", "Kind", "Owed by", "Obligation", "Shown"),
        [
            (
                _words(clock.value),
                spec.kind.value,
                spec.owner.value if spec.kind is ClockKind.DUTY else "freelancer",
                _yes(there=spec.obligation),
                _yes(there=spec.shown),
            )
            for clock, spec in CLOCKS.items()
        ],
    )


def document() -> str:
    """Write the whole page."""
    picture = f"```mermaid\n{mermaid()}\n```\n"
    return "\n".join((_INTRODUCTION, picture, _OF_THE_TABLE, table(), _OF_THE_CLOCKS, clocks()))


def _parties(status: Status) -> str:
    parties = dict.fromkeys(CLOCKS[clock].owner.value for clock in MAIN_CLOCKS[status])
    return ", ".join(parties) or "nobody"


def _clocks(status: Status) -> str:
    return ", ".join(_words(clock.value) for clock in MAIN_CLOCKS[status]) or "none"


def _leaves(status: Status) -> str:
    rows = (
        f"{trigger.value} → {' or '.join(_name(one) for one in targets)}"
        for (before, trigger), targets in TRANSITIONS.items()
        if before is status
    )
    return "; ".join(rows)


def _markdown(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = (head, tuple("---" for _ in head), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _name(status: Status) -> str:
    return _words(status.value).capitalize()


def _words(value: str) -> str:
    return value.replace("_", " ")


def _yes(*, there: bool) -> str:
    return "yes" if there else ""
