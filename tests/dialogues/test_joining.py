"""Standing: who acts among the moderators is who the platform says he is, at each act."""

import pytest

from bot.people.joining import Reviewers, id_at
from bot.people.model import Role, Staff, Standing
from tests.support.play import Play, Reviewer


def member(play: Play, chat: str, known_as: str, standing: Standing = Standing.MEMBER) -> Reviewer:
    found = Reviewer(play, chat)
    found.known_as, found.standing = known_as, standing
    return found


async def listed(play: Play, who: Reviewer) -> Staff | None:
    return await play.store.transact(lambda tx: play.service.in_force(tx).roster.at(who.address))


async def test_who_hides_behind_the_group_is_told_to_write_as_himself(play: Play) -> None:
    await play.freelancer.hands_in()
    play.reviewer.standing = Standing.ANONYMOUS
    await play.reviewer.says("/claim")
    play.reviewer.sees("Please write as yourself")
    assert (await play.case()).assignee is None


async def test_who_has_left_the_group_acts_no_more_though_he_is_on_the_list(play: Play) -> None:
    await play.freelancer.hands_in()
    play.reviewer.standing = Standing.STRANGER
    await play.reviewer.says("/claim")
    play.reviewer.sees("You are not a member of the moderators' group at the moment")
    play.reviewer.standing = Standing.MEMBER
    await play.reviewer.says("/claim")
    assert (await play.case()).assignee == "kim"


async def test_without_the_policys_word_nobody_joins(play: Play) -> None:
    await play.freelancer.hands_in()
    nina = member(play, "nina", "Nina Nova", Standing.ADMINISTRATOR)
    await nina.says("/claim")
    nina.sees("You are not on the list of staff")
    assert await listed(play, nina) is None


@pytest.mark.parametrize(
    ("reviewers", "standing", "joins"),
    [
        (Reviewers.MEMBERS, Standing.MEMBER, True),
        (Reviewers.MEMBERS, Standing.ADMINISTRATOR, True),
        (Reviewers.ADMINISTRATORS, Standing.ADMINISTRATOR, True),
        (Reviewers.ADMINISTRATORS, Standing.MEMBER, False),
        (Reviewers.MEMBERS, Standing.STRANGER, False),
        (Reviewers.MEMBERS, Standing.ANONYMOUS, False),
    ],
)
async def test_the_platforms_word_makes_a_reviewer_where_the_policy_says_so(
    reviewers: Reviewers, standing: Standing, joins: bool
) -> None:
    play = Play(reviewers=reviewers)
    await play.freelancer.hands_in()
    nina = member(play, "nina", "Nina Nova", standing)
    await nina.says("/claim")
    found = await listed(play, nina)
    assert (found is not None) == joins
    if found is not None:
        assert (found.name, found.pseudonym, found.roles) == (
            "Nina Nova",
            "Reviewer N.",
            frozenset({Role.REVIEWER}),
        )
        assert (await play.case()).assignee == found.id


async def test_a_reviewer_who_joined_is_no_lead_and_no_admin() -> None:
    play = Play(reviewers=Reviewers.MEMBERS)
    await play.freelancer.hands_in()
    nina = member(play, "nina", "Nina", Standing.ADMINISTRATOR)
    await nina.says("/reopen")
    nina.sees("lead or an admin")


async def test_the_moderators_hear_who_joined_and_no_two_have_one_pseudonym() -> None:
    play = Play(reviewers=Reviewers.MEMBERS)
    await play.freelancer.hands_in()
    for chat, name in (("kurt", "Kurt"), ("karla", "  Karla\n Klein "), ("emoji", "🙂"), ("nobody", "")):
        one = member(play, chat, name)
        await one.says("/card")
        play.admin.sees("Reviewer")
    nina = member(play, "kurt", "Kurt")
    await nina.says("A note.")
    roster = await play.store.transact(lambda tx: play.service.in_force(tx).roster)
    pseudonyms = [one.pseudonym for one in roster.staff]
    assert len(set(pseudonyms)) == len(pseudonyms) == 8
    assert pseudonyms[4:] == ["Reviewer K2.", "Reviewer K3.", "Reviewer M.", "Reviewer M2."]
    assert roster.staff[5].name == "Karla Klein"


async def test_who_joined_loses_access_with_his_standing_at_that_act() -> None:
    play = Play(reviewers=Reviewers.ADMINISTRATORS)
    await play.freelancer.hands_in()
    nina = member(play, "nina", "Nina", Standing.ADMINISTRATOR)
    await nina.says("/claim")
    assert (await play.case()).assignee == id_at(nina.address)
    nina.standing = Standing.MEMBER
    await nina.says("/release")
    nina.sees("You are no reviewer here at the moment")
    nina.standing = Standing.STRANGER
    await nina.says("/release")
    nina.sees("You are not a member")
    assert (await play.case()).assignee == id_at(nina.address)


async def test_who_was_taken_off_the_list_does_not_come_back_by_himself() -> None:
    play = Play(reviewers=Reviewers.MEMBERS)
    await play.freelancer.hands_in()
    nina = member(play, "nina", "Nina")
    await nina.says("/card")
    for who in (id_at(nina.address), "ruth"):
        await play.admin.says(f"/staff remove {who}")
        await play.admin.presses("Put it in force")
    for one in (nina, play.second):
        await one.says("/claim")
        one.sees("You are not on the list of staff")
    assert (await play.case()).assignee is None
