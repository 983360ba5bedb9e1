"""What a frightened person types on a phone, in Spanish or Ukrainian, without accents, without pressing."""

import pytest

from bot.case.model import Status
from bot.decision.model import Capability
from tests.support.play import Freelancer, Play


async def at_the_offer(play: Play, language: str = "en") -> Freelancer:
    """Bring her to the offer to hand in, in her language."""
    her = play.freelancer
    await her.says("/start")
    names = {"en": "English", "es": "Español", "ru": "Русский", "uk": "Українська"}
    await her.presses(names[language])
    her.language = language
    await her.says({"en": "yes", "es": "sí", "ru": "да", "uk": "так"}[language])
    await her.says("Hace una hora me cerraron la cuenta.")
    await her.says("...")
    await her.says("31.5.2026")
    return her


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("es", "si"),
        ("es", "preséntala por favor"),
        ("es", "presentar mi apelacion"),
        ("es", "Sí, quiero presentar mi apelación"),
        ("uk", "так, подати"),
        ("uk", "подати апеляцію"),
        ("ru", "да, отправляйте"),
        ("en", "yes please"),
        ("en", "hand it in now"),
        ("en", "Submit"),
    ],
)
async def test_a_typed_yes_to_the_offer_hands_in(play: Play, language: str, typed: str) -> None:
    her = await at_the_offer(play, language)
    await her.says(typed)
    assert (await play.case()).status is Status.RECEIVED


async def test_a_typed_yes_hands_in_though_a_question_is_open(play: Play) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("¿Cuándo me pagan?")
    marisol.sees("Su apelación aún no está presentada. Para presentarla, pulse «Presentar mi apelación».")
    await marisol.says("no lo entiendo")
    marisol.sees("Lo he añadido a su pregunta abierta.", "Su apelación aún no está presentada.")
    await marisol.says("presentala por favor")
    assert (await play.case()).status is Status.RECEIVED


@pytest.mark.parametrize(
    "typed", ["no", "todavía no sé", "no quiero presentar nada", "sí pero ¿cuándo me pagan?"]
)
async def test_what_is_no_clear_yes_hands_nothing_in(play: Play, typed: str) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says(typed)
    assert (await play.case()).status is Status.DRAFT
    await marisol.presses("Presentar mi apelación")
    assert (await play.case()).status is Status.RECEIVED


async def test_answering_more_first_can_be_typed(play: Play) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("responder mas antes")
    marisol.sees("¿De qué cuenta se trata?")


async def test_labels_are_understood_without_accents(play: Play) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("si")
    await marisol.says("mas tarde")
    marisol.sees("puede seguir cuando quiera")


async def test_one_word_of_a_choice_is_enough_when_no_other_has_it(play: Play) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("si")
    await marisol.says("marisol-traduce")
    await marisol.says("cuenta")
    marisol.sees("Elija, por favor, una de las opciones de abajo.")
    await marisol.says("identidad")
    assert (await play.case()).reason_code != ""


@pytest.mark.parametrize("typed", ["no", "Nada más.", "nada mas", "eso es todo", "listo"])
async def test_no_more_ends_the_points_and_is_none(play: Play, typed: str) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("si")
    await marisol.says("mas tarde")
    await marisol.presses("Añadir un punto")
    await marisol.says("Qué regla rompí")
    await marisol.says(typed)
    assert (await play.case()).intake.value("points") == ("Qué regla rompí",)


async def test_nothing_urgent_is_not_shown_as_urgent(play: Play) -> None:
    marisol = await at_the_offer(play, "es")
    await marisol.says("si")
    for _ in range(12):
        if "¿Depende de esto algo urgente?" in marisol.words():
            break
        await marisol.says("saltar")
    marisol.sees("¿Depende de esto algo urgente?")
    await marisol.says("no")
    assert (await play.case()).intake.answer("harm") is None
    marisol.sees("¿Alguien le ayuda")


@pytest.mark.parametrize(
    "typed",
    [
        "no me siento segura, mi casero me amenaza",
        "No me siento seguro",
        "me amenazan de muerte",
        "temo por mi vida",
        "мені небезпечно",
        "мене б’ють",
        "боюсь за свою жизнь",
        "I don't feel safe here",
    ],
)
async def test_danger_in_plain_words_calls_a_person_and_names_one_date(play: Play, typed: str) -> None:
    her = await at_the_offer(play)
    await her.presses("Hand in my appeal")
    await her.presses("Later")
    await her.says("When is my money paid?")
    await her.says(typed)
    her.sees("Your safety comes first", "I have called a person on our team")
    her.does_not_see("added this to your open question")
    play.reviewer.sees(typed)


