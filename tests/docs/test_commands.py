"""`docs/commands.md` says of every command, verb and option what the code says, and nothing else."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import typer

from app.cli import cli
from bot.actions import COMMANDS, STAFF_COMMANDS, Verb
from bot.people.model import Role
from bot.people.permissions import PERMISSIONS, Condition, Grant
from tests.docs.reading import DOCS, ROOT, code, read, rows, section

PAGE = read(DOCS / "commands.md")

_STAFF = frozenset({Role.REVIEWER, Role.LEAD, Role.ADMIN})
_WHO: Mapping[frozenset[Role], str] = {
    frozenset({Role.FREELANCER}): "freelancer",
    _STAFF: "staff",
    frozenset({Role.LEAD, Role.ADMIN}): "leads",
    frozenset({Role.ADMIN}): "admins",
    _STAFF | {Role.FREELANCER}: "everyone",
}
_ONLY = {Condition.HOLDS_CASE: "holds it", Condition.IMPARTIAL: "may judge it"}


def who(grant: Grant) -> tuple[str, str]:
    """Say a grant as the table of verbs does: (who, and only)."""
    return _WHO[grant.roles], ", ".join(_ONLY[one] for one in grant.conditions)


def in_a_sentence(grant: Grant) -> str:
    """Say a grant as the table of staff commands does."""
    people, only = who(grant)
    if only == "may judge it":
        return "staff who may judge it"
    if only:
        return f"who {only}".replace(", ", " and ")
    return "leads, admins" if people == "leads" else people


def leaves(command: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command with its whole name: "verify", "texts check"."""
    for name, one in getattr(command, "commands", {}).items():
        if hasattr(one, "commands"):
            yield from leaves(one, f"{before}{name} ")
        else:
            yield f"{before}{name}", one


def named(heading: str) -> tuple[str, list[str]]:
    """Split "recourse texts check LANGUAGE" into the command's name and its arguments."""
    words = heading.split()[1:]
    name = [one for one in words if not one.isupper()]
    return " ".join(name), words[len(name) :]


def options() -> dict[str, tuple[set[str], set[str]]]:
    """Return what each command of the command line takes: options, and arguments as they are shown."""
    found = {}
    for name, command in leaves(typer.main.get_command(cli)):
        flags = {flag for one in command.params if one.param_type_name == "option" for flag in one.opts}
        arguments = {str(one.metavar) for one in command.params if one.param_type_name == "argument"}
        found[name] = (flags - {"--help"}, arguments)
    return found


def documented() -> dict[str, tuple[set[str], set[str], str]]:
    """Return the same as the page says it, with the examples."""
    found = {}
    whole = section(PAGE, "On the command line")
    for heading in re.findall(r"^### (`recourse [^`]+`)$", whole, re.MULTILINE):
        name, arguments = named(code(heading))
        text = section(PAGE, heading)
        table = rows(text, "option") if "| option |" in text else []
        flags = {flag for row in table for flag in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", row[0])}
        found[name] = (flags, set(arguments), "\n".join(re.findall(r"^    (.*)$", text, re.MULTILINE)))
    return found


def test_every_command_of_a_freelancer_is_there() -> None:
    table = rows(section(PAGE, "For freelancers"), "command")
    assert [code(row[0]) for row in table] == [f"/{name}" for name in ("start", *COMMANDS)]


def test_every_command_of_staff_is_there_with_who_may() -> None:
    table = rows(section(PAGE, "For staff"), "command")
    found = {code(row[0]).removeprefix("/"): row[2] for row in table}
    assert found == {name: in_a_sentence(PERMISSIONS[verb]) for name, verb in STAFF_COMMANDS.items()}


def test_every_verb_is_there_with_who_may() -> None:
    table = rows(section(PAGE, "Everything one can press"), "verb")
    found = {code(row[0]): (row[2], row[3]) for row in table}
    assert found == {verb.name: who(PERMISSIONS[verb]) for verb in Verb}


def test_every_command_and_option_of_the_command_line_is_there() -> None:
    said = {name: (flags, arguments) for name, (flags, arguments, _) in documented().items()}
    assert said == options()


def test_every_command_of_the_command_line_has_an_example_with_its_long_options() -> None:
    for name, (flags, _, examples) in documented().items():
        assert f"recourse {name}" in examples
        long = {one for one in flags if one.startswith("--")}
        assert {one for one in long if one not in examples} == set(), name


def test_options_of_the_program_itself_are_there() -> None:
    group = typer.main.get_command(cli)
    flags = {flag for one in group.params for flag in one.opts}
    assert {one for one in flags if f"`recourse {one}`" not in PAGE} == set()


def test_the_readme_lists_the_commands_of_the_command_line() -> None:
    table = rows(read(ROOT / "README.md"), "command")
    shown = {name: set(arguments) for name, arguments in (named(code(row[0])) for row in table)}
    assert shown == {name: arguments for name, (_, arguments) in options().items()}


def test_the_readme_and_the_page_name_the_same_exit_codes() -> None:
    assert [row[0] for row in rows(section(PAGE, "Exit codes"), "code")] == ["0", "1", "2"]
    said = read(ROOT / "README.md").partition("Exit codes:")[2].partition("\n\n")[0]
    for _, meaning in rows(section(PAGE, "Exit codes"), "code"):
        assert meaning in said.replace("\n", " ")


# --- and the comparison would notice -------------------------------------------------------------


def test_grants_that_differ_are_said_differently() -> None:
    assert who(Grant(_STAFF, (Condition.HOLDS_CASE,))) != who(Grant(_STAFF))
    assert len({in_a_sentence(one) for one in PERMISSIONS.values()}) == len(
        {who(one) for one in PERMISSIONS.values()}
    )
    assert len(options()["code"][0]) >= 4, "options were not found at all"
