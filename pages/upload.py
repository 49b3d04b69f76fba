"""Import: read exports, show what was understood and what would change, publish."""

import streamlit as st

from lc_app.texts import _
from lc_app.ui import (
    import_findings,
    import_identity,
    import_preview,
    import_tables,
    importing,
    outcome,
    publishing,
    session,
)

view = session.view()
st.title(_("Import"))
outcome.told(publishing.PLACE)
files = importing.uploaded()
if not files:
    importing.guidance(view.newest.number)
    st.stop()

batch = importing.read(files)
if batch is None:
    st.stop()
import_tables.what_was_read(batch)
import_findings.findings(batch, files, view)

published = session.published(view.newest.number)
incoming = import_identity.decided(batch.register, published, batch.sha256)
if len(incoming.communities):
    scope = import_preview.scope((intake.register for intake in batch.intakes), batch.sha256)
    coming = import_preview.coming(incoming, published, scope)
    import_preview.preview(published, coming, view)
else:
    scope, coming = (), incoming
publishing.publish_form(batch, coming, scope, view)
