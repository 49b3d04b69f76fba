"""Work on files of others in a separate process, with limits on memory and time.

A file can make a reader take all memory, run for ever or abort the process. So it is read
in a process of its own, which is started beforehand, kept for the next file, and replaced
when it dies. It is a fresh interpreter that imports this package and nothing of the program
that is running: neither a fork of a server with threads, nor the script of a page.
"""

from __future__ import annotations

import atexit
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, TypeVar, cast

from lc_app.ingest import frames
from lc_app.ingest.findings import UnreadableExportError
from lc_app.ingest.helpers import FROM_HELPER, Helper, Helpers
from lc_app.ingest.problems import Problem
from lc_app.settings import MAX_READING_SECONDS

T = TypeVar("T")
Progress = Callable[[str, float], None]

_log = logging.getLogger(__name__)
_helpers = Helpers()
atexit.register(_helpers.stop)


def run(
    function: Callable[..., T],
    *arguments: object,
    progress: Progress | None = None,
    seconds: float = MAX_READING_SECONDS,
) -> T:
    """Call a function in the separate process and wait for what it returns.

    Parameters
    ----------
    function : callable
        At the top level of a module. It gets the arguments, and `step`: a callable that
        takes the code of a step and the fraction that is done.
    *arguments : object
        What can be pickled.
    progress : callable, optional
        Called here with each step.
    seconds : float
        How long it may take [s].

    Raises
    ------
    UnreadableExportError
        If the function raises it, or the process takes too long, too much memory, or dies.
    """
    job = start(function, *arguments, seconds=seconds)
    try:
        for step in job.steps():
            if progress:
                progress(step.name, step.fraction)
        return job.result()
    finally:
        job.cancel()


def start(
    function: Callable[..., T], *arguments: object, seconds: float = MAX_READING_SECONDS
) -> Job[T]:
    """Begin a call in the separate process; see `run`."""
    return Job(function, arguments, seconds)


def warm() -> None:
    """Have a process ready, so that the first file does not wait for it."""
    threading.Thread(target=_helpers.prepare, daemon=True).start()


@dataclass(frozen=True, slots=True)
class Step:
    """Where the work stands: a stable code, and the fraction that is done (0 to 1)."""

    name: str
    fraction: float


class Job(Generic[T]):
    """One call in the separate process."""

    def __init__(
        self, function: Callable[..., T], arguments: tuple[object, ...], seconds: float
    ) -> None:
        self._seconds = seconds
        # Packed here, so that what cannot be sent is the caller's mistake at once.
        self._work = frames.packed((function, arguments))
        self._lock = threading.Lock()
        self._helper: Helper | None = None
        self._ended = threading.Event()
        self._outcome: tuple[Any, ...] = ()
        self._step = Step("", 0.0)
        self._steps: SimpleQueue[Step | None] = SimpleQueue()
        threading.Thread(target=self._follow, daemon=True).start()

    def poll(self) -> Step | None:
        """The step it is at; None once it has ended."""
        return None if self._ended.is_set() else self._step

    def result(self, timeout: float | None = None) -> T:
        """What the function returned, once it has ended.

        Raises
        ------
        UnreadableExportError
            If the function raised it, or the process took too long, too much, or died.
        CancelledError
            If it was cancelled.
        TimeoutError
            If it has not ended within the time that is given.
        """
        if not self._ended.wait(timeout):
            raise TimeoutError
        return cast("T", _value(self._outcome))

    def cancel(self) -> None:
        """Stop it; nothing happens if it has ended."""
        self._end(("cancelled",))

    def steps(self) -> Iterator[Step]:
        """Each step as it comes, until the end."""
        while (step := self._steps.get()) is not None:
            yield step

    def _follow(self) -> None:
        """Have the work done; runs in a thread of its own, as the waiting is long."""
        with _helpers.one() as helper:
            with self._lock:
                if self._outcome:
                    return
                self._helper = helper
            limit = threading.Timer(self._seconds, self._end, [("too long", self._seconds)])
            limit.start()
            try:
                self._end(self._told_by(helper))
            finally:
                limit.cancel()

    def _told_by(self, helper: Helper) -> tuple[Any, ...]:
        try:
            helper.send(self._work)
            while (message := helper.receive())[0] == "step":
                self._step = Step(*message[1:])
                self._steps.put(self._step)
        except (EOFError, OSError):
            return ("died",)
        return message

    def _end(self, outcome: tuple[Any, ...]) -> None:
        """The first outcome holds; one that does not come from the process ends it."""
        with self._lock:
            if self._outcome:
                return
            self._outcome = outcome
            if self._helper and outcome[0] not in FROM_HELPER:
                self._helper.kill()
        self._ended.set()
        self._steps.put(None)


def _value(outcome: tuple[Any, ...]) -> object:
    """What an outcome is for the caller: a value, or an exception."""
    how, *rest = outcome
    match how:
        case "done":
            return rest[0]
        case "refused":
            raise UnreadableExportError(*rest)
        case "cancelled":
            raise CancelledError
        case "too long":
            raise UnreadableExportError(Problem.READING_TOOK_TOO_LONG, f"{rest[0]:.0f}")
        case "memory":
            raise UnreadableExportError(Problem.READING_USED_TOO_MUCH_MEMORY)
        case "failed":
            # A mistake of ours: the person who waits gets a sentence, we get the trace.
            _log.error("reading failed\n%s", rest[0])
    raise UnreadableExportError(Problem.READER_DIED)
