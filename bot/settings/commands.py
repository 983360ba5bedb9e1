"""Commands about the settings: from a press to a wish that can be decided.

Belongs here: which reader a verb has, and what going back goes back to. The reading itself is in
`bot.settings.reading`.
"""

from datetime import datetime

from bot.actions import Action, Verb
from bot.ids import StaffId
from bot.people.model import Actor
from bot.settings.changes import about_deadlines, going_back
from bot.settings.model import FileChanged, Settings
from bot.settings.office import Office
from bot.settings.reading import away, deadlines, passages, staff
from bot.settings.reading.desk import Desk
from bot.settings.wishes import Asked, Mistake, Undone, Wanted, Wish
from bot.texts import text
from bot.world import World


def wanted(
    settings: Settings, actor: Actor, action: Action, at: datetime, world: World
) -> Asked | Wanted | Mistake:
    """Read a command; going back is turned into what it goes back to."""
    office = world.office or Office()
    desk = Desk(StaffId(actor.id), at, office.ground, settings.choices, world)
    wish = _read(action, desk)
    return _going_back(wish, office) if isinstance(wish, Undone) else wish


def _read(action: Action, desk: Desk) -> Wish:
    match action.verb:
        case Verb.DEADLINES:
            return deadlines.read(action.target, desk)
        case Verb.STAFF:
            return staff.read(action.target, desk)
        case Verb.PASSAGES:
            return passages.read(action.target, desk)
        case Verb.AWAY:
            return away.read(action.target, desk)
        case Verb.HERE:
            return away.read_back(action.target, desk)
        case _:
            return Mistake((text("staff-unknown"),))


def _going_back(wish: Undone, office: Office) -> Wanted | Mistake:
    candidates = [one for one in office.versions if about_deadlines(one.change)]
    if wish.version:
        candidates = [one for one in candidates if one.number == wish.version]
    found = next((one for one in candidates if wish.version or not isinstance(one.change, FileChanged)), None)
    if found is None:
        return Mistake(
            (
                text("mistake-undo-unknown", number=str(wish.version))
                if wish.version
                else text("undo-nothing"),
            )
        )
    if isinstance(found.change, FileChanged):
        return Mistake((text("mistake-undo-file", number=str(found.number)),))
    return Wanted(going_back(found), wish.why)
