"""Download one file from its publisher: over https, from the named host only, whole, within limits of size and time."""

from __future__ import annotations

import time
from http.client import HTTPException
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from mvi_standard.report import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPMessage, HTTPResponse
    from typing import IO

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts that need no https: what they send does not leave this computer."""
PATIENCE = 30
"""Seconds that a server may be silent."""
LONGEST = 600
"""Seconds that a file may take, from the first attempt to reach the server."""
PIECE = 64 * 1024


class DownloadError(Exception):
    """Raised when a download fails; `why` names the phrase that says so, `values` fill it."""

    def __init__(self, why: str, **values: object) -> None:
        """Keep the reason."""
        super().__init__(why)
        self.why, self.values = why, values


def allowed(url: str) -> bool:
    """Return whether an address may be used: https, or http on this computer."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK))


def download(url: str, limit: int, longest: int = LONGEST) -> bytes:
    """Download an `allowed` address: at most `limit` bytes within `longest` seconds; raises DownloadError otherwise.

    Runs in another thread: a server that sends its headers drop by drop never times out, and never finishes.
    """
    outcomes: SimpleQueue[bytes | Exception] = SimpleQueue()
    Thread(target=lambda: outcomes.put(_outcome(url, limit, longest)), daemon=True).start()
    try:
        outcome = outcomes.get(timeout=max(longest, 0))
    except Empty as error:
        raise DownloadError("register.fetch_slow", seconds=longest) from error  # noqa: EM101 - the name of a phrase
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _outcome(url: str, limit: int, longest: int) -> bytes | Exception:
    try:
        return _got(url, limit, longest)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where somebody waits for it
        return error


def _got(url: str, limit: int, longest: int) -> bytes:
    named = {"User-Agent": f"mvi-standard/{__version__}", "Accept-Encoding": "identity"}
    request = Request(url, headers=named)  # noqa: S310 - the caller asked whether it is allowed
    try:
        with build_opener(_SameHost()).open(request, timeout=PATIENCE) as answer:
            data = b"".join(_pieces(answer, limit, longest))
            promised = answer.headers.get("Content-Length", str(len(data)))
    except HTTPError as error:
        error.close()
        raise DownloadError("register.fetch_status", status=error.code) from error  # noqa: EM101 - the name of a phrase
    except TimeoutError as error:
        raise DownloadError("register.fetch_slow", seconds=PATIENCE) from error  # noqa: EM101 - idem
    except URLError as error:
        raise DownloadError("register.fetch_unreachable") from error  # noqa: EM101 - idem
    except (OSError, HTTPException, ValueError) as error:
        raise DownloadError("register.fetch_short") from error  # noqa: EM101 - idem
    if promised.strip() != str(len(data)):
        raise DownloadError("register.fetch_short")  # noqa: EM101 - idem
    return data


def _pieces(answer: HTTPResponse, limit: int, longest: int) -> Iterator[bytes]:
    """Yield what comes in, until it is too much or takes too long."""
    size, until = 0, time.monotonic() + longest
    while piece := answer.read1(PIECE):
        size += len(piece)
        if size > limit:
            raise DownloadError("register.fetch_large", limit=limit // 1024 // 1024)  # noqa: EM101 - the name of a phrase
        if time.monotonic() > until:
            raise DownloadError("register.fetch_slow", seconds=longest)  # noqa: EM101 - idem
        yield piece


class _SameHost(HTTPRedirectHandler):
    """Follows a server that points to another page of its own, and to nobody else."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the signature of the library
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        """Refuse another host, another port, and anything but the same protocol."""
        new, old = urlsplit(newurl), urlsplit(req.full_url)
        if (new.scheme, new.netloc) != (old.scheme, old.netloc):
            fp.close()
            raise DownloadError("register.fetch_elsewhere", host=new.netloc)  # noqa: EM101 - the name of a phrase
        return super().redirect_request(req, fp, code, msg, headers, newurl)
