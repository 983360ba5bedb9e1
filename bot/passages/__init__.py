"""Passages: words that staff keep, to be inserted into what they write and edited before it is sent.

`model` is a passage and how one is found, `own_words` tells a letter from a passage: canned words alone
answer nobody (design §5). They are kept with the settings (`bot.settings`), and inserted by
`bot.review.inserting`.
"""
