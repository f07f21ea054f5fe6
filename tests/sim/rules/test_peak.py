"""Stories of the peak: twelve parcels, one tray, a cable that trips and eight minutes."""

from __future__ import annotations

import pytest

from game.sim.events import ExitOpened, ObjectiveDone, TrustChanged
from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules import network_view
from game.sim.rules.network_events import (
    CableReset,
    CableTripped,
    OrdersCalled,
    ParcelDelivered,
    ParcelScanned,
    PeakEnded,
    PeakStarted,
)
from game.sim.senses.light import LIT, SHADOW
from game.sim.simulation import Simulation
from game.sim.systems.interaction import offers
from tests.sim.rules.depots import (
    RING,
    depot,
    hold,
    join,
    net,
    plug,
    ride,
    stand,
    stand_at,
    take,
    tap,
)
from tests.sim.worlds import of, put, run

TWELVE = "a>b b>c c>a a>c c>b b>a a>b b>c c>a a>c c>b b>a"


def counter(parcels: str, *, limit: int = 28_800, tray: int = 3) -> Placement:
    """Return a counter beside hub a."""
    return put(
        "counter", "objective", 6, 5, hold_ticks=60, starts="peak", label="counter",
        parcels=parcels, limit_ticks=limit, tray=tray,
    )  # fmt: skip


def peak(parcels: str = "a>b b>a a>b", *more: Placement, **values: int) -> Simulation:
    """Return a night at the counter, not yet started."""
    sim = depot(counter(parcels, **values), *more, spools=0)
    sim.world.courier.amnesty_until = 1 << 30
    return sim


def start(sim: Simulation) -> list:
    """Start the peak, or call the next parcels; hold as long as the counter wants."""
    stand(sim, 6, 6)
    wanted = next(o for o in offers(sim.world) if o.verb in ("start_peak", "call_orders"))
    return hold(sim, wanted.hold / 60)


def states(sim: Simulation) -> str:
    """Return the first letters of the parcels' states."""
    return "".join(parcel.state[0] for parcel in network_view.parcels(sim.world))


def use(sim: Simulation, hub: str) -> list:
    """Hold the button at a hub as long as a parcel takes."""
    stand_at(sim, hub)
    return hold(sim, 1)


def test_the_peak_calls_a_tray_full_where_lanes_reach() -> None:
    sim = peak(TWELVE)
    join(sim, *RING[:2])
    events = start(sim)
    assert of(events, PeakStarted) == [PeakStarted(3, 0)]
    assert of(events, OrdersCalled) == [OrdersCalled(("parcel_1", "parcel_2", "parcel_3"))]


def test_without_a_lane_the_counter_calls_one_by_one() -> None:
    sim = peak(TWELVE)
    start(sim)
    assert states(sim) == "cwwwwwwwwwww"
    assert not [o for o in offers(sim.world) if o.verb == "call_orders"]
    use(sim, "a")
    assert sim.world.courier.item == "parcel"
    events = use(sim, "b")
    assert of(events, ParcelDelivered)[0].n == 1
    start(sim)
    assert states(sim) == "dcwwwwwwwwww"


def test_a_parcel_is_scanned_rides_on_the_tray_and_is_handed_over() -> None:
    sim = peak()
    join(sim, ("a", "b"))
    start(sim)
    scanned = use(sim, "a")
    assert of(scanned, ParcelScanned) == [ParcelScanned("parcel_1", "a", "b")]
    assert sim.world.courier.item == ""
    use(sim, "a")
    assert states(sim) == "tct"
    ride(sim, "a", 2)
    assert network_view.tray_at(sim.world) == "b"
    delivered = use(sim, "b") + use(sim, "b")
    assert [event.n for event in of(delivered, ParcelDelivered)] == [1, 2]
    assert of(delivered, ParcelDelivered)[0].ride_tiles == 16


def test_a_parcel_that_no_lane_brings_home_is_carried_on_by_hand() -> None:
    sim = peak("a>b")
    join(sim, ("a", "b"))
    start(sim)
    use(sim, "a")
    net(sim).cables = ()
    join(sim)
    hold(sim, 0.5)
    assert (sim.world.courier.item, sim.world.courier.item_id) == ("parcel", "parcel_1")
    assert of(use(sim, "b"), ParcelDelivered)


