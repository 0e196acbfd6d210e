"""`mvi completion`: let a shell complete both commands with the Tab key."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from mvi_standard.cli.options import help_text, verb

SHELLS = ("bash", "zsh", "fish")
PROGRAMS = ("mvi", "mvi-validate")


@verb("completion")
@click.argument("shell", type=click.Choice(SHELLS), metavar=help_text("shell"))
def command(shell: str, **_: str) -> None:
    """Print the script that a shell reads when it starts."""
    for program in PROGRAMS:
        variable = f"_{program.replace('-', '_').upper()}_COMPLETE"
        script = get_completion_class(shell)
        if script is not None:
            click.echo(script(click.Command(program), {}, program, variable).source())
