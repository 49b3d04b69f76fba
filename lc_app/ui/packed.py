"""Sends the scripts of the page packed, which leaves less than a third of their bytes.

Streamlit leaves that to a proxy, because it would pack them anew for every visitor. Their
names change with their contents, so each is packed once and kept.

With the page itself goes word of the script that draws figures, by far the largest. A browser
asks for it at once, and not when the first figure has come.
"""

from __future__ import annotations

import asyncio
import gzip
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FOLDER = Path(streamlit.__file__).parent / "static"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_LEVEL = 6
_FOREVER = "public, immutable, max-age=31536000"


class Packed:
    """Answers for the scripts and styles of Streamlit; passes on everything else."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        answer = self._app
        name = _asked(scope)
        if name:
            content = await asyncio.to_thread(_packed, name)
            answer = Response(content, media_type=_TYPES[Path(name).suffix], headers=_HEADERS)

        async def with_hint(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("link", _hint())
            await send(message)

        await answer(scope, receive, with_hint)


_HEADERS = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": _FOREVER}


def _asked(scope: Scope) -> str | None:
    """The name of a file that may be sent packed; None for anything else."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    takes = Headers(scope=scope).get("accept-encoding", "")
    name = scope["path"].rpartition("/static/")[2]
    return name if "gzip" in takes and name in _names() else None


@cache
def _hint() -> str:
    """Where the script that draws figures is, for the head of an answer."""
    found = [name for name in _names() if name.startswith("js/PlotlyChart.")]
    return ", ".join(f"</static/{name}>; rel=modulepreload" for name in found)


@cache
def _names() -> frozenset[str]:
    found = (path for path in _FOLDER.rglob("*") if path.suffix in _TYPES)
    return frozenset(path.relative_to(_FOLDER / "static").as_posix() for path in found)


@cache
def _packed(name: str) -> bytes:
    return gzip.compress((_FOLDER / "static" / name).read_bytes(), _LEVEL)
