"""Who is there again gets all that is owed, and of the same news only the newest."""

from dataclasses import replace

from bot.again import overtaken
from bot.ids import CaseId, MessageId, PersonId
from bot.messages import Message, ToPerson, Urgency, lane
from bot.ports import OutboxRow
from bot.texts import Text, When, named, text
from tests.contract.samples import AT, after

ANN = ToPerson(PersonId("ann"))


def row(name: str, *parts: Text, case: str = "ONE", urgency: Urgency = Urgency.FOLLOW_UP) -> OutboxRow:
    return OutboxRow(MessageId(name), lane(ANN), ANN, Message(parts), AT, CaseId(case), urgency=urgency)


def weekly(name: str, days: int, case: str = "ONE") -> OutboxRow:
    return row(name, text("update-weekly", due=When(after(days))), text("nothing-to-do"), case=case)


def moved(name: str, clock: str, days: int) -> OutboxRow:
    return row(name, text("date-moved", what=named("clock", clock), due=When(after(days))))


def left(*rows: OutboxRow, awaited: str = "") -> list[str]:
    gone = overtaken(rows, frozenset(map(MessageId, awaited.split())))
    return [one.id for one in rows if one.id not in gone]


def test_of_the_same_news_about_one_case_only_the_newest_goes() -> None:
    assert left(weekly("w1", 1), weekly("w2", 8), weekly("w3", 15)) == ["w3"]
    assert left(weekly("w1", 1), weekly("w2", 8, case="TWO")) == ["w1", "w2"]


def test_the_same_words_about_another_date_are_other_news() -> None:
    rows = (moved("d1", "decision", 1), moved("r1", "reply", 2), moved("d2", "decision", 3))
    assert left(*rows) == ["r1", "d2"]


def test_nothing_whose_arrival_is_awaited_is_left_out() -> None:
    assert left(weekly("w1", 1), weekly("w2", 8), weekly("w3", 15), awaited="w1") == ["w1", "w3"]


def test_what_people_write_goes_unless_every_word_is_the_same() -> None:
    def letter(name: str, words: str) -> OutboxRow:
        return row(name, text("reply-from", words=words), urgency=Urgency.LIVE)

    assert left(letter("l1", "Hello."), letter("l2", "Are you there?"), letter("l3", "Hello.")) == [
        "l2",
        "l3",
    ]
    pressed = replace(letter("l4", "Hello."), case=CaseId("TWO"))
    assert left(letter("l1", "Hello."), pressed) == ["l1", "l4"]


def test_a_message_without_words_is_like_no_other() -> None:
    assert left(row("m1"), row("m2")) == ["m1", "m2"]
