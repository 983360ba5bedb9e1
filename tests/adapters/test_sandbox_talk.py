"""The sandbox as its pages meet it: over a socket, against the real core."""

import json
from typing import Any

import pytest

from adapters.sandbox.room import CHANNEL_LANE, Room
from bot.ids import Address, CaseId
from bot.ports import Query
from scripts import making
from tests.adapters.tab import Tab, fresh, opened, words
from tests.adapters.wiring import MONDAY, running
from tests.support.many import fill

HIM = {"as": "freelancer-a"}
CHAT = "chat:freelancer-a"
PNG = making.photo("PNG")


async def lanes(url: str) -> dict[str, list[dict[str, Any]]]:
    """Return what a page is shown that is opened now."""
    async with opened(url) as tab:
        hello = await tab.hears(lambda news: news["type"] == "hello")
        found: dict[str, list[dict[str, Any]]] = hello["lanes"]
        return found


async def document(tab: Tab, case: str) -> str:
    """Return what the button carries that opens the case's document."""
    news = await tab.hears(
        lambda one: one["type"] == "card" and any("open|" in b["action"] for b in one["card"]["buttons"])
    )
    assert news["case"] == case
    return next(str(one["action"]) for one in news["card"]["buttons"] if one["action"].startswith("open|"))


async def claimed(tab: Tab) -> str:
    """Hand in an appeal and let a reviewer claim it."""
    case = await tab.hands_in()
    assert (await tab.presses("reviewer-a", "claim||", case=case))["refused"] is False
    return case


async def test_a_word_of_the_freelancer_is_shown_and_answered() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        assert await tab.says("freelancer-a", "/start") is None
        await tab.hears_words(CHAT, "Hello")
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert [one["from"] for one in shown] == ["freelancer-a", "bot"]


async def test_a_reload_shows_everything_again() -> None:
    async with running() as trial:
        async with opened(trial.sandbox.url) as tab:
            case = await tab.hands_in()
            await tab.says("reviewer-a", "A note to all", case=case)
        shown = await lanes(trial.sandbox.url)
        assert shown[f"thread:{case}"][-1]["text"] == "A note to all"
        assert any(one.get("pressed") and one["text"] == "English" for one in shown[CHAT])


async def test_an_action_sent_again_after_a_lost_line_counts_once() -> None:
    async with running() as trial:
        for _ in range(3):
            async with opened(trial.sandbox.url) as tab:
                await tab.says("freelancer-a", "I was suspended", once="the-same-action")
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert [one["from"] for one in shown] == ["freelancer-a", "bot"]


async def test_the_clock_moved_twice_by_one_press_moves_once() -> None:
    async with running() as trial:
        for _ in range(2):
            async with opened(trial.sandbox.url) as tab:
                await tab.does("the-same-move", do="move", by="hour")
        assert (trial.clock.now() - MONDAY).total_seconds() == 3600


async def test_every_open_page_sees_what_happens() -> None:
    async with running() as trial, opened(trial.sandbox.url) as left, opened(trial.sandbox.url) as right:
        await left.says("freelancer-a", "/start")
        await right.hears_words(CHAT, "Hello")
        await right.presses("freelancer-a", "lang|en|")
        await left.hears_words(CHAT, "English")


async def test_an_answer_is_for_the_asker_only() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab, opened(trial.sandbox.url) as other:
        case = await claimed(tab)
        answer = await tab.says("reviewer-a", "/card", case=case)
        assert answer["kind"] == "show"
        await tab.says("freelancer-b", "/start")
        await other.hears_words("chat:freelancer-b", "Hello")
        assert all(one["type"] != "done" for one in other.heard)


