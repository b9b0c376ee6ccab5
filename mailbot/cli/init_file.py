"""The config.toml that ``mailbot init`` writes: what was answered, and how to go on from there.

What this module does not do: ask, or write secrets.
"""

from __future__ import annotations

from mailbot.cli.init_questions import Answers, person_id
from mailbot.config.example import toml

_TEMPLATE = """\
# Written by `mailbot init`. Every other option, with its default: `mailbot init --example`.
# `mailbot check` tries all of it and says what would be right.

[mailbox]
address = {mailbox_address}
host = {mailbox_host}
security = {mailbox_security}
user = {mailbox_user}
{secret}

[smtp]
host = {smtp_host}
security = {smtp_security}

[trust]
# Until `mailbot check` has found out what proves the writer of a reply with this provider, all replies go to
# the clerk and cause nothing.
mode = "none"

[start]
date = {start_date}
next_arrival_number = {start_next_arrival_number}
shadow = true  # every letter goes to the clerk instead, until `mailbot live`

[agency]
name = {agency_name}
short_name = {agency_short_name}
symbol = {agency_symbol}
parent = {agency_parent}
place = {agency_place}
domain = {agency_domain}

[calendar]
holidays = []  # days off beside the national ones, such as "2026-01-02" or "2026-02-14..2026-02-22"
worked_days_off = []

# One table for each leader; the first is the chairman. `fields` names the units in a leader's charge.
[[leaders]]
id = "CT"
name = {leader_name}
title = {leader_title}
email = {leader_email}
aliases = ["Chủ tịch", "đ/c Chủ tịch"]

# One table for each unit. `aliases` are the names that leaders write in their endorsements.
[[units]]
id = "VP"
name = "Văn phòng"
head = {head_id}
aliases = ["VP", "Văn phòng"]

# One table for each member of staff.
[[staff]]
id = {head_id}
name = {head_name}
title = {head_title}
unit = "VP"
email = {head_email}
{clerk}
[groups.ALL_STAFF]
members = ["*"]
aliases = ["toàn thể CBCC", "toàn cơ quan"]
"""

_CLERK = """
[[staff]]
id = {clerk_id}
name = {clerk_name}
title = {clerk_title}
unit = "VP"
email = {clerk_email}
aliases = ["văn thư", "VT"]
clerk = true
"""


def config_text(answers: Answers) -> str:
    """The text of config.toml. ``answers`` has every key of the questions and one of the secret's keys."""
    values = {key.replace(".", "_"): toml(value) for key, value in answers.items()}
    values["start_next_arrival_number"] = answers["start.next_arrival_number"]
    values["head_id"] = toml(person_id(answers["head.email"]))
    values["clerk_id"] = toml(person_id(answers["clerk.email"]))
    option = "password_env" if "mailbox.password_env" in answers else "password_file"
    values["secret"] = f"{option} = {toml(answers[f'mailbox.{option}'])}"
    if answers["clerk.email"].lower() == answers["head.email"].lower():
        values["clerk"] = "clerk = true\n"  # a small office: one person is both
    else:
        values["clerk"] = _CLERK.format(**values)
    return _TEMPLATE.format(**values)
