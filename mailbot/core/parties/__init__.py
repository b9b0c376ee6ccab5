"""Resolving names: which unit, person, leader or group the words of a text speak of.

``find_mentions`` is the way in; ``names`` compiles the office's names, ``tables`` has the words around them.
What this package does not do: read what the named shall do (``endorsement``, ``answer``).
"""

from mailbot.core.parties.find import find_mentions, resolve_party
from mailbot.core.parties.mention import Mention, MentionKind, Strength
from mailbot.core.parties.syllable import is_syllable

__all__ = ["Mention", "MentionKind", "Strength", "find_mentions", "is_syllable", "resolve_party"]
