"""A good map with random damage gives a plan or problems, and never an exception."""

from __future__ import annotations

import base64
import random
import zlib
from pathlib import Path

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_map

RICH = map_text(
    (
        START,
        EXIT,
        Thing("Route", "walk", (1.5, 4.5), points="0,0 64,0", id=7),
        Thing("Guard", "liu", (1.5, 4.5), values={"route_ref": 7, "pauses": "0 1", "speed": 2.5}),
        Thing("Zone", "hall", (1, 1), (4, 2)),
        Thing("", "", (3, 5), (1, 1), more='gid="3"'),
    ),
    says=properties(**{"guard.bands.far.reach": 7.5, "rules.network.take_s": 0.6}),
    layers='<group id="8"><layer id="9" name="decor" width="10" height="8"><data encoding="base64" '
    f'compression="zlib">{base64.b64encode(zlib.compress(bytes(320))).decode()}</data></layer></group>',
).encode()
SPICES = [b"nan", b"-1", b"99999999999", b"<", b">", b'"', b"&", b"\0", b"\xff", b"../", b"&#x9b;"]


def mutated(chance: random.Random) -> bytes:
    """Return the rich map with one to six bytes or words changed, doubled or lost."""
    data = bytearray(RICH)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        end = at + chance.choice([0, 1, 1, 4, 40])
        spice = chance.choice([*SPICES, bytes([chance.randrange(256)]), bytes(data[at:end]) * 2])
        data[at:end] = spice
    return bytes(data)


def survives(folder: Path, seed: int, count: int) -> None:
    """Read and build many mutated maps; each gives a plan or at least one problem."""
    path = write_map(folder, "")
    chance = random.Random(seed)  # noqa: S311 - a test that repeats itself
    for _ in range(count):
        path.write_bytes(mutated(chance))
        result = read_map(path)
        built = build_plan(result.tiled, kinds()) if result.tiled else None
        assert result.problems or built is not None
        if built is not None and built.plan is None:
            assert built.problems


def test_two_hundred_mutated_maps_raise_nothing(tmp_path: Path) -> None:
    survives(tmp_path, seed=1, count=200)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_mutated_maps_raise_nothing(tmp_path: Path, seed: int) -> None:
    survives(tmp_path, seed=seed, count=1000)
