"""Errors: what the platform's refusals and the library's exceptions mean for us, in one table.

A test walks the library's exception classes, so that none is left out. What is done about a meaning is
decided where the request was made.
"""

from datetime import timedelta
from enum import Enum, auto
from typing import Final

import aiohttp
import discord

from adapters.discord.brake import BrakedError
from bot.ports import Refused, SendResult, TryLater


class Meaning(Enum):
    """What went wrong, as far as it matters."""

    CLOSED = auto()
    """He cannot be written to in private."""
    PLACE_GONE = auto()
    """The channel, thread, server or member is not there any more."""
    MESSAGE_GONE = auto()
    ARCHIVED = auto()
    LOCKED = auto()
    FULL = auto()
    """The server has as many open threads as it may."""
    TAG = auto()
    """A tag is gone, or one more is more than a forum may have."""
    NO_ACCESS = auto()
    """We may not see it, or not do it, as rights are now."""
    TOO_LATE = auto()
    """The interaction has expired, or was answered before."""
    WAIT = auto()
    """A limit, the network, the platform's own trouble: it may have arrived all the same."""
    TOKEN = auto()
    """The token is not accepted."""
    INTENT = auto()
    """The application lacks a right to hear."""
    OURS = auto()
    """The request was wrong: a fault of ours, which trying again will not mend."""


CODES: Final[dict[int, Meaning]] = {
    10003: Meaning.PLACE_GONE,  # unknown channel
    10004: Meaning.PLACE_GONE,  # unknown guild
    10007: Meaning.PLACE_GONE,  # unknown member
    10008: Meaning.MESSAGE_GONE,
    10011: Meaning.PLACE_GONE,  # unknown role
    10013: Meaning.CLOSED,  # unknown user
    10015: Meaning.TOO_LATE,  # unknown webhook: an interaction's token that has ended
    10062: Meaning.TOO_LATE,  # unknown interaction
    10087: Meaning.TAG,  # unknown tag
    20009: Meaning.CLOSED,  # taken for explicit content by who receives it
    20016: Meaning.WAIT,  # slow mode
    20026: Meaning.CLOSED,  # flagged as spam: only an appeal to the platform helps
    20028: Meaning.WAIT,  # the channel's limit of writing
    20029: Meaning.WAIT,  # the server's limit of writing
    30033: Meaning.FULL,  # members of a thread
    30046: Meaning.WAIT,  # edits of a message older than an hour
    30048: Meaning.TAG,  # tags of a forum
    40001: Meaning.TOKEN,
    40002: Meaning.TOKEN,  # the account must be verified
    40003: Meaning.WAIT,  # direct messages opened too fast
    40004: Meaning.WAIT,  # sending is turned off for the moment
    40005: Meaning.OURS,  # too large
    40006: Meaning.WAIT,  # turned off for the moment
    40007: Meaning.CLOSED,  # banned from the server
    40060: Meaning.TOO_LATE,  # already acknowledged
    40061: Meaning.TAG,  # two tags of one name
    40062: Meaning.WAIT,
    40066: Meaning.TAG,
    40067: Meaning.TAG,  # the forum demands one
    40094: Meaning.TOO_LATE,  # no more follow-ups
    50001: Meaning.NO_ACCESS,
    50006: Meaning.OURS,  # empty
    50007: Meaning.CLOSED,
    50009: Meaning.NO_ACCESS,  # the channel's verification level
    50013: Meaning.NO_ACCESS,
    50014: Meaning.TOKEN,
    50024: Meaning.OURS,  # not on this kind of channel
    50027: Meaning.TOO_LATE,  # an interaction's token that is not valid
    50033: Meaning.CLOSED,  # not a recipient
    50035: Meaning.OURS,  # the form of the request
    50045: Meaning.OURS,  # a file that is too large
    50083: Meaning.ARCHIVED,
    50109: Meaning.OURS,
    50278: Meaning.CLOSED,  # no server in common
    130000: Meaning.WAIT,  # overloaded
    160002: Meaning.NO_ACCESS,  # may not read the history
    160005: Meaning.LOCKED,
    160006: Meaning.FULL,
    200000: Meaning.OURS,  # stopped by the server's own filter
    200001: Meaning.OURS,
    240000: Meaning.OURS,  # a link that is taken for harmful
}
"""The platform's JSON codes."""

