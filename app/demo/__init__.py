"""The demo: one appeal from start to end, played in the terminal by everybody it concerns.

Nothing is acted: the people use the sandbox's page through its own doors, and whatever is printed was said by
the core and checked against the story. Where to look:

    story.py      the scenes, in their order           words.py      what the people say
    appeal.py     Maria's part                         papers.py     what Maria sends
    review.py     the first review                     people.py     what each can do, and expects to read
    second.py     the second review                    page.py       the connection to the sandbox
    figures.py    the records checked, and counted     stage.py      the sandbox in a temporary folder
    printout.py   how it looks                         errors.py     what goes wrong
"""

from app.demo.story import play

__all__ = ["play"]
