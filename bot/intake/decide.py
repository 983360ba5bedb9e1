"""Intake decides: the freelancer's part of the decider.

Every input of his is answered in every status (law 2). What is not an answer to the form is a reply when
we asked him something, and a question to the case otherwise: filed, acknowledged, owed an answer.
"""

from dataclasses import replace

from bot.actions import Action, Verb
from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.documents import intake as documents
from bot.events import CaseOpened, CodeEntered, FileArrived, Filled, Said, UnknownInput
from bot.forms import spoken
from bot.intake import (
    acknowledgement,
    changes,
    conversation,
    ending,
    filing,
    handing_in,
    hearing,
    notices,
    pacing,
    several,
    status,
    taking,
)
from bot.intake.form import INTAKE, can_change
from bot.keeping import wishes
from bot.people import courtesy, permissions, proof, safety
from bot.step import Step
from bot.texts import named, text


def case_opened(step: Step, opened: CaseOpened) -> None:
    """Begin: what he wrote before he agreed becomes his own words, the deep link's account a proposal."""
    step.start(Clock.DRAFT)
    step.note("case opened")
    if opened.account_hint:
        step.change(intake=replace(step.case.intake, hints=(("account", opened.account_hint),)))
    if opened.words:
        conversation.read_back(step, opened.words)
    else:
        conversation.ask(step, text("begin"))


def said(step: Step, message: Said) -> None:
    """Take a plain message: as a question, a reply or an answer, in this order of certainty."""
    if pacing.too_many(step, message.text):
        return
    alarming = safety.is_alarming(message.text)
    if alarming:
        safety.alert(step)
        if _form_is_asking(step) and not step.case.asking and not conversation.asks_for_words(step):
            filing.remark(step, taking.quoted(step, message), urgent=True)  # no time for "this is no date"
            return
    elif safety.is_worried(message.text):
        safety.offer(step)
    press = None if message.origin else hearing.as_press(step, message.text)
    if press is not None:
        pressed(step, press)
        return
    link = documents.only_a_link(message.text)
    words, his_own = taking.quoted(step, message), not message.origin
    if step.case.awaits_letter or (message.origin and conversation.asks_for_documents(step) and link is None):
        _letter(step, message)
    elif step.case.asking:
        step.change(asking=False)
        filing.question(step, words, guided=not _form_is_asking(step))
    elif link is not None and (conversation.asks_for_documents(step) or not _form_is_asking(step)):
        documents.link_arrived(step, link, message.origin)
        _counts_as_reply(step, link)
    elif step.case.status is Status.WAITING_FOR_YOU and not (his_own and spoken.is_no_reply(message.text)):
        reply(step, words)
    elif his_own and courtesy.is_one(message.text) and not conversation.asks_for_a_text(step):
        _heard_kindly(step, message.text)
    elif _form_is_asking(step) and his_own and conversation.is_a_question(step, words):
        filing.question(step, words)
        conversation.ask(step)
    elif _form_is_asking(step):
        conversation.answer(step, message)
        handing_in.reason_changed(step)
    elif alarming:
        filing.remark(step, words, urgent=True)  # a person writes within the hour: no other date beside that
    else:
        filing.question(step, words, guided=True)


def _heard_kindly(step: Step, words: str) -> None:
    """Hear a "thank you" as what it is: no wrong answer, and no question that anybody owes an answer."""
    step.note("remark", texts=(("words", words),))
    if _form_is_asking(step):
        conversation.ask(step, text("kind-word"))
    else:
        step.tell(text("kind-word-noted"), *acknowledgement.whose_turn(step.case))


def _letter(step: Step, message: Said) -> None:
    """Take words of somebody else, as a document; a link among them is a document too."""
    step.change(awaits_letter=False)
    taken = documents.letter_arrived(step, message)
    if taken is not None:
        _counts_as_reply(step, taken.name)


