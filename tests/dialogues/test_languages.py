"""An appeal in each language, from the first message to the decision, and not one English word in it."""

import re
from typing import Final

import pytest

from bot.case.model import Status
from bot.forms.model import Value
from bot.messages import ToPerson
from bot.texts import text
from bot.texts.render import ENGLISH, Reader
from tests.support.catalogue import CLAUSES, texts
from tests.support.decisions import DECISION, REVERSAL
from tests.support.play import PDF, Freelancer, Play

OTHERS = [one for one in texts().languages if one != ENGLISH]
STAFF_WORDS: Final = "§§"
"""Stands for what staff write: it is sent as they wrote it, in any language."""
NAMES: Final = (
    *("English", "Español", "Gigway", "Reviewer K.", "Reviewer R.", "maria-dev", "diploma.jpg", "cv.pdf"),
    *("Kim", "Ruth", "Lea", "Ada"),
    *("UTC", "P-XXXX-XXXX-XX", "findahelpline.com", "example.com", "https"),
    *(
        "JPEG",
        "PNG",
        "WebP",
        "HEIC",
        "PDF",
        "Word",
        "docx",
        "MP3",
        "M4A",
        "MP4",
        "MOV",
        "KB",
        "MB",
        "KiB",
        "MiB",
    ),
    *(words for clause in CLAUSES for words in (clause.title, clause.text, clause.address, clause.version)),
)
"""What reads the same in every language, and the rules of a marketplace, which are its own words."""
COMMON: Final = frozenset(
    [
        "the",
        "and",
        "you",
        "your",
        "we",
        "our",
        "is",
        "are",
        "was",
        "with",
        "by",
        "this",
        "that",
        "of",
        "to",
        "has",
        "have",
        "not",
        "it",
        "be",
        "from",
        "will",
        "an",
    ]
)
"""English words that no other language here has."""
REF: Final = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|/[a-z]+|P-[0-9A-Z-]+|\b[0-9a-f]{12}\b")
LITERAL: Final = re.compile(r"[A-Za-z',]+(?: [A-Za-z',]+)+")


SAME: Final = frozenset(
    {
        *(f"language-name-{one}" for one in texts().languages),
        *("page-title", "viewer-pin", "preset-au-fair-work"),
        *("option-no", "page-no", "page-size-kb", "page-size-mb"),
        *("size-bytes", "size-kilobytes", "size-megabytes"),
    }
)
"""Names, units, and a Spanish "No"."""


LETTERS: Final = {
    "ru": re.compile(r"\w*[іїєґІЇЄҐ]\w*"),
    "uk": re.compile(r"\w*[ыэёъЫЭЁЪ]\w*"),
    "es": re.compile(r"\w*[а-яА-Я]\w*"),
}
"""Letters that a language does not have."""


def stripped(words: str) -> str:
    """Take away the names, references and commands that are the same everywhere."""
    for name in sorted(NAMES, key=len, reverse=True):
        words = words.replace(name, " ")
    return REF.sub(" ", words)


def leaks(language: str, words: str) -> list[str]:
    """List what is English in words of another language."""
    plain = stripped(words)
    found = [one for one in re.findall(r"\w+", plain) if one.lower() in COMMON]
    if language in ("ru", "uk"):
        found += re.findall(r"[A-Za-z]{2,}", plain)
    phrases = (
        piece
        for key in texts().keys(ENGLISH)
        for wording in texts().wordings(ENGLISH, key)
        for piece in LITERAL.findall(re.sub(r"\{[^}]*\}", "\n", stripped(wording)))
        if len(piece) > 9
    )
    return sorted({*found, *(one for one in phrases if one in plain)})


def test_a_planted_english_word_is_caught_and_a_name_is_not() -> None:
    assert leaks("es", "Tenemos su apelación. You hear from us.") == ["You", "from"]
    assert leaks("es", "Su caso: Being reviewed") == ["Being reviewed"]
    assert leaks("ru", "Дело открыто: Reviewed") == ["Reviewed"]
    assert leaks("uk", "Ваш номер: 7KQ2-M4TX. Питання: /ask. Gigway, Reviewer K.") == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_is_left_in_english(language: str) -> None:
    """A message may read as in English only where it has no words of its own, or is a name."""
    alike = [
        f"{key}: {one}"
        for key in sorted(texts().keys(language))
        for one in texts().wordings(language, key)
        if one in texts().wordings(ENGLISH, key) and re.search(r"[A-Za-z]{2,}", re.sub(r"\{[^}]*\}", "", one))
        if key not in SAME
    ]
    assert alike == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_has_letters_of_another_language(language: str) -> None:
    strange = [
        f"{key}: {found}"
        for key in sorted(texts().keys(language))
        for one in texts().wordings(language, key)
        for found in LETTERS[language].findall(one)
        if not key.startswith("language-name-")
    ]
    assert strange == []


