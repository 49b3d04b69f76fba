"""The overview beside the same small page in plain Streamlit, Dash and Panel, in Chromium.

All of them show one list; they take turns within a round. Times are by the clock, as a visitor
meets them: from the start of the process to the first page, from the click on a filter to the
moment at which the figures had stopped changing.
"""

import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.lists import publish_list, write_rows
from tests.browser.chromium import executable

ROOT = Path(__file__).parents[1]
RIVALS = ROOT / "benchmarks/rivals"
RIVALS_PYTHON = os.environ.get("LC_RIVALS_PYTHON", str(ROOT / ".venv/rivals/bin/python"))
SIZES = (124, 10_000)
ROUNDS, CHANGES, VISITORS = 3, 6, 5
FIGURES = 2
QUIET = 400
"""How long a page has to stay as it is before it counts as drawn. [ms]"""
FINDERS = """
  const all = (root, found = []) => {
    for (const e of root.querySelectorAll('*')) {
      if (e.matches('.js-plotly-plot')) found.push(e);
      if (e.shadowRoot) all(e.shadowRoot, found);
    }
    return found;
  };
"""
DRAWN = f"""(n) => {{ {FINDERS}
  return all(document).filter(e => e.querySelector('.main-svg .barlayer path,'
    + '.main-svg .choroplethlayer path, .main-svg .scatterlayer path')).length >= n; }}"""
WATCH = f"""() => {{ {FINDERS}
  window.begun = performance.now(); window.changes = new Map();
  for (const e of all(document)) {{
    new MutationObserver(() => window.changes.set(e, performance.now()))
      .observe(e, {{subtree: true, childList: true, attributes: true, characterData: true}});
  }} }}"""
STILL = """([n, quiet]) => window.changes.size >= n
  && Math.min(...[...window.changes.values()].map(t => performance.now() - t)) > quiet"""
TOOK = "() => Math.max(...window.changes.values()) - window.begun"


@dataclass
class Page:
    """One of the four: how it is started, and how somebody chooses a sector."""

    name: str
    command: list
    environment: dict
    choose: object
    log: Path

    def start(self, port):
        """Start the server; its process."""
        command = [part.format(port=port) for part in self.command]
        environment = os.environ | self.environment
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603
                command, env=environment, cwd=ROOT, stdout=log, stderr=log, start_new_session=True
            )


def from_list(page, name):
    """Choose in a list that opens: ours, of Streamlit and of Dash."""
    page.get_by_role("option", name=name, exact=True).first.click()


def open_ours(page):
    """Open the list of sectors in the sidebar; release what was chosen."""
    box = page.get_by_test_id("stSidebar").get_by_test_id("stMultiSelect").first
    box.locator("input").click()


def pages(folder, size):
    """The four, on one list of a size."""
    rows = folder / f"rows_{size}.csv"
    write_rows(rows, size)
    data = folder / f"ours_{size}"
    publish_list(data, size)
    listed = {"LC_ROWS": str(rows)}
    streamlit = ["--server.headless=true", "--browser.gatherUsageStats=false"]
    return [
        Page("ours", [sys.executable, "-m", "lc_app.ui.serve", "--server.port", "{port}"],
             {"LC_DATA_DIR": str(data)}, choose_ours, folder / "ours.log"),
        Page("streamlit", [sys.executable, "-m", "streamlit", "run",
             str(RIVALS / "streamlit_page.py"), "--server.port", "{port}", *streamlit],
             listed, choose_streamlit, folder / "streamlit.log"),
        Page("dash", [RIVALS_PYTHON, str(RIVALS / "dash_page.py"), "{port}"],
             listed, choose_dash, folder / "dash.log"),
        Page("panel", [RIVALS_PYTHON, str(RIVALS / "panel_page.py"), "{port}"],
             listed, choose_panel, folder / "panel.log"),
    ]  # fmt: skip


