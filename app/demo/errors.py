"""What goes wrong in a demo."""


class Unexpected(Exception):
    """Something did not happen as the story tells it; carries a sentence that says what."""


class Stopped(Exception):
    """The story cannot go on; carries the step and what was unexpected in it."""