class Teller:
    """A freelancer who presses what a key says in his language, and keeps all that he was shown."""

    def __init__(self, play: Play, language: str) -> None:
        """Read from the first message on."""
        self.play, self.language, self.shown = play, language, list[str]()
        self.who: Freelancer = play.freelancer
        self.who.language = language

    def said(self, key: str) -> str:
        return texts().render(text(key), Reader(self.language, "UTC"))

    def note(self) -> None:
        self.shown += [self.who.words(), *self.who.buttons()]

    async def says(self, words: str) -> None:
        await self.who.says(words)
        self.note()

    async def presses(self, *keys: str) -> None:
        for key in keys:
            await self.who.presses(self.said(key))
            self.note()


async def tell_everything(maria: Teller) -> None:
    """Answer every question there is, and ask for everything that can be asked."""
    await maria.says("/start")
    await maria.presses(f"language-name-{maria.language}", "button-agree")
    for _ in range(2):
        await maria.says(STAFF_WORDS)
    await maria.says("31.12.2099")
    await maria.presses("option-do-not-remember", "button-hand-in")
    await maria.says("maria-dev")
    await maria.presses("reason-low-win-rate")
    for _ in range(4):
        await maria.says(STAFF_WORDS)
    await maria.says(f"{STAFF_WORDS} 1")
    await maria.says(f"{STAFF_WORDS} 2")
    await maria.presses("button-that-is-all")
    await maria.who.sends("diploma.jpg")
    maria.note()
    await maria.who.sends("diploma.jpg", b"MZ\x90\x00 not a picture")
    maria.note()
    await maria.who.sends("cv.pdf", PDF)
    maria.note()
    await maria.presses("button-that-is-all", "outcome-account-back", "measure-suspended")
    await maria.presses("capability-submit-proposals", "button-that-is-all")
    for _ in range(2):
        await maria.says(STAFF_WORDS)
    await maria.presses("button-skip", "button-all-told")
    for command in (
        "/status",
        "/documents",
        "/help",
        "/privacy",
        "/timezone",
        "/link",
        "/unsafe",
        "/nonsense",
    ):
        await maria.says(command)
    await maria.says(await maria.play.code("maria-dev"))
    await maria.presses("button-ask")
    await maria.says(STAFF_WORDS)


def staff_fields(form: dict[str, Value]) -> dict[str, Value]:
    """Replace what staff write in their own words."""
    written = {"facts", "why", "measure", "remedy", "redress_how", "reopen_if", "prevention"}
    return {key: STAFF_WORDS if key in written else value for key, value in form.items()}


@pytest.mark.parametrize("language", OTHERS)
async def test_a_whole_appeal_has_not_one_english_word(play: Play, language: str) -> None:
    maria, kim, ruth = Teller(play, language), play.reviewer, play.second
    await tell_everything(maria)
    points: dict[str, Value] = {"point_1": STAFF_WORDS, "point_2": STAFF_WORDS}
    await kim.presses("Claim")
    await kim.sends("Reply", words=STAFF_WORDS)
    for name, verdict in (("diploma.jpg", "not_readable"), ("cv.pdf", "not_accepted")):
        await kim.presses(f"Open {name}")
        maria.note()
        await kim.sends(f"Mark {name}", verdict=verdict, why=STAFF_WORDS)
        maria.note()
    await kim.sends("Ask for information", words=STAFF_WORDS)
    maria.note()
    await maria.presses("button-nothing-to-add")
    await play.passes(days=30)  # late, with apologies
    maria.note()
    await kim.presses("Claim")
    await kim.presses("Decide")
    await kim.fills(**{**staff_fields({**DECISION, "outcome": "upheld"}), **points})
    await kim.presses("Send")
    maria.note()
    await maria.says("/status")
    await maria.presses("button-appeal")
    await ruth.presses("Claim")
    for name in ("diploma.jpg", "cv.pdf"):
        await ruth.presses(f"Open {name}")
    await ruth.presses("Decide")
    await ruth.fills(**{**staff_fields({**REVERSAL}), **points})
    await ruth.presses("Send")
    maria.note()
    await play.passes(days=60)
    maria.note()
    await maria.says("/status")
    assert (await play.case()).status in (Status.CLOSED, Status.DECIDED)
    assert len(maria.shown) > 100
    assert leaks(language, "\n".join(maria.shown)) == []
    assert leaks(language, "\n".join(all_that_staff_read(play, language))) == []


def all_that_staff_read(play: Play, language: str) -> list[str]:
    """Return threads, cards and reminders of the play, as staff who read this language would see them."""
    reader = Reader(language, "Europe/Madrid")
    sent = [one for one in play.stage.sent if not isinstance(one.to, ToPerson)]
    texts_sent = [
        *(part for one in sent for part in one.message.parts),
        *(button.label for one in sent for button in one.message.buttons),
        *(one.heading.title for one in sent if one.heading),
    ]
    shown = [texts().render(one, reader) for one in texts_sent]
    assert len(shown) > 100
    return shown
