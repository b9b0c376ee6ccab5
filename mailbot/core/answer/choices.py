"""The answer to a question of ours: a number, the words of a choice, or a plain yes or no."""

from __future__ import annotations

from mailbot.core.readings import Answer, Intent, Question
from mailbot.core.text import Lexicon, TokenKind, fold, listed, normalize, tokenize

_NUMBER_LEADS = frozenset(
    listed("chọn | số | ý | phương | án | mục | câu | lựa | là | em | tôi | ạ | nhé | anh | vp | việc")
)
_YES: Lexicon[bool] = Lexicon.of(
    "đúng | rồi | đúng rồi | đúng vậy | phải | phải rồi | vâng | dạ | có | yes | chính xác | đúng thế"
)
_NO: Lexicon[bool] = Lexicon.of("không | không phải | không đúng | sai | chưa | no")
# Questions whose first choice is a yes, and whose second is a no.
_YES_OR_NO = frozenset({"confirm_done", "done_by_others"})


def chosen_reply(text: str, question: Question) -> str | None:
    """The words that the chosen number, choice, yes or no stands for; None where it is none of these."""
    if not question.replies:
        return None
    tokens = tokenize(normalize(text))
    words = [token for token in tokens if token.kind in (TokenKind.WORD, TokenKind.NUMBER)]
    numbers = [token for token in words if token.kind is TokenKind.NUMBER]
    rest = [token for token in words if token.kind is TokenKind.WORD and not token.matches_any(_NUMBER_LEADS)]
    if len(numbers) == 1 and not rest and len(numbers[0].text) <= 2:
        place = int(numbers[0].text)
        return question.replies[place - 1] if 1 <= place <= len(question.replies) else None
    said = " ".join(fold(text).split()).strip(" .!")
    for choice, reply in zip(question.choices, question.replies, strict=False):
        if said and said == " ".join(fold(normalize(choice)).split()).strip(" .!"):
            return reply
    if question.code in _YES_OR_NO and words and len(question.replies) > 1:
        for lexicon, reply in ((_YES, question.replies[0]), (_NO, question.replies[1])):
            found = lexicon.at(words, 0)
            if found is not None and all(
                token.matches_any(("ạ", "anh", "nhé", "em", "a")) for token in words[found[0] :]
            ):
                return reply
    return None


# What a short answer to an open question goes on from: "20/5" to "until when?" is "Xin gia hạn đến 20/5".
_LEADS = {
    "extend_until": ("Xin gia hạn đến", frozenset({Intent.EXTEND})),
    "who_stands_in": ("Tôi vắng mặt, ủy quyền cho", frozenset({Intent.DELEGATE})),
    "who_in_the_unit": ("Phân công", frozenset({Intent.ASSIGN})),
    "unknown_person": ("Phân công", frozenset({Intent.ASSIGN})),
    "which_person": ("Phân công", frozenset({Intent.ASSIGN})),
}
# What says enough by itself stands as it was read.
_UNFINISHED = frozenset({Intent.NOT_DONE, Intent.PROGRESS, Intent.ACK, Intent.OTHER, Intent.UNCLEAR})


def led_in(text: str, question: Question, read: Answer) -> str | None:
    """The text as the end of the sentence that an open question began; None where it stands by itself."""
    lead = _LEADS.get(question.code)
    if lead is None or read.intent not in _UNFINISHED or read.reopen:
        return None
    words = [token for token in tokenize(text) if token.kind is not TokenKind.MARK]
    begins = lead[0]
    if question.code == "extend_until" and words and words[0].matches_any(("đến", "tới", "thêm", "sang")):
        begins = "Xin gia hạn"
    return f"{begins} {text}"


def completes(question: Question, read: Answer) -> bool:
    """Whether a reading gives what the open question wanted to know."""
    wanted = _LEADS[question.code][1]
    return read.intent in wanted and (read.due if Intent.EXTEND in wanted else read.delegate) is not None
