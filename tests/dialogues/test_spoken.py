"""Two appeals as they are lived: in Spanish and in Ukrainian, from the first message to the decision."""

from bot.case.model import Status
from tests.support.play import PDF, Freelancer, Play


def reads(play: Play, language: str) -> Freelancer:
    """Return the freelancer, who reads this language."""
    play.freelancer.language = language
    return play.freelancer


async def hands_in_in_spanish(play: Play) -> Freelancer:
    lucia = reads(play, "es")
    await lucia.says("hola, me bloquearon la cuenta y no entiendo nada")
    lucia.sees("Soy el asistente de apelaciones de Gigway", "¿Qué idioma prefiere?")
    await lucia.presses("Español")
    lucia.sees("Escribiré en español", "¿Está de acuerdo?")
    await lucia.presses("De acuerdo")
    lucia.sees("Antes escribió: «hola, me bloquearon la cuenta y no entiendo nada»")
    await lucia.says("De repente no puedo entrar. Debo dos trabajos.")
    lucia.sees("Pregunta 2 de unas 13", "¿Qué le comunicó la plataforma?")
    await lucia.says("Que mando demasiadas propuestas.")
    await lucia.says("hace mucho")
    lucia.sees("No pude leer esta fecha. Escriba día, mes y año, por ejemplo 5.6.2026.")
    await lucia.says("el viernes pasado")
    lucia.sees("Con esto basta para una apelación.")
    await lucia.presses("Presentar mi apelación")
    case = await play.case()
    lucia.sees(f"Su referencia es {case.id}.", "a más tardar el lunes, 15 de junio de 2026, 09:00 (UTC).")
    lucia.sees("Sobre su apelación decide una persona, y no la misma que restringió su cuenta.")
    assert case.intake.text("informed_on") == "2026-05-29"
    return lucia


async def test_an_appeal_in_spanish(play: Play) -> None:
    lucia, kim = await hands_in_in_spanish(play), play.reviewer
    await lucia.says("lucia-dev")
    await lucia.presses("Muchas propuestas, pocos contratos")
    await lucia.presses("Más tarde")
    lucia.sees("De acuerdo. Ya tenemos su apelación, y puede seguir cuando quiera.")
    await lucia.says("/timezone Lima")
    lucia.zone = "America/Lima"
    lucia.sees("lunes, 1 de junio de 2026, 04:00 (hora de Lima)")
    await lucia.sends("titulo.pdf", PDF)
    lucia.sees("Tengo titulo.pdf", "Huella del archivo")
    await lucia.says(await play.code("lucia-dev"))
    lucia.sees("Este chat queda unido a la cuenta lucia-dev")

    await kim.presses("Claim")
    await kim.presses("Open titulo.pdf")
    lucia.sees("titulo.pdf fue abierto por un revisor el lunes, 1 de junio de 2026")
    await kim.sends("Mark titulo.pdf", verdict="accepted")
    lucia.sees("titulo.pdf: un revisor lo ha leído y aceptado.")
    await play.passes(days=21)
    lucia.sees("No hemos cumplido esa fecha, y lo sentimos.", "No se ha perdido nada de lo que envió")
    await kim.presses("Claim")
    await kim.decides(facts="84 propuestas en mayo.", why="Muchas no encajan con su perfil.")
    lucia.sees("La restricción se mantiene.", "Los hechos: 84 propuestas en mayo.", "iniciar sesión")
    lucia.sees("Decidido por Reviewer K.", "Si no está de acuerdo, otra persona puede mirarlo.")
    assert (await play.case()).status is Status.DECIDED
    await lucia.presses("Pedir una segunda revisión")
    lucia.sees("Su segunda revisión ha empezado.", "responde a más tardar el")
    await lucia.says("estoy en peligro")
    lucia.sees("Siento que las cosas sean tan difíciles.", "He llamado ahora mismo a una persona")


async def hands_in_in_ukrainian(play: Play) -> Freelancer:
    oksana = reads(play, "uk")
    await oksana.says("/start")
    oksana.sees("Я помічник з апеляцій на Gigway.", "Якою мовою вам зручніше?")
    await oksana.presses("Українська")
    oksana.sees("Писатиму українською.", "Ви згодні?")
    await oksana.presses("Погоджуюся")
    oksana.sees("Що сталося? Розкажіть, будь ласка, своїми словами.")
    await oksana.says("Заблокували акаунт, а грошей не видають.")
    await oksana.says("Забагато пропозицій.")
    await oksana.says("29 травня")
    oksana.sees("Для апеляції цього досить.")
    await oksana.presses("Подати апеляцію")
    case = await play.case()
    oksana.sees(f"Її номер: {case.id}.", "понеділок, 15 червня 2026")
    oksana.sees("Рішення щодо вашої апеляції ухвалює людина, і не та, що обмежила ваш акаунт.")
    return oksana


async def test_an_appeal_in_ukrainian(play: Play) -> None:
    oksana, kim = await hands_in_in_ukrainian(play), play.reviewer
    await oksana.says("oksana-dev")
    await oksana.presses("Багато пропозицій, мало контрактів")
    await oksana.presses("Пізніше")
    await oksana.says("/timezone Київ")
    oksana.zone = "Europe/Kyiv"
    oksana.sees("понеділок, 1 червня 2026", "12:00 (час: Київ)")
    await oksana.says("Коли мені відповідять?")
    oksana.sees("Ваше питання вже в команди.", "середа, 3 червня 2026", "12:00 (час: Київ)")
    await oksana.says(await play.code("oksana-dev"))
    oksana.sees("Цей чат пов'язано з акаунтом oksana-dev")

    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Надішліть, будь ласка, портфоліо.")
    oksana.sees("Надішліть, будь ласка, портфоліо.", "Підійде будь-яке повідомлення.")
    await oksana.sends("portfolio.pdf", PDF)
    await kim.presses("Open portfolio.pdf")
    oksana.sees("Людина з команди відкрила portfolio.pdf.")
    await kim.sends("Mark portfolio.pdf", verdict="not_readable", why="Сторінки розмиті.")
    oksana.sees("Надішліть, будь ласка, ще раз.", "Сторінки розмиті.")
    await kim.decides(
        "reversed", basis="our_error", restored=("account", "money"), prevention="Навчили тих, хто вирішує."
    )
    oksana.sees("Ми помилилися", "Навчили тих, хто вирішує.")
    await oksana.says("/status")
    oksana.sees("Вирішено", "Черга за вами")
    await oksana.presses("Приймаю рішення")
    await oksana.presses("Так, приймаю")
    oksana.sees("Записано: ви приймаєте рішення.")
    assert (await play.case()).status is Status.CLOSED
