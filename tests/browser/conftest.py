"""A real server on a database of its own, and a real Chromium in front of it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.chromium import executable

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 120
PATIENCE = 60_000
"""How long to wait for what a page says; a busy machine takes its time. [ms]"""

expect.set_options(timeout=PATIENCE)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The dashboard as `make run` starts it; it can be stopped and started again."""

    def __init__(self, data_directory):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data_directory = data_directory
        self.process = None

    def start(self):
        log = (self.data_directory / "server.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, *f"-m lc_app.ui.serve --server.port {self.port}".split()],
            cwd=ROOT,
            env=os.environ | {"LC_DATA_DIR": str(self.data_directory)},
            stdout=log,
            stderr=log,
        )
        log.close()
        deadline = time.monotonic() + STARTS_WITHIN
        while not self.answers():
            assert self.process.poll() is None, "the server stopped"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.1)

    def answers(self):
        try:
            with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1):
                return True
        except OSError:
            return False

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=executable())
        yield found
        found.close()


def started(directory):
    running = Server(directory)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def server(tmp_path):
    """A server of the test's own, just started, on which it may publish and record."""
    yield from started(tmp_path)


@pytest.fixture(scope="session")
def server_to_look_at(tmp_path_factory):
    """One server for all walks that leave its database as it is."""
    yield from started(tmp_path_factory.mktemp("shared"))


def windows(browser, server):
    """Open an address in a window of a given width; collects requests to elsewhere."""
    contexts = []

    def opened(path="/", width=1400, height=900, **settings):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            accept_downloads=True,
            **settings,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.elsewhere = []
        page.on("request", lambda request: note(page, request.url))
        page.goto(server.url + path)
        return page

    def note(page, url):
        if not url.startswith((server.url, "data:", "blob:", f"ws://127.0.0.1:{server.port}")):
            page.elsewhere.append(url)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(browser, server_to_look_at):
    yield from windows(browser, server_to_look_at)


@pytest.fixture
def open_own_page(browser, server):
    yield from windows(browser, server)
