"""Stories of the regulator's line, of papers and of marks, to the tick."""

from __future__ import annotations

import pytest

from game.sim.actor import AlertState
from game.sim.events import (
    Captured,
    Cited,
    LineBroken,
    Locked,
    PapersShown,
    Seen,
    Touched,
)
from game.sim.intents import Intents
from game.sim.systems.regulation import is_licensed, line_touches, spread_marks
from tests.sim.worlds import STAND, at, of, play, put, run

YARD = ["#" * 40, *["#" + "." * 38 + "#"] * 8, "#" * 40]
TILE = 1440
PAPERS = Intents(papers=True)


def regulated(column=20, row=4, *things, **changes):
    """Return a yard under a line that rests on the row of the courier."""
    quan = put("quan", "regulator", 1, 4, facing_angle=0, sweep_angle=0, period_ticks=720)
    return play(YARD, put("start", "start", column, row), quan, *things, **changes)


def ticks_of(sim, kinds, ticks, intents=STAND):
    """Return the events of some kinds with the ticks at which they happened."""
    found = [(sim.world.tick - 1, e) for _ in range(ticks) for e in sim.step(intents)]
    return [(tick, type(e)) for tick, e in found if isinstance(e, kinds)]


# -- the line -------------------------------------------------------------------------------------
def test_the_line_paints_for_54_ticks_locks_for_36_and_then_cites():
    sim = regulated()
    told = ticks_of(sim, (Touched, Locked, Cited, Seen), 100)
    assert told[:4] == [(0, Touched), (51, Locked), (87, Cited), (87, Seen)]
    tally = sim.world.tally
    assert (tally.touched, tally.cited, tally.seen, tally.captured) == (1, 1, 1, 0)
    assert sim.world.courier.marked_until == 87 + 600
    assert sim.world.courier.marked_at == at(20, 4)
    assert [(line.deed, line.change) for line in sim.world.trust.ledger] == [("cited", -5)]


@pytest.mark.parametrize(("ago", "captured"), [(1199, True), (1200, False)])
def test_a_second_citation_ends_the_walk_for_twenty_seconds(ago, captured):
    sim = regulated()
    sim.world.tick, sim.world.courier.cited_tick = 3000, 3087 - ago
    events = run(sim, 100)
    assert bool(of(events, Captured)) == captured
    assert sim.world.phase == ("captured" if captured else "playing")
    assert sim.world.tally.captured == captured


def test_cover_breaks_the_line_after_two_fifths_of_a_second():
    sim = regulated()
    run(sim, 31)
    sim.world.courier.y += 4 * TILE
    told = ticks_of(sim, LineBroken, 60)
    assert told == [(54, LineBroken)]
    assert sim.world.tally.cover_answers == 1
    assert "paint" not in sim.world.actor("quan").memory.numbers
    sim.world.courier.y -= 4 * TILE
    sim.world.actor("quan").heading = 0
    assert of(run(sim, 6), Touched)


def test_a_short_step_out_of_the_line_does_not_break_it():
    sim = regulated()
    run(sim, 31)
    for _ in range(3):
        sim.world.courier.y += 4 * TILE
        assert not of(run(sim, 21), LineBroken)
        sim.world.courier.y -= 4 * TILE
        sim.world.actor("quan").heading = 0
        run(sim, 3)
    assert sim.world.tally.touched == 1


@pytest.mark.parametrize(("away", "touched"), [(22 * TILE, True), (22 * TILE + 1, False)])
def test_the_line_ends_after_twenty_two_tiles(away, touched):
    sim = regulated()
    sim.world.courier.x = at(1, 4)[0] + away
    assert line_touches(sim.world, sim.world.actor("quan")) == touched


def test_the_line_finds_no_shadow_no_rider_nobody_forgiven_and_is_put_out_by_a_dazzle():
    sim = regulated()
    quan, courier = sim.world.actor("quan"), sim.world.courier
    assert line_touches(sim.world, quan)
    for name, value in (("merged", True), ("aboard", True), ("amnesty_until", 1)):
        before = getattr(courier, name)
        setattr(courier, name, value)
        assert not line_touches(sim.world, quan)
        setattr(courier, name, before)
    quan.blind_until = 1
    assert not line_touches(sim.world, quan)
    quan.blind_until = 0
    assert line_touches(sim.world, quan)


