"""Answers to interactions: the first one, the original message, and follow-ups."""

import time

from tests.discord_wire import compose, forms, payloads
from tests.discord_wire.errors import invalid, refused
from tests.discord_wire.interactions import (
    ANSWERS,
    CHOICES,
    DEFER,
    DEFER_UPDATE,
    FOLLOW_UPS_OF_A_USER_INSTALL,
    MODAL,
    REPLY,
    UPDATE,
    Interaction,
)
from tests.discord_wire.model import EPHEMERAL_FLAG, LOADING_FLAG, Json, Message
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.world import World

TABLE = Table()


@TABLE.on("POST", "/interactions/{interaction_id}/{interaction_token}/callback", open_to_all=True)
def callback(world: World, call: Call) -> Reply:
    every = world.interactions
    found = every.to_answer(call.id("interaction_id"), call.ids["interaction_token"])
    kind, data = call.body["type"], call.body.get("data") or {}
    if kind not in ANSWERS[found.type]:
        raise invalid([("type", f"an interaction of type {found.type} is not answered by {kind}")])
    message = _first_answer(world, found, call, kind, data)
    found.answered, found.took = kind, time.monotonic() - found.told_at
    if call.query.get("with_response") not in {"true", "1"}:
        return None
    told: Json = {"id": str(found.id), "type": found.type}
    resource: Json = {"type": kind}
    if message is not None:
        hidden = message.ephemeral_to is not None
        told |= {
            "response_message_id": str(message.id),
            "response_message_loading": kind == DEFER,
            "response_message_ephemeral": hidden,
        }
        resource["message"] = payloads.message(world, message)
    return {"interaction": told, **({"resource": resource} if kind in {REPLY, UPDATE} else {})}


def _first_answer(world: World, found: Interaction, call: Call, kind: int, data: Json) -> Message | None:
    if kind == CHOICES:
        call.problems(forms.completion(data))
        found.choices = data.get("choices") or []
    elif kind == MODAL:
        call.problems(forms.modal(data))
        found.modal = data
        world.interactions.modals[found.user.id] = found
    elif kind == DEFER:
        found.waiting, found.ephemeral = True, bool((data.get("flags") or 0) & EPHEMERAL_FLAG)
        made = Message(world.ids.next(), found.channel.id, world.bot, world.clock.now())
        made.flags = LOADING_FLAG
        return _put(world, found, made)
    elif kind == REPLY:
        made = compose.new(world, found.channel, world.bot, call, data)
        found.ephemeral = bool(made.flags & EPHEMERAL_FLAG)
        return _put(world, found, made)
    elif kind in {UPDATE, DEFER_UPDATE}:
        if found.source is None:
            raise invalid([("type", "there is no message to update")])
        found.original = found.source.id
        if kind == UPDATE:
            compose.change(world, found.source, call, data)
            world.change(found.source)
        return found.source
    return None


def _put(world: World, found: Interaction, made: Message) -> Message:
    """Show a message as the answer: to everyone there, or to the asker alone."""
    made.type = 20 if found.type == 2 else 19
    made.interaction = world.interactions.meta(found)
    made.flags &= ~EPHEMERAL_FLAG
    # without the bot in the place, what it says there is for the asker, whatever it wanted
    if found.ephemeral:
        made.ephemeral_to = found.user.id
    found.original = found.original or made.id
    return world.post(made)


@TABLE.on("POST", "/webhooks/{application_id}/{token}", open_to_all=True)
def follow_up(world: World, call: Call) -> Reply:
    found = _follow(world, call)
    body = call.body
    if found.waiting and found.original is not None:  # the first one takes the place of the waiting message
        original = _original(world, found)
        _change(world, found, original, call, body)
        return payloads.message(world, original)
    if found.by_user and len(found.follow_ups) >= FOLLOW_UPS_OF_A_USER_INSTALL:
        raise refused(40094)
    made = compose.new(world, found.channel, world.bot, call, body)
    if made.flags & EPHEMERAL_FLAG:
        made.ephemeral_to = found.user.id
        made.flags &= ~EPHEMERAL_FLAG
    made.interaction = world.interactions.meta(found)
    made.reply_to = found.original if found.original in found.channel.messages else None
    found.follow_ups.append(made.id)
    world.post(made)
    return payloads.message(world, made)


def _follow(world: World, call: Call) -> Interaction:
    if call.id("application_id") != world.application_id:
        raise refused(10015)
    return world.interactions.to_follow(call.ids["token"])


def _original(world: World, found: Interaction) -> Message:
    message = found.channel.messages.get(found.original or 0)
    if message is None:
        raise refused(10008)
    return message


def _change(world: World, found: Interaction, message: Message, call: Call, body: Json) -> None:
    compose.change(world, message, call, body)
    if found.original == message.id:
        found.waiting = False
    message.flags &= ~LOADING_FLAG
    world.change(message)


def _named(world: World, call: Call) -> tuple[Interaction, Message]:
    found = _follow(world, call)
    if call.ids.get("message_id", "@original") == "@original":
        return found, _original(world, found)
    message = found.channel.messages.get(call.id("message_id"))
    if message is None or message.id not in {*found.follow_ups, found.original}:
        raise refused(10008)
    return found, message


@TABLE.on("GET", "/webhooks/{application_id}/{token}/messages/@original", open_to_all=True)
@TABLE.on("GET", "/webhooks/{application_id}/{token}/messages/{message_id}", open_to_all=True)
def read(world: World, call: Call) -> Reply:
    return payloads.message(world, _named(world, call)[1])


@TABLE.on("PATCH", "/webhooks/{application_id}/{token}/messages/@original", open_to_all=True)
@TABLE.on("PATCH", "/webhooks/{application_id}/{token}/messages/{message_id}", open_to_all=True)
def edit(world: World, call: Call) -> Reply:
    found, message = _named(world, call)
    _change(world, found, message, call, call.body)
    return payloads.message(world, message)


@TABLE.on("DELETE", "/webhooks/{application_id}/{token}/messages/@original", open_to_all=True)
@TABLE.on("DELETE", "/webhooks/{application_id}/{token}/messages/{message_id}", open_to_all=True)
def delete(world: World, call: Call) -> Reply:
    found, message = _named(world, call)
    world.remove(message)
    found.waiting = False
    return None
