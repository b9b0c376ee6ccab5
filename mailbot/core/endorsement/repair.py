"""Typing slips set right before anything is read: telex debris ("Vawn phongf"), letters swapped ("Gaio").

A token is changed only if it is no possible Vietnamese syllable as it stands, and exactly one word of the
vocabulary fits. Abbreviations, foreign words and names are left alone: a wrong guess is worse than a
question. What this module does not do: change the text. Tokens keep their offsets and their letters; only
the form that is compared (``key``, ``bare``) is set right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from mailbot.core.endorsement.vocabulary import syllables, words
from mailbot.core.office import Office
from mailbot.core.parties import is_syllable
from mailbot.core.text import Token, TokenKind, fold, has_diacritics, listed, normalize, strip_diacritics

# Words of time and number: deadlines are mistyped as often as verbs.
_TIME = listed("""
    trước | sau | ngày | tháng | tuần | thứ | năm | hạn | chậm | nhất | sáng | chiều | tối | cuối | đầu
    giữa | trong | quý | nay | mai | mốt | kia | này | tới | giờ | hôm | hết | làm | việc | hàng | định
    kỳ | lễ | tết
""")
# Typed without diacritics inside a text that has them: these are no words of their own then.
_TIME_BARE = {
    "truoc": "trước",
    "cuoi": "cuối",
    "giua": "giữa",
    "chieu": "chiều",
    "thang": "tháng",
    "cham": "chậm",
}
# How phones shorten what deadlines and verbs are read from.
_SHORTENED = {
    "trc": "trước",
    "trk": "trước",
    "trg": "trong",
    "thg": "tháng",
    "lm": "làm",
    "đg": "đang",
    "vs": "với",
}

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_DOUBLES = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"))
# Shorter words have too many neighbours to be set right by a letter.
_SHORTEST_SLIP = 5
_SHORTEST_SWAP = 3
_SHORTEST_BARE = 4


def repair(tokens: Sequence[Token], office: Office) -> tuple[Token, ...]:
    """The tokens with slips set right where that is safe."""
    vocabulary = _vocabulary(office)
    bare = _bare_vocabulary(office)
    targets = _targets(office)
    shouting = all(token.text.isupper() for token in tokens if token.kind is TokenKind.WORD)
    if shouting:
        tokens = [replace(token, text=token.text.lower()) for token in tokens]
    read = [_repaired(token, index, tokens, vocabulary, bare, targets) for index, token in enumerate(tokens)]
    if shouting:
        read = [replace(token, text=token.text.upper()) for token in read]
    return tuple(_loosened(read))


def _loosened(tokens: list[Token]) -> list[Token]:
    """Phrases typed without diacritics inside a text that has them: "VP phoi hop, trước 5/6".

    One such word could be anything; two that make a phrase of the tables are that phrase.
    """
    lexicon = words()
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and tokens[end].kind is TokenKind.WORD and tokens[end].key.isascii():
            end += 1
        run = [replace(token, loose=True) for token in tokens[index:end]]
        at = 0
        while not tokens[index].loose and at < len(run) - 1:
            found = lexicon.at(run, at)
            size = found[0] - at if found else 1
            exact = lexicon.at(tokens, index + at)
            if size > 1 and (exact is None or exact[0] < index + at + size):
                tokens[index + at : index + at + size] = run[at : at + size]
            at += size
        index = max(end, index + 1)
    return tokens


def _repaired(
    token: Token,
    index: int,
    tokens: Sequence[Token],
    vocabulary: frozenset[str],
    bare: frozenset[str],
    targets: frozenset[str],
) -> Token:
    key = token.key
    if token.kind is not TokenKind.WORD or len(key) < 2 or len(key) > 8 or key in vocabulary:
        return token
    if key in _SHORTENED or _is_before(index, tokens):
        whole = _SHORTENED.get(key, "trước")
        return replace(token, key=whole, bare=strip_diacritics(whole))
    retoned = _retoned(key)
    if retoned is not None and retoned in vocabulary:
        return replace(token, key=retoned, bare=strip_diacritics(retoned))
    if token.bare in bare:
        marked = _TIME_BARE.get(key)
        if marked is not None and not token.loose:
            return replace(token, key=marked)
        return replace(token, loose=True) if len(key) >= _SHORTEST_BARE and key.isascii() else token
    decoded = _telex(key) if key.isascii() else None
    if decoded is not None and decoded != key and decoded in vocabulary:
        return replace(token, key=decoded, bare=strip_diacritics(decoded), loose=False)
    if is_syllable(token.bare) or _is_foreign(token, index, tokens):
        return token
    better = _nearest(key, targets if not token.loose else frozenset(map(strip_diacritics, targets)))
    return replace(token, key=better, bare=strip_diacritics(better)) if better else token


def _is_before(index: int, tokens: Sequence[Token]) -> bool:
    """Tr 20/4: before a number "tr" is trước; behind one it counts millions."""
    numbers = [0 <= at < len(tokens) and tokens[at].kind is TokenKind.NUMBER for at in (index - 1, index + 1)]
    return tokens[index].key == "tr" and numbers == [False, True]


def _is_foreign(token: Token, index: int, tokens: Sequence[Token]) -> bool:
    """Zalo, THQG, Krông: a capital inside a sentence, an abbreviation."""
    if token.text.isupper() and len(token.text) <= 5:
        return True
    opens = index == 0 or tokens[index - 1].kind in (TokenKind.BREAK, TokenKind.MARK)
    return token.text[0].isupper() and not opens and not token.text.isupper()


def _telex(word: str) -> str | None:
    """What the keys of a word mean to a telex keyboard, or None where they mean nothing."""
    text, tone = word, ""
    place = next((at for at in range(len(text) - 1, 0, -1) if text[at] in _TONES), None)
    if place is not None and re.search("[aeiouyw]", text[:place]):
        tone = _TONES[text[place]]
        text = text[:place] + text[place + 1 :]
    text = text.replace("uow", "ươ").replace("uwow", "ươ").replace("uwo", "ươ")
    for keys, letter in _DOUBLES:
        text = text.replace(keys, letter)
    # A second key of the pair may come at the end of the syllable: "tuana" is "tuân", "ddonw" is "đơn".
    for late, vowel, letter in (
        ("w", "a", "ă"),
        ("w", "o", "ơ"),
        ("w", "u", "ư"),
        ("a", "a", "â"),
        ("e", "e", "ê"),
        ("o", "o", "ô"),
    ):
        if text.endswith(late) and vowel in text[:-1] and len(text) > 2:
            text = text[:-1].replace(vowel, letter, 1)
            break
    if text.endswith("d") and text.startswith("d"):
        text = "đ" + text[1:-1]
    if tone:
        toned = _toned(text, tone)
        if toned is None:
            return None
        text = toned
    return fold(normalize(text)) if has_diacritics(normalize(text)) else None


def _retoned(key: str) -> str | None:
    """The word with its tone on the vowel that carries it: "gíao" is "giáo"."""
    letters = unicodedata.normalize("NFD", key)
    tones = [letter for letter in letters if letter in _TONES.values()]
    if len(tones) != 1:
        return None
    plain = unicodedata.normalize("NFC", letters.replace(tones[0], ""))
    toned = _toned(plain, tones[0])
    return None if toned is None else fold(normalize(toned))


def _toned(text: str, tone: str) -> str | None:
    """The tone on the vowel that carries it."""
    vowels = [at for at, letter in enumerate(text) if letter in "aăâeêioôơuưy"]
    if text[:2] in ("qu", "gi") and len(vowels) > 1:
        vowels = vowels[1:]
    if not vowels:
        return None
    hats = [at for at in vowels if text[at] in "ăâêôơư"]
    at = hats[-1] if hats else vowels[-1] if vowels[-1] + 1 < len(text) or len(vowels) == 1 else vowels[-2]
    return text[: at + 1] + tone + text[at + 1 :]


def _nearest(key: str, vocabulary: frozenset[str]) -> str | None:
    """The one word of the vocabulary that two swapped letters, or one slip, away."""
    if len(key) >= _SHORTEST_SWAP:
        swapped = {
            key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(len(key) - 1)
        } & vocabulary
        if len(swapped) == 1:
            return next(iter(swapped))
        if swapped:
            return None
    if len(key) < _SHORTEST_SLIP:
        return None
    near = {word for word in vocabulary if _is_one_slip(key, word)}
    return next(iter(near)) if len(near) == 1 else None


def _is_one_slip(key: str, word: str) -> bool:
    """Whether one letter too many, too few or wrong makes one of the other; the first letter must stand."""
    if key[0] != word[0] or abs(len(key) - len(word)) > 1 or len(word) < 3:
        return False
    shorter, longer = sorted((key, word), key=len)
    if len(shorter) == len(longer):
        return sum(a != b for a, b in zip(shorter, longer, strict=True)) == 1
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


@cache
def _vocabulary(office: Office) -> frozenset[str]:
    return syllables() | frozenset(_TIME) | frozenset(_office_syllables(office))


@cache
def _targets(office: Office) -> frozenset[str]:
    """What a slip may be set right to: words, no abbreviations ("BGT" is not BTG)."""
    return frozenset(word for word in _vocabulary(office) if is_syllable(strip_diacritics(word)))


@cache
def _bare_vocabulary(office: Office) -> frozenset[str]:
    return frozenset(strip_diacritics(word) for word in _vocabulary(office))


def _office_syllables(office: Office) -> Iterable[str]:
    names = [alias for unit in office.units for alias in (unit.name, *unit.aliases, *unit.ambiguous_aliases)]
    names += [person.name for person in office.people.values()]
    names += [alias for group in office.groups for alias in group.aliases]
    names += [alias for person in office.people.values() for alias in person.aliases]
    return (word for name in names for word in re.findall(r"[^\W\d_]+", fold(normalize(name))))
