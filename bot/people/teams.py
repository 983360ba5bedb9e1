"""Teams: which of them a case is for, by its reason first, then by his language.

Belongs here: naming the team to staff. Anybody may still claim anything: a team that is away holds up nobody.
"""

from bot.step import Step
from bot.texts import Text, text


def assign(step: Step) -> tuple[Text, ...]:
    """Give the case to the team it is for, and return the words for its thread where that changed."""
    case, world = step.case, step.world
    found = world.roster.team_for(case.reason_code, world.language)
    name = found.name if found else ""
    if name == case.team:
        return ()
    step.change(team=name)
    step.note("team", team=name)
    if found is None:
        return ()
    names = [one.name for one in world.roster.staff if one.id in found.members]
    return (text("thread-team", team=name, members=", ".join(names) or text("team-nobody")),)
