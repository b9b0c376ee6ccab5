"""``mailbot demo``: a month in the sample office on embedded servers, then open for a real mail client.

The daemon's own code runs on a simulated clock; only the waiting is left out. Every letter is kept as .eml,
and a page shows all of them in a browser.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import signal
import tempfile
import time as wall
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from mailbot.config import Settings, load_settings
from mailbot.config.resources import sample_office_path
from mailbot.core.calendar import is_working_day
from mailbot.daemon import Daemon, make_extractor, make_runtime
from mailbot.demo.page import write_page
from mailbot.demo.people import OURS, People
from mailbot.demo.servers import PASSWORD, Delivered, DemoServers
from mailbot.demo.story import REPORT_DAY, SCENES, Scene
from mailbot.demo.timeline import day_line, letter_lines, scene_line
from mailbot.mail.imap import open_mailbox
from mailbot.mail.smtp import Sender
from mailbot.store import facts
from mailbot.work.connections import imap_settings, smtp_settings
from mailbot.work.delivery import Deliverer
from mailbot.work.runtime import Runtime

_OFFICIAL = '\n[sensitivity]\nofficial_domains = ["ubnd-qt.example.vn", "tld.example.vn"]\n'
_MINUTE = timedelta(minutes=1)
_HELD = timedelta(minutes=12)  # a little longer than anything waits for second thoughts


def _alarms(settings: Settings) -> set[time]:
    """The times of day at which the daemon has something to do by itself."""
    workflow = settings.workflow
    return {
        *workflow.review_digest_times,
        workflow.morning_letter_time,
        workflow.info_digest_time,
        settings.reminders.time,
        settings.reports.month_time,
    }


class StoryClock:
    """The story's time: set by the runner, then running on with the real one."""

    def __init__(self, start: datetime) -> None:
        self._at = start
        self._real: float | None = None

    def __call__(self) -> datetime:
        """The moment now, in UTC."""
        if self._real is None:
            return self._at
        return self._at + timedelta(seconds=wall.monotonic() - self._real)

    def set(self, at: datetime) -> None:
        """Move to a moment; never back."""
        self._at = max(self._at, at.astimezone(UTC))

    def run_on(self) -> None:
        """From now on time passes by itself."""
        self._real = wall.monotonic()


@dataclass
class Demo:
    """The running demo: servers, people, daemon and where its letters go."""

    servers: DemoServers
    people: People
    daemon: Daemon
    clock: StoryClock
    out: Path
    say: Callable[[str], None]
    shown: int = 0

    def play(self) -> None:
        """The whole month, scene by scene, over one connection to each server."""
        settings = self.daemon.runtime.settings
        zone = self.people.office.agency.zone
        moments = self._moments()
        days = sorted({at.date() for at, _ in moments})
        with open_mailbox(imap_settings(settings)) as mailbox, asyncio.Runner() as runner:
            receiver = self.daemon.receiver(mailbox)
            sender = Sender(smtp_settings(settings))
            deliverer = Deliverer(self.daemon.runtime, sender)
            today = None
            for at, scene in moments:
                if at.date() != today:
                    today = at.date()
                    self.say(day_line(today, days.index(today) + 1, len(days)))
                self.clock.set(at)
                if scene is not None:
                    self.say(scene_line(at, scene.words))
                    scene.act(self.people)
                self.daemon.sweep(receiver)
                runner.run(deliverer.deliver())
                self._tell(zone)
            runner.run(sender.close())

    def _moments(self) -> list[tuple[datetime, Scene | None]]:
        """When somebody acts, what was held for a few minutes passes, or the clock brings something."""
        settings, zone = self.daemon.runtime.settings, self.people.office.agency.zone
        found: dict[datetime, Scene | None] = {}
        day, last = SCENES[0].at(zone).date(), REPORT_DAY
        while day <= last:
            if is_working_day(self.people.office.calendar, day):
                found |= {datetime.combine(day, one, zone) + _MINUTE: None for one in _alarms(settings)}
            day += timedelta(days=1)
        for scene in SCENES:
            found.setdefault(scene.at(zone) + _HELD, None)
        found |= {scene.at(zone): scene for scene in SCENES}
        return sorted(found.items(), key=lambda pair: pair[0])

    def _tell(self, zone: ZoneInfo) -> None:
        """A line for every letter that was sent since the last time; the same letter to many is one line."""
        new = [one for one in self.servers.delivered[self.shown :] if OURS in one.data]
        self.shown = len(self.servers.delivered)
        for line in letter_lines([(self.name_of(one), one) for one in new], zone):
            self.say(line)

    def name_of(self, one: Delivered) -> str:
        """Who got a letter, by name."""
        office = self.people.office
        person = office.people_by_email.get(one.recipient)
        unit = office.units_by_email.get(one.recipient)
        return person.name if person else unit.name if unit else one.recipient

    def letters(self) -> list[Delivered]:
        """Every letter that the program sent."""
        return [one for one in self.servers.delivered if OURS in one.data]

    def write_out(self) -> Path:
        """Leave every letter as .eml and a page where all can be looked at; the page's path."""
        letters = self.out / "letters"
        letters.mkdir(parents=True, exist_ok=True)
        for old in letters.glob("*.eml"):  # of an earlier run; nothing else in the folder is ours
            old.unlink()
        for number, one in enumerate(self.letters(), 1):
            name = one.recipient.partition("@")[0].replace("+", "_")
            (letters / f"{number:04}-{name}.eml").write_bytes(one.data)
        named = [(self.name_of(one), one) for one in self.letters()]
        return write_page(self.out, named, self.people.office.agency.zone)

    def counts(self) -> str:
        """The counts that close the story."""
        runtime: Runtime = self.daemon.runtime
        with runtime.db.read() as conn:
            documents = facts.documents(conn)
            tasks = [task for one in documents for task in facts.tasks_of(conn, one.id)]
        numbered = sum(one.arrival_number is not None for one in documents)
        letters = len(self.letters())
        return f"{len(documents)} documents ({numbered} numbered), {len(tasks)} tasks, {letters} letters"


