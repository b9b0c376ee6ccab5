"""Whether letters can be a Vietnamese syllable: the yardstick for legacy fonts and for garbage.

A syllable is an onset, a rime and a tone; a rime that ends in c, ch, p or t takes only the acute tone or the
dot below. The tables are those of the standard orthography; place names such as "Đakrông" fall outside, and
that is fine: a share of valid words is asked for, never all of them.
What this module does not do: know words, or repair anything.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOP_TONES = frozenset("\u0301\u0323")
_ONSETS = frozenset(
    [
        "b",
        "c",
        "ch",
        "d",
        "đ",
        "g",
        "gh",
        "gi",
        "h",
        "k",
        "kh",
        "l",
        "m",
        "n",
        "ng",
        "ngh",
        "nh",
        "p",
        "ph",
        "qu",
        "r",
        "s",
        "t",
        "th",
        "tr",
        "v",
        "x",
    ],
) | {""}
_RIMES = frozenset(
    [
        "a",
        "ac",
        "ach",
        "ai",
        "am",
        "an",
        "ang",
        "anh",
        "ao",
        "ap",
        "at",
        "au",
        "ay",
        "ăc",
        "ăm",
        "ăn",
        "ăng",
        "ăp",
        "ăt",
        "âc",
        "âm",
        "ân",
        "âng",
        "âp",
        "ât",
        "âu",
        "ây",
        "e",
        "ec",
        "em",
        "en",
        "eng",
        "eo",
        "ep",
        "et",
        "ê",
        "êch",
        "êm",
        "ên",
        "êng",
        "ênh",
        "êp",
        "êt",
        "êu",
        "i",
        "ia",
        "ich",
        "im",
        "in",
        "inh",
        "ip",
        "it",
        "iu",
        "iêc",
        "iêm",
        "iên",
        "iêng",
        "iêp",
        "iêt",
        "iêu",
        "o",
        "oa",
        "oac",
        "oach",
        "oai",
        "oam",
        "oan",
        "oang",
        "oanh",
        "oao",
        "oap",
        "oat",
        "oay",
        "oăc",
        "oăm",
        "oăn",
        "oăng",
        "oăt",
        "oc",
        "oe",
        "oen",
        "oeo",
        "oet",
        "oi",
        "om",
        "on",
        "ong",
        "ooc",
        "oong",
        "op",
        "ot",
        "ô",
        "ôc",
        "ôi",
        "ôm",
        "ôn",
        "ông",
        "ôp",
        "ôt",
        "ơ",
        "ơi",
        "ơm",
        "ơn",
        "ơp",
        "ơt",
        "u",
        "ua",
        "uân",
        "uâng",
        "uât",
        "uây",
        "uc",
        "uê",
        "uêch",
        "uên",
        "uênh",
        "ui",
        "um",
        "un",
        "ung",
        "uơ",
        "up",
        "ut",
        "uy",
        "uya",
        "uych",
        "uyên",
        "uyêt",
        "uyn",
        "uynh",
        "uyt",
        "uyu",
        "uôc",
        "uôi",
        "uôm",
        "uôn",
        "uông",
        "uôt",
        "ư",
        "ưa",
        "ưc",
        "ưi",
        "ưng",
        "ưt",
        "ưu",
        "ươc",
        "ươi",
        "ươm",
        "ươn",
        "ương",
        "ươp",
        "ươt",
        "ươu",
        "y",
        "yêm",
        "yên",
        "yêng",
        "yêt",
        "yêu",
        "ynh",
        "yt",
        "ych",
    ]
)
_STOPS = ("c", "ch", "p", "t")
_WORD = re.compile(r"[^\W\d_]+")


def split_tone(word: str) -> tuple[str, str]:
    """A lower-case word without its tone, and the tone marks that stood in it (combining, in order)."""
    marks: list[str] = []
    bare: list[str] = []
    base = ""
    for letter in unicodedata.normalize("NFD", word):
        base = base if unicodedata.combining(letter) else letter
        # A tone stands on a vowel: ñ is no letter of Vietnamese.
        (marks if letter in _TONES and base in "aeiouy" else bare).append(letter)
    return unicodedata.normalize("NFC", "".join(bare)), "".join(marks)


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether the letters (any case) can be one Vietnamese syllable with its tone."""
    bare, tones = split_tone(word.lower())
    if len(tones) > 1 or not 0 < len(bare) <= 7:
        return False
    for length in (3, 2, 1, 0):
        onset, rime = bare[:length], bare[length:]
        if onset in _ONSETS and rime in _RIMES:
            return not rime.endswith(_STOPS) or not tones or tones in _STOP_TONES
    return bare == "gi"


def legible_share(text: str) -> tuple[float, int]:
    """The share of words that can be Vietnamese, and how many words were looked at.

    Abbreviations in capitals of up to six letters and single letters are no words here.
    """
    seen = good = 0
    for match in _WORD.finditer(text):
        word = match[0]
        if len(word) < 2 or (len(word) <= 6 and word.isupper() and not is_syllable(word)):
            continue
        seen += 1
        good += is_syllable(word)
    return (good / seen if seen else 0.0), seen
