"""What a picture of the house is told: prints, portrait, painted beats and dials."""

from __future__ import annotations

from game.sim.rules import personal_view
from game.sim.rules.rerouting import EPOCH
from tests.sim.rules.personal_worlds import (
    customer,
    greet,
    hold,
    house,
    ji,
    leave_no_trace,
    market,
    stand,
    steps,
    tread,
    until,
    way,
)
from tests.sim.worlds import play, put


def test_only_the_market_has_a_house() -> None:
    assert personal_view.has_house(market().world)
    assert not personal_view.has_house(play(["####", "#@.#", "####"]).world)


def test_prints_grow_from_dots_to_solid() -> None:
    assert [personal_view.print_of(heat) for heat in (0, 7, 8, 31, 32, 95, 96)] == [
        "", "", "dots", "dots", "hatched", "hatched", "solid",
    ]  # fmt: skip
    sim = market(start=(4, 4))
    tread(sim, steps(8))
    assert personal_view.prints(sim.world) == {(18, 4): "hatched", (19, 4): "hatched"}


def test_the_portrait_gains_a_trait_at_40_120_and_240_steps_and_turns_grey_again() -> None:
    sim = market(start=(4, 4))
    traits = []
    for more in (39, 1, 80, 120):
        tread(sim, steps(more, column=18 + len(traits) * 3))
        traits.append(personal_view.portrait(sim.world))
    assert traits == [(), ("hood",), ("scarf", "hood"), ("face", "scarf", "hood")]
    house(sim).floor.forget()
    assert personal_view.portrait(sim.world) == ()


def test_a_painted_beat_is_shown_until_the_change_and_the_ring_runs_down() -> None:
    sim = market(*ji())
    greet(sim)
    tread(sim, steps(20))
    leave_no_trace(sim)
    until(sim, EPOCH - 301)
    assert personal_view.previews(sim.world) == {}
    until(sim, EPOCH - 200)
    assert personal_view.ticks_to_change(sim.world) == 200
    painted = personal_view.previews(sim.world)["ji"]
    assert painted[0] == house(sim).wardens[0].beats[0].schedule.pose(0)[:2]
    assert max(x for x, _ in painted) == 20 * 1440 + 720
    until(sim, EPOCH + 1)
    assert personal_view.previews(sim.world) == {}


def test_dials_are_live_and_stand_still_once_the_file_is_lifted() -> None:
    file = put("file", "objective", 40, 5, hold_ticks=180, starts="file")
    sim = market(way("west", 0, 1), way("east", 16, 17), file, start=(4, 4))
    assert personal_view.dials(sim.world) == {"west": 1000, "east": 1000}
    tread(sim, steps(50))
    live = personal_view.dials(sim.world)
    assert live["west"] == 1000 > live["east"]
    leave_no_trace(sim)
    hold(sim, 181)
    frozen = personal_view.dials(sim.world)
    tread(sim, steps(50, column=4))
    assert personal_view.dials(sim.world) == frozen


def test_a_table_shows_its_lit_sockets() -> None:
    table = put("west", "tuning_table", 20, 7, hold_ticks=180)
    sim = market(*customer("ada", 6, 3), table)
    assert personal_view.sockets(sim.world, "west") == (0, 4)
    stand(sim, 6, 4)
    hold(sim, 121)
    hold(sim, 121)
    assert personal_view.sockets(sim.world, "west") == (1, 4)
