"""Moving lamps are told apart by shape: one looks, one hangs with its eye shut, one is carried."""

from __future__ import annotations

import pygame
import pytest

from game.sim.actor import AlertState
from game.sim.rules import risk_view
from game.sim.rules.risk_view import LightView
from game.sim.simulation import Simulation
from game.view import lamp_marks
from game.view.camera import PIXEL
from game.view.look import Look
from game.view.moment import Moment
from game.view.palette import COLORS
from game.view.poses import PoseBook
from tests.sim.rules.festivals import RAILS, festival, hall, own_up, risk
from tests.sim.worlds import put, run
from tests.view import harbour

SIZE = (640, 256)
"""The whole small festival, pixels."""

DEED = "1:theft::-10"
"""Something of an earlier night that nobody has owned up to."""

SURENESS = {0: "calm", 40_000: "curious", 100_000: "alarmed"}
"""How sure an accuser is, and the state whose pattern tells it."""


def moment_of(sim: Simulation) -> Moment:
    world = sim.world
    return Moment(world, Look(), (0, 0), SIZE, PoseBook.of(world).poses, frozenset())


def drawn(sim: Simulation) -> tuple[pygame.Surface, pygame.Surface]:
    """Return the marks on the floor and the signs above it, each alone on a clear picture."""
    harbour.screen()
    floor, signs = (pygame.Surface(SIZE, pygame.SRCALPHA) for _ in range(2))
    lamp_marks.draw_discs(floor, moment_of(sim))
    lamp_marks.draw_signs(signs, moment_of(sim))
    return floor, signs


def shape(surface: pygame.Surface, middle: tuple[int, int], half: int) -> bytes:
    """Return where anything is drawn round a place, whatever its hue."""
    box = pygame.Rect(0, 0, 2 * half, 2 * half)
    box.center = middle
    cut = pygame.Surface(box.size, pygame.SRCALPHA)
    cut.blit(surface, (0, 0), box)
    return bytes(pygame.mask.from_surface(cut, threshold=60).to_surface().get_view("0"))


def middle_of(sim: Simulation, number: int) -> tuple[int, int]:
    x, y, _ = sim.world.discs[number]
    return x // PIXEL, y // PIXEL


def carried() -> Simulation:
    """Return a night with a giant who carries a light two tiles behind him."""
    light = put("glow", "walking_light", 20, 8, bearer="bao", behind_subtiles=2880,
                radius_subtiles=2880)  # fmt: skip
    return festival(*RAILS, put("bao", "giant", 20, 9, facing_angle=0), light)


def test_every_disc_of_a_night_has_its_kind_in_the_order_of_the_discs():
    sim = hall(*[DEED] * 2)
    assert [light.of for light in risk_view.lights(sim.world)] == ["eye", "eye"]
    own_up(sim)
    kinds = [light.of for light in risk_view.lights(sim.world)]
    assert kinds == ["witness", "eye"]
    lights = risk_view.lights(carried().world)
    assert lights == (LightView("carried", bearer="bao"),)


def test_discs_of_a_night_without_a_hall_are_plain():
    world = harbour.simulation().world
    world.discs = ((30_000, 30_000, 3600),)
    assert [light.of for light in lamp_marks.lights_of(world)] == [""]


def test_an_eye_a_witness_and_a_carried_lamp_differ_in_shape_alone():
    eye = hall(DEED)
    still = hall(DEED)
    own_up(still)
    shapes = set()
    for sim in (eye, still, carried()):
        floor, signs = drawn(sim)
        middle = middle_of(sim, 0)
        marks = pygame.Surface(SIZE, pygame.SRCALPHA)
        marks.blit(floor, (0, 0))
        marks.blit(signs, (0, 0))
        shapes.add(shape(marks, middle, 34))
    assert len(shapes) == 3


@pytest.mark.parametrize("points", SURENESS)
def test_an_eye_shows_how_sure_its_accuser_is_as_a_guards_cone_does(points):
    lamp = LightView("eye", points)
    assert lamp_marks.state_of(lamp) is AlertState[SURENESS[points].upper()]


def test_the_patterns_of_an_eye_differ_without_their_hues():
    sim = hall(DEED)
    shapes = set()
    for points in SURENESS:
        risk(sim).spots[0].points = points
        floor, _ = drawn(sim)
        shapes.add(shape(floor, middle_of(sim, 0), 34))
    assert len(shapes) == len(SURENESS)


def test_an_eyes_edge_lies_where_its_light_ends():
    sim = hall(DEED)
    floor, _ = drawn(sim)
    radius = sim.world.discs[0][2] / PIXEL
    box = pygame.mask.from_surface(floor, threshold=150).get_bounding_rects()[0]
    assert box.width == pytest.approx(2 * radius, abs=3)


def test_the_open_eye_hangs_over_the_disc_and_goes_along():
    sim = hall(DEED)
    places = []
    for _ in range(2):
        _, signs = drawn(sim)
        x, y = middle_of(sim, 0)
        assert signs.get_at((x, y - lamp_marks.HANGS))[:3] in {COLORS["cream"], COLORS["ink"]}
        places.append((x, y))
        run(sim, 300)
    assert places[0] != places[1]


def test_drawing_the_marks_changes_nothing():
    sim = hall(*[DEED] * 2)
    digest = sim.world.digest()
    drawn(sim)
    assert sim.world.digest() == digest
