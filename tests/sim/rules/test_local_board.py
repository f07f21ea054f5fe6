"""Stories of the field board: looks, notes, who is drawn from afar, and what a rewind leaves."""

from __future__ import annotations

from game.base.units import SUBTILES
from game.sim.events import Refused
from game.sim.intents import Intents
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    CoinsPaid,
    LookBought,
    LookEnded,
    TellPinned,
    TellUnpinned,
    TellWritten,
)
from tests.sim.rules.local_worlds import (
    OF_OSEI,
    OSEI,
    choose,
    harbour,
    hold,
    locale,
    look,
    offer,
    stand,
    tap,
    tell,
    verbs,
    written,
)
from tests.sim.worlds import EAST, NORTH, WEST, of, put, run


# -- looks ----------------------------------------------------------------------------------------
def test_a_look_costs_a_coin_and_lasts_eight_seconds() -> None:
    sim = harbour("fog", OF_OSEI)
    stand(sim, 8, 4)
    assert offer(sim, "look").coins == 1
    events = hold(sim, 0.5)
    assert of(events, LookBought) == [LookBought("fog", 1)]
    assert of(events, CoinsPaid) == [CoinsPaid("look", 1, 13, 0)]
    events = run(sim, 8 * 60)
    assert of(events, LookEnded) == [LookEnded("fog")]


def test_her_steps_move_the_window_and_not_her_feet() -> None:
    sim = harbour("fog")
    look(sim)
    before, place = local_view.window(sim.world), sim.world.courier.cell
    run(sim, 30, EAST)
    after = local_view.window(sim.world)
    assert after.rect[0] - before.rect[0] == 30 * 288
    assert sim.world.courier.cell == place
    run(sim, 300, NORTH)
    assert local_view.window(sim.world).rect[1] == SUBTILES - 6 * SUBTILES


def test_a_tell_in_the_window_is_ripe_after_six_tenths_of_a_second_for_one_press() -> None:
    sim = harbour("fog", OSEI, OF_OSEI)
    look(sim)
    run(sim, 30)
    assert "write_far" not in verbs(sim)
    run(sim, 6)
    assert offer(sim, "write_far").target == "tell_osei"
    events = tap(sim)
    assert of(events, TellWritten) == [TellWritten("tell_osei", "fog", "balcony")]
    assert of(events, TellPinned) == [TellPinned("tell_osei", 7)]


def test_what_leaves_the_window_begins_anew() -> None:
    sim = harbour("fog", OSEI, OF_OSEI)
    look(sim)
    run(sim, 30)
    run(sim, 60, WEST)
    run(sim, 40, EAST)
    assert "write_far" not in verbs(sim)


def test_what_can_only_be_seen_inside_is_not_in_the_window() -> None:
    hidden = tell("hidden", 40, 7, harbour="fog", seen_from="inside")
    sim = harbour("fog", hidden)
    look(sim)
    run(sim, 120)
    assert "write_far" not in verbs(sim)


def test_setting_the_telescope_down_ends_the_look() -> None:
    sim = harbour("fog")
    look(sim)
    assert of(list(sim.step(Intents(tool="drop"))), LookEnded)
    assert local_view.window(sim.world) is None


# -- writing inside, pocket and pins --------------------------------------------------------------
def test_inside_a_tell_goes_to_the_pocket_and_a_gate_pins_it() -> None:
    sim = harbour("fog", tell("rope", 26, 6, harbour="fog", seen_from="inside"))
    stand(sim, 21, 6)
    run(sim, 2)
    assert of(hold(sim, 1.1), TellWritten) == []
    events = hold(sim, 1.2)
    assert of(events, TellWritten) == [TellWritten("rope", "fog", "inside")]
    assert not of(events, TellPinned)
    assert locale(sim).notes.pocket == ("rope",)
    stand(sim, 19, 6)
    assert of(run(sim, 2), TellPinned) == [TellPinned("rope", 7)]


def test_no_tell_is_written_from_afar_or_through_a_wall() -> None:
    sim = harbour("fog", tell("rope", 30, 6, harbour="fog", seen_from="inside"))
    stand(sim, 23, 6)
    assert "write_tell" not in verbs(sim)
    near_wall = harbour("fog", tell("rope", 22, 10, harbour="fog", seen_from="inside"))
    stand(near_wall, 18, 10)
    assert "write_tell" not in verbs(near_wall)


