"""The Streamlit side: session, filters and parts that pages share."""
