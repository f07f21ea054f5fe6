"""Rounds: with no margin, what they say of a still courier is what the simulation's senses say."""

from __future__ import annotations

import random

import pytest

from game.base.grid import cell_of
from game.sim.systems import perception
from game.sim.systems.perception import SENSE_EVERY, light_on_courier, sighting
from game.sim.systems.regulation import line_touches
from game.sim.systems.sounding import hear, make_noise
from game.solve.lattice import Lattice
from game.solve.margin import Margin
from game.solve.watch import Watch
from tests.sim.worlds import guard, play, put, run

STEP = 8

EXACT = Margin(0, 0)

ROOM = [
    "##############",
    "#.....#......#",
    "#.....#..=...#",
    "#..=..#..=...#",
    "#..=.........#",
    "#..=..#..##..#",
    "#.....#......#",
    "##############",
]
START = put("start", "start", 1, 6)
BRIGHT = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (2, 7, 11)]
POOLS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=3 * 1440) for c in (2, 10)]
LIU = guard("liu", (2, 1), (2, 6), (8, 4))
SWEEP = {"facing_angle": 180 * 60, "sweep_angle": 90 * 60, "period_ticks": 480}

NIGHTS = {
    "a guard in the light": (LIU, *BRIGHT),
    "two guards": (LIU, guard("mo", (12, 6), (9, 1)), *BRIGHT),
    "an auditor among pools": (
        put("mo", "auditor", 11, 2, route=((11, 2), (8, 6), (2, 2))),
        *POOLS,
    ),
    "an auditor in the dark": (put("mo", "auditor", 4, 2, route=((4, 2), (4, 6))),),
    "an auditor for full light": (
        put("mo", "auditor", 11, 2, route=((11, 2), (8, 6)), only_light=True),
        *POOLS,
    ),
    "a camera": (put("eye", "camera", 12, 4, **SWEEP), *POOLS),
    "a regulator": (put("line", "regulator", 12, 4, **SWEEP | {"sweep_angle": 20 * 60}),),
    "a regulator behind a corner": (put("line", "regulator", 7, 6, **SWEEP), LIU, *BRIGHT),
}


def turn_to(world, tick):
    """Put everybody where their schedules have them at a tick."""
    world.tick = tick
    for actor in world.actors:
        actor.x, actor.y, actor.heading = actor.schedule.pose(tick)


def senses(world, actor):
    """Return whether somebody whose turn it is senses the courier where she is."""
    if (world.tick - actor.index) % SENSE_EVERY:
        return False
    if actor.kind.id == "regulator":
        return line_touches(world, actor)
    return sighting(world, actor) is not None


def sensed(world, lattice, step, gait):
    """Return the points where the senses of one step find a courier who stands still."""
    found, courier = 0, world.courier
    courier.gait, courier.crouched = gait, gait == "sneak"
    for tick in range(step * STEP, step * STEP + STEP):
        turn_to(world, tick)
        for number in range(lattice.width * lattice.height):
            if not (lattice.free & ~found) >> number & 1:
                continue
            courier.x, courier.y = lattice.place(number)
            courier.light = light_on_courier(world)
            if any(senses(world, actor) for actor in world.actors):
                found |= 1 << number
    return found


def watch_of(*placements, margin=EXACT, rows=ROOM):
    sim = play(rows, START, *placements)
    lattice = Lattice.of(sim.world.terrain)
    return sim.world, lattice, Watch.over(sim.world, margin)


def some_steps(night, period, count):
    """Return the same few steps of a round each time."""
    return random.Random(night).sample(range(period), count)  # noqa: S311 - the same each time


@pytest.mark.parametrize("night", NIGHTS)
def test_she_is_seen_exactly_where_the_senses_find_her(night):
    world, lattice, watch = watch_of(*NIGHTS[night])
    seen = 0
    for step in some_steps(night, watch.period, 6):
        truth = sensed(world, lattice, step, "walk")
        assert watch.sees_walker(step) == truth, step
        assert watch.sees_sneaker(step) == sensed(world, lattice, step, "sneak"), step
        seen |= truth
    assert seen


