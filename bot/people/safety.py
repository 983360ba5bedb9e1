"""Safety: "I am not safe" is always within reach; so typed, and in words of self-harm, it is recognised.

The alert goes out at once, whatever the hour. Recognition is by plain phrases: it would rather alert once
too often. Where that is not sure, help is offered with one tap. Nothing of the message itself is lost.
"""

from typing import Final

from bot.actions import Verb
from bot.deadlines.clocks import Clock
from bot.forms.spoken import folded
from bot.messages import button
from bot.step import Step
from bot.texts import When, text

_PHRASES: Final = tuple(
    folded(one)
    for one in (
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
        "i don't feel safe",
        "i do not feel safe",
        "not feeling safe",
        "don't feel safe",
        "am not safe",
        "fear for my life",
        "afraid for my life",
        "threatened to kill",
        "threatens to kill",
        "threaten to kill",
        "going to kill me",
        "wants to kill me",
        "beats me",
        "no way out but to die",
        "end it all",
        "can't go on living",
        "no me siento segur",
        "no me siento a salvo",
        "no estoy segura aquí",
        "no estoy seguro aquí",
        "temo por mi vida",
        "miedo por mi vida",
        "peligra mi vida",
        "amenaza de muerte",
        "amenazan de muerte",
        "amenazado de muerte",
        "amenazada de muerte",
        "amenazas de muerte",
        "me va a matar",
        "me van a matar",
        "quiere matarme",
        "quieren matarme",
        "me pega",
        "me golpea",
        "acabar con mi vida",
        "terminar con mi vida",
        "no quiero seguir vivi",
        "no vale la pena vivir",
        "mejor muert",
        "мне небезопасно",
        "чувствую себя в опасности",
        "не чувствую себя в безопасности",
        "боюсь за свою жизнь",
        "боюсь за жизнь",
        "угрожают убить",
        "угрожает убить",
        "грозит убить",
        "грозятся убить",
        "хотят убить",
        "хочет убить",
        "меня бьют",
        "меня бьёт",
        "меня избивают",
        "моей жизни угрожа",
        "не вижу смысла жить",
        "свести счёты с жизнью",
        "мені небезпечно",
        "не почуваюся в безпеці",
        "не почуваюсь у безпеці",
        "почуваюся в небезпеці",
        "боюся за своє життя",
        "боюся за життя",
        "погрожують убити",
        "погрожує вбити",
        "погрожують вбити",
        "погрожує убити",
        "хоче вбити",
        "хочуть вбити",
        "мене б'ють",
        "мене б'є",
        "моєму життю загрожу",
        "не бачу сенсу жити",
        "звести рахунки з життям",
    )
)
_WORRIES: Final = tuple(
    folded(one)
    for one in (
        "i am afraid of",
        "i'm afraid of",
        "i am scared",
        "i'm scared",
        "threatens me",
        "threatening me",
        "threatened me",
        "threaten me",
        "tengo miedo",
        "me da miedo",
        "me amenaz",
        "estoy desesperad",
        "no puedo más",
        "мне страшно",
        "я боюсь",
        "мне угрожа",
        "нам угрожа",
        "я в отчаянии",
        "больше не могу",
        "мені страшно",
        "боюся",
        "боюсь",
        "мені погрожу",
        "нам погрожу",
        "я у відчаї",
        "більше не можу",
    )
)
"""What may be said of a client, of the rent or of one's life: help is offered, and he says which it is."""


def is_alarming(words: str) -> bool:
    """Tell whether words of self-harm, or of danger, stand in a message."""
    plain = folded(words)
    return any(phrase in plain for phrase in _PHRASES)


def is_worried(words: str) -> bool:
    """Tell whether somebody is afraid or threatened: of what, only he can say."""
    plain = folded(words)
    return any(phrase in plain for phrase in _WORRIES)


def offer(step: Step) -> None:
    """Put help within reach of somebody who is afraid; what he wrote takes its usual way."""
    step.tell(text("safety-offer"), buttons=(button(text("button-unsafe"), Verb.UNSAFE),))


def alert(step: Step) -> None:
    """Give real help at once and call a person, quiet hours or not."""
    already = step.case.timer(Clock.SAFETY.value) is not None
    timer = step.start(Clock.SAFETY)
    step.note("safety alert")
    step.change(unsafe_at=step.case.unsafe_at or step.event.at)
    step.tell(text("safety-help"), text("safety-person-told", due=When(timer.due)))
    if not already:
        step.alarm(text("alarm-safety", reference=step.case.id))
        step.post(text("thread-safety", due=When(timer.due)))