def pressed(step: Step, action: Action) -> None:
    """Do what a button or command says, if the table of permissions allows it."""
    refused = permissions.refusal(step.event.actor, action.verb, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    if not _form_verb(step, action) and not documents.pressed(step, action):
        _case_verb(step, action.verb, action)


def code_entered(step: Step, entered: CodeEntered) -> None:
    """Take a code, or a name that looks like one: "peterson123" may well be the account that we asked for."""
    a_name = bool(entered.plain) and step.world.code is None
    if a_name and _form_is_asking(step) and conversation.takes_words(step):
        said(step, Said(entered.plain))
    else:
        proof.code_entered(step, entered)


def files_arrived(step: Step, *files: FileArrived) -> None:
    """Take files at any time, with one receipt; while we wait for him they count as his reply."""
    taken = documents.arrived(step, files)
    if not taken:
        return
    names = ", ".join(one.name for one in taken)
    _counts_as_reply(step, names)
    if conversation.asks_for_documents(step):
        return  # a caption is kept with its file
    captions = tuple(dict.fromkeys(one.caption.strip() for one in taken if one.caption.strip()))
    if captions and (not _form_is_asking(step) or conversation.takes_words(step)):
        said(step, Said("\n".join(captions), taken[0].origin, taken[0].message))
    elif _form_is_asking(step):
        conversation.answered_by_file(step, names)


def filled(step: Step, form: Filled) -> None:
    """Take several answers at once, from a channel that shows forms as modals."""
    if form.form == INTAKE and not can_change(step.case):
        _answers_are_fixed(step)
        return
    if form.form != INTAKE:
        step.toast(text("button-outdated"), refused=True)
        return
    if several.filled(step, form):
        handing_in.reason_changed(step)
        _counts_as_reply(step)


def unknown(step: Step, unknown_input: UnknownInput) -> None:
    """Answer what we cannot use, kindly, and come back to where he was."""
    step.note("unknown input", what=unknown_input.what)
    if step.case.status is Status.DRAFT or (step.case.form_open and step.case.open):
        conversation.ask(step, named("unknown", unknown_input.what))
    else:
        step.tell(named("unknown", unknown_input.what), buttons=status.buttons(step.case))


def reply(step: Step, words: str) -> None:
    """Take his answer to what we asked: any message counts."""
    step.note("replied", texts=(("reply", words),))
    step.post(text("thread-reply", words=words))
    moves.back_to_staff(step, Trigger.REPLY)
    step.tell(text("reply-received"), *acknowledgement.whose_turn(step.case))


def _form_is_asking(step: Step) -> bool:
    case = step.case
    waiting_for_him = case.status is Status.WAITING_FOR_YOU
    return case.form_open and case.open and not waiting_for_him and not conversation.nothing_left(step)


def _counts_as_reply(step: Step, file: str = "") -> None:
    """Give the turn back: while we wait for him, a file or a filled-in form is an answer like any message."""
    if step.case.status is not Status.WAITING_FOR_YOU:
        return
    moves.back_to_staff(step, Trigger.REPLY)
    step.post(text("thread-reply-file", name=file) if file else text("thread-reply-form"))
    step.tell(text("reply-received"), *acknowledgement.whose_turn(step.case))


def _form_verb(step: Step, action: Action) -> bool:
    """Do what concerns the form; False for a verb of the case."""
    if action.verb not in _FORM_VERBS:
        return False
    if not can_change(step.case):
        _answers_are_fixed(step)
        return True
    if action.verb not in (Verb.SUBMIT, Verb.LATER) and not conversation.nothing_left(step):
        step.change(form_open=True)  # whoever presses a question's button is at the questions again
    match action.verb:
        case Verb.KEEP:
            conversation.keep(step)
        case Verb.ADD:
            conversation.add(step)
        case Verb.CHOOSE:
            conversation.chosen(step, action.target)
            handing_in.reason_changed(step)
        case Verb.DONE:
            conversation.done(step)
        case Verb.SKIP:
            conversation.skip(step)
        case Verb.BACK:
            conversation.back(step)
        case Verb.EDIT:
            conversation.edit(step, action.target)
        case Verb.CONTINUE:
            step.change(form_open=True)
            conversation.ask(step)
        case Verb.FILL:
            several.open_form(step)
        case Verb.SUBMIT:
            handing_in.submit(step, action.target, action.revision)
        case _:
            step.change(form_open=False, awaits_letter=False)
            step.tell(text("form-later"), buttons=status.buttons(step.case))
    return True


def _answers_are_fixed(step: Step) -> None:
    """Say why no answer changes now, and what he can do instead."""
    key = "form-case-decided" if step.case.open else "form-case-closed"
    step.tell(text(key), buttons=status.buttons(step.case))


_FORM_VERBS = {
    Verb.KEEP,
    Verb.ADD,
    Verb.FILL,
    Verb.CHOOSE,
    Verb.DONE,
    Verb.SKIP,
    Verb.BACK,
    Verb.EDIT,
    Verb.CONTINUE,
    Verb.SUBMIT,
    Verb.LATER,
}


def _case_verb(step: Step, verb: Verb, action: Action) -> None:
    match verb:
        case Verb.STATUS:
            status.show(step, action.target)
        case Verb.ASK if action.target:
            filing.question(step, action.target)
        case Verb.ASK:
            step.change(asking=True, awaits_letter=False)
            step.tell(text("ask-away"))
        case Verb.REPLACE:
            changes.replaced(step, action.target)
            handing_in.reason_changed(step)
        case Verb.UNSAFE:
            safety.alert(step)
        case Verb.NOTHING_TO_ADD:
            ending.nothing_to_add(step)
        case Verb.ACCEPT:
            ending.accept(step, sure=action.target == "yes")
        case Verb.APPEAL:
            ending.appeal(step)
        case Verb.WITHDRAW:
            ending.ask_withdrawal(step)
        case Verb.WITHDRAW_CONFIRMED:
            ending.withdraw(step)
        case Verb.REOPEN_MINE:
            ending.resume(step, action.target)
        case Verb.DATA | Verb.ERASE:
            wishes.pressed(step, action)
        case Verb.BEGIN:
            ending.begin_again(step, action.target)
        case Verb.SAME_NOTICE:
            notices.is_the_same(step, action.target)
        case Verb.OTHER_NOTICE:
            step.change(apart=True)
            conversation.go_on(step)
        case _:
            step.tell(text("unknown-button"), buttons=status.buttons(step.case))
