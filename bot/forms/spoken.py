"""Spoken: what a few typed words mean, in every language that we speak: yes, no, that is all, hand it in.

Belongs here: words, whatever button or question they stand for. Whoever writes on a phone leaves out accents
and capitals, and says please. Which press they stand for is `bot.intake.hearing`. Words that could mean two
things stand in no list here: they stay words.
"""

import unicodedata
from typing import Final

_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u02b9`\u00b4", "'"))


def folded(words: str) -> str:
    """Return words without capitals, accents, doubled spaces, and the marks around them."""
    apart = unicodedata.normalize("NFD", words.translate(_APOSTROPHES))
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join(bare.split()).strip(" .!,¡;✓").casefold()


def _words(*several: str) -> frozenset[str]:
    return frozenset(one for words in several for one in folded(words).split())


def _phrases(*several: str) -> frozenset[str]:
    return frozenset(folded(one) for words in several for one in words.split(","))


_ASKS_BACK: Final = 150
"""Characters: a longer text that ends with a question mark tells something as well."""
_POLITE: Final = _words(
    "please thanks thank you por favor gracias", "пожалуйста спасибо", "будь ласка дякую ну"
)
_YES: Final = _words(
    "yes yeah yep sure ok okay", "sí claro vale", "да ага конечно ок", "так звичайно авжеж добре"
)
_NO: Final = _words("no nope", "нет неа", "ні")
_AGREE: Final = _words("agree agreed accept", "acepto acuerdo conforme", "согласен согласна даю согласие")
_AGREE_TOO: Final = _words("згоден згодна погоджуюся погоджуюсь даю згоду")
_BESIDE_AGREE: Final = _words("i do", "estoy de que", "я с этим", "з цим")
_DISAGREE: Final = _phrases(
    "i do not agree, i don't agree, i disagree, no estoy de acuerdo, no acepto, no de acuerdo",
    "не согласен, не согласна, я не согласен, я не согласна",
    "не згоден, не згодна, я не згоден, я не згодна, не погоджуюся, не погоджуюсь",
)
_THAT_IS_ALL: Final = _phrases(
    "that is all, that's all, thats all, that's it, nothing else, nothing more, no more, done, finished",
    "eso es todo, es todo, nada más, ya está, ya, listo, ninguno más, no hay más",
    "это всё, всё, больше ничего, больше нет, готово, вот и всё",
    "це все, все, більше нічого, більше немає, більше нема, от і все",
)
_EVERYTHING: Final = _phrases(
    "all, everything, all of it, all of them, todo, todas, todas las cosas, todo eso, nada funciona",
    "всё, все, всё это, ничего не работает, усе, усе це, нічого не працює",
)
_LEAVE_IT: Final = _phrases(
    "keep it, leave it, leave it like that, dejarla así, dejarlo así, déjalo así, déjala así, así está bien",
    "оставить, оставь, оставьте, так и оставить, залишити, залиш, залиште, хай буде так",
)
_NOTHING: Final = _phrases(
    "nothing, none, nobody, no one, nada, ninguno, ninguna, nadie, no hay, no tengo",
    "ничего, никто, нету, не надо, нічого, ніхто, немає, нема, не треба",
)
_SKIP: Final = _phrases(
    "skip, skip it, next, pass, saltar, salta, sáltala, omitir, paso, siguiente",
    "пропусти, пропустить, дальше, пропустити, далі",
)
_LATER: Final = _phrases(
    "later, not now, luego, después, más tarde, ahora no, ahora no puedo, luego sigo",
    "потом, позже, не сейчас, пізніше, потім, не зараз",
)
_HAND_IN: Final = _words(
    "submit send",
    "presentar preséntala presentarla preséntalo presentarlo enviar envíala enviarla mandar mándala mandarla",
    "подать подай подайте подаю подавай отправить отправь отправляй отправляйте",
    "подати подаю подавай надіслати надсилай надішліть подайте",
)
_BESIDE_HAND_IN: Final = _words(
    "it my the appeal now i want to would like in",
    "quiero mi la apelación ya ahora",
    "я хочу мою апелляцию сейчас её",
    "я хочу апеляцію мою зараз її",
)


def agrees(words: str) -> bool:
    """Tell whether somebody agrees and says nothing else: a yes, "I agree", or both."""
    said = _essence(words)
    core = [one for one in said if one in _YES | _AGREE | _AGREE_TOO]
    return bool(core) and all(one in core or one in _BESIDE_AGREE for one in said)


def disagrees(words: str) -> bool:
    """Tell whether somebody says no to what was put to him, and nothing else."""
    plain = folded(words).replace(",", "")
    first, _, rest = plain.partition(" ")
    return plain in _NO | _DISAGREE or (first in _NO and rest in _DISAGREE)


def says_yes(words: str) -> bool:
    """Tell whether this is a yes and nothing else."""
    said = _essence(words)
    return bool(said) and all(one in _YES for one in said)


def says_that_is_all(words: str) -> bool:
    """Tell whether somebody has no more to give to a list."""
    return folded(words) in _THAT_IS_ALL or says_nothing(words)


def says_everything(words: str) -> bool:
    """Tell whether somebody means all that there is to choose from."""
    return folded(words) in _EVERYTHING


def leaves_it(words: str) -> bool:
    """Tell whether somebody who was asked for more of an answer has no more: a yes, or a no."""
    return folded(words) in _LEAVE_IT or says_that_is_all(words) or says_yes(words)


def says_nothing(words: str) -> bool:
    """Tell whether somebody says that there is none of what he is asked for."""
    return folded(words) in _NOTHING | _NO


def says_skip(words: str) -> bool:
    """Tell whether somebody wants the next question."""
    return folded(words) in _SKIP


def says_later(words: str) -> bool:
    """Tell whether somebody goes on another time; "not now, I go on later" is two of these."""
    parts = [one.strip() for one in folded(words).split(",")]
    return all(one in _LATER for one in parts)


def hands_in(words: str) -> bool:
    """Tell whether somebody who was asked whether to hand in says so: a yes, "send it", or both."""
    if folded(words).startswith("hand"):
        return all(one in _BESIDE_HAND_IN | {"hand"} for one in _essence(words))
    said = _essence(words)
    core = [one for one in said if one in _YES | _HAND_IN]
    return bool(core) and all(one in core or one in _BESIDE_HAND_IN for one in said)


def is_no_reply(words: str) -> bool:
    """Tell whether somebody who owes us an answer has only thanked, or only asks back in one sentence."""
    said = words.strip()
    asks_back = (
        said.endswith("?") and not any(one in said[:-1] for one in ".!?\n") and len(said) <= _ASKS_BACK
    )
    return asks_back or (bool(said) and not _essence(words))


def _essence(words: str) -> list[str]:
    """Return the words that are left without the politeness around them."""
    said = folded(words).replace(",", " ").replace(".", " ").replace("!", " ").split()
    return [one for one in said if one not in _POLITE]
