"""Proofs beside a map: whether there is one, and whether it belongs to the map as it is now.

Only the first line of each run is read; whether the simulation still accepts it, ``prove`` asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from game.base.problems import Place, Problem, Severity
from game.content.codes import problem
from game.content.files import read_start
from game.content.locations import Locations
from game.level.checks.subject import Subject
from game.sim.simulation import RULES_VERSION

PROOF_FOLDER: Final = "proofs"
"""The folder of runs, beside the maps."""

WIDE: Final = ".wide.run"
"""How the name of a beginning's second run ends, which keeps further from everybody."""

MOST_PROOFS: Final = 16
"""Runs of one level that are looked at."""

BEGINNINGS: Final = ("", ".t20", ".t90")
"""What stands in the names of the proofs that every shipped level has: as usual, and by trust."""

_HEADER_BYTES: Final = 16 << 10


def proof_of(path: Path) -> Path:
    """Return where the proof of a map lies, or would lie."""
    return path.parent / PROOF_FOLDER / f"{path.stem}.run"


def is_shipped(path: Path, locations: Locations) -> bool:
    """Return whether a map is a level of the game."""
    return path.resolve().parent == locations.levels.resolve()


def proofs_of(path: Path, suffix: str = ".run") -> list[Path]:
    """Return a map's own runs by name, or its itineraries: ``ID.run``, ``ID.t20.run`` and so on.

    Wide runs are among them only if ``suffix`` asks for them.
    """
    found = sorted((path.parent / PROOF_FOLDER).glob(f"*{suffix}"))
    own = (each for each in found if each.name.startswith(f"{path.stem}."))
    return [each for each in own if suffix == WIDE or not each.name.endswith(WIDE)][:MOST_PROOFS]


def wide_of(run: Path) -> Path:
    """Return where the wide run lies that goes with a run, or would lie.

    >>> wide_of(Path("proofs/room.t20.run")).name
    'room.t20.wide.run'
    """
    return run.with_suffix(WIDE)


def headers_of(path: Path) -> Iterator[tuple[Path, dict[str, object]]]:
    """Give a map's runs with the header of each; an empty one where it cannot be read."""
    for run in (*proofs_of(path), *proofs_of(path, WIDE)):
        data = read_start(run, count=_HEADER_BYTES)
        try:
            header = {} if isinstance(data, Problem) else json.loads(data.partition(b"\n")[0])
        except (ValueError, RecursionError):
            header = {}
        yield run, header if isinstance(header, dict) else {}


def check_proofs(subject: Subject, locations: Locations) -> None:
    """Note a shipped level without a proof, and proofs of another map or of other rules."""
    path, plan = subject.tiled.path, subject.plan
    shipped, usual = is_shipped(path, locations), proof_of(path)
    wanted = (usual.with_name(f"{path.stem}{name}.run") for name in BEGINNINGS)
    if shipped and not all(run.is_file() for run in wanted):
        subject.note_map("L801")
    for run, header in headers_of(path):
        own = (header.get("level"), header.get("map"), header.get("rules"))
        if own != (path.stem, plan.digest, RULES_VERSION):
            stale = problem("L802", Place(str(path)), run=run.name)
            severity = Severity.ERROR if shipped else Severity.WARNING
            subject.notes.keep(replace(stale, severity=severity))
