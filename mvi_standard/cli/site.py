"""A site in a folder or a zip file, served to this computer only."""

from __future__ import annotations

import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from mvi_standard.render.html_element import element
from mvi_standard.render.phrases import phrase
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    Place = Path | zipfile.Path

HOST = "127.0.0.1"
OURS = {HOST, "localhost"}
"""The only names by which we answer: a page elsewhere that points its own name at this computer gets nothing."""
PATIENCE = 30
"""Seconds that a connection may stay silent."""
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ts": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
"""Not those of the system: they differ, and a browser runs no script and no WebAssembly of a wrong type."""


def place(site: Path) -> Place:
    """Return the root of a site: a folder, or what is in a zip file; raises BadZipFile when it is neither."""
    return site if site.is_dir() else zipfile.Path(site)


def found(root: Place, path: str) -> Place | None:
    """Return what lies at the path of a request; None for nothing, and for anything outside the site."""
    here = root
    for part in filter(None, path.split("/")):
        if part in {".", ".."} or any(sign in part for sign in "\\:\0"):
            return None
        here = here / part
    if isinstance(here, Path) and isinstance(root, Path) and not here.resolve().is_relative_to(root.resolve()):
        return None
    return here if here.exists() else None


class Server(ThreadingHTTPServer):
    """Serves one site on this computer; port 0 takes any that is free."""

    def __init__(self, root: Place, port: int) -> None:
        """Take the port."""
        self.root = root
        super().__init__((HOST, port), Handler)

    def server_bind(self) -> None:
        """Take the port, without asking the network what this computer is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]


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
        """Send what is known about a file."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Stay quiet: what a visitor reads is nobody's concern."""

    def _answer(self) -> None:
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in OURS:
            self._send(403, b"", TYPES[".txt"])
            return
        path = unquote(urlsplit(self.path).path)
        file = found(self.server.root, path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                self._send(301, b"", TYPES[".txt"], location=quote(f"/{path.strip('/')}/"))
                return
            file = found(self.server.root, f"{path}index.html")
        if file is None or not file.is_file():
            self._send(404, self._missing(), TYPES[".html"])
            return
        suffix = Path(file.name).suffix.lower()
        self._send(200, file.read_bytes(), TYPES.get(suffix, "application/octet-stream"))

    def _missing(self) -> bytes:
        page = found(self.server.root, "404.html")
        if page is not None:
            return page.read_bytes()
        said = [element("p", phrase("no_page", each), lang=each) for each in LANGUAGES]
        head = f'<meta charset="utf-8"><title>404</title>\n{element("h1", "404")}'
        return f'<!doctype html>\n<html lang="{LANGUAGES[0]}">\n{head}\n{"".join(said)}\n</html>\n'.encode()

    def _send(self, status: int, content: bytes, kind: str, location: str = "") -> None:
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(content)),
            "Cache-Control": "no-cache",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            **({"Location": location} if location else {}),
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
