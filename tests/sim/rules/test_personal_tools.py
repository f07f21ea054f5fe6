"""Stories of the house's tools: orbs that show and glow, lanterns that test, glass that tells."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.events import Merged, Refused, Robbed, Spotted
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules import personal_view
from game.sim.rules.mirrors import puddles_showing
from game.sim.rules.personal_events import (
    AbCalled,
    AbRun,
    AbSent,
    BeatChanged,
    OrbDeleted,
    OrbStolen,
    OrbTaken,
    RegulatorPosted,
)
from game.sim.rules.rerouting import EPOCH
from game.sim.senses.light import DIM, LIT, SHADOW
from game.sim.simulation import Simulation
from tests.sim.rules.personal_worlds import (
    greet,
    hold,
    house,
    ji,
    market,
    send,
    stand,
    steps,
    to_mark,
    tread,
    until,
)
from tests.sim.worlds import USE, guard, of, put, run

ORBS = [put(f"orb_{n}", "orb", 40, 1 + 2 * n) for n in range(4)]
BOWL = put("bowl", "bowl", 44, 4, hold_ticks=60)


def take(sim: Simulation, count: int) -> list[object]:
    """Take the first orbs, in the dark garden."""
    events = []
    for n in range(count):
        stand(sim, 41, 1 + 2 * n)
        events += hold(sim, 31)
    return events


# -- orbs -----------------------------------------------------------------------------------------
def test_one_orb_makes_the_darkest_tile_dim_and_three_make_it_lit() -> None:
    sim = market(*ORBS, BOWL)
    bands = []
    for n in range(4):
        stand(sim, 41, 1 + 2 * n)
        sim.step()
        bands.append(sim.world.courier.light)
        hold(sim, 31)
    assert bands == [SHADOW, DIM, DIM, LIT]


def test_with_two_orbs_she_merges_and_with_three_she_is_refused() -> None:
    sim = market(*ORBS, BOWL)
    take(sim, 2)
    assert of(run(sim, 10, Intents(merge=True)), Merged)
    run(sim, 30)
    stand(sim, 41, 5)
    assert of(hold(sim, 31), OrbTaken) == [OrbTaken("orb_2", 3)]
    events = run(sim, 130, Intents(merge=True))
    assert not of(events, Merged)
    assert of(events, Refused)[0] == Refused("Your orbs glow. No shade takes you.")


def test_washed_blank_they_leave_her_as_she_was() -> None:
    sim = market(*ORBS, BOWL)
    take(sim, 3)
    stand(sim, 44, 5)
    events = [event for _ in range(3) for event in hold(sim, 61)]
    assert [event.orb for event in of(events, OrbDeleted)] == ["orb_2", "orb_1", "orb_0"]
    sim.step()
    assert sim.world.courier.light == SHADOW
    assert of(run(sim, 10, Intents(merge=True)), Merged)


def test_each_orb_shows_more_of_what_the_house_plans() -> None:
    droid = put("echo", "droid", 20, 4, route=((20, 4), (28, 4)))
    sim = market(*ORBS, *ji(), BOWL, guard("gus", (44, 10), (46, 10)), droid)
    greet(sim)
    tread(sim, steps(10))
    stand(sim, 41, 7)
    sim.step()
    assert personal_view.guards_ahead(sim.world) == {}
    take(sim, 2)
    ahead = personal_view.guards_ahead(sim.world)
    assert set(ahead) == {"gus"}
    assert ahead["gus"][0] == sim.world.actor("gus").schedule.pose(sim.world.tick)[:2]
    assert personal_view.bars(sim.world) == {}
    assert personal_view.tracks(sim.world) == {}
    stand(sim, 41, 5)
    hold(sim, 31)
    run(sim, 600)
    assert len(personal_view.tracks(sim.world)["echo"]) == 20
    tread(sim, steps(10))
    stand(sim, 41, 7)
    hold(sim, 31)
    assert personal_view.bars(sim.world)["ji_arcade"] > 0


def test_a_rival_goes_for_orbs_and_one_stolen_upsets_its_salon() -> None:
    orb = put("orb", "orb", 40, 1, salon="paper")
    light = put("ch", "chandelier", 30, 2, salon="paper", radius_subtiles=1440)
    echo = put("echo", "droid", 37, 4, steals="orb", facing_angle=0)
    sim = market(orb, light, echo, start=(41, 1))
    hold(sim, 31)
    sim.world.courier.heading = 0
    events = run(sim, 40 * 60)
    assert of(events, Robbed) == [Robbed("echo", "orb")]
    assert of(events, OrbStolen) == [OrbStolen("orb", 0)]
    assert house(sim).salons["paper"].creep == 1
    fixture = sim.world.fixtures["orb"]
    assert not fixture.hidden
    stand(sim, fixture.x // SUBTILES, fixture.y // SUBTILES)
    assert of(run(sim, 60) + hold(sim, 31), OrbTaken)


# -- the bench ------------------------------------------------------------------------------------
def lab() -> list[Placement]:
    """Return a bench in the hall and two corridors in the arcade."""
    corridors = [("z_a", (17, 1, 6, 2)), ("z_b", (24, 1, 6, 2))]
    return [
        put(
            "bench", "test_bench", 4, 4, zone_a="z_a", zone_b="z_b", mouth_a="mouth_a",
            mouth_b="mouth_b", yes_a="1101001001", yes_b="0010110110", passers="p1 p2",
        ),
        *(put(name, "zone", r[0], r[1], rect=r) for name, r in corridors),
        put("mouth_a", "sign", 17, 5),
        put("mouth_b", "sign", 24, 5),
        put("p1", "visitor", 20, 7),
        put("p2", "visitor", 21, 7),
        guard("salome", (3, 10), (8, 10)),
        put("salome_base", "beat", 3, 10, warden="salome", zone="garden"),
        *(
            put(f"salome_test_{n}", "beat", 3, 10, warden="salome", zone=f"z_{n}",
                route=((3, 10), (c, 10)), mode="pingpong")
            for n, c in (("a", 18), ("b", 25))
        ),
    ]  # fmt: skip


def open_bench(sim: Simulation) -> None:
    """Stand at the bench and open it."""
    stand(sim, 4, 5)
    run(sim, 2, USE)
    run(sim, 1)


def test_a_lantern_rings_after_six_seconds_and_leaves_three_steps() -> None:
    sim = market(*lab())
    open_bench(sim)
    before = house(sim).floor.steps
    events = send(sim, 1)
    assert of(events, AbSent) == [AbSent("A")]
    assert of(events, AbRun) == [AbRun("A", yes=True)]
    assert house(sim).floor.steps - before == 3


def test_answers_are_read_in_order_and_ten_lanterns_are_all_there_are() -> None:
    sim = market(*lab())
    open_bench(sim)
    events = [event for choice in (1, 1, 1, 2, 2, 2, 2, 2, 1, 1) for event in send(sim, choice)]
    yes = [event.yes for event in of(events, AbRun) if event.corridor == "A"]
    assert yes == [True, True, False, True, False]
    assert house(sim).bench.yes == (3, 2)
    assert of(send(sim, 1), Refused) == [Refused("No lantern is left.")]


def test_seven_lanterns_in_one_corridor_within_an_epoch_call_the_warden_there() -> None:
    sim = market(*lab())
    greet(sim)
    stand(sim, 40, 4)
    to_mark(sim)
    open_bench(sim)
    for _ in range(7):
        send(sim, 2)
    events = until(sim, 2 * EPOCH + 1)
    assert of(events, BeatChanged) == [BeatChanged("salome", "salome_test_b", met=False)]


def test_five_lanterns_each_call_nobody() -> None:
    sim = market(*lab())
    greet(sim)
    stand(sim, 40, 4)
    to_mark(sim)
    open_bench(sim)
    events = [event for _ in range(5) for choice in (1, 2) for event in send(sim, choice)]
    assert not of(events + to_mark(sim), BeatChanged)


def near_mouth(sim: Simulation, name: str, column: int) -> bool:
    """Return whether somebody stands within a tile of a corridor's mouth."""
    return abs(sim.world.actor(name).x - column * SUBTILES - SUBTILES // 2) < SUBTILES


def test_a_call_needs_a_confidence_and_draws_people_to_its_mouth() -> None:
    sim = market(*lab())
    open_bench(sim)
    assert not of(list(sim.step(Intents(choice=3))), AbCalled)
    assert of(list(sim.step(Intents(choice=2))), AbCalled) == [AbCalled("A", 60)]
    run(sim, 600)
    assert all(near_mouth(sim, name, 17) for name in ("p1", "p2"))


def test_not_yet_hangs_each_sign_in_turn() -> None:
    sim = market(*lab())
    open_bench(sim)
    sim.step(Intents(choice=5))
    sim.step(Intents(choice=6))
    assert (house(sim).bench.call, house(sim).bench.confidence) == ("not yet", 100)
    run(sim, 600)
    assert near_mouth(sim, "p1", 17)
    run(sim, EPOCH)
    assert near_mouth(sim, "p1", 24)


# -- glass and water ------------------------------------------------------------------------------
def hall_of_mirrors(*things: Placement) -> Simulation:
    """Return a lit mirror on the north wall with a cloaked droid in its strip."""
    glass = put("glass", "mirror", 8, 0, width=3, salon="paper")
    droid = put("echo", "droid", 9, 3, steals="parcel")
    lamp = put("lamp", "lamp", 9, 3, radius_subtiles=4 * SUBTILES)
    return market(glass, droid, *things, lamp, start=(12, 3))


def test_facing_the_glass_spots_a_droid_in_half_the_time() -> None:
    sim = hall_of_mirrors()
    sim.world.courier.heading = 13_500
    events = run(sim, 36)
    assert of(events, Spotted) == [Spotted("echo", "mirror")]


def test_a_blind_glass_or_a_dark_strip_shows_nothing() -> None:
    sim = hall_of_mirrors(put("ch", "chandelier", 30, 2, salon="paper", radius_subtiles=1440))
    house(sim).salons["paper"].creep = 2
    sim.world.courier.heading = 13_500
    assert not of(run(sim, 60), Spotted)
    dark = hall_of_mirrors()
    dark.world.lamps[0].band = SHADOW
    dark.world.relight()
    dark.world.courier.heading = 13_500
    assert not of(run(dark, 60), Spotted)


def test_a_puddle_shows_what_stands_in_it_even_in_the_dark() -> None:
    sim = market(put("pool", "puddle", 20, 4), put("echo", "droid", 20, 3, steals="parcel"))
    assert [p.id for p in puddles_showing(sim.world, sim.world.actor("echo"))] == ["pool"]


# -- below twenty ---------------------------------------------------------------------------------
def test_whoever_is_shunned_finds_one_more_regulator_and_is_told() -> None:
    nest = put(
        "nest1", "watch_nest", 45, 2, facing_angle=10_800, sweep_angle=5400, period_ticks=720
    )
    sim = market(nest, trust=10)
    assert of(run(sim, 2), RegulatorPosted) == [RegulatorPosted("nest1")]
    assert [a.kind.id for a in sim.world.actors if a.id == "nest1"] == ["regulator"]
    assert not of(run(sim, 300), RegulatorPosted)
    assert not of(run(market(nest), 10), RegulatorPosted)
