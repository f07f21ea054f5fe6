"""A new level checks clean, has its secret's rule, and can be won."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.checks.drawing import TILES
from game.level.first_level import LEAST, MOST, Wish, first_level
from game.level.first_room import Room
from game.level.first_things import RULES
from game.level.shelf import Level, checked_level
from game.sim.events import LevelEnded
from game.sim.simulation import Simulation
from game.tools.findings.choice import Choice
from game.tools.findings.gather import findings
from tests.level.tmx import kinds
from tests.sim.worlds import USE, walk_to

PLACES = find_locations()


def made(folder: Path, secret: int, size: tuple[int, int] = (40, 24)) -> Path:
    """Return a new level's file; it takes the shipped tilesets."""
    path = folder / "mine.tmx"
    wish = Wish("Mine & <yours>", *size, secret)
    path.write_text(first_level(wish, kinds().classes, PLACES.levels), encoding="utf-8")
    return path


def level_of(path: Path) -> Level:
    found = checked_level(path, kinds(), PLACES)
    assert isinstance(found, Level), found
    return found


def hold(sim: Simulation, seconds: float) -> None:
    """Hold the button for using things."""
    for _ in range(int(seconds * 60)):
        sim.step(USE)


@pytest.mark.parametrize("secret", range(1, 6))
@pytest.mark.parametrize("size", [LEAST, (23, 17), (40, 24), MOST])
def test_it_checks_clean(secret: int, size: tuple[int, int], tmp_path: Path) -> None:
    path = made(tmp_path, secret, size)
    told = [found.code for found in findings(path, kinds(), PLACES, Choice()).problems]
    assert told == (["L703"] if size > TILES else [])
    plan = level_of(path).plan
    assert (plan.title, plan.secret, plan.rule) == ("Mine & <yours>", secret, RULES[secret])
    assert (plan.columns, plan.rows) == size


@pytest.mark.parametrize("secret", range(1, 6))
def test_it_is_won_by_a_walk(secret: int, tmp_path: Path) -> None:
    level = level_of(made(tmp_path, secret))
    room = Room(level.plan.columns, level.plan.rows)
    sim = Simulation.start(level.plan, level.kinds.catalog)
    gap = room.gap + 1
    events = walk_to(sim, gap, room.rows - 3)
    if secret == 2:
        events += walk_to(sim, gap, room.lower + 1) + walk_to(sim, gap + 3, room.lower + 1)
        hold(sim, 2)
        events += walk_to(sim, gap, room.lower + 1)
    events += walk_to(sim, gap, 3) + walk_to(sim, room.columns - 4, 3)
    hold(sim, 3)
    for column, row in ((gap, 3), (gap, room.rows - 3), (room.columns - 3, room.rows - 3)):
        events += walk_to(sim, column, row)
    for _ in range(120):
        events += sim.step()
    ended = [event for event in events if isinstance(event, LevelEnded)]
    assert [event.outcome for event in ended] == ["completed"]


@pytest.mark.parametrize("secret", range(1, 6))
def test_its_exit_waits_for_the_goal(secret: int, tmp_path: Path) -> None:
    level = level_of(made(tmp_path, secret))
    room = Room(level.plan.columns, level.plan.rows)
    sim = Simulation.start(level.plan, level.kinds.catalog)
    events = walk_to(sim, room.columns - 3, room.rows - 3)
    for _ in range(240):
        events += sim.step()
    assert not [event for event in events if isinstance(event, LevelEnded)]


def test_its_walls_close_and_show_their_faces() -> None:
    room = Room(*LEAST)
    edge = [(c, r) for c in range(20) for r in (0, 15)] + [
        (c, r) for r in range(16) for c in (0, 19)
    ]
    assert not any(room.is_floor(cell) for cell in edge)
    assert [room.structure_at((5, row)) for row in range(4)] == [
        "top.199", "brick_hi", "brick_lo", "",
    ]  # fmt: skip
    assert [room.structure_at((room.gap - 1, room.wall + row)) for row in range(3)] == [
        "top.64", "brick_hi_e", "brick_lo_e",
    ]  # fmt: skip