@pytest.mark.parametrize(
    "typed", ["El cliente me amenazó con una mala reseña", "Tengo miedo", "мені погрожують"]
)
async def test_fear_is_offered_help_with_one_tap(play: Play, typed: str) -> None:
    her = await at_the_offer(play)
    await her.presses("Hand in my appeal")
    await her.presses("Later")
    await her.says(typed)
    her.sees("If you are in danger, press the button", "Your question is with the team.")
    her.does_not_see("I have called a person")
    await her.presses("I am not safe")
    her.sees("I have called a person on our team")


async def test_words_of_danger_in_a_draft_reach_staff(play: Play) -> None:
    her = await at_the_offer(play)
    await her.says("estoy en peligro, vivo sola")
    play.reviewer.sees("estoy en peligro, vivo sola")


async def test_disagreeing_in_words_is_led_to_the_second_review(play: Play) -> None:
    her, kim = play.freelancer, play.reviewer
    await her.hands_in()
    await her.presses("Later")
    await her.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await her.says("I do not agree with this")
    her.sees("This is not yet a second review.", 'if you press "Ask for a second review" by')
    await her.presses("Ask for a second review")
    her.sees("Your second review has begun.")
    await her.says("I am a good translator")
    her.does_not_see("This is not yet a second review.")


@pytest.mark.parametrize(
    "typed", ["українською", "Українська мова, будь ласка", "так", "і мого брата теж закрили"]
)
async def test_the_language_is_chosen_by_words(play: Play, typed: str) -> None:
    oleks = play.freelancer
    await oleks.says("Добрий день. Мені заблокували акаунт.")
    oleks.language = "uk"
    oleks.sees("Якою мовою вам зручніше?")
    await oleks.says(typed)
    oleks.sees("Писатиму українською.", "Ви згодні?")


async def test_only_his_story_becomes_his_story(play: Play) -> None:
    oleks = play.freelancer
    await oleks.says("Мені заблокували акаунт.")
    await oleks.says("і мого брата теж закрили")
    oleks.language = "uk"
    await oleks.says("так, згоден")
    assert (await play.case()).intake.text(
        "own_words"
    ) == "Мені заблокували акаунт.\nі мого брата теж закрили"


async def test_words_that_name_no_language_are_kept_and_answered_with_what_is_asked(play: Play) -> None:
    her = play.freelancer
    await her.says("You closed my account.")
    await her.says("Please help me.")
    her.sees("I have kept that; nothing is lost. Please choose a language", "Which language do you prefer?")
    her.does_not_see("once you agree")
    await her.says("in english")
    her.sees("Do you agree?")


async def test_a_spanish_hello_is_answered_in_spanish(play: Play) -> None:
    marisol = play.freelancer
    marisol.language = "es"
    await marisol.says("Hola")
    marisol.sees("¿Qué idioma prefiere?")


@pytest.mark.parametrize("typed", ["sí, de acuerdo", "vale", "Estoy de acuerdo, gracias", "si acepto"])
async def test_agreeing_in_words_is_agreeing(play: Play, typed: str) -> None:
    marisol = play.freelancer
    await marisol.says("/start")
    await marisol.says("en español")
    marisol.language = "es"
    await marisol.says(typed)
    marisol.sees("¿Qué pasó?")


@pytest.mark.parametrize("typed", ["no", "No estoy de acuerdo", "no, no acepto"])
async def test_not_agreeing_in_words_keeps_nothing(play: Play, typed: str) -> None:
    marisol = play.freelancer
    await marisol.says("/start")
    await marisol.presses("Español")
    marisol.language = "es"
    await marisol.says("Me cerraron la cuenta.")
    await marisol.says(typed)
    marisol.sees("No he guardado nada de lo que escribió.")
    assert (await play.person()).held_words == ""


