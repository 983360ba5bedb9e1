"""Telegram: freelancers in private chats, staff in a group with a topic for each case.

translate.py   from an update to what was heard                     (pure)
contents.py    what a message holds                                 (pure)
heard.py       what can be heard, as values
render.py      from messages, cards and headings to posts           (pure)
keyboards.py   buttons: rows, pages                                 (pure)
words.py       formatted text: measured, cut, split                 (pure)
errors.py      what each error of the platform means                (pure)
limits.py      when the next message may go                         (pure)
pacing.py      waiting for that
"""
