"""The forecast: yesterday's rounds as ghosts, right all night and wrong when the peak begins.

A ghost is a guard's pose of some seconds later on the round it had yesterday. It is worked out when
it is asked for. Where a link lets the wing be watched, a ghost learns the new round by and by.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.base.geometry import distance
from game.base.units import SUBTILES
from game.sim.actor import Actor, AlertState
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.beats import MARK, Beat, beats_of, mark_after
from game.sim.rules.linking import linked_wings
from game.sim.rules.network_events import ForecastMissed, ForecastRead, ForecastRelearned
from game.sim.rules.network_state import Net, net_of
from game.sim.schedule import Pose, Schedule
from game.sim.systems.objectives import finish
from game.sim.verbs import VERBS
from game.sim.world import World


# -- the board ------------------------------------------------------------------------------------
def offers_of_board(net: Net, board: Fixture) -> Iterator[Offer]:
    """Give what the board offers."""
    if not net.forecast.read:
        hold = board.number("hold_ticks")
        yield Offer("read_board", board.id, "Read yesterday's patrols", board.x, board.y, hold=hold)


@VERBS.register("read_board")
def read_board(world: World, target: str) -> None:
    """Read yesterday's patrols."""
    net_of(world).forecast.read = True
    world.events.append(ForecastRead(target))
    finish(world, world.fixtures[target])


# -- ghosts ---------------------------------------------------------------------------------------
def forecast_guards(world: World, net: Net) -> list[Actor]:
    """Return the guards of linked wings, for whom the read board has a ghost."""
    if not net.forecast.read:
        return []
    wings = linked_wings(net)
    return [a for a in world.actors if a.id in net.yesterday and a.wing in wings]


def ghost_of(world: World, net: Net, guard: Actor, tick: int) -> Pose:
    """Return where the board says at a tick that a guard will be a little later."""
    board = next((f for f in world.fixtures.values() if f.kind == "board"), None)
    lead = board.number("lead_ticks") if board else 0
    return _believed(net, guard).pose(tick + (lead or net.numbers["forecast_ticks"]))


def _believed(net: Net, guard: Actor) -> Schedule:
    if guard.id in net.forecast.learnt:
        return net.beats[guard.id].new
    return net.yesterday[guard.id]


def error_of(net: Net, guard: Actor, tick: int) -> int:
    """Return how far a guard is from where the board said it would be at a tick, subtiles."""
    x, y, _ = _believed(net, guard).pose(tick)
    return distance(guard.x - x, guard.y - y)


# -- the peak -------------------------------------------------------------------------------------
def change_rounds(world: World, net: Net) -> None:
    """Work out how the guards will take their rounds of the peak, from the next mark on."""
    placements = {p.id: p for p in world.plan.placements}
    guards = [actor for actor in world.actors if actor.id in net.yesterday]
    net.beats = beats_of(guards, placements, net.ways.ground)


def keep_rounds(world: World, net: Net) -> None:
    """Give the guards the schedule that holds from the next tick on."""
    if net.peak.begun < 0:
        return
    since_mark = world.tick + 1 - mark_after(net.peak.begun)
    if since_mark in {0, MARK}:
        for name, beat in net.beats.items():
            world.actor(name).schedule = beat.new if since_mark else beat.bridge


def check_forecast(world: World, net: Net) -> None:
    """Find out whether ghosts hold since the rounds changed, and let them learn."""
    if net.peak.begun < 0 or not net.forecast.read:
        return
    since_mark = world.tick - mark_after(net.peak.begun)
    if since_mark < 0 or len(net.forecast.learnt) == len(net.beats):
        return
    wings = linked_wings(net)
    for name, beat in net.beats.items():
        guard = world.actor(name)
        if guard.wing not in wings:
            net.forecast.seen.pop(name, None)
        elif name not in net.forecast.learnt:
            _find_missed(world, net, guard)
            if since_mark >= beat.joined:
                _learn(world, net, name, beat)


def _find_missed(world: World, net: Net, guard: Actor) -> None:
    forecast = net.forecast
    if guard.id in forecast.missed:
        return
    error = error_of(net, guard, world.tick)
    is_off = error > net.numbers["missed_subtiles"] and guard.state is AlertState.CALM
    forecast.off[guard.id] = forecast.off.get(guard.id, 0) + 1 if is_off else 0
    if forecast.off[guard.id] >= net.numbers["missed_ticks"]:
        forecast.missed = (*forecast.missed, guard.id)
        world.events.append(ForecastMissed(guard.id, error // SUBTILES))


def _learn(world: World, net: Net, name: str, beat: Beat) -> None:
    forecast = net.forecast
    forecast.seen[name] = forecast.seen.get(name, 0) + 1
    if forecast.seen[name] >= beat.new.period:
        forecast.learnt = (*forecast.learnt, name)
        world.events.append(ForecastRelearned(name))
