"""Stories of noises: what they are worth, when they arrive, and where they are believed."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import NoiseMade
from game.sim.intents import Intents
from game.sim.systems.sounding import hear, make_noise
from tests.sim.worlds import STAND, at, of, play, put, run

HALL = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#" * 40]
TILE = 1440


def hall(*things, **changes):
    """Return a hall with the courier far in the east."""
    return play(HALL, put("start", "start", 38, 8), *things, **changes)


def post(name, column, row=4, kind="guard", **values):
    return put(name, kind, column, row, facing_angle=10800, **values)


def heard(sim, radius, *, source="footstep", column=10, by="courier", lure=False):
    """Let a noise sound and arrive; returns how aware liu is then."""
    x, y = at(column, 4)
    make_noise(sim.world, source, by=by, x=x, y=y, radius=radius, lure=lure)
    sim.world.tick += 36
    hear(sim.world)
    return sim.world.actor("liu").aware.points


def test_the_inner_half_of_a_noise_is_worth_more_than_the_outer():
    points = [heard(hall(post("liu", column)), 6000) for column in (10, 13, 14, 16, 17)]
    assert points == [45_000, 45_000, 20_000, 20_000, 0]


def test_a_noise_is_heard_after_six_tenths_of_a_second():
    sim = hall(post("liu", 12))
    make_noise(sim.world, "bump", by="courier", x=at(10, 4)[0], y=at(10, 4)[1], radius=6000)
    sim.world.tick = 35
    hear(sim.world)
    assert sim.world.actor("liu").aware.points == 0
    assert len(sim.world.noises) == 1
    sim.world.tick = 36
    hear(sim.world)
    assert sim.world.actor("liu").aware.points == 45_000
    assert sim.world.noises == ()


def test_the_same_noise_within_a_second_adds_only_what_it_is_louder():
    sim = hall(post("liu", 14))
    assert heard(sim, 6000) == 20_000
    sim.world.tick -= 36
    assert heard(sim, 6000) == 20_000
    sim.world.tick -= 36
    assert heard(sim, 6000, column=12) == 45_000
    sim.world.tick -= 36
    assert heard(sim, 6000) == 45_000
    sim.world.tick += 24
    assert heard(sim, 6000) == 65_000


def test_the_same_noise_from_elsewhere_moves_nobody_s_mind_within_a_second():
    sim = hall(post("liu", 12))
    heard(sim, 6000, lure=True)
    sim.world.tick -= 30
    heard(sim, 6000, column=14, lure=True)
    assert sim.world.actor("liu").memory.ghost == at(10, 4)


def test_sound_alone_never_makes_more_certain_than_65():
    sim = hall(post("liu", 10))
    for _ in range(4):
        heard(sim, 6000)
        sim.world.tick += 60
    assert sim.world.actor("liu").aware.points == 65_000


def test_nobody_hears_himself_and_nobody_alarmed_or_down_listens():
    assert heard(hall(post("liu", 10)), 6000, by="liu") == 0
    for state in (AlertState.ALARMED, AlertState.DOWN):
        sim = hall(post("liu", 10))
        sim.world.actor("liu").state = state
        assert heard(sim, 6000) == 0


def test_a_noise_is_believed_up_to_a_seventh_of_its_distance_off_and_a_lure_exactly():
    offs = set()
    for seed in range(40):
        sim = hall(post("liu", 16), seed=seed)
        heard(sim, 14_000)
        x, y = sim.world.actor("liu").memory.ghost
        offs.add((x - at(10, 4)[0], y - at(10, 4)[1]))
    longest = max(x * x + y * y for x, y in offs)
    assert (6 * TILE * 0.12) ** 2 < longest <= (6 * TILE * 0.15 + 2) ** 2
    assert {(x > 0, y > 0) for x, y in offs} == {
        (a, b) for a in (True, False) for b in (True, False)
    }
    sim = hall(post("liu", 16))
    heard(sim, 14_000, source="decoy", lure=True)
    assert sim.world.actor("liu").memory.ghost == at(10, 4)


@pytest.mark.parametrize("place", [(0, 0), (40 * TILE - 1, 10 * TILE - 1)])
def test_a_believed_place_lies_on_the_map(place):
    believed = set()
    for seed in range(30):
        sim = play(["." * 40] * 10, put("start", "start", 38, 8), post("liu", 20), seed=seed)
        make_noise(sim.world, "bump", by="courier", x=place[0], y=place[1], radius=40_000)
        sim.world.tick = 36
        hear(sim.world)
        believed.add(sim.world.actor("liu").memory.ghost)
    assert place in believed
    assert all(0 <= x < 40 * TILE and 0 <= y < 10 * TILE for x, y in believed)


def test_where_nobody_could_hear_nothing_is_kept():
    sim = hall(post("liu", 10))
    for radius, kept in ((3000, 0), (4000, 1)):
        make_noise(sim.world, "bump", by="courier", x=at(15, 4)[0], y=at(15, 4)[1], radius=radius)
        assert len(sim.world.noises) == kept
    make_noise(sim.world, "bump", by="courier", x=at(11, 4)[0], y=at(11, 4)[1], radius=0)
    assert len(sim.world.noises) == 1


@pytest.mark.parametrize(("away", "radius"), [(4 * TILE, 3000), (4 * TILE + 1, 6000)])
def test_a_belt_hums_four_tiles_far(away, radius):
    sim = hall()
    x, y = at(10, 4)
    sim.world.hum = ((x + away, y),)
    make_noise(sim.world, "bump", by="courier", x=x, y=y, radius=6000)
    assert of(sim.world.events, NoiseMade)[0].radius == radius


def test_after_a_rewind_nobody_hears_the_courier_but_still_her_coin():
    for by, points in (("courier", 0), ("decoy", 45_000)):
        sim = hall(post("liu", 10))
        sim.world.courier.amnesty_until = 37
        assert heard(sim, 6000, by=by) == points
    sim = hall(post("liu", 10))
    sim.world.courier.amnesty_until = 36
    assert heard(sim, 6000) == 45_000


def test_steps_sound_by_ground_and_gait():
    for ground, gait, radius in ((".", "walk", 3500), (":", "run", 9000), (",", "walk", 2000)):
        rows = ["#" * 12, "#" + ground * 10 + "#", "#" * 12]
        sim = play(rows, put("start", "start", 2, 1))
        steps = of(run(sim, 20, Intents(direction=0, gait=gait)), NoiseMade)
        assert {e.radius for e in steps} == {radius}
    sim = play(["#" * 12, "#" + "." * 10 + "#", "#" * 12], put("start", "start", 2, 1))
    ticks = [tick for tick in range(40) if of(run(sim, 1, Intents(direction=0)), NoiseMade)]
    assert ticks == [15, 31]
    assert not of(run(sim, 40, STAND), NoiseMade)
