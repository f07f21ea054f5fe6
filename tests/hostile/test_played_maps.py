"""A map that the checks accept can be played: whatever the player asks for, nothing raises."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.level.builder import build_plan
from game.level.reader import read_map
from game.sim.intents import TOOLS, Intents
from game.sim.plan import Plan
from game.sim.setup import RULES
from game.sim.simulation import Header, Simulation
from tests.house import ROOT
from tests.level.tmx import kinds

LEVELS = ROOT / "levels"
MAPS = ("practice_yard", "1_night_depot", "2_square_of_promises")
TICKS = 200
NUMBERS = {
    "int": ("0", "1", "2", "9", "50", "99", "-1"),
    "float": ("0", "0.01", "1", "3", "20", "360", "-90"),
    "bool": ("true", "false"),
}

Damage = Callable[[random.Random, ET.Element], None]


@cache
def source(name: str) -> bytes:
    """Return the bytes of a shipped map."""
    return (LEVELS / f"{name}.tmx").read_bytes()


def an_object(chance: random.Random, root: ET.Element) -> ET.Element:
    """Return one of the map's objects."""
    return chance.choice(root.findall(".//object"))


def lose(chance: random.Random, root: ET.Element) -> None:
    """Take an object away."""
    group = chance.choice([group for group in root.findall(".//objectgroup") if len(group)])
    group.remove(chance.choice(list(group)))


def double(chance: random.Random, root: ET.Element) -> None:
    """Put an object's twin elsewhere."""
    group = chance.choice([group for group in root.findall(".//objectgroup") if len(group)])
    twin = ET.fromstring(ET.tostring(chance.choice(list(group))))  # noqa: S314 - our own map
    number = chance.randrange(5000, 90_000)
    twin.set("id", str(number))
    twin.set("name", f"twin_{chance.choice('abcdefgh')}")
    twin.set("x", str(chance.randrange(900)))
    twin.set("y", str(chance.randrange(600)))
    group.append(twin)


def move(chance: random.Random, root: ET.Element) -> None:
    """Move an object a little or far, off the grid as well."""
    an_object(chance, root).set(chance.choice("xy"), str(chance.randrange(-40, 1800) / 2))


def resize(chance: random.Random, root: ET.Element) -> None:
    """Give an object another size."""
    side = chance.choice(["width", "height"])
    an_object(chance, root).set(side, chance.choice(["0", "1", "8", "16", "160", "2000"]))


def reword(chance: random.Random, root: ET.Element) -> None:
    """Let a property say something else of its type."""
    found = chance.choice(root.findall(".//object/properties/property"))
    things = root.findall(".//object")
    if found.get("type") == "object":
        found.set("value", chance.choice([thing.get("id", "0") for thing in things]))
    else:
        names = (*(thing.get("name", "") for thing in things), "all", "0 1 2")
        found.set("value", chance.choice(NUMBERS.get(found.get("type", ""), names)))


def rename(chance: random.Random, root: ET.Element) -> None:
    """Let two objects bear one name, or one bear none."""
    an_object(chance, root).set(
        "name", chance.choice(["", an_object(chance, root).get("name", "")])
    )


def redraw(chance: random.Random, root: ET.Element) -> None:
    """Lead a route or a belt another way."""
    line = chance.choice(root.findall(".//polyline"))
    ways = ["0,0", "0,0 0,0", "0,0 16,0", "0,0 37,23", "0,0 16,0 0,0", "0,0 160,0 160,160 0,0"]
    line.set("points", chance.choice(ways))


def rule(chance: random.Random, root: ET.Element) -> None:
    """Play the map under another rule, known or not."""
    for found in root.findall("properties/property[@name='rule']"):
        found.set("value", chance.choice([*RULES, "foo!", "parcels"]))


def repaint(chance: random.Random, root: ET.Element) -> None:
    """Swap some tiles of a layer."""
    data = chance.choice(root.findall(".//layer/data"))
    cells = (data.text or "").split(",")
    for _ in range(chance.randint(1, 30)):
        cells[chance.randrange(len(cells))] = chance.choice(cells)
    data.text = ",".join(cells)


DAMAGES: tuple[Damage, ...] = (
    lose, double, move, resize, reword, reword, reword, rename, redraw, rule, repaint,
)  # fmt: skip


def damaged(chance: random.Random, name: str) -> bytes:
    """Return a shipped map after one to three changes that XML and its types allow."""
    root = ET.fromstring(source(name))  # noqa: S314 - our own map
    for damage in chance.choices(DAMAGES, k=chance.randint(1, 3)):
        damage(chance, root)
    return ET.tostring(root)


def wishes(chance: random.Random) -> Iterator[Intents]:
    """Give what somebody might ask for who holds all keys at once, without end."""
    while True:
        direction, gait = chance.randrange(-1, 64), chance.choice(["sneak", "walk", "run"])
        for _ in range(chance.randrange(5, 40)):
            yield Intents(
                direction=direction,
                gait=gait,
                use=chance.random() < 0.5,
                merge=chance.random() < 0.2,
                papers=chance.random() < 0.1,
                tool=chance.choice(TOOLS) if chance.random() < 0.1 else "",
                aim_x=chance.choice([0, 9000, 1 << 20]),
                aim_y=chance.choice([0, 9000, 1 << 20]),
                choice=chance.choice([0, 0, 1, 2, 99]),
            )


def play(plan: Plan, chance: random.Random) -> Simulation:
    """Play a plan, set down at one of its things every second as if one had walked there."""
    header = Header(seed=chance.randrange(9), trust=chance.choice([0, 10, 55, 100]))
    simulation = Simulation.start(plan, kinds().catalog, header)
    for tick, wish in enumerate(islice(wishes(chance), TICKS)):
        if tick % 60 == 59:
            there = chance.choice(plan.placements)
            simulation.world.courier.x, simulation.world.courier.y = there.x, there.y
        simulation.step(wish)
    return simulation


@pytest.mark.parametrize("seed", range(40))
def test_a_changed_map_is_refused_with_problems_or_played_without_raising(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test that repeats itself
    path = tmp_path / "changed.tmx"
    path.write_bytes(damaged(chance, MAPS[seed % len(MAPS)]))
    result = read_map(path, LEVELS)
    built = build_plan(result.tiled, kinds()) if result.tiled else None
    if built is None or built.plan is None:
        assert [*result.problems, *(built.problems if built else [])]
        return
    simulation = play(built.plan, chance)
    assert simulation.world.tick > 0
    assert 0 <= simulation.world.digest() < 1 << 32
