"""Whether letters can be a Vietnamese syllable: what tells abbreviations and slips from words."""

from __future__ import annotations

import re

_ONSET = "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_NUCLEUS = (
    "(?:uyeu|uye|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uay|uya|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo"
    "|uu|uy|ye|a|e|i|o|u|y)"
)
_SYLLABLE = re.compile(f"(?!gio[ae]){_ONSET}{_NUCLEUS}(?:ch|c|m|ng|nh|n|p|t)?")


def is_syllable(bare: str) -> bool:
    """Whether folded letters without diacritics can be a syllable: "giao" can, "gaio" and "bgt" cannot."""
    return _SYLLABLE.fullmatch(bare) is not None
