"""`mvi register`: fetch registers from their publishers, to look up codes and organisations."""

from __future__ import annotations

import re
import sys
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import click

from mvi_standard.cli.download import DownloadError, allowed, download
from mvi_standard.cli.guard import UNUSABLE
from mvi_standard.cli.options import LANGUAGE, help_text, today, verb
from mvi_standard.cli.register_cache import MANIFEST, Fetched, Kept, cache, keep, kept_in
from mvi_standard.cli.registers import usable
from mvi_standard.render.safe import safe
from mvi_standard.stages.registers.reading import LARGEST
from mvi_standard.stages.registers.register import NAMES, SOURCES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNED_IN = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]*[^/?#\\]*@")
"""An address with a name or a password in front of the host."""
HELP = {"help_option_names": ["-h", "--help"]}


@click.group("register", context_settings=HELP, help=say("mvi.register", LANGUAGE), invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Fetch registers, or list them."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        sys.exit(UNUSABLE)


@verb("list", help_text("list"))
def listing(language: str) -> None:
    """List each register, whether it was fetched, and where its publisher keeps it."""
    for name in NAMES:
        kept = kept_in(cache(name, language), name)
        if kept:
            click.echo(say("register.listed", language, n=len(kept.files), name=name, date=safe(kept.fetched)))
        else:
            click.echo(say("register.listed_not", language, name=name))
        for url in SOURCES[name] or (say("register.listed_no_address", language),):
            click.echo(f"  {url}")


@verb("fetch", help_text("fetch"))
@click.argument("name", type=click.Choice(NAMES), metavar=help_text("register-name"))
@click.option("--url", "urls", multiple=True, metavar="URL", help=help_text("register-url"))
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help=help_text("register-to"))
@click.option("--today", "day", callback=today, help=help_text("register-day"))
def fetching(name: str, urls: tuple[str, ...], folder: Path | None, day: str, language: str) -> None:
    """Fetch a register: every file is complete and readable before the first is kept."""
    wanted = _wanted(name, urls, language)
    to = folder or cache(name, language)
    before = kept_in(to, name)
    contents = {file: _got(url, language) for file, url in wanted.items()}
    files = tuple(_fetched(name, file, wanted[file], data, language) for file, data in contents.items())
    keep(to, Kept(name, day, files), contents)
    for each in files:
        state = _state(each, before, language)
        click.echo(say("register.fetched", language, n=each.entries, file=each.file, state=state, sha256=each.sha256))
    use = f"--register {name}={folder}" if folder else f"--register {name}"
    click.echo(say("register.fetched_to", language, folder=safe(str(to), None), command=safe(use, None)))


command.add_command(listing)
command.add_command(fetching)


def _wanted(name: str, urls: Sequence[str], language: str) -> dict[str, str]:
    """Return the addresses to get by the names that the files get."""
    asked = urls or SOURCES[name]
    if not asked:
        raise click.UsageError(say("register.no_address", language, name=name))
    found: dict[str, str] = {}
    for url in asked:
        if _SIGNED_IN.match(url.strip()):
            raise click.UsageError(say("register.signed_in", language))
        if not allowed(url):
            raise click.UsageError(say("register.not_https", language, url=safe(url)))
        file = _file(url, name)
        if file in found:
            raise click.UsageError(say("register.twice", language, file=file))
        found[file] = url
    return found


def _file(url: str, name: str) -> str:
    """Return the last part of an address as the name of a file, in letters that any disk takes."""
    last = PurePosixPath(unquote(urlsplit(url).path)).name
    file = re.sub("[^A-Za-z0-9._-]", "_", last).strip("._") or name
    return f"{name}-{file}" if file == MANIFEST else file


def _got(url: str, language: str) -> bytes:
    try:
        return download(url, LARGEST)
    except DownloadError as error:
        reason = say(error.why, language, **{key: safe(str(each)) for key, each in error.values.items()})
        raise click.UsageError(say("register.fetch_failed", language, url=safe(url), reason=reason)) from error


def _fetched(name: str, file: str, url: str, data: bytes, language: str) -> Fetched:
    register = usable(name, data, file, language)
    return Fetched(file, url, sha256(data).hexdigest(), len(data), len(register.entries))


def _state(each: Fetched, before: Kept | None, language: str) -> str:
    """Say whether a file is new, or the same as last time."""
    earlier = before.sha256_of(each.url) if before else None
    if before is None or earlier is None:
        return say("register.fetched_new", language)
    key = "register.fetched_same" if earlier == each.sha256 else "register.fetched_changed"
    return say(key, language, date=safe(before.fetched))
