"""The page in Panel: `python panel_page.py PORT`."""

import sys

import panel as pn
from content import ALL, CONFIG, bars, narrowed, province_map, sectors

pn.extension("plotly")


def page():
    """One visitor's page."""
    sector = pn.widgets.Select(name="Topsector", options=sectors, value=ALL)
    found = pn.bind(narrowed, sector)
    return pn.Column(
        "# Leergemeenschappen",
        sector,
        pn.bind(lambda rows: pn.pane.Str(len(rows)), found),
        pn.pane.Plotly(pn.bind(bars, found), config=CONFIG),
        pn.pane.Plotly(pn.bind(province_map, found), config=CONFIG),
    )


if __name__ == "__main__":
    pn.serve(page, port=int(sys.argv[1]), show=False)