async def test_a_story_is_thanked_for_and_a_date_in_words_said_back(play: Play) -> None:
    her = play.freelancer
    await her.begins()
    await her.says("You closed my account.")
    her.sees(
        "Thank you for telling me. It is kept, and a person reads it.", "What did the marketplace tell you?"
    )
    await her.says("A letter.")
    await her.says("yesterday evening")
    her.sees("Noted: Sunday, 31 May 2026.", "That is enough for an appeal.")


async def test_a_picture_of_the_letter_is_not_asked_what_it_is(play: Play) -> None:
    her = play.freelancer
    await her.begins()
    await her.says("You closed my account.")
    await her.sends("mail.jpg")
    her.sees("I have mail.jpg", "When did you get that message")
    her.does_not_see("what is mail.jpg", "Would help too")
    assert [(one.paper, one.named) for one in (await play.case()).documents] == [("notice", True)]


async def test_no_paper_is_wished_for_before_the_reason_is_known(play: Play) -> None:
    her = await at_the_offer(play)
    await her.sends("passport.jpg")
    await her.presses("Something else")
    her.sees("is kept and will be looked at all the same")
    her.does_not_see("Would help too", "Still needed")


EVERYTHING = [
    ("es", "todo", "si", "saltar"),
    ("ru", "всё", "да", "пропустить"),
    ("uk", "усе", "так", "пропустити"),
    ("en", "everything", "yes", "skip"),
]


@pytest.mark.parametrize(("language", "typed", "yes", "skip"), EVERYTHING)
async def test_everything_is_blocked_can_be_said_in_a_word(
    play: Play, language: str, typed: str, yes: str, skip: str
) -> None:
    her = await at_the_offer(play, language)
    await her.says(yes)
    for _ in range(20):
        if her.action(her.buttons()[0]).startswith("pick|blocked="):
            break
        await her.says(skip)
    await her.says(typed)
    assert len((await play.case()).intake.value("blocked") or ()) == len(Capability)


@pytest.mark.parametrize("typed", ["dejarlo asi", "nada más", "no", "sí", "dejarla como esta"])
async def test_leaving_the_story_as_it_is_adds_nothing_to_it(play: Play, typed: str) -> None:
    marisol = play.freelancer
    await marisol.says("Hola, me cerraron la cuenta y no sé por qué")
    await marisol.says("en español")
    marisol.language = "es"
    await marisol.says("sí")
    marisol.sees("Antes escribió")
    await marisol.says(typed)
    marisol.sees("¿Qué le comunicó la plataforma?")
    assert (await play.case()).intake.text("own_words") == "Hola, me cerraron la cuenta y no sé por qué"


async def test_the_closest_choices_are_shown_alone(play: Play) -> None:
    oleks = await at_the_offer(play, "uk")
    await oleks.says("так")
    await oleks.says("oleks-dev")
    await oleks.says("більше одного акаунта")
    oleks.sees("Ви про це?")
    assert oleks.buttons()[:3] == ["Більш ніж один акаунт", "Усі варіанти", "Пропустити"]
    await oleks.presses("Усі варіанти")
    oleks.sees("Яку причину вам назвали?")
    await oleks.presses("Більш ніж один акаунт")
    assert (await play.case()).reason_code == "suspected_multiple_accounts"


async def test_no_list_of_choices_holds_whoever_types(play: Play) -> None:
    oleks = await at_the_offer(play, "uk")
    await oleks.says("так")
    await oleks.says("oleks-dev")
    await oleks.says("бо брат")
    oleks.sees("Виберіть, будь ласка, один із варіантів нижче.", "Яку причину вам назвали?")
    await oleks.says("чому нас обох")
    oleks.sees("Ваші слова в команди, а вибрати можна й пізніше.")
    oleks.does_not_see("Яку причину вам назвали?")
    play.reviewer.sees("чому нас обох")
    assert (await play.case()).intake.text("reason") == ""
    told = "\n".join(play.reviewer.render(part) for one in play.stage.sent for part in one.message.parts)
    assert "бо брат" in told


async def test_going_back_to_a_list_that_was_left_open_asks_it_anew(play: Play) -> None:
    her = await at_the_offer(play)
    await her.presses("Hand in my appeal")
    await her.says("skip")
    await her.says("blah")
    await her.says("blah")
    her.sees("you can choose later")
    await her.says("back")
    her.sees("Which reason did they give?")
    await her.says("blah")
    her.sees("Which reason did they give?")
    await her.says("identity")
    assert (await play.case()).reason_code == "identity_not_verified"
