"""Every mistake an admin can make in the settings is answered with what to do, and changes nothing."""

from datetime import date, timedelta

import pytest

from bot.answers import Show
from bot.messages import Message
from bot.settings.model import Settings
from bot.texts.render import Reader
from tests.support.catalogue import texts
from tests.support.play import Play

MISTAKES = [
    ("/deadlines frobnicate", "I do not know", "/deadlines set decision 10 business days"),
    ("/deadlines histroy", "Did you mean", "history"),
    ("/deadlines set", "Which deadline, and how long", "/deadlines set decision"),
    ("/deadlines set descision 3 days", "Did you mean", '"decision"'),
    ("/deadlines set lunch 3 days", "Use one of", "receipt, acknowledgement"),
    ("/deadlines set decision", "Which deadline, and how long", "/deadlines set decision 10 business days"),
    ("/deadlines set 10 days decision", "Which deadline, and how long", "/deadlines set decision"),
    ("/deadlines set reply 1 minute", "too short to do what it is for", "Set 3 days or more"),
    ("/deadlines set draft 1 hour", "too short to do what it is for", "Set 3 days or more"),
    ("/deadlines set claim 5 minutes", "too short to do what it is for", "Set 4 hours or more"),
    ("/deadlines set status_update 30 days", "somebody cannot wait that long", "Set 7 days or less"),
    ("/deadlines set status_update 5 business days", "cannot wait that long", "minutes, hours or days"),
    ("/deadlines set safety 3 months", "somebody cannot wait that long", "Set 24 hours or less"),
    ("/deadlines help", "/deadlines set decision 10 business days", "/deadlines why"),
    ("/deadlines set decision soon", '"soon" is not a number', "24 hours"),
    ("/deadlines set decision -3 days", "write a number from 1 up", "at most 3,660 days"),
    ("/deadlines set decision 0 days", "write a number from 1 up", "at most"),
    ("/deadlines set decision none", "Somebody waits for it, so it needs a time", "set extension none"),
    ("/deadlines set reply to never", "Somebody waits for it", "for example 14 days"),
    ("/deadlines set extension -3 days", "write a number from 1 up", "at most 3,660 days"),
    ("/deadlines set decision 99999 days", "write a number from 1 up", "at most 3,660 days"),
    ("/deadlines set decision 3 fortnights", "I do not know the unit", "Use minutes, hours"),
    ("/deadlines set decision 1.5 days", "I do not know the unit|is not a number", "days"),
    ("/deadlines unset", "Which deadline", "/deadlines set"),
    ("/deadlines unset lunch", "There is no deadline", "Use one of"),
    ("/deadlines lunch", "I do not know", "/deadlines"),
    ("/deadlines preset eu-platfrm-work", "Did you mean", '"eu-platform-work"'),
    ("/deadlines preset narnia", "There is no preset", "Use one of: default, eu-platform-work"),
    ("/deadlines preset default", "always applies", "/deadlines set"),
    ("/deadlines preset remove eu-dsa", "does not apply at the moment", "/deadlines preset shows"),
    ("/deadlines calendar", "zone UTC", "/deadlines calendar zone"),
    ("/deadlines calendar zoen UTC", "Did you mean", '"zone"'),
    ("/deadlines calendar zone", "Which time zone", "Europe/Kyiv"),
    ("/deadlines calendar zone Europe/Berln", "Did you mean", "Europe/Berlin"),
    ("/deadlines calendar zone UTC+3", "There is no time zone", "continent and city"),
    ("/deadlines calendar hours 9-17", "For which days", "mon-fri 9:00-17:00"),
    ("/deadlines calendar zone Narnia", "There is no time zone", "continent and city"),
    ("/deadlines calendar hours", "At least one day needs hours", "mon-fri 9:00-17:00"),
    ("/deadlines calendar hours whenever", "I cannot read|no day of the week", "mon"),
    ("/deadlines calendar hours mon", "I cannot read these hours: mon", "mon-fri 9:00-12:30"),
    ("/deadlines calendar hours mon 9-17, sat", "I cannot read these hours: sat", "mon-fri 9:00-12:30"),
    ("/deadlines calendar hours mon 18:00-9:00", "ends before it begins", "A night shift is two"),
    ("/deadlines calendar hours mon 9-12 11-15", "overlap", "Let one begin"),
    ("/deadlines calendar hours mon 9-25", "I cannot read these hours", "Write for example"),
    ("/deadlines calendar hours blursday 9-17", "is no day of the week", "mon, tue"),
    ("/deadlines calendar weekdays mon-sun", "every day would be closed", "Leave at least one day open"),
    ("/deadlines calendar weekdays blursday", "is no day of the week", "mon, tue"),
    ("/deadlines calendar closed", "Which days", "24 December"),
    ("/deadlines calendar closed 31 February", "is no date I can read", "2026-12-24"),
    ("/deadlines calendar open 24 December", "not on the list of closed days", "/deadlines calendar"),
    ("/deadlines calendar country", "Which country", "DE-BY"),
    ("/deadlines calendar country Narnia", "There are no public holidays", "two letters"),
    ("/deadlines calendar country UK", "Did you mean|closed on public holidays of GB", "GB"),
    ("/deadlines calendar country DE-XX", 'no region "XX"', "Use one of"),
    ("/deadlines undo", "nothing to undo", "No change of deadlines"),
    ("/deadlines undo that", "is no version", "/deadlines history"),
    ("/deadlines undo 77", "is no change of deadlines", "/deadlines history"),
    ("/deadlines undo 1", "change of the configuration file", "Change the file back"),
    ("/deadlines why", "Of which case", "/deadlines why 7KQ2-M4TX"),
    ("/deadlines why nonsense", "There is no case", "/queue"),
    ("/deadlines why 7KQ2-M4TX", "There is no case", "/queue"),
    ("/deadlines set decision 14 days", "This is what would be", "14 days"),
    ("/staff frobnicate", "I do not know", "/staff add"),
    ("/staff ad nina", "Did you mean", '"add"'),
    ("/staff add nina", "Write: /staff add ID CHANNEL CHAT Name as Pseudonym", "nina stage"),
    ("/staff add ни stage 9 N as R", "cannot be an id", "small letters"),
    ("/staff add kim stage 9 Kim Two as Reviewer X.", "on the list already", "Choose another id"),
    ("/staff add nina pigeon 9 Nina as Reviewer N.", "not a channel of ours", "Use one of: stage"),
    ("/staff add nina stage kim Nina as Reviewer N.", "belongs to Kim already", "an own one"),
    ("/staff add nina stage 9 Nina as Nina", "is a real name", "Choose a pseudonym"),
    ("/staff add nina stage 9 Nina as reviewer k.", "already", "Choose another pseudonym"),
    (f"/staff add nina stage 9 {'N' * 61} as R", "60 characters", "shorten"),
    ("/staff remove", "Who?", "/staff shows the list"),
    ("/staff remove kmi", "Did you mean", '"kim"'),
    ("/staff remove narnia", "Nobody on the list", "There are: kim"),
    ("/staff remove lea", "a lead or an admin", "configuration file"),
    ("/staff team", "Who, and which team", "/staff team nina Identity"),
    ("/staff team narnia Identity", "Nobody on the list", "There are"),
    ("/staff team kim out of Identity", "is not in team", "/staff shows"),
    ("/staff route Identity", "Which team gets what", "/staff route Identity reasons"),
    ("/staff route Identity none", "There is no team yet", "/staff team"),
    ("/staff route Identity reasons identity_not_verifed", "Did you mean", '"identity_not_verified"'),
    ("/staff route Identity reasons narnia", "There is no reason", "Use one of"),
    ("/staff route Identity languages tlh", "There are no texts", "Use one of: en"),
    ("/away", "Until when", "/away until Friday"),
    ("/away some day", "I cannot read", "until Friday"),
    ("/away until 2026-05-01", "is over already", "Until when are you away"),
    ("/away until 2029-01-01", "more than a year", "earlier day"),
    ("/away narnia until Friday", "Nobody on the list", "There are"),
    ("/back narnia", "Nobody on the list", "There are"),
    ("/back", "It is so already", "Nothing to change"),
]


