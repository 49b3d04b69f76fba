"""The page in Dash: `python dash_page.py PORT`."""

import sys

from content import ALL, CONFIG, bars, narrowed, province_map, sectors
from dash import Dash, Input, Output, callback, dcc, html

app = Dash()
app.layout = [
    html.H1("Leergemeenschappen"),
    dcc.Dropdown(sectors, ALL, id="sector", clearable=False),
    html.Div(id="count", **{"data-testid": "count"}),
    dcc.Graph(id="bars", config=CONFIG),
    dcc.Graph(id="map", config=CONFIG),
]


@callback(
    Output("count", "children"),
    Output("bars", "figure"),
    Output("map", "figure"),
    Input("sector", "value"),
)
def show(sector):
    """Draw anew for another sector."""
    found = narrowed(sector)
    return len(found), bars(found), province_map(found)


if __name__ == "__main__":
    app.run(port=sys.argv[1])
