"""What belongs to a case stays with it, and a restart loses nothing that the bot has said."""

import json

import pytest

from tests.adapters.tab import Tab, fresh, opened, words
from tests.adapters.test_sandbox_talk import CHAT, claimed, lanes
from tests.adapters.wiring import running


async def replies_from_its_card(tab: Tab, here: str, other: str, said: str) -> None:
    """Reply on another case's card, shown in the thread that is open."""
    card = await tab.says("reviewer-a", f"/case {other}", case=here)
    verbs = {one["action"].split("|")[0]: one["action"] for one in card["message"]["buttons"]}
    form = (await tab.presses("reviewer-a", verbs["reply"], case=here))["form"]
    assert form["case"] == other
    preview = await tab.fills("reviewer-a", form["case"], form, words=said)
    await tab.presses("reviewer-a", preview["message"]["buttons"][0]["action"], case=here)


async def test_a_reply_from_the_card_of_another_case_reaches_its_own_freelancer() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        here = await claimed(tab)
        other = await tab.hands_in("freelancer-b")
        assert here != other
        await tab.presses("reviewer-a", f"claim|||{other}", case=here)
        await replies_from_its_card(tab, here, other, "This is for you alone.")
        shown = await lanes(trial.sandbox.url)
        assert "This is for you alone." in json.dumps(shown["chat:freelancer-b"])
        assert "This is for you alone." not in json.dumps(shown[CHAT])


async def test_after_a_restart_the_side_of_the_bot_is_there_again_and_a_line_says_what_is_not() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        before = await lanes(trial.sandbox.url)
    async with running(store=trial.store) as again, opened(again.sandbox.url) as tab:
        hello = await tab.hears(lambda news: news["type"] == "hello")
        after = hello["lanes"]
        for lane in (CHAT, f"thread:{case}"):
            said = [words(one) for one in before[lane] if one["from"] == "bot"]
            assert [words(one) for one in after[lane] if one["from"] == "bot"] == said
            assert after[lane][-1]["earlier"] is True
        assert list(hello["cards"]) == [case]
        await tab.says("freelancer-a", "I am still here")
        shown = (await lanes(again.sandbox.url))[CHAT]
        assert shown[len(after[CHAT])]["text"] == "I am still here"


async def test_a_store_that_cannot_be_read_keeps_no_page_from_opening() -> None:
    async with running() as trial:
        trial.store.broken = True
        async with running(store=trial.store) as again:
            again.store.broken = False
            async with opened(again.sandbox.url) as tab:
                assert (await tab.hears(lambda news: news["type"] == "hello"))["lanes"] == {}


@pytest.mark.parametrize("agreed", [True, False])
async def test_a_file_that_is_not_kept_is_shown_with_its_whole_size(agreed: bool) -> None:
    size = 25 * 1024 * 1024
    async with running() as trial, opened(trial.sandbox.url) as tab:
        if agreed:
            await tab.hands_in()
        await tab.uploads(bytes(size), "film.png", once=(once := fresh()))
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert next(one["file"] for one in shown if one["id"] == once) == {"name": "film.png", "size": size}


async def test_dates_in_the_log_are_said_in_words() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        await tab.socket.send_json({"do": "watch", "case": case})
        inside = await tab.hears(lambda news: news["type"] == "inside" and news["case"] == case)
        due = [value for line in inside["log"] for name, value in line["facts"] if name == "due"]
        assert due
        assert all(one.endswith("(UTC)") and "2026-" not in one for one in due)