def test_a_parcel_can_be_set_down_and_picked_up() -> None:
    sim = peak()
    start(sim)
    use(sim, "a")
    stand(sim, 12, 5)
    tap(sim)
    assert sim.world.courier.item == ""
    hold(sim, 0.5)
    assert sim.world.courier.item_id == "parcel_1"


def test_all_in_time_is_a_promise_kept() -> None:
    sim = peak()
    join(sim, ("a", "b"))
    start(sim)
    for hub in "aabb":
        use(sim, hub)
    events = use(sim, "b") + use(sim, "a")
    assert of(events, PeakEnded)[0].delivered == 3
    assert [change.change for change in of(events, TrustChanged)] == [4]
    assert "counter" in [done.objective for done in of(events, ObjectiveDone)]
    assert sim.world.rule.allows_exit(sim.world)
    assert sim.world.rule.is_won(sim.world)


def test_a_peak_without_a_cable_ends_at_its_limit_and_the_way_out_opens() -> None:
    sim = peak(TWELVE)
    start(sim)
    begun = net(sim).peak.begun
    use(sim, "a")
    events = run(sim, begun + 28_800 + 3 - sim.world.tick)
    assert of(events, PeakEnded) == [PeakEnded(0, 480)]
    assert of(events, ExitOpened)
    assert not of(events, TrustChanged)
    assert sim.world.courier.item == ""


@pytest.mark.parametrize(("links", "label", "seconds"), [
    ((), "Start the peak early", 3), (RING, "Start the peak", 1)])  # fmt: skip
def test_a_peak_before_all_hubs_are_joined_wants_a_long_hold(links, label, seconds) -> None:
    sim = peak()
    join(sim, *links)
    stand(sim, 6, 6)
    assert [(o.label, o.hold) for o in offers(sim.world)] == [(label, seconds * 60)]
    assert not of(hold(sim, seconds - 0.1), PeakStarted)
    assert of(hold(sim, seconds), PeakStarted)


def test_with_a_spool_in_hand_the_counter_starts_nothing() -> None:
    sim = depot(counter("a>b"))
    stand(sim, 3, 5)
    hold(sim, 0.5)
    stand(sim, 6, 6)
    start = next(o for o in offers(sim.world) if o.verb == "start_peak")
    assert start.refusal == "Lay the cable or set the spool down first"
    assert not of(hold(sim, 4), PeakStarted)


def test_a_peak_that_cannot_be_won_can_be_closed_early_and_is_not_won() -> None:
    sim = peak(TWELVE)
    start(sim)
    assert not of(hold(sim, 2.9), PeakEnded)
    events = hold(sim, 3)
    assert [event.delivered for event in of(events, PeakEnded)] == [0]
    assert not of(events, TrustChanged)
    assert sim.world.rule.allows_exit(sim.world)
    assert not sim.world.rule.is_won(sim.world)


def test_festival_lanterns_burn_while_the_peak_runs() -> None:
    lantern = put("fest", "lamp", 20, 5, radius_subtiles=2880, when="peak", wing="a")
    sim = peak("a>b", lantern, limit=300)
    lamp = sim.world.lamps[0]
    assert lamp.band == SHADOW
    start(sim)
    assert lamp.band == LIT
    run(sim, 320)
    assert lamp.band == SHADOW


@pytest.mark.parametrize(
    ("cables", "cable", "load", "after"),
    [
        (RING[:5], 3, 9, 6),
        ([("a", hub) for hub in "bcdef"], 1, 5, 10),
        (RING, 1, 3, 15),
    ],
    ids=["chain", "star", "ring"],
)
def test_after_a_minute_the_cable_that_carries_most_trips_once(
    cables: list[tuple[str, str]], cable: int, load: int, after: int
) -> None:
    sim = peak(TWELVE)
    join(sim, *cables)
    start(sim)
    events = run(sim, 3_700)
    tripped = of(events, CableTripped)
    assert len(tripped) == 1
    assert (tripped[0].before, tripped[0].after) == (15, after)
    if cables is not RING:
        assert (tripped[0].cable, tripped[0].load) == (cable, load)


