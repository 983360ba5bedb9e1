"""Both platforms in one process: one case, with the freelancer on the one and the staff on the other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from unittest.mock import patch

import pytest

from adapters.telegram import listen as telegram_listen
from app.demo import papers, words
from bot.case.model import Status
from tests.discord_wire import hands, reading, story
from tests.discord_wire.hands import Person, Seat
from tests.discord_wire.office import Crowd, Office, office
from tests.discord_wire.server import Fake, running
from tests.support.premises import Clock
from tests.telegram import story as on_telegram
from tests.telegram.groups import Group
from tests.telegram.office import QUICK, answers
from tests.telegram.office import Office as OnTelegram
from tests.telegram.people import Chatting
from tests.telegram.people import Person as TelegramPerson
from tests.telegram.platform import TOKEN, Platform
from tests.telegram.server import serving

pytestmark = pytest.mark.timeout(600)


class Both(Crowd):
    """Everybody, on both platforms."""

    def __init__(self, fake: Fake, platform: Platform) -> None:
        super().__init__(fake)
        self.group = Group(platform)
        self.group.adds_bot()
        self.on_telegram = {name: self.group.member(name) for name in self.staff}
        for one in self.on_telegram.values():
            one.user.started = True
        self.eva = TelegramPerson(platform, "Eva")

    def address(self, name: str) -> str:
        return f'{super().address(name)}, telegram = "{self.on_telegram[name].user.id}"'


@dataclass
class Stage:
    """The product on both platforms."""

    office: Office
    crowd: Both
    platform: Platform

    def with_eva(self) -> Office:
        """Return the office with Eva on Telegram in Maria's place; she is spoken to in the same way."""
        made = copy(self.office)
        made.maria = cast(Person, self.crowd.eva)
        return made

    async def topic(self, name: str) -> Chatting:
        """Return one of the staff in the topic of the only case, on Telegram."""
        seen = await self.crowd.group.sees_topic(str((await self.office.case()).id)[:4])
        return self.crowd.on_telegram[name].at(self.crowd.group.chat, seen.topic.id)


@asynccontextmanager
async def both(folder: Path, staff_on: str) -> AsyncIterator[Stage]:
    """Run the product on both, with the moderators on one of them."""
    clock, platform = Clock(), Platform()
    platform.clock = clock.seconds
    async with running(clock.now) as fake, serving(platform) as server:
        crowd = Both(fake, platform)
        more = f'\n[telegram]\ngroup = {crowd.group.chat.id}\nbase_url = "{server.url}"\n'
        more += f'\n[moderators]\nchannel = "{staff_on}"\n'
        with patch.object(telegram_listen, "Timing", lambda: QUICK):
            running_office = office(
                fake, folder, clock=clock, crowd=crowd, more=more, other={"telegram": TOKEN}
            )
            async with running_office as made:
                yield Stage(made, crowd, platform)
    assert platform.violations == [], "\n".join(platform.violations)


async def test_a_freelancer_on_discord_and_the_staff_on_telegram_from_the_first_word_to_the_end(
    tmp_path: Path,
) -> None:
    async with both(tmp_path, "telegram") as stage:
        at, maria = stage.office, stage.office.maria
        await story.meets_and_hands_in(at)
        await story.tells_the_rest(at)
        kim = await stage.topic("Kim")
        await claims_and_replies(stage, kim)
        await reads_everything(stage, "Kim")
        await decides(kim, on_telegram.UPHELD)
        await maria.sees("The restriction stays", *words.POINTS, "The rule: 4.2")

        await maria.presses("Ask for a second review")
        await maria.sees("Another person")
        noor = await stage.topic("Noor")
        await noor.presses("Claim")
        await reads_everything(stage, "Noor")
        await decides(noor, on_telegram.REVERSED)
        await maria.sees("We were wrong, and the restriction is lifted. We are sorry.")
        await noor.presses("Everything is restored")
        await answers(noor, ("what is restored", words.RESTORED))
        await noor.presses("Send")
        await maria.sees(words.RESTORED)
        await maria.presses("I accept the decision")
        await maria.presses("Yes, I accept it")
        await maria.sees("The appeal is closed.")
        await at.rests()

        assert (await at.case()).status is Status.CLOSED
        assert hands.threads(at.fake) == [], "staff are on Telegram: nothing of the case is on Discord"


async def claims_and_replies(stage: Stage, kim: Chatting) -> None:
    await kim.presses("Claim")
    await kim.sees("has this case now")
    await kim.presses("Reply")
    await answers(kim, ("Your message", words.HELLO))
    await kim.sees("Nothing has left yet")
    stage.office.maria.sees_nothing_of(words.HELLO)
    await kim.presses("Send")
    await stage.office.maria.sees(words.HELLO, "Reviewer K.")


