"""Vietnamese text: its normal form (``form``), tokens and phrases (``words``), telex debris, broken lines.

Every text goes through ``normalize`` once, where it enters; every reader matches folded words over tokens,
with diacritics first, and without them only where a clause has none (domain.md section 2, rule 1).
"""

from mailbot.core.text.form import fold, has_diacritics, normalize, strip_diacritics
from mailbot.core.text.lines import unwrap
from mailbot.core.text.telex import untelex
from mailbot.core.text.words import Lexicon, Token, TokenKind, listed, tokenize, words_of

__all__ = [
    "Lexicon",
    "Token",
    "TokenKind",
    "fold",
    "has_diacritics",
    "listed",
    "normalize",
    "strip_diacritics",
    "tokenize",
    "untelex",
    "unwrap",
    "words_of",
]
