"""Archives: what is inside them, one file at a time.

ZIP by the standard library; 7z, RAR, tar, cab, lzh and compressed single files by libarchive, where it is
installed. Sizes that an archive claims are never believed: unpacking stops where the budget ends.
What this module does not do: read the files inside (``extract`` goes on with them).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from mailbot.files.limits import Budget
from mailbot.files.reading import Child, How, Reading, Source, UnreadError

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_CHUNK = 1 << 16
_FORMATS: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"7z\xbc\xaf", ("none", "7zip")),
    (b"Rar!\x1a\x07\x00", ("none", "rar")),
    (b"Rar!\x1a\x07\x01", ("none", "rar5")),
    (b"MSCF", ("none", "cab")),
    (b"\x1f\x8b", ("gzip", "tar")),
    (b"BZh", ("bzip2", "tar")),
    (b"\xfd7zXZ", ("xz", "tar")),
    (b"\x28\xb5\x2f\xfd", ("zstd", "tar")),
)


def unpack_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    """One file of a ZIP. Raises UnreadError when it is encrypted, damaged, or too large."""
    if member.flag_bits & 1:
        raise UnreadError(How.ENCRYPTED)
    room = budget.room
    try:
        with archive.open(member) as stream:
            content = stream.read(room + 1)
    except RuntimeError as error:  # so does zipfile ask for a password
        raise UnreadError(How.ENCRYPTED) from error
    except _DAMAGE as error:
        raise UnreadError(How.DAMAGED) from error
    if len(content) > room:
        raise UnreadError(How.TOO_LARGE)
    budget.take_bytes(len(content))
    return content


def read_zip(source: Source, reading: Reading, budget: Budget) -> None:
    """Read a ZIP archive."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.content))
    except _DAMAGE as error:
        raise UnreadError(How.DAMAGED) from error
    reading.how = How.ARCHIVE
    reading.children = _zip_members(archive, budget)


def _zip_members(archive: zipfile.ZipFile, budget: Budget) -> Iterator[Child]:
    with archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            name = _name(member)
            try:
                yield Child(name, unpack_member(archive, member, budget))
            except UnreadError as stop:
                yield Child(name, None, how=stop.how)


def _name(member: zipfile.ZipInfo) -> str:
    """A member's name. Names that are not marked as UTF-8 may be UTF-8 all the same, read as cp437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def read_other(source: Source, reading: Reading, budget: Budget) -> None:
    """Read any other archive."""
    try:
        import libarchive
    except (
        ImportError,
        AttributeError,
        OSError,
        TypeError,
    ) as error:  # the package, or the library behind it
        raise UnreadError(How.NO_READER) from error
    reading.how = How.ARCHIVE
    reading.children = _members(libarchive, source, reading, budget)


def _members(libarchive: Any, source: Source, reading: Reading, budget: Budget) -> Iterator[Child]:
    packed, form = _format(source.content)
    started = False
    try:
        with libarchive.memory_reader(source.content, format_name=form, filter_name=packed) as archive:
            for entry in archive:
                started = True
                if not (entry.isdir or entry.issym or entry.islnk):
                    yield _member(entry, libarchive, budget)
    except libarchive.ArchiveError as error:
        if started or packed == "none":
            reading.problem(_reason(error))
            return
    if not started and packed != "none":
        yield from _single(libarchive, packed, source, reading, budget)


def _format(content: bytes) -> tuple[str, str]:
    """Filter and format. Naming them keeps out those of libarchive that open files or start programs."""
    for magic, names in _FORMATS:
        if content.startswith(magic):
            return names
    if content[257:262] == b"ustar":
        return "none", "tar"
    return ("none", "iso9660") if content[32769:32774] == b"CD001" else ("none", "lha")


def _member(entry: Any, libarchive: Any, budget: Budget) -> Child:
    name = entry.pathname or ""
    name = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
    content = bytearray()
    room = budget.room
    try:
        for block in entry.get_blocks(_CHUNK):
            content += block
            budget.check_time()
            if len(content) > room:
                return Child(name, None, how=How.TOO_LARGE)
        budget.take_bytes(len(content))
    except libarchive.ArchiveError as error:
        return Child(name, None, how=_reason(error))
    except UnreadError as stop:
        return Child(name, None, how=stop.how)
    return Child(name, bytes(content))


def _single(
    libarchive: Any, packed: str, source: Source, reading: Reading, budget: Budget
) -> Iterator[Child]:
    """The one file in a .gz, .bz2, .xz or .zst."""
    try:
        with libarchive.memory_reader(source.content, format_name="raw", filter_name=packed) as archive:
            for entry in archive:
                child = _member(entry, libarchive, budget)
                base = source.name.replace("\\", "/").rpartition("/")[2]
                yield Child(base.rpartition(".")[0] or base, child.content, how=child.how)
    except libarchive.ArchiveError as error:
        reading.problem(_reason(error))


def _reason(error: Exception) -> How:
    """Why libarchive gave up. It says so only in words."""
    words = str(error).lower()
    if "encrypt" in words or "passphrase" in words or "password" in words:
        return How.ENCRYPTED
    if "unsupported" in words or "not supported" in words:
        return How.UNKNOWN
    return How.DAMAGED
