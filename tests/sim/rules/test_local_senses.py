"""Stories of the native senses: fog and horn, wind and dogs, oddness and crowds, and kits."""

from __future__ import annotations

from itertools import pairwise

from game.base.units import SUBTILES
from game.sim.actor import AlertState
from game.sim.events import Heard, NoiseMade, Noticed, TrustChanged
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    DogBarked,
    HeadsTurned,
    HornBlew,
    HornCut,
    LookedOdd,
    WindTurned,
)
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.perception import sighting
from tests.sim.rules.local_worlds import (
    WALKERS,
    WIND,
    harbour,
    lamp,
    locale,
    post,
    rows_of,
    stand,
)
from tests.sim.worlds import EAST, STAND, WEST, at, catalog, of, put, run

BACK = 180 * 60
"""The heading of somebody who looks west."""


# -- fog ------------------------------------------------------------------------------------------
NETS = rows_of(r6="." * 8 + "," * 20)


def walk_near_lindqvist(floor: str, *, horn: bool, **values: object) -> list[str]:
    """Walk to and fro for two seconds, five tiles behind Lindqvist; returns who heard it."""
    column = 35 if floor == "nets" else 24
    lindqvist = post("lindqvist", column + 5, 6, **values)
    sim = harbour("fog", lindqvist, put("foghorn", "horn", 50, 4), rows=NETS)
    run(sim, 0 if horn else 200)
    stand(sim, column, 6)
    events = [e for n in range(15) for e in run(sim, 8, WEST if n % 2 else EAST)]
    return [heard.actor for heard in of(events + run(sim, 60), Noticed)]


def test_a_walk_on_nets_is_unheard_on_stone_heard_and_unheard_under_the_horn() -> None:
    assert walk_near_lindqvist("nets", horn=False) == []
    assert walk_near_lindqvist("stone", horn=True) == []
    assert set(walk_near_lindqvist("stone", horn=False)) == {"lindqvist"}


def test_the_same_step_sounds_half_again_as_far_in_fog_and_her_ring_shows_it() -> None:
    sim = harbour("fog")
    rings = {}
    for place, column in (("square", 10), ("fog", 40)):
        stand(sim, column, 10)
        (noise,) = of(run(sim, 16, EAST), NoiseMade)
        rings[place] = noise.radius
        assert sim.world.courier.loudness == noise.radius
        run(sim, 2)
    assert rings == {"square": 3500, "fog": 5250}


def test_halvard_never_hears() -> None:
    assert walk_near_lindqvist("stone", horn=False, deaf=True) == []


def test_the_horn_blows_three_seconds_in_every_eight() -> None:
    sim = harbour("fog", put("foghorn", "horn", 50, 4))
    told = of(run(sim, 961), HornBlew)
    assert told == [HornBlew(180)] * 3
    assert local_view.horn(sim.world) == (True, 179)
    run(sim, 179)
    assert local_view.horn(sim.world) == (False, 300)


def test_eyes_reach_three_tiles_less_in_fog_and_normally_by_the_bell_lamp() -> None:
    sim = harbour("fog", post("osei", 30, 6), post("halvard", 30, 11, clear_subtiles=5 * SUBTILES))
    eyes = {
        name: {band.name: band.reach / SUBTILES for band in senses.bands}
        for name in ("osei", "halvard")
        for senses in [sim.world.rule.senses_at(sim.world, sim.world.actor(name))]
    }
    assert eyes["osei"] == {"contact": 1, "near": 2.5, "far": 5, "peripheral": 2.5, "back": 2}
    assert eyes["halvard"] == {"contact": 1, "near": 3.5, "far": 5, "peripheral": 5, "back": 2}


def test_a_lit_courier_seven_tiles_ahead_is_seen_in_clear_air_and_not_in_fog() -> None:
    for sense, sees in (("fog", False), ("bazaar", True)):
        sim = harbour(sense, post("eye", 30, 6), lamp("l", 37, 6))
        stand(sim, 37, 6)
        run(sim, 3)
        assert (sighting(sim.world, sim.world.actor("eye")) is not None) is sees


def test_cutting_the_rope_silences_the_horn_and_sends_halvard_to_look() -> None:
    rope = put("rope", "temptation", 40, 4, deed="sabotage", label="Horn rope")
    horn = put("foghorn", "horn", 40, 3, rope="rope")
    halvard = post("halvard", 46, 10, clear_subtiles=5 * SUBTILES, deaf=True)
    sim = harbour("fog", rope, horn, halvard)
    stand(sim, 40, 5)
    events = run(sim, 62, Intents(use=True))
    assert of(events, HornCut) == [HornCut(48 * 60)]
    assert [line.change for line in of(events, TrustChanged)] == [-10]
    stand(sim, 10, 10)
    assert not of(run(sim, 47 * 60), HornBlew)
    assert of(run(sim, 600), HornBlew)
    assert sim.world.actor("halvard").aware.peak >= 35_000


# -- the terrace ----------------------------------------------------------------------------------
GARDEN = rows_of(r6="." * 8 + "s" * 8)


def with_pepper(row: int = 6, column: int = 40) -> Simulation:
    """Return a terrace with Dragan and Pepper, who look east."""
    pepper = post("dragan", column, row, dog="Pepper")
    return harbour("terrace", pepper, WIND, rows=GARDEN)


