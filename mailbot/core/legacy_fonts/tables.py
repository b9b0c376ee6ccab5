"""What the legacy fonts of the 1990s wrote, as seen when their bytes are read as cp1252.

TCVN3 (".VnTime", the ABC fonts) gives every small letter with a tone one byte; capitals with a tone share the
byte of the small letter and are drawn large by a font of their own (".VnTimeH"). VNI ("VNI-Times") writes a
base letter and a second byte for hat and tone together.
What this module does not do: decide which font a text was written in.
"""

from __future__ import annotations

import unicodedata

# One letter of each pair is the byte as cp1252 shows it, the other what it means.
_TCVN3_CODES = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§"
_TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ"
TCVN3: dict[int, str] = {ord(code): letter for code, letter in zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True)}

_TONE = {"huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
# The second byte of a pair: what it adds to the letter before it.
_VNI_MARKS = {
    "ø": _TONE["huyền"],
    "ù": _TONE["sắc"],
    "û": _TONE["hỏi"],
    "õ": _TONE["ngã"],
    "ï": _TONE["nặng"],
    "â": _HAT,
    "à": _HAT + _TONE["huyền"],
    "á": _HAT + _TONE["sắc"],
    "å": _HAT + _TONE["hỏi"],
    "ã": _HAT + _TONE["ngã"],
    "ä": _HAT + _TONE["nặng"],
    "ê": _BREVE,
    "è": _BREVE + _TONE["huyền"],
    "é": _BREVE + _TONE["sắc"],
    "ú": _BREVE + _TONE["hỏi"],
    "ü": _BREVE + _TONE["ngã"],
    "ë": _BREVE + _TONE["nặng"],
}
_VNI_SINGLE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í"}


def _vni() -> dict[str, str]:
    """Every VNI sequence of one or two letters, small and capital, and the letter that it means."""
    table = dict(_VNI_SINGLE)
    for base in "aeouy" + "ôö":
        plain = _VNI_SINGLE.get(base, base)
        for code, marks in _VNI_MARKS.items():
            letter = unicodedata.normalize("NFC", plain + marks)
            if len(letter) == 1:
                table[base + code] = letter
    table |= {code.upper(): letter.upper() for code, letter in table.items()}
    # A capital base before a small mark: the shift key was let go.
    table |= {code[0].upper() + code[1]: table[code].upper() for code in tuple(table) if len(code) == 2}
    return table


VNI: dict[str, str] = _vni()
