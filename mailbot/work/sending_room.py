"""How many letters may go out now: by the switch, the minute's rate, the day's quota and the hourly breaker.

The breaker trips where more letters went out in an hour than the office ever writes: all sending is stopped
until somebody has looked. From ``mailbot sending start`` on the hour is counted anew.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy import Connection

from mailbot.store import journal, outbox, state
from mailbot.work.runtime import Runtime

log = logging.getLogger("mailbot.delivery")

_TRIPPED = "breaker_tripped"
_RESET_AT = "breaker_reset_at"


def sending_room(runtime: Runtime) -> int:
    """How many letters may be sent now; 0 or less for none."""
    limits, smtp, now = runtime.settings.limits, runtime.settings.smtp, runtime.clock()
    with runtime.db.read() as conn:
        if state.flag(conn, state.SENDING_STOPPED):
            return 0
        tripped = state.flag(conn, _TRIPPED)
    if tripped:  # and sending was started again: somebody has looked
        with runtime.db.begin() as conn:
            state.set_flag(conn, _TRIPPED, False)
            state.set_moment(conn, _RESET_AT, now)
    with runtime.db.read() as conn:
        minute = outbox.counts_since(conn, now - timedelta(minutes=1))
        hour = outbox.counts_since(conn, _hour_begins(conn, now))
        zone = runtime.house.office.agency.zone
        midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        day = outbox.counts_since(conn, midnight)
    if hour >= limits.letters_per_hour:
        _trip(runtime, now)
        return 0
    return min(smtp.per_minute - minute, smtp.per_day - day, limits.letters_per_hour - hour)


def _hour_begins(conn: Connection, now: datetime) -> datetime:
    reset = state.moment(conn, _RESET_AT)
    hour_ago = now - timedelta(hours=1)
    return max(hour_ago, reset) if reset is not None else hour_ago


def _trip(runtime: Runtime, now: datetime) -> None:
    with runtime.db.begin() as conn:
        state.set_flag(conn, state.SENDING_STOPPED, True)
        state.set_flag(conn, _TRIPPED, True)
        journal.append(conn, at=now, by="mailbot", what="breaker_tripped")
    log.error(
        "more letters in an hour than limits.letters_per_hour: sending is stopped (mailbot sending start)"
    )
