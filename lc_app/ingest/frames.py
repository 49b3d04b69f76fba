"""Python values through a pipe: the large parts of tables go beside the pickle, uncopied."""

from __future__ import annotations

import pickle
import struct
from typing import IO

_SIZE = struct.Struct("<Q")
_COUNT = struct.Struct("<L")


def packed(value: object) -> list[memoryview]:
    """A value as the parts to send."""
    buffers: list[pickle.PickleBuffer] = []
    body = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    return [memoryview(body), *(buffer.raw() for buffer in buffers)]


def write(pipe: IO[bytes], parts: list[memoryview]) -> None:
    """Send what was packed."""
    pipe.write(_COUNT.pack(len(parts)))
    for part in parts:
        pipe.write(_SIZE.pack(part.nbytes))
        pipe.write(part)
    pipe.flush()


def read(pipe: IO[bytes]) -> object:
    """Receive a value.

    Raises
    ------
    EOFError
        If the other side is gone.
    """
    (count,) = _COUNT.unpack(_exactly(pipe, _COUNT.size))
    body, *buffers = [
        _exactly(pipe, *_SIZE.unpack(_exactly(pipe, _SIZE.size))) for _ in range(count)
    ]
    # Both ends of the pipe are this program.
    return pickle.loads(body, buffers=buffers)  # noqa: S301


def _exactly(pipe: IO[bytes], size: int) -> bytearray:
    content = bytearray(size)
    view, done = memoryview(content), 0
    while done < size:
        got = pipe.readinto(view[done:])  # type: ignore[attr-defined]
        if not got:
            raise EOFError
        done += got
    return content
