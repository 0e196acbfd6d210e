"""`mvi web`: the site of the standard, with the validator in the browser, without internet."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import click

from mvi_standard.cli.options import help_text, verb
from mvi_standard.editions import LATEST
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.cli.server import Server

ARCHIVES, FOLDER = "mvi-site-*.zip", "site"
PORT = 8787


@verb("web")
@click.argument("site", metavar=help_text("site"), required=False, type=click.Path(path_type=Path, exists=True))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help=help_text("port"))
@click.option("--open/--no-open", "opened", default=True, help=help_text("open"))
def command(site: Path | None, port: int, opened: bool, language: str) -> None:  # noqa: FBT001 - click passes by name
    """Serve a site until Ctrl-C."""
    with _serving(site or _here(language), port, language) as server:
        url = f"http://{server.server_name}:{server.server_port}{start_page(language)}"
        click.echo(say("web.serving", language, url=url))
        if opened:  # beside the server: a browser in the terminal returns only when it is closed
            Thread(target=webbrowser.open, args=(url,), daemon=True).start()
        server.serve_forever()


def start_page(language: str) -> str:
    """Return the path of the page with the validator."""
    return f"/{language}/{LATEST.minor}/controle/"


def _here(language: str) -> Path:
    """Return the site in this folder: the newest file with a release of it, or one that was built here."""
    archives = [each for each in Path().glob(ARCHIVES) if each.exists()]
    newest = sorted(archives, key=lambda each: each.stat().st_mtime, reverse=True)
    for found in (*newest, Path(FOLDER)):
        if found.exists():
            return found
    raise click.UsageError(say("web.no_site", language, archive=ARCHIVES, folder=FOLDER))


def _serving(site: Path, port: int, language: str) -> Server:
    from mvi_standard.cli.server import Server  # noqa: PLC0415 - loads when there is something to serve
    from mvi_standard.cli.site import place, resolve  # noqa: PLC0415 - idem

    try:
        root = place(site)
    except (BadZipFile, OSError) as error:
        raise click.UsageError(say("web.not_a_site", language, name=site)) from error
    if resolve(root, f"{start_page(language)}index.html") is None:
        raise click.UsageError(say("web.not_a_site", language, name=site))
    try:
        return Server(root, port, language)
    except OSError as error:
        raise click.UsageError(say("web.port_taken", language, port=port)) from error
