"""What a bot can ask the platform for: one function a method, in rooms by subject.

Each takes the request (`Asked`), changes the platform through its own acts, and returns what the API returns.
 Importing this package fills the table `METHODS`.
"""

from tests.telegram.methods import bot, chats, edits, files, messages, topics
from tests.telegram.methods.asked import METHODS, Asked

__all__ = ["METHODS", "Asked", "bot", "chats", "edits", "files", "messages", "topics"]
