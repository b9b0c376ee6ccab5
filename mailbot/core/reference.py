"""The one form of a document's reference number (số ký hiệu) in which twins are found (domain.md 1.3).

What this module does not do: find a reference number in a text (``particulars``).
"""

from __future__ import annotations

import re
import unicodedata

_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def reference_key(reference: str) -> str:
    """``"07/ BC-LĐLĐ"`` as ``"7/BC-LDLD"``: NFC, capitals, no spaces, no leading zeros, Đ and D alike.

    Hyphens and dashes of every width are one sign.
    """
    text = unicodedata.normalize("NFC", reference).upper().replace("Đ", "D").replace("Ð", "D")
    text = "".join("-" if unicodedata.category(one) == "Pd" else one for one in text)
    kept = (one for one in text if not one.isspace() and unicodedata.category(one) != "Cf")
    return _ZEROS.sub("", "".join(kept))
