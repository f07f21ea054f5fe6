"""The runner: a boy who carries fakes over the square, and a line that for once protects a street.

He sets out at the 48 second marks after the second promise was kept. A fake's label on the notice
board lets a regulator wait for him; without it, his last trip shuts two stalls till morning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from game.base.geometry import heading_of, within
from game.base.grid import cell_of
from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.offers import TEMPT_ORDER, TEMPT_TICKS, Offer
from game.sim.plan import Point
from game.sim.rules.beats import MARK, mark_after
from game.sim.rules.byway_events import (
    CutTaken,
    LabelPosted,
    LabelTaken,
    RunnerPassed,
    RunnerSetOut,
    RunnerStopped,
    RunnerWhistled,
)
from game.sim.rules.ecosystem_state import Market, market_of
from game.sim.rules.fees import turns_now
from game.sim.rules.market_parts import Avenue
from game.sim.rules.stalls import lose_patience, open_stall, shut_stall
from game.sim.schedule import Schedule, patrol, standing
from game.sim.senses.sight import body_in_wedge, body_is_visible
from game.sim.systems.deeds import open_liability, write_line
from game.sim.systems.interaction import in_reach
from game.sim.systems.using import label_of
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

PROMISE: Final = 2
"""The promise after which the runner sets out."""

EAST: Final = "e"
"""The side whose trade the fakes take."""

CUT: Final = "cut"
"""The deed of taking a share of the fakes."""


# -- rounds ---------------------------------------------------------------------------------------
def beats_of(world: World, market: Market) -> dict[tuple[str, str], Schedule]:
    """Return the rounds that the rule hands out, by actor and stage of the runner's errand."""
    beats = {(actor.id, "own"): actor.schedule for actor in world.actors}
    name, corners = market.run
    runner = next((actor for actor in world.actors if actor.id == name), None)
    if runner is None:
        return {}
    turn, pace = runner.kind.turn, world.numbers["runner_speed"]
    trip = patrol(corners, pauses=(), loop=False, pace=pace, turn=turn)
    beats[name, "running"] = trip
    beats[name, "home"] = standing(*trip.pose(0))
    for board in world.plan.of_kind("notice_board"):
        watcher = next((a for a in world.actors if a.id == board.values.get("watcher")), None)
        if watcher is not None:
            seen = _seen_at(world, market, watcher, trip)
            beats[watcher.id, "waiting"] = _waiting(world, watcher, trip, seen)
    return beats


def _seen_at(world: World, market: Market, watcher: Actor, trip: Schedule) -> int:
    """Return the first tick of his trip at which a watcher could see the runner in an avenue."""
    terrain = world.terrain
    for tick, (x, y, _) in enumerate(trip.poses):
        in_avenue = any(in_rect(avenue.rect, cell_of(x, y)) for avenue in market.avenues)
        if in_avenue and body_is_visible(
            terrain.opaque, terrain.columns, watcher.x, watcher.y, x, y
        ):
            return tick
    return 0