def test_in_the_gust_pepper_barks_after_a_second_and_a_half() -> None:
    sim = with_pepper()
    stand(sim, 35.3, 6)
    sim.world.courier.y = at(0, 5)[1]
    assert not of(run(sim, 89), DogBarked)
    events = run(sim, 2)
    assert of(events, DogBarked) == [DogBarked("dragan", "Pepper")]
    assert [noise.radius for noise in of(events, NoiseMade)] == [7000]
    assert [heard.by for heard in of(events, Heard)] == ["scent"]
    run(sim, 3)
    assert sim.world.actor("dragan").state is AlertState.CURIOUS


def test_from_the_south_lane_from_the_lee_and_from_the_orange_beds_nothing_is_smelt() -> None:
    for column, row in ((35, 11), (45, 6), (33, 6)):
        sim = with_pepper(column=40 if row != 6 or column == 45 else 38)
        sim.world.actor("dragan").blind_until = 300
        stand(sim, column, row)
        assert not of(run(sim, 300), DogBarked), (column, row)


def test_the_lull_shortens_the_scent_and_walls_stop_it() -> None:
    sim = with_pepper()
    stand(sim, 35, 5)
    run(sim, 300)
    sim.world.actor("dragan").aware.points = 0
    assert locale(sim).scent.sniffed == ()
    assert local_view.scent(sim.world).reach == 3 * SUBTILES
    rows = rows_of(r5="." * 17 + "#", r6="." * 17 + "#", r4="." * 17 + "#")
    walled = harbour("terrace", post("dragan", 40, 5, dog="Pepper"), WIND, rows=rows)
    stand(walled, 35, 5)
    assert not of(run(walled, 300), DogBarked)


def test_a_bark_is_followed_by_eight_seconds_of_quiet() -> None:
    sim = with_pepper()
    dragan = sim.world.actor("dragan")
    ticks = []
    for _ in range(1500):
        stand(sim, 36, 5)
        (dragan.x, dragan.y), dragan.state = at(40, 5), AlertState.CALM
        dragan.aware.points = 0
        ticks += [sim.world.tick for _ in of(list(sim.step()), DogBarked)]
    assert len(ticks) == 3
    assert all(later - sooner >= 480 for sooner, later in pairwise(ticks))


def test_the_wind_says_when_it_turns() -> None:
    sim = harbour("terrace", WIND)
    assert of(run(sim, 481), WindTurned) == [
        WindTurned(gust=True, reach=6 * SUBTILES),
        WindTurned(gust=False, reach=3 * SUBTILES),
        WindTurned(gust=True, reach=6 * SUBTILES),
    ]


def test_dim_hides_nothing_on_the_terrace_and_half_in_the_square() -> None:
    sim = harbour("terrace", lamp("bench", 40, 6, band="dim"), lamp("tower", 10, 6, band="dim"))
    for column, band in ((40, LIT), (10, DIM), (30, SHADOW)):
        stand(sim, column, 6)
        run(sim, 1)
        assert sim.world.courier.light == band
    factors = catalog().factors
    assert (factors["lit"], factors["dim"]) == (1000, 450)


# -- the bazaar -----------------------------------------------------------------------------------
ARCH = lamp("arch", 40, 6)
CLERK = put("clerk", "worker", 44, 6, facing_angle=BACK, label="Clerk")
ILSE = post("ilse", 50, 2)


def under_the_arch(*things: Placement) -> Simulation:
    """Return a bazaar where the courier stands in the light and a clerk looks at her."""
    sim = harbour("bazaar", ARCH, CLERK, ILSE, *things)
    stand(sim, 40, 6)
    return sim


def test_alone_and_still_in_the_light_she_is_as_odd_as_can_be_within_four_seconds() -> None:
    sim = under_the_arch()
    assert of(run(sim, 150), HeadsTurned)
    events = run(sim, 95)
    assert of(events, LookedOdd) == [LookedOdd("ilse")]
    run(sim, 2)
    assert sim.world.actor("ilse").state is AlertState.CURIOUS
    assert local_view.odd_points(sim.world) in range(40, 45)


def test_among_four_walkers_she_is_not_odd_and_nobody_is_sure_of_her() -> None:
    sim = under_the_arch(*WALKERS, post("kofi", 46, 6, facing_angle=BACK))
    run(sim, 600)
    assert local_view.odd_points(sim.world) == 0
    assert sim.world.actor("kofi").aware.peak <= 34_000
    assert sim.world.tally.seen == 0


def test_a_crowd_of_the_bazaar_leaves_a_quarter_of_sight() -> None:
    sim = under_the_arch(*WALKERS)
    run(sim, 2)
    senses = sim.world.rule.senses_at(sim.world, sim.world.actor("ilse"))
    assert (senses.crowd, senses.cap) == (250, 34)


def test_in_the_shade_oddness_fades_at_twenty_a_second() -> None:
    sim = under_the_arch()
    run(sim, 123)
    before = local_view.odd_points(sim.world)
    stand(sim, 30, 12)
    run(sim, 60)
    assert before - local_view.odd_points(sim.world) in range(19, 22)


def test_walking_alone_in_light_is_odd_too_but_less() -> None:
    lights = [lamp(f"l{n}", 30 + 3 * n, 6) for n in range(6)]
    sim = harbour("bazaar", *lights)
    stand(sim, 30, 6)
    run(sim, 121, EAST)
    assert local_view.odd_points(sim.world) in range(18, 21)


def test_running_near_a_crowd_costs_trust_three_times_at_most() -> None:
    sim = harbour("bazaar", *WALKERS)
    events = []
    for _ in range(5):
        stand(sim, 36, 6)
        events += run(sim, 20, Intents(direction=0, gait="run"))
        events += run(sim, 5, STAND)
    assert [line.change for line in of(events, TrustChanged)] == [-1, -1, -1]
