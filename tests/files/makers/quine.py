"""A ZIP archive that contains itself: unpacking it gives the same bytes again, without end.

The packed stream is a program of two instructions: "say the bytes that follow" (a stored block) and "say
the last n bytes again" (a match). They are laid out so that what is said is the whole archive, with the
instructions; the check sum, which is part of what it sums up, solves a linear equation over bits.
"""

from __future__ import annotations

import struct
import zlib

_NAME = b"trong-nay-con-mot-ban-nua1.zip"  # 30 letters: the length decides which codes fit into whole bytes
_LENGTHS = [(3 + n, 257 + n, 0) for n in range(8)] + [
    (start, 265 + 4 * group + n, group + 1)
    for group in range(4)
    for n, start in enumerate(range(11 if not group else 3 + (8 << group), 3 + (16 << group), 2 << group))
]
_DISTANCES = [(1, 0, 0), (2, 1, 0), (3, 2, 0), (4, 3, 0)] + [
    (1 + (2 + half << extra), 2 + 2 * extra + half, extra) for extra in range(1, 7) for half in (0, 1)
]


class _Bits:
    """Bits from the lowest of each byte upwards (RFC 1951, 3.1.1)."""

    def __init__(self) -> None:
        self.bits: list[int] = []

    def number(self, value: int, count: int) -> None:
        self.bits += [value >> place & 1 for place in range(count)]

    def code(self, value: int, count: int) -> None:
        self.bits += [value >> place & 1 for place in reversed(range(count))]

    def match(self, length: int, distance: int) -> None:
        start, symbol, extra = next(row for row in reversed(_LENGTHS) if row[0] <= length)
        self.code(symbol - 256, 7)
        self.number(length - start, extra)
        start, symbol, extra = next(row for row in reversed(_DISTANCES) if row[0] <= distance)
        self.code(symbol, 5)
        self.number(distance - start, extra)

    def bytes(self) -> bytes:
        padded = self.bits + [0] * (-len(self.bits) % 8)
        eights = zip(*[iter(padded)] * 8, strict=True)
        return bytes(sum(bit << place for place, bit in enumerate(eight)) for eight in eights)


def _say(count: int) -> bytes:
    """The head of a block that says the next so many bytes."""
    return struct.pack("<BHH", 0, count, count ^ 0xFFFF)


def _again(*lengths: int, last: bool = False, blank: bool = False) -> bytes:
    """A block that says the last bytes again, in so many pieces; ``blank`` fills it up."""
    bits = _Bits()
    bits.number(1 if last else 0, 1)
    bits.number(1, 2)
    for length in lengths:
        bits.match(length, sum(lengths))
    bits.code(0, 7)
    if blank:
        bits.number(0, 3)
        return bits.bytes() + b"\x00\x00\xff\xff"
    return bits.bytes()


def _nothing() -> bytes:
    """Twelve bytes that say nothing."""
    bits = _Bits()
    for _ in range(2):
        bits.number(0, 1)
        bits.number(1, 2)
        bits.code(0, 7)
    bits.number(0, 3)
    return _say(0) + bits.bytes() + b"\x00\x00\xff\xff"


def _archive(check_sum: int) -> bytes:
    again_24 = _again(3, 10, 11)
    again_65 = _again(65, blank=True)
    last_size = 98 + 4
    again_last = _again(last_size, last=True)
    size = packed_size = 0
    for _ in range(2):  # the sizes do not change with their values
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, check_sum, packed_size, size, len(_NAME), 0)
        head = b"PK\x03\x04" + common + _NAME
        directory = b"PK\x01\x02\x14\x00" + common + bytes(14) + _NAME
        tail = (
            directory
            + b"PK\x05\x06"
            + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(directory), len(head) + packed_size, 0)
        )
        say_head, say_65, say_5, say_24 = _say(len(head) + 5), _say(len(again_65)), _say(5), _say(24)
        program = say_head + head + say_head + again_65 + say_65 + again_65 + say_5 + say_65
        program += say_24 + again_65 + say_5 + say_65 + say_24 + again_24
        program += say_24 + 2 * (again_24 + say_24) + again_24
        program += say_24 + again_24 + _nothing() + _say(last_size) + again_24 + _nothing()
        program += _say(last_size) + again_last + tail + again_last
        packed_size, size = len(program), len(head) + len(program) + len(tail)
    return head + program + tail


def quine_zip() -> bytes:
    """The archive."""
    base = zlib.crc32(_archive(0))
    # A check sum is linear in the bits of its text: solve (effect of each bit of x) + x = base.
    rows = [(zlib.crc32(_archive(1 << bit)) ^ base ^ (1 << bit), 1 << bit) for bit in range(32)]
    wanted, answer = base, 0
    for place in range(32):
        pivot = next(index for index, (effect, _) in enumerate(rows) if effect >> place & 1)
        effect, bits = rows.pop(pivot)
        rows = [(other ^ effect, its ^ bits) if other >> place & 1 else (other, its) for other, its in rows]
        if wanted >> place & 1:
            wanted, answer = wanted ^ effect, answer ^ bits
    return _archive(answer)
