"""The picture for a level's designer shows heat, ways and doorways where they are."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli import run
from game.content.locations import find_locations
from game.solve.metrics import measure, measure_proof
from game.solve.proving import Prover
from game.tools.heat import overlay
from game.view.heat import STEPS, draw_heat, patterns
from game.view.heat_key import WIDTH
from game.view.offscreen import open_offscreen
from game.view.palette import WOOD
from game.view.plan_marks import ROUND, WAY, thinned
from tests.sim.worlds import STAND, catalog, guard, plan_of, put

ROWS = ["#" * 24, *["#" + "." * 10 + "#" + "." * 11 + "#"] * 3]
ROWS += ["#" + "." * 22 + "#", *ROWS[1:4], ROWS[0]]
THINGS = (
    put("start", "start", 1, 4),
    put("out", "exit", 22, 4, rect=(22, 4, 1, 1)),
    put("lamp", "lamp", 17, 4, radius_subtiles=12 * 1440),
    guard("liu", (15, 1), (15, 7)),
)
PLAN = plan_of(ROWS, *THINGS)


def colors(picture: pygame.Surface, area: pygame.Rect) -> set[tuple[int, ...]]:
    """Return the colors of an area of a picture."""
    return {
        tuple(picture.get_at((x, y)))[:3]
        for x in range(area.left, area.right)
        for y in range(area.top, area.bottom)
    }


def test_a_proven_level_shows_its_way_its_round_and_the_doorway_all_ways_need():
    found = measure_proof(PLAN, catalog(), Prover(PLAN, catalog()).prove())
    picture = overlay(PLAN, catalog(), found, find_locations())
    assert picture.get_width() == 24 * 32 + WIDTH
    assert WAY in colors(picture, pygame.Rect(32, 4 * 32, 9 * 32, 32))
    assert ROUND in colors(picture, pygame.Rect(15 * 32, 32, 32, 7 * 32))
    assert len(found.searched.routes.critical) == 1
    frame = colors(picture, pygame.Rect(11 * 32 - 16, 4 * 32 - 16, 64, 64))
    assert (67, 158, 226) in frame


def test_a_run_without_a_search_has_a_shorter_key():
    run_only = measure(plan_of(ROWS, *THINGS, rule="risk"), catalog(), [STAND] * 120)
    picture = overlay(PLAN, catalog(), run_only, find_locations())
    assert run_only.searched is None
    assert picture.get_width() == 24 * 32 + WIDTH


def test_worse_bands_cover_more_of_the_floor():
    open_offscreen()
    strength = [
        sum(tile.get_at((x, y)).a for x in range(16) for y in range(16)) for tile in patterns()
    ]
    assert strength == sorted(strength)
    assert len(strength) == len(STEPS)


def test_heat_is_laid_where_its_points_are():
    open_offscreen()
    picture = pygame.Surface((64, 32))
    picture.fill(WOOD)
    draw_heat(picture, [0, 0, 0, 0, 0, 0, 1, 0, 0, 0], width=5, half=16)
    assert tuple(picture.get_at((16, 16)))[:3] != WOOD
    assert tuple(picture.get_at((50, 16)))[:3] == WOOD


def test_a_line_keeps_only_its_turns():
    line = [(0, 0), (1, 0), (2, 0), (2, 0), (2, 1), (2, 2), (2, 1)]
    assert thinned(line) == [(0, 0), (2, 0), (2, 2), (2, 1)]


def test_shot_draws_the_heat_of_a_shipped_level(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    picture = tmp_path / "yard.png"
    assert run(["shot", "0", "--heat", "-o", str(picture)]) == 0
    assert "yard.png" in capsys.readouterr().out
    assert picture.stat().st_size > 10_000
