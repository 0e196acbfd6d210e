"""`mvi`: everything other than validating, as verbs."""

from __future__ import annotations

import sys
from typing import Any

import click

from mvi_standard.cli.guard import UNUSABLE, asked_language, guarded
from mvi_standard.cli.verbs import load, verbs
from mvi_standard.report import __version__
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say

LANGUAGE = asked_language(sys.argv)


class Verbs(click.Group):
    """The verbs of `mvi`, each loaded on demand."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the names of the verbs."""
        return verbs()

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Return one verb; None when unknown."""
        return load(name) if name in verbs() else None

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one line of help for each verb, without loading any."""
        with formatter.section(say("verb_help.commands", LANGUAGE)):
            formatter.write_dl([(name, _line(name)) for name in verbs()])


def _line(name: str) -> str:
    """Say what a verb does; of one without a text, which file lacks it."""
    try:
        return say(f"mvi.{name}", LANGUAGE)
    except LookupError as error:
        return str(error)


@click.command(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=say("mvi.mvi", LANGUAGE),
    invoke_without_command=True,
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="nl",
    envvar="MVI_LANGUAGE",
    help=say("verb_help.language", LANGUAGE),
)
@click.option("--version", is_flag=True, help=say("verb_help.version", LANGUAGE))
@click.pass_context
def command(context: click.Context, /, *, version: bool, **_: Any) -> None:  # noqa: ANN401 - LANGUAGE has the other option
    """Run a verb; without one, list the verbs."""
    if version:
        from mvi_standard.render.reference import versions  # noqa: PLC0415 - only when it is asked for

        click.echo("\n".join([f"mvi {__version__}", *versions()[1:]]))
        sys.exit(0)
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        sys.exit(UNUSABLE)


def main() -> None:
    """Run the command; never a traceback."""
    guarded(command, "mvi")


if __name__ == "__main__":
    main()
