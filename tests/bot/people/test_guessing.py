"""In which language somebody is greeted who just writes: a guess from his own words."""

import pytest

from bot.people.guessing import guessed
from bot.texts import text
from bot.texts.render import ENGLISH, Reader
from tests.support.catalogue import texts
from tests.support.play import Play

KNOWN = texts().languages


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("hola", "es"),
        ("Buenas", "es"),
        ("me bloquearon la cuenta y no entiendo nada", "es"),
        ("¿Por que?", "es"),
        ("necesito que me devuelvan mi dinero", "es"),
        ("Здравствуйте, мой аккаунт заблокировали", "ru"),
        ("помогите", "ru"),
        ("Доброго дня, мій акаунт заблокували", "uk"),
        ("вітаю", "uk"),
        ("чому мене заблокували", "uk"),
        ("объясните", "ru"),
        ("You suspended my account for nothing!", ""),
        ("It is about Maria Quiero", ""),
        ("/appeal", ""),
        ("???", ""),
        ("", ""),
    ],
)
def test_a_few_words_tell_the_language_or_nothing(words: str, language: str) -> None:
    assert guessed(words, KNOWN) == language


@pytest.mark.parametrize("language", KNOWN)
def test_whole_messages_of_ours_are_told_apart(language: str) -> None:
    """None is taken for another language; almost all that are long are known for what they are."""
    long = [
        words
        for key in sorted(texts().keys(language))
        for words in texts().wordings(language, key)
        if len(words) > 60
    ]
    meant = "" if language == ENGLISH else language
    right = sum(guessed(one, KNOWN) == meant for one in long)
    assert right / len(long) > (0.75 if language == "es" else 0.9)


def test_a_language_that_we_do_not_speak_is_not_guessed() -> None:
    assert guessed("hola", ("en", "ru")) == ""


async def test_who_writes_first_is_greeted_in_his_language_and_still_asked(play: Play) -> None:
    maria = play.freelancer
    await maria.says("me bloquearon la cuenta, quiero morir")
    person = await play.person()
    assert (person.language, person.suggested_language) == ("", "es")
    greeted = play.stage.sent[-1]
    assert greeted.reader == Reader("es", "UTC")
    assert greeted.message.buttons[0].label.key == "language-name-es"
    assert text("safety-help") in greeted.message.parts
    await maria.presses("English")
    assert (await play.person()).language == "en"


async def test_what_the_platform_says_counts_more_than_a_guess(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("Українська")
    await maria.says("hola")
    assert (await play.person()).language == "uk"
