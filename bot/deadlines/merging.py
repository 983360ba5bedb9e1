"""Presets and the admin's own settings together, and presets in words.

Belongs here: what applies to each clock and where it comes from, notes on settings that a preset overrides,
and showing a preset. Not here: what several durations of one clock come to on a date, which is
`bot.deadlines.rules`; nor the presets themselves, which are `bot.deadlines.presets`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.presets import DEFAULT, IMMEDIATE, Entry, EntryKind, Force, Preset
from bot.deadlines.rules import DEFAULTS, Applied
from bot.deadlines.time import NONE, Duration
from bot.texts import Text, named, text


@dataclass(frozen=True, slots=True)
class Merged:
    """What presets and settings come to."""

    applied: tuple[Applied, ...]
    """Everything that applies, the setting (or the default) of a clock before what laws say."""
    notes: tuple[Text, ...]
    """What an admin must know about his settings: which of them a preset overrides, and why."""

    @property
    def durations(self) -> tuple[tuple[Clock, Duration], ...]:
        """Return what `Rules` takes: each clock with what applies, as far as it differs from the default."""
        found = {clock: [one.lasts for one in self.applied if one.clock is clock] for clock in Clock}
        return tuple(
            (clock, one)
            for clock, lasts in found.items()
            if set(lasts) != {DEFAULTS[clock]}
            for one in dict.fromkeys(lasts)
        )


def merge(
    known: Iterable[Preset],
    chosen: Iterable[str],
    settings: Mapping[Clock, Duration],
    in_chat: Collection[Clock] = (),
) -> Merged:
    """Put the admin's settings, some of them made `in_chat`, and the chosen presets over the default.

    A setting takes the place of the default. Presets take the place of nothing: what they say applies beside
    it, date by date, the earliest duty and the latest window. Ids that are not known are passed over.
    """
    wanted = frozenset(chosen) - {DEFAULT}
    legal = [
        (
            Applied(*made, preset.id, entry.source, check=entry.needs_counsel, law=entry.force is Force.LAW),
            preset,
        )
        for preset in known
        if preset.id in wanted
        for entry in preset.entries
        if (made := entry.deadline) is not None
    ]
    applied: list[Applied] = []
    notes: list[Text] = []
    for clock in Clock:
        own = settings.get(clock)
        applied.append(
            Applied(clock, own, in_chat=clock in in_chat) if own else Applied(clock, DEFAULTS[clock], DEFAULT)
        )
        for one, preset in legal:
            if one.clock is clock:
                applied.append(one)
                notes += [_note(own, one, preset)] if own and not _kept(own, one) else []
    return Merged(tuple(applied), tuple(notes))


def _kept(own: Duration, legal: Applied) -> bool:
    """Tell whether a setting is surely no worse than the law: known only where both count in one unit."""
    if own == NONE:
        return True
    if own.unit is not legal.lasts.unit:
        return False
    if CLOCKS[legal.clock].kind is ClockKind.WINDOW:
        return own.count >= legal.lasts.count
    return own.count <= legal.lasts.count


def _note(own: Duration, legal: Applied, preset: Preset) -> Text:
    return named(
        "preset-overrides" if own.unit is legal.lasts.unit else "preset-both",
        CLOCKS[legal.clock].kind,
        clock=named("clock", legal.clock),
        lasts=spelled(own),
        title=preset.title,
        legal=spelled(legal.lasts),
        source=legal.source,
    )


def spelled(lasts: Duration) -> Text:
    """Say a duration in words."""
    return named("unit", lasts.unit, count=lasts.count)


# -- showing --------------------------------------------------------------------------------------


def show(preset: Preset) -> tuple[Text, ...]:
    """Say what a preset is and holds, entry by entry, with source and how far each was verified."""
    return (
        text(
            "preset-line", title=preset.title, preset=preset.id, scope=named("preset", f"{preset.key}-scope")
        ),
        *(show_entry(preset, one) for one in preset.entries),
        *((text("preset-check"),) if preset.needs_counsel else ()),
        text("preset-no-advice"),
    )


def show_entry(preset: Preset, entry: Entry) -> Text:
    """Say one entry in a line."""
    source = text("preset-source", place=entry.source) if entry.source else text("preset-no-source")
    return text(
        "preset-entry",
        what=named("preset", f"{preset.key}-{entry.clock}"),
        lasts=_number(entry),
        force=named("force", entry.force),
        source=source,
        mark=named("preset-mark", entry.mark.lower()),
        use=_use(entry),
    )


def _number(entry: Entry) -> Text:
    if entry.lasts is None:
        return text("preset-immediate" if entry.unit == IMMEDIATE else "preset-undue-delay")
    match entry.kind:
        case EntryKind.NOTICE:
            return text("preset-before", lasts=spelled(entry.lasts))
        case EntryKind.CAP:
            return text("preset-most", lasts=spelled(entry.lasts))
        case EntryKind.DUTY | EntryKind.WINDOW | EntryKind.RECORD:
            return text("preset-number", lasts=spelled(entry.lasts))


def _use(entry: Entry) -> Text:
    """Say what an entry does here: set a date, suggest one, or inform."""
    if entry.about is None:
        return text("preset-information")
    clock = named("clock", entry.about)
    if entry.target is not None:
        return text("preset-target", clock=clock, lasts=spelled(entry.target))
    return text("preset-starts", clock=clock)
