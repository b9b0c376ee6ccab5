"""Words that occur nowhere else, and the search for them in everything that a program may leave behind.

A ``Canary`` gives words that share one random stem; ``traces`` looks for that stem in bytes in each form in
which a word travels: UTF-8, UTF-16, base64 at every offset, quoted-printable, hexadecimal, percent-encoded,
inside ZIP containers (.xlsx, .docx) and inside the parts of a mail.
"""

from __future__ import annotations

import base64
import email
import email.policy
import io
import secrets
import tempfile
import threading
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

_LETTERS = "bcdghklmnpqrstvxz"  # no vowels: no syllable, no unit's short name comes about by chance


def _stem() -> str:
    return "qz" + "".join(secrets.choice(_LETTERS) for _ in range(10))


@dataclass(frozen=True)
class Canary:
    """Words with one random stem; ``word("subject")`` also names its place, with a Vietnamese letter."""

    stem: str = field(default_factory=_stem)

    def word(self, place: str) -> str:
        """A word for one place; the same place gives the same word."""
        return f"{self.stem}ữ{place}"

    def plain(self, place: str) -> str:
        """The same in ASCII, for addresses."""
        return f"{self.stem}{place}"

    def traces(self, data: bytes) -> list[str]:
        """Each form in which the stem stands in ``data``, with a few bytes of what is around it."""
        return [
            f"{name}: {where!r}"
            for view in _views(data)
            for name, form in _forms(self.stem)
            for where in _around(view, form)
        ]

    def in_files(self, folder: Path, *, since: float = 0.0) -> list[str]:
        """The traces in all files below a folder, written ``since`` (seconds of the epoch), and in names."""
        found = []
        for path in sorted(folder.rglob("*")):
            if self.stem in path.name.lower():
                found.append(f"name of {path}")
            try:
                if path.is_file() and path.stat().st_mtime >= since:
                    found += [f"{path.name}: {one}" for one in self.traces(path.read_bytes())]
            except FileNotFoundError:
                continue  # a file that the server removed in this moment
        return found

    def in_letters(self, letters: Iterable[bytes]) -> list[str]:
        """The traces in letters as sent, and in each of their headers and parts as a reader sees them."""
        return [trace for data in letters for piece in (data, *_pieces(data)) for trace in self.traces(piece)]


def _forms(stem: str) -> Iterator[tuple[str, bytes]]:
    for written in (stem, stem.upper(), stem.capitalize()):
        for encoding in ("utf-8", "utf-16-le"):
            yield encoding, written.encode(encoding)
            for offset in range(3):
                yield f"base64 of {encoding}", _base64_core(written.encode(encoding), offset)
            yield f"hex of {encoding}", written.encode(encoding).hex().encode()
            yield f"hex of {encoding}", written.encode(encoding).hex().upper().encode()
        for sign in ("%", "=", "\\x"):
            for number in ("02x", "02X"):
                yield f"{sign} encoded", "".join(f"{sign}{ord(one):{number}}" for one in written).encode()


def _base64_core(data: bytes, offset: int) -> bytes:
    """The characters that stand for ``data`` wherever it begins ``offset`` bytes after a group of three."""
    coded = base64.b64encode(bytes(offset) + data)
    first = (offset * 8 + 5) // 6
    return coded[first : (offset + len(data)) * 8 // 6]


def _views(data: bytes) -> Iterator[bytes]:
    """The bytes; also without line ends and soft breaks, which cut words; and what a ZIP container holds."""
    yield data
    if b"\n" in data:
        yield data.replace(b"=\r\n", b"").replace(b"=\n", b"").replace(b"\r\n", b"").replace(b"\n", b"")
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield member.filename.encode()
                if not member.flag_bits & 1:  # nobody can read what is locked
                    yield archive.read(member)


def _around(data: bytes, form: bytes) -> list[bytes]:
    at = data.find(form)
    return [] if at < 0 else [data[max(0, at - 40) : at + 60]]


def _pieces(letter: bytes) -> Iterator[bytes]:
    message = email.message_from_bytes(letter, policy=email.policy.default)
    for part in message.walk():
        for name, value in part.items():
            yield f"{name}: {value}".encode("utf-8", "replace")
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        yield content if isinstance(content, bytes) else b""


class Watched:
    """A temporary folder as a context manager; whatever lies in it, however shortly, is remembered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: dict[tuple[str, int], bytes] = {}
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watched:
        self.folder.mkdir()
        self._before = tempfile.tempdir
        tempfile.tempdir = str(self.folder)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._thread.join()
        tempfile.tempdir = self._before

    def look(self) -> None:
        """Remember what lies there now."""
        for path in self.folder.rglob("*"):
            try:
                size = path.stat().st_size
                if path.is_file() and (str(path), size) not in self.seen:
                    self.seen[str(path), size] = path.read_bytes()
            except OSError:
                continue  # gone again

    def _watch(self) -> None:
        while not self._ending.wait(0.005):
            self.look()

    def traces(self, canary: Canary) -> list[str]:
        """What was seen of the canary, in names and contents."""
        self.look()
        return [
            f"{name}: {one}"
            for (name, _), data in self.seen.items()
            for one in (*canary.traces(data), *canary.traces(name.encode()))
        ]