def _waiting(world: World, watcher: Actor, trip: Schedule, seen: int) -> Schedule:
    """Return a watcher's round with her line at rest where she first sees the runner.

    It rests there for some seconds before he comes and as long after; then she sweeps on.
    """
    x, y, _ = trip.poses[seen]
    heading = heading_of(x - watcher.x, y - watcher.y)
    first = max(seen - world.numbers["rest_ticks"] // 2, 0)
    rests = range(first, first + world.numbers["rest_ticks"])
    own = watcher.schedule
    poses = tuple(
        (watcher.x, watcher.y, heading) if t in rests else own.pose(t) for t in range(MARK)
    )
    corners = tuple(t for t in range(MARK) if (t + own.phase) % own.period in own.corners)
    return replace(own, poses=poses, corners=corners, phase=0)


# -- offers ---------------------------------------------------------------------------------------
def offers_of_crates(world: World, crate: Fixture) -> Iterator[Offer]:
    """Give the label of a fake."""
    runner = market_of(world).runner
    if runner.label == "none" and runner.stage in {"waiting", "running"}:
        yield Offer("take_label", crate.id, "Take a fake's label", crate.x, crate.y,
                    hold=crate.number("hold_ticks"))  # fmt: skip


def offers_of_board(world: World, board: Fixture) -> Iterator[Offer]:
    """Give the board to somebody with a label."""
    runner = market_of(world).runner
    if runner.label == "taken" and runner.stage in {"waiting", "running"}:
        watcher = board.text("watcher")
        name = label_of(world, watcher) if watcher in world.plan.by_id else watcher
        yield Offer("post_label", board.id, "Pin the label up for {name}", board.x, board.y,
                    hold=board.number("hold_ticks"), name=name)  # fmt: skip


def offers_of_runner(world: World, market: Market) -> Iterator[Offer]:
    """Give what the runner himself offers: a share, or thanks for a hand up."""
    actor = _runner(world, market)
    if actor is None or not in_reach(world, actor.x, actor.y):
        return
    runner, prices, place = market.runner, world.catalog.prices, (actor.x, actor.y)
    name = label_of(world, actor.id)
    if runner.stage == "running" and runner.label != "posted":
        yield Offer("take_cut", actor.id, "Take a cut of the fakes", *place, hold=TEMPT_TICKS,
                    price=prices[CUT], leaves_liability=True, name=name,
                    order=TEMPT_ORDER)  # fmt: skip
    if runner.stage == "stopped" and not runner.helped:
        yield Offer("help_runner", actor.id, "Help {name} up", *place,
                    hold=world.numbers["help_runner_ticks"], price=prices["helped"],
                    name=name)  # fmt: skip


def _runner(world: World, market: Market) -> Actor | None:
    return next((actor for actor in world.actors if actor.id == market.run[0]), None)


# -- verbs ----------------------------------------------------------------------------------------
@VERBS.register("take_label")
def take_label(world: World, target: str) -> None:
    """Put a fake's label into the pocket."""
    market_of(world).runner.label = "taken"
    world.events.append(LabelTaken(target))


@VERBS.register("post_label")
def post_label(world: World, target: str) -> None:
    """Pin the label up: the watcher waits for the next trip."""
    market_of(world).runner.label = "posted"
    world.events.append(LabelPosted(target, world.fixtures[target].text("watcher")))


@VERBS.register("take_cut")
def take_cut(world: World, target: str) -> None:
    """Take the runner's money and look away: coins now, and a liability for later."""
    market, coins = market_of(world), world.numbers["cut_coins"]
    market.runner.stage = "bought"
    market.purse += coins
    world.events.append(CutTaken(target, coins))
    write_line(world, CUT, world.catalog.prices[CUT], target)
    open_liability(world, CUT, target)
    _give_up_on(world, market)


@VERBS.register("help_runner")
def help_runner(world: World, target: str) -> None:
    """Help the runner up; from now on he whistles when a guard turns near him."""
    market_of(world).runner.helped = True
    write_line(world, "helped", world.catalog.prices["helped"], target)


# -- while the night runs -------------------------------------------------------------------------
def run_runner(world: World, market: Market) -> None:
    """Send the runner out, count his trips, and let a waiting line stop him."""
    actor, runner = _runner(world, market), market.runner
    if actor is None:
        return
    kept = [promise.deal.number for promise in market.promises if promise.state == "kept"]
    if runner.stage == "waiting" and PROMISE in kept:
        runner.stage, runner.begun = "running", mark_after(world.tick)
    if runner.stage in {"running", "bought"} and runner.begun <= world.tick:
        _run(world, market, actor)
    elif runner.stage == "stopped" and runner.helped:
        _whistle(world, actor)


def _run(world: World, market: Market, actor: Actor) -> None:
    runner, since = market.runner, world.tick - market.runner.begun
    if since % MARK == 0:
        _begin_trip(world, market, actor)
    if not runner.halves and (actor.x, actor.y) == market.run[1][-1]:
        _finish_trip(world, market, actor)
    elif runner.stage == "running" and runner.label == "posted":
        _look_out(world, market, actor)


def _begin_trip(world: World, market: Market, actor: Actor) -> None:
    """Hand out the rounds of a trip at its mark: the runner's, and that of whoever waits."""
    runner, beats = market.runner, market.beats
    runner.halves = False
    is_over = runner.trips >= world.numbers["trips"]
    actor.schedule = beats[actor.id, "home" if is_over else "running"]
    for watcher in _waiters(world, market):
        waits = runner.label == "posted" and not is_over and runner.stage == "running"
        watcher.schedule = beats[watcher.id, "waiting" if waits else "own"]
    if is_over:
        runner.stage = "done"
    else:
        world.events.append(RunnerSetOut(actor.id, runner.trips + 1))


def _finish_trip(world: World, market: Market, actor: Actor) -> None:
    runner = market.runner
    runner.halves = True
    runner.trips += 1
    left = world.numbers["trips"] - runner.trips
    world.events.append(RunnerPassed(actor.id, runner.trips, left))
    for stall in market.open_on(EAST):
        lose_patience(world, stall, world.numbers["shaken_ticks"])
    if left == 0 and runner.stage == "running":
        write_line(world, "fakes", world.catalog.prices["fakes"], actor.id)
        _give_up_on(world, market)


def _give_up_on(world: World, market: Market) -> None:
    """Shut the stalls that had waited for somebody to stop the runner, for tonight."""
    for stall in market.waiting_for_runner():
        shut_stall(world, stall, "fear", till_morning=True)


def _waiters(world: World, market: Market) -> list[Actor]:
    return [actor for actor in world.actors if (actor.id, "waiting") in market.beats]


def _look_out(world: World, market: Market, actor: Actor) -> None:
    for watcher in _waiters(world, market):
        waits = watcher.schedule is market.beats[watcher.id, "waiting"]
        in_avenue = any(_is_in(avenue, (actor.x, actor.y)) for avenue in market.avenues)
        if waits and in_avenue and _line_is_on(world, watcher, actor):
            _stop(world, market, actor, watcher)
            return


def _is_in(avenue: Avenue, place: Point) -> bool:
    return in_rect(avenue.rect, cell_of(*place))


def _line_is_on(world: World, watcher: Actor, actor: Actor) -> bool:
    dx, dy = actor.x - watcher.x, actor.y - watcher.y
    kind, terrain = watcher.kind.numbers, world.terrain
    return (
        world.tick >= watcher.blind_until
        and within(dx, dy, kind["reach_subtiles"])
        and body_in_wedge(dx, dy, watcher.heading, kind["half_angle"])
        and body_is_visible(
            terrain.opaque, terrain.columns, watcher.x, watcher.y, actor.x, actor.y
        )
    )  # fmt: skip


def _stop(world: World, market: Market, actor: Actor, watcher: Actor) -> None:
    """Let the runner drop his crates: two stalls open, and their thanks are in coins too."""
    market.runner.stage = "stopped"
    actor.schedule = standing(actor.x, actor.y, actor.heading)
    world.events.append(RunnerStopped(actor.id, watcher.id))
    market.purse += world.numbers["label_coins"]
    write_line(world, "label_posted", world.catalog.prices["label_posted"], actor.id)
    for stall in market.waiting_for_runner():
        open_stall(world, market, stall.id, "runner")


def _whistle(world: World, actor: Actor) -> None:
    reach = world.numbers["whistle_subtiles"]
    for guard in world.actors:
        near = within(guard.x - actor.x, guard.y - actor.y, reach)
        if guard.kind.mind == "guard" and near and turns_now(world, guard):
            world.events.append(RunnerWhistled(actor.id, guard.id))
