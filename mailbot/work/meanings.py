"""What the codes of a verdict mean, in a line each, for whoever asks ``mailbot explain``.

The rules of the table bring their own reason; here are the others. What this module does not do: decide.
"""

from __future__ import annotations

from mailbot.core.readings import RuleHit
from mailbot.core.sensitivity import RuleTable

_MEANINGS = {
    "stamp.secret": "a stamp of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT) that stands alone",
    "stamp.worn": "what may be a stamp of secrecy, in small letters or worn",
    "stamp.letter": "letters that may stand for a stamp of secrecy, as in (M)",
    "finance.account": "the number of a bank account",
    "caution.card": "the number of a person's identity card",
    "caution.initials": "a person named by initials",
    "caution.list": "a list of persons",
    "caution.named": "a person is named",
    "caution.table": "a table with particulars of persons",
    "sender.private": "the address is one of a private mailbox: it never passes by itself",
    "sender.unknown": "the sender is neither listed nor known: the clerk decides about the first document",
    "sender.unauthenticated": "it is not proved that the sender wrote this",
    "several.documents": "the files have numbers of several documents",
    "unread.no_text": "a file without a word: what it shows is not known",
    "unread.garbage": "many words are none: the text layer or the recognition is not to be trusted",
    "unread.faint": "recognition was not sure of what it saw",
    "missing.letterhead": "no letterhead of an agency was found",
    "missing.number": "no well-formed reference number was found",
    "missing.kind": "it is of no ordinary kind of document",
    "missing.topic": "it names no ordinary topic",
    "missing.subject": "the subject says something that no ordinary topic has",
    "missing.content": "some sentences are not made of ordinary words",
    "positive.letterhead": "an agency's letterhead",
    "positive.number": "a well-formed reference number",
    "positive.kind": "an ordinary kind of document",
    "positive.topic": "an ordinary topic",
    "positive.subject": "nothing in the subject against it",
    "positive.content": "its sentences are made of ordinary words",
}
_FAMILIES = {
    "together": "several signs of this category, enough together",
    "strange": "a sign of this category in a sentence that is not made of ordinary words",
    "symbol": "letters in the reference number of those who deal with such matters",
    "unread": "a file was not read to its end",
    "topic": "this ordinary topic was found",
}


def meaning_of(hit: RuleHit, rules: RuleTable) -> str:
    """What a rule that spoke means; empty for a code that nobody knows."""
    of_table = {rule.code: rule.reason for rule in rules.rules}
    family, _, last = hit.code.partition(".")
    known = of_table.get(hit.code) or _MEANINGS.get(hit.code)
    return known or _FAMILIES.get(last) or _FAMILIES.get(family, "")
