"""Verbs of the command line as values, and those that levels travel by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

PATH: Final = click.Path(path_type=Path)
"""A path as a verb's argument or option."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One command: what it says of itself, what it takes and where its work is done.

    Attributes:
        module: the module with ``main(locations, **parameters)``, which returns an exit code.
        help: one line for ``--help``.
        parameters: its arguments and options.
    """

    module: str
    help: str
    parameters: tuple[click.Parameter, ...] = ()


PACK_VERBS: Final[Mapping[str, Verb]] = {
    "pack": Verb(
        "game.tools.pack",
        "Make one file of levels, to give to others.",
        (
            click.Argument(["maps"], nargs=-1, required=True, metavar="MAP..."),
            click.Option(["-o", "--output"], type=PATH, required=True, metavar="NAME.ledger.zip"),
            click.Option(["--title"], multiple=True, metavar="TEXT", help="Also: de=TEXT."),
            click.Option(
                ["--author"],
                default="anonymous",
                show_default=True,
                metavar="NAME",
                help="A pen name; nothing personal is asked.",
            ),
            click.Option(["--licence"], default="", metavar="SPDX", help="Such as CC-BY-4.0."),
            click.Option(["--version", "number"], default="1", show_default=True, metavar="N.N"),
            click.Option(
                ["--id", "lasting"],
                default="",
                metavar="ID",
                help="The same for all versions, such as org.school.roofs.",
            ),
        ),
    ),
    "verify": Verb(
        "game.tools.verify",
        "Look at a pack and say whether it can be installed.",
        (click.Argument(["file"], type=PATH, metavar="NAME.ledger.zip"),),
    ),
    "install": Verb(
        "game.tools.install",
        "Put a pack on the shelf of shared levels.",
        (
            click.Argument(["file"], type=PATH, required=False, metavar="[NAME.ledger.zip]"),
            click.Option(["--dry-run"], is_flag=True, help="Only look, as verify does."),
            click.Option(["--list", "shelf"], is_flag=True, help="Say what is installed."),
            click.Option(["--remove"], metavar="ID|CODE", help="Take a pack off the shelf."),
        ),
    ),
}
"""The verbs that make packs, look at them and put them on the shelf."""
