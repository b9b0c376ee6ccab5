"""Short forms and typing errors of the few words that decide an answer.

A repaired "xogn" is a guess: a claim that rests on it alone is asked about, never taken as "done".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.answer.senses import CONTRASTS, PARTICLES, PRONOUNS, REASONS, SENSES
from mailbot.core.text import Token, TokenKind, fold, listed, strip_diacritics, untelex

# Short forms of mobile writing; what is another word as well is left out ("KH" is a plan).
SHORT_FORMS: dict[str, str] = {
    fold(short): fold(word)
    for word, shorts in {
        "không": "ko | k | kg | khg | hok | hông | hổng | hong | hem | khônh | kô | khôg | kông",
        "được": "dc | đc | đk | đựơc | đươc",
        "rồi": "r | rùi | rui | ròi | rồy | roài | rầu | rôi | rồii | rồ | rùii",
        "chưa": "chx | chư | chửa | chưaa | chauw",
        "đang": "đag | đg | dag",
        "làm": "lm",
        "xong": "xg | xog | xongg | xonggg",
        "ok": "oke | okie | oki | okê | okela | okay | okk | okila",
        "ừ": "uh | uk | uhm | ừm",
        "sao": "ntn",
        "gì": "j | zì",
        "với": "vs | vơi",
        "vâng": "vângg | vâg",
        "đã": "đãã | dã",
        "gửi": "gởi | gưi | gủi | gữi",
        "mai": "mơi",
        "em": "e",
        "nhé": "nhá | nghen | nhen | nhe",
    }.items()
    for short in listed(shorts)
    if fold(short) != fold(word)
}

_KEYS = ("xong", "hoàn", "thành", "chưa", "rồi", "gửi", "nộp", "trình", "đang", "không")
_OTHER_WORDS = frozenset(
    listed("""
    song | xung | xông | hong | long | mong | đong | dong | thanh | nhanh | hành | danh | chua | chùa
    chia | cha | thang | tháng | thăng | thẳng | thắng | chừa | chứa | hoang | hoan | thành | thánh | thạnh
""")
)


def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    exact = SENSES.vocabulary | PARTICLES | PRONOUNS | CONTRASTS.vocabulary | REASONS
    return exact, frozenset(strip_diacritics(word) for word in exact)


_EXACT, _BARE = _vocabulary()


def known(token: Token) -> bool:
    """Whether the word, as it stands, is one of the reader's."""
    return token.key in _EXACT or (token.loose and token.bare in _BARE)


def guess(token: Token) -> str | None:
    """The deciding word that was probably meant, where exactly one is one slip of the finger away."""
    word = token.key
    if not 3 <= len(word) <= 7 or word in _OTHER_WORDS:
        return None
    fits = [
        key
        for key in _KEYS
        if _one_slip(word, key) or (word.isascii() and _one_slip(word, strip_diacritics(key)))
    ]
    return fits[0] if len(fits) == 1 and fits[0] in ("xong", "hoàn", "thành", "chưa") else None


def _one_slip(typed: str, word: str) -> bool:
    """Whether two neighbours changed places, a letter was doubled, left out, or its neighbour was hit."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    if len(typed) == len(word):
        wrong = [place for place in range(len(word)) if typed[place] != word[place]]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            a, b = wrong
            return typed[a] == word[b] and typed[b] == word[a]
        return len(wrong) == 1 and typed[wrong[0]] in _NEIGHBOURS.get(word[wrong[0]], "")
    longer, shorter = (typed, word) if len(typed) > len(word) else (word, typed)
    places = [n for n in range(len(longer)) if longer[:n] + longer[n + 1 :] == shorter]
    if longer is typed:  # a letter too many must be a doubled one
        return any(n > 0 and longer[n] == longer[n - 1] for n in places)
    return any(n > 0 for n in places)


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: "".join(
        other
        for near in range(max(0, row - 1), min(3, row + 2))
        for column, other in enumerate(_ROWS[near])
        if other != letter and abs(column - place) <= 1
    )
    for row, letters in enumerate(_ROWS)
    for place, letter in enumerate(letters)
}


def repaired(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], frozenset[int]]:
    """Tokens with short forms, telex debris and typing errors put right; the indices of what was guessed."""
    found: list[Token] = []
    guessed: set[int] = set()
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.WORD:
            found.append(token)
            continue
        word = SHORT_FORMS.get(token.key) or _squeezed(token.key)
        if word is None and not known(token):
            decoded = untelex(token.text)
            decoded = SHORT_FORMS.get(decoded, decoded) if decoded is not None else None
            if decoded is not None and known(replace(token, key=decoded, loose=False)):
                word = decoded
            else:
                word = guess(token)
                if word is not None:
                    guessed.add(index)
        found.append(token if word is None else replace(token, key=word, bare=strip_diacritics(word)))
    return tuple(found), frozenset(guessed)


def _squeezed(word: str) -> str | None:
    """Xongggg, rồiiii: letters drawn out for emphasis."""
    if len(word) < 4 or word[-1] != word[-2] or word[-1] != word[-3]:
        return None
    return word.rstrip(word[-1]) + word[-1]
