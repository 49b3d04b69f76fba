"""What the three pages show alike: a number, bars by sector and a map, narrowed by a filter.

The rows stand in a CSV file that `LC_ROWS` names, with the columns sector and province.
"""

import json
import os
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go

OUTLINES = Path(__file__).parents[2] / "data/reference/provinces.geojson"
# Without it plotly asks a server on the internet for a map of the world.
CONFIG = {"topojsonURL": 'data:application/json,{"type":"Topology","arcs":[],"objects":{}}#'}
ALL = "alle"

rows = pd.read_csv(os.environ["LC_ROWS"], dtype="str")
outlines = json.loads(OUTLINES.read_text("utf-8"))
sectors = [ALL, *sorted(rows["sector"].dropna().unique())]


def narrowed(sector):
    """The rows of one sector, or all."""
    return rows if sector == ALL else rows[rows["sector"].eq(sector)]


def bars(found):
    """Rows by sector."""
    counts = found["sector"].value_counts()
    return go.Figure(go.Bar(x=counts.to_list(), y=counts.index.to_list(), orientation="h"))


def province_map(found):
    """Rows by province."""
    counts = found["province"].value_counts()
    figure = go.Figure(
        go.Choropleth(geojson=outlines, locations=counts.index.to_list(), z=counts.to_list())
    )
    return figure.update_geos(fitbounds="geojson", projection_type="mercator", visible=False)
