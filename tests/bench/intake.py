"""The whole intake beside a bare loop of imapclient and ``email`` over the same mailbox."""

from __future__ import annotations

import email
import email.policy
import time

from imapclient import IMAPClient

from mailbot.daemon import Daemon
from mailbot.mail.imap import open_mailbox
from mailbot.store import facts
from mailbot.work.connections import imap_settings
from tests.bench.mail import document, documents
from tests.bench.place import Place
from tests.bench.table import Row, ratio
from tests.server.dovecot import PASSWORD


def measure(place: Place) -> list[Row]:
    """Messages a second, alternating, each round in fresh mailboxes of the same content."""
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(place.rounds):
        bare.append(_bare(place, place.messages))
        ours.append(_whole(place, place.messages))
        place.say(f"intake: {ours[-1]:.0f} beside {bare[-1]:.0f} messages/s")
    return [ratio("intake, messages/s", ours, bare, "/s", 80)]


def _bare(place: Place, count: int) -> float:
    """As everybody does it: search, fetch one by one, parse, decode every part."""
    user = f"bare{time.monotonic_ns()}@ldld.example.vn"
    place.fill(user, documents(count))
    began = time.perf_counter()
    with IMAPClient("127.0.0.1", place.dovecot.imap_port, ssl=False) as client:
        client.plain_login(user, PASSWORD)
        client.select_folder("INBOX")
        for uid in client.search():
            raw = client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"]
            message = email.message_from_bytes(raw, policy=email.policy.default)
            str(message["From"]), str(message["Subject"])
            for part in message.walk():
                if not part.is_multipart():
                    part.get_content()
    return count / (time.perf_counter() - began)


def _whole(place: Place, count: int) -> float:
    """Claim, fetch, parse, read the attachments, decide, commit, queue the letters, move."""
    office = place.office()
    user = office.address("vanthu")
    daemon = Daemon(office.runtime, office.extractor)
    try:
        place.fill(user, [document(number, user, 0) for number in range(100, 103)])
        with open_mailbox(imap_settings(office.runtime.settings)) as mailbox:
            daemon.sweep(daemon.receiver(mailbox))  # templates are compiled once a process, folders made once
        place.fill(user, documents(count))
        began = time.perf_counter()
        with open_mailbox(imap_settings(office.runtime.settings)) as mailbox:
            receiver = daemon.receiver(mailbox)
            receiver.receive_all()
        took = time.perf_counter() - began
    finally:
        daemon.close()
    with office.runtime.db.read() as conn:
        registered = facts.documents(conn)
    assert sum(one.arrival_number is not None for one in registered) == count + 3, "not all were registered"
    office.close()
    return count / took
