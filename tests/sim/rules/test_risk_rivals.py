"""Stories of the rival in the hall: what footprints tell it, and the charter it wants."""

from __future__ import annotations

from game.sim.events import Footprint, LevelEnded, Recovered, Refused, Robbed
from game.sim.rules.owed_events import AisleTold, PrintsWiped
from game.sim.systems.interaction import offers
from tests.sim.rules.festivals import (
    BACK,
    SEAL,
    STAGE,
    STAGE_GOAL,
    VAULT,
    festival,
    hold,
    risk,
    stand,
    take,
)
from tests.sim.worlds import STAND, of, put, run, run_until

MIRROR = put("mirror", "droid", 36, 7, route=((36, 7), (20, 7)), steals="charter")
AISLES = (
    put("mid", "aisle", 20, 9, rival="mirror", order=1, route=((36, 7), (36, 9), (20, 9))),
    put("south", "aisle", 20, 12, rival="mirror", order=2, route=((36, 7), (36, 12), (20, 12))),
)
POINTS = (put("tp1", "touchpoint", 16, 1), put("tp2", "touchpoint", 20, 1))
KIOSK = put("optout", "kiosk", 14, 7, hold_ticks=120)


# -- aisles ---------------------------------------------------------------------------------------
def walked(*columns: int):
    """Return a night after stepping on the touchpoints of these columns, and its events."""
    sim = festival(MIRROR, *AISLES, *POINTS, KIOSK, start=(14, 9))
    events = []
    for column in columns:
        stand(sim, column, 1)
        events += run(sim, 6, STAND)
        stand(sim, 18, 4)
        events += run(sim, 6, STAND)
    return sim, events


def rows_of(sim, seconds: int = 60) -> set[int]:
    """Return the rows the rival keeps to while she is far away, once it had time to walk over."""
    stand(sim, 2, 2)
    run(sim, 20 * 60, STAND)
    rows = set()
    for _ in range(seconds):
        run(sim, 60, STAND)
        rows.add(sim.world.actor("mirror").y // 1440)
    return rows


def test_each_footprint_tells_the_rival_one_more_aisle():
    lowest = []
    for columns in ((), (16,), (16, 20)):
        sim, events = walked(*columns)
        assert len(of(events, Footprint)) == len(columns)
        assert [e.known for e in of(events, AisleTold)] == list(range(1, len(columns) + 1))
        lowest.append(max(rows_of(sim)))
    assert lowest == [7, 9, 12]


def test_the_same_touchpoint_tells_nothing_new():
    sim, events = walked(16, 16)
    assert len(of(events, Footprint)) == 2
    assert of(events, AisleTold) == [AisleTold("mirror", "tp1", 1)]
    assert risk(sim).prints == ("tp1",)


def test_the_kiosk_wipes_every_footprint_and_the_rival_keeps_to_its_own_aisle_again():
    sim, _ = walked(16, 20)
    assert max(rows_of(sim)) == 12
    stand(sim, 14, 8)
    run(sim, 1)
    assert of(hold(sim, 2), PrintsWiped) == [PrintsWiped("optout")]
    assert rows_of(sim) == {7}
    stand(sim, 14, 8)
    assert [o.refusal for o in offers(sim.world) if o.verb == "wipe_prints"] == [
        "Nobody holds a footprint of yours."
    ]


def test_a_rival_changes_its_round_only_where_she_does_not_see_it():
    sim, _ = walked()
    run(sim, 60, STAND)
    mirror = sim.world.actor("mirror")
    own = mirror.schedule
    risk(sim).prints = ("tp1",)
    stand(sim, 30, 9)
    run(sim, 30, STAND)
    assert mirror.schedule is own
    stand(sim, 2, 2)
    run(sim, 2, STAND)
    assert mirror.schedule is not own


# -- the charter ----------------------------------------------------------------------------------
NEST = put("nest", "nest", 20, 7, of="mirror")


def signed():
    """Return a night in which she has just signed, and the rival is not far."""
    rival = put("mirror", "droid", 34, 9, route=((34, 9), (34, 11)), steals="charter")
    sim = festival(VAULT, SEAL, STAGE, STAGE_GOAL, BACK, rival, NEST)
    take(sim)
    stand(sim, 37, 12)
    run(sim, 1)
    before = of(run(sim, 30 * 60, STAND), Robbed)
    hold(sim, 2)
    return sim, before


def facing_away(sim, robbed_within: int = 40):
    """Stand with her back to the rival until it has struck."""
    sim.world.courier.heading = 0
    return run_until(sim, Robbed, within_s=robbed_within, intents=STAND)


def test_a_rival_lets_her_be_until_the_charter_is_signed_and_then_takes_it():
    sim, before = signed()
    assert not before
    assert facing_away(sim) == Robbed("mirror", "charter")
    assert sim.world.courier.item == ""
    assert risk(sim).is_robbed


def test_nobody_leaves_without_the_charter_and_it_can_be_fetched_where_it_was_left():
    sim, _ = signed()
    facing_away(sim)
    stand(sim, 38, 13)
    events = run(sim, 120)
    assert not of(events, LevelEnded)
    assert of(events, Refused) == [Refused("Nobody leaves without the charter.")]
    stand(sim, 2, 2)
    run(sim, 20 * 60, STAND)
    stand(sim, 20, 8)
    run(sim, 1)
    assert of(hold(sim, 0.1), Recovered) == [Recovered("charter", "nest")]
    stand(sim, 38, 13)
    assert [e.outcome for e in of(run(sim, 10), LevelEnded)] == ["completed"]


def test_whoever_catches_the_thief_has_the_charter_in_her_pocket_again():
    sim, _ = signed()
    facing_away(sim)
    events = []
    for _ in range(180):
        mirror = sim.world.actor("mirror")
        sim.world.courier.x, sim.world.courier.y = mirror.x, mirror.y
        events += sim.step(STAND)
        if of(events, Recovered):
            break
    assert of(events, Recovered) == [Recovered("charter", "caught")]
    assert (sim.world.courier.item, risk(sim).is_robbed) == ("", False)


def test_a_rewind_gives_the_charter_back_and_takes_the_footprints_away():
    sim, _ = walked(16)
    run(sim, 400, STAND)
    stand(sim, 20, 1)
    run(sim, 6, STAND)
    assert risk(sim).prints == ("tp1", "tp2")
    sim.rewind(300)
    assert risk(sim).prints == ("tp1",)
