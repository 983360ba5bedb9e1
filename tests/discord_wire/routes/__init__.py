"""Routes: what each address does, a module a subject."""

from tests.discord_wire.rest import Table
from tests.discord_wire.routes import application, channels, guilds, interactions, messages, threads

TABLES: list[Table] = [
    application.TABLE,
    channels.TABLE,
    guilds.TABLE,
    interactions.TABLE,
    messages.TABLE,
    threads.TABLE,
]