# -- papers ---------------------------------------------------------------------------------------
def test_papers_must_be_held_for_a_second_and_hold_for_45():
    sim = regulated(38, 8)
    sim.world.courier.has_papers = True
    assert not of(run(sim, 59, PAPERS), PapersShown)
    assert sim.world.courier.green_until == 0
    assert of(run(sim, 1, PAPERS), PapersShown)
    assert sim.world.courier.green_until == 59 + 45 * 60
    assert not of(run(sim, 70, PAPERS), PapersShown)


def test_papers_put_away_must_be_held_anew():
    sim = regulated(38, 8)
    sim.world.courier.has_papers = True
    run(sim, 59, PAPERS)
    run(sim, 1, STAND)
    assert not of(run(sim, 59, PAPERS), PapersShown)
    assert sim.world.courier.showing == 59
    run(sim, 1, STAND)
    assert sim.world.courier.showing == 0


def test_nobody_shows_papers_who_has_none_or_is_a_shadow():
    sim = regulated(38, 8)
    assert not of(run(sim, 70, PAPERS), PapersShown)
    sim.world.courier.has_papers = True
    run(sim, 5, Intents(merge=True))
    assert not of(run(sim, 70, Intents(merge=True, papers=True)), PapersShown)


def test_showing_papers_and_running_is_standing_still():
    sim = regulated(30, 8)
    x = sim.world.courier.x
    run(sim, 10, Intents(papers=True, direction=0, gait="run"))
    assert sim.world.courier.x == x
    run(sim, 10, Intents(papers=True, direction=0))
    assert sim.world.courier.x == x + 900


def test_a_licence_ends_with_its_time_a_run_an_alarm_or_a_theft():
    sim = regulated(38, 8, put("liu", "guard", 30, 1, facing_angle=0),
                    put("jar", "temptation", 35, 8, deed="theft", label="jar"))  # fmt: skip
    courier, liu = sim.world.courier, sim.world.actor("liu")
    courier.green_until = 1
    assert is_licensed(sim.world)
    courier.gait = "run"
    assert not is_licensed(sim.world)
    courier.gait = "walk"
    liu.state = AlertState.ALARMED
    assert not is_licensed(sim.world)
    liu.state = AlertState.SEARCHING
    sim.world.fixtures["jar"].done = True
    assert not is_licensed(sim.world)
    sim.world.fixtures["jar"].done = False
    sim.world.tick = 1
    assert not is_licensed(sim.world)


def test_papers_answer_a_line_that_had_touched_and_pay_once():
    sim = regulated()
    run(sim, 10)
    sim.world.courier.green_until = 5000
    told = of(run(sim, 30), LineBroken)
    assert [e.by for e in told] == ["papers"]
    assert sim.world.tally.papers_answers == 1
    assert [(line.deed, line.change) for line in sim.world.trust.ledger] == [("papers_shown", 2)]


# -- marks ----------------------------------------------------------------------------------------
def marked(tick, *, column=20, until=600, seen=False, blind=False):
    """Return how aware a guard is of somebody cited a while ago, and where he looks for her."""
    liu = put("liu", "guard", column, 2, facing_angle=16200)
    sim = play(YARD, put("start", "start", 10, 8), liu)
    world = sim.world
    world.tick, world.courier.marked_until, world.courier.marked_at = tick, until, at(10, 2)
    if seen:
        world.sight_log["liu"] = tick
    if blind:
        world.actor("liu").blind_until = tick + 1
    spread_marks(world)
    return world.actor("liu").aware.points, world.actor("liu").memory.ghost


def test_a_mark_is_told_once_a_second_within_twenty_tiles():
    assert marked(60) == (50_000, at(10, 2))
    assert marked(61) == (0, None)
    assert marked(60, column=30) == (50_000, at(10, 2))
    assert marked(60, column=31) == (0, None)
    assert marked(60, until=60) == (0, None)
    assert marked(60, blind=True) == (0, None)


def test_a_mark_moves_with_her_while_eyes_are_on_her():
    assert marked(60, seen=True) == (50_000, at(10, 8))
