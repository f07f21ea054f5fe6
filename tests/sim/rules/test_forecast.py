"""Stories of the forecast: right all night, wrong at the peak, learnt where it is watched."""

from __future__ import annotations

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim.actor import Actor
from game.sim.plan import Placement
from game.sim.rules import network_view
from game.sim.rules.beats import MARK, mark_after
from game.sim.rules.network_events import ForecastMissed, ForecastRead, ForecastRelearned
from game.sim.simulation import Simulation
from tests.sim.rules.depots import depot, hold, join, net, stand
from tests.sim.worlds import at, guard, of, put, run, walk_to

BOARD = put("board", "board", 10, 8, hold_ticks=90, lead_ticks=240)
COUNTER = put(
    "counter", "objective", 30, 8, hold_ticks=60, starts="peak", limit_ticks=28_800, tray=3,
    parcels="a>b b>c",
)  # fmt: skip


def peak_route(*corners: tuple[int, int]) -> tuple[int, ...]:
    """Return a route as a map's values hold it."""
    return tuple(part for corner in corners for part in at(*corner))


def walker(name: str, row: int, **values: object) -> Placement:
    """Return a guard who walks a row between two columns, far from where the courier is."""
    return guard(name, (24, row), (34, row), **values)


def liu(**values: object) -> Placement:
    """Return a guard who will walk another row at the peak."""
    return walker("liu", 5, wing="a", peak_route=peak_route((14, 5), (20, 5)), **values)


def read(sim: Simulation) -> list:
    """Read the board."""
    walk_to(sim, 10, 7)
    return hold(sim, 1.5)


def start_peak(sim: Simulation) -> None:
    """Start the peak, and hide: what follows is about guards alone."""
    stand(sim, 30, 9)
    sim.world.courier.amnesty_until = 1 << 30
    hold(sim, 3)
    assert net(sim).peak.runs
    stand(sim, 2, 9)


def pose(actor: Actor) -> tuple[int, int, int]:
    """Return where an actor is and looks."""
    return actor.x, actor.y, actor.heading


def test_reading_the_board_gives_the_guards_of_linked_wings_a_ghost() -> None:
    sim = depot(BOARD, liu(), walker("dorin", 4, wing="f"))
    join(sim, ("a", "b"))
    assert network_view.ghosts(sim.world) == ()
    assert of(read(sim), ForecastRead) == [ForecastRead("board")]
    assert [ghost.guard for ghost in network_view.ghosts(sim.world)] == ["liu"]
    assert sim.world.fixtures["board"].done


def test_a_ghost_is_its_guard_240_ticks_later_on_every_tick_before_the_peak() -> None:
    sim = depot(BOARD, liu())
    join(sim, ("a", "b"))
    read(sim)
    sim.world.courier.amnesty_until = 1 << 30
    said = {}
    for _ in range(MARK):
        ghost, liu_now = network_view.ghosts(sim.world)[0], pose(sim.world.actor("liu"))
        assert said.get(sim.world.tick, liu_now) == liu_now
        said[sim.world.tick + 240] = (ghost.x, ghost.y, ghost.heading)
        sim.step()


def test_a_guard_walks_over_to_the_round_of_the_peak_and_never_jumps() -> None:
    sim = depot(COUNTER, liu())
    start_peak(sim)
    actor, pace = sim.world.actor("liu"), sim.world.actor("liu").kind.paces["calm"]
    before = pose(actor)
    mark = mark_after(net(sim).peak.begun)
    for _ in range(mark + 2 * MARK - sim.world.tick):
        sim.step()
        assert distance(actor.x - before[0], actor.y - before[1]) <= pace
        before = pose(actor)
    assert not actor.off_schedule
    assert 14 <= actor.x // SUBTILES <= 20


def test_where_a_guard_is_depends_on_the_tick_and_the_start_of_the_peak_alone() -> None:
    early, late = depot(COUNTER, liu()), depot(COUNTER, liu())
    start_peak(early)
    run(late, 600)
    start_peak(late)
    for sim in (early, late):
        run(sim, MARK + 900 - sim.world.tick)
    assert pose(early.world.actor("liu")) == pose(late.world.actor("liu"))


def test_the_board_is_wrong_once_about_those_who_change_and_never_about_the_others() -> None:
    sim = depot(BOARD, COUNTER, liu(), walker("dorin", 4, wing="a"))
    join(sim, ("a", "b"))
    read(sim)
    start_peak(sim)
    events = run(sim, 2 * MARK)
    missed = of(events, ForecastMissed)
    assert [event.guard for event in missed] == ["liu"]
    assert missed[0].tiles >= 4
    assert network_view.is_cracked(sim.world)


def test_a_ghost_learns_after_one_whole_round_and_is_right_again() -> None:
    sim = depot(BOARD, COUNTER, liu())
    join(sim, ("a", "b"))
    read(sim)
    start_peak(sim)
    beat = net(sim).beats["liu"]
    mark = mark_after(net(sim).peak.begun)
    events = run(sim, mark + beat.joined + beat.new.period - sim.world.tick)
    assert of(events, ForecastRelearned) == [ForecastRelearned("liu")]
    ghost = network_view.ghosts(sim.world)[0]
    run(sim, 240)
    assert pose(sim.world.actor("liu")) == (ghost.x, ghost.y, ghost.heading)


def test_an_unlinked_wing_never_relearns() -> None:
    sim = depot(BOARD, COUNTER, liu())
    join(sim, ("c", "b"))
    read(sim)
    start_peak(sim)
    events = run(sim, 3 * MARK)
    assert not of(events, ForecastRelearned)
    assert not of(events, ForecastMissed)
