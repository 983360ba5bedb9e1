"""Errors: how the platform refuses. Each has a status, a code of its own and words."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

KNOWN: dict[int, tuple[int, str]] = {
    0: (400, "400: Bad Request"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (404, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10087: (404, "Unknown Tag"),
    20028: (429, "The write action you are performing on the channel has hit the write rate limit"),
    30003: (400, "Maximum number of pins reached (50)"),
    30005: (400, "Maximum number of guild roles reached (250)"),
    30007: (400, "Maximum number of webhooks reached (15)"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30013: (400, "Maximum number of guild channels reached (500)"),
    30032: (400, "Maximum number of application commands reached (100)"),
    30033: (400, "Maximum number of thread participants has been reached (1000)"),
    30034: (429, "Maximum number of daily application command creates has been reached (200)"),
    30046: (429, "Maximum number of edits to messages older than 1 hour reached. Try again later"),
    30047: (400, "Maximum number of pinned threads in a forum channel has been reached"),
    30048: (400, "Maximum number of tags in a forum channel has been reached"),
    40001: (401, "Unauthorized"),
    40002: (403, "You need to verify your account in order to perform this action"),
    40003: (429, "You are opening direct messages too fast"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40066: (400, "There are no tags available that can be set by non-moderators"),
    40067: (400, "A tag is required to create a forum post in this channel"),
    40094: (400, "This interaction has reached its maximum number of follow-up messages"),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50021: (403, "Cannot execute action on a system message"),
    50024: (403, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    130000: (503, "API resource is currently overloaded. Try again a little later"),
    160004: (400, "A thread has already been created for this message"),
    160005: (403, "Thread is locked"),
    160006: (400, "Maximum number of active threads reached"),
    200000: (400, "Message was blocked by automatic moderation"),
    220001: (400, "Webhooks posted to forum channels must have a thread_name or thread_id"),
}


@dataclass
class ApiError(Exception):
    """The platform says no."""

    status: int
    code: int
    message: str
    errors: Json = field(default_factory=dict)

    def body(self) -> Json:
        spelled: Json = {"message": self.message, "code": self.code}
        return {**spelled, "errors": self.errors} if self.errors else spelled


def refused(code: int) -> ApiError:
    """Make the refusal with this code."""
    status, message = KNOWN[code]
    return ApiError(status, code, message)


def invalid(problems: list[tuple[str, str]]) -> ApiError:
    """Make the refusal of a body, naming each field as the platform does."""
    errors: Json = {}
    for path, why in problems:
        at = errors
        for part in path.split(".") if path else []:
            at = at.setdefault(part, {})
        at.setdefault("_errors", []).append({"code": "BASE_TYPE", "message": why})
    return ApiError(400, 50035, KNOWN[50035][1], errors)