async def test_staff_reach_the_freelancer_only_after_a_preview() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        answer = await tab.presses("reviewer-a", "reply||", case=case)
        assert answer["form"]["fields"][0]["kind"] == "text"
        wrong = await tab.fills("reviewer-a", case, answer["form"], words="")
        assert wrong["form"]["problems"][0]["field"] == "words"
        preview = await tab.fills("reviewer-a", case, answer["form"], words="Which jobs were these?")
        send = preview["message"]["buttons"][0]
        assert send["label"] == "Send"
        assert "Which jobs" not in json.dumps(await lanes(trial.sandbox.url))
        await tab.presses("reviewer-a", send["action"], case=case)
        await tab.hears_words(CHAT, "Which jobs were these?")


async def test_two_of_staff_do_not_get_in_each_others_way() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        refused = await tab.presses("reviewer-b", "reply||", case=case)
        assert refused["refused"] is True
        assert (await tab.presses("freelancer-a", "claim||"))["refused"] is True


async def test_a_freelancer_who_blocked_the_bot_is_not_reached_and_a_lead_hears_of_it() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        await tab.does(do="block", on=True, **{"as": "freelancer-a"})
        form = (await tab.presses("reviewer-a", "reply||", case=case))["form"]
        preview = await tab.fills("reviewer-a", case, form, words="Are you there?")
        await tab.presses("reviewer-a", preview["message"]["buttons"][0]["action"], case=case)
        await tab.hears_words(f"thread:{case}", "could not be delivered")
        assert "Are you there?" not in json.dumps((await lanes(trial.sandbox.url))[CHAT])

        await tab.does(do="block", on=False, **{"as": "freelancer-a"})
        await tab.says("freelancer-a", "I am back")
        await tab.hears_words(CHAT, "Are you there?")


async def test_a_day_brings_every_reminder_at_its_own_time() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await tab.hands_in()
        for _ in range(3):
            await tab.does(do="move", by="day")
        shown = (await lanes(trial.sandbox.url))["channel"]
        moments = [one["at"] for one in shown if "due by" in json.dumps(one) or "late" in json.dumps(one)]
        assert moments == sorted(moments)
        assert any(one.startswith("2026-06-02T09:") for one in moments), "a day passes, and not in one leap"
        assert any("sorry" in json.dumps(one) for one in (await lanes(trial.sandbox.url))[CHAT])


async def test_the_next_deadline_is_gone_to_and_without_one_it_says_so() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        assert "too far" in (await tab.does(do="move", to="2046-06-05T14:00:00+00:00"))["text"]
        assert "No deadline" in (await tab.does(do="move", by="alarm"))["text"]
        await tab.hands_in()
        wanted = await trial.store.transact(lambda tx: tx.next_alarm_at())
        assert await tab.does(do="move", by="alarm") is None
        assert trial.clock.now() == wanted


async def test_behind_the_scenes_shows_the_deadlines_the_log_and_the_outbox() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        await tab.socket.send_json({"do": "watch", "case": case})
        inside = await tab.hears(lambda news: news["type"] == "inside" and news["case"] == case)
        assert {one["key"] for one in inside["timers"]} >= {"acknowledgement", "decision"}
        assert inside["timers"][0]["due"]["label"].startswith("Wednesday, 3 June 2026")
        assert [one["seq"] for one in inside["log"]] == sorted(one["seq"] for one in inside["log"])
        assert all(one["state"] == "delivered" for one in inside["outbox"])
        assert case in inside["card"]["parts"][0]["text"]


async def test_a_file_is_handed_in_and_opened_once_in_the_viewer() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        status, answer = await tab.uploads(PNG, "Степень бакалавра.png", caption="My degree")
        assert (status, answer["answer"]) == (200, None)
        await tab.hears_words(CHAT, "Fingerprint")
        opening = await tab.presses("reviewer-a", await document(tab, case), case=case)
        assert (opening["kind"], opening["name"]) == ("document", "Степень бакалавра.png")

        async with tab.session.post(opening["viewer"], data={"pin": opening["pin"]}) as response:
            assert response.status == 200
            page = await response.text()
            assert "Степень бакалавра.png" in page
            assert "Opened by Kim Doe" in page
        async with tab.session.post(opening["viewer"], data={"pin": opening["pin"]}) as again:
            assert again.status == 410
        await tab.hears_words(CHAT, "was opened by a reviewer")


