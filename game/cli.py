"""The command line: finds a verb in the table, lets its module do the work, and tells what fails.

Exit codes are 0 for done, 1 for findings and 2 for "could not run". Whatever goes wrong, a person
reads one clear line; what only a programmer can use goes to a log.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from game import __version__
from game.base.problems import Problem, Refusal, plain
from game.base.registry import did_you_mean
from game.content.languages import speak_asked
from game.content.words import _
from game.tools.crash_log import told
from game.tools.machine import NO_DISPLAY, TWO_PYGAMES, has_display, has_two_pygames
from game.verbs import PATH, VERBS, Verb

if TYPE_CHECKING:
    from game.content.locations import Locations

NAME: Final = "shadow-ledger"
"""The program's name where it speaks of itself."""

COULD_NOT_RUN: Final = 2
"""Exit code of a command that could not do its work."""


class Verbs(click.Group):
    """Looks verbs up in the table; a level in a verb's place means ``play``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the table's order."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a verb as a command that imports its module when it runs."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        run = partial(_run, verb)
        return click.Command(
            cmd_name, help=verb.help, params=list(verb.parameters), callback=click.pass_obj(run)
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that the words begin with, ``play`` if they begin with a level."""
        if args[0] not in VERBS:
            _expect_level(args[0], _locations(ctx.params["data"]))
            args = ["play", *args]
        return super().resolve_command(ctx, args)


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What was asked for before the verb."""

    locations: Callable[[], Locations]
    windowed: bool
    lang: str | None


@click.group(cls=Verbs, invoke_without_command=True, no_args_is_help=False)
@click.version_option(__version__, prog_name=NAME, message="%(prog)s %(version)s")
@click.option("--data", type=PATH, metavar="DIR", help="Keep saves and logs there.")
@click.option("--windowed", is_flag=True, help="Play in a window.")
@click.option("--lang", metavar="LANG", help="Speak this language, such as de or zh_CN.")
@click.pass_context
def _shadow_ledger(
    ctx: click.Context, *, data: Path | None, windowed: bool, lang: str | None
) -> int | None:
    """Play Shadow Ledger: a stealth game about five secrets of the night market.

    Without a verb the title opens; a level in the verb's place (1, 1_night_depot, a path) plays it.
    """
    ctx.obj = _Wishes(partial(_locations, data), windowed, lang)
    if ctx.invoked_subcommand is not None:
        return None
    return _run(VERBS["play"], ctx.obj, level=None, autopilot=None, frames=None)


def run(arguments: Sequence[str]) -> int:
    """Do what the words of a command line ask for and return the exit code."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        result = _shadow_ledger.main(list(arguments), prog_name=NAME, standalone_mode=False)
    except click.ClickException as error:
        return _say(error.format_message())
    except (KeyboardInterrupt, click.Abort):
        return _say("stopped")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0


def _run(verb: Verb, wishes: _Wishes, **parameters: Any) -> int:  # noqa: ANN401 - click's values
    """Run a verb; an error that nobody foresaw becomes one line and a log."""
    locations = wishes.locations()
    try:
        speak_asked(wishes.lang, locations.locale)
        if verb is VERBS["watch"] and not _wants_files(parameters):
            return _watch_in_window(wishes, locations, parameters["target"])
        if verb is VERBS["play"]:
            return _play(wishes, locations, **parameters)
        work: Callable[..., int] = import_module(verb.module).main
        return work(locations, **parameters)
    except (click.ClickException, BrokenPipeError, ModuleNotFoundError):
        raise
    except Refusal as refusal:
        return _say(refusal.problem.as_line())
    except OSError as error:
        named = error.filename or _("a file")
        return _say(f"{named} cannot be used: {error.strerror or error}")
    except Exception as error:  # noqa: BLE001 - the last door: people never meet a traceback
        return _say(told(error, locations))


def _wants_files(parameters: Mapping[str, Any]) -> bool:
    return any(parameters[name] for name in ("headless", "events", "frames", "record"))


