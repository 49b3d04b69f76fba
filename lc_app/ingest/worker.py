"""The separate process: waits for work, does it, tells of it. Started by `apart` alone."""

from __future__ import annotations

import io
import os
import pickle
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from lc_app.ingest import frames, intake
from lc_app.ingest.findings import UnreadableExportError
from lc_app.settings import MAX_READING_MEMORY_MB

READY = ("ready",)
# Imported before the first work comes, so that no upload waits for it.
WARM = (intake,)


def main() -> None:
    """Serve until the other side is gone."""
    incoming, outgoing = _pipes()
    work: SimpleQueue[tuple[Callable[..., object], tuple[object, ...]]] = SimpleQueue()
    threading.Thread(target=_listen, args=(incoming, work), daemon=True).start()
    _limit_memory()
    _tell(outgoing, READY)
    while True:
        function, arguments = work.get()
        _finish(outgoing, _outcome(function, arguments, outgoing))


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The two ends; whatever prints must not come between."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb", buffering=io.DEFAULT_BUFFER_SIZE)
    with Path(os.devnull).open("r+b") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)
    return incoming, outgoing


def _listen(incoming: IO[bytes], work: SimpleQueue[object]) -> None:
    """Take in work; when the other side is gone, nobody waits for the present work either."""
    while True:
        try:
            work.put(frames.read(incoming))
        except EOFError:
            os._exit(0)


def _limit_memory() -> None:
    """Allow so much on top of what the imports took, where the platform can."""
    try:
        import resource  # noqa: PLC0415  there is none on Windows

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (ImportError, OSError):
        return
    limit = pages * resource.getpagesize() + MAX_READING_MEMORY_MB * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _tell(outgoing: IO[bytes], message: tuple[object, ...]) -> None:
    frames.write(outgoing, frames.packed(message))


def _finish(outgoing: IO[bytes], outcome: tuple[object, ...]) -> None:
    """Tell of the end; what is too large to send, or cannot be sent, is told instead."""
    try:
        parts = frames.packed(outcome)
    except MemoryError:
        parts = frames.packed(("memory",))
    except (pickle.PicklingError, AttributeError, TypeError):
        parts = frames.packed(("failed", traceback.format_exc()))
    frames.write(outgoing, parts)


def _outcome(
    function: Callable[..., object], arguments: tuple[object, ...], outgoing: IO[bytes]
) -> tuple[object, ...]:
    def step(name: str, fraction: float) -> None:
        _tell(outgoing, ("step", name, fraction))

    try:
        return ("done", function(*arguments, step=step))
    except UnreadableExportError as refused:
        return ("refused", refused.finding.problem, refused.finding.value)
    except MemoryError:
        return ("memory",)
    except BaseException:  # noqa: BLE001  told to the other side, which raises it
        return ("failed", traceback.format_exc())


if __name__ == "__main__":
    main()
