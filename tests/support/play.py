"""A play: real service, real storage twin, real relay; people who say and press things; time as an argument.

A test reads as a dialogue: `await maria.says("…")`, `maria.sees("…")`, `await play.passes(days=2)`.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import ClassVar

from obstore.store import MemoryStore as ObjectMemory
from obstore.store import ObjectStore

from app.portraits import Portraits
from bot.answers import Answer, OpenForm
from bot.case.model import Case
from bot.commands import from_button, from_freelancer, from_staff
from bot.deadlines.rules import Rules
from bot.events import Body, Filled
from bot.forms.model import Value
from bot.ids import Address, CaseId, code_digest, secret_code
from bot.keeping import portrait
from bot.messages import Button, Message, ToModerators, ToPerson, ToStaff, ToThread
from bot.people.joining import Reviewers
from bot.people.model import Person, Roster, Standing
from bot.policy import Policy
from bot.ports import Attachments, Inbound, Outgoing, Place, Tx
from bot.relay import Relay, StaffDesk
from bot.service import Service
from bot.texts import text
from bot.texts.render import Reader
from bot.uploads import Upload, Uploads
from bot.world import KnownCode
from storage.document_keys import DocumentKeys
from storage.erasing import Eraser
from storage.erasures import Journal
from storage.inspection import HeadInspector, safe_name
from storage.memory import MemoryStore
from storage.sqlite import SqliteStore
from storage.vault import Vault
from tests.support import decisions
from tests.support.catalogue import ROSTER, catalogue, ground, texts
from tests.support.examples import EXAMPLES
from tests.support.onlooker import STAFF_READER, Onlooker
from tests.support.stage import Stage

DECISION, REVERSAL = decisions.DECISION, decisions.REVERSAL
MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
"""When every play begins: a Monday morning without holidays around."""
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"a photo of a degree " * 40
PDF = b"%PDF-1.7\n" + b"a curriculum vitae " * 40


class Play:
    """Everything together, and the clock in the test's hand."""

    made: ClassVar[list["Play"]] = []
    """All plays of a test that looks at them afterwards."""

    def __init__(
        self,
        rules: Rules | None = None,
        roster: Roster = ROSTER,
        *,
        staff_dialogue: bool = False,
        modal_channels: frozenset[str] = frozenset(),
        reviewers: Reviewers = Reviewers.LISTED,
        store: MemoryStore | SqliteStore | None = None,
        objects: ObjectStore | None = None,
    ) -> None:
        """Set the scene; in memory, unless a database and a place for documents are given."""
        self.made.append(self)
        self.answers: list[Answer | None] = []
        """All that anybody was answered at once."""
        self.now = MONDAY
        self.stage = Stage(lambda: self.now)
        self._numbers = count(1)
        policy = Policy(
            rules or Rules(),
            roster,
            catalogue(),
            texts(),
            "Gigway",
            staff_dialogue=staff_dialogue,
            modal_channels=modal_channels,
            reviewers=reviewers,
            ground=ground(rules or Rules()),
        )
        self.store: MemoryStore | SqliteStore = store or MemoryStore()
        self.service = Service(self.store, policy, self._entropy)
        desk = StaffDesk(Address("stage", "moderators"), STAFF_READER)
        self.objects = objects or ObjectMemory()
        self.journal = Journal(self.objects)
        self.vault = Vault(self.objects, DocumentKeys(self.store))
        self.eraser = Eraser(self.store, self.vault, self.journal)
        portraits = Portraits(self.service, lambda: self.now)
        files: dict[str, Attachments] = {**EXAMPLES, portrait.SOURCE: portraits}
        self.relay = Relay(self.service, {"stage": self.stage}, desk, self.vault, files, eraser=self.eraser)
        self.uploads = Uploads(self.service, self.vault, HeadInspector(), safe_name, self._entropy)
        self.freelancer = Freelancer(self, "maria")
        self.reviewer = Reviewer(self, "kim")
        self.second = Reviewer(self, "ruth")
        self.lead = Reviewer(self, "lea")
        self.admin = Reviewer(self, "ada")

    def _entropy(self) -> str:
        return f"seed-{next(self._numbers)}"

    async def starts(self) -> None:
        """Start as the process does: what is configured is put in force as the first version."""
        await self.service.changing.adopt(self.service.configured, self.now)

    async def settle(self) -> None:
        """Let everything that is due happen, until nothing is left to do."""
        for _ in range(200):
            await self.service.changing.tell_of_rules(self.now)
            due = await self.store.transact(lambda tx: tx.due_alarms(self.now, 50))
            for one in due:
                await self.service.alarm(one, self.now)
            rows = await self.relay.claim(self.now, 50)
            for row in rows:
                await self.relay.carry(row, self.now)
            if not due and not rows:
                return
        raise AssertionError("the play never comes to rest")

    async def passes(self, **span: float) -> None:
        """Let time pass; every alarm on the way fires at its own moment."""
        end = self.now + timedelta(**span)
        while (upcoming := await self.store.transact(self._next)) is not None and upcoming <= end:
            self.now = max(self.now, upcoming)
            await self.settle()
        self.now = end
        await self.settle()

    def _next(self, tx: Tx) -> datetime | None:
        """Return when the next alarm rings, or a message goes out that waited."""
        moments = (tx.next_alarm_at(), tx.next_waiting_at(self.now))
        return min((one for one in moments if one is not None), default=None)

    def whispered_to(self, who: "Reviewer") -> str:
        """Return all that a member of staff was told in private."""
        told = [one for one in self.stage.sent if isinstance(one.to, ToStaff) and one.address == who.address]
        return "\n".join(who.render(part) for one in told for part in one.message.parts)

    async def person(self) -> Person:
        """Return the freelancer as stored."""
        found = await self.store.transact(lambda tx: tx.person_at(self.freelancer.address))
        assert found is not None
        return found

    async def case(self) -> Case:
        """Return the freelancer's case as stored."""
        case_id = (await self.person()).case
        assert case_id is not None
        found = await self.store.transact(lambda tx: tx.case(case_id))
        assert found is not None
        return found

    async def code(self, account: str, days: int = 30) -> str:
        """Put a proof code on file, as the marketplace's notice carries it."""
        code = secret_code(self._entropy().encode().ljust(8, b"."))
        known = KnownCode(code_digest(code), account, self.now + timedelta(days=days))

        def add(tx: Tx) -> None:
            tx.add_code(known)

        await self.store.transact(add)
        return code

    async def audit(self) -> list[str]:
        """Return the actions in the log of the case."""
        case = await self.case()
        lines = await self.store.transact(lambda tx: tx.audit(case.id))
        return [line.action for line in lines]


