"""The language of the pipes between the program and its workers: frames of a length and that many bytes.

A request is a frame of JSON and a frame with the content of a file; an answer is one frame of JSON. Answers
are data, checked field by field: a worker that a hostile file has taken over can say wrong things, but not
more.
What this module does not do: start, stop or wait for anything.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict
from typing import IO, Any

from mailbot.core.readings import ReadAttachment

_LENGTH = struct.Struct(">Q")


class BrokenPipeFrameError(Exception):
    """The other side went away, or sent what is no frame."""


def send(pipe: IO[bytes], payload: bytes | memoryview) -> None:
    """Write one frame. Raises OSError when nobody reads any more."""
    pipe.write(_LENGTH.pack(len(payload)))
    pipe.write(payload)
    pipe.flush()


def receive(pipe: IO[bytes], at_most: int) -> bytes:
    """Read one frame of at most so many bytes. Raises BrokenPipeFrameError at its early end."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    if length > at_most:
        raise BrokenPipeFrameError(f"a frame of {length} bytes")
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise BrokenPipeFrameError("the pipe ended")
    return data


def pack(value: Mapping[str, Any]) -> bytes:
    """A JSON object as bytes."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def unpack(payload: bytes) -> dict[str, Any]:
    """A JSON object from bytes. Raises BrokenPipeFrameError for anything else."""
    try:
        value = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise BrokenPipeFrameError("no JSON") from error
    if not isinstance(value, dict):
        raise BrokenPipeFrameError("no object")
    return value


def to_json(record: ReadAttachment) -> dict[str, Any]:
    """A record as JSON values."""
    return asdict(record)


def from_json(value: object) -> ReadAttachment:
    """A record from JSON values. Raises BrokenPipeFrameError where one is of the wrong type."""
    if not isinstance(value, dict):
        raise BrokenPipeFrameError("no record")
    match value:
        case {
            "name": str(name),
            "text": str(text),
            "complete": bool(complete),
            "how": str(how),
            "confidence": confidence,
            "size": int(size),
            "nested": list(nested),
        } if (confidence is None or isinstance(confidence, float)) and all(
            isinstance(n, str) for n in nested
        ):
            return ReadAttachment(name, text, complete, how, confidence, size, tuple(nested))
    raise BrokenPipeFrameError("a record with wrong fields")
