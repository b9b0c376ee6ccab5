"""``mailbot demo``: a month in the sample office on embedded servers, then open for a real mail client.

The daemon's own code runs on a simulated clock; only the waiting is left out. Every letter is kept as .eml,
and a page shows all of them in a browser.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import time as wall
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from email import message_from_bytes, policy
from pathlib import Path

from mailbot.config import load_settings
from mailbot.config.resources import sample_office_path
from mailbot.core.calendar import is_working_day
from mailbot.daemon import Daemon, make_extractor, make_runtime
from mailbot.demo.page import write_page
from mailbot.demo.people import People
from mailbot.demo.servers import PASSWORD, Delivered, DemoServers
from mailbot.demo.story import SCENES, Scene
from mailbot.store import facts
from mailbot.work.runtime import Runtime

_OFFICIAL = '\n[sensitivity]\nofficial_domains = ["ubnd-qt.example.vn", "tld.example.vn"]\n'
_DAILY = (time(7, 50), time(10, 31), time(16, 1))


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
        """The whole month, scene by scene."""
        zone = self.people.office.agency.zone
        moments: list[tuple[datetime, Scene | None]] = [(scene.at(zone), scene) for scene in SCENES]
        day = SCENES[0].at(zone).date()
        last = datetime(2026, 6, 1, tzinfo=zone).date()  # the day of the report
        while day <= last:
            if is_working_day(self.people.office.calendar, day):
                moments += [(datetime.combine(day, clock, zone), None) for clock in _DAILY]
            day += timedelta(days=1)
        for at, scene in sorted(moments, key=lambda pair: pair[0]):
            self.clock.set(at)
            if scene is not None:
                self.say(f"{at:%d/%m %H:%M}  →  {scene.words}")
                scene.act(self.people)
            self.step()
            if scene is not None:  # what was held for a few minutes
                self.clock.set(self.clock() + timedelta(minutes=12))
                self.step()

    def step(self) -> None:
        """One pass of the daemon, and a line for every letter that it sent."""
        self.daemon.once()
        zone = self.people.office.agency.zone
        for one in self.servers.delivered[self.shown :]:
            if b"X-Mailbot:" in one.data:
                letter = message_from_bytes(one.data, policy=policy.default)
                self.say(
                    f"{one.at.astimezone(zone):%d/%m %H:%M}  ✉  {self.name_of(one)}: {letter['Subject']}"
                )
        self.shown = len(self.servers.delivered)

    def name_of(self, one: Delivered) -> str:
        """Who got a letter, by name."""
        office = self.people.office
        person = office.people_by_email.get(one.recipient)
        unit = office.units_by_email.get(one.recipient)
        return person.name if person else unit.name if unit else one.recipient

    def letters(self) -> list[Delivered]:
        """Every letter that the program sent."""
        return [one for one in self.servers.delivered if b"X-Mailbot:" in one.data]

    def write_out(self) -> Path:
        """Leave every letter as .eml and a page where all can be looked at; the page's path."""
        shutil.rmtree(self.out, ignore_errors=True)
        (self.out / "letters").mkdir(parents=True)
        for number, one in enumerate(self.letters(), 1):
            name = one.recipient.partition("@")[0].replace("+", "_")
            (self.out / "letters" / f"{number:04}-{name}.eml").write_bytes(one.data)
        return write_page(self.out, [(self.name_of(one), one) for one in self.letters()])

    def counts(self) -> str:
        """The counts that close the story."""
        runtime: Runtime = self.daemon.runtime
        with runtime.db.read() as conn:
            documents = facts.documents(conn)
            tasks = [task for one in documents for task in facts.tasks_of(conn, one.id)]
        numbered = sum(one.arrival_number is not None for one in documents)
        return f"{len(documents)} documents ({numbered} numbered), {len(tasks)} tasks, {len(self.letters())} letters"


def run_demo(*, leave: bool, out: Path, say: Callable[[str], None]) -> None:
    """Play the month; then, unless ``leave``, stay up for a real mail client until Ctrl-C."""
    logging.getLogger("mailbot").setLevel(logging.ERROR)
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    began = wall.monotonic()
    with ExitStack() as stack:
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
