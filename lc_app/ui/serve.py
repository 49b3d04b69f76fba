"""The dashboard as a server: `python -m lc_app.ui.serve`, with any option of `streamlit run`."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from threading import Thread

from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App
from streamlit.web import cli

from lc_app.settings import ROOT
from lc_app.ui.packed import Packed

# What every page needs and what takes longest to be read in.
_NEEDED = (
    "plotly.graph_objects",
    "lc_app.figures",
    "lc_app.ingest",
    "lc_app.reports",
    "lc_app.store",
    "lc_app.ui.answer",
    "lc_app.ui.navigation",
    "lc_app.ui.verdict_panel",
)

app = App(ROOT / "dashboard.py", middleware=[Middleware(Packed)])


def main() -> None:
    """Serve until stopped.

    Until the first visit Streamlit takes a folder `pages/` for its older kind of app, and
    tells a first visitor who follows a link that the page does not exist.
    """
    PagesManager.uses_pages_directory = False
    Thread(target=_get_ready, daemon=True).start()
    cli.main(["run", __file__, *sys.argv[1:]])


def _get_ready() -> None:
    """Make the first page while the first visitor's browser fetches the scripts.

    The modules of the app are imported here and not above: a server that answers first is
    found first.
    """
    for name in _NEEDED:
        import_module(name)
    logging.disable(logging.WARNING)  # Streamlit warns that this is done for no visitor
    try:
        view = import_module("lc_app.ui.session").view()
        pictures = import_module("lc_app.ui.pictures")
        pictures.sectors(view)
        pictures.development(view, import_module("lc_app.ui.judged").judged(view))
    finally:
        logging.disable(logging.NOTSET)
    import_module("lc_app.ui.memory").freeze_modules()


if __name__ == "__main__":
    main()
