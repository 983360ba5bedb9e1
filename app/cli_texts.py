"""The commands about wording: `recourse texts check` and `recourse texts show`.

Belongs here: what a translator types and reads. What is right and wrong is told by `bot.texts.check`.
"""

from pathlib import Path
from typing import Annotated

import typer

from app import catalogues
from app.config import load
from app.printing import fail, kindly, out
from bot.texts import check
from bot.texts.render import TextProblem

texts = typer.Typer(
    name="texts", help="Check the words that people read, or look one up.", no_args_is_help=True
)

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-c", metavar="FILE", help="A configuration whose `texts` folder counts too."),
]
FolderOption = Annotated[
    Path | None, typer.Option("--folder", metavar="FOLDER", help="A folder with texts of your own.")
]


@texts.command(name="check")
def check_texts(
    language: Annotated[
        str | None, typer.Argument(metavar="LANGUAGE", help="Such as 'pl'; without it: all.")
    ] = None,
    config: ConfigOption = None,
    folder: FolderOption = None,
) -> None:
    """Tell what is missing, too long, or said as it must never be said; exit with 1 if anything is."""
    with kindly():
        own = _folder(config, folder)
        found = catalogues.texts(own)
        wanted = catalogues.merged_sources(own)
        if language is not None and language not in wanted:
            raise TextProblem(f"there are no texts in {language!r}; there are {', '.join(sorted(wanted))}")
        chosen = {code: files for code, files in wanted.items() if language in (None, code)}
        problems = check.everything(found, chosen)
        for one in problems:
            out().print(one, markup=False, highlight=False, soft_wrap=True)
        counted = ", ".join(f"{code} {len(found.keys(code))}" for code in sorted(chosen))
        if problems:
            fail(f"{len(problems)} to mend. Messages: {counted}.")
        out().print(f"All is well. Messages: {counted}.", highlight=False)


@texts.command()
def show(
    key: Annotated[str, typer.Argument(metavar="KEY", help="Such as 'welcome-back', or a part of it.")],
    config: ConfigOption = None,
    folder: FolderOption = None,
) -> None:
    """Show a message in every language, as it is said now."""
    with kindly():
        found = catalogues.texts(_folder(config, folder))
        keys = sorted(one for code in found.languages for one in found.keys(code) if key in one)
        wanted = [key] if key in keys else list(dict.fromkeys(keys))
        if not wanted:
            raise TextProblem(f"no message has {key!r} in its name")
        for one in wanted:
            out().print(one, markup=False, highlight=False)
            for code in found.languages:
                for wording in found.wordings(code, one) if one in found.keys(code) else ("(not there)",):
                    out().print(f"  {code}  {wording}", markup=False, highlight=False, soft_wrap=True)


def _folder(config: Path | None, folder: Path | None) -> Path | None:
    if folder is not None:
        return folder
    return load(config).texts if config is not None else None
