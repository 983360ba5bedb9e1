"""The configuration file, read again by a process that runs: mistakes, what is fixed, and the words."""

from datetime import UTC, datetime
from pathlib import Path

from app import wiring
from app.config import load
from app.rereading import ConfigurationFile
from bot.actions import Action, Verb
from bot.answers import Show
from bot.deadlines.clocks import Clock
from bot.events import Pressed
from bot.ids import Address
from bot.ports import Inbound, Place
from bot.reloading import Reread
from bot.texts import text
from bot.texts.render import Reader
from tests.app.support import GOOD, spoiled, written

ENGLISH = Reader("en", "UTC")


async def reread(folder: Path, later: str, first: str = GOOD) -> Reread:
    path = written(folder, first)
    file = ConfigurationFile(path, load(path))
    written(folder, later)
    return await file.read()


async def test_every_mistake_is_named_with_its_file_key_and_remedy(tmp_path: Path) -> None:
    found = await reread(tmp_path, GOOD + '[deadlines]\ndecision = "soon"\nlunch = "3 days"\n')
    assert found.policy is None
    assert [(one.key, one.problem) for one in found.mistakes] == [
        ("deadlines.decision", "'soon' is not a number and a unit"),
        ("deadlines.lunch", "'lunch' is not a deadline"),
    ]
    assert all(one.remedy and one.file.endswith("config.toml") for one in found.mistakes)


async def test_a_file_that_is_gone_or_no_toml_is_a_mistake_too(tmp_path: Path) -> None:
    path = written(tmp_path)
    file = ConfigurationFile(path, load(path))
    path.write_text("[[[", encoding="utf-8")
    assert (await file.read()).mistakes[0].problem.startswith("is not valid TOML")
    path.unlink()
    assert (await file.read()).mistakes[0].problem == "there is no such file"


async def test_what_cannot_change_before_the_next_start_is_named(tmp_path: Path) -> None:
    more = '[storage]\npath = "elsewhere"\n[sandbox]\nport = 9999\n[language]\ndefault = "ru"\n'
    found = await reread(tmp_path, GOOD + more)
    assert found.fixed == ("storage", "sandbox", "language.default (of the moderator channel)")
    assert found.policy is not None
    assert found.policy.language == "ru"


async def test_the_same_file_has_the_same_digest_and_any_change_another(tmp_path: Path) -> None:
    digests = [
        (await reread(tmp_path, later)).digest
        for later in (GOOD, GOOD, spoiled(("Gigway", "Otherway")), GOOD + "[limits]\nfile_megabytes = 5\n")
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3
    elsewhere = await reread(tmp_path, GOOD + "[sandbox]\nport = 8097\n")
    assert elsewhere.digest == digests[0], "run --port changes nothing that is put in force"
    assert all(len(one) <= 16 for one in digests), "a button carries it"


async def test_a_change_of_words_alone_is_another_digest(tmp_path: Path) -> None:
    folder = tmp_path / "words" / "en"
    folder.mkdir(parents=True)
    own = spoiled(("[marketplace]", 'texts = "words"\n[marketplace]'))
    (folder / "mine.ftl").write_text("sent = Off it goes.\n", encoding="utf-8")
    first = await reread(tmp_path, own, own)
    (folder / "mine.ftl").write_text("sent = Gone.\n", encoding="utf-8")
    file = ConfigurationFile(tmp_path / "config.toml", load(tmp_path / "config.toml"))
    second = await file.read()
    assert first.digest != second.digest
    assert second.policy is not None
    assert second.policy.texts.render(text("sent"), ENGLISH) == "Gone."
    (folder / "mine.ftl").write_text("sent = { $nobody\n", encoding="utf-8")
    third = await file.read()
    assert third.policy is None
    assert "mine.ftl" in third.mistakes[0].problem + third.mistakes[0].file


async def test_a_running_sandbox_takes_up_the_file_without_a_restart(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    at = datetime(2026, 6, 1, 9, tzinfo=UTC)
    numbers = iter(range(1000))
    app = wiring.build(load(path), now=lambda: at, entropy=lambda: f"seed {next(numbers)}", file=path)
    try:
        await app.service.changing.adopt(app.service.configured, at)
        written(tmp_path, GOOD + '[deadlines]\ndecision = "3 days"\n')

        def press(action: Action) -> Inbound:
            who = Address("sandbox", "ada")
            return Inbound(f"input {next(numbers)}", who, Place.MODERATORS, at, Pressed(action))

        shown = await app.service.receive(press(Action(Verb.RELOAD)))
        assert isinstance(shown, Show)
        assert "change-set" in [part.key for part in shown.message.parts]
        assert app.service.policy.rules.duration(Clock.DECISION).count == 14
        spelled = shown.message.buttons[0].action
        verb, target, revision = spelled.split("|")[:3]
        await app.service.receive(press(Action(Verb(verb), target, int(revision or 0))))
        assert app.service.policy.rules.duration(Clock.DECISION).count == 3
    finally:
        await app.store.close()