def run_demo(*, leave: bool, out: Path, say: Callable[[str], None]) -> None:
    """Play the month; then, unless ``leave``, stay up for a real mail client until Ctrl-C."""
    logging.getLogger("mailbot").setLevel(logging.ERROR)
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    began = wall.monotonic()
    with ExitStack() as stack:
        # As on Ctrl-C, everything is put away.
        stack.callback(signal.signal, signal.SIGTERM, signal.getsignal(signal.SIGTERM))
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        folder = Path(tempfile.mkdtemp(prefix="mailbot-demo-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        demo = _open(stack, folder, out, say)
        say("A month in the sample office begins. All people and addresses are invented.")
        demo.play()
        page = demo.write_out()
        say(f"The month is over: {demo.counts()}, in {wall.monotonic() - began:.0f} s.")
        say(f"Letters: {out / 'letters'}; to look at them in a browser: {page}")
        if not leave:
            _stay(demo, say)
            say(f"The demo has ended. Its letters stay in {out / 'letters'}.")


def _open(stack: ExitStack, folder: Path, out: Path, say: Callable[[str], None]) -> Demo:
    sample = sample_office_path()
    env = {"MAILBOT_DEMO_PASSWORD": PASSWORD, "MAILBOT_DEMO_KEY": "a key for the demo only, never for real"}
    config = folder / "config.toml"
    text = sample.read_text(encoding="utf-8") + _OFFICIAL
    config.write_text(text, encoding="utf-8")
    office = load_settings(config, env).office
    clock = StoryClock(SCENES[0].at(office.agency.zone).astimezone(UTC) - timedelta(minutes=30))
    mailbox = load_settings(config, env).mailbox.address
    users = (
        mailbox,
        *dict.fromkeys(person.email for person in office.people.values()),
        *(unit.email for unit in office.units if unit.email),
    )
    servers = stack.enter_context(DemoServers(users, clock))
    text = text.replace("port = 1143", f"port = {servers.imap_port}")
    text = text.replace("port = 1025", f"port = {servers.smtp_port}")
    text = text.replace("shadow = false", 'shadow = false\ndate = "2026-05-01"\nnext_arrival_number = 512')
    config.write_text(text, encoding="utf-8")
    runtime = make_runtime(load_settings(config, env), clock)
    stack.callback(runtime.db.close)
    extractor = make_extractor(runtime.settings)
    stack.callback(extractor.close)
    daemon = Daemon(runtime, extractor)
    stack.callback(daemon.close)
    return Demo(servers, People(servers, office, mailbox), daemon, clock, out, say)


def _stay(demo: Demo, say: Callable[[str], None]) -> None:
    """Print how to take part with a real mail client, and run the real loop until Ctrl-C."""
    office = demo.people.office
    leader, unit, clerk = office.chairman, office.units[3], office.clerks[0]
    head = office.people[unit.head or clerk.id]
    say("")
    say("Take part with Thunderbird (or any mail program): add an account by hand, with")
    say(f"  IMAP 127.0.0.1 port {demo.servers.imap_port}, no encryption, normal password")
    say(f"  SMTP 127.0.0.1 port {demo.servers.smtp_port}, no encryption, normal password")
    say(f"  password of everybody: {PASSWORD}")
    say(f"  clerk:  {clerk.email} ({clerk.name})")
    say(f"  leader: {leader.email} ({leader.name})")
    say(f"  unit:   {unit.email}, answered by its head {head.email} ({head.name})")
    say(f"Send a document to {demo.people.mailbox}, answer what comes. Ctrl-C ends it.")
    demo.clock.run_on()
    try:
        demo.daemon.watch_signals()
        demo.daemon.run()
    finally:
        demo.write_out()
