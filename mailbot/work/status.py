"""What is open, late, waiting and stuck, as lines for a person and as fields for a program."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from mailbot.store import facts, state
from mailbot.work.runtime import Runtime

LAST_LOOK = "last_look"
"""The setting that holds when the mailbox was last looked at."""

_WORDS = {
    "messages_open": "messages being handled",
    "messages_quarantined": "messages in quarantine (mailbot quarantine list)",
    "in_review": "documents that wait for the clerk",
    "waiting_endorsement": "documents that wait for a leader",
    "paper_not_handed_over": "paper documents not handed over",
    "closed_folder": "messages in the closed folder",
    "open_tasks": "tasks open",
    "overdue_tasks": "tasks overdue",
    "rules_proposed": "learned rules that wait for the head of the office",
    "rules_active": "learned rules in force (the letter QUY TẮC lists them)",
    "letters_queued": "letters queued",
    "letters_held": "letters held",
    "letters_sending": "letters being sent",
    "letters_uncertain": "letters of uncertain delivery (the clerk decides)",
    "letters_failed": "letters that failed or came back",
}


def status(runtime: Runtime) -> dict[str, Any]:
    """The counts, the mode, the last arrival and the last pass over the mailbox."""
    now = runtime.clock()
    with runtime.db.read() as conn:
        counts = asdict(facts.counts(conn, now))
        last_pass = state.moment(conn, LAST_LOOK)
        stopped = state.flag(conn, state.SENDING_STOPPED)
    if not runtime.house.policy.learns:
        counts |= {"rules_proposed": 0, "rules_active": 0}
    counts["mode"] = "shadow" if runtime.shadow else "live"
    counts["sending_stopped"] = stopped
    counts["last_pass"] = last_pass
    counts["healthy"] = last_pass is not None and (now - last_pass).total_seconds() < 3 * _patience(runtime)
    return counts


def _patience(runtime: Runtime) -> float:
    return float(max(runtime.settings.mailbox.poll_seconds, 60))


def status_lines(found: dict[str, Any], now: datetime) -> tuple[str, ...]:
    """The status for people, what waits first."""
    lines = [f"{found[key]:>6}  {words}" for key, words in _WORDS.items()]
    last: datetime | None = found["last_pass"]
    seen = f"{int((now - last).total_seconds())} seconds ago" if last else "never"
    lines.append(f"mode {found['mode']}; the mailbox was last looked at {seen}")
    if found["sending_stopped"]:
        lines.append("sending is STOPPED; start it with: mailbot sending start")
    if not found["healthy"]:
        lines.append("the daemon does not seem to run; start it with: mailbot run")
    return tuple(lines)