async def test_leave_to_open_a_document_ends_after_some_minutes() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        await tab.uploads(PNG, "degree.png")
        opening = await tab.presses("reviewer-a", await document(tab, case), case=case)
        await tab.does(do="move", by="hour")
        async with tab.session.post(opening["viewer"], data={"pin": opening["pin"]}) as response:
            assert response.status == 410


async def test_a_link_is_shown_and_never_fetched() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        await tab.presses("freelancer-a", "later||")
        await tab.says("freelancer-a", "https://example.com/portfolio")
        opening = await tab.presses("reviewer-a", await document(tab, case), case=case)
        assert opening["link"] == "https://example.com/portfolio"
        assert "viewer" not in opening


async def test_a_file_that_is_too_large_is_answered_and_not_kept() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await claimed(tab)
        status, _ = await tab.uploads(bytes(21 * 1024 * 1024), "film.png")
        assert status == 200
        await tab.hears_words(CHAT, "film.png")


async def test_an_album_gets_one_receipt_and_counts_once_however_often_it_is_sent() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        album = (("degree.png", PNG), ("notes.txt", b"The last ten contracts\n" * 20))
        for _ in range(2):
            status, _answer = await tab.uploads_album(*album, once="the-same-album", caption="My papers.")
            assert status == 200
        stored = await trial.store.transact(lambda tx: tx.case(CaseId(case)))
        assert stored is not None
        assert [one.name for one in stored.documents] == ["degree.png", "notes.txt"]
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert [one["file"]["name"] for one in shown if "file" in one] == ["degree.png", "notes.txt"]
        receipts = [one for one in shown if one["from"] == "bot" and "degree.png" in words(one)]
        assert len(receipts) == 1
        status, answer = await tab.uploads_album(("alone.png", PNG))
        assert (status, answer) == (400, {"problem": "page-refused-unreadable"})


async def test_a_message_is_changed_and_taken_away_and_the_bot_hears_of_both() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await tab.says("freelancer-a", "/start")
        await tab.presses("freelancer-a", "lang|en|")
        await tab.presses("freelancer-a", "yes||")
        await tab.says("freelancer-a", "They suspended me.", once="his-own-words")
        await tab.does(do="edit", text="They suspended me on Friday.", message="his-own-words", **HIM)
        (said,) = [one for one in (await lanes(trial.sandbox.url))[CHAT] if one["id"] == "his-own-words"]
        assert (said["text"], said["changed"]) == ("They suspended me on Friday.", "edited")
        await tab.does(do="remove", message="his-own-words", **HIM)
        person = await trial.store.transact(lambda tx: tx.person_at(Address("sandbox", "freelancer-a")))
        assert person is not None
        assert person.case is not None
        case = person.case
        log = await trial.store.transact(lambda tx: tx.audit(case))
        assert {"message edited", "message removed"} <= {one.action for one in log}
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert [one["changed"] for one in shown if one["id"] == "his-own-words"] == ["removed"]


async def test_the_same_file_sent_again_with_the_same_id_counts_once() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        for _ in range(2):
            await tab.uploads(PNG, "degree.png", once="the-same-upload")
        stored = await trial.store.transact(lambda tx: tx.case(CaseId(case)))
        assert stored is not None
        assert len(stored.documents) == 1
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert sum("file" in one for one in shown) == 1


@pytest.mark.parametrize(
    ("who", "name", "action"),
    [
        ("lead", "x.png", fresh()),
        ("nobody", "x.png", fresh()),
        ("freelancer-a", "", fresh()),
        ("freelancer-a", "x", "?"),
    ],
)
async def test_an_upload_that_makes_no_sense_is_refused(who: str, name: str, action: str) -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        status, answer = await tab.uploads(PNG, name, who=who, once=action)
        assert (status, answer) == (400, {"problem": "page-refused-unreadable"})


