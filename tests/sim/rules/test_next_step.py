"""Stories of what the network asks for next: where the diamond goes, from the rack to the arch."""

from __future__ import annotations

from game.sim.intents import Intents
from game.sim.plan import Placement
from game.sim.rules.next_step import Step, next_step, parcels_beyond, ride_towards
from game.sim.simulation import Simulation
from tests.sim.rules.depots import (
    PLACES,
    RING,
    choose,
    depot,
    hold,
    join,
    net,
    plug,
    stand,
    stand_at,
    take,
    tap,
)
from tests.sim.rules.test_peak import TWELVE, counter, peak, start, use
from tests.sim.worlds import at, put, run


def laying(*more: Placement, **changes: int) -> Simulation:
    """Return a night before the peak, its counter far from the rack."""
    bell = put("counter", "objective", 30, 5, hold_ticks=60, starts="peak", parcels="a>b")
    return depot(bell, *more, **changes)


def asked(sim: Simulation) -> tuple[str, str]:
    """Return what is asked for, and at which fixture."""
    step = next_step(sim.world)
    assert step is not None
    return step.verb, step.target


def away(sim: Simulation) -> tuple[tuple[int, int], str]:
    """Return where it sends her now, and where to ride from there."""
    step = next_step(sim.world)
    assert step is not None
    return (step.x, step.y), step.ride_to


def test_empty_hands_are_sent_to_the_nearest_rack_that_still_has_spools() -> None:
    far = put("far", "spool_rack", 40, 5, spools=1)
    sim = laying(far)
    assert asked(sim) == ("take_spool", "rack")
    stand(sim, 36, 5)
    assert asked(sim) == ("take_spool", "far")
    sim.world.fixtures["far"].count = 0
    assert asked(sim) == ("take_spool", "rack")


def test_a_rack_that_is_shut_to_her_is_not_asked_for() -> None:
    near = put("near", "spool_rack", 6, 4, spools=2, closed_below=99)
    assert asked(laying(near)) == ("take_spool", "rack")


def test_a_spool_on_the_floor_counts_like_one_on_a_rack() -> None:
    sim = laying()
    take(sim)
    stand(sim, 12, 5)
    tap(sim)
    assert asked(sim)[0] == "pick_up"
    stand(sim, 5, 5)
    assert asked(sim) == ("take_spool", "rack")


def test_a_spool_in_hand_goes_to_the_nearest_hub_and_then_to_another_one() -> None:
    sim = laying()
    take(sim)
    assert asked(sim) in {("plug", "a"), ("plug", "d")}
    plug(sim, "a")
    assert asked(sim) == ("plug", "d")
    stand(sim, 18, 2)
    assert asked(sim) == ("plug", "b")


def test_the_second_end_is_sent_to_a_hub_that_no_lane_joins_yet() -> None:
    sim = laying()
    join(sim, ("b", "c"), ("c", "f"))
    take(sim)
    plug(sim, "a")
    join(sim, ("a", "d"))
    stand(sim, 6, 8)
    assert asked(sim) == ("plug", "e")


def test_the_board_never_takes_the_arrow() -> None:
    board = put("board", "board", 5, 3, hold_ticks=90, lead_ticks=240)
    assert asked(laying(board)) == ("take_spool", "rack")


def test_all_hubs_in_one_network_send_her_to_the_counter() -> None:
    sim = laying()
    join(sim, *RING[:5])
    assert asked(sim) == ("start_peak", "counter")


def test_without_a_spool_left_anywhere_the_peak_is_what_remains() -> None:
    assert asked(laying(spools=0)) == ("start_peak", "counter")


def test_with_five_of_six_linked_the_peak_does_not_ask_for_the_sixth() -> None:
    sim = depot(counter("a>b b>c"))
    join(sim, *RING[:4])
    start(sim)
    assert asked(sim) == ("scan", "a")


def test_a_parcel_in_hands_is_sent_to_where_it_belongs() -> None:
    sim = peak()
    start(sim)
    use(sim, "a")
    assert sim.world.courier.item == "parcel"
    assert next_step(sim.world) == Step("hand_over", "b", *at(*PLACES["b"]))


def test_a_parcel_on_the_floor_is_asked_for_again() -> None:
    sim = peak()
    start(sim)
    use(sim, "a")
    stand(sim, 12, 5)
    tap(sim)
    assert asked(sim) == ("pick_up", "parcel_1")


def test_what_waits_where_she_stands_comes_before_what_she_carries_on() -> None:
    sim = peak("a>b a>c b>a")
    join(sim, *RING[:2])
    start(sim)
    use(sim, "a")
    assert asked(sim) == ("scan", "a")
    use(sim, "a")
    assert asked(sim) == ("hand_over", "b")


def test_a_long_way_leads_over_the_lane() -> None:
    sim = peak("c>a")
    join(sim, ("a", "c"))
    start(sim)
    assert asked(sim) == ("scan", "c")
    assert away(sim) == (at(*PLACES["a"]), "c")
    stand_at(sim, "c")
    assert away(sim) == (at(*PLACES["c"]), "")


def test_on_a_ride_the_way_leads_to_the_hub_it_goes_to() -> None:
    sim = peak("c>a")
    join(sim, ("a", "c"))
    start(sim)
    stand_at(sim, "a")
    tap(sim)
    choose(sim, 3)
    run(sim, 80)
    assert sim.world.courier.aboard
    assert away(sim)[0] == at(*PLACES["c"])


def test_a_round_that_is_done_sends_her_back_to_the_counter() -> None:
    sim = peak("a>b b>a a>b a>c")
    join(sim, *RING[:2])
    start(sim)
    for hub in "aabbba":
        use(sim, hub)
    assert asked(sim) == ("call_orders", "counter")
    start(sim)
    assert asked(sim) == ("scan", "a")


def test_a_tripped_cable_that_parts_the_network_is_to_be_reset() -> None:
    sim = peak(TWELVE)
    join(sim, ("a", "b"))
    start(sim)
    run(sim, 3_700)
    stand(sim, 12, 5)
    assert asked(sim)[0] == "reset"


def test_a_tripped_cable_with_a_spare_way_is_left_alone() -> None:
    sim = peak(TWELVE)
    join(sim, *RING)
    start(sim)
    run(sim, 3_700)
    assert asked(sim)[0] == "scan"


def test_after_the_peak_nothing_is_asked_for_but_the_way_out() -> None:
    sim = peak("a>b")
    start(sim)
    use(sim, "a")
    use(sim, "b")
    assert next_step(sim.world) is None


def test_an_open_lid_knows_the_ride_towards_what_comes_next() -> None:
    sim = peak("a>c")
    join(sim, *RING[:1], ("b", "f"))
    start(sim)
    assert ride_towards(sim.world, "b") == "a"
    use(sim, "a")
    assert parcels_beyond(sim.world, "f") == ("c",)
    assert parcels_beyond(sim.world, "b") == ()
    assert ride_towards(sim.world, "a") == "f"
    assert ride_towards(sim.world, "c") == ""


def test_asking_changes_nothing() -> None:
    sim = peak(TWELVE)
    join(sim, *RING[:5])
    start(sim)
    before = sim.world.digest()
    next_step(sim.world)
    assert sim.world.digest() == before
    sim.step(Intents())
    hold(sim, 0.1)
    assert net(sim).peak.runs
