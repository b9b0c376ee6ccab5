"""The outbox beside bare aiosmtplib on one reused connection, to the same server in a process of its own."""

from __future__ import annotations

import asyncio
import time
from email.message import EmailMessage

import aiosmtplib

from mailbot.core.letter import MorningLetter
from mailbot.core.message import Stage, Token
from mailbot.mail.smtp import Sender
from mailbot.work.connections import smtp_settings
from mailbot.work.delivery import Deliverer
from mailbot.work.posting import post
from tests.bench.place import Place, smtp_server
from tests.bench.table import Row, ratio
from tests.flow.real_office import RealOffice
from tests.server.smtp_sink import SmtpSink


def measure(place: Place) -> list[Row]:
    """Letters a second, alternating; what is queued was rendered and committed before."""
    ours: list[float] = []
    bare: list[float] = []
    with smtp_server() as port:
        office = place.office(SmtpSink(port=port))
        for number in range(place.rounds + 1):
            _queue(office, number, place.messages)
            measured = asyncio.run(_ours(office, place.messages)), asyncio.run(_bare(port, place.messages))
            if number:  # the first round opens connections and fills caches
                ours.append(measured[0])
                bare.append(measured[1])
                place.say(f"outbox: {ours[-1]:.0f} beside {bare[-1]:.0f} letters/s")
        office.close()
    return [ratio("outbox, letters/s", ours, bare, "/s", 70)]


def _queue(office: RealOffice, batch: int, count: int) -> None:
    now, clerk = office.clock(), office.runtime.house.clerk
    letters = [
        MorningLetter(
            to=clerk,
            key=f"bench:{batch}:{number}",
            token=Token(Stage.CLERK, 0, clerk.party),
            day=now.date(),
            arrived_yesterday=number,
            waiting_review=0,
            waiting_endorsement=0,
            open_tasks=0,
            overdue_tasks=0,
            paper_not_handed_over=(),
            uncertain_letters=(),
            quarantined=0,
            queued_letters=0,
            shadow=False,
        )
        for number in range(count)
    ]
    with office.runtime.db.begin() as conn:
        post(office.runtime, conn, letters, now)


async def _ours(office: RealOffice, count: int) -> float:
    async with Sender(smtp_settings(office.runtime.settings)) as sender:
        began = time.perf_counter()
        sent = await Deliverer(office.runtime, sender).deliver()
        took = time.perf_counter() - began
    assert sent == count, f"{sent} of {count} letters went out"
    return count / took


async def _bare(port: int, count: int) -> float:
    """One connection; each letter composed by ``email`` and handed to ``send_message``, as everybody does."""
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port) as client:
        began = time.perf_counter()
        for number in range(count):
            letter = EmailMessage()
            letter["From"], letter["To"] = "vanthu@ldld.example.vn", "mai.ht@ldld.example.vn"
            letter["Subject"] = f"Tình hình văn bản đến sáng 14/05/2020 ({number})"
            letter["Message-ID"] = f"<{number}.{began}@ldld.example.vn>"
            letter.set_content("Văn bản đến hôm qua: 0. Chờ Văn thư quyết định: 0.\n" * 12)
            letter.add_alternative("<p>Văn bản đến hôm qua: 0</p>\n" * 60, subtype="html")
            await client.send_message(letter)
        return count / (time.perf_counter() - began)