def _watch_in_window(wishes: _Wishes, locations: Locations, name: str) -> int:
    """Show a run in the game's own window."""
    from game.tools.targets import find_target, run_of_target  # noqa: PLC0415 - reads levels
    from game.tools.watch import introduced  # noqa: PLC0415 - as above

    target = find_target(name, locations)
    if isinstance(target, Problem):
        raise Refusal(target)
    level, autopilot = str(target.map), run_of_target(target)
    wanted = {"level": level, "autopilot": autopilot, "frames": None, "straight": True}
    line = introduced(name, locations)
    if line:
        print(line)
    return _play(wishes, locations, **wanted, notice=line)


def _play(wishes: _Wishes, locations: Locations, **parameters: Any) -> int:  # noqa: ANN401
    """Open the game's window, where there can be one."""
    level = parameters["level"]
    if parameters.get("from_object") is not None and not str(level).endswith(".tmx"):
        raise click.UsageError(_("--from-object needs the path of a .tmx file"))
    if parameters.get("from_object") is not None and parameters["autopilot"] is not None:
        raise click.UsageError(_("--from-object and --autopilot do not go together"))
    if level is not None:
        _expect_level(level, locations)
        if not _is_sound(level, locations):
            return 2
    if not parameters.pop("new_window", False) and _is_handed_on(locations, parameters):
        print(_("Handed on to the game that is already open."))
        return 0
    if parameters["frames"] is None and not has_display(os.environ, sys.platform):
        return _say(_(NO_DISPLAY))
    if has_two_pygames():
        _say(_(TWO_PYGAMES))
    app = import_module(VERBS["play"].module)
    try:
        code: int = app.main(locations, windowed=wishes.windowed, lang=wishes.lang, **parameters)
    except app.NoDisplay:
        return _say(_(NO_DISPLAY))
    return code


def _is_handed_on(locations: Locations, parameters: Mapping[str, Any]) -> bool:
    """Return whether a game that plays a map in the making has taken over the one asked for."""
    level = parameters["level"]
    is_draft = level is not None and level.endswith(".tmx")
    if not is_draft or parameters["autopilot"] is not None or parameters["frames"] is not None:
        return False
    from game.content.letterbox import Letter, hand_on  # noqa: PLC0415 - --help does without

    letter = Letter(str(Path(level).absolute()), parameters.get("from_object"))
    return hand_on(letter, locations.runtime)


def _locations(data: Path | None) -> Locations:
    from game.content.locations import find_locations  # noqa: PLC0415 - --help does without

    return find_locations(data)


def _expect_level(name: str, locations: Locations) -> None:
    """Raise click's UsageError, with the nearest verb or level, unless a level has that name."""
    from game.content.codes import problem  # noqa: PLC0415 - --help does without
    from game.content.locations import find_level  # noqa: PLC0415 - as above

    if name.endswith(".ledger.zip"):
        raise click.UsageError(problem("P016", name=name).as_line())
    found = find_level(name, locations)
    if isinstance(found, Problem):
        if name.endswith(".tmx"):
            raise click.UsageError(found.as_line())
        levels = (path.stem for path in locations.levels.glob("*.tmx"))
        hint = did_you_mean(name, (*VERBS, *levels))
        raise click.UsageError(f'no verb or level is called "{name}"{hint}')


def _is_sound(name: str, locations: Locations) -> bool:
    """Return whether a map that was named by its path can be played; if not, say what is wrong."""
    if not name.endswith(".tmx"):
        return True
    from game.level.shelf import Level, load_level  # noqa: PLC0415 - --help does without

    level = load_level(name, locations)
    if not isinstance(level, Level):
        print(*level, sep="\n\n", file=sys.stderr)
    return isinstance(level, Level)


def _say(message: str) -> int:
    """Print one line for a person and return the exit code of what could not run."""
    print(f"{NAME}: {plain(' '.join(message.split()))}", file=sys.stderr)
    return COULD_NOT_RUN
