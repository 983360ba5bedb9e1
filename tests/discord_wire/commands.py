"""Commands: which slash commands are registered, what they are called to whom, and where they can be used."""

from dataclasses import dataclass, field
from enum import IntEnum, unique

from tests.discord_wire.clock import Snowflakes
from tests.discord_wire.model import Json


@unique
class Where(IntEnum):
    """Where a command is used, as the platform numbers it."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


BY_GUILD, BY_USER = 0, 1


@dataclass
class Commands:
    """The application's commands: everywhere (None), and of each server."""

    ids: Snowflakes
    registered: dict[int | None, list[Json]] = field(default_factory=dict)
    syncs: int = 0

    def replace(self, application: int, guild: int | None, wanted: list[Json]) -> list[Json]:
        """Put these in place of all that there are; those of the same name keep their ids."""
        self.syncs += 1
        kept = {(one["type"], one["name"]): one["id"] for one in self.registered.get(guild, [])}
        made = [self._made(application, guild, one, kept) for one in wanted]
        self.registered[guild] = made
        return made

    def add(self, application: int, guild: int | None, wanted: Json) -> Json:
        others = self.registered.get(guild, [])
        kept = {(one["type"], one["name"]): one["id"] for one in others}
        made = self._made(application, guild, wanted, kept)
        self.registered[guild] = [one for one in others if one["id"] != made["id"]] + [made]
        return made

    def _made(
        self, application: int, guild: int | None, wanted: Json, kept: dict[tuple[int, str], str]
    ) -> Json:
        kind = wanted.get("type") or 1
        made: Json = {
            "id": kept.get((kind, wanted["name"])) or str(self.ids.next()),
            "application_id": str(application),
            "version": str(self.ids.next()),
            "type": kind,
            "name": wanted["name"],
            "name_localizations": wanted.get("name_localizations"),
            "description": wanted.get("description") or "",
            "description_localizations": wanted.get("description_localizations"),
            "options": wanted.get("options") or [],
            "default_member_permissions": _text(wanted.get("default_member_permissions")),
            "nsfw": bool(wanted.get("nsfw")),
        }
        if guild is not None:
            return {**made, "guild_id": str(guild)}
        contexts = wanted.get("contexts")
        if contexts is None:
            contexts = [0] if wanted.get("dm_permission") is False else [0, 1, 2]
        kinds = wanted.get("integration_types") or [BY_GUILD]
        return {**made, "contexts": contexts, "integration_types": kinds, "dm_permission": 1 in contexts}

    def find(self, name: str, where: Where, guild: int | None, *, by_user: bool) -> Json:
        """Find what somebody types, as his client offers it there.

        Raises:
            AssertionError: it is not offered there; says what is.
        """
        offered: list[Json] = [*self.registered.get(guild, ())] if guild is not None and not by_user else []
        offered += [one for one in self.registered.get(None, ()) if _offered(one, where, by_user=by_user)]
        for one in offered:
            names = {one["name"], *(one["name_localizations"] or {}).values()}
            if name in names:
                return one
        listed = ", ".join(sorted(one["name"] for one in offered)) or "none"
        raise AssertionError(f"/{name} is not offered in {where.name}; offered: {listed}")


def _offered(one: Json, where: Where, *, by_user: bool) -> bool:
    return where in one["contexts"] and (BY_USER if by_user else BY_GUILD) in one["integration_types"]


def _text(value: object) -> str | None:
    return None if value is None else str(value)
