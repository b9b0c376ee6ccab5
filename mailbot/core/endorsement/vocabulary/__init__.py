"""The words of endorsements, by what they do.

One module a kind of words, each a table of phrases by class; each class says why its words are there. Of
two phrases at one place the longer one counts; where two classes have the same phrase the table that is
named first below wins. Names and dates are not here (``parties``, ``deadlines``).
"""

from __future__ import annotations

from functools import cache

from mailbot.core.endorsement.tags import Tag
from mailbot.core.endorsement.vocabulary import acts, roles, small, verbs
from mailbot.core.text import Lexicon, listed, words_of

# Decisions before verbs ("hủy" at the head of a clause), verbs of giving before other verbs ("gửi").
_TABLES = (roles.TABLE, acts.TABLE, roles.GIVING, verbs.THINGS, verbs.TABLE, small.TABLE)


@cache
def words() -> Lexicon[Tag]:
    """The tables as one lexicon, built at the first use: who reads no endorsement does not pay for it."""
    return Lexicon(
        (phrase, tag) for table in _TABLES for tag, phrases in table.items() for phrase in listed(phrases)
    )


@cache
def syllables() -> frozenset[str]:
    """Every syllable of the tables: what is certainly no name after "anh", "chị"."""
    phrases = (phrase for table in _TABLES for text in table.values() for phrase in listed(text))
    return frozenset(key for phrase in phrases for key, _ in words_of(phrase) if key.isalpha())