_STATUSES: Final = {
    400: Meaning.OURS,
    401: Meaning.TOKEN,
    403: Meaning.NO_ACCESS,
    404: Meaning.PLACE_GONE,
    405: Meaning.OURS,
    413: Meaning.OURS,
    429: Meaning.WAIT,
}

CLASSES: Final[dict[type[BaseException], Meaning]] = {
    discord.GatewayNotFound: Meaning.WAIT,
    discord.ConnectionClosed: Meaning.WAIT,
    discord.DiscordServerError: Meaning.WAIT,
    discord.RateLimited: Meaning.WAIT,
    discord.LoginFailure: Meaning.TOKEN,
    discord.PrivilegedIntentsRequired: Meaning.INTENT,
    discord.InteractionResponded: Meaning.TOO_LATE,
    discord.InvalidData: Meaning.OURS,
    discord.MissingApplicationID: Meaning.OURS,
    discord.FFmpegProcessError: Meaning.OURS,
    discord.oggparse.OggError: Meaning.OURS,
    discord.opus.OpusError: Meaning.OURS,
    discord.opus.OpusNotLoaded: Meaning.OURS,
    discord.app_commands.AppCommandError: Meaning.OURS,
    discord.ClientException: Meaning.OURS,
    discord.DiscordException: Meaning.OURS,
    BrakedError: Meaning.WAIT,
    aiohttp.ClientError: Meaning.WAIT,
    OSError: Meaning.WAIT,
    TimeoutError: Meaning.WAIT,
}
"""What carries no code: the nearest class above an exception decides."""

_REFUSED: Final = {
    Meaning.CLOSED: "direct messages are closed",
    Meaning.PLACE_GONE: "the channel is gone",
    Meaning.MESSAGE_GONE: "the message is gone",
    Meaning.TOO_LATE: "the interaction has expired",
}
_LATER: Final = {
    Meaning.WAIT: timedelta(seconds=2),
    Meaning.ARCHIVED: timedelta(minutes=1),
    Meaning.LOCKED: timedelta(minutes=5),
    Meaning.FULL: timedelta(minutes=5),
    Meaning.TAG: timedelta(minutes=1),
    Meaning.NO_ACCESS: timedelta(minutes=5),
    Meaning.TOKEN: timedelta(minutes=5),
    Meaning.INTENT: timedelta(minutes=5),
}


def meaning(error: BaseException) -> Meaning:
    """Say what an error means."""
    if isinstance(error, discord.HTTPException):
        known = CODES.get(error.code)
        if known is not None:
            return known
        return Meaning.WAIT if error.status >= 500 else _STATUSES.get(error.status, Meaning.OURS)
    return next((CLASSES[one] for one in type(error).__mro__ if one in CLASSES), Meaning.OURS)


def result(error: BaseException) -> SendResult:
    """Turn an error, where nothing else helps, into the result of sending."""
    what = meaning(error)
    if what in _REFUSED:
        return Refused(_REFUSED[what])
    if what in _LATER:
        return TryLater(max(_LATER[what], wait(error)), reason(error))
    return Refused(reason(error))


def wait(error: BaseException) -> timedelta:
    """Return how long the platform asks us to wait; nothing where it does not say."""
    if isinstance(error, discord.RateLimited):
        return timedelta(seconds=error.retry_after)
    if isinstance(error, BrakedError):
        return error.wait
    return timedelta(0)


def reason(error: BaseException) -> str:
    """Name an error for the records: its kind and codes, never what somebody wrote."""
    if isinstance(error, discord.HTTPException):
        return f"{type(error).__name__} {error.status}, code {error.code}"
    if isinstance(error, discord.ConnectionClosed):
        return f"connection closed with {error.code}"
    return type(error).__name__
