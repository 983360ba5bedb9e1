"""Recourse, the core: nobody who is suspended is left without an answer.

This package is pure: no platform, no SQL, no file, no clock, no chance. It says what an appeal is and how it
moves; adapters bring inputs and carry messages out, storage keeps what is decided.

Where to start reading: `case/lifecycle.py` (how a case moves), then `engine.py` (the one decider), then
`service.py` (one transaction for everything). The laws are checked in `laws.py`.

    events.py       everything that can happen            actions.py    everything one can press
    effects.py      what a decision wants done            answers.py    what comes back at once
    messages.py     what is said, in no language yet      commands.py   what was typed, as events
    world.py        what a decision may know              step.py       one decision in the making
    ids.py          references, codes, addresses          errors.py     the tree of errors
    engine.py       decide() and route()                  laws.py       the laws, after every decision
    service.py      receive(), in one transaction         relay.py      the outbox, to the channels
    carrying.py     effects, in the same transaction      entering.py    who speaks, from which chat
    again.py        what failed, to who is there again
    policy.py       what is in force                      changing.py    changing that while we run
    trying.py       a dry run, over all open cases        reloading.py   reading the configuration again
    watch.py        what must hold at any time            replaying.py   what was put aside, again
    uploads.py      files on their way in                 failing.py    when the core itself is wrong
    ports/          what storage, vault and channels must be

The rooms, each with its part of the decider and its data:

    case/           the case, its lifecycle, moves that several rooms make
    forms/          everything that is filled in, by one engine
    intake/         all that a freelancer does
    review/         all that staff do
    deadlines/      clocks, counting days, ladder, delivery
    decision/       the statement of reasons, its guards and its letter
    documents/      what arrived and what became of it
    keeping/        how long what is held is kept, and how it goes
    settings/       what admins change while it runs, version by version
    people/         who is who, permissions, proof, onboarding, safety
    texts/          every word that is said, in every language

A decision, from the outside in: a channel makes an `Inbound`; `Service.receive` loads the subject in a
transaction; `decide(subject, event, world)` returns a `Decision`; state, log, alarms and outbox are saved
together; the relay sends, and what became of each message comes back as an event.
"""
