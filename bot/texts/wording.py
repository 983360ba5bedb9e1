"""What may be said, and how long: the rules for wording that hold in every language.

Belongs here: the "never" list with its equivalents, lengths, and the forms of a word after a number. What a
translator is told of all this together is in `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from babel import Locale
from fluent.syntax import FluentParser, ast

from bot.texts import catalogue
from bot.texts.render import Texts

MESSAGE = 600
"""Characters. Under stress reading is hard, so messages are short; documents are listed by name."""
LABEL = 40
"""Characters of a button: more is cut on a phone."""
TOAST = 200
"""Characters of the answer to a press: the strictest of the channels shows no more."""
DESCRIPTION = 100
"""Characters of a command's description: the strictest of the channels takes no more."""

DOCUMENTS = ("privacy-notice", "help", "staff-help")

NEVER = (
    # closing the door
    "will not respond", "will not reply", "not reply further", "unlikely to respond", "unlikely to reply",
    "do not reply", "не будем отвечать", "отвечать не будем", "больше не ответим", "вряд ли ответим",
    "не отвечайте на это", "окончательн", "no responderemos", "no le responderemos", "no responda a",
    "definitiva", "не будемо відповідати", "не відповідатимемо", "не відповідайте на це", "остаточне",
    "остаточний",
    # reasons that are none
    "a high number of", "a large number of", "various reasons", "multiple reasons", "for security reasons",
    "at our discretion", "carefully reviewed", "большое количество", "большого количества",
    "различным причинам", "разным причинам", "ряду причин", "ряд причин", "в целях безопасности",
    "по нашему усмотрению", "внимательно рассмотр", "тщательно", "gran cantidad de", "un alto número",
    "por diversos motivos", "varios motivos", "por motivos de seguridad", "a nuestra discreción",
    "revisado cuidadosamente", "велику кількість", "великої кількості", "різних причин", "низку причин",
    "з міркувань безпеки", "на наш розсуд", "уважно розглян", "ретельно",
    # presuming guilt
    "violat", "fraud", "misconduct", "abus", "guilt", "offence", "offend", "cheat", "suspicious", "you broke",
    "нарушени", "нарушил", "мошенн", "злоупотреб", "виновн", "по вашей вине", "обманыва", "подозрит",
    "infracci", "infringi", "fraude", "culpa", "engañ", "sospechos", "abuso", "порушенн", "порушив", "шахра",
    "зловжи", "винуват", "вашої вини", "підозр",
    # promising an outcome
    "guarantee", "will be restored", "will be reinstated", "will get your account back", "гарантир",
    "будет восстановлен", "обязательно верн", "вернём вам аккаунт", "garantiz", "le devolveremos la cuenta",
    "гарант", "обов'язково повернемо",
    # dates that are none, and sighs
    "in due course", "shortly", "as soon as possible", "please be patient", "unfortunately", "we regret",
    "в ближайшее время", "в кратчайшие сроки", "как можно скорее", "наберитесь терпения", "к сожалению",
    "a la mayor brevedad", "en breve", "próximamente", "tenga paciencia", "lamentablemente", "por desgracia",
    "найближчим часом", "якнайшвидше", "незабаром", "наберіться терпіння", "на жаль",
)  # fmt: skip

_NUMBER = (
    r"(?:\{ \$\w+ \}|\d+|an?|one|two|three|a few|several|the next|один|одного|двух|трёх|нескольких"
    r"|una?|dos|tres|unos|unas|двох|трьох|кількох)"
)
_PATTERNS = (
    ("says that something is final", re.compile(r"\bfinal(?:ly)?\b", re.IGNORECASE)),
    (
        "counts days without a date",
        re.compile(
            rf"\b(?:in|within|after) {_NUMBER} (?:\w+ )?(?:minute|hour|day|week|month)s?\b"
            rf"|\b(?:через|в течение) (?:{_NUMBER} )?(?:\w+ )?(?:минут|час|дн|день|сут|недел|месяц)"
            rf"|\b(?:через|протягом) (?:{_NUMBER} )?(?:\w+ )?(?:хвилин|годин|дні|день|тижд|тижн|місяц)"
            rf"|\b(?:en|dentro de|tras) {_NUMBER} (?:\w+ )?(?:minuto|hora|día|semana|mes)",
            re.IGNORECASE,
        ),
    ),
)


def patterns_said(texts: Texts) -> list[str]:
    """Find messages that say what no date and no door may be said like; phrases are for `check.forbidden`."""
    return [
        f"language {language}: '{key}' {what}; say it another way"
        for language, key, wordings in _wordings(texts)
        for what, pattern in _PATTERNS
        if any(pattern.search(wording) for wording in wordings)
    ]


def bare_links(texts: Texts) -> list[str]:
    """Find messages that name an address of the rules without quoting what stands there."""
    return [
        f"language {language}: '{key}' links the rules without quoting them; quote them"
        for language, key, _ in _wordings(texts)
        if {"address"} <= texts.variables(language, key) and "quote" not in texts.variables(language, key)
    ]


def too_long(texts: Texts, keys: Iterable[str], limit: int) -> list[str]:
    """List which of the keys are longer than `limit` characters, values counted as they are spelled."""
    wanted = frozenset(keys)
    lengths = (
        (language, key, max(map(len, wordings)))
        for language, key, wordings in _wordings(texts)
        if key in wanted
    )
    return [
        f"language {language}: '{key}' has {length} characters; {limit} are allowed"
        for language, key, length in lengths
        if length > limit
    ]


def same_labels(texts: Texts, keys: Iterable[str]) -> list[str]:
    """List pairs of labels that read the same: who sees both cannot choose."""
    wanted = sorted(keys)
    return [
        f"language {language}: '{one}' and '{other}' read the same; tell them apart"
        for language in texts.languages
        for one, other in combinations([key for key in wanted if key in texts.keys(language)], 2)
        if texts.wordings(language, one) == texts.wordings(language, other)
    ]


def plural_gaps(language: str, source: str) -> list[str]:
    """List choices by number that lack a form which the language has ("1 день, 2 дня, 5 дней")."""
    forms = {*Locale.parse(language.replace("-", "_")).plural_form.tags, "other"}
    problems = []
    for entry in FluentParser().parse(source).body:
        if not isinstance(entry, ast.Message):
            continue
        for node in catalogue.nodes(entry):
            if not isinstance(node, ast.SelectExpression):
                continue
            keys = {one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)}
            if keys & (forms - {"other"}) and forms - keys:
                lacking = ", ".join(sorted(forms - keys))
                problems.append(f"language {language}: '{entry.id.name}' lacks the forms {lacking}")
    return problems


def _wordings(texts: Texts) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for language in texts.languages:
        for key in sorted(texts.keys(language)):
            yield language, key, texts.wordings(language, key)
