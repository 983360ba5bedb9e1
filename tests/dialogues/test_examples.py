"""Every example that the settings show to an admin can be typed as it stands, in each language."""

import re
from collections.abc import Iterator

import pytest

from bot.answers import Show
from bot.deadlines.durations import read
from tests.support.catalogue import texts
from tests.support.play import Play, Reviewer

KEYS = (
    *("deadlines-how", "presets-how", "calendar-how", "staff-how"),
    *(f"mistake-{one}-empty" for one in ("set", "why", "zone", "hours", "date", "team", "route", "away")),
    *("mistake-staff-add", "mistake-team-none"),
)
NOT_HERE = {
    "mistake-staff-there": "nina is there already, for the other examples",
    "mistake-reference": "the case of an example is made up",
    "mistake-undo-unknown": "nothing was changed yet",
    "undo-nothing": "nothing was changed yet",
    "mistake-day-open": "no day is closed yet",
    "mistake-preset-not-chosen": "no preset applies yet",
    "mistake-team": "there is no team yet",
    "mistake-team-none": "there is no team yet",
    "mistake-team-not-in": "there is no team yet",
}
"""What an example may be told all the same."""
COMMAND = re.compile(r"/(?:deadlines|staff|away|back)\b[^\n]*")
VALUES = {
    "CANAL": "stage",
    "CHANNEL": "stage",
    "КАНАЛ": "stage",
    "{ $channel }": "stage",
    "…": "it is fair",
}
CASE = ("REFERENCE", "REFERENCIA", "НОМЕР")


def examples(language: str) -> Iterator[str]:
    """Take the commands out of the texts, as a reader would type them."""
    for key in KEYS:
        for wording in texts().wordings(language, key):
            for line in COMMAND.findall(wording):
                yield from _typed(line)


def _typed(line: str) -> Iterator[str]:
    first = line.split(maxsplit=1)[0]
    for part in line.split(" · "):
        command = part if part.startswith("/") else f"{' '.join(line.split()[:2])} {part}"
        command = re.split(r" \(|; |: (?=\D)|, /|\. (?=[A-ZА-ЯІЇЄ/])", command)[0].rstrip(" .,)")
        for placeholder, value in VALUES.items():
            command = command.replace(placeholder, value)
        for placeholder in CASE:
            command = command.replace(placeholder, "7KQ2-M4TX")
        if command != first and "{" not in command:
            yield command


def told(someone: Reviewer) -> list[str]:
    assert isinstance(someone.answer, Show), someone.answer
    return [part.key for part in someone.answer.message.parts]


@pytest.mark.parametrize("language", texts().languages)
async def test_what_an_admin_is_shown_can_be_typed(play: Play, language: str) -> None:
    ada = play.admin
    await play.starts()
    await ada.says("/staff add nina stage 7 Nina Roe as Reviewer X.")
    await ada.presses("Put it in force")
    said = list(dict.fromkeys(examples(language)))
    assert len(said) > 25
    for command in said:
        await ada.says(command)
        wrong = [key for key in told(ada) if key.startswith(("mistake-", "undo-")) and key not in NOT_HERE]
        assert wrong == [], f"{command}: {ada.words()}"


@pytest.mark.parametrize(
    "typed",
    [
        *("30 minutes", "24 hours", "8 business hours", "14 days", "10 business days", "2 weeks", "6 months"),
        *(
            "30 minutos",
            "24 horas",
            "8 horas laborables",
            "14 días",
            "10 días laborables",
            "2 semanas",
            "6 meses",
        ),
        *("30 минут", "24 часа", "8 рабочих часов", "14 дней", "10 рабочих дней", "2 недели", "6 месяцев"),
        *("30 хвилин", "24 години", "8 робочих годин", "14 днів", "10 робочих днів", "2 тижні", "6 місяців"),
    ],
)
def test_a_time_means_the_same_in_every_language(typed: str) -> None:
    english = (
        "30 minutes",
        "24 hours",
        "8 business hours",
        "14 days",
        "10 business days",
        "2 weeks",
        "6 months",
    )
    meant = {one.split()[0]: read(one) for one in english}
    assert read(typed) == meant[typed.split(maxsplit=1)[0]]


@pytest.mark.parametrize("language", texts().languages)
async def test_a_list_can_be_narrowed_down_as_its_example_says(play: Play, language: str) -> None:
    kim = play.reviewer
    await play.freelancer.hands_in()
    said = [
        command
        for wording in texts().wordings(language, "list-how")
        for command in re.findall(r"/(?:queue|mine|overdue) [^,.\n]+", wording)
    ]
    assert len(said) == 3
    for command in said:
        await kim.says(command)
        assert "list-only" in told(kim), f"{command}: {kim.words()}"
