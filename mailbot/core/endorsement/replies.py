"""Answers to a question of ours: by number, or by the words of a choice.

What this module does not do: read an answer that is an endorsement of its own; that goes the usual way.
"""

from __future__ import annotations

from mailbot.core.office import Office
from mailbot.core.parties import find_mentions
from mailbot.core.readings import Question
from mailbot.core.text import TokenKind, fold, listed, normalize, strip_diacritics, tokenize

# Words around a number that leave it an answer: "số 2 nhé", "chọn 2", "phương án thứ 2".
_AROUND = frozenset(
    listed("""
    số | chọn | phương | án | pa | thứ | cái | ý | câu | lựa | ok | theo | là | nhé | nha | ạ | nghe
    em | đi | thôi | đồng | nhất | trí | lấy | mục | khoản | luôn | cho | tôi | mình | vâng | đáp
    """)
)
_AROUND_BARE = frozenset(strip_diacritics(word) for word in _AROUND)
_SPOKEN = {"một": 1, "nhất": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6}


def answered(text: str, question: Question, *, office: Office) -> str | None:
    """The endorsement that an answer stands for, or None where the answer is to be read by itself."""
    if not question.replies:
        return None
    number = _number(text)
    if number is not None:
        return question.replies[number - 1] if number <= len(question.replies) else None
    return _by_words(text, question) or _by_party(text, question, office)


def _number(text: str) -> int | None:
    """The one number of an answer that says nothing else."""
    found: list[int] = []
    for token in tokenize(normalize(text)):
        if token.kind is TokenKind.NUMBER:
            found.append(int(token.text[:4]))
        elif token.kind is TokenKind.WORD and token.key not in _AROUND and token.bare not in _AROUND_BARE:
            if token.key not in _SPOKEN:
                return None
            found.append(_SPOKEN[token.key])
    return found[0] if len(set(found)) == 1 and found[0] > 0 else None


def _by_words(text: str, question: Question) -> str | None:
    """The choice whose words were repeated."""
    said = _key(text)
    if len(said) < 2:
        return None
    fits = [
        reply
        for shown, reply in zip(question.choices, question.replies, strict=True)
        if said in (_key(shown), _key(reply))
    ]
    return fits[0] if len(fits) == 1 else None


def _key(text: str) -> str:
    return " ".join(
        token.bare
        for token in tokenize(normalize(fold(text)))
        if token.kind in (TokenKind.WORD, TokenKind.NUMBER)
    )


def _by_party(text: str, question: Question, office: Office) -> str | None:
    """A name alone: the one choice that offers it."""
    tokens = tokenize(normalize(text))
    mentions = find_mentions(tokens, office)
    if len(mentions) != 1 or len(mentions[0].parties) != 1:
        return None
    mention = mentions[0]
    rest = [
        token
        for token in (*tokens[: mention.first], *tokens[mention.after :])
        if token.kind is TokenKind.WORD
    ]
    if any(token.key not in _AROUND and token.bare not in _AROUND_BARE for token in rest):
        return None
    fits = [
        reply
        for shown, reply in zip(question.choices, question.replies, strict=True)
        if mention.parties[0] in _offered(shown, office)
    ]
    return fits[0] if len(fits) == 1 else None


def _offered(shown: str, office: Office) -> tuple[str, ...]:
    mentions = find_mentions(tokenize(normalize(shown)), office)
    return mentions[0].parties if mentions else ()
