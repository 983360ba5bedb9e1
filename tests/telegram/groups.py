"""The staff's group in the hands of tests: members, rights, topics, and what goes wrong with them."""

from dataclasses import replace

from tests.telegram.model import Chat, Member, Message, Topic
from tests.telegram.people import Chatting, Person
from tests.telegram.platform import ALL_RIGHTS, Platform

DESK_RIGHTS = ALL_RIGHTS - {"can_promote_members"}


class TopicSeen:
    """A topic as those in it see it."""

    def __init__(self, group: "Group", topic: Topic) -> None:
        self.group = group
        self.topic = topic

    @property
    def name(self) -> str:
        return self.topic.name

    @property
    def icon(self) -> str:
        """The emoji's number; empty without one."""
        return self.topic.emoji

    @property
    def closed(self) -> bool:
        return self.topic.closed

    @property
    def messages(self) -> list[Message]:
        """All that people and the bot said in it, the oldest first."""
        found = self.group.chat.messages.values()
        return [one for one in found if one.thread == self.topic.id and not one.service]

    @property
    def card(self) -> Message | None:
        """What is pinned in it."""
        pinned = [self.group.chat.messages.get(one) for one in self.topic.pinned]
        return next((one for one in reversed(pinned) if one is not None), None)


class Group:
    """A group that the bot works in."""

    def __init__(self, platform: Platform, title: str = "Appeals desk", *, forum: bool = True) -> None:
        self.platform = platform
        self.chat: Chat = platform.group(title, forum=forum)
        self.owner = Person(platform, "Owner")
        self.chat.members[self.owner.user.id] = Member(self.owner.user, "creator")

    @property
    def topics(self) -> list[TopicSeen]:
        return [TopicSeen(self, one) for one in self.chat.topics.values()]

    def topic(self, name: str) -> TopicSeen | None:
        """Find a topic by a piece of its name."""
        return next((one for one in self.topics if name in one.name), None)

    async def sees_topic(self, name: str) -> TopicSeen:
        """Wait for a topic with this in its name."""
        names = lambda: f"a topic {name!r} among {[one.name for one in self.topics]}"  # noqa: E731
        found = await self.platform.bell.until(lambda: self.topic(name), what=names)
        assert found is not None
        return found

    # -- who is in it -----------------------------------------------------------------------------

    def adds_bot(self, *, rights: frozenset[str] | None = DESK_RIGHTS) -> None:
        """Take the bot in, with rights or as a plain member."""
        bot = self.platform.bot
        member = Member(bot) if rights is None else Member(bot, "administrator", rights)
        self.platform.set_member(self.chat, bot, self.owner.user, member)
        self.platform.service(self.chat, self.owner.user, {"new_chat_members": [bot.wire()]})

    def takes_right(self, right: str) -> None:
        """Take one of the bot's rights away."""
        me = self.platform.me_in(self.chat)
        new = replace(me, rights=me.rights - {right})
        self.platform.set_member(self.chat, self.platform.bot, self.owner.user, new)

    def gives_right(self, right: str) -> None:
        me = self.platform.me_in(self.chat)
        new = replace(me, rights=me.rights | {right})
        self.platform.set_member(self.chat, self.platform.bot, self.owner.user, new)

    def demotes_bot(self) -> None:
        self.platform.set_member(self.chat, self.platform.bot, self.owner.user, Member(self.platform.bot))

    def removes_bot(self) -> None:
        self.platform.set_member(
            self.chat, self.platform.bot, self.owner.user, Member(self.platform.bot, "kicked")
        )

    def member(self, name: str, *, status: str = "member", rights: frozenset[str] = frozenset()) -> Person:
        """Let somebody in."""
        person = Person(self.platform, name)
        self.lets_in(person, status=status, rights=rights)
        return person

    def lets_in(
        self, person: Person, *, status: str = "member", rights: frozenset[str] = frozenset()
    ) -> None:
        self.platform.set_member(self.chat, person.user, self.owner.user, Member(person.user, status, rights))

    def lets_go(self, person: Person, *, status: str = "left") -> None:
        self.platform.set_member(self.chat, person.user, self.owner.user, Member(person.user, status))

    # -- where people are -------------------------------------------------------------------------

    def general(self, person: Person, *, anonymous: bool = False) -> Chatting:
        """Return somebody in General, or in the group where there are no topics."""
        return person.at(self.chat, anonymous=anonymous)

    async def in_topic(self, person: Person, name: str, *, anonymous: bool = False) -> Chatting:
        """Return somebody in the topic with this in its name, as soon as it is there."""
        found = await self.sees_topic(name)
        return person.at(self.chat, found.topic.id, anonymous=anonymous)

    # -- what happens to it -----------------------------------------------------------------------

    def deletes_topic(self, name: str) -> None:
        """Delete a topic by hand; the bot is not told."""
        found = self.topic(name)
        assert found is not None, f"no topic {name!r}"
        self.platform.drop_topic(self.chat, found.topic)

    def closes_topic(self, name: str) -> None:
        found = self.topic(name)
        assert found is not None, f"no topic {name!r}"
        found.topic.closed = True
        self.platform.service(self.chat, self.owner.user, {"forum_topic_closed": {}}, thread=found.topic.id)

    def switches_topics_off(self) -> None:
        """Make it a supergroup without topics: what was in them is in the group then."""
        self.chat.forum = False
        self.platform.bell.ring()

    def is_upgraded(self) -> None:
        """Make a basic group a supergroup with topics: it has a new number from now on."""
        old, new = self.chat, self.platform.group(self.chat.title)
        new.members = dict(old.members)
        owner = self.owner.user
        self.platform.service(old, owner, {"migrate_to_chat_id": new.id})
        old.moved_to = new.id
        self.chat = new
        self.platform.service(new, owner, {"migrate_from_chat_id": old.id})