async def reads_everything(stage: Stage, name: str) -> None:
    at = await stage.topic(name)
    for one in (await stage.office.case()).documents:
        await at.presses(f"Open {one.name}")
        if one.name != papers.LINK:
            await stage.crowd.on_telegram[name].sees_file(one.name)
        await stage.office.maria.sees(f"{one.name} was opened by a reviewer")
        if not one.verdict:
            await at.presses(f"Mark {one.name}")
            await on_telegram.fills(at, {"Verdict": ["Accepted"], "Why?": ["Skip"]})
            await at.presses("Send")
    await stage.office.settles()


async def decides(at: Chatting, script: on_telegram.Script) -> None:
    await at.presses("Decide")
    await on_telegram.fills(at, script)
    await at.sees("Nothing has left yet")
    await at.presses("Send")


async def test_a_freelancer_on_telegram_and_the_staff_on_discord_from_the_first_word_to_the_end(
    tmp_path: Path,
) -> None:
    async with both(tmp_path, "discord") as stage:
        at, eva = stage.with_eva(), stage.crowd.eva
        await hands_in_on_telegram(eva)
        await at.settles()
        await on_telegram.tells_the_rest(cast(OnTelegram, at))
        await story.a_date_passes(at)
        await story.claims_and_replies(at)
        await story.reads_everything(at, "Kim")
        await story.the_measure_stays(at)
        await story.another_person_finds_the_error(at)
        await story.ends(at)
        await eva.says("/ask May I have the records?")
        await (await at.at_post("Noor")).sees("May I have the records?")

        await at.rests()
        assert stage.crowd.group.topics == [], "staff are on Discord: nothing of the case is on Telegram"
        assert len(hands.threads(at.fake)) == 1 + 1, "the case, and notices"


async def hands_in_on_telegram(eva: TelegramPerson) -> None:
    await eva.starts()
    await eva.presses("English")
    await eva.presses("I agree")
    for question, said in (
        ("What happened?", words.WHAT_HAPPENED),
        ("What did the marketplace tell you?", words.NOTICE),
        ("When did you get that message", words.DAY),
    ):
        await eva.sees(question)
        await eva.says(said)
    await eva.presses("Hand in my appeal")
    await eva.sees("Its reference is")


@pytest.mark.parametrize("staff_on", ["discord", "telegram"])
async def test_one_person_on_both_has_one_appeal_and_is_written_to_where_he_was_last(
    tmp_path: Path, staff_on: str
) -> None:
    async with both(tmp_path, staff_on) as stage:
        at, maria, eva = stage.office, stage.office.maria, stage.crowd.eva
        await story.meets_and_hands_in(at)
        await ties(maria, eva)
        await maria.sees("This chat is now one with another chat")

        await eva.says(words.ACCOUNT)  # the next question, asked in the one chat and answered in the other
        await eva.sees("Which reason did they give?")
        kim: Seat | Chatting
        kim = await (at.at_post("Kim") if staff_on == "discord" else stage.topic("Kim"))
        await kim.presses("Claim")
        await kim.sees("has this case now")
        await replies(kim, words.HELLO)
        await eva.sees(words.HELLO)
        maria.sees_nothing_of(words.HELLO)

        maria.dms("And a question: how long will it take?")
        await kim.sees("how long will it take?")
        await replies(kim, "Two days at the most.")
        await maria.sees("Two days at the most.")
        assert "Two days at the most." not in eva.words

        maria.sends_file("degree.pdf", papers.cv())
        await maria.sees("degree.pdf")
        await at.rests()
        case = await at.case()
        assert (case.account, [one.name for one in case.documents]) == (words.ACCOUNT, ["degree.pdf"])


async def ties(owner: Person, typist: TelegramPerson) -> None:
    """Make a code in the one chat, and type it into the other."""
    await owner.uses("link")
    said = reading.words(await owner.sees("Write this code in your other chat"))
    await typist.says(next(one for one in said.replace("*", " ").split() if one.startswith("L-")))
    await typist.presses("Yes, both are mine")
    await typist.sees("Both chats are one now")


async def replies(at: Seat | Chatting, said: str) -> None:
    """Write a reply in the manner of the place, look at it, and send it."""
    await at.presses("Reply")
    if isinstance(at, Seat):
        before = at.newest
        await at.fills({"Your message": said})
        preview = await at.sees_one_of("Nothing has left yet", after=before)
        await at.presses("Send", on=preview)
    else:
        await answers(at, ("Your message", said))
        await at.sees("Nothing has left yet", said)
        await at.presses("Send")


@pytest.mark.parametrize("staff_on", ["discord", "telegram"])
async def test_one_platform_that_is_away_keeps_nobody_from_the_other(tmp_path: Path, staff_on: str) -> None:
    async with both(tmp_path, staff_on) as stage:
        stage.office.fake.gateway.drop()
        stage.office.fake.faults.down = True
        eva = stage.crowd.eva
        await eva.starts()
        await eva.presses("English")
        await eva.sees("Do you agree?")

        stage.office.fake.faults.down = False
        maria = stage.office.maria
        maria.dms("Hello?")
        await maria.sees("Gigway")