def test_the_fifth_delivery_trips_it_earlier() -> None:
    sim = peak(TWELVE)
    join(sim, *RING[:2])
    begun = start(sim)
    round_one = [event for hub in "abbcca" for event in use(sim, hub)]
    assert not of(round_one, CableTripped)
    start(sim)
    round_two = [event for hub in "accb" for event in use(sim, hub)]
    assert [event.n for event in of(begun + round_one + round_two, ParcelDelivered)] == [
        1,
        2,
        3,
        4,
        5,
    ]
    assert of(round_two, CableTripped)
    assert sim.world.tick < net(sim).peak.begun + 3_600


def test_a_tripped_cable_is_reset_by_two_seconds_at_either_end() -> None:
    sim = peak(TWELVE)
    join(sim, ("a", "b"))
    start(sim)
    run(sim, 3_700)
    assert net(sim).lanes == 0
    stand_at(sim, "b")
    assert of(hold(sim, 2), CableReset) == [CableReset(1)]
    assert net(sim).lanes == 1


def test_riders_finish_when_their_cable_trips() -> None:
    sim = peak(TWELVE)
    join(sim, ("a", "b"))
    start(sim)
    stand_at(sim, "a")
    run(sim, net(sim).peak.begun + 3_600 - 100 - sim.world.tick)
    tap(sim)
    sim.step(Intents(choice=2))
    run(sim, 110)
    assert net(sim).lanes == 0
    assert sim.world.courier.aboard
    run(sim, 60)
    assert network_view.lane(sim.world).phase == "looking"
    tap(sim)
    run(sim, 20)
    assert sim.world.courier.cell == (20, 2)


def test_a_small_peak_has_no_trip() -> None:
    sim = peak()
    join(sim, ("a", "b"))
    start(sim)
    assert not of(run(sim, 4_000), CableTripped)


def test_holding_the_counter_writes_a_checkpoint_before_the_peak_begins() -> None:
    sim = peak()
    start(sim)
    run(sim, 600)
    sim.rewind_to("counter")
    assert net(sim).peak.begun < 0
    assert sim.world.courier.cell == (6, 6)


def test_a_hub_linked_in_the_peak_leaves_the_way_back_to_the_counter_open() -> None:
    sim = depot(counter("a>b b>a"))
    start(sim)
    take(sim)
    plug(sim, "a")
    plug(sim, "d")
    assert sim.world.checkpoint == "link_1"
    sim.rewind_to("counter")
    assert net(sim).peak.begun < 0
    assert "link_1" not in sim.checkpoints


def test_a_rewind_over_the_start_is_as_if_it_had_never_begun() -> None:
    begun, never = peak(), peak()
    for sim in (begun, never):
        stand(sim, 6, 6)
        sim.snapshots.clear()
        run(sim, 240)
    hold(begun, 3)
    run(begun, 300 - 200)
    assert net(begun).peak.runs
    begun.rewind(300)
    assert begun.world.digest() == never.world.digest()


def test_the_estimate_says_what_the_peak_takes_by_hand_and_over_the_lanes() -> None:
    sim = peak(TWELVE)
    by_hand = network_view.estimate(sim.world)
    assert by_hand.by_hand == by_hand.lanes > 0
    join(sim, *RING[:2])
    joined = network_view.estimate(sim.world)
    assert joined.by_hand == by_hand.by_hand
    assert joined.lanes < by_hand.lanes
    assert joined.halves[2] == 16


def test_no_cable_is_offered_to_be_pulled_from_the_peak_on_unless_it_was_marked() -> None:
    sim = peak("a>b")
    join(sim, *RING[:2])
    stand_at(sim, "b")
    assert "unplug" in {offer.verb for offer in offers(sim.world)}
    net(sim).peak.begun, net(sim).peak.ended = 1, 2
    assert "unplug" not in {offer.verb for offer in offers(sim.world)}
    net(sim).marked = net(sim).cables[0].id
    stand_at(sim, net(sim).cables[0].a)
    assert "unplug" in {offer.verb for offer in offers(sim.world)}
