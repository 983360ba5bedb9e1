"""Safety: "I am not safe" is always within reach; so typed, and in words of self-harm, it is recognised.

The alert goes out at once, whatever the hour. Recognition is by plain phrases: it would rather alert once
too often. The message itself takes its usual way as well; nothing of it is lost.
"""

from typing import Final

from bot.deadlines.clocks import Clock
from bot.forms.dates import straight
from bot.step import Step
from bot.texts import When, text

_PHRASES: Final = (
    "i am not safe",
    "i'm not safe",
    "i am in danger",
    "i'm in danger",
    "estoy en peligro",
    "no estoy a salvo",
    "corro peligro",
    "я в опасности",
    "я не в безопасности",
    "я в небезпеці",
    "я не в безпеці",
    "kill myself",
    "killing myself",
    "suicide",
    "suicidal",
    "end my life",
    "want to die",
    "don't want to live",
    "do not want to live",
    "hurt myself",
    "self-harm",
    "покончить с собой",
    "покончу с собой",
    "самоубийств",
    "суицид",
    "no reason to live",
    "better off dead",
    "не хочу жить",
    "не хочется жить",
    "жить не хочется",
    "нет смысла жить",
    "незачем жить",
    "убить себя",
    "убью себя",
    "хочу умереть",
    "suicidio",
    "suicidarme",
    "quitarme la vida",
    "no quiero vivir",
    "no quiero seguir viviendo",
    "matarme",
    "me quiero matar",
    "me quiero morir",
    "quiero morir",
    "hacerme daño",
    "autolesi",
    "самогубств",
    "суїцид",
    "не хочу жити",
    "не хочеться жити",
    "немає сенсу жити",
    "нема сенсу жити",
    "вбити себе",
    "вб'ю себе",
    "накласти на себе руки",
    "хочу померти",
    "заподіяти собі",
)


def is_alarming(words: str) -> bool:
    """Tell whether words of self-harm, or of danger, stand in a message."""
    lowered = straight(words).lower()
    return any(phrase in lowered for phrase in _PHRASES)


def alert(step: Step) -> None:
    """Give real help at once and call a person, quiet hours or not."""
    already = step.case.timer(Clock.SAFETY.value) is not None
    timer = step.start(Clock.SAFETY)
    step.note("safety alert")
    step.tell(text("safety-help"), text("safety-person-told", due=When(timer.due)))
    if not already:
        step.alarm(text("alarm-safety", reference=step.case.id))
        step.post(text("thread-safety", due=When(timer.due)))
