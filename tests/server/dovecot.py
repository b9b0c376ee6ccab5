"""A private Dovecot for the tests: IMAP (plain, STARTTLS, TLS), LMTP and OAuth2 on loopback high ports.

One instance serves a whole session; every test takes its own user, so that none sees another's mail. Every
user name logs in with ``PASSWORD`` or with a token from ``Dovecot.token``. Nothing outside the temporary
folder is touched, and only the process started here is stopped.
"""

from __future__ import annotations

import base64
import getpass
import grp
import hashlib
import hmac
import json
import os
import pwd
import shutil
import signal
import smtplib
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.server.certificates import Certificates

PASSWORD = "mật khẩu 1!"
SECRET = b"a secret that signs the tokens of this test session"


def find_dovecot() -> str | None:
    """The program, or None where Debian's dovecot-imapd is not installed."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    return shutil.which("dovecot", path=path) if Path("/usr/lib/dovecot/imap").exists() else None


def free_ports(count: int) -> list[int]:
    """Ports that were free a moment ago."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@dataclass
class Dovecot:
    """A running instance."""

    folder: Path
    certificates: Certificates
    imap_port: int
    imaps_port: int
    lmtp_port: int
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        """What Dovecot wrote so far; look here when a test fails."""
        path = self.folder / "log"
        return path.read_text(errors="replace") if path.exists() else ""

    def maildir(self, user: str) -> Path:
        """The folder that holds a user's mail."""
        return self.folder / "homes" / user.lower() / "Maildir"

    def token(self, user: str, *, seconds: int = 3600, secret: bytes = SECRET) -> str:
        """A JWT that logs ``user`` in by XOAUTH2 or OAUTHBEARER; negative ``seconds`` make it expired."""

        def part(data: bytes) -> bytes:
            return base64.urlsafe_b64encode(data).rstrip(b"=")

        now = int(time.time())
        head = part(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "default"}).encode())
        claims = {"email": user, "sub": user, "iat": now - 60, "nbf": now - 60, "exp": now + seconds}
        body = head + b"." + part(json.dumps(claims).encode())
        return (body + b"." + part(hmac.new(secret, body, hashlib.sha256).digest())).decode()

    def deliver(self, data: bytes, recipient: str, *, sender: str = "") -> None:
        """Hand a message over by LMTP, as a mail server does: adds Return-Path, Delivered-To and Received."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as client:
            client.sendmail(sender, [recipient], data, mail_options=["BODY=8BITMIME"])

    def stop(self) -> None:
        """End the process started here and wait until its ports are closed."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=10)
        deadline = time.monotonic() + 5
        while _listens(self.imap_port) and time.monotonic() < deadline:
            time.sleep(0.02)


def start_dovecot(folder: Path, certificates: Certificates) -> Dovecot:
    """Start an instance that lives in ``folder`` (which its mail user must be able to reach)."""
    program = find_dovecot()
    if program is None:
        raise FileNotFoundError("Dovecot is not installed (Debian: dovecot-imapd dovecot-lmtpd)")
    imap, imaps, lmtp = free_ports(3)
    config = folder / "dovecot.conf"
    config.write_text(_configuration(folder, certificates, imap, imaps, lmtp))
    (folder / "passwords").write_text(f"everybody:{PASSWORD}\n")
    (folder / "oauth2.conf").write_text(
        "introspection_mode = local\n"
        f"local_validation_key_dict = fs:posix:prefix={folder}/keys/\n"
        "username_attribute = email\n"
    )
    keys = folder / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_bytes(base64.b64encode(SECRET))
    homes = folder / "homes"
    homes.mkdir()
    if os.geteuid() == 0:
        os.chown(homes, pwd.getpwnam("nobody").pw_uid, -1)
    process = subprocess.Popen([program, "-F", "-c", str(config)], stdin=subprocess.DEVNULL)
    started = Dovecot(folder, certificates, imap, imaps, lmtp, process)
    deadline = time.monotonic() + 15
    while not (_listens(imap) and _listens(lmtp)):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"Dovecot did not start:\n{started.log}")
        time.sleep(0.02)
    return started


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _configuration(folder: Path, certificates: Certificates, imap: int, imaps: int, lmtp: int) -> str:
    if os.geteuid() == 0:
        account = pwd.getpwnam("nobody")
        users, chroots = "", ""
    else:
        account = pwd.getpwnam(getpass.getuser())
        users = f"default_internal_user = {account.pw_name}\ndefault_login_user = {account.pw_name}\n"
        users += f"default_internal_group = {grp.getgrgid(account.pw_gid).gr_name}\n"
        chroots = "service anvil {\n  chroot =\n}\nservice stats {\n  chroot =\n}\n"
    login_chroot = "  chroot =\n" if chroots else ""
    return f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap lmtp
listen = 127.0.0.1
{users}{chroots}
ssl = yes
ssl_cert = <{certificates.certificate}
ssl_key = <{certificates.key}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_username_format = %Lu
auth_failure_delay = 0
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = scheme=plain username_format=everybody {folder}/passwords
}}
userdb {{
  driver = static
  args = uid={account.pw_uid} gid={account.pw_gid} home={folder}/homes/%Lu allow_all_users=yes
}}
first_valid_uid = {account.pw_uid}
first_valid_gid = {account.pw_gid}
mail_location = maildir:~/Maildir
mail_fsync = never
recipient_delimiter = +
lmtp_hdr_delivery_address = final
lmtp_save_to_detail_mailbox = no
postmaster_address = postmaster@ldld.example.vn
hostname = mx.ldld.example.vn
namespace inbox {{
  inbox = yes
  mailbox Junk {{
    auto = create
    special_use = \\Junk
  }}
  mailbox Trash {{
    auto = create
    special_use = \\Trash
  }}
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
protocol imap {{
  mail_max_userip_connections = 200
}}
service imap-login {{
{login_chroot}  service_count = 0
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service imap {{
  service_count = 200
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  client_limit = 2000
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""
