"""Every page in states that seldom occur: empty, one row, nothing known, hostile, very large."""

import json
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lc_app import clock
from lc_app import sample as public_sample
from lc_app.store import Origin, Store
from lc_app.texts import in_language
from lc_metrics import Register

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.name for path in (ROOT / "pages").glob("*.py"))
MARKUP = "**kwaad** [klik](http://evil.example) ![p](http://evil.example/p.png) $x$ <b>vet</b> `c`"
MANY = 5000
OF_OTHERS = ("name", "source", "remark", "theme", "lead_organisation", "form_label", "phase_label")
LONG = "Zeer" + "lange" * 100 + "naam"
STATES = ("empty", "one_row", "no_region", "hostile", "many")
LINKS = {state: {"versie": str(number)} for number, state in enumerate(STATES, 2)}
LINKS["nothing_left"] = {"versie": "1", "topsector": "CI", "regio": "PV24"}
SHOWN_AS_MARKDOWN = (
    "markdown", "caption", "title", "header", "subheader", "info", "warning", "error", "success",
)  # fmt: skip
WITH_LABELS = (
    "button", "button_group", "checkbox", "download_button", "expander", "file_uploader", "metric",
    "multiselect", "page_link", "popover", "radio", "selectbox", "slider", "tab", "text_input",
)  # fmt: skip


def one_row(whole):
    return whole.only(whole.communities["community_id"][:1])


def no_region(whole):
    return replace(whole, region_links=whole.region_links[:0])


def hostile(whole):
    """Everything that a list says in words of its own, as markup and very long."""
    text = f"{MARKUP} {LONG}"
    table = whole.communities.assign(**dict.fromkeys(OF_OTHERS, text))
    return replace(
        whole,
        communities=table.astype(whole.communities.dtypes),
        partners=whole.partners.assign(organisation=text),
        region_links=whole.region_links.assign(label=text),
    )


def many(whole):
    """The sample again and again, under other ids."""
    copies = -(-MANY // len(whole.communities))
    tables = {
        name: pd.concat(
            [table.assign(community_id=f"{n}-" + table["community_id"]) for n in range(copies)],
            ignore_index=True,
        )
        for name, table in whole.tables().items()
    }
    return Register(**tables).only(tables["communities"]["community_id"][:MANY])


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """Version 1 is the sample, and each state is a version after it."""
    path = tmp_path_factory.mktemp("edges") / "leergemeenschappen.sqlite"
    store = Store(f"sqlite:///{path}")
    public_sample.publish_if_empty(store, clock.now())
    whole = store.open(1)
    made = {
        "empty": Register.of(), "one_row": one_row(whole), "no_region": no_region(whole),
        "hostile": hostile(whole), "many": many(whole),
    }  # fmt: skip
    for number, state in enumerate(STATES, 1):
        origin = Origin(author=MARKUP, note=MARKUP, file_name=f"{MARKUP}.xlsx")
        store.publish(made[state], origin, parent=number, at=datetime(2026, 11, 23))
    return path


@pytest.fixture
def visit(database, data_directory):
    """Open the dashboard by a link, on these versions."""

    def opened(**link):
        shutil.copy(database, data_directory)
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in link.items():
            app.query_params[key] = value
        return app.run()

    return opened


def walked(app):
    """What goes wrong on each page."""
    wrong = {}
    for page in PAGES:
        app.switch_page(f"pages/{page}").run()
        found = [exception.value for exception in app.exception] + as_markup(app)
        if found or len(app.title) != 1:
            wrong[page] = found or "no title"
    return wrong


def label_of(element):
    return getattr(element, "label", None) or getattr(element.proto, "label", "")


def as_markup(app):
    """Texts in which something of others would work as markup."""
    texts = [element.value for kind in SHOWN_AS_MARKDOWN for element in app.get(kind)]
    texts += [label_of(element) for kind in WITH_LABELS for element in app.get(kind)]
    texts += [option for group in app.button_group for option in group.options]
    texts += [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    figures = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    for figure in figures:
        figure["layout"].pop("meta", None)  # is not drawn
    drawn = [figure["layout"]["title"] for figure in figures if "<b>vet" in json.dumps(figure)]
    return [text for text in texts if "[klik](" in text or "<b>" in text] + drawn


@pytest.mark.parametrize(
    ("state", "language"), [*((s, "nl") for s in LINKS), ("hostile", "en"), ("one_row", "en")]
)
def test_every_page_runs_and_shows_words_of_others_as_text(visit, state, language):
    in_language(language)  # what the test reads of a widget is formatted in its own thread

    app = visit(**LINKS[state], taal=language)

    assert walked(app) == {}
