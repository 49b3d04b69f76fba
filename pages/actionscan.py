"""Action scan: start one, take part, see the result, follow actions."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import (
    outcome,
    scan_actions,
    scan_compare,
    scan_fill,
    scan_manage,
    scan_result,
    scan_start,
    scanning,
    session,
    term_parts,
)

view = session.view()
st.title(_("Action scan"))
outcome.told(scanning.SCAN)
scan = scanning.chosen()
if scan is None:
    scan_start.welcome(view)
    term_parts.links("actiescan")
    st.stop()

scan_manage.head(scan)
part = scan_manage.part(scan)
if part == "fill":
    scan_fill.fill(scan)
elif part == "result":
    scan_result.show(view, scan_compare.result(scan))
elif part == "actions":
    scan_actions.follow(view, scan_compare.result(scan))
else:
    scan_manage.manage(scan)
term_parts.links("actiescan")
