"""The network of level 1 in the picture, and nothing of it where there is none."""

from __future__ import annotations

from dataclasses import replace

import pygame

import game.sim.rules.network  # noqa: F401 - registers the rule
from game.sim.plan import Placement
from game.sim.rules.cables import CARRIED, LIVE, TRIPPED, Cable
from game.sim.rules.network_state import Parcel, net_of
from game.sim.simulation import Header, Simulation
from game.view import goals, network_marks
from game.view.look import Look
from game.view.moment import Moment
from game.view.palette import AZURE, ORANGE, VERMIL
from tests.sim.worlds import catalog, put
from tests.view import harbour


def networked(*more: Placement):
    """Return the harbour with two hubs, other things, and the rule of level 1."""
    plan = harbour.plan()
    hubs = (
        put("west", "hub", 8, 15, hold_ticks=60, wing="w", label="West"),
        put("east", "hub", 20, 19, hold_ticks=60, wing="e", label="East"),
    )
    kept = tuple(p for p in plan.placements if p.kind != "spool_rack")
    walk = ("west", "east", "goal")
    plan = replace(plan, rule="network", placements=kept + hubs + more, walk=walk)
    return Simulation.start(plan, catalog(), Header(seed=7)).world


def cable(state: str) -> Cable:
    way = tuple((column, 15) for column in range(8, 21))
    return Cable(1, "west", "" if state == CARRIED else "east", "spool_1", way, 120, state)


def drawn(world) -> pygame.Surface:
    harbour.screen()
    overlay = pygame.Surface((640, 360), pygame.SRCALPHA)
    moment = Moment(world, Look(), (0, 0), (640, 360), {}, frozenset())
    network_marks.draw_cables(overlay, moment)
    return overlay


def has(overlay: pygame.Surface, color) -> bool:
    width, height = overlay.get_size()
    return any(
        overlay.get_at((x, y))[:3] == color for x in range(width) for y in range(200, height)
    )


def test_a_live_cable_is_blue_and_a_tripped_one_is_red():
    world = networked()
    for state, color, other in ((LIVE, AZURE, VERMIL), (TRIPPED, VERMIL, AZURE)):
        net_of(world).cables = (cable(state),)
        overlay = drawn(world)
        assert has(overlay, color)
        assert not has(overlay, other)


def test_the_diamond_hangs_over_the_next_step_and_hubs_never_take_it_by_themselves():
    world = networked(put("rack", "spool_rack", 10, 15, spools=1))
    west, east, rack = (world.fixtures[name] for name in ("west", "east", "rack"))
    hubs = [(west.x, west.y), (east.x, east.y)]
    assert goals.open_goals(world) == [(rack.x, rack.y), *hubs]
    rack.count = 0
    goal = world.fixtures["goal"]
    assert goals.open_goals(world) == [(goal.x, goal.y)]


def test_a_parcel_hangs_over_its_hub_in_the_world_while_the_peak_runs():
    world = networked()
    harbour.screen()
    net = net_of(world)
    net.peak.parcels = (Parcel("p", "west", "east", "called"),)
    pictures = []
    for begun, ended in ((-1, -1), (1, -1), (1, 2)):
        net.peak.begun, net.peak.ended = begun, ended
        frame = pygame.Surface((640, 360))
        network_marks.draw_errands(
            frame, Moment(world, Look(), (0, 0), (640, 360), {}, frozenset())
        )
        pictures.append(pygame.mask.from_threshold(frame, ORANGE, (1, 1, 1, 255)).count())
    assert pictures[1] > 0
    assert pictures[0] == pictures[2] == 0


def test_levels_without_a_network_show_none():
    world = harbour.simulation().world
    assert network_marks.fading_lamps(world) == {}
    assert list(network_marks.cases(world, harbour.picture_named)) == []
    assert pygame.mask.from_surface(drawn(world), 0).count() == 0