async def settings(play: Play) -> Settings:
    return await play.store.transact(lambda tx: tx.settings())


@pytest.mark.parametrize(("typed", "what", "remedy"), MISTAKES, ids=lambda one: one[:40])
async def test_a_mistake_is_answered_with_what_to_do(play: Play, typed: str, what: str, remedy: str) -> None:
    ada = play.admin
    await play.starts()
    await ada.says(typed)
    words = ada.words()
    assert any(one in words for one in what.split("|")), words
    assert remedy in words
    found = await settings(play)
    assert found.version == 1


@pytest.mark.parametrize("language", texts().languages)
async def test_every_answer_can_be_said_in_every_language(play: Play, language: str) -> None:
    ada = play.admin
    await play.starts()
    await play.freelancer.hands_in()
    for typed, *_ in MISTAKES:
        await ada.says(typed)
        assert isinstance(ada.answer, Show)
        spoken(ada.answer.message, language)


def spoken(message: Message, language: str) -> None:
    for part in message.parts:
        words = texts().render(part, Reader(language, "UTC"))
        assert words.strip()
        assert "{" not in words


async def test_a_calendar_that_is_never_open_is_refused_where_it_would_come_about(play: Play) -> None:
    ada = play.admin
    await play.starts()
    await ada.says("/deadlines calendar weekdays mon tue wed thu fri sat")
    await ada.presses("Put it in force")
    sundays = (date(2026, 6, 7) + timedelta(weeks=week) for week in range(54))
    await ada.says(f"/deadlines calendar closed {', '.join(map(str, sundays))}")
    ada.sees("no open day for a whole year", "Leave some days open")


async def test_a_calendar_with_too_little_open_time_names_what_would_never_be_due(play: Play) -> None:
    ada = play.admin
    await play.starts()
    await ada.says("/deadlines set decision 20000 business hours")
    await ada.presses("Put it in force")
    await ada.says("/deadlines calendar hours mon 9:00-9:30")
    ada.sees("would never be due: the decision", "Open longer, or shorten it first")
