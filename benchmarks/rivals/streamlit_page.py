"""The page in plain Streamlit: `streamlit run streamlit_page.py`."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent))

from content import CONFIG, bars, narrowed, province_map, sectors

st.title("Leergemeenschappen")
found = narrowed(st.selectbox("Topsector", sectors))
st.metric("Aantal", len(found))
st.plotly_chart(bars(found), config=CONFIG)
st.plotly_chart(province_map(found), config=CONFIG)
