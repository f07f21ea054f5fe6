"""A good map with random damage gives a plan or problems, and never an exception."""

from __future__ import annotations

import base64
import random
import shutil
import zlib
from pathlib import Path

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.house import ROOT
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
    f'compression="zlib">{base64.b64encode(zlib.compress(bytes(320))).decode()}</data></layer></group>'
    '<group tintcolor="#80ff8040" parallaxx="0.5"><imagelayer id="10" name="sky" repeatx="1">'
    '<image source="tilesets/tiles.png" width="64" height="32"/></imagelayer></group>',
).encode()
SPICES = [b"nan", b"-1", b"99999999999", b"<", b">", b'"', b"&", b"\0", b"\xff", b"../", b"&#x9b;"]
MAPS = ROOT / "tests" / "level" / "maps"
SHIPPED = ROOT / "levels"

SEEDS = (1, 2, 3)
"""Seeds of the quick suite; one that ever found something is added and stays."""

RICH_SHARE = 1 / 2
"""Share of the mutants that are of the rich map: it is small, and holds something of everything."""


def good_maps() -> list[tuple[str, bytes]]:
    """Return the maps that are damaged, by name: the rich, the mended and the shipped ones."""
    mended = sorted(MAPS.glob("*_mended.tmx"))
    shipped = sorted(SHIPPED.glob("*.tmx"))
    return [("rich", RICH), *((path.stem, path.read_bytes()) for path in (*mended, *shipped))]


def mutated(chance: random.Random, good: bytes = RICH) -> bytes:
    """Return a map with one to six bytes or words changed, doubled or lost."""
    data = bytearray(good)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        end = at + chance.choice([0, 1, 1, 4, 40])
        spice = chance.choice([*SPICES, bytes([chance.randrange(256)]), bytes(data[at:end]) * 2])
        data[at:end] = spice
    return bytes(data)


def survives(folder: Path, seed: int, count: int) -> None:
    """Read and build many mutated maps; each gives a plan or at least one problem."""
    write_map(folder, "")
    shutil.copytree(MAPS / "tilesets", folder / "tilesets", dirs_exist_ok=True)
    chance = random.Random(seed)  # noqa: S311 - a test that repeats itself
    good = good_maps()
    for number in range(count):
        name, text = good[0] if chance.random() < RICH_SHARE else chance.choice(good)
        data = mutated(chance, text)
        path = folder / "mutated.tmx"
        path.write_bytes(data)
        try:
            outcome = read_and_built(path)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            kept = folder / f"seed{seed}-{number}-{name}.tmx"
            kept.write_bytes(data)
            pytest.fail(f"{error!r} from {kept}")
        assert outcome, f"no outcome of seed {seed}, number {number}, {name}"


def read_and_built(path: Path) -> bool:
    """Return whether a map came to a plan, or to problems that can be shown."""
    result = read_map(path, SHIPPED)
    built = build_plan(result.tiled, kinds()) if result.tiled else None
    problems = [*result.problems, *(built.problems if built else [])]
    shown = "".join(map(str, problems)).replace("\n", "")
    assert shown.isprintable()
    return bool(problems) or (built is not None and built.plan is not None)


@pytest.mark.parametrize("seed", SEEDS)
def test_three_hundred_mutated_maps_raise_nothing(tmp_path: Path, seed: int) -> None:
    survives(tmp_path, seed, 300 // len(SEEDS))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_ten_thousand_mutated_maps_raise_nothing(tmp_path: Path, seed: int) -> None:
    survives(tmp_path, seed, 500)
