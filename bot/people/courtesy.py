"""Courtesy: "thank you", "ok" or a smile where an answer was asked for: heard kindly, and no answer.

Belongs here: knowing such words when they stand alone. Whatever says more is an answer, a question or a part
of the story, and read as that.
"""

from typing import Final

_WORDS: Final = frozenset(
    {
        *("thank you", "thanks", "thank you very much", "thank you so much", "thanks a lot", "many thanks"),
        *(
            "thx",
            "ty",
            "ok",
            "okay",
            "okey",
            "k",
            "ok thanks",
            "ok thank you",
            "okay thanks",
            "okay thank you",
        ),
        *(
            "got it",
            "i see",
            "understood",
            "all right",
            "alright",
            "great",
            "good",
            "fine",
            "cool",
            "perfect",
        ),
        *("gracias", "muchas gracias", "mil gracias", "vale", "vale gracias", "ok gracias", "de acuerdo"),
        *("bien", "muy bien", "está bien", "perfecto", "entendido", "genial"),
        *("спасибо", "большое спасибо", "спасибо большое", "спс", "благодарю", "ок", "окей", "ок спасибо"),
        *("хорошо", "хорошо спасибо", "ладно", "понятно", "понял", "поняла", "ясно", "отлично"),
        *("дякую", "дуже дякую", "щиро дякую", "дякую вам", "ок дякую", "добре", "добре дякую", "гаразд"),
        *("зрозуміло", "зрозумів", "зрозуміла", "чудово"),
    }
)


def is_one(words: str) -> bool:
    """Tell whether somebody was polite and said nothing else: such words, or signs that no language reads."""
    spoken = "".join(one if one.isalnum() else " " for one in words.casefold())
    said = " ".join(spoken.split())
    if not said:
        return bool(words.strip()) and "?" not in words
    return said in _WORDS
