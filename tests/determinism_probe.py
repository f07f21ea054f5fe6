"""Play a run with nothing but Python, ``game.base`` and ``game.sim``; print its digests.

Run as a script by ``elsewhere.py``, under several hash seeds and versions of Python, and in
WebAssembly. Reads one JSON object from standard input (``plan``, ``catalog`` and ``header`` as
plain values, ``stretches`` as ticks and words) and prints the digest of every second and of the
end.
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.sim.intents import from_words
from game.sim.kinds import Band, Beam, Catalog, Gait, Kind, Surface
from game.sim.plan import from_plain
from game.sim.simulation import Header, Simulation


def catalog_from(plain: dict) -> Catalog:
    """Return the catalog that ``dataclasses.asdict`` made plain."""
    return Catalog(
        **{
            **plain,
            "kinds": {name: kind_from(values) for name, values in plain["kinds"].items()},
            "gaits": {name: Gait(**values) for name, values in plain["gaits"].items()},
            "surfaces": {name: Surface(**values) for name, values in plain["surfaces"].items()},
        }
    )


def kind_from(plain: dict) -> Kind:
    """Return one stat sheet; a band works its further figures out itself."""
    asked = [figure.name for figure in fields(Band) if figure.init]
    bands = tuple(Band(**{name: band[name] for name in asked}) for band in plain["bands"])
    beam = Beam(**plain["beam"]) if plain["beam"] else None
    return Kind(**{**plain, "bands": bands, "beam": beam})


def header_from(plain: dict) -> Header:
    """Return the header; JSON knows no tuples."""
    return Header(**{k: tuple(v) if isinstance(v, list) else v for k, v in plain.items()})


def main() -> None:
    """Play what standard input holds."""
    task = json.load(sys.stdin)
    header = header_from(task["header"])
    simulation = Simulation.start(from_plain(task["plan"]), catalog_from(task["catalog"]), header)
    for ticks, words in task["stretches"]:
        intents = from_words(words)
        for _ in range(ticks):
            simulation.step(intents)
            if simulation.world.tick % 60 == 0:
                print(f"{simulation.world.digest():08x}")  # noqa: T201 - a script
    print(f"{simulation.world.digest():08x}")  # noqa: T201 - a script


main()
