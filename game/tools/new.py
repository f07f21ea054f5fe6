"""``new``: makes a small level that checks clean and plays, or a workshop to draw levels in."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal, Severity, plain
from game.content.catalog import Kinds, load_kinds
from game.content.codes import problem
from game.content.files import read_bytes, write_bytes
from game.content.limits import YAML_BYTES
from game.content.locations import LEVEL_ID, Locations, find_level, find_workshop
from game.content.texts import TEXT_FOLDER
from game.content.words import _
from game.lesson.run_file import write_run
from game.level.canonical import canonical_map
from game.level.checks.proofs import proof_of
from game.level.first_level import LEAST, MOST, WALKS, Wish, first_level
from game.level.first_texts import first_texts
from game.level.shelf import Level, load_level
from game.level.workshop import make_workshop
from game.tools.proofs.cases import USUAL, cases_of
from game.tools.proofs.searching import Clock, search

DONE: Final = 0
"""Exit code: the level or folder is there."""

FAILED: Final = 2
"""Exit code: nothing was made."""

USUAL_SIZE: Final = "40x24"
"""Columns and rows of a new level, where nothing is said."""

FIRST: Final = "my_first_level"
"""The level of a new workshop, where no other name is given."""

PROOF_SECONDS: Final = 0.5
"""Seconds after which a new level's proof is not made any better."""

WALK_SECONDS: Final = 10
"""Seconds after which an itinerary of a new level is given up."""

_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for itself."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A new level's files: its map, and its texts and the way through it if it has some."""

    map: str
    texts: bytes | None
    walk: str = ""


def main(
    locations: Locations,
    *,
    level_id: str | None = None,
    size: str | None = None,
    secret: int | None = None,
    source: str | None = None,
    project: Path | None = None,
) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where the shipped levels are.
        level_id: the new level's id.
        size: ``COLUMNSxROWS``; ``USUAL_SIZE`` if None.
        secret: which of the five its rule is; the first if None.
        source: a level to copy, which then has both already.
        project: a folder to make a workshop in, with the level in it.

    Raises:
        Refusal: if it cannot be made; nothing is written then.
        OSError: if the workshop cannot be written.
    """
    name = _checked_id(level_id or (FIRST if project else ""), locations)
    folder = project or find_workshop(Path.cwd())
    if folder is None:
        raise Refusal(problem("L913"))
    parts = _copied(source, (size, secret), locations) if source else _made(
        Wish(_title(name), *_size(size or USUAL_SIZE), secret or 1), locations
    )  # fmt: skip
    if isinstance(parts, list):
        print(*parts, sep="\n", file=sys.stderr)
        return FAILED
    if project is not None:
        if project.exists() and (not project.is_dir() or any(project.iterdir())):
            raise Refusal(problem("L912", path=str(project)))
        make_workshop(project, locations.levels)
    return _write(folder, name, parts, locations, is_copy=source is not None)


def _checked_id(name: str, locations: Locations) -> str:
    """Return an id that a new level may have; raises Refusal."""
    reason = ""
    if not LEVEL_ID.fullmatch(name):
        reason = _("it is empty") if not name else _("it holds other signs, or too many")
    elif name.isdigit() or (locations.levels / f"{name}.tmx").is_file():
        reason = _("a level of the game is called so")
    elif _DEVICES.fullmatch(name):
        reason = _("Windows keeps it for itself")
    if reason:
        raise Refusal(problem("L911", name=name[:60], reason=reason))
    return name


def _title(name: str) -> str:
    return " ".join(part.capitalize() for part in name.split("_") if part)


def _size(text: str) -> tuple[int, int]:
    """Return columns and rows; raises Refusal."""
    found = re.fullmatch(r"([0-9]{1,4})[xX\N{MULTIPLICATION SIGN}]([0-9]{1,4})", text, re.ASCII)
    if found is None:
        raise Refusal(problem("L914", size=text[:20], reason=_("it is not written so")))
    columns, rows = int(found[1]), int(found[2])
    if not (LEAST[0] <= columns <= MOST[0] and LEAST[1] <= rows <= MOST[1]):
        reason = _("it must be from {least} to {most}").format(
            least="{}x{}".format(*LEAST), most="{}x{}".format(*MOST)
        )
        raise Refusal(problem("L914", size=text[:20], reason=reason))
    return columns, rows


def _made(wish: Wish, locations: Locations) -> Parts | list[Problem]:
    """Return the files of a new level, or what is wrong with ``kinds.yaml``; raises Refusal."""
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        return kinds
    text = first_level(wish, kinds.classes, locations.levels)
    return Parts(text, first_texts(wish).encode(), WALKS.get(wish.secret, ""))


def _copied(
    source: str, asked: tuple[str | None, int | None], locations: Locations
) -> Parts | list[Problem]:
    """Return the files of a copy of a level, or what is wrong with it; raises Refusal."""
    if asked != (None, None):
        reason = _("a copy has the size and the secret of its original")
        raise Refusal(problem("L914", size=asked[0] or asked[1], reason=reason))
    path = find_level(source, locations)
    if isinstance(path, Problem):
        raise Refusal(path)
    found = canonical_map(path, locations.levels)
    if isinstance(found, list):
        return [p for p in found if p.severity is Severity.ERROR]
    texts = read_bytes(path.parent / TEXT_FOLDER / f"{path.stem}.yaml", most=YAML_BYTES)
    return Parts(found.text, None if isinstance(texts, Problem) else texts)


def _write(folder: Path, name: str, parts: Parts, locations: Locations, *, is_copy: bool) -> int:
    """Write a level's files, say so, and return the exit code; raises Refusal."""
    path = folder / f"{name}.tmx"
    files = {path: parts.map.encode()}
    if parts.texts is not None:
        files[folder / TEXT_FOLDER / f"{name}.yaml"] = parts.texts
    if parts.walk:
        files[proof_of(path).with_suffix(".walk")] = parts.walk.encode()
    for file in files:
        if file.exists() or file.is_symlink():
            raise Refusal(problem("L912", path=str(file)))
    for file, data in files.items():
        fault = write_bytes(file, data, keep_previous=False)
        if fault is not None:
            raise Refusal(fault)
        _say_written(file)
    if not is_copy and not proof_of(path).exists():
        _prove(path, locations)
    print(_("draw it: shadow-ledger edit {path}").format(path=plain(str(path))))
    return DONE


def _prove(path: Path, locations: Locations) -> None:
    """Bring a new level's proof along, if it is found at once."""
    level = load_level(path, locations)
    if not isinstance(level, Level):
        return
    case = cases_of(path)[0]
    clock = Clock(PROOF_SECONDS if case.walk is None else WALK_SECONDS)
    run = search(level, case, USUAL, clock).run
    if run is not None and write_run(case.run, run) is None:
        _say_written(case.run)


def _say_written(path: Path) -> None:
    print(_("written: {name}").format(name=plain(str(path))))