async def test_nothing_is_confirmed_that_could_not_be_stored() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await tab.says("freelancer-a", "/start")
        trial.store.broken = True
        said = {"id": "kept-by-page", "do": "say", "as": "freelancer-a", "text": "Are you there?"}
        await tab.socket.send_json(said)
        again = await tab.hears(lambda news: news["type"] in ("again", "done"))
        trial.store.broken = False
        assert again == {"type": "again", "id": "kept-by-page"}
        assert "Are you there?" not in json.dumps(await lanes(trial.sandbox.url))
        await tab.says("freelancer-a", "Are you there?", once="kept-by-page")
        shown = (await lanes(trial.sandbox.url))[CHAT]
        assert [one.get("text") for one in shown].count("Are you there?") == 1


async def test_a_page_that_sends_nonsense_is_still_served() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        for raw in ("", "[]", "{}", "nonsense", '{"do": []}', '{"id": "x", "do": "say"}', "\x00", "9" * 9999):
            await tab.socket.send_str(raw)
        assert (await tab.does(do="fly"))["refused"] is True
        assert (await tab.says("freelancer-a", " "))["refused"] is True
        assert await tab.says("freelancer-a", "/start") is None


async def test_cases_are_listed_with_who_has_them() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await claimed(tab)
        news = await tab.hears(
            lambda one: one["type"] == "overview" and one["cases"][0]["holder"] == "Kim Doe"
        )
        row = news["cases"][0]
        assert (row["case"], row["status"], row["late"]) == (case, "being_reviewed", False)
        assert len(await trial.store.transact(lambda tx: tx.cases(Query()))) == 1


def test_the_room_forgets_the_oldest_and_never_grows_without_end() -> None:
    room = Room()
    for number in range(1000):
        room.post("channel", {"id": str(number), "from": "bot"})
        room.post(f"thread:{number}", {"id": "x", "from": "bot"})
        room.pin(CaseId(str(number)), {"id": "x"})
        room.first_time(f"move-{number}")
    kept: Any = room.everything()
    assert len(kept["lanes"]["channel"]) == 400
    assert kept["lanes"]["channel"][-1]["id"] == "999"
    assert len(kept["lanes"]) == 300
    assert len(kept["cards"]) == 300


async def test_a_seat_of_an_admin_changes_a_deadline_after_seeing_what_moves() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        refused = await tab.says("reviewer-a", "/deadlines set decision 5 days")
        assert refused is not None
        assert refused["refused"] is True
        shown = await tab.says("admin", "/deadlines set decision 5 days")
        assert shown is not None
        words = "\n".join(part["text"] for part in shown["message"]["parts"])
        assert f"{case}, the decision: from Monday, 15 June 2026" in words
        confirm = shown["message"]["buttons"][0]
        assert confirm["label"] == "Put it in force"
        done = await tab.presses("admin", confirm["action"])
        assert done is not None
        assert "In force" in done["text"]
        await tab.hears_words(CHANNEL_LANE, "Settings, version")


async def test_a_case_beyond_the_hundred_that_are_listed_is_shown_when_it_is_looked_at() -> None:
    async with running() as trial:
        made = await fill(trial.store, 120, MONDAY, ("reviewer-a",))
        async with opened(trial.sandbox.url) as tab:
            news = await tab.hears(lambda one: one["type"] == "overview")
            listed = [one["case"] for one in news["cases"]]
            assert (len(listed), news["total"]) == (100, 120)
            assert "120" in news["more"]
            unlisted = next(one.id for one in made if one.id not in listed)
            await tab.socket.send_json({"do": "watch", "case": unlisted})
            await tab.hears(
                lambda one: one["type"] == "overview" and unlisted in [row["case"] for row in one["cases"]]
            )


async def test_staff_read_figures_and_turn_their_pages() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await tab.hands_in()
        shown = words((await tab.says("reviewer-a", "/stats"))["message"])
        for said in ("Figures since", "Appeals handed in: 1", "Open now: 1. Received 1.", "Late now: 0"):
            assert said in shown
        shown = words((await tab.presses("lead", "stats|30 days reasons|"))["message"])
        assert "1 handed in, 0 decided, 0 reversed" in shown
