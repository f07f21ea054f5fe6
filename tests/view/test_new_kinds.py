"""The picture of elites, street people and the house: bodies, reaches, moving light and shade."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.sim.actor import AlertState
from game.sim.simulation import Simulation
from game.view.breakables import breakables_of, still_standing
from game.view.camera import Camera
from game.view.figures import actor_figure, has_body, sheet_of
from game.view.look import Look
from game.view.stage import Stage
from game.view.views import is_drawn
from tests.sim.worlds import STAND, at, catalog, guard, put, run
from tests.view import harbour

KINDS = (
    put("vance", "auditor", 12, 15, facing_angle=0),
    put("bao", "giant", 24, 17, route=((24, 17), (28, 17))),
    put("oyun", "seller", 22, 14, look="mei", facing_angle=0),
    put("yuki", "visitor", 20, 18, look="ines", route=((20, 18), (24, 18))),
    put("dot", "drone", 18, 13, facing_angle=0),
    put("tp1", "touchpoint", 18, 18),
    put("biscuit", "dog", 16, 18),
    put("bell", "bell", 26, 14),
)


def scene(*things, x: float = 18, y: float = 16) -> tuple[Simulation, Stage]:
    """Return the harbour with things in it, the courier at a tile, and its stage."""
    harbour.screen()
    plan = harbour.plan()
    simulation = Simulation.start(replace(plan, placements=(*plan.placements, *things)), catalog())
    simulation.world.courier.x, simulation.world.courier.y = at(x, y)
    stage = Stage(
        harbour.ground(), simulation.world, sprites=harbour.sprites(), shelf=harbour.picture_named
    )
    return simulation, stage


def draw(simulation: Simulation, stage: Stage, **look) -> np.ndarray:
    """Return the pixels of a picture, column by row by color."""
    surface = pygame.Surface((640, 360))
    stage.draw(surface, simulation.world, look=Look(**{"time_ms": 2000, **look}))
    return pygame.surfarray.array3d(surface).astype(int)


@pytest.mark.parametrize("always", [False, True])
def test_a_night_with_every_kind_is_drawn_in_every_mood(always):
    simulation, stage = scene(*KINDS)
    for state in AlertState:
        for actor in simulation.world.actors:
            actor.state = state
            actor.aware.points = 20_000 * state
            actor.memory.ghost = at(20, 16)
            simulation.world.marks[actor.id] = 1_000
        assert draw(simulation, stage, cones_always=always).any()


def test_a_night_with_every_kind_runs_on_while_it_is_drawn():
    simulation, stage = scene(*KINDS)
    for _ in range(12):
        stage.note(run(simulation, 10, STAND), simulation.world)
        draw(simulation, stage)


def test_each_kind_has_a_look_of_its_own_or_one_that_the_map_chose():
    simulation, _ = scene(*KINDS)
    sprites, world = harbour.sprites(), simulation.world
    looks = {"oyun": "mei", "yuki": "ines", "vance": "guard", "bao": "goran", "dot": "drone"}
    for name, sheet in looks.items():
        assert sheet_of(sprites, world, world.actor(name)) is sprites[sheet]


def test_elites_wear_a_rim_that_tells_them_from_whose_sheet_they_share():
    simulation, _ = scene(*KINDS)
    world, sprites = simulation.world, harbour.sprites()
    rims = {
        actor.id: actor_figure(
            sprites, world, actor, (actor.x, actor.y, 0), moving=False, time_ms=0
        ).rim
        for actor in world.actors
    }
    assert rims["vance"] not in (None, rims["liu"])
    assert rims["bao"] not in (None, rims["oyun"])


def test_a_touchpoint_lies_in_the_floor_and_has_no_body():
    simulation, _ = scene(*KINDS)
    bodies = {actor.id for actor in simulation.world.actors if has_body(actor)}
    assert "tp1" not in bodies
    assert {"dot", "bao", "vance"} <= bodies


def changed(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return where two pictures differ, column by row."""
    return np.abs(one - other).sum(axis=2) > 12


def test_a_touchpoints_disc_is_drawn_as_wide_as_it_is():
    tp1 = put("tp1", "touchpoint", 14, 19)
    plain = draw(*scene(x=20, y=20))
    found = np.argwhere(changed(draw(*scene(tp1, x=20, y=20)), plain))
    wide, high = found.max(axis=0) - found.min(axis=0) + 1
    across = 2 * catalog().kinds["touchpoint"].numbers["disc_subtiles"] // 90
    assert abs(wide - across) <= 5
    assert abs(high - across) <= 5


