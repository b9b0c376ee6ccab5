"""Which rule a class of words has: the table that the parser looks up.

Classes that are not named here go to ``heads`` before anybody acts, and into the predicate after that.
"""

from __future__ import annotations

from collections.abc import Callable

from mailbot.core.endorsement.clause_words import (
    asking,
    away,
    condition,
    filing,
    finishing,
    network,
    not_yet,
    paper,
    past,
    praising,
    question,
    same,
    small,
    suspending,
    then,
    trouble,
)
from mailbot.core.endorsement.items import Item
from mailbot.core.endorsement.refusals import adding, change, dropping, excepting, instead, rather, refusal
from mailbot.core.endorsement.role_words import (
    alternative,
    each,
    giving,
    helping,
    informing,
    joining,
    letting,
    role,
    together,
    unit_label,
)
from mailbot.core.endorsement.state import TRANSPARENT, State
from mailbot.core.endorsement.tags import Tag

Handler = Callable[[State, Item], None]
HANDLERS: dict[Tag | None, Handler] = {
    Tag.LEAD: role,
    Tag.SUPPORT: role,
    Tag.INFO: role,
    Tag.UNIT_LABEL: unit_label,
    Tag.HELP: helping,
    Tag.INFO_VERB: informing,
    Tag.WITH: together,
    Tag.AND: joining,
    Tag.OR: alternative,
    Tag.NEG: refusal,
    Tag.RATHER: rather,
    Tag.INSTEAD: instead,
    Tag.CHANGE: change,
    Tag.EXCEPT: excepting,
    Tag.ADD: adding,
    Tag.DROP: dropping,
    Tag.PAST: past,
    Tag.NOT_YET: not_yet,
    Tag.AWAY: away,
    Tag.PRAISE: praising,
    Tag.EACH: each,
    Tag.IF: condition,
    Tag.THEN: then,
    Tag.ASK: asking,
    Tag.FINISH: finishing,
    Tag.SAME: same,
    Tag.NO_EXTEND: same,
    Tag.SUSPEND: suspending,
    Tag.PAPER: paper,
    Tag.PAPER_COPY: paper,
    Tag.NET: network,
    Tag.QUESTION: question,
    Tag.FILE: filing,
    Tag.TROUBLE: trouble,
    Tag.GIVE: giving,
    Tag.TRANSFER: giving,
    Tag.REQUEST: giving,
    Tag.NOTIFY: giving,
    Tag.RETURN: giving,
    Tag.LET: letting,
    **dict.fromkeys(TRANSPARENT, small),
}
