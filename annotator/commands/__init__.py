"""The command line; each verb calls the core and prints what came of it."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

# They add their verbs to the group.
from annotator.commands import handover, merge, project, search, suggest, team  # noqa: F401
from annotator.commands.parts import hashiya
from annotator.core.errors import KnownError


def run() -> NoReturn:
    """Run the command line; a KnownError becomes one sentence on stderr and exit 1."""
    try:
        hashiya(standalone_mode=False)
    except KnownError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except click.Abort:
        click.echo("Stopped. Nothing was changed.", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    sys.exit(0)