class Someone(Onlooker):
    """A person of the play: what he was shown, and what he can press."""

    def __init__(self, play: Play, chat: str) -> None:
        """Give him a chat on the stage."""
        super().__init__(play.answers)
        self.play = play
        self.address = Address("stage", chat)
        self._from = 0

    async def does(self, body: Body, dedup: str = "") -> Answer | None:
        """Put an input in, and let everything settle."""
        self._from, self._earlier = len(self.play.stage.sent), []
        self.answer = await self.play.service.receive(self._inbound(body, dedup))
        await self.play.settle()
        return self.answer

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        await self.does(from_button(self.action(label)))

    async def reads_on(self) -> None:
        """Turn the pages of a long answer to the last; all of them stay in view."""
        earlier: list[Message] = []
        while any(
            one.label == text("button-next-page") for shown in self._answered() for one in shown.buttons
        ):
            earlier += self._answered()
            await self.presses(self.render(text("button-next-page")))
        self._earlier = earlier

    def inbound(self, action: str) -> Inbound:
        """Return the input that pressing a button makes, for tests that stop the play in between."""
        return self._inbound(from_button(action), "")

    def _inbound(self, body: Body, dedup: str) -> Inbound:
        raise NotImplementedError


class Freelancer(Someone):
    """The freelancer, in his private chat."""

    def __init__(self, play: Play, chat: str) -> None:
        """Begin in English."""
        super().__init__(play, chat)
        self.language, self.zone = "en", "UTC"

    def _reader(self) -> Reader:
        return Reader(self.language, self.zone)

    def _to_me(self) -> list[Outgoing]:
        return [
            one
            for one in self.play.stage.sent
            if isinstance(one.to, ToPerson) and one.address == self.address
        ]

    def _shown(self) -> list[Message]:
        fresh = self.play.stage.sent[self._from :]
        return [one.message for one in self._to_me() if one in fresh]

    def _buttons(self) -> list[Button]:
        shown = [*[one.message for one in self._to_me()], *self._answered()]
        return [one for message in reversed(shown) for one in message.buttons]

    def _inbound(self, body: Body, dedup: str) -> Inbound:
        dedup = dedup or f"{self.address.chat}-{next(self.play._numbers)}"
        return Inbound(dedup, self.address, Place.PRIVATE, self.play.now, body)

    async def says(self, words: str, dedup: str = "", *, origin: str = "", message: str = "") -> None:
        """Write a message or a command, or pass on what another wrote."""
        await self.does(from_freelancer(words, origin=origin, message=message), dedup)

    async def sends(self, name: str, content: bytes = JPEG, caption: str = "", dedup: str = "") -> None:
        """Send a file."""
        self._from = len(self.play.stage.sent)
        upload = self.upload(name, content, caption, dedup)
        self.answer = await self.play.uploads.receive(upload)
        await self.play.settle()

    async def sends_album(self, *uploads: Upload) -> None:
        """Send several files as one."""
        self._from = len(self.play.stage.sent)
        self.answer = await self.play.uploads.receive_album(uploads)
        await self.play.settle()

    def upload(
        self, name: str, content: bytes = JPEG, caption: str = "", dedup: str = "", origin: str = ""
    ) -> Upload:
        """Make a file ready to be sent."""

        async def chunks() -> AsyncIterator[bytes]:
            for start in range(0, len(content), 65536):
                yield content[start : start + 65536]

        dedup = dedup or f"file-{next(self.play._numbers)}"
        return Upload(dedup, self.address, self.play.now, name, chunks(), caption, origin)

    async def begins(self) -> None:
        """Come to the first question: language and consent."""
        await self.says("/start")
        await self.presses("English")
        await self.presses("I agree")

    async def hands_in(
        self, own_words: str = "They suspended me.", notice: str = "A high number of proposals"
    ) -> None:
        """Give the three answers and hand in."""
        await self.begins()
        await self.says(own_words)
        await self.says(notice)
        await self.presses("Yesterday")
        await self.presses("Hand in my appeal")