def test_low_cover_hides_who_sneaks_and_only_her():
    _, lattice, watch = watch_of(put("eye", "camera", 12, 2, facing_angle=180 * 60), *BRIGHT)
    behind = lattice.bit((8 * 1440 + 720, 2 * 1440 + 720))
    assert watch.sees_walker(0) & behind
    assert not watch.sees_sneaker(0) & behind


def test_a_torch_lights_at_least_what_the_simulation_says_it_lights():
    """Edges of pools and beams together are counted point by point there: a margin covers them."""
    torches = LIU, guard("mo", (12, 6), (9, 1)), *POOLS
    world, lattice, narrow = watch_of(*torches)
    _, _, wide = watch_of(*torches, margin=Margin(432, 180))
    missed = seen = 0
    for step in some_steps("torch", narrow.period, 8):
        truth = sensed(world, lattice, step, "walk")
        assert not truth & ~wide.sees_walker(step)
        missed += (truth & ~narrow.sees_walker(step)).bit_count()
        seen += truth.bit_count()
    assert missed * 50 < seen


def test_a_lamp_that_nobody_with_eyes_carries_lights_her_too():
    drone, camera = put("fly", "drone", 10, 2), put("eye", "camera", 12, 2, facing_angle=180 * 60)
    _, lattice, watch = watch_of(camera)
    under = lattice.bit((11 * 1440, 2 * 1440 + 720))
    assert not watch.sees_walker(0) & under
    _, _, watch = watch_of(camera, drone)
    assert watch.sees_walker(0) & under


@pytest.mark.parametrize("gait", ["walk", "sneak"])
def test_footsteps_are_heard_exactly_where_the_simulation_carries_them(gait):
    _, truth, said = heard(gait, 0, put("liu", "guard", 8, 4))
    assert truth == said
    assert truth


@pytest.mark.parametrize("gait", ["walk", "sneak"])
def test_who_comes_nearer_while_a_noise_runs_may_only_hear_less_than_is_said(gait):
    """The simulation lets a noise fade out that nobody is near when it is made."""
    for step in some_steps(gait, 24, 4):
        world, truth, said = heard(gait, step, LIU)
        delay = world.limit("hear_delay_ticks")
        ticks = range(step * STEP + delay, step * STEP + STEP + delay)
        if len({cell_of(*world.actors[0].schedule.pose(tick)[:2]) for tick in ticks}) == 1:
            assert not truth & ~said, step


def heard(gait, step, *listeners):
    """Return a world, and from where footsteps of a step are heard in it and by the watch."""
    floors = [row.replace(".", sign) for row, sign in zip(ROOM, "..:w,:w.", strict=True)]
    world, lattice, watch = watch_of(*listeners, put("deaf", "guard", 12, 1, deaf=1), rows=floors)
    truth = 0
    for number in range(lattice.width * lattice.height):
        if lattice.free >> number & 1 and hears(world, lattice.place(number), gait, step):
            truth |= 1 << number
    return world, truth, watch.hears(gait, step)


def hears(world, place, gait, step):
    """Return whether a footstep at a place reaches anybody's mind."""
    terrain = world.terrain
    turn_to(world, step * STEP)
    loudness = world.catalog.surfaces[terrain.surface_at(*place)].loudness[gait]
    make_noise(world, "footstep", by="courier", x=place[0], y=place[1], radius=loudness)
    turn_to(world, step * STEP + world.limit("hear_delay_ticks"))
    hear(world)
    minded = [actor for actor in world.actors if actor.memory.numbers]
    for actor in minded:
        actor.memory.numbers.clear()
    return bool(minded)


def test_on_an_undisturbed_round_everybody_senses_from_where_the_schedule_says(monkeypatch):
    sim, poses = play(ROOM, START, LIU, put("eye", "camera", 12, 4, **SWEEP)), []

    def look(world):
        found = [(a.x, a.y, a.heading) for a in world.actors]
        poses.append((found, [a.schedule.pose(world.tick) for a in world.actors]))

    monkeypatch.setattr(perception, "perceive", look)
    run(sim, 500)
    assert len(poses) == 500
    assert all(true == said for true, said in poses)
