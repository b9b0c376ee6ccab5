"""Telex debris: what is left when an input method was off ("chuwa xong", "hoanf thanhf", "ddax gui").

What this module does not do: decide whether a word is debris. The caller takes the decoded word only where it
knows that word and does not know the one that was typed.
"""

from __future__ import annotations

import unicodedata

from mailbot.core.text.form import fold

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS = frozenset("aăâeêioôơuưy")
_LONGEST = 12


def untelex(word: str) -> str | None:
    """The word that telex would have made of these letters, folded; None where nothing in it is telex."""
    if not 2 <= len(word) <= _LONGEST or not word.isalpha():
        return None
    letters: list[str] = []
    tone = ""
    changed = False
    for letter in word.lower():
        has_vowel = any(one in _VOWELS for one in letters)
        if letter in _TONES and has_vowel:
            tone, changed = _TONES[letter], True
        elif letter == "d" and letters[:1] == ["d"]:
            letters[0], changed = "đ", True
        elif letter == "w" and _horn(letters):
            changed = True
        elif letter in _HATS and letter in letters:
            letters[len(letters) - 1 - letters[::-1].index(letter)] = _HATS[letter]
            changed = True
        else:
            letters.append(letter)
    if not changed:
        return None
    return fold(_with_tone(letters, tone))


def _horn(letters: list[str]) -> bool:
    """Puts the horn or breve that w stands for; false where nothing can bear one."""
    for place in range(len(letters) - 1, -1, -1):
        if (
            letters[place] == "a"
            and letters[place - 1 : place] == ["u"]
            and letters[place - 2 : place - 1] != ["q"]
        ):
            letters[place - 1] = "ư"  # "chuaw" is "chưa"
            return True
        if letters[place] in _HORNS:
            letters[place] = _HORNS[letters[place]]
            if letters[place] == "ơ" and place and letters[place - 1] == "u":
                letters[place - 1] = "ư"
            return True
    letters.append("ư")
    return True


def _with_tone(letters: list[str], tone: str) -> str:
    if not tone:
        return "".join(letters)
    vowels = [place for place, letter in enumerate(letters) if letter in _VOWELS]
    if (
        len(vowels) > 1
        and letters[vowels[0] - 1 : vowels[0]] in (["q"], ["g"])
        and letters[vowels[0]] in "ui"
    ):
        vowels = vowels[1:]
    marked = [place for place in vowels if letters[place] in "ăâêôơư"]
    closed = vowels[-1] < len(letters) - 1
    if marked:
        place = marked[-1]
    elif len(vowels) > 2:
        place = vowels[1]
    else:
        place = vowels[-1] if closed else vowels[0]
    letters[place] = unicodedata.normalize("NFC", letters[place] + tone)
    return "".join(letters)
