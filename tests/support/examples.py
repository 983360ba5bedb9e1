"""What holds files that go out in tests: the same drawn examples as in the product."""

from app.examples import Examples
from bot.documents import telling

EXAMPLES = {telling.EXAMPLES: Examples()}
