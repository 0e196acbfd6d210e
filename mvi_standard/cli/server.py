"""Serve one site to this computer only: no other computer, and no page of another site, gets an answer."""

from __future__ import annotations

import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812 - named as what it is

from mvi_standard.cli.bug import reference
from mvi_standard.cli.site import resolve, type_of
from mvi_standard.render.markup import element
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from mvi_standard.cli.site import Place

HOST = "127.0.0.1"
REFUSED = re.compile(r"q\s*=\s*0(\.0*)?", re.IGNORECASE)
"""The weight of an encoding that a browser does not want."""
OURS = re.compile(r"(127\.0\.0\.1|localhost)(:[0-9]+)?", re.IGNORECASE)
"""The only names by which we answer: a page elsewhere that points its own name at this computer gets nothing."""
GZIP = ".gz"
"""What the name of a copy for the wire has behind that of its file."""
NOTHING_MORE: Mapping[str, str] = MappingProxyType({})
PATIENCE = 30
"""Seconds that a connection may stay silent."""


class Server(ThreadingHTTPServer):
    """Serves one site on this computer; port 0 picks a free one, a port in use raises OSError."""

    allow_reuse_address = sys.platform != "win32"  # there it would share a port that another program has

    def __init__(self, root: Place, port: int, language: str) -> None:
        """Take the port."""
        self.root, self.language = root, language
        super().__init__((HOST, port), Handler)

    def server_bind(self) -> None:
        """Take the port, without asking the network what this computer is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, *_: Any) -> None:  # noqa: ANN401 - the connection, which is of no use any more
        """Ignore a visitor who left; report anything else as a bug of ours, in one line."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            sys.stderr.write(f"{say('command.bug', self.language, program='mvi', reference=reference(error))}\n")


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD with files of the site."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "mvi", ""
    timeout = PATIENCE
    server: Server

    def do_GET(self) -> None:
        """Send a file."""
        self._answer()

    def do_HEAD(self) -> None:
        """Send the headers of a file."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Log nothing: what a visitor reads is nobody's business."""

    def _answer(self) -> None:
        if not OURS.fullmatch(self.headers.get("Host", "")):
            self._send(403, b"", "403.txt")
            return
        path = unquote(self.path.partition("?")[0])
        file = resolve(self.server.root, path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                self._send(301, b"", "301.txt", {"Location": quote(f"/{path.strip('/')}/")})
                return
            file = resolve(self.server.root, f"{path}index.html")
        elif path.endswith("/"):
            file = None
        content = _content(file)
        if file is None or content is None:
            self._send(404, self._missing(), "404.html")
            return
        packed = _content(resolve(self.server.root, f"{path}{GZIP}"))
        if packed is None:
            self._send(200, content, file.name)
        elif takes_gzip(self.headers.get("Accept-Encoding", "")):
            self._send(200, packed, file.name, {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})
        else:
            self._send(200, content, file.name, {"Vary": "Accept-Encoding"})

    def _missing(self) -> bytes:
        """Return the page of the site for this, or one of our own."""
        page = _content(resolve(self.server.root, "404.html"))
        if page is not None:
            return page
        said = [element("p", say("web.no_page", each), lang=each) for each in LANGUAGES]
        head = f'<meta charset="utf-8"><title>404</title>\n{element("h1", "404")}'
        return f'<!doctype html>\n<html lang="{LANGUAGES[0]}">\n{head}\n{"".join(said)}\n</html>\n'.encode()

    def _send(self, status: int, content: bytes, name: str, more: Mapping[str, str] = NOTHING_MORE) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": type_of(name),
            "Content-Length": str(len(content)),
            "Cache-Control": "no-cache",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            **more,
        }
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def takes_gzip(accepted: str) -> bool:
    """Return whether a browser that sends this `Accept-Encoding` can unpack gzip."""
    offers = {
        name.strip().lower(): weight.strip()
        for name, _, weight in (each.partition(";") for each in accepted.split(","))
    }
    return REFUSED.fullmatch(offers.get("gzip", offers.get("*", "q=0"))) is None


def _content(file: Place | None) -> bytes | None:
    """Return the bytes of a file; None when there are none to be had: no file, or damage in a zip."""
    try:
        return file.read_bytes() if file is not None and file.is_file() else None
    except (OSError, BadZipFile, ZlibError, NotImplementedError, RuntimeError):
        return None
