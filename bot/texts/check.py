"""What a translator would want to be told before a person sees it.

Here belong comparisons between languages and searches for words that must never be said, as plain lines for a
test or a command to show. What cannot be shown at all is refused earlier, by `Texts.parse`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.texts import wording
from bot.texts.render import ENGLISH, Texts

LONGEST_MESSAGE: Final = 3500
"""Characters; leaves room for values below the 4000 that the strictest of common channels allows."""


def everything(texts: Texts, sources: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """Tell all that is to be mended in the languages that have `sources` (language -> file -> Fluent source).

    What one key alone can tell: whether each is there with its values, never says what must never be said,
    fits where it is shown, and has every form that a number needs. An empty tuple means that all is well.
    """
    found = (
        *compare(texts),
        *forbidden(texts, wording.NEVER),
        *wording.patterns_said(texts),
        *wording.bare_links(texts),
        *_too_long(texts),
        *(
            gap
            for language, files in sources.items()
            for source in files.values()
            for gap in wording.plural_gaps(language, source)
        ),
    )
    return tuple(one for one in dict.fromkeys(found) if _language(one) in sources)


def compare(texts: Texts, longest: int = LONGEST_MESSAGE) -> tuple[str, ...]:
    """Compare every language with English.

    Tells of missing and extra messages, of variables that differ, and of messages whose longest variant is
    over `longest` characters without its values. An empty tuple means that all is well.
    """
    return tuple(
        problem
        for language in texts.languages
        for problem in (
            *_keys(texts, language),
            *_variables(texts, language),
            *_lengths(texts, language, longest),
        )
    )


def forbidden(texts: Texts, phrases: Iterable[str]) -> tuple[str, ...]:
    """Find messages that say a phrase which must never be said, in any variant.

    Letter case and line breaks make no difference. An empty tuple means that all is well.
    """
    wanted = [(phrase, _flat(phrase)) for phrase in phrases]
    found: list[str] = []
    for language in texts.languages:
        for key in sorted(texts.keys(language)):
            said = [_flat(one) for one in texts.wordings(language, key)]
            found += (
                f"language {language}: '{key}' says \"{phrase}\"; say it another way"
                for phrase, flat in wanted
                if any(flat in one for one in said)
            )
    return tuple(found)


def _keys(texts: Texts, language: str) -> Iterator[str]:
    own, english = texts.keys(language), texts.keys(ENGLISH)
    for key in sorted(english - own):
        yield f"language {language}: '{key}' is missing; translate it"
    for key in sorted(own - english):
        yield f"language {language}: '{key}' is not in {ENGLISH}; remove it, or write it there"


def _variables(texts: Texts, language: str) -> Iterator[str]:
    for key in sorted(texts.keys(language) & texts.keys(ENGLISH)):
        own, english = texts.variables(language, key), texts.variables(ENGLISH, key)
        for name in sorted(english - own):
            yield f"language {language}: '{key}' leaves out ${name}, which {ENGLISH} tells; add it"
        for name in sorted(own - english):
            yield f"language {language}: '{key}' uses ${name}, which {ENGLISH} does not; correct the name"


def _lengths(texts: Texts, language: str, longest: int) -> Iterator[str]:
    for key in sorted(texts.keys(language)):
        length = len(texts.longest(language, key))
        if length > longest:
            yield f"language {language}: '{key}' has {length} characters; {longest} are allowed, so split it"


def _too_long(texts: Texts) -> Iterator[str]:
    keys = texts.keys(ENGLISH)
    labels = {
        key for key in keys if key.startswith(("button-", "option-", "outcome-")) and key != "button-outdated"
    }
    commands = {key for key in keys if key.startswith(("command-", "staff-command-"))}
    papers = {key for key in keys if key.startswith("letter-")} | set(wording.DOCUMENTS)
    labels -= {"option-clause", "button-outdated"}  # a rule's own title; an answer to a press
    yield from wording.too_long(texts, labels, wording.LABEL)
    yield from wording.too_long(texts, commands, wording.DESCRIPTION)
    yield from wording.too_long(texts, keys - papers, wording.MESSAGE)


def _language(problem: str) -> str:
    """Return the language that a line of ours begins with."""
    return problem.removeprefix("language ").partition(":")[0]


def _flat(words: str) -> str:
    return " ".join(words.split()).casefold()