class Reviewer(Someone):
    """A member of staff, in the thread of the only case, or of the one he opened."""

    known_as = ""
    standing = Standing.MEMBER
    """What the platform says of him."""

    def _thread(self) -> list[Outgoing]:
        return [one for one in self.play.stage.sent if not isinstance(one.to, ToPerson) and self._mine(one)]

    def _mine(self, one: Outgoing) -> bool:
        if isinstance(one.to, ToStaff):
            return one.address == self.address
        return isinstance(one.to, ToThread | ToModerators)

    def _shown(self) -> list[Message]:
        fresh = self.play.stage.sent[self._from :]
        return [one.message for one in self._thread() if one in fresh]

    def _buttons(self) -> list[Button]:
        shown = [*[one.message for one in self._thread()], *self._answered()]
        return [one for message in reversed(shown) for one in message.buttons]

    def _inbound(self, body: Body, dedup: str) -> Inbound:
        dedup = dedup or f"{self.address.chat}-{next(self.play._numbers)}"
        where = Place.MODERATORS
        return Inbound(
            dedup, self.address, where, self.play.now, body, self._case(), self.known_as, self.standing
        )

    def _case(self) -> CaseId | None:
        threads = [one.to.case for one in self.play.stage.sent if isinstance(one.to, ToThread)]
        return threads[-1] if threads else None

    async def says(self, words: str, *, message: str = "") -> None:
        """Write in the thread: a note, or a command."""
        await self.does(from_staff(words, message=message))

    async def does_in(self, case: CaseId, words: str) -> None:
        """Write in the thread of one case among several."""
        self._from = len(self.play.stage.sent)
        self.answer = await self.play.service.receive(
            replace(self._inbound(from_staff(words), ""), case=case)
        )
        await self.play.settle()

    async def fills(self, **values: Value) -> None:
        """Fill in the form that was opened; ``point_1`` stands for the field ``point.1``."""
        assert isinstance(self.answer, OpenForm), f"no form is open, but {self.answer}"
        draft = self.answer.view.draft
        given: Mapping[str, Value] = {key.replace("point_", "point."): value for key, value in values.items()}
        await self.does(Filled(draft.form, draft.target, draft.revision, tuple(given.items())))

    async def sends(self, button: str, **values: Value) -> None:
        """Open a form by its button, fill it in, look at the preview and send it."""
        await self.presses(button)
        await self.fills(**values)
        await self.presses("Send")

    async def decides(self, outcome: str = "upheld", **more: Value) -> None:
        """Decide with every field filled in."""
        await self.presses("Decide")
        await self.fills(**{**DECISION, "outcome": outcome, **more})
        await self.presses("Send")
