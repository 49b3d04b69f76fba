import asyncio
import gzip
from pathlib import Path

import pytest
import streamlit

from lc_app.ui.packed import Packed

STATIC = Path(streamlit.__file__).parent / "static/static"
SCRIPT = next(STATIC.glob("js/index.*.js"))
PATH = f"/static/js/{SCRIPT.name}"


async def passed_on(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b"passed on"})


async def a_page(_scope, _receive, send):
    head = [(b"content-type", b"text/html; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": b"<html>"})


def answered(path, *, accept="gzip, br", method="GET", kind="http", app=passed_on):
    """Headers and body that a browser gets."""
    sent = []
    scope = {
        "type": kind,
        "method": method,
        "path": path,
        "headers": [(b"accept-encoding", accept.encode())],
    }

    async def send(message):
        sent.append(message)

    asyncio.run(Packed(app)(scope, None, send))
    return dict(sent[0]["headers"]), sent[1]["body"]


def test_a_script_of_streamlit_comes_packed_and_unpacks_to_itself():
    headers, body = answered(PATH)

    assert headers[b"content-encoding"] == b"gzip"
    assert headers[b"content-type"].startswith(b"text/javascript")
    assert gzip.decompress(body) == SCRIPT.read_bytes()
    assert len(body) < SCRIPT.stat().st_size / 3


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"path": PATH, "accept": "identity"}, id="a browser that unpacks nothing"),
        pytest.param({"path": PATH, "method": "HEAD"}, id="headers alone"),
        pytest.param({"path": PATH, "kind": "websocket"}, id="the session"),
        pytest.param({"path": "/static/js/../../../config.py"}, id="a way out of the folder"),
        pytest.param({"path": "/static/js/no_such.js"}, id="no such script"),
        pytest.param({"path": "/"}, id="the page"),
    ],
)
def test_anything_else_is_left_to_streamlit(asked):
    _, body = answered(**asked)

    assert body == b"passed on"


def test_a_page_tells_the_browser_of_the_script_of_figures():
    headers, _ = answered("/regios", app=a_page)

    address, how = headers[b"link"].decode().split("; ")
    assert how == "rel=modulepreload"
    script, _ = answered(address.strip("<>"))
    assert script[b"content-type"].startswith(b"text/javascript")
    assert "PlotlyChart" in address


def test_other_answers_tell_nothing_of_it():
    headers, _ = answered("/_stcore/health")

    assert b"link" not in headers