def choose_ours(page, turn):
    """A sector more or less, in turn: choose Energie, then take it away."""
    if turn % 2 == 0:
        open_ours(page)
        option = page.get_by_role("option", name="Energie", exact=True)
        option.wait_for()
        page.evaluate(WATCH)
        option.click()
        page.keyboard.press("Escape")
    else:
        cleared = page.get_by_role("button", name="Filters wissen")
        cleared.wait_for()
        page.evaluate(WATCH)
        cleared.click()


def choose_streamlit(page, turn):
    """Energie and all, in turn."""
    page.get_by_test_id("stSelectbox").locator("input").click()
    _watched(page, page.get_by_role("option", name=_wanted(turn), exact=True))


def choose_dash(page, turn):
    """Energie and all, in turn."""
    page.locator("#sector").click()
    _watched(page, page.get_by_role("option", name=_wanted(turn), exact=True))


def choose_panel(page, turn):
    """Energie and all, in turn."""
    page.evaluate(WATCH)
    page.locator("select").select_option(_wanted(turn))


def _wanted(turn):
    return "alle" if turn % 2 else "EN"


def _watched(page, option):
    option.wait_for()
    page.evaluate(WATCH)
    option.click()


def measured(browser, served):
    """One server from its start to its end, with a first visitor and some more."""
    port = free_port()
    begun = time.perf_counter()
    process = served.start(port)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, process)
        found = visit(browser, address, served, begun)
        idle = memory(process.pid)
        others = [seen(browser, address)[0] for _ in range(VISITORS)]
        found["session MB"] = (memory(process.pid) - idle) / VISITORS
        found["server MB"] = idle
        for context in others:
            context.close()
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)
    return found


def visit(browser, address, served, begun):
    """What the first visitor meets."""
    context, page, received = seen(browser, address)
    found = {"first page s": time.perf_counter() - begun, "bytes MB": sum(received) / 1e6}
    page.wait_for_timeout(1_000)
    changes = []
    for turn in range(CHANGES):
        served.choose(page, turn)
        page.wait_for_function(STILL, arg=[FIGURES, QUIET])
        changes.append(page.evaluate(TOOK))
        page.wait_for_timeout(300)
    begin = time.perf_counter()
    other, *_ = seen(browser, address)
    found["next visitor s"] = time.perf_counter() - begin
    other.close()
    context.close()
    return found | {"filter ms": statistics.median(changes)}


def seen(browser, address):
    """Open the page in a browser of its own and wait until its figures are drawn."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(60_000)
    received = []
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(address)
    page.wait_for_function(DRAWN, arg=FIGURES)
    return context, page, received


def wait_for(address, process):
    """Until the server answers."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=1):  # noqa: S310
                return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("a server stopped; its log says why")


def memory(pid):
    """What the server and its helpers hold [MB]."""
    listed = subprocess.run(  # noqa: S603
        ["ps", "-o", "rss=", "-g", str(pid)],  # noqa: S607
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return sum(map(int, listed.stdout.split())) / 1024


def free_port():
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def line(name, size, rounds, against):
    """Medians of the rounds, each with its ratio to plain Streamlit in the same round."""
    told = []
    for what in rounds[0]:
        own = statistics.median(found[what] for found in rounds)
        ratio = statistics.median(
            found[what] / other[what] if other[what] else float("nan")
            for found, other in zip(rounds, against, strict=True)
        )
        told.append(f"{what} {own:8.2f} ({ratio:4.2f}x)")
    return f"page {name:10}{size:>7,} rows  " + "  ".join(told)


def main():
    """Each round all four in turn; ratios are to plain Streamlit."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable())
        for size in SIZES:
            served = pages(Path(folder), size)
            rounds = [
                {page.name: measured(browser, page) for page in served} for _ in range(ROUNDS)
            ]
            plain = [found["streamlit"] for found in rounds]
            for page in served:
                print(
                    line(page.name, size, [found[page.name] for found in rounds], plain), flush=True
                )
        browser.close()


if __name__ == "__main__":
    main()
