"""Stories about hands and feet: corners, people in the way, and the answer to a line."""

from __future__ import annotations

import pytest

from game.sim.events import Captured, Cited, Helped, KnockedDown
from game.sim.intents import Intents
from game.sim.systems.interaction import offers
from tests.sim.worlds import EAST, SOUTH, STAND, at, of, play, put, run, run_until

POST = [
    "#########",
    "#.......#",
    "#...#...#",
    "#@......#",
    "#.......#",
    "#########",
]


@pytest.mark.parametrize(
    ("row", "gets_past"), [(2.8, True), (2.6, True), (2.3, False), (2.0, False)]
)
def test_a_corner_is_slipped_round_and_a_wall_is_not(row, gets_past):
    """The body is 0.6 wide: up to 0.35 of it may meet the corner."""
    sim = play(POST)
    sim.world.courier.x, sim.world.courier.y = at(2, row)
    run(sim, 90, EAST)
    assert (sim.world.courier.x > at(4, 0)[0]) is gets_past


def test_a_corner_is_slipped_round_downwards_too():
    sim = play(POST)
    sim.world.courier.x, sim.world.courier.y = at(3.3, 1)
    run(sim, 60, SOUTH)
    assert sim.world.courier.y > at(0, 3)[1]


def test_a_corner_is_slipped_round_whatever_stands_elsewhere():
    rows = [row.replace("@", "#") for row in POST]
    sim = play(rows, put("start", "start", 3, 1))
    sim.world.courier.x, sim.world.courier.y = at(3.3, 1)
    run(sim, 60, SOUTH)
    assert sim.world.courier.y > at(0, 3)[1]


def blocked():
    """Return a lane whose middle is full of a loader and her crates."""
    rows = ["#########", "#@......#", "#########"]
    return play(rows, put("ines", "worker", 5, 1, blocks=(3, 1, 4, 1)))


def test_who_bars_a_way_is_helped_from_its_edge():
    sim = blocked()
    run(sim, 60, EAST)
    assert "help" in [offer.verb for offer in offers(sim.world)]
    assert of(run(sim, 400, Intents(use=True)), Helped)
    run(sim, 120, EAST)
    assert sim.world.courier.x > at(6, 0)[0]


def test_who_bars_a_way_is_shoved_from_its_edge_at_the_price_that_was_told():
    sim = blocked()
    run(sim, 60, EAST)
    told = next(offer for offer in offers(sim.world) if offer.verb == "knock_down")
    assert told.price == -12
    assert of(run(sim, 1, Intents(tool="knock_down")), KnockedDown)


@pytest.mark.parametrize(("away", "down"), [(1728, True), (1729, False)])
@pytest.mark.parametrize(("x", "y", "across", "along"), [(5 * 1440, 9000, -1, 0),
                         (7 * 1440 - 1, 9000, 1, 0), (9000, 5 * 1440, 0, -1),
                         (9000, 7 * 1440 - 1, 0, 1)])  # fmt: skip
def test_who_bars_a_way_is_a_tile_and_a_fifth_from_its_edge_on_every_side(
    x, y, across, along, away, down
):
    rows = ["#" * 12, *["#" + "." * 10 + "#"] * 10, "#" * 12]
    ines = put("ines", "worker", 5, 5, blocks=(5, 5, 2, 2))
    sim = play(rows, put("start", "start", 1, 1), ines)
    sim.world.courier.x, sim.world.courier.y = x + across * away, y + along * away
    assert bool(of(run(sim, 1, Intents(tool="knock_down")), KnockedDown)) == down


def line():
    """Return somebody in a regulator's line that never moves."""
    rows = ["#" * 16, "#@" + "." * 13 + "#", "#" * 16]
    pose = {"facing_angle": 180 * 60, "sweep_angle": 0, "period_ticks": 720}
    return play(rows, put("quan", "regulator", 14, 1, **pose))


def test_after_a_citation_the_line_rests_long_enough_to_step_aside():
    sim = line()
    run_until(sim, Cited, within_s=3)
    first = sim.world.tick
    assert not of(run(sim, 4 * 60, STAND), Captured)
    run_until(sim, Captured, within_s=3)
    assert sim.world.tick - first > 5 * 60


def test_whoever_has_papers_is_told_to_show_them_while_the_line_holds_her():
    sim = line()
    run(sim, 12)
    assert not [o for o in offers(sim.world) if o.verb == "show_papers"]
    sim.world.courier.has_papers = True
    told = [o for o in offers(sim.world) if o.verb == "show_papers"]
    assert [(o.button, o.hold, o.price) for o in told] == [("papers", 60, 2)]
    run(sim, 70, Intents(papers=True))
    assert not [o for o in offers(sim.world) if o.verb == "show_papers"]
