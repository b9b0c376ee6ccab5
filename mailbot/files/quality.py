"""Whether a text layer says what the page says.

Scanners put layers of English recognition under Vietnamese pages ("CONG Hcok xA HQI CHiJ NGHiA"), and fonts
without a table of their letters come out as signs. Texts in legacy fonts are no garbage: the core recovers
them.
What this module does not do: read or repair anything.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mailbot.core.legacy_fonts import is_syllable, legible_share, recover
from mailbot.core.text import has_diacritics, normalize

_SIGNS = re.compile("[\ufffd\ue000-\uf8ff\x01\x03-\x08\x0e-\x1f\x7f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENGLISH_LIKE = re.compile(r"(?!.*[bcdfghjklmnpqrstvwxz]{5})[a-z]*[aeiouy][a-z]*", re.IGNORECASE)
_LEGIBLE = 0.6  # the share of Vietnamese words below which something else must speak for a page
_SCAN_LEGIBLE, _SCAN_MARKED = 0.75, 0.3
_FEW = 6  # words: of fewer nothing can be said


@lru_cache(maxsize=4)  # a page is judged twice: whether it is scrambled, and whether it is garbage
def legible(text: str) -> float:
    """The share of words that can be Vietnamese, legacy fonts recovered."""
    return legible_share(normalize(recover(text)))[0]


def is_garbage(text: str) -> bool:
    """Whether the text of a page without a scan behind it is no text."""
    signs = [match.start() for match in _SIGNS.finditer(text)]
    if signs:
        visible = len("".join(text.split()))
        inside = sum(_touches_letters(text, place) for place in signs)
        if inside > 0.02 * visible or len(signs) > 0.3 * visible:
            return True
    if legible(text) >= _LEGIBLE:
        return False
    words = [chunk for chunk in text.split() if any(letter.isalpha() for letter in chunk)]
    return len(words) >= _FEW and sum(map(_is_word, words)) < _LEGIBLE * len(words)


def _touches_letters(text: str, place: int) -> bool:
    """Whether a sign stands inside or at a word; bullets of symbol fonts do not."""
    return text[place - 1 : place].isalpha() or text[place + 1 : place + 2].isalpha()


def _is_word(chunk: str) -> bool:
    """Whether letters look like a word of a European language, an abbreviation or a number with letters."""
    core = chunk.strip(".,;:!?()[]\"'“”‘’-–/…*")
    if not core:
        return True
    if any(sign in core for sign in "\\^`|~{}<>=$#"):
        return False
    if core.isascii() and core.isalpha():
        regular = core.islower() or core.isupper() or core[1:].islower()
        return regular and ((len(core) <= 5 and core.isupper()) or bool(_ENGLISH_LIKE.fullmatch(core)))
    return is_syllable(core) or all(_is_usual(letter) for letter in core)


def _is_usual(letter: str) -> bool:
    """Whether a letter, digit or mark may stand in a European word or a reference number."""
    return (letter.isalnum() and letter < "\u0180") or letter in "ƠơƯư-/.,:@_&%'’"


def is_doubtful_layer(text: str) -> bool:
    """Whether a text layer under a scan should not be believed: most are made by English recognition."""
    normal = normalize(recover(text))
    share, words = legible_share(normal)
    if words < _FEW:
        return True
    marked = sum(has_diacritics(match[0]) for match in _WORD.finditer(normal))
    return share < _SCAN_LEGIBLE or marked < _SCAN_MARKED * words
