"""From updates to what was heard: every kind of message, in private, in topics, and elsewhere."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram import contents
from adapters.telegram.heard import (
    Author,
    Blocked,
    Elsewhere,
    Heard,
    MemberChanged,
    Moved,
    Nothing,
    Pressed,
    Said,
    Sent,
    Spot,
    TopicChanged,
    WeChanged,
    What,
)
from adapters.telegram.translate import HEARD, read
from bot import events
from bot.actions import Action, Verb
from bot.events import CodeEntered, Edited, Opened, Reachable, UnknownInput
from bot.ids import case_reference, secret_code
from tests.adapters.telegram.updates import (
    GROUP,
    KIM,
    MARIA,
    ME,
    OURSELVES,
    PRIVATE,
    SCENE,
    STAFF,
    in_general,
    in_topic,
    message,
    press,
    update,
)

CASE = case_reference("a seed")


def heard(found: object) -> Heard:
    result = read(found, SCENE)
    assert result is not None
    return result


def what(found: object) -> What:
    return heard(found).what


def body(found: object) -> object:
    said = what(found)
    assert isinstance(said, Said | Pressed)
    return said.body


def sent(found: object) -> Sent:
    file = what(found)
    assert isinstance(file, Sent)
    return file


# -- a freelancer -------------------------------------------------------------------------------------------


def test_words_are_said_by_whom_they_come_from() -> None:
    assert what(message(text="They suspended me")) == Said(
        Spot(77, private=True, message=5),
        Author(77, "Maria Silva", "pt-br"),
        events.Said("They suspended me", "", "5"),
        typed="They suspended me",
    )


def test_the_key_is_the_same_when_it_comes_again_and_another_for_another_message() -> None:
    once = message(text="Hello")
    assert heard(once).dedup == heard(copy.deepcopy(once)).dedup
    assert heard(once).dedup != heard({**message(text="Hello", message_id=6), "update_id": 1}).dedup


def test_the_start_button_brings_what_the_link_carried_and_the_language() -> None:
    assert body(message(text="/start maria_dev")) == Opened("maria_dev", "pt-br")


def test_a_command_and_a_code_are_read_as_on_every_channel() -> None:
    assert body(message(text="/status")) == events.Pressed(Action(Verb.STATUS))
    code = secret_code(b"12345678")
    assert isinstance(body(message(text=code)), CodeEntered)


def test_what_is_passed_on_keeps_its_origin_and_commands_nothing() -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Gigway Trust"}
    assert body(message(text="/withdraw", forward_origin=origin)) == events.Said(
        "/withdraw", "Gigway Trust", "5"
    )


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ({"type": "user", "sender_user": {"id": 1, "first_name": "Ann", "last_name": "Lee"}}, "Ann Lee"),
        ({"type": "chat", "sender_chat": {"id": -1, "title": "Team"}}, "Team"),
        ({"type": "channel", "chat": {"id": -1, "title": "News"}}, "News"),
        ({"type": "something new"}, "?"),
    ],
)
def test_every_origin_has_a_name(origin: dict[str, object], name: str) -> None:
    said = body(message(text="x", forward_origin=origin))
    assert isinstance(said, events.Said)
    assert said.origin == name


def test_an_address_behind_words_is_not_lost() -> None:
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.com/me"}
    assert body(message(text="here it is", entities=[link])) == events.Said(
        "here it is\nhttps://example.com/me", "", "5"
    )


def test_a_formatted_document_is_read_as_its_words() -> None:
    blocks = [
        {"type": "heading", "text": "My appeal"},
        {"type": "paragraph", "text": ["I was ", {"type": "bold", "text": "not"}, " told why."]},
        {"type": "list", "items": [{"label": "1", "blocks": [{"type": "paragraph", "text": "First"}]}]},
    ]
    assert body(message(rich_message={"blocks": blocks})) == events.Said(
        "My appeal\nI was not told why.\nFirst", "", "5"
    )


def test_half_characters_do_not_get_in() -> None:
    assert body(message(text="a\ud800b\x00c")) == events.Said("a�bc", "", "5")


def test_an_edit_names_the_message_that_was_changed() -> None:
    changed = update(edited_message={**message()["message"], "text": "Rather this"})
    assert body(changed) == Edited("5", "Rather this")


def test_a_live_place_that_moves_on_is_no_input() -> None:
    moved = update(edited_message={**message()["message"], "location": {"latitude": 1, "longitude": 2}})
    assert isinstance(what(moved), Nothing)


@pytest.mark.parametrize(
    ("fields", "name", "size"),
    [
        ({"document": {"file_id": "f", "file_name": "cv.pdf", "file_size": 9}}, "cv.pdf", 9),
        ({"document": {"file_id": "f"}}, "document-5", 0),
        ({"voice": {"file_id": "f", "duration": 1}}, "voice-5.ogg", 0),
        ({"video": {"file_id": "f", "file_name": "x.mov"}}, "x.mov", 0),
        ({"video_note": {"file_id": "f"}}, "video-5.mp4", 0),
        ({"audio": {"file_id": "f"}}, "audio-5.mp3", 0),
        ({"animation": {"file_id": "f"}, "document": {"file_id": "g"}}, "animation-5.mp4", 0),
        ({"photo": [{"file_id": "s", "width": 9, "height": 9}, {"file_id": "f", "width": 90, "height": 90}]},
         "photo-5.jpg", 0),
    ],
)  # fmt: skip
def test_every_kind_of_file_is_taken_whole(fields: dict[str, object], name: str, size: int) -> None:
    found = sent(message(**fields, caption="My CV", media_group_id="a1"))
    assert (found.file, found.name, found.size) == ("f", name, size)
    assert (found.caption, found.album) == ("My CV", "a1")


@pytest.mark.parametrize(("field", "word"), contents.KINDS.items())
def test_what_we_cannot_use_is_named(field: str, word: str) -> None:
    assert body(message(**{field: {}})) == UnknownInput("kind", word)


def test_a_contact_and_a_place_with_a_name_are_words() -> None:
    shared = message(contact={"phone_number": "+49 30 1234", "first_name": "Ada", "last_name": "Byron"})
    assert body(shared) == events.Said("Ada Byron, +49 30 1234", message="5")
    spot = {"latitude": 1.5, "longitude": 2.5}
    place = message(location=spot, venue={"location": spot, "title": "Post office", "address": "Main St. 1"})
    assert body(place) == events.Said("Post office, Main St. 1", message="5")
    command = message(contact={"phone_number": "", "first_name": "/withdraw"})
    assert body(command) == events.Said("/withdraw", message="5")
    assert body(message(location=spot)) == UnknownInput("kind", "location")


def test_a_kind_of_message_that_is_newer_than_we_are_is_answered_too() -> None:
    assert body(message(hologram={"depth": 3})) == UnknownInput("kind", "other")


@pytest.mark.parametrize("field", sorted(contents.SERVICE - {"migrate_to_chat_id", "migrate_from_chat_id"}))
def test_what_only_tells_of_the_chat_is_passed_over(field: str) -> None:
    assert isinstance(what(message(**{field: {}})), Nothing)


def test_blocking_and_unblocking_are_told() -> None:
    for status, on in (("kicked", False), ("member", True)):
        changed = update(
            my_chat_member={"chat": PRIVATE, "from": MARIA, "new_chat_member": {"status": status}}
        )
        assert what(changed) == Blocked(
            Spot(77, private=True), Author(77, "Maria Silva", "pt-br"), Reachable(on)
        )


def test_a_press_brings_what_the_button_carries_and_where_it_stands() -> None:
    found = what(press("pick|reason=other|3"))
    assert isinstance(found, Pressed)
    assert found.body == events.Pressed(Action(Verb.CHOOSE, "reason=other", 3))
    assert (found.query, found.spot.message, found.words.text) == ("q1", 9, "Well?")
    assert found.labels == (("pick|reason=other|3", "Yes"),)


def test_a_press_without_anything_and_one_on_a_message_that_is_gone_are_presses_too() -> None:
    assert body(press(None)) == UnknownInput("button")
    gone = what(press("stat||", message={"message_id": 9, "date": 0, "chat": PRIVATE}))
    assert isinstance(gone, Pressed)
    assert not gone.reachable


# -- staff --------------------------------------------------------------------------------------------------


def test_words_in_a_topic_are_words_of_that_topic() -> None:
    found = what(in_topic(text="I know this one"))
    assert found == Said(
        Spot(GROUP, private=False, topic=31, message=6),
        Author(88, "Kim"),
        events.Said("I know this one", "", "6"),
        addressed=False,
    )


def test_topics_are_taken_side_by_side_and_a_person_in_order() -> None:
    assert heard(in_topic(31, text="a")).lane != heard(in_topic(32, text="a")).lane
    assert heard(message(text="a")).lane == heard(press("stat||")).lane


def test_talk_in_the_general_topic_is_not_meant_for_us_but_our_name_is() -> None:
    for text, meant in (("Lunch?", False), ("@Recourse_Bot hello", True), ("/queue", True)):
        found = what(in_general(text=text))
        assert isinstance(found, Said)
        assert found.addressed is meant


def test_a_command_for_another_bot_is_none_of_our_business() -> None:
    assert isinstance(what(in_general(text="/queue@other_bot")), Nothing)
    assert body(in_general(text="/queue@recourse_bot")) == events.Pressed(Action(Verb.QUEUE))


def test_who_hides_behind_the_group_is_anonymous_and_who_behind_another_chat_a_stranger() -> None:
    anonymous, stranger = (
        what(in_topic(text="x", sender_chat=STAFF)),
        what(in_topic(text="x", sender_chat={"id": -5, "type": "channel", "title": "News"})),
    )
    assert isinstance(anonymous, Said)
    assert isinstance(stranger, Said)
    assert (anonymous.author.anonymous, anonymous.author.stranger) == (True, False)
    assert (stranger.author.anonymous, stranger.author.stranger) == (False, True)


def test_where_there_are_no_topics_an_answer_to_us_names_the_case() -> None:
    ours = {"message_id": 3, "from": OURSELVES, "text": f"{CASE}\n\nA question"}
    for sender, case in ((OURSELVES, CASE), (KIM, None)):
        found = what(in_general(text="A note", reply_to_message={**ours, "from": sender}))
        assert isinstance(found, Said)
        assert found.spot.case == case
        assert found.addressed is (case is not None)


def test_a_group_that_moves_says_so_on_both_sides() -> None:
    old = {"id": GROUP, "type": "group"}
    assert what(in_general(chat=old, migrate_to_chat_id=-1009)) == Moved(GROUP, -1009)
    assert what(in_general(chat={**STAFF, "id": -1009}, migrate_from_chat_id=GROUP)) == Moved(GROUP, -1009)


def test_a_topic_that_a_person_closes_is_noticed() -> None:
    assert what(in_topic(31, forum_topic_closed={})) == TopicChanged(GROUP, 31, open=False)
    assert what(in_topic(31, forum_topic_reopened={})) == TopicChanged(GROUP, 31, open=True)


def test_who_comes_and_goes_is_noticed_and_so_are_our_own_rights() -> None:
    left = {"status": "left", "user": KIM}
    assert what(update(chat_member={"chat": STAFF, "from": KIM, "new_chat_member": left})) == MemberChanged(
        GROUP, 88
    )
    for status, inside in (("administrator", True), ("member", True), ("kicked", False), ("left", False)):
        changed = update(my_chat_member={"chat": STAFF, "from": KIM, "new_chat_member": {"status": status}})
        assert what(changed) == WeChanged(GROUP, inside)


def test_another_group_is_not_listened_to_unless_it_speaks_to_us() -> None:
    other = {"id": -55, "type": "supergroup"}
    assert isinstance(what(in_general(chat=other, text="Hello all")), Nothing)
    assert isinstance(what(in_general(chat=other, text="/status@recourse_bot")), Elsewhere)


def test_a_file_in_a_topic_is_answered() -> None:
    assert body(in_topic(document={"file_id": "f"})) == UnknownInput("kind", "file")


# -- anything at all ----------------------------------------------------------------------------------------


def test_only_what_we_read_is_asked_for() -> None:
    assert set(HEARD) == {"message", "edited_message", "callback_query", "my_chat_member", "chat_member"}


@pytest.mark.parametrize(
    "found", [None, 3, "x", [], {}, {"update_id": "7"}, {"update_id": True}, {"update_id": -1}]
)
def test_what_has_no_number_is_no_update(found: object) -> None:
    assert read(found, SCENE) is None


SHAPES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=True)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
EXAMPLES = [
    message(text="/start x", entities=[{"type": "text_link", "url": "u"}]),
    message(photo=[{"file_id": "f", "width": 1, "height": 1}], caption="c", media_group_id="1"),
    in_topic(text="/claim", reply_to_message={"from": OURSELVES, "text": CASE}),
    press("stat||"),
    update(my_chat_member={"chat": PRIVATE, "from": MARIA, "new_chat_member": {"status": "kicked"}}),
    update(chat_member={"chat": STAFF, "from": KIM, "new_chat_member": {"status": "left", "user": KIM}}),
]


def paths(found: object, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    return [path for key, value in inner for path in [(*before, key), *paths(value, (*before, key))]]


@given(st.sampled_from(EXAMPLES), st.lists(st.tuples(st.integers(0, 200), SHAPES), max_size=3))
def test_no_shape_of_update_is_too_odd_to_be_read(
    example: dict[str, Any], changes: list[tuple[int, object]]
) -> None:
    mutated = json.loads(json.dumps(example))
    for index, value in changes:
        places = paths(mutated)
        if not places:
            break
        *way, last = places[index % len(places)]
        inner = mutated
        for key in way:
            inner = inner[key]
        inner[last] = value
    found = read(mutated, SCENE)
    assert found is None or found.dedup.startswith(f"telegram:{ME}:")