def test_a_trodden_touchpoint_shines_and_one_that_is_off_is_gone():
    tp1 = put("tp1", "touchpoint", 14, 19)
    simulation, stage = scene(tp1, x=20, y=20)
    waiting = draw(simulation, stage)
    simulation.world.actor("tp1").memory.numbers["holds"] = 1
    assert changed(draw(simulation, stage), waiting).any()
    simulation.world.actor("tp1").blind_until = 1_000
    assert not changed(draw(simulation, stage), draw(*scene(x=20, y=20))).any()


def test_a_giants_company_is_drawn_until_he_is_a_partner():
    bao = put("bao", "giant", 20, 18, facing_angle=0)
    simulation, stage = scene(bao, x=20, y=20)
    alone = draw(simulation, stage)
    simulation.world.actor("bao").memory.numbers["partner"] = 1
    ring = np.argwhere(changed(alone, draw(simulation, stage)))
    reach = catalog().kinds["giant"].numbers["aura_subtiles"] // 90
    wide = ring[:, 0].max() - ring[:, 0].min()
    assert len(ring) > 100
    assert abs(wide - 2 * reach) <= 6


def test_a_drone_carries_a_ring_of_light_over_dark_floor():
    """On the dark quay the ring is brighter than without it, and its middle is not."""
    place = (23, 13)
    with_drone, bare = scene(put("dot", "drone", *place), x=20, y=20), scene(x=20, y=20)
    gained = draw(*with_drone).sum(axis=2) - draw(*bare).sum(axis=2)
    x, y = _on_screen(with_drone[1].camera, at(*place))
    ring = max(gained[x + dx, y + dy] for dx, dy in ((-20, 0), (20, 0), (0, 20)))
    assert ring > 40
    assert gained[x, y + 12] < ring


def _on_screen(camera: Camera, place: tuple[int, int]) -> tuple[int, int]:
    left, top = camera.left, camera.top
    return place[0] // 90 - left, place[1] // 90 - top


def test_a_drones_load_darkens_lit_floor():
    lit = scene(x=20, y=20)
    shaded = scene(put("dot", "drone", 27, 20, facing_angle=0), x=20, y=20)
    lost = draw(*lit).sum(axis=2) - draw(*shaded).sum(axis=2)
    x, y = _on_screen(lit[1].camera, at(27, 20))
    assert lost[x + 10, y + 8] > 40


def test_only_those_with_eyes_have_a_cone():
    simulation, _ = scene(*KINDS)
    drawn = {a.id for a in simulation.world.actors if is_drawn(a, every_one=True)}
    assert {"vance", "bao", "oyun", "yuki"} <= drawn
    assert not drawn & {"dot", "tp1", "biscuit"}


def test_a_guard_with_a_friend_is_drawn_as_any_guard():
    simulation, stage = scene(guard("li", (20, 16), (24, 16), checks="vance"), *KINDS)
    assert draw(simulation, stage).any()


# -- what a charge leaves -------------------------------------------------------------------------
BAO = put("bao", "giant", 24, 17, facing_angle=0)


def test_only_where_a_giant_walks_is_low_cover_kept_out_of_the_scenery():
    plan, props = harbour.plan(), harbour.ground().props
    assert breakables_of(props, plan) == ()
    giants = replace(plan, placements=(*plan.placements, BAO))
    names = {breakable.prop.picture.name for breakable in breakables_of(props, giants)}
    assert "crate" in names
    assert "container_red" not in names


def test_what_was_smashed_is_gone_from_the_picture_column_by_column():
    simulation, _ = scene(BAO)
    plan, world = simulation.world.plan, simulation.world
    found = [
        breakable
        for breakable in breakables_of(harbour.ground().props, plan)
        if len({column for column, _ in breakable.cells}) > 1
    ]
    whole = found[0]
    assert [*still_standing([whole], world)] == [whole.prop]
    world.terrain.smashed = (whole.cells[0],)
    rest = [*still_standing([whole], world)]
    assert sum(prop.rect.width for prop in rest) == whole.prop.rect.width - 16
    world.terrain.smashed = whole.cells
    assert [*still_standing([whole], world)] == []


def test_a_smashed_crate_is_no_longer_drawn():
    simulation, stage = scene(BAO, x=20, y=20)
    before = draw(simulation, stage)
    crates = breakables_of(harbour.ground().props, simulation.world.plan)
    crate = next(b for b in crates if b.prop.picture.name == "crate" and b.cells[0][1] > 15)
    simulation.world.terrain.smashed = crate.cells
    assert changed(draw(simulation, stage), before).any()