def test_a_full_pocket_says_where_to_go() -> None:
    things = [tell(f"t{n}", 24 + n, 9, harbour="fog", seen_from="inside") for n in range(4)]
    sim = harbour("fog", *things)
    stand(sim, 25, 10)
    for _ in range(3):
        hold(sim, 1.3)
    assert of(hold(sim, 0.2), Refused) == [Refused("The pocket is full. Cross a gate.")]


def test_at_the_board_a_number_unpins_and_pins_again() -> None:
    sim = written()
    stand(sim, 4, 4)
    assert [(t.number, t.id, t.is_pinned) for t in local_view.board(sim.world)] == [
        (1, "tell_osei", True)
    ]
    assert of(choose(sim, 1), TellUnpinned) == [TellUnpinned("tell_osei")]
    assert local_view.free_pins(sim.world) == 8
    assert of(choose(sim, 1), TellPinned) == [TellPinned("tell_osei", 7)]
    assert not of(choose(sim, 2), TellPinned)


def test_a_ninth_note_must_wait_for_a_pin() -> None:
    things = [tell(f"t{n}", 24 + n, 9, harbour="fog") for n in range(9)]
    sim = harbour("fog", *things, stamps=tuple(f"t{n}:" for n in range(8)))
    look(sim)
    run(sim, 40)
    tap(sim)
    assert locale(sim).notes.pocket == ("t8",)
    locale(sim).look = None
    stand(sim, 4, 4)
    assert of(choose(sim, 9), Refused)
    choose(sim, 1)
    assert of(choose(sim, 9), TellPinned) == [TellPinned("t8", 0)]


def test_a_bay_board_sells_its_sense_for_a_coin_and_gives_it_to_the_trusted() -> None:
    wind = tell("tell_wind", 40, 7, harbour="fog", seen_from="inside")
    for trust, coins in ((59, 1), (60, 0)):
        sim = harbour("fog", wind, put("door", "bay_board", 10, 9, tell="tell_wind"), trust=trust)
        stand(sim, 10, 10)
        assert offer(sim, "buy_note").coins == coins
        assert of(tap(sim), TellWritten) == [TellWritten("tell_wind", "fog", "board")]
        assert locale(sim).purse.coins == 14 - coins


# -- near and far ---------------------------------------------------------------------------------
def test_far_osei_is_drawn_only_when_pinned_and_near_osei_always() -> None:
    sim = harbour("fog", OSEI, OF_OSEI)
    osei = sim.world.actor("osei")
    stand(sim, 29, 10)
    assert local_view.far_watchers(sim.world) == ()
    assert local_view.drawing_of(sim.world, osei) == "grey"
    look(sim)
    run(sim, 40)
    tap(sim)
    stand(sim, 29, 10)
    (far,) = local_view.far_watchers(sim.world)
    assert (far.actor, len(far.waypoints)) == ("osei", 2)
    for pins in (("tell_osei",), ()):
        locale(sim).notes.pins = pins
        stand(sim, 37, 10)
        assert local_view.drawing_of(sim.world, osei) == "near"


def test_the_waypoints_of_a_pinned_watcher_come_true() -> None:
    sim = written()
    (far,) = local_view.far_watchers(sim.world)
    osei, reached = sim.world.actor("osei"), []
    for _ in range(osei.schedule.period):
        sim.step()
        if (osei.x, osei.y) in far.waypoints and (osei.x, osei.y) not in reached:
            reached.append((osei.x, osei.y))
    assert set(reached) == set(far.waypoints)


def test_who_is_far_unpinned_and_behind_a_wall_is_not_drawn() -> None:
    sim = harbour("fog", OSEI)
    assert local_view.drawing_of(sim.world, sim.world.actor("osei")) == "none"


def test_a_regulator_is_always_drawn() -> None:
    eye = put("eye", "regulator", 57, 10, facing_angle=180 * 60, sweep_angle=0, period_ticks=720)
    sim = harbour("terrace", eye)
    assert local_view.drawing_of(sim.world, sim.world.actor("eye")) == "near"


def test_the_board_hides_nothing_that_any_eye_could_see_her_with() -> None:
    sim = harbour("fog")
    near = locale(sim).numbers["near_subtiles"]
    kinds = sim.world.catalog.kinds.values()
    assert max(band.reach for kind in kinds for band in kind.bands) <= near
