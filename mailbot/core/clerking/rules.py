"""Lines about the rules that the clerk's releases taught: shown, dropped, put to the head again.

A rule is dropped by the clerk or the head of the office, at once; only the head's answer to a letter brings
one into force.
"""

from __future__ import annotations

from mailbot.core import commands as c
from mailbot.core.clerking.lines import Lines
from mailbot.core.decision import DecideRule
from mailbot.core.learning import ask, rule_list, told_of
from mailbot.core.records import LearnedRule, RuleState
from mailbot.core.words_back import line_of

_NOT_YOURS = "chỉ Văn thư và Chánh Văn phòng được dùng lệnh này; chưa thực hiện."
_IN_FORCE = frozenset({RuleState.PROPOSED, RuleState.ACTIVE, RuleState.SUSPENDED})


def about_rules(lines: Lines, command: c.ListRules | c.DropRule | c.AskRuleAgain) -> None:
    """One line about learned rules."""
    facts, line = lines.facts, line_of(command)
    if not (facts.is_clerk or facts.is_head):
        lines.say(line, False, _NOT_YOURS)
        return
    if isinstance(command, c.ListRules):
        documents = facts.rule_documents
        found = rule_list(facts.rules, documents, facts.writer, facts.cause, facts.message_id, lines.house)
        lines.letters.append(found)
        return
    rule = next((one for one in facts.rules if one.number == command.number), None)
    if rule is None:
        lines.say(line, False, f"không có quy tắc L{command.number}; gửi QUY TẮC để xem danh sách.")
    elif isinstance(command, c.DropRule):
        _drop(lines, rule, line)
    else:
        _ask_again(lines, rule, line)


def _drop(lines: Lines, rule: LearnedRule, line: str) -> None:
    facts, house = lines.facts, lines.house
    if rule.state not in _IN_FORCE:
        lines.say(line, False, f"quy tắc {rule.name} không còn áp dụng từ trước; không thay đổi.")
        return
    change = DecideRule(rule_id=rule.id, state=RuleState.REVOKED, by=facts.writer, at=lines.now)
    lines.changes.append(change)
    for other in house.office_recipients:
        letters = told_of(rule, RuleState.REVOKED, other.party, facts.writer, facts.cause, house)
        lines.letters.extend(letters)
    lines.say(line, True, f"đã bỏ quy tắc {rule.name}; văn bản loại này lại chờ Văn thư quyết định.")


def _ask_again(lines: Lines, rule: LearnedRule, line: str) -> None:
    if rule.state is RuleState.ACTIVE:
        lines.say(line, False, f"quy tắc {rule.name} đang được áp dụng.")
        return
    if lines.house.office_head is None or not lines.house.policy.learns:
        lines.say(line, False, "việc học quy tắc đang tắt; chưa thực hiện.")
        return
    documents = lines.facts.rule_documents
    change, letter = ask(rule, rule.supplies, lines.next_question, documents, lines.house, lines.now)
    lines.next_question += 1
    lines.changes.append(change)
    lines.letters.append(letter)
    lines.say(
        line, True, f"đã gửi Chánh Văn phòng xem lại quy tắc {rule.name}; chưa áp dụng khi chưa đồng ý."
    )
