"""The table of verbs: what the command line can be asked, and which module does it.

Nothing is imported here for a verb's sake, so that ``--help`` is there at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any, Final

import click

from game.content.limits import OBJECT_DIGITS
from game.content.words import _

PATH: Final = click.Path(path_type=Path)
"""A parameter that is a path."""


class Seconds(click.FloatRange):
    """A parameter that is a number of seconds; the word "nan" is none."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as in click
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Return the number, or fail with a line that says why."""
        number = float(super().convert(value, param, ctx))
        if isnan(number):
            self.fail(_("{value} is not a time").format(value=value), param, ctx)
        return number


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


def _object_number(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Return Tiled's number of an object; its own word for "none is selected" means none."""
    if value is None or value == "%objectid":
        return None
    if not value.isdecimal() or len(value) > OBJECT_DIGITS:
        raise click.BadParameter(_("give an object's ID, as Tiled shows it"), ctx, param)
    return int(value)


VERBS: Final[Mapping[str, Verb]] = {
    "play": Verb(
        "game.app",
        "Play the game, or one level of it.",
        (
            click.Argument(["level"], required=False),
            click.Option(["--autopilot"], type=PATH, metavar="RUN", help="Let a run file play."),
            click.Option(["--frames"], type=PATH, metavar="DIR", help="Also keep the pictures."),
            click.Option(
                ["--from-object"],
                callback=_object_number,
                metavar="N",
                help="Begin at this object of a map.",
            ),
            click.Option(
                ["--new-window"], is_flag=True, help="Even if a map is open in another window."
            ),
        ),
    ),
    "watch": Verb(
        "game.tools.watch",
        "Let a level's proof, or a recorded run, play itself.",
        (
            click.Argument(["target"], metavar="LEVEL|RUN"),
            click.Option(["--headless"], is_flag=True, help="Open no window."),
            click.Option(["--events"], type=PATH, metavar="FILE", help="One JSON line an event."),
            click.Option(["--frames"], type=PATH, metavar="DIR", help="PNG pictures."),
            click.Option(
                ["--every"],
                type=click.IntRange(1, 36_000),
                default=60,
                show_default=True,
                metavar="N",
                help="Ticks from one picture to the next.",
            ),
            click.Option(["--record"], type=PATH, metavar="FILE.gif", help="A moving picture."),
        ),
    ),
    "shot": Verb(
        "game.tools.shot",
        "Take a picture of a level, or of one moment of a run.",
        (
            click.Argument(["target"], metavar="MAP|RUN"),
            click.Option(["-o", "--output"], type=PATH, required=True, metavar="PNG"),
            click.Option(
                ["--at"],
                type=Seconds(0, 36_000),
                metavar="SECONDS",
                help="When; the end of the run if not given.",
            ),
            click.Option(
                ["--size"],
                type=click.Choice(["360p", "720p", "1080p"]),
                default="720p",
                show_default=True,
            ),
            click.Option(["--thumb"], is_flag=True, help="The whole map, small, nobody in it."),
            click.Option(["--heat"], is_flag=True, help="The whole map: where one is watched."),
        ),
    ),
    "new": Verb(
        "game.tools.new",
        "Make a small level, or a folder to draw levels in.",
        (
            click.Argument(["level_id"], required=False, metavar="[ID]"),
            click.Option(["--size"], metavar="WxH", help="Columns and rows, such as 40x24."),
            click.Option(["--secret"], type=click.IntRange(1, 5), help="Which of the five."),
            click.Option(["--from", "source"], metavar="LEVEL", help="Begin with a copy of it."),
            click.Option(["--project"], type=PATH, metavar="DIR", help="Make that folder."),
        ),
    ),
    "edit": Verb(
        "game.tools.edit",
        "Open a level in Tiled.",
        (click.Argument(["level"], metavar="LEVEL"),),
    ),
    "check": Verb(
        "game.tools.check",
        "Check levels: what is wrong, where, why and how to mend it.",
        (
            click.Argument(["levels"], nargs=-1, metavar="[LEVEL|FOLDER]..."),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["text", "json", "github", "sarif"]),
                default="text",
                show_default=True,
            ),
            click.Option(["--select"], multiple=True, metavar="CODES", help="Only these: L3,L204."),
            click.Option(["--ignore"], multiple=True, metavar="CODES", help="Not these: L502."),
            click.Option(["--watch"], is_flag=True, help="Check again when a file changes."),
            click.Option(["--fix"], is_flag=True, help="Mend first what is safe to mend."),
        ),
    ),
    "prove": Verb(
        "game.tools.prove",
        "Show that levels can be done unseen and without harm.",
        (
            click.Argument(["maps"], nargs=-1, metavar="[MAP|FOLDER]..."),
            click.Option(["--all", "everything"], is_flag=True, help="Every level of the game."),
            click.Option(["--explain"], is_flag=True, help="Also tell the way."),
            click.Option(["--fresh"], is_flag=True, help="Search again, whatever is stored."),
            click.Option(["--ghost"], is_flag=True, help="Also try it with late hands."),
            click.Option(["--claims"], is_flag=True, help="Also with powers, help and extras."),
            click.Option(["--json", "as_json"], is_flag=True, help="Print JSON."),
            click.Option(["-o", "--output"], type=PATH, metavar="DIR", help="Keep the runs there."),
            click.Option(
                ["--limit"],
                type=Seconds(1, 36_000),
                default=120,
                show_default=True,
                metavar="SECONDS",
                help="For each map.",
            ),
        ),
    ),
    "fmt": Verb(
        "game.tools.fmt",
        "Write maps in the one way that Tiled writes them.",
        (
            click.Argument(["maps"], nargs=-1, required=True, metavar="MAP..."),
            click.Option(["--check"], is_flag=True, help="Only say which would change."),
        ),
    ),
    "diff": Verb(
        "game.tools.diff",
        "Say what differs between two maps.",
        (
            click.Argument(["before"], metavar="A"),
            click.Argument(["after"], required=False, metavar="[B]"),
            click.Option(["--since"], metavar="REV", help="Compare A with what git had there."),
            click.Option(["--png"], type=PATH, metavar="FILE", help="Also draw both."),
            click.Option(["--json", "as_json"], is_flag=True, help="Print JSON."),
        ),
    ),
    "merge": Verb(
        "game.tools.merge",
        "Merge two people's changes to a map; git calls it as well.",
        (
            click.Argument(["base"], type=PATH, metavar="BASE"),
            click.Argument(["ours"], type=PATH, metavar="OURS"),
            click.Argument(["theirs"], type=PATH, metavar="THEIRS"),
            click.Option(["-o", "--output"], type=PATH, metavar="OUT", help="Instead of OURS."),
            click.Option(
                ["--path", "home"],
                type=PATH,
                metavar="MAP",
                help="Where the map lies, if OURS is a copy elsewhere.",
            ),
        ),
    ),
    "gallery": Verb(
        "game.tools.gallery",
        "Make a web page of all maps in a folder.",
        (
            click.Argument(["folder"], type=PATH, metavar="DIR"),
            click.Option(["-o", "--output"], type=PATH, required=True, metavar="OUT"),
        ),
    ),
    "explain": Verb(
        "game.tools.explain",
        "Say what a code means, or list all codes.",
        (
            click.Argument(["code"], required=False),
            click.Option(["--markdown"], is_flag=True, help="All codes as one page for docs/."),
        ),
    ),
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
    "types": Verb(
        "game.tools.types",
        "Write Tiled's project and templates from kinds.yaml.",
        (click.Option(["--check"], is_flag=True, help="Only say which are stale."),),
    ),
    "doctor": Verb("game.tools.doctor", "Say what the game found on this computer."),
}
"""Every verb that works, in the order of ``--help``."""
