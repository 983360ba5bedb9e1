"""Keeping: how long what we hold on somebody is kept, who may stop that, and how he has it erased.

`rule` says how long, once for all; `schedule` runs by it on each case; `hold` is a stop by law. `requests`
and `erasing` are what he asks for himself. Destroying is done where the vault and the database are
(`bot.relay`), and comes back as an event: the recorded proof.
"""
