"""Containers made by the tests: OLE files, Outlook messages, winmail.dat, RAR, 7z, bombs."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

import libarchive

from tests.files.makers.hostile import repeated

_END, _FREE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF


@dataclass
class Folder:
    """A storage of an OLE file: its streams and storages by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    content: bytes = b""
    child: int = _NONE
    next: int = _NONE
    start: int = 0


def _listed(root: Folder) -> list[_Entry]:
    """The directory: siblings as a chain to the right, sorted by length, then by letters."""
    entries = [_Entry("Root Entry", 5)]

    def add(folder: Folder, parent: _Entry) -> None:
        previous: _Entry | None = None
        for name in sorted([*folder.streams, *folder.folders], key=lambda name: (len(name), name.upper())):
            inner = folder.folders.get(name)
            entry = _Entry(name, 1) if inner else _Entry(name, 2, folder.streams[name])
            entries.append(entry)
            if previous is None:
                parent.child = len(entries) - 1
            else:
                previous.next = len(entries) - 1
            previous = entry
            if inner:
                add(inner, entry)

    add(root, entries[0])
    return entries


@dataclass
class _Sectors:
    """Chained sectors of one size."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    chain: list[int] = field(default_factory=list)

    def store(self, content: bytes) -> int:
        if not content:
            return _END
        start = len(self.chain)
        count = -(-len(content) // self.size)
        self.data += content.ljust(count * self.size, b"\0")
        self.chain += [start + number for number in range(1, count)] + [_END]
        return start


def ole(root: Folder) -> bytes:
    """An OLE file ([MS-CFB]) of 512-byte sectors; streams below 4,096 bytes lie in the small ones."""
    entries = _listed(root)
    regular, small = _Sectors(512), _Sectors(64)
    for entry in entries:
        if entry.kind == 2:
            entry.start = (small if len(entry.content) < 4096 else regular).store(entry.content)
    entries[0].content = bytes(small.data)
    entries[0].start = regular.store(entries[0].content)
    small_table = b"".join(struct.pack("<I", link) for link in small.chain)
    small_table += b"\xff" * (-len(small_table) % 512)
    small_start = regular.store(small_table)
    directory = b"".join(
        entry.name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBB", 2 * len(entry.name) + 2, entry.kind, 1)
        + struct.pack("<III", _NONE, entry.next, entry.child)
        + bytes(36)
        + struct.pack("<IQ", entry.start, len(entry.content))
        for entry in entries
    )
    directory_start = regular.store(directory)
    tables = 1
    while len(regular.chain) + tables > 128 * tables:
        tables += 1
    places = [len(regular.chain) + number for number in range(tables)]
    table = regular.chain + [0xFFFFFFFD] * tables
    table += [_FREE] * (128 * tables - len(table))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, tables, directory_start, 0, 4096)
    header += struct.pack("<IIII", small_start, len(small_table) // 512, _END, 0)
    header += struct.pack("<109I", *places, *[_FREE] * (109 - tables))
    return header + bytes(regular.data) + struct.pack(f"<{len(table)}I", *table)


def _properties(values: dict[int, str | bytes | int], header: int) -> dict[str, bytes]:
    """The streams of some MAPI properties ([MS-OXMSG] 2.4)."""
    table = bytes(header)
    streams = {}
    for tag, value in values.items():
        if isinstance(value, int):
            table += struct.pack("<HHIq", 0x0003, tag, 6, value)
            continue
        kind = 0x001F if isinstance(value, str) else 0x0102
        raw = value.encode("utf-16-le") if isinstance(value, str) else value
        streams[f"__substg1.0_{tag:04X}{kind:04X}"] = raw
        table += struct.pack("<HHIq", kind, tag, 6, len(raw) + (2 if kind == 0x1F else 0))
    return {"__properties_version1.0": table, **streams}


def msg(subject: str, body: str, attachments: dict[str, bytes] | None = None) -> bytes:
    """An Outlook message file."""
    root = Folder(_properties({0x001A: "IPM.Note", 0x0037: subject, 0x1000: body, 0x340D: 0x40000}, 32))
    for number, (name, content) in enumerate((attachments or {}).items()):
        values: dict[int, str | bytes | int] = {0x3707: name, 0x3701: content, 0x3705: 1}
        root.folders[f"__attach_version1.0_#{number:08X}"] = Folder(_properties(values, 8))
    return ole(root)


def _tnef_attribute(level: int, name: int, kind: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(body: str, attachments: dict[str, bytes]) -> bytes:
    """A winmail.dat ([MS-OXTNEF])."""
    stream = struct.pack("<IH", 0x223E9F78, 1)
    stream += _tnef_attribute(1, 0x9006, 8, struct.pack("<I", 0x10000))
    stream += _tnef_attribute(1, 0x9007, 6, struct.pack("<II", 65001, 0))
    stream += _tnef_attribute(1, 0x800C, 2, body.encode() + b"\0")
    for name, content in attachments.items():
        stream += _tnef_attribute(2, 0x9002, 6, bytes(14))
        stream += _tnef_attribute(2, 0x8010, 1, name.encode() + b"\0")
        stream += _tnef_attribute(2, 0x800F, 6, content)
    return stream


def rar(members: dict[str, bytes]) -> bytes:
    """A RAR archive (version 4, stored): nobody but its makers may pack one, but this is only a layout."""

    def block(kind: int, flags: int, rest: bytes, size: int | None = None) -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest) if size is None else size) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body

    archive = b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
    for name, content in members.items():
        raw = name.encode()
        sizes = struct.pack("<II", len(content), len(content))
        rest = (
            sizes
            + struct.pack("<BIIBBHI", 3, zlib.crc32(content), 0x50AF6000, 20, 0x30, len(raw), 0x81A4)
            + raw
        )
        archive += block(0x74, 0x8000, rest) + content
    return archive + block(0x7B, 0x4000, b"")


def packed(members: dict[str, bytes], form: str = "7zip", packer: str | None = None) -> bytes:
    """An archive of another kind, by libarchive."""
    into = io.BytesIO()
    with libarchive.custom_writer(into.write, form, packer) as archive:
        for name, content in members.items():
            archive.add_file_from_memory(name, len(content), content)
    return into.getvalue()


def zip_bomb(megabytes: int) -> bytes:
    """A ZIP of one member that unpacks to so many megabytes of nothing."""
    data = repeated(bytes(1 << 20), megabytes)
    name = b"quyet dinh.txt"
    common = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0x21, 0, len(data), megabytes << 20)
    common += struct.pack("<HH", len(name), 0)
    local = b"PK\x03\x04" + common + name + data
    central = b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def nested_zip(depth: int, inner: bytes, name: str = "thu.txt") -> bytes:
    """A file inside so many ZIP archives."""
    for level in range(depth):
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w") as archive:
            archive.writestr(name if level == 0 else "trong.zip", inner)
        inner = into.getvalue()
    return inner


def locked_zip(name: str, data: bytes) -> bytes:
    """A ZIP archive whose one file says that it is encrypted (APPNOTE.TXT, 4.4.4, bit 0)."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr(name, data)
    made = bytearray(into.getvalue())
    made[6] |= 1  # the local header
    made[made.index(b"PK\x01\x02") + 8] |= 1  # the central directory
    return bytes(made)
