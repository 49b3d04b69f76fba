"""The processes that work on files of others: started, kept and replaced."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, cast

from lc_app.ingest import frames
from lc_app.settings import ROOT

FROM_HELPER = frozenset({"done", "refused", "failed"})
"""The outcomes after which a process is fit for the next piece of work."""

_AT_ONCE, _KEPT = 3, 2


class Helper:
    """One process, and the pipes to it."""

    def __init__(self) -> None:
        # What can be imported here can be imported there; the script of a page is not run.
        path = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "lc_app.ingest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"},
        )
        self._ready = False

    @property
    def alive(self) -> bool:
        """Whether it can take work."""
        return self._process.poll() is None

    def send(self, work: list[memoryview]) -> None:
        """Give it work."""
        if self._process.stdin is None:
            raise EOFError
        self.wait_until_ready()
        frames.write(self._process.stdin, work)

    def receive(self) -> tuple[Any, ...]:
        """The next thing that it tells."""
        if self._process.stdout is None:
            raise EOFError
        return cast("tuple[Any, ...]", frames.read(self._process.stdout))

    def wait_until_ready(self) -> None:
        """Wait for its imports, once."""
        if not self._ready:
            self.receive()
            self._ready = True

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self._process.kill()
        self._process.wait()

    def discard(self) -> None:
        """End it, and leave nothing open."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()


class Helpers:
    """Some processes at most at once; one or two are kept ready."""

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(_AT_ONCE)
        self._lock = threading.Lock()
        self._idle: list[Helper] = []
        self._all: set[Helper] = set()
        self._stopped = False

    @contextmanager
    def one(self) -> Iterator[Helper]:
        """A process for one piece of work; a new one is made ready if it does not survive."""
        with self._places:
            helper = self._take()
            try:
                yield helper
            finally:
                survived = self._give_back(helper)
        if not survived:
            self.prepare()

    def prepare(self) -> None:
        """Have one ready."""
        with self._lock:
            if self._idle or self._stopped:
                return
            helper = self._new()
        with suppress(EOFError):
            helper.wait_until_ready()
        self._give_back(helper)

    def stop(self) -> None:
        """End all of them."""
        with self._lock:
            self._stopped = True
            helpers, self._all, self._idle = self._all, set(), []
        for helper in helpers:
            helper.discard()

    def _take(self) -> Helper:
        with self._lock:
            while self._idle:
                helper = self._idle.pop()
                if helper.alive:
                    return helper
                self._drop(helper)
            return self._new()

    def _give_back(self, helper: Helper) -> bool:
        with self._lock:
            keep = helper.alive and helper in self._all and len(self._idle) < _KEPT
            if keep:
                self._idle.append(helper)
            else:
                self._drop(helper)
            return keep or bool(self._idle)

    def _new(self) -> Helper:
        helper = Helper()
        self._all.add(helper)
        return helper

    def _drop(self, helper: Helper) -> None:
        self._all.discard(helper)
        helper.discard()
